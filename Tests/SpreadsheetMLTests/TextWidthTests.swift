import SpreadsheetML
import Testing

@Suite("Widths of text")
struct TextWidthTests {
    @Test(
        "full-width characters count two, and the widest line decides",
        arguments: [("", 0), ("abc", 3), ("合计 12", 7), ("（一）", 6), ("长\n更长的一行", 10), ("e\u{301}", 1), ("𠮷", 2)])
    func digits(_ text: String, _ width: Int) {
        #expect(TextWidth.digits(of: text) == width)
    }

    @Test("a column has room for its texts, within bounds")
    func column() {
        #expect(TextWidth.column(fitting: ["一般公共预算", "1"]) == 13.75)
        #expect(TextWidth.column(fitting: []) == 6)
        #expect(TextWidth.column(fitting: [String(repeating: "长", count: 99)], within: 6...40) == 40)
    }
}
