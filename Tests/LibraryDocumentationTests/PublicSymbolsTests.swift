import Foundation
import TestSupport
import Testing

/// What the compiler says of the libraries' public symbols, by its symbol graphs.
@Suite("Every public symbol")
struct PublicSymbolsTests {
    struct Graph: Decodable {
        struct Symbol: Decodable {
            struct Identifier: Decodable { var precise: String }
            struct Kind: Decodable { var identifier: String }
            struct Comment: Decodable {
                struct Line: Decodable { var text: String }
                var lines: [Line]
            }
            struct Location: Decodable { var uri: String }

            var identifier: Identifier
            var kind: Kind
            var pathComponents: [String]
            var docComment: Comment?
            /// None for what is inherited or synthesized.
            var location: Location?

            var isDocumented: Bool { docComment != nil }
            var isOwn: Bool { location != nil && !identifier.precise.contains("::SYNTHESIZED::") }
            var isType: Bool {
                ["swift.struct", "swift.class", "swift.enum", "swift.protocol"].contains(kind.identifier)
            }
            var hasExample: Bool {
                !DocComments.examples(in: (docComment?.lines ?? []).map { "/// \($0.text)" }.joined(separator: "\n"))
                    .isEmpty
            }
        }

        var symbols: [Symbol]
    }

    /// The folder of the built modules, beside the test bundle.
    private static let modules: String? = {
        let bundle = ProcessInfo.processInfo.arguments.first { $0.contains(".xctest") }
        let path = bundle.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path }
        return path.map { $0 + "/Modules" }.flatMap { FileManager.default.fileExists(atPath: $0) ? $0 : nil }
    }()

    #if os(Linux)
        static let isRunnable = true
    #else
        // Elsewhere the extraction needs an SDK as well.
        static let isRunnable = false
    #endif

    /// The own symbols of a module.
    static func symbols(of module: String) throws -> [Graph.Symbol] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let flags = try Tool.run(["pkg-config", "--cflags-only-I", "libxml-2.0"]).output
            .split { $0.isWhitespace }.flatMap { ["-Xcc", String($0)] }
        let sources = DocComments.root.path + "/Sources"
        let result = try Tool.run(
            [
                "swift", "symbolgraph-extract", "-module-name", module, "-target", triple, "-I", try #require(modules),
                "-I", sources + "/CZlib", "-I", sources + "/CLibXML2", "-minimum-access-level", "public", "-output-dir",
                folder.path,
            ] + flags)
        let graphs = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".json") }
        #expect(!graphs.isEmpty, "\(result.output)")
        return try graphs.flatMap { name in
            let data = try Data(contentsOf: folder.appending(path: name))
            return try JSONDecoder().decode(Graph.self, from: data).symbols.filter(\.isOwn)
        }
    }

    private static var triple: String {
        #if arch(arm64)
            "aarch64-unknown-linux-gnu"
        #else
            "x86_64-unknown-linux-gnu"
        #endif
    }

    private static let ofReader: Set = ["DecimalNumbers", "SpreadsheetML", "XLSXReader", "XLSXReaderFoundation"]

    @Test(
        "is documented, and every type of the reader by an example", .enabled(if: isRunnable),
        arguments: DocComments.modules)
    func documented(module: String) throws {
        let symbols = try Self.symbols(of: module)
        #expect(!symbols.isEmpty)
        for symbol in symbols {
            let name = symbol.pathComponents.joined(separator: ".")
            #expect(symbol.isDocumented, "\(module): \(name)")
            let needsExample = symbol.isType && symbol.pathComponents.count == 1 && Self.ofReader.contains(module)
            #expect(symbol.hasExample || !needsExample, "no example: \(module): \(name)")
        }
    }

    @Test("has a name of its own when reader, writer and template are imported together", .enabled(if: isRunnable))
    func distinct() throws {
        var modulesOfName: [String: Set<String>] = [:]
        for module in DocComments.modules {
            for symbol in try Self.symbols(of: module) where symbol.isType && symbol.pathComponents.count == 1 {
                modulesOfName[symbol.pathComponents[0], default: []].insert(module)
            }
        }
        #expect(modulesOfName.filter { $0.value.count > 1 }.isEmpty)
    }
}
