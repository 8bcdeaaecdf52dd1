import Foundation
import TestSupport
import XLSXReader

/// One entry of the catalogue of errors: what is wrong, and the run that shows it.
struct ErrorCase: Sendable {
    /// The code, as the library or the report names it.
    let code: String
    /// What is wrong, in Chinese.
    let title: String
    /// The arguments of the command.
    let arguments: [String]
    /// The files that the run needs.
    let files: [String: [UInt8]]
    /// Commands that make further files.
    var preparation: [[String]] = []
    /// Which lines of the output belong to the entry: the finding of this code; nil for all.
    var finding: String?

    init(
        _ code: String, _ title: String, _ arguments: [String], _ files: [String: [UInt8]] = [:],
        preparation: [[String]] = [], finding: String? = nil
    ) {
        self.code = code
        self.title = title
        self.arguments = arguments
        self.files = files
        self.preparation = preparation
        self.finding = finding
    }

    /// What the command prints in a language, as a terminal shows it, with its exit status.
    func transcript(_ language: String, in command: Command) throws -> String {
        for words in preparation { _ = try command.run(words) }
        let words = arguments + (language == "zh" ? ["--lang", "zh"] : ["--lang", "en"])
        let outcome = try command.run(words)
        var lines = (outcome.errors + outcome.output).split(separator: "\n", omittingEmptySubsequences: false)
        while lines.last?.isEmpty == true { lines.removeLast() }
        if let finding { lines = Self.finding(finding, among: lines) }
        let shown = arguments.map { $0.contains(" ") || $0.contains("[") ? "'\($0)'" : $0 }.joined(separator: " ")
        return (["$ gouji \(shown)"] + lines.map(String.init) + ["[\(outcome.status)]"]).joined(separator: "\n")
    }

    /// The line with the code, and the indented ones below it.
    private static func finding(_ code: String, among lines: [Substring]) -> [Substring] {
        guard let start = lines.firstIndex(where: { $0.contains(" \(code)") }) else { return lines }
        let rest = lines[(start + 1)...].prefix { $0.hasPrefix("  ") }
        return [lines[start]] + rest
    }
}

extension [UInt8] {
    /// A workbook of one sheet that holds these texts and numbers; what begins with `<` is a cell's markup.
    static func workbook(
        _ rows: [[String]], formats: [String] = [], hidden: Set<Int> = [], merges: [String] = []
    ) -> [UInt8] {
        var xml = ""
        for (row, cells) in rows.enumerated() {
            xml += "<row r=\"\(row + 1)\"\(hidden.contains(row + 1) ? " hidden=\"1\"" : "")>"
            for (column, cell) in cells.enumerated() where !cell.isEmpty {
                let reference = "\(Character(UnicodeScalar(UInt8(65 + column))))\(row + 1)"
                if cell.hasPrefix("<") {
                    xml += cell.replacing("<c", with: "<c r=\"\(reference)\"", maxReplacements: 1)
                } else if Double(cell) != nil {
                    xml += "<c r=\"\(reference)\"><v>\(cell)</v></c>"
                } else {
                    xml += "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(cell)</t></is></c>"
                }
            }
            xml += "</row>"
        }
        let merged = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        let after = merges.isEmpty ? "" : "<mergeCells>\(merged)</mergeCells>"
        return TestWorkbook(rows: xml, after: after, formats: formats).bytes
    }
}
