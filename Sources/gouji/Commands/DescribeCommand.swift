import ArgumentParser
import Findings
import PerformanceEvaluation
import Reconciliation
import TableLayout

struct DescribeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Explain a table, a rule or a code; without one, list the tables. 说明表、规则或科目。",
        discussion: """
            EXAMPLES
              gouji describe
              gouji describe FA1
              gouji describe R002 --lang en
              gouji describe 2010301 --year 2021    a code of the functional classification in that year
              gouji describe 30201                  one of the economic classifications, and what it goes to
              gouji describe E027
            """)

    @Argument(
        help: ArgumentHelp(
            "A table's id or title, a rule's id, or a code. 表号、表名、规则号或科目编码。", valueName: "table|rule|code"))
    var subject: String?

    @Option(help: "The fiscal year of a code; else the latest in which it is in force. 科目的年度。")
    var year: Int?

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
        if CodeGuide.isCode(subject) {
            let guide = try Failure.reporting(language) { try code(subject) }
            printOut(guide.text(language) + "\n")
            return
        }
        let table = try Failure.reporting(language) { try TableChoice.table(named: subject, in: catalogue) }
        let rules = RuleBook.builtIn.rules.filter { $0.tables.contains(table.id) }.map(\.id)
        printOut(TableGuide(table).text(language, rules: rules) + "\n")
    }

    /// A code that no list has in the year.
    struct UnknownCode: Error {
        let code: String
        let year: Int?
        /// The guide of the code in another year.
        let otherYear: CodeGuide?
    }

    private func code(_ code: String) throws -> CodeGuide {
        guard let guide = CodeGuide(code: code, year: year) else {
            throw UnknownCode(code: code, year: year, otherYear: CodeGuide(code: code))
        }
        return guide
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

extension DescribeCommand.UnknownCode {
    /// What to tell the user.
    var text: LocalizedText {
        let inYear = year.map { (zh: "\($0) 年度", en: " in \($0)") } ?? (zh: "", en: "")
        guard let other = otherYear else {
            return LocalizedText(
                zh: "\(inYear.zh)没有科目 \(code)；清单只列街道、乡镇部门常用的科目，不在其中的不一定有误。",
                en:
                    "there is no code \(code)\(inYear.en); the lists hold what offices of streets and towns use, so that it need not be wrong."
            )
        }
        return LocalizedText(
            zh: "\(inYear.zh)没有科目 \(code)“\(other.entry.name)”：该科目\(other.inForce(.chinese))。",
            en:
                "there is no code \(code) \"\(other.entry.name)\"\(inYear.en): it is \(other.inForce(.english)).")
    }
}
