import BudgetTables
import DecimalNumbers
import Fiscal
import TableLayout

/// The sample of 示例街道, a street office that does not exist: a whole year's round from budget to evaluation, invented.
enum ExampleStreet {
    static let department = "示例街道办事处"
    static let year = 2023

    /// The workbooks by file name.
    static let books: [(file: String, tables: [any TableModel])] = [
        ("targets.xlsx", targets), ("budget.xlsx", budget), ("final-accounts.xlsx", accounts),
        ("performance.xlsx", performance),
    ]

    /// The categories of projects, in the order of the ledger.
    static var categoryNames: [String] { Ledger.categories }

    static func amount(_ text: String) -> Amount {
        guard let amount = Amount(text, in: .tenThousandYuan) else { preconditionFailure("no amount: \(text)") }
        return amount
    }

    static func number(_ text: String) -> Measure { ExactDecimal(text).map { .number($0) } ?? .blank }

    /// The head of a table in 万元 with the notes that its form prints, and others behind them.
    static func head<Model: TableModel>(_ type: Model.Type, _ notes: String...) -> TableHead {
        TableHead(
            department: department, year: year,
            notes: (Model.layout.description.form(.ministry)?.notes ?? []) + notes)
    }

    static let functional = CodeList.functional(year: year)
    static let economic = CodeList.departmentEconomic(year: year)

    static func functionalLine<Line: CodedLine>(_ code: String) -> Line {
        Line(code: code, name: functional[code]?.name ?? "")
    }

    static func economicLine<Line: CodedLine>(_ code: String) -> Line {
        Line(code: code, name: economic[code]?.name ?? "")
    }
}

extension Figure {
    init(_ amount: Amount) { self = .amount(amount) }
}
