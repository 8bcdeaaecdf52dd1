import BudgetTables
import Findings
import Foundation
import Reconciliation
import TableLayout
import Testing

@Suite("The documentation")
struct DocumentationTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Self.folder.appending(path: path), encoding: .utf8)
    }

    @Test("of the rules is what the rule book says now")
    func rules() throws {
        #expect(try text("Documentation/rules.md") == RuleBook.builtIn.markdown(.chinese), "run `make docs`")
    }

    @Test("of each table is what `gouji describe` says now, and there is none of a table that is not")
    func tables() throws {
        let catalogue = StandardTables.catalogue
        for table in catalogue.tables {
            let rules = RuleBook.builtIn.rules.filter { $0.tables.contains(table.id) }.map(\.id)
            let guide = TableGuide(table).text(.chinese, rules: rules)
            #expect(try text("Documentation/tables/\(table.id).md") == "```\n\(guide)\n```\n", "run `make docs`")
        }
        let files = try FileManager.default.contentsOfDirectory(
            atPath: Self.folder.appending(path: "Documentation/tables").path)
        #expect(files.sorted() == catalogue.tables.map { $0.id + ".md" }.sorted())
    }

    /// A block that begins with `$ gouji …` shows what the command prints, `…` standing for what is left out.
    @Test("prints what the commands print", arguments: ["Documentation/checking.md"])
    func output(path: String) throws {
        let command = try Command()
        defer { command.remove() }
        for sample in try FileManager.default.contentsOfDirectory(atPath: Self.folder.appending(path: "Samples").path) {
            try FileManager.default.copyItem(
                at: Self.folder.appending(path: "Samples/\(sample)"), to: command.folder.appending(path: sample))
        }
        var shown = 0
        for block in try text(path).components(separatedBy: "```\n") where block.hasPrefix("$ gouji ") {
            let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            let arguments = lines[0].dropFirst("$ gouji ".count).split(separator: " ").map(String.init)
            let outcome = try command.run(arguments)
            let printed = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            for line in lines.dropFirst() where !line.isEmpty && line != "…" {
                #expect(printed.contains(line), "\(lines[0]): \(line)")
            }
            shown += 1
        }
        #expect(shown > 0)
    }
}
