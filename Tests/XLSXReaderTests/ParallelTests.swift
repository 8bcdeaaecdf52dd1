import SpreadsheetML
import TestSupport
import Testing
import XLSXReader

@Suite("Many sheets at once")
struct ParallelTests {
    /// A workbook of so many sheets, whose first cells hold 0, 1, 2, …
    static func book(sheets count: Int) throws -> Workbook {
        var workbook = TestWorkbook(strings: ["<t>合计</t>"])
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var list = ""
        var relationships = "<Relationship Id=\"s\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
        for index in 0..<count {
            list += "<sheet name=\"表\(index)\" sheetId=\"\(index + 1)\" r:id=\"r\(index)\"/>"
            relationships += "<Relationship Id=\"r\(index)\" Type=\"\(office)/worksheet\" Target=\"s\(index).xml\"/>"
            let rows = (1...50).map { row in
                "<row r=\"\(row)\"><c r=\"A\(row)\"><v>\(index)</v></c><c r=\"B\(row)\" t=\"s\"><v>0</v></c></row>"
            }
            workbook.parts["xl/s\(index).xml"] = TestWorkbook.sheet(rows: rows.joined())
        }
        workbook.parts["xl/workbook.xml"] =
            "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>\(list)</sheets></workbook>"
        workbook.parts["xl/_rels/workbook.xml.rels"] =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(relationships)</Relationships>"
        return try Workbook(bytes: workbook.bytes)
    }

    @Test("give their results in the order of the sheets", arguments: [1, 2, 8])
    func inOrder(threads: Int) throws {
        let book = try Self.book(sheets: 20)
        let values = try book.mapSheets(threads: threads) { sheet throws(ReadingError) in
            var sum = 0.0
            var rows = try sheet.rows()
            while let row = try rows.next() { sum += row["A"]?.double ?? 0 }
            let text = try sheet["B7"].text
            return "\(sum) \(text ?? "")"
        }
        #expect(values == (0..<20).map { "\(Double($0) * 50) 合计" })
    }

    @Test("give the error of the first that fails")
    func failing() throws {
        let book = try Self.book(sheets: 6)
        let error = #expect(throws: ReadingError.self) {
            try book.mapSheets(threads: 3) { sheet throws(ReadingError) in
                if sheet.info.index >= 2 { _ = try book.sheet("none \(sheet.info.index)") }
            }
        }
        #expect(error?.place.sheet == "none 2")
    }

    @Test("and one sheet from many tasks is read once and is the same for all")
    func shared() async throws {
        let sheet = try Self.book(sheets: 1).sheet(at: 0)
        await withTaskGroup(of: Double?.self) { group in
            for row in 1...20 {
                group.addTask { try? sheet[CellReference(row: row, column: 1)].double }
            }
            for await value in group { #expect(value == 0) }
        }
    }
}
