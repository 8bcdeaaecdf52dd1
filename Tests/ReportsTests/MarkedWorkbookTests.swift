import Findings
import Testing
import XLSXReader
import XLSXWriter

@testable import Reports
@testable import XLSXTemplate

@Suite("The marked copy of a workbook")
struct MarkedWorkbookTests {
    private func finding(
        _ severity: Severity, _ cells: [String], file: String? = "决算.xlsx", sheet: String = "表"
    ) -> Finding {
        Finding(
            rule: "R001", severity: severity, verdict: .mismatch, message: LocalizedText(zh: "不相等", en: "not equal"),
            places: cells.map { Place(file: file, sheet: sheet, cell: $0) }, difference: "0.50", unit: "万元",
            remedy: LocalizedText(zh: "请核对", en: "check it"))
    }

    private func marked(_ findings: [Finding], _ language: Language = .chinese) throws -> WorkbookTemplate {
        let book = try WorkbookWriter()
        let sheet = try book.addSheet("表")
        try sheet.writeRow(1, [.number(1), .number(2), .number(3)])
        let template = try WorkbookTemplate(bytes: try book.finish())
        let provenance = Provenance(inputs: [Provenance.Input(name: "决算.xlsx", sha256: "00ff")], tool: "1.0")
        let report = CheckReport(findings: findings, provenance: provenance)
        try MarkedWorkbook(report, language: language).mark(template, file: "决算.xlsx")
        return template
    }

    private func summary(_ template: WorkbookTemplate) throws -> [[String]] {
        let book = try Workbook(bytes: try template.bytes())
        return try book.sheet(at: book.sheets.count - 1).grid().rows.map { $0.cells.map(\.displayed) }
    }

    @Test("lists every finding on a last sheet, in the chosen language, and what it was made from")
    func list() throws {
        let template = try marked([finding(.error, ["B1", "A1"])], .english)
        #expect(
            try summary(template) == [
                ["cell", "severity", "rule", "message", "found", "expected", "difference", "mend"],
                ["表!B1", "error", "R001", "not equal", "0.50 万元", "check it"],
                ["gouji 1.0"], ["SHA-256 00ff  决算.xlsx"],
            ])
    }

    @Test("the heaviest finding gives a cell its colour, and the comment tells all of them, heaviest first")
    func heaviest() throws {
        let template = try marked([finding(.info, ["B1"]), finding(.error, ["B1", "C1"]), finding(.warning, ["A1"])])
        #expect(template.fillColor("B1") == 0xFFC7CE)
        #expect(template.fillColor("A1") == 0xFFEB9C)
        #expect(template.fillColor("C1") == nil)
        let comment = try #require(template.comment("B1"))
        let error = try #require(comment.firstRange(of: "错误 R001"))
        let info = try #require(comment.firstRange(of: "提示 R001"))
        #expect(error.lowerBound < info.lowerBound)
        #expect(comment.contains("差额 0.50万元") && comment.contains("请核对") && comment.contains("另见 表!C1"))
    }

    @Test("cells of other files and sheets, and findings without a cell, are listed and not marked")
    func elsewhere() throws {
        let template = try marked([
            finding(.error, ["B1"], file: "预算.xlsx"), finding(.error, ["B1"], sheet: "另一张"), finding(.error, []),
        ])
        #expect(template.comment("B1") == nil)
        #expect(try summary(template).count == 6)
    }

    @Test("a comment stays short however many findings a cell has")
    func many() throws {
        let template = try marked(Array(repeating: finding(.warning, ["A1"]), count: 500))
        let comment = try #require(template.comment("A1"))
        #expect(comment.count < 1_000 && comment.contains("另有 495 项"))
    }

    @Test("a clean workbook says so")
    func clean() throws {
        #expect(try summary(try marked([]))[1] == ["没有发现问题"])
    }
}

extension WorkbookTemplate {
    /// The colour that is put behind a cell of the first sheet.
    fileprivate func fillColor(_ cell: CellReference) -> UInt32? { edits[0]?[cell]?.fill }

    /// The comment that is put beside a cell of the first sheet.
    fileprivate func comment(_ cell: CellReference) -> String? { comments[0]?[cell]?.text }
}
