import SpreadsheetML
import Testing

@testable import XLSXWriter

@Suite("Rules of formulas")
struct FormulaRuleTests {
    @Test(
        "newer functions get the prefix that files have for them, others and text stay",
        arguments: [
            ("CONCAT(A1,B1)", "_xlfn.CONCAT(A1,B1)"), ("sum(xlookup(A1,B:B,C:C))", "sum(_xlfn.xlookup(A1,B:B,C:C))"),
            ("FILTER(A1:A9,B1:B9>0)", "_xlfn._xlws.FILTER(A1:A9,B1:B9>0)"),
            ("_xlfn.CONCAT(A1)", "_xlfn.CONCAT(A1)"),
            ("IFS(A1>0,\"IFS(\",TRUE,'IFS('!A1)", "_xlfn.IFS(A1>0,\"IFS(\",TRUE,'IFS('!A1)"),
            ("SUM(A1:A9)", "SUM(A1:A9)"), ("STDEV.S(A1:A9)", "_xlfn.STDEV.S(A1:A9)"), ("STDEV(A1:A9)", "STDEV(A1:A9)"),
            ("MYIFS(A1)", "MYIFS(A1)"), ("收入IFS(A1)", "收入IFS(A1)"),
            ("LET(_xlpm.x,1,_xlpm.x+1)", "_xlfn.LET(_xlpm.x,1,_xlpm.x+1)"),
            ("SUM({1,2;3,4})", "SUM({1,2;3,4})"), ("SUM(表[[#Data],[金额 (元)]])", "SUM(表[[#Data],[金额 (元)]])"),
            ("IF(A1=\"；，\",1,0)", "IF(A1=\"；，\",1,0)"), ("SUM('(一)'!A1)", "SUM('(一)'!A1)"),
        ])
    func prefixes(_ formula: String, _ written: String) throws {
        #expect(try FormulaText.checked(formula) == written)
    }

    @Test(
        "what Excel would not read is refused, with a cure",
        arguments: [
            ("", "empty"), ("=A1", "begins with ="), ("SUM(A1", "( too many"), ("SUM(A1))", ") too many"),
            ("\"a", "quotation mark"), ("SUM(A1;B1)", "; between"), ("SUM（A1）", "full-width ("),
            ("SUM(A1，B1)", "full-width ,"),
            ("A1＋B1", "full-width +"), ("LET(x,1,x+1)", "LET or LAMBDA"), ("表[金额", "[ too many"),
            (String(repeating: "1+", count: 4_096) + "1", "8193 characters"),
            (String(repeating: "(", count: 65) + String(repeating: ")", count: 65), "nested 65 deep"),
            ("SUM(" + Array(repeating: "1", count: 256).joined(separator: ",") + ")", "255 arguments"),
        ])
    func refusals(_ formula: String, _ found: String) throws {
        let error = #expect(throws: FormulaText.Problem.self) { try FormulaText.checked(formula) }
        #expect(error?.found.contains(found) == true, "\(error?.found ?? "")")
        #expect(error?.mend.isEmpty == false)
        let told = error.map { WritingError($0, sheet: "表", cells: "C5:C5").chineseDescription } ?? ""
        #expect(told.hasPrefix("表!C5：") && told.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }

    @Test("the limits themselves are allowed")
    func limits() throws {
        for formula in [
            String(repeating: "1+", count: 4_095) + "11",
            String(repeating: "(", count: 64) + "1" + String(repeating: ")", count: 64),
            "SUM(" + Array(repeating: "1", count: 255).joined(separator: ",") + ")",
        ] { #expect(try FormulaText.checked(formula) == formula) }
    }

    @Test("names, validations, conditional formats and charts are held to the same rules")
    func everywhere() throws {
        let parts = try parts { sheet in
            try sheet.setValidation(DataValidation(.custom("XOR(A1,B1)")), on: "A1")
            try sheet.addConditionalFormat(ConditionalFormat(.formula("ISFORMULA(A1)")), on: "A1:A9")
            try sheet.addConditionalFormat(ConditionalFormat(.value(.equal("MAXIFS(A:A,B:B,1)"))), on: "B1")
            let code = WritingError(.formula, sheet: "表", cells: "C1", found: "", expected: "")
            #expect(throws: code) { try sheet.setValidation(DataValidation(.custom("A1；B1")), on: "C1") }
            #expect(throws: code) { try sheet.addConditionalFormat(ConditionalFormat(.formula("=A1")), on: "C1") }
            #expect(throws: code) {
                try sheet.addChart(Chart(.line, series: [.init("一", values: "=A1:A9")]), at: DrawingPlace("C1"))
            }
        }
        let sheet = parts["xl/worksheets/sheet1.xml"]
        for formula in ["_xlfn.XOR(A1,B1)", "_xlfn.ISFORMULA(A1)", "_xlfn.MAXIFS(A:A,B:B,1)"] {
            #expect(sheet.contains(">\(formula)</formula"))
        }
        let book = try WorkbookWriter()
        #expect(throws: WritingError(.formula, found: "", expected: "")) { try book.defineName("甲", "=A1") }
    }
}
