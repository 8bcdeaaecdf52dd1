import SpreadsheetML
import Testing

@Suite("A number format")
struct NumberFormatTests {
    /// A code, a number as a file writes it, and what programs show.
    static let numbers: [(code: String, number: String, shown: String)] = [
        ("General", "0", "0"), ("General", "1234.5", "1234.5"), ("General", "0.1", "0.1"),
        ("General", "12345678901", "12345678901"), ("General", "123456789012", "1.23457E+11"),
        ("General", "0.000012345", "1.2345E-05"), ("General", "1234567.891234", "1234567.891"), ("General", "-5", "-5"),
        ("0", "2.5", "3"), ("0.00", "2357.5399999999995", "2357.54"), ("0.00", "-0.001", "0.00"),
        ("0.00", "1.005", "1.01"),
        ("#,##0", "1234567", "1,234,567"), ("#,##0.00", "0", "0.00"), ("#,##0.00", "-1234.5", "-1,234.50"),
        ("#,##0.00_);(#,##0.00)", "-1234.5", "(1,234.50)"), ("#,##0.00_);(#,##0.00)", "1234.5", "1,234.50 "),
        ("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0", " -   "),
        ("_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "12", " 12.00 "),
        ("0.00%", "0.12345", "12.35%"), ("0%", "1.5", "150%"), ("0.0,", "1234567", "1234.6"),
        ("0,,\"百万\"", "12345678", "12百万"),
        ("#", "0", ""), ("#.##", "0.5", ".5"), ("0.0#", "0.5", "0.5"), ("0000", "42", "0042"),
        ("000-00-0000", "123456789", "123-45-6789"),
        ("0.00E+00", "12345", "1.23E+04"), ("##0.0E+0", "12345", "12.3E+3"), ("0.00E-00", "0.00012", "1.20E-04"),
        ("# ?/?", "1.5", "1 1/2"), ("# ??/??", "3.14159", "3 14/99"), ("?/?", "0.25", "1/4"),
        ("# ?/8", "0.375", " 3/8"),
        ("[>=10000]0!.0,\"万\";0", "123456", "12.3万"), ("[Red]0;[Blue]-0", "-3", "-3"), ("[<0]\"负\"0;0", "-3", "负3"),
        ("0;-0;\"零\"", "0", "零"), ("\"共\"0\"元\"", "5", "共5元"), ("[$¥-804]#,##0.00", "1234", "¥1,234.00"),
        (";;", "5", ""),
        ("yyyy\"年\"m\"月\"d\"日\"", "45322", "2024年1月31日"), ("yyyy/m/d h:mm", "45322.75", "2024/1/31 18:00"),
        ("yy-mm-dd", "45322", "24-01-31"), ("mmm d, yyyy", "45322", "Jan 31, 2024"), ("dddd", "45322", "Wednesday"),
        ("aaaa", "45322", "星期三"), ("aaa", "45322", "三"), ("h:mm AM/PM", "0.75", "6:00 PM"),
        ("上午/下午h\"时\"mm\"分\"", "0.25", "上午6时00分"),
        ("h:mm:ss.00", "0.5000001", "12:00:00.01"), ("mm:ss", "0.0006944444", "01:00"),
        ("[h]:mm:ss", "1.5", "36:00:00"),
        ("[mm]:ss", "0.5", "720:00"), ("[ss]", "0.5", "43200"), ("yyyy-mm-dd", "60", "1900-02-29"),
        ("yyyy-mm-dd", "-1", "#######"),
        ("[DBNum1]yyyy\"年\"m\"月\"d\"日\"", "45322", "二〇二四年一月三十一日"), ("@", "12.50", "12.5"),
        ("[DBNum1]General", "1234.5", "一千二百三十四.五"), ("[DBNum2]0", "10010", "壹万零壹拾"), ("[DBNum2]General", "105", "壹佰零伍"),
        ("[DBNum1][$-804]0.00", "20.5", "二十.五〇"), ("[DBNum3]0", "12", "１２"),
    ]

    @Test("shows numbers as programs do", arguments: numbers)
    func showsNumbers(code: String, number: String, shown: String) throws {
        let number = try #require(CellNumber(number))
        #expect(NumberFormat(code).displayed(number, in: .since1900) == shown)
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
        #expect(NumberFormat("0.00").displayed(.boolean(true), in: .since1900) == "TRUE")
    }
}
