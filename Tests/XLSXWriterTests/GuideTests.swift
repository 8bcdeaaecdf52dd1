import Foundation
import Testing
import XLSXReader
import XLSXWriter

@Suite("The guide to writing")
struct GuideTests {
    private struct Line {
        let name: String
        let amount: ExactDecimal
    }

    /// Each example as the guide has it; the lines between the marks are looked up there.
    private func write(_ path: String) throws {
        let lines = try [("教育", "120.50"), ("卫生", "80.25")].map {
            Line(name: $0.0, amount: try #require(ExactDecimal($0.1)))
        }
        let pngBytes = FeatureWorkbook.pixel
        // Begin
        let book = try WorkbookWriter(path: path)
        let sheet = try book.addSheet("收支", SheetSettings(columnWidths: [1: 34, 2: 16], frozenRows: 1))
        let money = try book.register(CellStyle(numberFormat: "#,##0.00"))
        try sheet.writeRow(1, [.text("项目"), .text("金额")], style: CellStyle(font: CellFont(isBold: true)))
        for (index, line) in lines.enumerated() {
            try sheet.writeRow(index + 2) { row in
                try row.write(.text(line.name), at: 1)
                try row.write(.number(line.amount), at: 2, style: money)
            }
        }
        // End
        _ = try book.addSheet("参数")
        _ = try book.addSheet("总表")
        // Begin
        try sheet.merge("A1:D1")
        try sheet.setAutoFilter("A3:D90")
        try sheet.addHyperlink("A2", to: .cells(sheet: "总表", "A1"))
        try sheet.addComment("与决算表不一致", to: "B5", author: "审核")
        try sheet.setValidation(DataValidation(.list(["是", "否"]), error: "只能填是或否"), on: "D4:D90")
        try sheet.addConditionalFormat(ConditionalFormat(.value(.lessThan("0")), .init(color: .red)), on: "B4:B90")
        try sheet.addTable(Table("支出", "A93:C99", columns: ["科目", "预算", "决算"]))
        try sheet.addChart(
            Chart(
                .column, title: "预算与决算",
                series: [.init("预算", values: "收支!$B$4:$B$9", categories: "收支!$A$4:$A$9")]),
            at: DrawingPlace("F3"))
        try sheet.addImage(pngBytes, at: DrawingPlace("F20", width: 120, height: 60), description: "印章")
        try sheet.protect(SheetProtection(permissions: [.selectUnlocked]))
        try book.defineName("税率", "参数!$B$2")
        // End
        try sheet.writeRow(93, [.text("科目"), .text("预算"), .text("决算")])
        try book.close()
    }

    @Test("shows what compiles and can be opened")
    func examples() throws {
        let path = NSTemporaryDirectory() + "gouji-\(UUID().uuidString).xlsx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try write(path)
        #expect(try Workbook(path: path).sheet("收支").grid()["B3"].displayed == "80.25")
        let guide = try String(
            contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "../../Documentation/writing.md"), encoding: .utf8)
        let examples = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
            .components(separatedBy: "// Begin\n").dropFirst().compactMap { $0.components(separatedBy: "// End").first }
        var shown = 0
        for line in examples.joined().split(separator: "\n") where line.contains("(") {
            let code = line.drop { $0 == " " }
            guard !code.contains("WorkbookWriter(path") else { continue }
            #expect(guide.contains(code), "\(code)")
            shown += 1
        }
        #expect(shown > 15)
    }
}
