import Findings
import Reports

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What is in a published folder: each file with its SHA-256, for programs as JSON and for `sha256sum -c`.
struct PublicationManifest {
    struct File {
        let name: String
        let title: String
        let bytes: Int
        let sha256: String
    }

    private(set) var files: [File] = []
    let department: String?
    let year: Int?

    static let name = "manifest.json"
    static let sumsName = "SHA256SUMS"

    init(department: String?, year: Int?) {
        self.department = department
        self.year = year
    }

    mutating func add(_ name: String, title: String, bytes: [UInt8]) {
        files.append(File(name: name, title: title, bytes: bytes.count, sha256: FileDigest.hex(of: bytes)))
    }

    /// The manifest. Where the tables came from is not in it: that stays in the office.
    func json(errors: Int, warnings: Int) -> String {
        JSONText.object([
            ("tool", .string("gouji \(Version.version)")), ("department", .optional(department)),
            ("year", year.map(JSONText.integer) ?? .null),
            ("check", .object([("errors", .integer(errors)), ("warnings", .integer(warnings))])),
            (
                "files",
                .array(
                    files.map {
                        .object([
                            ("name", .string($0.name)), ("title", .string($0.title)), ("bytes", .integer($0.bytes)),
                            ("sha256", .string($0.sha256)),
                        ])
                    })
            ),
        ]).text + "\n"
    }

    /// A line for each file, the manifest among them, as `sha256sum` writes it.
    var sums: String { files.map { "\($0.sha256)  \($0.name)\n" }.joined() }

    /// Makes sure that a folder may be replaced: every file in it is named by its own sums, and as it was written.
    static func checkReplaceable(_ folder: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        let sums = (try? InputFile.bytes(of: "\(folder)/\(sumsName)")).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let known = Set(
            sums.split(separator: "\n").compactMap { $0.split(separator: "  ", maxSplits: 1).last }.map(String.init))
        if let foreign = names.first(where: { $0 != sumsName && !known.contains($0) }) {
            throw PublicationProblem.foreignFolder(folder, file: foreign)
        }
    }
}
