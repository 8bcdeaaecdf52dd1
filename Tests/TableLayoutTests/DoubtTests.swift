import BudgetTables
import Facts
import TableLayout
import Testing

@Suite("What may be other than it was meant")
struct DoubtTests {
    private static let lines = [
        ["合计", "", "3"], ["'201", "一般公共服务支出", "1"], ["'202", "外交支出", "2"],
    ]

    @Test("title and headings repeated on a new page belong to the table they interrupt")
    func continuedPage() throws {
        var sheet = SheetFixture.statement(lines: Self.lines, notes: [])
        sheet.rows.insert(contentsOf: [["支出决算表（续表）"]] + sheet.rows[1...2], at: 5)
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        #expect(imported.book.tables.map(\.id) == ["FA3"])
        #expect(imported.amounts(of: "FA3") == ["C4": "3", "C5": "1", "C9": "2"])
    }

    @Test("tables beside each other on one sheet are both read")
    func besideEachOther() throws {
        let one = SheetFixture.statement(lines: Self.lines, notes: [])
        let funds = [["整体支出资金使用情况表"], ["", "单位：元"], ["项目", "决算数"], ["合计", "3"], ["基本支出", "1"], ["项目支出", "2"]]
        var sheet = one
        sheet.rows = zip(one.rows, funds).map { left, right in
            left + Array(repeating: "", count: 9 - left.count) + right
        }
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        #expect(imported.book.tables.map(\.id) == ["FA3", "P6"])
        #expect(imported.book.tables.map(\.unit) == [.tenThousandYuan, .yuan])
        #expect(imported.amounts(of: "P6") == ["K4": "3", "K5": "1", "K6": "2"])
    }

