import BudgetTables
import Facts
import Testing

@Suite("Workbooks spoilt as clerks spoil them")
struct ClerkDefectTests {
    static let samples = ["01", "02", "03", "04"]

    /// For each defect a few seeded places in each sample: the same figures, or a finding at the cell or the table.
    @Test("are read with the same figures, or the defect is reported where it is", arguments: ClerkDefect.allCases)
    func defect(_ defect: ClerkDefect) throws {
        var applied = 0
        for sample in Self.samples {
            let book = try EditableBook(sample: sample)
            let clean = try book.imported()
            let figures = clean.figures
            var state = UInt64(17)
            func draw(_ bound: Int) -> Int {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int(state >> 33) % bound
            }
            for _ in 0..<2 {
                var spoilt = book
                let index = draw(book.sheets.count)
                guard let touched = defect.apply(to: &spoilt.sheets[index], draw: draw) else { continue }
                applied += 1
                let imported = try spoilt.imported()
                guard imported.figures != figures else { continue }
                let sheet = spoilt.sheets[index].name
                let cells = Set(touched.map(\.description))
                let said = imported.findings.contains { finding in
                    !clean.findings.contains(finding)
                        && finding.places.contains {
                            $0.sheet == sheet && ($0.cell.map(cells.contains) ?? true || cells.isEmpty)
                                || $0.sheet == nil
                        }
                }
                #expect(
                    said,
                    "\(defect.rawValue) on \(sample) \(sheet)!\(cells.sorted().joined(separator: ",")): \(imported.findings.map(\.rule))"
                )
            }
        }
        #expect(applied > 0, "\(defect.rawValue) was never applied")
    }
}
