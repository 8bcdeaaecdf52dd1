import ArgumentParser
import Findings
import PerformanceEvaluation
import Reconciliation
import TableLayout

struct DescribeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Explain a table or a rule; without one, list them. 说明一张表或一条规则。",
        discussion: """
            EXAMPLES
              gouji describe
              gouji describe FA1
              gouji describe R002 --lang en
              gouji describe E027
            """)

    @Argument(help: ArgumentHelp("A table's id or title, or a rule's id. 表号、表名或规则号。", valueName: "table|rule"))
    var subject: String?

    @Flag(help: "List every table and the forms it is printed in, a line each. 列出每张表的格式。")
    var list = false

    @OptionGroup var reading: ReadingOptions

    @OptionGroup var messages: MessageOptions

    func run() throws {
        let language = messages.language
        let catalogue = try Failure.reporting(language) { try reading.reader().catalogue }
        if list {
            printOut(
                catalogue.tables.flatMap { table in
                    table.forms.map { "\(table.id) \($0.name.rawValue)\n" }
                }.joined())
            return
        }
        guard let subject else {
            printOut(list(catalogue, language))
            return
        }
        if let card = ruleCard(id: subject, language: language) ?? EvaluationRule.card(of: subject, language: language)
        {
            printOut(card + "\n")
            return
        }
        let table = try Failure.reporting(language) { try TableChoice.table(named: subject, in: catalogue) }
        let rules = RuleBook.builtIn.rules.filter { $0.tables.contains(table.id) }.map(\.id)
        printOut(TableGuide(table).text(language, rules: rules) + "\n")
    }

    private func list(_ catalogue: TableCatalogue, _ language: Language) -> String {
        var text = language == .chinese ? "可读写的表\n" : "Tables that are read and written\n"
        for table in catalogue.tables {
            text +=
                "  \(table.id)  \(table.title.chinese)" + (language == .chinese ? "\n" : "  \(table.title.english)\n")
        }
        return text
    }
}

/// Finds the table that somebody named.
enum TableChoice {
    struct Unknown: Error {
        let name: String
        let known: [String]
    }

    static func table(named name: String, in catalogue: TableCatalogue) throws -> TableDescription {
        if let table = catalogue.table(name.uppercased()) { return table }
        if let table = catalogue.tables.first(where: { ([$0.title.chinese] + $0.titleAliases).contains(name) }) {
            return table
        }
        throw Unknown(name: name, known: catalogue.tables.map { "\($0.id) \($0.title.chinese)" })
    }
}
