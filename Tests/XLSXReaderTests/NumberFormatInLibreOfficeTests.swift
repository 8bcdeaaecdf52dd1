import SpreadsheetML
import TestSupport
import Testing

@Suite("Numbers as LibreOffice shows them", .enabled(if: Tool.hasLibreOffice))
struct NumberFormatInLibreOfficeTests {
    /// What LibreOffice shows of each case, in their order.
    static func shown(_ cases: [NumberFormatCase]) throws -> [String] {
        let rows = cases.enumerated().map { index, example in
            "<row r=\"\(index + 1)\"><c r=\"A\(index + 1)\" s=\"\(index + 1)\"><v>\(example.number)</v></c>"
                + "<c r=\"B\(index + 1)\"><v>1</v></c></row>"
        }
        var workbook = TestWorkbook(
            rows: rows.joined(), before: "<cols><col min=\"1\" max=\"1\" width=\"60\"/></cols>",
            formats: cases.map(\.code))
        let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        let overrides = [("workbook", "sheet.main"), ("worksheets/sheet1", "worksheet"), ("styles", "styles")].map {
            "<Override PartName=\"/xl/\($0).xml\" ContentType=\"\(types).\($1)+xml\"/>"
        }
        workbook.parts["[Content_Types].xml"] =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
            + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\(overrides.joined())</Types>"
        // Separated by tabs (9), quoted where needed by " (34), in UTF-8 (76), from the first line on.
        let table = try Tool.libreOffice(workbook.bytes, to: "csv:Text - txt - csv (StarCalc):9,34,76,1")
        return String(decoding: table, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            .map { line in
                let field = line.split(separator: "\t", omittingEmptySubsequences: false).first ?? ""
                return String(field.hasPrefix("\"") ? field.dropFirst().dropLast() : field)
            }
    }

    @Test("are the same but where it is known to differ")
    func same() throws {
        let shown = try Self.shown(NumberFormatCase.all)
        for (example, shown) in zip(NumberFormatCase.all, shown) {
            #expect(shown == example.libreOffice ?? example.shown, "\(example)")
        }
        #expect(shown.count >= NumberFormatCase.all.count)
    }
}
