import Testing
import XLSXReader
import XLSXWriter
import ZipArchive

@testable import XLSXTemplate

/// A workbook such as an office would send out: two sheets, styles, names, a merged title, a formula.
func blankForm() throws -> [UInt8] {
    let book = try WorkbookWriter()
    let money = CellStyle(numberFormat: "#,##0.00", borders: .all(.thin))
    let sheet = try book.addSheet("决算表", SheetSettings(columnWidths: [1: 30], printArea: "A1:C9"))
    try sheet.writeRow(1) { row in try row.write(.text("收入支出决算表"), at: 1) }
    try sheet.writeRow(3) { row in
        try row.write(.text("单位：{{单位}}"), at: 1)
        try row.write(.blank, at: 2, style: money)
        try row.write(.text("旧"), at: 3)
    }
    try sheet.writeRow(5) { row in
        try row.write(.text("合计"), at: 1)
        try row.write(.formula("SUM(B3:B4)", cached: .number(CellNumber(ExactDecimal(7)))), at: 2, style: money)
    }
    try sheet.merge("A1:C1")
    let other = try book.addSheet("说明")
    try other.writeRow(1, [.text("不变")])
    try book.defineName("本年收入", "决算表!$B$3")
    try book.defineName("标题", "决算表!$A$1:$C$1")
    try book.defineName("一片", "决算表!$A$3:$B$4")
    return try book.finish()
}

@Suite("Workbooks that are filled")
struct TemplateTests {
    /// The parts whose compressed bytes differ.
    private func differences(_ old: [UInt8], _ new: [UInt8]) throws -> [String] {
        let old = try ZipReader(bytes: old)
        let new = try ZipReader(bytes: new)
        #expect(new.entries.map(\.name).starts(with: old.entries.map(\.name)))
        return try old.entries.filter { entry in
            guard let copy = new.entry(named: entry.name) else { return true }
            return try old.compressedBytes(of: entry) != new.compressedBytes(of: copy)
        }.map(\.name)
    }

    private func part(_ name: String, of bytes: [UInt8]) throws -> String {
        let archive = try ZipReader(bytes: bytes)
        return String(decoding: try archive.bytes(of: #require(archive.entry(named: name))), as: UTF8.self)
    }

    private let sheet = "xl/worksheets/sheet1.xml"

    @Test("a cell that is there keeps its style, and nothing else differs")
    func existingCell() throws {
        let blank = try blankForm()
        let template = try WorkbookTemplate(bytes: blank)
        template.recalculates = false
        try template.set(.number(1234.5), at: "B3", sheet: "决算表")
        let filled = try template.bytes()
        #expect(try differences(blank, filled) == [sheet])
        let old = try part(sheet, of: blank)
        #expect(
            try part(sheet, of: filled)
                == old.replacing("<c r=\"B3\" s=\"1\"/>", with: "<c r=\"B3\" s=\"1\"><v>1234.5</v></c>"))
    }

    @Test(
        "new cells stand in their order, in new rows or old",
        arguments: [
            ("D3", "<c r=\"C3\" t=\"s\"><v>2</v></c></row>", "<c r=\"C3\" t=\"s\"><v>2</v></c>NEW</row>"),
            ("A4", "<row r=\"5\">", "<row r=\"4\">NEW</row><row r=\"5\">"),
            ("B9", "</sheetData>", "<row r=\"9\">NEW</row></sheetData>"),
        ] as [(CellReference, String, String)])
    func newCells(_ cell: CellReference, _ old: String, _ new: String) throws {
        let blank = try blankForm()
        let template = try WorkbookTemplate(bytes: blank)
        template.recalculates = false
        try template.set(.text("新 <"), at: cell)
        let markup = "<c r=\"\(cell)\" t=\"inlineStr\"><is><t>新 &lt;</t></is></c>"
        #expect(
            try part(sheet, of: try template.bytes())
                == part(sheet, of: blank).replacing(old, with: new.replacing("NEW", with: markup)))
    }

