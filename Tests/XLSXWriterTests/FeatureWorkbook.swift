import Foundation
import Testing

@testable import XLSXWriter

/// A workbook with one of everything that can be written.
enum FeatureWorkbook {
    /// A picture of one white pixel.
    static let pixel: [UInt8] = [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0, 1,
        8, 0,
        0, 0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 0x0A, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0xF8, 0x0F, 0, 1, 1,
        1,
        0, 0x1B, 0xB6, 0xEE, 0x56, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]

    static func write(to path: String) throws {
        let book = try WorkbookWriter(
            path: path, options: WritingOptions(properties: DocumentProperties(title: "决算")))
        var settings = SheetSettings(
            columnWidths: [1: 34.5], frozenRows: 1, frozenColumns: 1, printTitleRows: 1...2, printArea: "A1:D40",
            orientation: .landscape, fitToWidth: 1)
        settings.page.footer = "&C第 &P 页"
        settings.page.margins.left = 0.5
        let sheet = try book.addSheet("表", settings)
        let heading = CellStyle(
            font: CellFont(name: "黑体", size: 14, isBold: true, color: .red), fill: .rgb(0xFFFF00),
            borders: .all(.thin), alignment: CellAlignment(horizontal: .center, wrapsText: true), isLocked: false)
        let day = try #require(CivilDateTime(year: 2024, month: 2, day: 29))
        let time = try #require(CivilDateTime(year: 2000, month: 1, day: 1, hour: 12, minute: 30))
        try sheet.writeRow(1, height: 28.5) { row in
            try row.write(.text("合计 <&>"), at: 1, style: heading)
            try row.write(.number(1234.5), at: 2, style: CellStyle(numberFormat: "#,##0.00"))
            try row.write(.date(day), at: 3)
            try row.write(.boolean(true), at: 4)
        }
        try sheet.writeRow(2) { row in
            try row.write(.text("=1+1"), at: 1, style: CellStyle(numberFormat: "@", hasQuotePrefix: true))
            try row.write(.formula("SUM(B1:B1)", cached: .number(CellNumber(ExactDecimal("1234.5") ?? .zero))), at: 2)
            try row.write(.error(.divisionByZero), at: 3)
            try row.write(.blank, at: 4, style: heading)
        }
        try sheet.writeRow(
            3,
            [
                .text("a\nb\tc"), .richText([TextRun("甲", font: CellFont(isBold: true)), TextRun("乙")]),
                .number(0.1 + 0.2), .time(time),
            ])
        try sheet.writeRow(4, [.text("链接")])
        try sheet.merge("A5:D6")
        try sheet.addHyperlink("A4", to: .url("https://example.com/"))
        try sheet.addComment("备注", to: "B4", author: "审核")
        try sheet.setAutoFilter("A1:D3")
        try sheet.setValidation(DataValidation(.list(["是", "否"])), on: "D4:D9")
        try sheet.setValidation(DataValidation(.wholeNumber(.between("0", "9"))), on: "C4:C9")
        try sheet.addConditionalFormat(ConditionalFormat(.value(.lessThan("0")), .init(color: .red)), on: "B1:B9")
        try sheet.addConditionalFormat(ConditionalFormat(.formula("$B1>9"), .init(fill: .rgb(0xFFEEEE))), on: "A1:A9")
        try sheet.breakPage(afterRow: 20)
        try sheet.breakPage(afterColumn: 4)
        try sheet.protect(SheetProtection(password: "password"))
        _ = try book.addSheet("乙", SheetSettings(visibility: .hidden))
        try book.defineName("税率", "表!$B$2")
        try writeObjects(to: book)
        try book.protect(WorkbookProtection(password: "password"))
        try book.close()
        if let keep = ProcessInfo.processInfo.environment["GOUJI_KEEP"] {
            try FileManager.default.copyItem(atPath: path, toPath: keep)
        }
    }

    /// What is drawn, grouped, named and listed, on a sheet of its own.
    private static func writeObjects(to book: WorkbookWriter) throws {
        var settings = SheetSettings(columnOutlines: [4: 1], tabColor: .rgb(0x00B050), zoom: 90)
        settings.fittedColumns = [1, 2, 3]
        settings.page.header = "&L单位：审计局&R单位：万元"
        settings.page.isCenteredHorizontally = true
        let sheet = try book.addSheet("丙", settings)
        let amount = try book.defineStyle("金额", CellStyle(numberFormat: "#,##0.00", borders: .all(.thin)))
        let items = [("教育支出", 120), ("卫生健康支出", 100), ("社会保障和就业支出", 80), ("农林水支出", 60)]
        try sheet.addTable(Table("支出", "A1:C5", columns: ["功能分类科目", "预算", "决算"]))
        try sheet.writeRow(1, ["功能分类科目", "预算", "决算"].map(CellContent.text))
        for (index, item) in items.enumerated() {
            try sheet.writeRow(index + 2, RowSettings(outline: index == 3 ? 1 : 0)) { row in
                try row.write(.text(item.0), at: 1)
                try row.write(.number(item.1), at: 2, style: amount)
                try row.write(.number(item.1 - 7), at: 3, style: amount)
            }
        }
        try sheet.writeRow(
            7, [.text("合计"), .formula("SUBTOTAL(109,支出[预算])", cached: nil), .formula("IFNA(B2,0)", cached: nil)])
        try sheet.setValidation(
            DataValidation(.list((1...60).map { "一级项目第\($0)号" }), promptTitle: "项目", prompt: "从表中选"), on: "D2:D5")
        try sheet.addConditionalFormat(ConditionalFormat(.dataBar(.rgb(0x638EC6))), on: "B2:B5")
        try sheet.addConditionalFormat(
            ConditionalFormat(.colorScale(low: .rgb(0xF8696B), high: .rgb(0x63BE7B))), on: "C2:C5")
        let series = ["B", "C"].map { column in
            Chart.Series(column == "B" ? "预算" : "决算", values: "丙!$\(column)$2:$\(column)$5", categories: "丙!$A$2:$A$5")
        }
        for (index, kind) in Chart.Kind.allCases.enumerated() {
            let chart = Chart(
                kind, title: "预算与决算", series: kind == .pie ? [series[0]] : series,
                valueTitle: kind == .pie ? nil : "万元", showsValues: kind == .column)
            let cell = CellReference(row: 10 + index / 2 * 16, column: 1 + index % 2 * 5)
            try sheet.addChart(chart, at: DrawingPlace(cell, width: 440, height: 300))
        }
        try sheet.addImage(pixel, at: DrawingPlace("F1", width: 64, height: 64), description: "印章")
    }
}
