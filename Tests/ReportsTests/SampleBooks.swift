import BudgetTables
import DecimalNumbers
import Facts
import Fiscal
import TableLayout
import Testing

/// Books of one table, by way of a workbook, so that every figure has a cell.
enum SampleBooks {
    typealias Line = (code: String, name: String, budget: String?, actual: String?)

    static let lines: [Line] = [
        ("2010101", "行政运行", "100.00", "102.00"), ("2010102", "一般行政管理事务", "50.00", "80.00"),
        ("2050299", "其他普通教育支出", nil, "12.00"), ("2080501", "行政单位离退休", "30.00", nil),
    ]

    static func budget(_ lines: [Line] = lines) throws -> ImportedBook {
        var plan = GeneralBudgetPlan()
        plan.head = TableHead(department: "某街道", year: 2025)
        plan.lines = try lines.compactMap { line in
            try line.budget.map { text in
                var row = GeneralBudgetPlanLine(code: line.code, name: line.name)
                row.total = try figure(text)
                return row
            }
        }
        let bytes = try BudgetWorkbook.bytes(of: [plan], form: .ministry)
        return try BudgetWorkbook.read(bytes: bytes, file: "预算.xlsx")
    }

    static func account(_ lines: [Line] = lines) throws -> ImportedBook {
        try BudgetWorkbook.read(bytes: accountBytes(lines), file: "决算.xlsx")
    }

    static func accountBytes(_ lines: [Line] = lines) throws -> [UInt8] {
        var statement = GeneralBudgetStatement()
        statement.head = TableHead(department: "某街道", year: 2025)
        statement.lines = try lines.compactMap { line in
            try line.actual.map { text in
                var row = GeneralBudgetLine(code: line.code, name: line.name)
                row.total = try figure(text)
                return row
            }
        }
        return try BudgetWorkbook.bytes(of: [statement], form: .ministry)
    }

    private static func figure(_ text: String) throws -> Figure {
        .amount(try #require(Amount(text, in: .tenThousandYuan)))
    }
}
