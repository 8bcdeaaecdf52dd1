import Foundation
import TestSupport
import Testing
import XLSXReader
import XLSXWriter
import ZipArchive

@testable import XLSXTemplate

/// The parts beside a sheet, as its rows move.
@Suite("Bands of rows and what hangs on them")
struct RowBandCompanionTests {
    /// A table of two rows of data with a total, a list below it, notes, a chart, names; another sheet that refers to it.
    private func form() throws -> [UInt8] {
        let book = try WorkbookWriter()
        let sheet = try book.addSheet(
            "明 细", SheetSettings(frozenRows: 4, printTitleRows: 1...4, printArea: "A1:D12"))
        try sheet.writeRow(1, [.text("项目明细")])
        try sheet.addTable(Table("明细", "A4:B7", columns: ["名称", "金额"], hasTotals: true))
        try sheet.writeRow(4, [.text("名称"), .text("金额")])
        try sheet.writeRow(5, [.text("甲"), .number(1)])
        try sheet.writeRow(6, [.text("乙"), .number(2)])
        try sheet.writeRow(7, [.text("合计"), .formula("SUM(B5:B6)", cached: .number(CellNumber(ExactDecimal(3))))])
        try sheet.writeRow(12, [.text("末行")])
        try sheet.addComment("首项", to: "A5")
        try sheet.addComment("末行的批注", to: "A12")
        try sheet.addChart(
            Chart(.column, series: [.init("金额", values: "'明 细'!$B$5:$B$6", categories: "'明 细'!$A$5:$A$6")]),
            at: DrawingPlace("D9"))
        let other = try book.addSheet("汇总")
        try other.writeRow(1, [.formula("'明 细'!B7", cached: nil), .formula("SUM('明 细'!B5:B6)", cached: nil)])
        try book.defineName("总额", "'明 细'!$B$7")
        return try book.finish()
    }

    private func parts(_ bytes: [UInt8], _ wanted: String) throws -> [String] {
        let archive = try ZipReader(bytes: bytes)
        return try archive.entries.filter { $0.name.contains(wanted) && !$0.name.contains("_rels") }.map {
            String(decoding: try archive.bytes(of: $0), as: UTF8.self)
        }
    }

    @Test("tables, comments, charts, names and other sheets follow")
    func companions() throws {
        let template = try WorkbookTemplate(bytes: form())
        try template.repeatRows(5...6, times: 3, sheet: "明 细")
        let bytes = try template.bytes()
        let table = try #require(try parts(bytes, "tables/").first)
        #expect(table.contains(#"ref="A4:B11""#) && table.contains(#"<autoFilter ref="A4:B10""#))
        let comments = try #require(try parts(bytes, "comments").first)
        #expect(
            comments.contains(#"ref="A5""#) && comments.contains(#"ref="A16""#) && !comments.contains(#"ref="A12""#))
        let shapes = try #require(try parts(bytes, ".vml").first)
        #expect(shapes.contains("<x:Row>4</x:Row>") && shapes.contains("<x:Row>15</x:Row>"))
        let chart = try #require(try parts(bytes, "charts/chart").first)
        #expect(chart.contains("'明 细'!$B$5:$B$10") && chart.contains("'明 细'!$A$5:$A$10"))
        let drawing = try #require(try parts(bytes, "drawings/drawing").first)
        #expect(drawing.contains("<xdr:row>12</xdr:row>"))
        let workbook = try part("xl/workbook.xml", of: bytes)
        for name in ["'明 细'!$B$11", "'明 细'!$A$1:$D$16", "'明 细'!$1:$4"] { #expect(workbook.contains(name)) }
        #expect(workbook.contains(#"fullCalcOnLoad="1""#))
        let book = try Workbook(bytes: bytes)
        let other = try book.sheet(at: 1).grid()
        #expect(["A1", "B1"].map { other[$0].formula } == ["'明 细'!B11", "SUM('明 细'!B5:B10)"])
        let sheet = try book.sheet(at: 0).grid()
        #expect((5...10).map { sheet[CellReference(row: $0, column: 1)].text } == ["甲", "乙", "甲", "乙", "甲", "乙"])
        #expect(sheet["B11"].formula == "SUM(B5:B10)")
    }

    @Test("deleted rows take their comments along, and a table keeps a row of data")
    func deletion() throws {
        let template = try WorkbookTemplate(bytes: form())
        try template.deleteRows(5...5, sheet: "明 细")
        let bytes = try template.bytes()
        #expect(try parts(bytes, "tables/").first?.contains(#"ref="A4:B6""#) == true)
        let comments = try #require(try parts(bytes, "comments").first)
        #expect(!comments.contains("首项") && comments.contains(#"ref="A11""#))
        #expect(try parts(bytes, ".vml").first?.contains("<x:Row>4</x:Row>") == false)
        let again = try WorkbookTemplate(bytes: bytes)
        #expect(throws: TemplateError.self) { try again.deleteRows(5...5, sheet: "明 细") }
    }

    @Test("a table is not torn", arguments: [4...4, 4...5, 6...7, 7...8, 3...9])
    func tornTable(_ band: ClosedRange<Int>) throws {
        let template = try WorkbookTemplate(bytes: form())
        #expect(throws: TemplateError.self) { try template.repeatRows(band, times: 2) }
        #expect(throws: TemplateError.self) { try template.deleteRows(band) }
    }

    @Test("parts that have nothing to do with it stay as they are")
    func untouched() throws {
        let blank = try form()
        let template = try WorkbookTemplate(bytes: blank)
        try template.repeatRows(9...9, times: 2, sheet: "汇总")
        template.recalculates = false
        let old = try ZipReader(bytes: blank)
        let new = try ZipReader(bytes: try template.bytes())
        for entry in old.entries where entry.name != "xl/worksheets/sheet2.xml" {
            let copy = try #require(new.entry(named: entry.name))
            #expect(try old.compressedBytes(of: entry) == new.compressedBytes(of: copy))
        }
    }

    @Test("openpyxl reads the same", .enabled(if: Tool.hasOpenpyxl))
    func openpyxl() throws {
        let template = try WorkbookTemplate(bytes: form())
        try template.repeatRows(5...6, times: 3, sheet: "明 细")
        let folder = FileManager.default.temporaryDirectory.appending(path: "gouji-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "a.xlsx").path
        try template.save(to: path)
        let script = """
            import openpyxl, sys
            book = openpyxl.load_workbook(sys.argv[1])
            sheet = book["明 细"]
            print([cell.value for cell in sheet["A"]][4:11], sheet["B11"].value, sheet.tables["明细"].ref)
            print(sheet["A16"].comment.text, sheet.print_area, sheet.print_title_rows, book.defined_names["总额"].value)
            """
        let result = try Tool.run(["python3", "-c", script, path])
        #expect(result.status == 0, "\(result.output)")
        #expect(
            result.output == """
                ['甲', '乙', '甲', '乙', '甲', '乙', '合计'] =SUM(B5:B10) A4:B11
                末行的批注 '明 细'!$A$1:$D$16 $1:$4 '明 细'!$B$11

                """)
    }
}
