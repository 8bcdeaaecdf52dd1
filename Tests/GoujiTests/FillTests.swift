import SpreadsheetML
import Testing
import XLSXWriter

@testable import gouji

@Suite("gouji fill")
struct FillTests {
    @Test(
        "a place is a cell, a name or a placeholder",
        arguments: [
            ("C5=1", .cell(sheet: nil, "C5"), "1"), ("决算表!C5=a=b", .cell(sheet: "决算表", "C5"), "a=b"),
            ("'it''s a=1!'!B2=x", .cell(sheet: "it's a=1!", "B2"), "x"), ("单位名称=审计局", .name("单位名称"), "审计局"),
            ("{{ 年度 }}=2024", .placeholder("年度"), "2024"), ("C5=", .cell(sheet: nil, "C5"), ""),
        ] as [(String, FilledPlace.Kind, String)])
    func places(_ text: String, _ kind: FilledPlace.Kind, _ value: String) {
        #expect(FilledPlace(text)?.kind == kind)
        #expect(FilledPlace(text)?.value == value)
    }

    @Test("what has no place or no value is refused", arguments: ["", "=1", "C5", "单位"])
    func noPlaces(_ text: String) {
        #expect(FilledPlace(text) == nil)
    }

    @Test(
        "values are read as what they look like, codes stay text",
        arguments: [
            ("1234.50", .number(1234.5)), ("-3", .number(-3)), ("0.5", .number(0.5)), ("007", .text("007")),
            ("+1", .text("+1")), ("'12", .text("12")), ("=A1", .text("=A1")), ("TRUE", .boolean(true)), ("", .blank),
            ("审计局", .text("审计局")), ("2024-13-01", .text("2024-13-01")),
            ("12345678901234567890", .text("12345678901234567890")),
        ] as [(String, CellContent)])
    func values(_ text: String, _ content: CellContent) {
        if case .double(let value) = content {
            #expect(FilledPlace.content(text) == ExactDecimal(value).map(CellContent.decimal))
        } else {
            #expect(FilledPlace.content(text) == content)
        }
    }

    @Test("a date is a date")
    func dates() throws {
        let day = try #require(CivilDateTime(year: 2024, month: 12, day: 31))
        #expect(FilledPlace.content("2024-12-31") == .date(day))
    }
}