    @Test("a sheet without a title is read by its headings, and said; where several tables have them, it is asked for")
    func noTitle() throws {
        var sheet = SheetFixture.statement(lines: Self.lines, notes: [])
        sheet.rows[0] = [""]
        let imported = try sheet.imported()
        #expect(imported.book.tables.map(\.id) == ["FA3"])
        #expect(imported.findings.map(\.rule) == ["T034"])
        let several = SheetFixture.statement(
            title: "", headings: ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], lines: Self.lines, notes: [])
        #expect(try several.imported().findings.map(\.rule).contains("T035"))
    }

    @Test("a table that is there twice is told, with the place of the first")
    func copies() throws {
        let imported = try SheetFixture.imported([.statement(), .renamed(.statement(), "旧")])
        #expect(imported.findings.map(\.rule) == ["T029"])
        #expect(imported.findings.first?.places.map(\.sheet) == ["旧", "Sheet1"])
    }

    @Test("a heading that stands twice, a unit that contradicts the sheet's, a name of another code")
    func contradictions() throws {
        let headings = ["功能分类科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
        let twice = SheetFixture.statement(
            headings: headings + ["本年支出合计"], lines: [["合计", "", "3", "", "", "", "", "", "4"]])
        #expect(try twice.imported().complaints == ["T031 I3"])
        let unit = SheetFixture.statement(headings: headings.map { $0 == "基本支出" ? "基本支出（元）" : $0 })
        #expect(try unit.imported().complaints == ["T032 D3"])
        let inHeadings = SheetFixture.statement(unit: "", headings: headings.map { $0 == "基本支出" ? "基本支出（元）" : $0 })
        #expect(try inHeadings.imported().book.table("FA3")?.unit == .yuan)
        let name = SheetFixture.statement(title: "2025年度支出决算表", lines: [["合计", "", "3"], ["'202", "一般公共服务支出", "3"]])
        #expect(try name.imported().complaints == ["T036 A5"])
    }

    @Test("an amount shown coarser than the others, or one alone in another unit")
    func formats() throws {
        var imported = try SheetFixture.statement(lines: Self.lines + [["'203", "国防支出", "'1.25"]]).imported()
        #expect(imported.complaints == [])
        var sheet = SheetFixture.statement(lines: [["合计", "", "1.25", "'1.25"]])
        sheet.amountFormat = "0"
        imported = try sheet.imported()
        #expect(imported.complaints == ["T033 C4"])
        sheet.amountFormat = "0!.0000"
        imported = try sheet.imported()
        #expect(imported.findings.map(\.severity) == [.warning])
    }

    @Test("a unit in the title is told where the unit line says another, and goes behind it")
    func unitInTitle() throws {
        let contradicted = try SheetFixture.statement(title: "支出决算表（单位：元）").imported()
        #expect(contradicted.complaints == ["T032 A1"])
        #expect(contradicted.book.table("FA3")?.unit == .tenThousandYuan)
        let alone = try SheetFixture.statement(title: "支出决算表（单位：元）", unit: "").imported()
        #expect(alone.complaints == [])
        #expect(alone.book.table("FA3")?.unit == .yuan)
    }

    @Test("a code and its name in one cell are told apart")
    func codeAndName() throws {
        let sheet = SheetFixture.statement(
            lines: [["合计", "", "3"], ["'201 一般公共服务支出", "", "1"], ["'202-外交支出", "", "2"]])
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        #expect(imported.book.table("FA3")?.lines.map(\.code) == [nil, "201", "202"])
        #expect(imported.book.table("FA3")?.lines.map(\.label) == ["合计", "一般公共服务支出", "外交支出"])
    }

    @Test("a title of another table gives way to the sheet's name when the headings agree with that")
    func misplacedTitle() throws {
        var sheet = SheetFixture.statement(title: "收入决算表", lines: Self.lines)
        sheet.name = "支出决算表"
        let imported = try sheet.imported()
        #expect(imported.complaints == ["T038 A1"])
        #expect(imported.book.tables.map(\.id) == ["FA3"])
        sheet.name = "Sheet1"
        #expect(try sheet.imported().complaints == ["T038 A1", "T001 -"])
        let few = SheetFixture.statement(headings: ["科目编码", "科目名称", "本年支出合计", "基本支出"], lines: Self.lines)
        #expect(try few.imported().complaints == ["T005 A3"])
    }

    @Test("amounts below no title and unknown headings are not passed over in silence")
    func untitledMoney() throws {
        let stray = SheetFixture(
            name: "Sheet2", rows: [["", "", "单位：万元"], ["项目", "上年", "本年"], ["房租", "1", "2"], ["水电", "3", "4"]])
        #expect(try SheetFixture.imported([.statement(), stray]).findings.map(\.rule) == ["T037"])
        let scratch = SheetFixture(name: "Sheet2", rows: [["测算", "1"], ["测算", "2"], ["测算", "3"]])
        #expect(try SheetFixture.imported([.statement(), scratch]).findings.isEmpty)
    }

    @Test("words in the line of column numbers are told")
    func columnNumbers() throws {
        var sheet = SheetFixture.statement(lines: Self.lines)
        sheet.rows.insert(["栏次", "", "1", "2", "上年决算数"], at: 3)
        #expect(try sheet.imported().complaints == ["T039 E4"])
    }

    @Test("of tables beside each other one may stand lower, below the heading of the document")
    func besideBelowHeading() throws {
        let funds = [["整体支出资金使用情况表"], ["", "单位：元"], ["项目", "决算数"], ["合计", "3"], ["基本支出", "1"], ["项目支出", "2"]]
        var sheet = SheetFixture.statement(lines: Self.lines, notes: [])
        sheet.rows.insert(["某局2025年度部门决算"], at: 0)
        sheet.rows = zip(sheet.rows, funds + [[]]).map { left, right in
            left + Array(repeating: "", count: 9 - left.count) + right
        }
        let imported = try sheet.imported()
        #expect(imported.book.tables.map(\.id).sorted() == ["FA3", "P6"])
        #expect(imported.complaints == [])
    }

    @Test("one sheet alone has the department and year that another one states")
    func oneSheet() throws {
        let cover = SheetFixture(name: "封面", rows: [["某市某局2024年度部门决算"]])
        let imported = try SheetFixture.imported(
            [cover, .statement(), .renamed(.statement(title: "收入决算表"), "另一张")], options: ImportOptions(sheet: "Sheet1"))
        #expect(imported.book.tables.map(\.id) == ["FA3"])
        #expect(imported.book.tables.first?.department == "某市某局")
        #expect(imported.book.tables.first?.year == 2024)
    }

    @Test(
        "the unit, however it is written",
        arguments: ["（单位：万元）", "单位 万元", "万元", "單位：萬元", "计量单位：万元", "（万元）", "金额单位:人民币（万元）"])
    func units(line: String) throws {
        let imported = try SheetFixture.statement(unit: line).imported()
        #expect(imported.book.table("FA3")?.unit == .tenThousandYuan)
        #expect(imported.complaints == [])
    }
}
