import SpreadsheetML
import Testing

@testable import XLSXTemplate

@Suite("Rows that move")
struct RowShiftTests {
    /// Rows 5 and 6, three times.
    private let twice = RowShift(band: 5...6, copies: 2)
    private let deletion = RowShift(band: 5...6, copies: -1)

    @Test(
        "a range follows its rows, and one over the whole band takes in the copies",
        arguments: [
            ("A1:B4", "A1:B4", "A1:B4"), ("A7", "A11", "A5"), ("A5:A6", "A5:A10", nil), ("A4:A6", "A4:A10", "A4"),
            ("A4:A5", "A4:A5", "A4"), ("A6:A8", "A6:A12", "A5:A6"), ("A3:A9", "A3:A13", "A3:A7"), ("A6", "A6", nil),
            ("A1:A1048576", "A1:A1048576", "A1:A1048576"), ("A1048575:B1048576", nil, "A1048573:B1048576"),
        ] as [(String, String?, String?)])
    func ranges(_ old: String, _ repeated: String?, _ deleted: String?) throws {
        let range = try #require(CellRange(old))
        #expect(twice.range(range)?.description == repeated)
        #expect(deletion.range(range)?.description == deleted)
    }

    @Test(
        "a list of ranges has those of the band once for each copy",
        arguments: [
            ("C5:C6", "C5:C10"), ("C5", "C5 C7 C9"), ("C6:D6 F1", "C6:D6 C8:D8 C10:D10 F1"), ("A9", "A13"),
        ])
    func lists(_ old: String, _ new: String) {
        #expect(twice.list(old) == new)
    }

    @Test(
        "formulas outside of the band follow what they point to",
        arguments: [
            ("C7", "C11", "C5"), ("SUM(C5:C6)", "SUM(C5:C10)", "SUM(#REF!)"),
            ("SUM($C$4:$C$6)", "SUM($C$4:$C$10)", "SUM($C$4:$C$4)"),
            ("C5+C6", "C5+C6", "#REF!+#REF!"), ("别表!C7+'表'!C7", "别表!C7+'表'!C11", "别表!C7+'表'!C5"),
            ("SUM(表!A:A)", "SUM(表!A:A)", "SUM(表!A:A)"), ("SUM(7:8)", "SUM(11:12)", "SUM(5:6)"),
            ("'甲:表'!C7+甲:表!C7", "'甲:表'!C7+甲:表!C7", "'甲:表'!C7+甲:表!C7"), ("[1]表!C7", "[1]表!C7", "[1]表!C7"),
            ("\"表!C7\"&INDIRECT(\"C7\")", "\"表!C7\"&INDIRECT(\"C7\")", "\"表!C7\"&INDIRECT(\"C7\")"),
        ])
    func formulas(_ old: String, _ repeated: String, _ deleted: String) {
        #expect(FormulaShift(rows: twice, sheet: "表").formula(old, at: .outside(sheet: "表")) == repeated)
        #expect(FormulaShift(rows: deletion, sheet: "表").formula(old, at: .outside(sheet: "表")) == deleted)
        #expect(FormulaShift(rows: twice, sheet: "它").formula(old, at: .outside(sheet: "表")) == old)
    }

    @Test(
        "formulas of the band sum their own row, and in a copy move along",
        arguments: [
            ("SUM(C5:E5)", "SUM(C5:E5)", "SUM(C9:E9)"), ("C5*C$2", "C5*C$2", "C9*C$2"), ("D4+C5", "D4+C5", "D8+C9"),
            ("C5/C7", "C5/C11", "C9/C11"), ("C5/$C$7", "C5/$C$11", "C9/$C$11"),
            ("C5/SUM(C$5:C$6)", "C5/SUM(C$5:C$10)", "C9/SUM(C$5:C$10)"), ("SUM(C$5:C5)", "SUM(C$5:C5)", "SUM(C$5:C9)"),
            ("别表!A1+别表!A$1", "别表!A1+别表!A$1", "别表!A5+别表!A$1"),
        ])
    func bandFormulas(_ old: String, _ own: String, _ copy: String) {
        let shift = FormulaShift(rows: twice, sheet: "表")
        #expect(shift.formula(old, at: .band) == own)
        #expect(shift.formula(old, at: .copy(2)) == copy)
    }

    @Test("a name follows its fixed rows alone")
    func names() {
        let shift = FormulaShift(rows: twice, sheet: "表")
        #expect(shift.name("表!$A$1:$C$9,表!$1:$4") == "表!$A$1:$C$13,表!$1:$4")
        #expect(shift.name("表!A7") == "表!A7")
    }
}
