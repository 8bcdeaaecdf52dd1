import Facts
import SpreadsheetML
import Testing

@Suite("The line that people sign below 三公经费 is no line of figures")
struct SignatureRowTests {
    private static let figures = ["22.6", "0", "20.1", "0", "20.1", "2.5", "18.4", "0", "16.2", "0", "16.2", "2.2"]

    private static func imported(_ rows: [[String]]) throws -> ImportedBook {
        let headings = ["合计", "因公出国（境）费", "公务用车购置及运行维护费", "", "", "公务接待费"]
        let lowest = ["", "", "小计", "公务用车购置费", "公务用车运行维护费", ""]
        let sheet = SheetFixture(
            rows: [
                ["财政拨款“三公”经费支出决算表"], ["部门：甲街道"] + Array(repeating: "", count: 10) + ["金额单位：万元"],
                ["预算数", "", "", "", "", "", "决算数"], headings + headings, lowest + lowest,
            ] + rows, merges: ["A3:F3", "G3:L3", "C4:E4", "I4:K4"].compactMap { CellRange($0) })
        return try sheet.imported()
    }

    @Test(
        "however it is written",
        arguments: [
            ["单位负责人：张三", "", "", "填表人：李四", "", "", "联系电话：", "84683000"],
            ["单位负责人（签字）：", "", "", "联系电话", "", "", "", "84683000"], ["填表人", "李四", "填报日期", "45352"],
            ["制表：李四", "", "审核：张三", "", "", "报送日期：2024年3月1日", "84683000"], ["（盖章）：", "84683000"],
            ["审 核 人 :", "84683000"], ["", "", "", "", "", "", "填报日期：", "45352"],
        ])
    func signatures(_ row: [String]) throws {
        for rows in [[[], row], [row], [[], row, row]] {
            let imported = try Self.imported(rows)
            #expect(imported.amounts(of: "FA7") == [:])
            #expect(imported.complaints.map { $0.prefix(4) } == ["T011"])
        }
        let table = try #require(try Self.imported([[], row]).book.table("FA7"))
        #expect(Set(table.facts.compactMap { $0.place.cell?.drop(while: \.isLetter) }) == ["6"])
        let filled = try Self.imported([Self.figures, row])
        #expect(filled.amounts(of: "FA7").count == 12)
        #expect(filled.complaints == [])
    }

    @Test("and what stands below it isn't either, but is told; figures alone below one are read")
    func below() throws {
        let signature = ["单位负责人：张三"]
        let told = try Self.imported([[], signature, ["", "84683000"]])
        #expect(told.amounts(of: "FA7") == [:])
        #expect(told.complaints == ["T007 A8", "T011 -"])
        #expect(try Self.imported([["填报日期：2024年3月1日"], Self.figures]).amounts(of: "FA7").count == 12)
    }
}
