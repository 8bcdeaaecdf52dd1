import DecimalNumbers
import Foundation
import SpreadsheetML
import Testing
import XLSXWriter

@Suite("The documentation of a bureau's own forms")
struct FormsDocumentationTests {
    private let text: String

    init() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        text = try String(contentsOf: folder.appending(path: "Documentation/forms.md"), encoding: .utf8)
    }

    /// What stands between fences, the language before it taken off.
    private func blocks(_ language: String) -> [String] {
        let parts = text.components(separatedBy: "```")
        return parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }.filter { $0.hasPrefix(language + "\n") }.map {
            String($0.dropFirst(language.count + 1))
        }
    }

    /// The two sheets that the example shows as tables, as a workbook.
    private func exampleBook() throws -> [UInt8] {
        let example = text.components(separatedBy: "## ").first { $0.hasPrefix("A worked example") } ?? ""
        let writer = try WorkbookWriter()
        for (number, block) in example.components(separatedBy: "\n\n").filter({ $0.hasPrefix("| ") }).enumerated() {
            let sheet = try writer.addSheet("Sheet\(number + 1)", SheetSettings())
            let rows = block.split(separator: "\n").filter { !$0.hasPrefix("| ---") }
            for (row, line) in rows.enumerated() {
                let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().dropLast()
                try sheet.writeRow(row + 1) { writer in
                    for (column, cell) in cells.enumerated() {
                        let text = cell.trimmingCharacters(in: .whitespaces)
                        if text.isEmpty { continue }
                        if let number = ExactDecimal(text) {
                            try writer.write(.number(number), at: column + 1)
                        } else {
                            try writer.write(.text(text.replacing("'", with: "")), at: column + 1)
                        }
                    }
                }
            }
        }
        return try writer.finish()
    }

    @Test("prints what the commands print for its example")
    func example() throws {
        let command = try Command()
        defer { command.remove() }
        let overlays = blocks("yaml")
        try command.write(try exampleBook(), to: "乡镇.xlsx")
        try command.write(Array(overlays[0].utf8), to: "本地表.yaml")
        try command.write(Array("tables:\n  FA3:\n    columns: { 基本支岀: [人员和公用] }\n".utf8), to: "错误.yaml")
        for overlay in overlays.dropFirst() {
            try command.write(Array(overlay.utf8), to: "其他.yaml")
            #expect(try command.run("forms", "lint", "其他.yaml").status == 0)
        }
        let commands = blocks("").filter { $0.hasPrefix("$ gouji ") }
        #expect(commands.count == 3)
        for block in commands {
            let lines = block.split(separator: "\n").map(String.init)
            let arguments = lines[0].dropFirst("$ gouji ".count).split(separator: " ").map(String.init)
            let printed = try command.run(arguments + ["--lang", "zh"]).output.split(separator: "\n").map(String.init)
            for line in lines.dropFirst() where line != "…" {
                #expect(printed.contains(line), "\(lines[0]): \(printed)")
            }
        }
        let facts = try command.run("import", "乡镇.xlsx", "--forms", "本地表.yaml", "--format", "csv").output
        for cell in ["Sheet1,C4", "Sheet1,F6", "Sheet2,B6"] { #expect(facts.contains(cell), "\(cell) in \(facts)") }
    }

    @Test("what stub prints for the sheets can be read, and finds every amount")
    func stub() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(try exampleBook(), to: "乡镇.xlsx")
        let stub = try command.run("forms", "stub", "乡镇.xlsx", "--lang", "zh")
        #expect(stub.status == 0)
        try command.write(Array(stub.output.utf8), to: "本地表.yaml")
        #expect(try command.run("forms", "lint", "本地表.yaml").status == 0, "\(stub.output)")
        let imported = try command.run("import", "乡镇.xlsx", "--forms", "本地表.yaml", "--format", "csv", "--lang", "zh")
        #expect(imported.status == 0, "\(imported.output)\(stub.output)")
        for cell in ["Sheet1,C4", "Sheet1,F6", "Sheet2,B6", "Sheet2,C5"] { #expect(imported.output.contains(cell)) }
        #expect(try command.run("forms", "stub", "乡镇.xlsx", "--forms", "本地表.yaml").status == 1)
    }
}
