import BudgetTables
import DecimalNumbers
import Facts
import Findings
import Foundation
import SpreadsheetML
import TestSupport
import Testing

/// `GOUJI_CLERK_BOOKS` names a folder of other workbooks, `GOUJI_CLERK_SEEDS` how many places of each are spoilt, and
/// `GOUJI_CLERK_REPORT` asks for a line for each kind.
@Suite("Workbooks spoilt as clerks spoil them")
struct ClerkDefectTests {
    private static let environment = ProcessInfo.processInfo.environment
    private static let seeds = environment["GOUJI_CLERK_SEEDS"].flatMap { Int($0) } ?? 1

    /// The workbooks that are spoilt: the published ones among the samples, or those of the folder.
    private static let books: [(name: String, book: EditableBook)] = {
        let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Samples")
        let folder = environment["GOUJI_CLERK_BOOKS"].map { URL(filePath: $0) } ?? samples
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".xlsx") && !$0.hasPrefix("broken") }.sorted().compactMap { name in
            // In tables of performance most names are the department's own, right as they stand.
            guard let book = try? EditableBook(path: folder.appending(path: name).path),
                (try? book.imported())?.book.kind != .performance
            else { return nil }
            return (name, book)
        }
    }()

    /// A few sheets of a workbook, and which of them is spoilt.
    private struct Excerpt {
        let book: EditableBook
        let index: Int

        init(_ book: EditableBook, around sheet: Int) {
            // What stands first says department and year; the next sheet is there to be pasted.
            let kept = [0, sheet, sheet + 1].filter { $0 < book.sheets.count }
            let order = kept.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
            self.book = EditableBook(sheets: order.map { book.sheets[$0] })
            index = order.firstIndex(of: sheet) ?? 0
        }
    }

    @Test("are read with the same figures, or the defect is reported where it is", arguments: ClerkDefect.all)
    func defect(_ defect: ClerkDefect) throws {
        var applied = 0
        var same = 0
        for (name, book) in Self.books {
            for seed in 1...Self.seeds {
                var random = SplitMix64(seed: UInt64(seed))
                func draw(_ bound: Int) -> Int { Int(random.next() % UInt64(bound)) }
                let first = draw(book.sheets.count)
                // The first sheet from there on that has something to spoil.
                for step in book.sheets.indices {
                    let excerpt = Excerpt(book, around: (first + step) % book.sheets.count)
                    var spoilt = excerpt.book
                    guard let trace = defect.spoil(&spoilt, excerpt.index, draw) else { continue }
                    applied += 1
                    if try judge(
                        trace, of: spoilt, clean: excerpt, name: "\(defect.testDescription) on \(name), seed \(seed)")
                    {
                        same += 1
                    }
                    break
                }
            }
        }
        #expect(applied > 0, "\(defect.testDescription) was never applied")
        if Self.environment["GOUJI_CLERK_REPORT"] != nil {
            print(
                "clerk: \(defect.testDescription): applied \(applied), same figures \(same), reported \(applied - same)"
            )
        }
    }

    /// Whether the figures are the same; where they are not, the defect must have been reported.
    private func judge(_ trace: ClerkDefect.Trace, of spoilt: EditableBook, clean: Excerpt, name: String) throws -> Bool
    {
        let before = try clean.book.imported()
        let after = try spoilt.imported()
        let figures =
            trace.opposite.map {
                before.figures(turning: $0, of: clean.book.sheets[clean.index].name)
            } ?? before.figures
        guard after.figures != figures || trace.mustBeTold else { return true }
        let sheets = Set(spoilt.sheets.map(\.name)).subtracting(clean.book.sheets.map(\.name))
            .union([spoilt.sheets[clean.index].name])
        let cells = Set(trace.cells.map(\.description))
        let said = after.findings.filter { finding in
            !before.findings.contains(finding) && finding.severity >= .warning
                && finding.places.contains { place in
                    guard let sheet = place.sheet else { return true }
                    return sheets.contains(sheet) && (cells.isEmpty || place.cell.map(cells.contains) ?? true)
                }
        }
        let wrong = after.figures.filter { figures[$0] != $1 }.keys.sorted()
        let lost = figures.keys.filter { after.figures[$0] == nil }.sorted()
        #expect(
            !said.isEmpty,
            """
            \(name), \(spoilt.sheets[clean.index].name)!\(cells.sorted().joined(separator: ",")): wrong \
            \(wrong.prefix(3)), lost \(lost.prefix(3)); \
            \(after.findings.filter { !before.findings.contains($0) }.map { "\($0.rule) \($0.places.first?.cell ?? "")" }.prefix(5))
            """)
        return after.figures == figures
    }
}
