import DecimalNumbers
import SpreadsheetML
import Testing

@testable import XLSXWriter

@Suite("Refusals")
struct RefusalTests {
    @Test(
        "content that Excel could not open is refused, with its cell",
        arguments: [
            (.number(.nan), .number), (.number(-.infinity), .number), (.number(1.5e308), .number),
            (.decimal(ExactDecimal(significand: 2, exponent: 308)), .number),
            (.text(String(repeating: "字", count: 32_768)), .textTooLong),
            (.text(String(repeating: "\n", count: 254)), .textTooLong),
            (.formula(""), .formula), (.formula("=A1"), .formula), (.formula("SUM(A1"), .formula),
            (.formula(String(repeating: "1+", count: 4096) + "1"), .formula),
            (.formula(String(repeating: "(", count: 65) + String(repeating: ")", count: 65)), .formula),
        ] as [(CellContent, WritingError.Code)])
    func content(_ content: CellContent, _ code: WritingError.Code) throws {
        let sheet = try WorkbookWriter().addSheet("表")
        let expected = WritingError(code, sheet: "表", cells: "C5", found: "", expected: "")
        #expect(throws: expected) { try sheet.writeRow(5) { row in try row.write(content, at: 3) } }
    }

    @Test("text at the limits is written")
    func limits() throws {
        let book = try WorkbookWriter()
        let sheet = try book.addSheet("表")
        try sheet.writeRow(
            1, [.text(String(repeating: "字", count: 32_767)), .text(String(repeating: "\n", count: 253))])
        #expect(throws: Never.self) { try book.finish() }
    }

    @Test("days before the date system begins are refused")
    func earlyDates() throws {
        let day = try #require(CivilDateTime(year: 1899, month: 12, day: 31))
        let sheet = try WorkbookWriter().addSheet("表")
        #expect(throws: WritingError(.date, sheet: "表", cells: "A1", found: "", expected: "")) {
            try sheet.writeRow(1, [.date(day)])
        }
    }

    @Test("rows and cells that do not ascend are refused")
    func order() throws {
        let sheet = try WorkbookWriter().addSheet("表")
        try sheet.writeRow(2, [.number(1)])
        #expect(throws: WritingError(.order, sheet: "表", cells: "A2", found: "", expected: "")) {
            try sheet.writeRow(2, [])
        }
        #expect(throws: WritingError(.order, sheet: "表", cells: "B3", found: "", expected: "")) {
            try sheet.writeRow(3) { row in
                try row.write(.number(1), at: 2)
                try row.write(.number(1), at: 2)
            }
        }
        #expect(throws: WritingError(.notOnSheet, sheet: "表", found: "", expected: "")) {
            try sheet.writeRow(SheetLimits.rows + 1, [])
        }
        #expect(throws: WritingError(.notOnSheet, sheet: "表", found: "", expected: "")) {
            try sheet.writeRow(4) { row in try row.write(.blank, at: SheetLimits.columns + 1) }
        }
    }

    @Test("merged ranges of one cell, or that overlap, are refused")
    func merges() throws {
        let sheet = try WorkbookWriter().addSheet("表")
        try sheet.merge("A1:D2")
        try sheet.merge("E1:E1048576")
        for range in ["A3", "D2:F9", "A1:D2", "E7:E8"] as [CellRange] {
            #expect(throws: WritingError(.merge, sheet: "表", cells: range, found: "", expected: "")) {
                try sheet.merge(range)
            }
        }
        try sheet.merge("A3:D3")
    }

    @Test("names that a sheet can't have are refused", arguments: ["", "a/b", "'a", "a:b", "History", "a\u{1}b"])
    func names(_ name: String) throws {
        let book = try WorkbookWriter()
        #expect(throws: WritingError(.sheetName, sheet: name, found: "", expected: "")) { try book.addSheet(name) }
    }

    @Test("a name of 31 characters is allowed, and once only, whatever its case")
    func nameLimits() throws {
        let book = try WorkbookWriter()
        _ = try book.addSheet(String(repeating: "x", count: 31))
        let upper = String(repeating: "X", count: 31)
        #expect(throws: WritingError(.duplicateSheet, sheet: upper, found: "", expected: "")) {
            try book.addSheet(upper)
        }
    }

    @Test("a workbook needs a visible sheet")
    func visibleSheet() throws {
        let book = try WorkbookWriter()
        _ = try book.addSheet("表", SheetSettings(visibility: .hidden))
        #expect(throws: WritingError(.noVisibleSheet, found: "", expected: "")) { try book.finish() }
    }

    @Test(
        "settings out of bounds are refused",
        arguments: [
            SheetSettings(columnWidths: [0: 10]), SheetSettings(columnWidths: [1: 256]),
            SheetSettings(columnWidths: [1: .nan]), SheetSettings(defaultRowHeight: 410), SheetSettings(zoom: 9),
            SheetSettings(frozenRows: -1), SheetSettings(printTitleRows: 0...1), SheetSettings(fitToWidth: -1),
        ])
    func settings(_ settings: SheetSettings) throws {
        let book = try WorkbookWriter()
        #expect(throws: WritingError(.setting, sheet: "表", found: "", expected: "")) {
            try book.addSheet("表", settings)
        }
    }

    @Test("what is written after a refusal is whole")
    func recovery() throws {
        let parts = try parts { sheet in
            try? sheet.writeRow(1, [.number(1), .number(.nan)])
            try sheet.writeRow(2, [.number(2)])
        }
        #expect(
            parts.rows
                == "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"A2\"><v>2</v></c></row>")
    }

    @Test("a message names place, finding and cure")
    func message() throws {
        let sheet = try WorkbookWriter().addSheet("收支表")
        let error = #expect(throws: WritingError.self) { try sheet.writeRow(7, [.number(.infinity)]) }
        #expect(
            error?.description
                == "收支表!A7: found inf, expected a finite number up to 1E308; write .error(.number), text, or nothing")
    }
}
