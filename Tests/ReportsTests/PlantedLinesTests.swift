import Reconciliation
import Testing
import XLSXReader
import XLSXWriter

@testable import Reports

@Suite("Lines planted into a budget and its final account")
struct PlantedLinesTests {
    /// A sequence of numbers that is the same for the same seed (SplitMix64).
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// Twenty 款 of one 项 each, executed at 95 to 105 percent but for those that are planted.
    private func planted(seed: UInt64) -> (lines: [SampleBooks.Line], bands: [String: ComparisonBand]) {
        var random = Seeded(state: seed)
        var bands: [String: ComparisonBand] = [:]
        let lines = (10..<30).map { number -> SampleBooks.Line in
            let code = "201\(number)01"
            let plan = Int.random(in: 1_000...90_000, using: &random)
            let spent = plan * Int.random(in: 95...105, using: &random) / 100
            switch Int.random(in: 0..<8, using: &random) {
            case 0:
                bands[code] = .over
                return (code, "超支", "\(plan).00", "\(plan * 2).00")
            case 1:
                bands[code] = .unspent
                return (code, "未支", "\(plan).00", nil)
            case 2:
                bands[code] = .notBudgeted
                return (code, "无预算", nil, "\(spent).00")
            case 3:
                bands[code] = .under
                return (code, "少支", "\(plan).00", "\(plan / 2).00")
            default:
                return (code, "正常", "\(plan).00", "\(spent).00")
            }
        }
        return (lines, bands)
    }

    @Test("are all in the workbook, in their bands, and no other line is asked about", arguments: 0..<6)
    func all(seed: UInt64) throws {
        let (lines, bands) = planted(seed: seed)
        let comparison = BudgetComparer().compare(
            budget: try SampleBooks.budget(lines).book, actual: try SampleBooks.account(lines).book)
        let writer = try WorkbookWriter()
        try ReconciliationWorkbook(comparison, language: .chinese).write(to: writer)
        let book = try Workbook(bytes: try writer.finish())
        let sheet = try book.sheet("一般公共预算").grid()
        let rows = LinePage.firstRow..<LinePage.firstRow + lines.count
        for (row, line) in zip(rows, lines) {
            #expect(sheet[row: row, column: LineColumn.code.rawValue].displayed == line.code)
            let band = sheet[row: row, column: LineColumn.band.rawValue].displayed
            #expect(band == (bands[line.code] ?? .within).name.chinese, "\(line)")
            #expect(sheet[row: row, column: LineColumn.needed.rawValue].isBlank == (bands[line.code] == nil))
        }
        let findings = try book.sheet("待说明").grid().rows.dropFirst().map { $0.cells.map(\.displayed) }
        #expect(findings.count == bands.count)
        for code in bands.keys { #expect(findings.contains { $0[2].contains(code) }, "\(code)") }
    }
}
