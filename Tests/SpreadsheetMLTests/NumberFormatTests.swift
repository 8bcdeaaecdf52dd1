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
        #expect(NumberFormat("0.00").displayed(.boolean(true), in: .since1900) == "TRUE")
    }
}
