import BudgetTables
import Facts
import Fiscal
import SpreadsheetML
import TableLayout
import Testing
import XLSXReader
import XLSXTemplate
import XLSXWriter

@Suite("A template with something beside its table")
struct TemplateNeighbourTests {
    private static let labels = [
        "一、一般公共预算拨款收入", "二、政府性基金预算拨款收入", "三、国有资本经营预算拨款收入", "四、财政专户管理资金收入", "五、事业收入", "本年收入合计",
    ]

    /// 收支总表 in A to D.
    private static let summary: [[String]] =
        [["2023年部门收支总表"], ["部门：甲街道", "", "", "单位：万元"], ["收入", "", "支出"], ["项目", "预算数", "项目", "预算数"]]
        + zip(labels, ["一、一般公共服务支出", "二、外交支出", "三、国防支出", "四、公共安全支出", "五、教育支出", "本年支出合计"]).map {
            [$0, "", $1]
        }

    /// 支出总表, with so many blank rows and a note below them.
    private static func expenditure(blankRows: Int) -> [[String]] {
        [
            ["2023年部门支出总表"], ["部门：甲街道", "", "", "", "单位：万元"], ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["合计"],
        ] + Array(repeating: [], count: blankRows) + [["注：本表反映部门支出。"]]
    }

