import Foundation
import TestSupport
import Testing

@testable import XLSXWriter

@Suite("Pictures and charts")
struct DrawingTests {
    private func fill(_ book: WorkbookWriter) throws {
        let sheet = try book.addSheet("支出表", SheetSettings(orientation: .landscape, fitToWidth: 1))
        try sheet.writeRow(1, [.text("科目"), .text("预算"), .text("决算")])
        for (index, name) in ["教育", "卫生", "社会保障", "农林水"].enumerated() {
            try sheet.writeRow(index + 2, [.text(name), .number(120 - index * 20), .number(100 - index * 12)])
        }
        let series = [
            Chart.Series("预算", values: "支出表!$B$2:$B$5", categories: "支出表!$A$2:$A$5"),
            Chart.Series("决算", values: "支出表!$C$2:$C$5", categories: "支出表!$A$2:$A$5"),
        ]
        for (index, kind) in Chart.Kind.allCases.enumerated() {
            let chart = Chart(
                kind, title: "预决算对比 <\(kind)>", series: kind == .pie ? [series[0]] : series,
                valueTitle: kind == .pie ? nil : "万元", showsValues: kind == .column)
            let cell = CellReference(row: 1 + index / 2 * 18, column: 5 + index % 2 * 9)
            try sheet.addChart(chart, at: DrawingPlace(cell))
        }
        try sheet.addImage(FeatureWorkbook.pixel, at: DrawingPlace("A8", width: 64, height: 64), description: "印章")
        try sheet.addComment("备注", to: "A1")
    }

    @Test("a drawing holds its items, and every part has its type")
    func parts() throws {
        let book = try WorkbookWriter(options: WritingOptions(compressionLevel: 0))
        try fill(book)
        let parts = try StoredArchive(try book.finish())
        let drawing = parts["xl/drawings/drawing1.xml"]
        #expect(drawing.ranges(of: "<xdr:oneCellAnchor>").count == 5)
        #expect(drawing.contains("<xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>0</xdr:row>"))
        #expect(parts["xl/drawings/_rels/drawing1.xml.rels"].contains("Target=\"../charts/chart4.xml\""))
        #expect(parts["xl/charts/chart1.xml"].contains("<a:t>预决算对比 &lt;column&gt;</a:t>"))
        let types = parts["[Content_Types].xml"]
        for piece in [
            "Extension=\"png\"", "Extension=\"vml\"", "\"/xl/charts/chart4.xml\"", "\"/xl/drawings/drawing1.xml\"",
        ] {
            #expect(types.contains(piece))
        }
        let sheet = parts["xl/worksheets/sheet1.xml"]
        #expect(sheet.contains("<drawing r:id=\"rId1\"/><legacyDrawing r:id=\"rId2\"/>"))
    }

    @Test("what can't be drawn is refused")
    func refusals() throws {
        let sheet = try WorkbookWriter().addSheet("表")
        let place = DrawingPlace("B2")
        let expected = WritingError(.setting, sheet: "表", cells: "B2", found: "", expected: "")
        #expect(throws: expected) { try sheet.addImage([0x47, 0x49, 0x46], at: place) }
        #expect(throws: expected) { try sheet.addChart(Chart(.line, series: []), at: place) }
        #expect(throws: expected) { try sheet.addImage(FeatureWorkbook.pixel, at: DrawingPlace("B2", width: 0)) }
        let series = Chart.Series("a", values: "表!A1")
        #expect(throws: expected) { try sheet.addChart(Chart(.pie, series: [series, series]), at: place) }
    }

    @Test("openpyxl reads charts and pictures", .enabled(if: Tool.hasOpenpyxl, "openpyxl is not installed"))
    func openpyxl() throws {
        let path = NSTemporaryDirectory() + "gouji-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        let book = try WorkbookWriter(path: path)
        try fill(book)
        try book.close()
        if let keep = ProcessInfo.processInfo.environment["GOUJI_KEEP"] {
            try FileManager.default.copyItem(atPath: path, toPath: keep)
        }
        let script = """
            import sys, openpyxl
            sheet = openpyxl.load_workbook(sys.argv[1]).worksheets[0]
            print([(type(chart).__name__, [s.val.numRef.f for s in chart.series]) for chart in sheet._charts])
            """
        let (status, output) = try Tool.run(["python3", "-c", script, path])
        #expect(status == 0)
        let both = "['支出表!$B$2:$B$5', '支出表!$C$2:$C$5']"
        #expect(
            output == "[('BarChart', \(both)), ('BarChart', \(both)), ('LineChart', \(both)), "
                + "('PieChart', ['支出表!$B$2:$B$5'])]\n")
    }
}
