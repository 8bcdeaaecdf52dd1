import SpreadsheetML
import TestSupport
import Testing

@Suite("A number format")
struct NumberFormatTests {
    @Test("shows numbers as Excel does", arguments: NumberFormatCase.all)
    func showsNumbers(_ example: NumberFormatCase) throws {
        let number = try #require(CellNumber(example.number))
        #expect(NumberFormat(example.code).displayed(number, in: .since1900) == example.shown)
    }

    @Test("tells what it makes of numbers")
    func categories() {
        let categories: [(String, NumberFormat.Category)] = [
            ("General", .general), ("0.00", .number), ("yyyy/m/d", .date), ("h:mm", .time), ("[h]:mm", .duration),
            ("@", .text),
            ("[Red]0", .number), ("\"d\"0", .number), ("\\d0", .number), ("0.00_d", .number),
            ("[$-F800]dddd, mmmm dd, yyyy", .date),
            ("mm:ss.0", .time), ("m/d", .date),
        ]
        for (code, category) in categories { #expect(NumberFormat(code).category == category, "\(code)") }
    }

    @Test("tells the digits and the scale that are shown")
    func precision() throws {
        #expect(NumberFormat("0.00").displayedFractionDigits == 2)
        #expect(NumberFormat("#,##0.0000,").displayedFractionDigits == 4)
        #expect(NumberFormat("#,##0.0000,").scalePowerOfTen == -3)
        #expect(NumberFormat("0.0%").scalePowerOfTen == 2)
        #expect(NumberFormat.general.displayedFractionDigits == nil)
        #expect(NumberFormat("@").displayedFractionDigits == nil)
        let number = try #require(CellNumber("-1"))
        #expect(NumberFormat("0.00;-0.0").displayedFractionDigits(of: number) == 1)
    }

    @Test("shows text by its own section")
    func text() {
        #expect(NumberFormat("0;0;0;\"《\"@\"》\"").displayed(.text("表"), in: .since1900) == "《表》")
        #expect(NumberFormat("0.00").displayed(.text("表"), in: .since1900) == "表")
        #expect(NumberFormat("@\"元\"").displayed(.text("五"), in: .since1900) == "五元")
        #expect(NumberFormat(";;;").displayed(.text("表"), in: .since1900) == "")
        #expect(NumberFormat(";;;@").displayed(.text("表"), in: .since1900) == "表")
        #expect(NumberFormat("0.00").displayed(.boolean(true), in: .since1900) == "TRUE")
    }

    @Test(
        "of a number in the file is that of simplified Chinese",
        arguments: [
            (9, "0.5", "50%"), (10, "0.5", "50.00%"), (11, "12345", "1.23E+04"), (14, "45322", "2024/1/31"),
            (22, "45322.75", "2024/1/31 18:00"), (27, "45322", "2024年1月"), (28, "45322", "1月31日"),
            (29, "45322", "1月31日"), (30, "45322", "1-31-24"), (31, "45322", "2024年1月31日"), (32, "0.75", "18时00分"),
            (33, "0.75", "18时00分00秒"), (34, "0.75", "下午6时00分"), (35, "0.75", "下午6时00分00秒"), (36, "45322", "2024年1月"),
            (37, "-1234", "(1,234)"), (40, "-1234.5", "(1,234.50)"), (43, "0", " -   "), (44, "-1.5", " ¥-1.50 "),
            (45, "0.5", "00:00"), (46, "1.5", "36:00:00"), (47, "0.00001", "00:00.9"), (48, "12345", "12.3E+3"),
            (49, "12.50", "12.5"), (50, "45322", "2024年1月"), (51, "45322", "1月31日"), (52, "45322", "2024年1月"),
            (53, "45322", "1月31日"), (54, "45322", "1月31日"), (55, "0.25", "上午6时00分"), (56, "0.25", "上午6时00分00秒"),
            (57, "45322", "2024年1月"), (58, "45322", "1月31日"),
        ])
    func builtIn(number: Int, value: String, shown: String) throws {
        let format = try #require(NumberFormat(builtIn: number))
        #expect(format.displayed(try #require(CellNumber(value)), in: .since1900) == shown)
    }

    @Test("that a file has to spell out has no number")
    func notBuiltIn() {
        for number in [-1, 23, 26, 59, 163, 164] { #expect(NumberFormat(builtIn: number) == nil) }
    }

    @Test(
        "counts days from 1904 where the workbook does",
        arguments: [
            ("yyyy-mm-dd", "0", "1904-01-01"), ("yyyy\"年\"m\"月\"d\"日\"", "43860", "2024年1月31日"),
            ("yyyy-mm-dd", "-1", "-1904-01-02"), ("[h]:mm", "-0.5", "-12:00"), ("dddd", "0", "Friday"),
            ("yyyy-mm-dd", "2957003", "9999-12-31"), ("yyyy-mm-dd", "2957004", "#######"),
        ])
    func since1904(code: String, value: String, shown: String) throws {
        #expect(NumberFormat(code).displayed(try #require(CellNumber(value)), in: .since1904) == shown)
    }
}
