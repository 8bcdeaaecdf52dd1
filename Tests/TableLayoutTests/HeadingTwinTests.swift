import Facts
import Fiscal
import SpreadsheetML
import Testing

@Suite("Columns whose headings end alike")
struct HeadingTwinTests {
    private static func statement(_ upper: [String], merges: [CellRange]) throws -> [String] {
        let items = ["合计", "基本支出", "项目支出"]
        let sheet = SheetFixture(
            rows: [
                ["2023年度一般公共预算财政拨款支出决算表"], ["部门：甲街道", "单位：万元"],
                ["科目编码", "科目名称", upper[0], "", "", upper[1]], ["", ""] + items + items,
                ["'201", "一般公共服务支出", "1", "1", "0", "2", "2", "0"],
            ], merges: ["A3:A4", "B3:B4"].compactMap { CellRange($0) } + merges)
        return try sheet.imported().complaints
    }

    @Test("are told apart by the year above them, merged or not")
    func years() throws {
        let merged = ["C3:E3", "F3:H3"].compactMap { CellRange($0) }
        for merges in [merged, []] {
            let complaints = try Self.statement(["2022年决算数", "2023年决算数"], merges: merges)
            #expect(Set(complaints) == ["T015 C4", "T015 D4", "T015 E4"])
        }
    }

    @Test("are in doubt where nothing above tells them apart")
    func doubt() throws {
        let complaints = try Self.statement(["调整前", "调整后"], merges: ["C3:E3", "F3:H3"].compactMap { CellRange($0) })
        #expect(Set(complaints) == ["T031 F4", "T031 G4", "T031 H4"])
    }

    @Test("of 三公经费 take the whole year's budget before that of its beginning")
    func threePublic() throws {
        let headings = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", "", "", "公务接待费"]
        let lowest = ["", "", "小计", "公务用车购置费", "公务用车运行维护费", ""]
        let figures = ["22", "0", "20", "0", "20", "2"]
        let sheet = SheetFixture(
            rows: [
                ["2023年度财政拨款“三公”经费支出决算表"], ["部门：甲街道"] + Array(repeating: "", count: 16) + ["金额单位：万元"],
                ["年初预算数", "", "", "", "", "", "全年预算数", "", "", "", "", "", "决算数"], headings + headings + headings,
                lowest + lowest + lowest,
                figures + ["21", "0", "19", "0", "19", "2"] + ["20", "0", "18", "0", "18", "2"],
            ], merges: ["A3:F3", "G3:L3", "M3:R3", "C4:E4", "I4:K4", "O4:Q4"].compactMap { CellRange($0) })
        let imported = try sheet.imported()
        let table = try #require(imported.book.table("FA7"))
        #expect(table[line: "三公", column: "预算数/合计"]?.place.cell == "G6")
        #expect(table[line: "三公", column: "决算数/合计"]?.place.cell == "M6")
        #expect(imported.complaints.allSatisfy { $0.hasPrefix("T015") })
    }
}

@Suite("Amounts and codes that are written in a habit of their own")
struct WritingHabitTests {
    @Test("a negative told by its colour alone")
    func red() throws {
        var sheet = SheetFixture.statement(lines: [["合计", "", "-12.5", "0", "-12.5"]])
        sheet.amountFormat = "0.00;[Red]0.00"
        let imported = try sheet.imported()
        let fact = imported.book.table("FA3")?.facts.first
        #expect(fact?.stored?.description == "-12.5")
        #expect(fact?.displayed?.description == "-12.5")
        #expect(imported.complaints == [])
        sheet.amountFormat = "0.00;0.00"
        #expect(try sheet.imported().book.table("FA3")?.facts.first?.displayed?.description == "-12.5")
        #expect(try sheet.imported().complaints.allSatisfy { $0.hasPrefix("T014") })
    }

    @Test("a code before a name that begins with a numeral", arguments: ["201一般公共服务支出", "２０１一般公共服务支出", "201 一般公共服务支出"])
    func codeAndName(text: String) throws {
        let imported = try SheetFixture.statement(lines: [[text, "", "3", "2", "1"]]).imported()
        #expect(imported.book.table("FA3")?.lines.map(\.key) == ["201"])
        #expect(imported.book.table("FA3")?.lines.map(\.label) == ["一般公共服务支出"])
    }

    @Test("a code with points between its levels, or with a blank column among them")
    func spacedCodes() throws {
        let dotted = try SheetFixture.statement(lines: [
            ["201", "一般公共服务支出", "3", "2", "1"], ["'201.03", "政府办公厅", "3", "2", "1"],
            ["'201-03-01", "行政运行", "3", "2", "1"],
        ]).imported()
        #expect(dotted.book.table("FA3")?.lines.compactMap(\.code) == ["201", "20103", "2010301"])
        let levels = SheetFixture(
            rows: [
                ["2023年度一般公共预算财政拨款支出决算表"], ["部门：甲街道", "", "", "", "单位：万元"],
                ["科目编码", "", "", "", "科目名称", "合计", "基本支出", "项目支出"], ["类", "款", "", "项"],
                ["'201", "", "", "", "一般公共服务支出", "1", "1", "0"], ["'201", "'03", "", "", "政府办公厅", "1", "1", "0"],
                ["'201", "'03", "", "'01", "行政运行", "1", "1", "0"],
            ], merges: ["A3:D3", "E3:E4", "F3:F4", "G3:G4", "H3:H4"].compactMap { CellRange($0) })
        let imported = try levels.imported()
        #expect(imported.book.table("FA5")?.lines.compactMap(\.code) == ["201", "20103", "2010301"])
        #expect(imported.complaints == [])
    }

    @Test("a unit of money among others", arguments: ["金额单位：万元、个", "单位：万元，%"])
    func units(text: String) throws {
        let imported = try SheetFixture.statement(unit: text, lines: [["合计", "", "3", "2", "1"]]).imported()
        #expect(imported.book.table("FA3")?.unit == .tenThousandYuan)
    }
}
