import SpreadsheetML
import Testing

@Suite("Names of sheets")
struct SheetNameTests {
    @Test(
        "defects are told",
        arguments: [
            ("收入支出决算总表", nil), ("", .empty), ("a/b", .forbiddenCharacter), ("a\nb", .forbiddenCharacter),
            ("'a", .apostropheAtEdge), ("a'", .apostropheAtEdge), ("it's", nil), ("hIstory", .reserved),
            (String(repeating: "表", count: 31), nil), (String(repeating: "表", count: 32), .tooLong),
            (String(repeating: "𠮷", count: 16), .tooLong),
        ] as [(String, SheetName.Defect?)])
    func defects(_ name: String, _ defect: SheetName.Defect?) {
        #expect(SheetName.defect(of: name) == defect)
    }

    @Test(
        "the nearest allowed name is allowed",
        arguments: [
            ("收入/支出", [], "收入_支出"), ("收入/支出", ["收入_支出"], "收入_支出 (2)"), ("''", [], "Sheet"),
            ("History", [], "History_"), (String(repeating: "表", count: 40), [], String(repeating: "表", count: 31)),
            ("A", ["a", "A (2)"], "A (3)"),
        ] as [(String, [String], String)])
    func allowed(_ wish: String, _ taken: [String], _ name: String) {
        #expect(SheetName.allowed(wish, taken: taken) == name)
        #expect(SheetName.defect(of: name) == nil)
    }

    @Test(
        "formulas quote names that need it",
        arguments: [
            ("决算表", "决算表"), ("表 1", "'表 1'"), ("it's", "'it''s'"), ("A1", "'A1'"), ("Sum", "'Sum'"),
            ("total_sum", "total_sum"), ("RC", "'RC'"),
            ("2024", "'2024'"),
        ])
    func quoted(_ name: String, _ quoted: String) {
        #expect(SheetName.quoted(name) == quoted)
    }
}
