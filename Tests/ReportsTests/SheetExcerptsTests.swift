import Findings
import SpreadsheetML
import Testing
import XLSXReader
import XLSXWriter

@testable import Reports

@Suite("The excerpt of a sheet beside a finding")
struct SheetExcerptsTests {
    /// A heading over two merged columns, a row of names, and 30 rows of figures.
    private func workbook() throws -> Workbook {
        let writer = try WorkbookWriter()
        let sheet = try writer.addSheet("收支")
        try sheet.writeRow(1, [.text("支出"), .blank, .text("单位：万元")])
        try sheet.merge("A1:B1")
        try sheet.writeRow(2, [.text("项目"), .text("编码"), .text("决算数")])
        for row in 3...32 {
            try sheet.writeRow(row) { cells in
                try cells.write(.text("第\(row)行"), at: 1)
                try cells.write(.text("\(200 + row)"), at: 2)
                try cells.write(.number(row * 1000), at: 3, style: CellStyle(numberFormat: "#,##0.00"))
            }
        }
        return try Workbook(bytes: try writer.finish())
    }

    private func excerpt(_ cells: [String], file: String? = "a.xlsx", sheet: String = "收支") throws -> SheetExcerpt? {
        let finding = Finding(
            rule: "R001", severity: .error, verdict: .mismatch, message: LocalizedText(verbatim: "m"),
            places: cells.map { Place(file: file, sheet: sheet, cell: $0) })
        var excerpts = SheetExcerpts(try workbook(), file: "a.xlsx", firstRows: ["收支": 3])
        return excerpts.excerpt(for: finding)
    }

    @Test("shows the heading, the rows around the culprit and those of the other cells, gaps marked")
    func rows() throws {
        let excerpt = try #require(try excerpt(["C10", "C30", "C31"]))
        #expect(excerpt.columns == ["A", "B", "C"])
        #expect(excerpt.rows.map { $0?.number } == [1, 2, nil, 8, 9, 10, 11, 12, nil, 30, 31])
    }

    @Test("shows figures as the sheet displays them, and marks who takes part")
    func cells() throws {
        let excerpt = try #require(try excerpt(["C10", "C11"]))
        let cells = excerpt.rows.compactMap(\.self).flatMap(\.cells)
        let culprit = try #require(cells.first { $0.mark == .culprit })
        #expect(culprit.text == "10,000.00")
        #expect(culprit.isNumber)
        #expect(cells.filter { $0.mark == .other }.map(\.text) == ["11,000.00"])
    }

    @Test("shows a merged cell once, over its columns")
    func merged() throws {
        let first = try #require(try excerpt(["C3"])?.rows.first ?? nil)
        #expect(first.cells.map(\.text) == ["支出", "单位：万元"])
        #expect(first.cells.map(\.columns) == [2, 1])
    }

    @Test("of a sum of many shows the first and the last of its cells")
    func many() throws {
        let excerpt = try #require(try excerpt(["C3"] + (10...32).map { "C\($0)" }))
        #expect(excerpt.rows.map { $0?.number } == [1, 2, 3, 4, 5, nil, 10, 11, 12, 13, nil, 29, 30, 31, 32])
    }

    @Test("is none for another file, another sheet, or a place outside of what is used")
    func none() throws {
        #expect(try excerpt(["C3"], file: "b.xlsx") == nil)
        #expect(try excerpt(["C3"], sheet: "别的") == nil)
        #expect(try excerpt(["C99"]) == nil)
        #expect(try excerpt([]) == nil)
    }
}
