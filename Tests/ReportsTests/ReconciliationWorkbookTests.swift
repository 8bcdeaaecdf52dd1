import Findings
import Testing
import XLSXReader
import XLSXTemplate
import XLSXWriter

@testable import Reconciliation
@testable import Reports

@Suite("The reconciliation workbook")
struct ReconciliationWorkbookTests {
    private func compare(
        _ lines: [SampleBooks.Line] = SampleBooks.lines
    ) throws -> BudgetComparison {
        BudgetComparer().compare(
            budget: try SampleBooks.budget(lines).book, actual: try SampleBooks.account(lines).book)
    }

    private func bytes(
        _ comparison: BudgetComparison, _ reasons: VarianceReasons = VarianceReasons(), _ language: Language = .chinese
    ) throws -> [UInt8] {
        let writer = try WorkbookWriter()
        let provenance = Provenance(inputs: [Provenance.Input(name: "预算.xlsx", sha256: "00ff")], tool: "1.0")
        try ReconciliationWorkbook(comparison, reasons: reasons, provenance: provenance, language: language)
            .write(to: writer)
        return try writer.finish()
    }

    /// The workbook with a reason typed into a row of lines.
    private func typing(_ reason: String, inRow row: Int, of bytes: [UInt8]) throws -> VarianceReasons {
        let template = try WorkbookTemplate(bytes: bytes)
        let cell = CellReference(row: row, column: LineColumn.reason.rawValue)
        try template.set(.text(reason), at: cell, sheet: "一般公共预算")
        return try #require(try VarianceReasons(workbook: try Workbook(bytes: try template.bytes())))
    }

    @Test("has a summary, the lines with their figures, and the lines that need a reason")
    func sheets() throws {
        let book = try Workbook(bytes: try bytes(try compare()))
        #expect(book.sheets.map(\.name) == ["汇总", "一般公共预算", "待说明"])
        let summary = try book.sheet("汇总").grid()
        #expect((1...4).map { summary[row: 5, column: $0].displayed } == ["一般公共预算", "180.00", "194.00", "14.00"])
        #expect((7...11).map { summary[row: 5, column: $0].displayed } == ["1", "0", "1", "1", "3"])
        let lines = try book.sheet("一般公共预算").grid()
        let over = LineColumn.allCases.prefix(11).map { lines[row: 6, column: $0.rawValue].displayed }
        #expect(over == ["2010102", "一般行政管理事务", "合计", "50.00", "", "80.00", "30.00", "160.00%", "n/a", "", "超预算"])
        let findings = try book.sheet("待说明").grid()
        #expect((2...5).map { findings[row: $0, column: 1].displayed } == ["R113", "R114", "R114", ""])
        #expect(summary.rows.contains { $0.cells.first?.displayed == "SHA-256 00ff  预算.xlsx" })
    }

    @Test("keeps what was written into the column of reasons, in either language", arguments: Language.allCases)
    func reasons(language: Language) throws {
        let comparison = try compare()
        let given = try typing(" 追加了项目 ", inRow: 6, of: try bytes(comparison))
        #expect(comparison.unexplained(by: given).map(\.line.code) == ["2050299", "2080501"])
        let again = try Workbook(bytes: try bytes(comparison, given, language))
        let reread = try #require(try VarianceReasons(workbook: again))
        let line = try #require(comparison.lines.first { $0.code == "2010102" })
        #expect(reread.answer(to: line) == .given("追加了项目"))
    }

    @Test("a reason lapses when a figure of its line changes, and only then")
    func lapsing() throws {
        let given = try typing("追加了项目", inRow: 6, of: try bytes(try compare()))
        var lines = SampleBooks.lines
        lines[0].actual = "103.00"
        #expect(try compare(lines).unexplained(by: given).count == 2)
        lines[1].actual = "80.01"
        let changed = try compare(lines)
        let open = changed.unexplained(by: given)
        #expect(open.map(\.line.code) == ["2010102", "2050299", "2080501"])
        #expect(open.first?.finding.remedy?.chinese.contains("追加了项目") == true)
        let sheet = try Workbook(bytes: try bytes(changed, given)).sheet("一般公共预算").grid()
        #expect(sheet[CellReference(row: 6, column: LineColumn.reason.rawValue)].isBlank)
        #expect(sheet[CellReference(row: 6, column: LineColumn.note.rawValue)].displayed.contains("追加了项目"))
    }

    @Test("a reason whose line is gone is told, not lost")
    func orphans() throws {
        let given = try typing("追加了项目", inRow: 6, of: try bytes(try compare()))
        var lines = SampleBooks.lines
        lines.remove(at: 1)
        let findings = try compare(lines).findings(answeredBy: given)
        #expect(findings.map(\.severity) == [.warning, .warning, .info])
        #expect(findings.last?.message.chinese.contains("追加了项目") == true)
    }

    @Test("another workbook has no reasons to read")
    func foreign() throws {
        #expect(try VarianceReasons(workbook: try Workbook(bytes: try SampleBooks.accountBytes())) == nil)
    }

    @Test("sums up the lines of the one nature there is")
    func projects() throws {
        var lines = SampleBooks.lines
        lines.removeLast(2)
        let comparison = try compare(lines)
        let projects = BudgetComparison(
            department: nil, year: nil, threshold: 10,
            lines: comparison.lines.map { line in
                ComparisonLine(
                    section: line.section, nature: "项目支出", code: line.code, name: line.name, match: line.match,
                    budget: line.budget, actual: line.actual, prior: nil, precision: line.precision, places: [])
            }, missing: [])
        let summary = try Workbook(bytes: try bytes(projects)).sheet("汇总").grid()
        #expect((2...4).map { summary[row: 5, column: $0].displayed } == ["150.00", "182.00", "32.00"])
        #expect(projects.total(of: .general)?.nature == "项目支出")
        #expect(projects.linesToExplain.map(\.code) == ["2010102"])
    }

    @Test("is the same bytes for the same comparison")
    func deterministic() throws {
        #expect(try bytes(try compare()) == bytes(try compare()))
    }

    @Test(
        "holds the lines of one grouping",
        arguments: [
            (ComparisonGrouping.function, ["2010101", "2010102", "2050299", "2080501"]), (.economic, []),
            (.project, []),
            (.table, [nil]),
        ] as [(ComparisonGrouping, [String?])])
    func groupings(grouping: ComparisonGrouping, codes: [String?]) throws {
        let lines = try compare().grouped(by: grouping).lines
        #expect(lines.map(\.code) == codes)
    }
}
