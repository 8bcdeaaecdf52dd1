import SpreadsheetML
import Testing

@Suite("References in formulas")
struct FormulaReferencesTests {
    @Test(
        "what is not fixed moves along, and nothing else changes",
        arguments: [
            ("A1", "B3"), ("$A1+A$1*$A$1", "$A3+B$1*$A$1"), ("SUM(B2:B$9, C3)", "SUM(C4:C$9, D5)"),
            ("A:A+1:1", "B:B+3:3"), ("$A:B", "$A:C"), ("决算表!A1&'表 1'!B2", "决算表!B3&'表 1'!C4"),
            ("\"A1\"&A1", "\"A1\"&B3"), ("LOG10(A1)", "LOG10(B3)"), ("税率*A1", "税率*B3"), ("A1B+R1C1x", "A1B+R1C1x"),
            ("Table1[A1]+A1", "Table1[A1]+B3"), ("[1]Sheet1!A1", "[1]Sheet1!B3"), ("1.5E3+A1", "1.5E3+B3"),
            ("XFD1", "#REF!"), ("A1048575:A1048576", "#REF!"), ("IF(A1=\"\"\"\",A1,)", "IF(B3=\"\"\"\",B3,)"),
            ("ABCD1+A0", "ABCD1+A0"), ("'A1'!A1", "'A1'!B3"), ("A1!A1", "A1!B3"), ("1", "1"), ("", ""),
        ])
    func copied(_ formula: String, _ copy: String) {
        #expect(FormulaReferences.copied(formula, rows: 2, columns: 1) == copy)
    }

    @Test("copying there and back gives the formula again", arguments: ["SUM(C5:D$6)/$B7", "表!C5:C9+D5", "C:D"])
    func back(_ formula: String) {
        let copy = FormulaReferences.copied(formula, rows: 7, columns: 3)
        #expect(FormulaReferences.copied(copy, rows: -7, columns: -3) == formula)
    }
}
