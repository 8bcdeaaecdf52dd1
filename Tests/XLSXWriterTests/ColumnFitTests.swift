import SpreadsheetML
import Testing

@testable import XLSXWriter

@Suite("Columns that fit")
struct ColumnFitTests {
    private func widths(
        _ settings: (inout SheetSettings) -> Void = { _ in }, _ fill: (SheetWriter) throws -> Void
    ) throws -> String {
        var given = SheetSettings()
        given.fittedColumns = [1, 2]
        settings(&given)
        let sheet = try parts(given, fill)["xl/worksheets/sheet1.xml"]
        let start = try #require(sheet.firstRange(of: "<sheetFormatPr")).lowerBound
        let end = try #require(sheet.firstRange(of: "<sheetData>")).lowerBound
        return String(sheet[start..<end])
    }

    @Test("full-width characters count twice, and numbers as they are shown")
    func widths() throws {
        let head = try widths { sheet in
            try sheet.writeRow(1, [.text("一般公共预算 abc"), .text("x")])
            try sheet.writeRow(2, [.text("x"), .number(1234567.5)], style: CellStyle(numberFormat: "#,##0.00"))
        }
        #expect(head.contains(#"<col min="1" max="1" width="17.75" customWidth="1"/>"#))
        #expect(head.contains(#"<col min="2" max="2" width="13.75" customWidth="1"/>"#))
    }

    @Test("a title over several columns does not widen the first, whenever it is merged")
    func merges() throws {
        let head = try widths { sheet in
            try sheet.writeRow(1, [.text("收入支出决算总表收入支出决算总表")])
            try sheet.writeRow(2, [.text("科目"), .number(1)])
            try sheet.merge("A1:B1")
        }
        #expect(head.contains(#"<col min="1" max="1" width="6" customWidth="1"/>"#))
    }

    @Test("given widths go before, wrapped text counts not, and widths keep to their bounds")
    func bounds() throws {
        let long = String(repeating: "长", count: 100)
        let head = try widths(
            {
                $0.columnWidths = [1: 20]
                $0.fittedWidths = 5...30
            },
            { sheet in
                try sheet.writeRow(1, [.text(long), .text(long)])
            })
        #expect(head.contains(#"width="20""#) && head.contains(#"<col min="2" max="2" width="30" customWidth="1"/>"#))
        let wrapped = try widths { sheet in
            try sheet.writeRow(
                1, [.text(long), .number(1)], style: CellStyle(alignment: CellAlignment(wrapsText: true)))
        }
        #expect(!wrapped.contains("<cols>"))
    }

    @Test("a long sheet goes by its first rows, and is whole")
    func longSheet() throws {
        var settings = SheetSettings()
        settings.fittedColumns = [1]
        let sheet = try parts(settings) { sheet in
            for row in 1..<20_000 { try sheet.writeRow(row, [.text("窄\(row)")]) }
            try sheet.writeRow(20_000, [.text(String(repeating: "宽", count: 25))])
        }["xl/worksheets/sheet1.xml"]
        #expect(
            sheet.contains("<col min=\"1\" max=\"1\" width=\"7.75\" customWidth=\"1\"/>")
                && sheet.contains("r=\"A20000\""))
    }

    @Test("the head says how deep the rows are grouped")
    func outline() throws {
        let head = try widths { sheet in
            try sheet.writeRow(1, [.text("合计")])
            try sheet.writeRow(2, RowSettings(outline: 2)) { row in try row.write(.number(1), at: 1) }
        }
        #expect(head.contains(#"outlineLevelRow="2""#))
    }
}
