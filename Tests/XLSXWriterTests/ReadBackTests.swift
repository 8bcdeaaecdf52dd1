import Foundation
import Testing
import XLSXReader
import XLSXWriter

@Suite("What our reader makes of what our writer wrote")
struct ReadBackTests {
    private let book: Workbook

    init() throws {
        let path = NSTemporaryDirectory() + "gouji-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FeatureWorkbook.write(to: path)
        book = try Workbook(bytes: [UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
    }

    @Test("values and formats are those that were asked for")
    func cells() throws {
        let grid = try book.sheet("表").grid()
        let shown = ["A1", "B1", "C1", "D1", "A2", "B2", "C2", "A3", "B3", "D3", "A4"].compactMap { CellReference($0) }
        #expect(
            shown.map { grid[$0].displayed } == [
                "合计 <&>", "1,234.50", "2024-02-29", "TRUE", "=1+1", "1234.5", "#DIV/0!", "a\nb\tc", "甲乙", "12:30:00",
                "链接",
            ])
        #expect(grid["C3"].double == 0.1 + 0.2)
        #expect(grid["B1"].numberFormat == NumberFormat("#,##0.00"))
        #expect(grid["B2"].formula == "SUM(B1:B1)")
        #expect(grid["A2"].formula == nil)
        #expect(grid["D2"].isBlank && grid["D2"].styleIndex == grid["A1"].styleIndex)
        #expect(try book.sheet("表").runs(of: grid["B3"]).map(\.text) == ["甲", "乙"])
    }

    @Test("the frame of the sheet is: columns, panes, merges, filter, links, comments, protection")
    func frame() throws {
        let sheet = try book.sheet("表")
        let frame = try sheet.frame()
        #expect(frame.columns.first { $0.range == 1...1 }?.width == 34.5)
        #expect(frame.frozenRows == 1 && frame.frozenColumns == 1)
        #expect(frame.mergedRanges == ["A5:D6"] && frame.filterRange == "A1:D3")
        #expect(try sheet.links().map(\.target) == ["https://example.com/"])
        let comment = try #require(try sheet.comments().first)
        #expect(comment.cell == "B4" && comment.author == "审核" && comment.text == "备注")
        #expect(frame.protection?.hasPassword == true)
        #expect(try sheet.rowLayouts().first?.height == 28.5)
    }

    @Test("what is entered and what is shown are ruled as asked for")
    func rules() throws {
        let frame = try book.sheet("表").frame()
        #expect(frame.validations.map(\.type) == ["list", "whole"])
        #expect(frame.validations.map(\.ranges) == [["D4:D9"], ["C4:C9"]])
        #expect(frame.validations.map(\.formula) == ["\"是,否\"", "0"])
        #expect(frame.validations.map(\.secondFormula) == [nil, "9"])
        #expect(frame.highlights.map(\.type) == ["cellIs", "expression"])
        #expect(frame.highlights.map(\.formulas) == [["0"], ["$B1>9"]])
        let other = try book.sheet("丙").frame()
        #expect(other.validations.map(\.formula) == ["_list_1"] && other.validations.map(\.prompt) == ["从表中选"])
        #expect(other.highlights.map(\.type) == ["dataBar", "colorScale"])
    }

    @Test("the sheet is printed as asked for")
    func printing() throws {
        let page = try book.sheet("表").frame().page
        #expect(page.isLandscape == true && page.paperSize == 9)
        #expect(page.fitsToPages && page.pagesAcross == 1)
        #expect(page.margins?.left == 0.5 && page.footer == "&C第 &P 页")
        #expect(page.rowBreaks == [20] && page.columnBreaks == [4])
        #expect(book.printArea(ofSheet: 0) == "表!$A$1:$D$40" && book.printTitles(ofSheet: 0) == "表!$1:$2")
        let other = try book.sheet("丙").frame()
        #expect(other.page.isCenteredHorizontally && other.page.header == "&L单位：审计局&R单位：万元")
    }

    @Test("tables, groups, widths, names and the workbook itself are")
    func objects() throws {
        let sheet = try book.sheet("丙")
        let frame = try sheet.frame()
        let table = try #require(try sheet.tables().first)
        #expect(table.name == "支出" && table.range == "A1:C5" && table.hasHeading && !table.hasTotals)
        #expect(table.columns == ["功能分类科目", "预算", "决算"])
        #expect(try sheet.rowLayouts().first { $0.number == 5 }?.outlineLevel == 1)
        #expect(frame.columns.first { $0.range == 4...4 }?.outlineLevel == 1)
        #expect(
            (1...3).map { column in frame.columns.first { $0.range.contains(column) }?.width } == [19.75, 7.75, 7.75])
        #expect(frame.zoom == 90 && frame.tabColor == .rgb(0x00B050))
        let grid = try sheet.grid()
        #expect(grid["B7"].formula == "SUBTOTAL(109,支出[预算])" && grid["B2"].displayed == "120.00")
        #expect(book.definedNames.first { $0.name == "税率" }?.formula == "表!$B$2")
        #expect(book.sheets.map(\.state) == [.visible, .hidden, .visible, .veryHidden])
        #expect(try book.properties().title == "决算")
        #expect(try book.protection()?.locksStructure == true)
    }
}
