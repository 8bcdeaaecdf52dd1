import TestSupport
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

    @Test(
        "a date is shown as one where the format is General under another number, or text",
        arguments: ["General", "GENERAL", "@"])
    func datesUnderPlainFormats(code: String) throws {
        let book = TestWorkbook(rows: #"<row r="1"><c r="A1" s="1"><v>1</v></c></row>"#, formats: [code])
        let template = try WorkbookTemplate(bytes: book.bytes)
        let day = try #require(CivilDateTime(year: 2024, month: 12, day: 31))
        try template.set(.date(day), at: "A1")
        #expect(try Workbook(bytes: try template.bytes()).sheet(at: 0).grid()["A1"].value == .date(day))
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

    /// A workbook whose first sheet has these rows.
    private func book(rows: String) -> [UInt8] {
        TestWorkbook(rows: rows).bytes
    }

    @Test("the formula of a cell that others share goes to the first of them that stays")
    func sharedFormula() throws {
        let shared =
            "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A4\" si=\"0\">B1&amp;$C$1</f><v>1</v></c></row>"
            + (2...4).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><f t=\"shared\" si=\"0\"/><v>\($0)</v></c></row>" }
            .joined()
        let template = try WorkbookTemplate(bytes: book(rows: shared))
        template.recalculates = false
        try template.set(.number(9), at: "A1")
        try template.set(.number(8), at: "A2")
        let rows = try part(sheet, of: template.bytes())
        #expect(rows.contains("<c r=\"A1\"><v>9</v></c>") && rows.contains("<c r=\"A2\"><v>8</v></c>"))
        #expect(rows.contains("<c r=\"A3\"><f t=\"shared\" ref=\"A3:A4\" si=\"0\">B3&amp;$C$1</f><v>3</v></c>"))
        #expect(rows.contains("<c r=\"A4\"><f t=\"shared\" si=\"0\"/><v>4</v></c>"))
    }

    @Test(
        "a cell that an array formula fills is refused, there or not", arguments: ["A1", "A2", "A3"] as [CellReference])
    func arrayFormula(_ cell: CellReference) throws {
        let rows =
            "<row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1:A3\">B1:B3</f><v>1</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>"
        let template = try WorkbookTemplate(bytes: book(rows: rows))
        try template.set(.number(9), at: cell)
        #expect(throws: TemplateError(.formula, sheet: template.sheetNames[0], cell: cell, found: "", expected: "")) {
            try template.bytes()
        }
    }

    @Test("an array formula of one cell is replaced like any other")
    func smallArrayFormula() throws {
        let rows = "<row r=\"1\"><c r=\"A1\" cm=\"1\"><f t=\"array\" ref=\"A1\">SUM(B1:B3*2)</f><v>1</v></c></row>"
        let template = try WorkbookTemplate(bytes: book(rows: rows))
        try template.set(.number(9), at: "A1")
        #expect(try part(sheet, of: try template.bytes()).contains("<row r=\"1\"><c r=\"A1\"><v>9</v></c></row>"))
    }

    @Test("other producers' habits are kept: prefixes, missing addresses, empty rows and sheets, spans, dimensions")
    func habits() throws {
        func filled(_ sheetPart: String, _ set: (WorkbookTemplate) throws -> Void) throws -> String {
            var workbook = TestWorkbook()
            workbook.parts[sheet] = sheetPart
            let template = try WorkbookTemplate(bytes: workbook.bytes)
            template.recalculates = false
            try set(template)
            return try part(sheet, of: template.bytes())
        }
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        #expect(
            try filled(
                "<x:worksheet xmlns:x='\(main)'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>"
            ) {
                try $0.set(.text("甲"), at: "B1")
                try $0.set(.number(2), at: "A1")
            }
                == "<x:worksheet xmlns:x='\(main)'><x:sheetData><x:row><x:c r=\"A1\"><x:v>2</x:v></x:c>"
                + "<x:c r=\"B1\" t=\"inlineStr\"><x:is><x:t>甲</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>")
        #expect(
            try filled("<worksheet xmlns=\"\(main)\"><dimension ref=\"A1\"/><sheetData/><!-- end --></worksheet>") {
                try $0.set(.number(1), at: "B2")
                try $0.set(.number(2), at: "C4")
            }
                == "<worksheet xmlns=\"\(main)\"><dimension ref=\"A1:C4\"/><sheetData><row r=\"2\"><c r=\"B2\"><v>1</v></c>"
                + "</row><row r=\"4\"><c r=\"C4\"><v>2</v></c></row></sheetData><!-- end --></worksheet>")
        #expect(
            try filled(
                "<worksheet xmlns=\"\(main)\"><sheetData><row r=\"3\" spans=\"2:4\" ht=\"20\"/></sheetData></worksheet>"
            ) {
                try $0.set(.boolean(true), at: "F3")
            }
                == "<worksheet xmlns=\"\(main)\"><sheetData><row r=\"3\" spans=\"2:6\" ht=\"20\"><c r=\"F3\" t=\"b\"><v>1</v></c>"
                + "</row></sheetData></worksheet>")
    }
}
