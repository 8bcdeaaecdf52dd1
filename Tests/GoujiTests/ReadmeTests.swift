import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
    private static let tests = URL(filePath: #filePath).deletingLastPathComponent()

    /// Code without its spaces, which the formatter may set otherwise.
    private func squeezed(_ code: some StringProtocol) -> String {
        String(code.filter { !$0.isWhitespace })
    }

    @Test("shows Swift that is compiled")
    func examples() throws {
        let root = Self.tests.deletingLastPathComponent().deletingLastPathComponent()
        let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
        let compiled = squeezed(
            try String(contentsOf: Self.tests.appending(path: "ReadmeExamples.swift"), encoding: .utf8))
        let blocks = readme.components(separatedBy: "```swift\n").dropFirst().map {
            $0.components(separatedBy: "```")[0]
        }
        let examples = blocks.filter { $0.hasPrefix("import ") }
        #expect(examples.count == 3)
        for block in examples {
            let lines = block.split(separator: "\n")
            for line in lines.prefix(while: { $0.hasPrefix("import ") }) { #expect(compiled.contains(squeezed(line))) }
            let code = squeezed(lines.drop { $0.hasPrefix("import ") }.joined())
            #expect(compiled.contains(code), "\(block)")
        }
    }
}