    private static func template(_ parts: [(column: Int, rows: [[String]])], merges: [String] = []) throws -> [UInt8] {
        let writer = try WorkbookWriter()
        let sheet = try writer.addSheet("预算", SheetSettings())
        for row in 1...(parts.map(\.rows.count).max() ?? 1) {
            try sheet.writeRow(row) { cells in
                for (column, rows) in parts where row <= rows.count {
                    for (offset, text) in rows[row - 1].enumerated() where !text.isEmpty {
                        try cells.write(.text(text), at: column + offset)
                    }
                }
            }
        }
        for merge in merges { try sheet.merge(try #require(CellRange(merge))) }
        return try writer.finish()
    }

    /// A budget of seven codes.
    private static func book() throws -> FactBook {
        func figure(_ text: String) throws -> Figure { .amount(try #require(Amount(text, in: .tenThousandYuan))) }
        var summary = BudgetSummary()
        var expenditure = BudgetExpenditure()
        summary.head = TableHead(department: "甲街道", year: 2023, unit: .tenThousandYuan)
        expenditure.head = summary.head
        for code in ["201", "20103", "2010301", "2010302", "208", "20805", "2080505"] {
            var line = BudgetExpenditureLine(code: code, name: "科目\(code)")
            line.total = try figure("\(code.count).5")
            expenditure.lines.append(line)
        }
        expenditure.total.total = try figure("6")
        summary.revenue.generalAppropriation = try figure("301")
        summary.revenue.yearTotal = try figure("1515")
        let tables = [
            BudgetSummary.layout.table(of: summary, form: .ministry),
            BudgetExpenditure.layout.table(of: expenditure, form: .ministry),
        ]
        return FactBook(department: "甲街道", year: 2023, tables: tables)
    }

    private static func labels(_ filled: TemplateFillingTests.Filled) throws -> [String] {
        let grid = try Workbook(bytes: try filled.template.bytes()).sheet("预算").grid()
        return (5...10).map { grid[CellReference(row: $0, column: 1)].text ?? "" }
    }

    @Test("has no rows added that would tear the other table: it is told, and that one is filled right")
    func beside() throws {
        let bytes = try Self.template(
            [(1, Self.summary), (6, Self.expenditure(blankRows: 2))], merges: ["A3:B3", "C3:D3", "F4:G4"])
        let filled = try TemplateFillingTests.fill(bytes, with: try Self.book())
        #expect(filled.report.findings.map(\.rule) == ["T025"])
        let finding = try #require(filled.report.findings.first)
        #expect(finding.places.first?.table == "B3")
        #expect(finding.message.english.contains("5 more rows"))
        #expect(finding.message.chinese.contains("B1 2023年部门收支总表"))
        #expect(filled.report.differences(from: filled.imported) == [])
        #expect(try Self.labels(filled) == Self.labels)
        #expect(filled.report.tables.map(\.id) == ["B1"])
        let summary = try #require(filled.imported.book.table("B1"))
        #expect(summary[line: "收入/一般公共预算拨款收入", column: "预算数"]?.place.cell == "B5")
        #expect(summary.facts.count { $0.stored != nil } == 2)
        #expect(filled.imported.book.table("B3")?.facts.allSatisfy { $0.stored == nil } == true)
    }

    @Test("is filled where it has rows enough, or adds them below the other table", arguments: [7, 6])
    func roomy(blankRows: Int) throws {
        let longer = Self.expenditure(blankRows: blankRows)
        let bytes = try Self.template([(1, Self.summary), (6, longer)], merges: ["A3:B3", "C3:D3", "F4:G4"])
        let filled = try TemplateFillingTests.fill(bytes, with: try Self.book())
        #expect(filled.report.findings.map(\.rule) == (blankRows == 7 ? [] : ["T025"]))
        #expect(filled.report.differences(from: filled.imported) == [])
        #expect(try Self.labels(filled) == Self.labels)
        // The other way round the table on the left is the longer one.
        let below = try Self.template(
            [(1, Array(longer.prefix(4)) + Array(repeating: [], count: 6) + longer.suffix(1)), (7, Self.short)],
            merges: ["A4:B4"])
        let second = try TemplateFillingTests.fill(below, with: try Self.book())
        #expect(second.findings.filter { $0.contains("torn") } == [])
        #expect(second.report.tables.first { $0.id == "B3" }?.addedRows == 1)
        #expect(second.report.differences(from: second.imported) == [])
    }

    @Test("has rows added without a table below being missed")
    func above() throws {
        let revenue = [
            ["2023年部门收入总表"], ["部门：甲街道", "", "", "单位：万元"], ["科目编码", "科目名称", "合计", "一般公共预算"], ["合计"], ["201", "甲"],
        ]
        let left = Self.short + Array(repeating: [], count: 5) + revenue
        let longer = Self.expenditure(blankRows: 5)
        let bytes = try Self.template([(1, left), (6, longer)], merges: ["F4:G4"])
        var book = try Self.book()
        var table = BudgetRevenue()
        table.head = TableHead(department: "甲街道", year: 2023, unit: .tenThousandYuan)
        var line = BudgetRevenueLine(code: "201", name: "甲")
        line.total = .amount(try #require(Amount("7", in: .tenThousandYuan)))
        table.lines = [line]
        book.tables.insert(BudgetRevenue.layout.table(of: table, form: .ministry), at: 1)
        book.tables[2].lines.append(FactLine(key: "210", code: "210", label: "乙"))
        let filled = try TemplateFillingTests.fill(bytes, with: book)
        #expect(filled.report.tables.map(\.id) == ["B1", "B2", "B3"])
        #expect(filled.report.tables.map(\.addedRows) == [0, 0, 3], "\(filled.findings)")
        #expect(filled.imported.book.table("B2")?[line: "201", column: "合计"]?.place.cell == "C18")
        #expect(filled.report.differences(from: filled.imported) == [])
    }

    /// The first lines of 收支总表.
    private static let short = Array(summary.prefix(5))

    @Test("has no rows added that would repeat what is no table")
    func stranger() throws {
        var rows = Self.expenditure(blankRows: 2)
        rows[4] = ["201", "甲", "", "", "", "", "填表说明"]
        rows[5] = ["208", "乙", "", "", "", "", "一、本表按科目填列"]
        let filled = try TemplateFillingTests.fill(
            try Self.template([(1, rows)], merges: ["A4:B4"]), with: try Self.book())
        #expect(filled.report.findings.map(\.rule) == ["T025", "T021"])
        #expect(filled.report.findings[0].message.chinese.contains("G5"))
        let grid = try Workbook(bytes: try filled.template.bytes()).sheet("预算").grid()
        #expect((5...8).map { grid[CellReference(row: $0, column: 7)].text } == ["填表说明", "一、本表按科目填列", nil, nil])
    }

    @Test("or with headings that reach down over two rows, is filled below them, and not in hidden rows")
    func tallHeadings() throws {
        var rows = Self.expenditure(blankRows: 6)
        rows[3] = []
        let bytes = try Self.template(
            [(1, rows)], merges: ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:E4"])
        var table = BudgetExpenditure()
        table.head.year = 2023
        table.lines = [BudgetExpenditureLine(code: "201", name: "一般公共服务支出")]
        table.lines[0].total = .amount(Amount(fen: 3_000_000))
        let filled = try TemplateFillingTests.fill(bytes, with: TemplateFillingTests.book(table, .ministry))
        #expect(filled.findings == [])
        let line = try #require(filled.imported.book.table("B3")?.lines.first)
        #expect(line.place.cell == "A5")
    }
}
