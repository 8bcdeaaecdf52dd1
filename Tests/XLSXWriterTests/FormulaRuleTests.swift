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
            ("IF(A1<>\"a\"\"b\",,-+B1%)", "IF(A1<>\"a\"\"b\",,-+B1%)"), ("NOW()+#REF!", "NOW()+#REF!"),
            ("IF(A1=#N/A,#DIV/0!,表!#REF!)", "IF(A1=#N/A,#DIV/0!,表!#REF!)"), ("SUM((A1,B1),)", "SUM((A1,B1),)"),
            ("表[[#This Row],[甲']]]/ 2", "表[[#This Row],[甲']]]/ 2"), ("A1:B9 B2:C3", "A1:B9 B2:C3"),
            ("LAMBDA(_xlpm.x,1)()+#REF!A1", "_xlfn.LAMBDA(_xlpm.x,1)()+#REF!A1"), ("1E+5>=-.5^2", "1E+5>=-.5^2"),
            ("$A$1:INDEX(B:B,5)", "$A$1:INDEX(B:B,5)"),
        ])
    func prefixes(_ formula: String, _ written: String) throws {
        #expect(try FormulaText.checked(formula).text == written)
    }

    @Test(
        "what Excel would not read is refused, with a cure",
        arguments: [
            ("", "empty"), ("=A1", "begins with ="), ("SUM(A1", "( too many"), ("SUM(A1))", ") too many"),
            ("\"a", "quotation mark"), ("SUM(A1;B1)", "; between"), ("SUM（A1）", "full-width ("),
            ("SUM(A1，B1)", "full-width ,"),
            ("A1＋B1", "full-width +"), ("A1+", "after the last sign"), ("*A1", "before *"), ("A1<>>B1", "before >"),
            ("SUM(A1+,B1)", "before ,"), ("SUM(A1+)", "before )"), ("()", "before )"), ("A1,,B1", "before ,"),
            ("{1,2", "{ too many"), ("A1\"x\"", "two values"), ("\"x\"A1", "two values"), ("A1+B1%%*%", "before %"),
            ("LET(x,1,x+1)", "LET or LAMBDA"), ("表[金额", "[ too many"),
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

    @Test(
        "the sheets that a formula names are found",
        arguments: [
            ("SUM(表!A1,'表 1'!B2:B3)", ["表", "表 1"]), ("'It''s'!A1&\"乙!A1\"", ["It's"]), ("甲:丙!A1+'甲:丙'!A1", []),
            ("[1]表!A1+'[1]表 1'!A1", []), ("#REF!+A1", []), ("表!税率", ["表"]), ("表!#REF!", ["表"]),
        ] as [(String, [String])])
    func sheets(_ formula: String, _ sheets: [String]) throws {
        #expect(try FormulaText.checked(formula).sheets == sheets)
    }

    @Test("a formula for a sheet that never comes is refused when the workbook ends")
    func missingSheet() throws {
        func book(_ body: (WorkbookWriter, SheetWriter) throws -> Void) throws -> WorkbookWriter {
            let book = try WorkbookWriter()
            try body(book, book.addSheet("表"))
            return book
        }
        let late = try book { book, sheet in
            try sheet.writeRow(1, [.formula("附表!A1")])
            try book.defineName("税率", "附表!$A$1")
            _ = try book.addSheet("附表")
        }
        #expect(throws: Never.self) { try late.finish() }
        let cell = try book { _, sheet in try sheet.writeRow(2, [.text("甲"), .formula("1+附表!A1")]) }
        let error = #expect(throws: WritingError(.formula, sheet: "表", cells: "B2", found: "", expected: "")) {
            try cell.finish()
        }
        #expect(error?.chineseDescription == "表!B2：公式引用的工作表“附表”不存在；请添加该表，或核对表名")
        let name = try book { book, _ in try book.defineName("税率", "附表!$A$1") }
        #expect(throws: WritingError(.formula, found: "", expected: "")) { try name.finish() }
    }

    @Test("the limits themselves are allowed")
    func limits() throws {
        for formula in [
            String(repeating: "1+", count: 4_095) + "11",
            String(repeating: "(", count: 64) + "1" + String(repeating: ")", count: 64),
            "SUM(" + Array(repeating: "1", count: 255).joined(separator: ",") + ")",
        ] { #expect(try FormulaText.checked(formula).text == formula) }
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
