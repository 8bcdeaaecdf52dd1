import Testing
import XLSXReader
import XLSXWriter

@testable import XLSXTemplate

@Suite("Placeholders")
struct PlaceholderTests {
    private func form(_ texts: [CellContent], shared: Bool) throws -> [UInt8] {
        let book = try WorkbookWriter(options: WritingOptions(sharedStringMemory: shared ? 1 << 20 : 0))
        try book.addSheet("表").writeRow(1, texts)
        return try book.finish()
    }

    @Test("a placeholder takes its value; alone in its cell, as what the value is", arguments: [true, false])
    func filling(shared: Bool) throws {
        let blank = try form(
            [.text("{{金额}}"), .text("单位：{{ 单位 }}（{{年度}}年）"), .text("{不变}"), .text("{{年度}}")], shared: shared)
        let template = try WorkbookTemplate(bytes: blank)
        #expect(try template.placeholders().map(\.name) == ["金额", "单位", "年度", "年度"])
        try template.fillPlaceholders(["金额": .number(12.5), "单位": .text("审计局"), "年度": .number(2024)])
        let grid = try Workbook(bytes: try template.bytes()).sheet(at: 0).grid()
        #expect(grid["A1"].decimal == ExactDecimal("12.5"))
        #expect(grid["B1"].text == "单位：审计局（2024年）")
        #expect(grid["C1"].text == "{不变}")
        #expect(grid["D1"].decimal == ExactDecimal(2024))
    }

    @Test("a placeholder without a value, and a value without a placeholder, are refused")
    func refusals() throws {
        let template = try WorkbookTemplate(bytes: form([.text("{{a}}")], shared: true))
        #expect(throws: TemplateError(.noValue, sheet: "表", cell: "A1", found: "", expected: "")) {
            try template.fillPlaceholders([:])
        }
        #expect(throws: TemplateError(.noName, found: "", expected: "")) {
            try template.fillPlaceholders(["a": .blank, "b": .blank])
        }
    }
}