    @Test("names lead to their cells, merged ones to the upper left")
    func names() throws {
        let template = try WorkbookTemplate(bytes: blankForm())
        try template.set(.number(8), forName: "本年收入")
        try template.set(.text("标题"), forName: "标题")
        #expect(template.edits[0]?.keys.sorted() == ["A1", "B3"])
        #expect(throws: TemplateError(.noName, found: "", expected: "")) {
            try template.set(.number(1), forName: "没有")
        }
        #expect(throws: TemplateError(.noName, sheet: "决算表", found: "", expected: "")) {
            try template.set(.number(1), forName: "一片")
        }
    }

    @Test("a workbook with formulas is marked to be calculated")
    func calculation() throws {
        let blank = try blankForm()
        let template = try WorkbookTemplate(bytes: blank)
        try template.set(.number(8), at: "B3")
        let filled = try template.bytes()
        #expect(try differences(blank, filled) == [sheet, "xl/workbook.xml"])
        #expect(try part("xl/workbook.xml", of: filled).contains("<calcPr fullCalcOnLoad=\"1\""))
        #expect(try template.bytes() == filled, "saving twice is saving once")
    }

    @Test("a date in a cell without a format gets one; the old styles keep their numbers")
    func dates() throws {
        let blank = try blankForm()
        let template = try WorkbookTemplate(bytes: blank)
        template.recalculates = false
        let day = try #require(CivilDateTime(year: 2024, month: 12, day: 31))
        try template.set(.date(day), at: "C3")
        try template.set(.date(day), at: "A9")
        let filled = try template.bytes()
        #expect(try differences(blank, filled) == [sheet, "xl/styles.xml"])
        let old = try part("xl/styles.xml", of: blank)
        let new = try part("xl/styles.xml", of: filled)
        let xf = "<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
        #expect(old.contains("<cellXfs count=\"2\">\(xf)"))
        #expect(new.contains("<numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy-mm-dd\"/></numFmts>"))
        #expect(new.contains("<cellXfs count=\"3\">\(xf)"))
        #expect(try part(sheet, of: filled).contains("<c r=\"C3\" s=\"2\"><v>45657</v></c>"))
        let book = try Workbook(bytes: filled)
        #expect(try book.sheet(at: 0).grid()["A9"].value == .date(day))
    }

    @Test("cells that can't be set are refused")
    func refusals() throws {
        let template = try WorkbookTemplate(bytes: blankForm())
        try template.set(.number(1), at: "B1")
        #expect(throws: TemplateError(.merged, sheet: "决算表", cell: "B1", found: "", expected: "")) {
            try template.bytes()
        }
        let second = try WorkbookTemplate(bytes: blankForm())
        try second.set(.number(1), at: "B9")
        #expect(throws: TemplateError(.twice, sheet: "决算表", cell: "B9", found: "", expected: "")) {
            try second.set(.number(1), at: "B9")
        }
        #expect(throws: TemplateError(.noSheet, sheet: "没有", found: "", expected: "")) {
            try second.set(.number(1), at: "A1", sheet: "没有")
        }
        try second.set(.number(.nan), at: "C9")
        #expect(throws: TemplateError(.value, sheet: "决算表", cell: "C9", found: "", expected: "")) {
            try second.bytes()
        }
    }

    @Test("what is no workbook, or may not be changed, is refused")
    func notWorkbooks() throws {
        #expect(throws: TemplateError(.unreadable, found: "", expected: "")) {
            try WorkbookTemplate(bytes: Array("text".utf8))
        }
        let sink = MemorySink()
        let zip = try ZipWriter(to: sink)
        try zip.add("_xmlsignatures/sig1.xml", [])
        try zip.finish()
        #expect(throws: TemplateError(.sealed, found: "", expected: "")) { try WorkbookTemplate(bytes: sink.bytes) }
    }
}
