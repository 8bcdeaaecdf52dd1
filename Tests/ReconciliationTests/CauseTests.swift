import Facts
import Findings
import Testing

@testable import Reconciliation

@Suite("The likely cause")
struct CauseTests {
    @Test("of several failures is the one cell whose change mends them all")
    func oneCause() throws {
        let clean = CleanBook(seed: 0).book
        let before = Set(Reconciler().check(clean).findings.filter { $0.verdict == .mismatch }.map(\.message))
        #expect(before.isEmpty)
        let table = try #require(clean.table("FA3"))
        let item = try #require(table.lines.first { $0.code?.count == 7 })
        let cell = try #require(table[line: item.key, column: "项目支出"]?.place.cell)
        let findings = Reconciler().check(clean.nudged(sheet: "FA3", cell: cell, by: 5_000)).findings
        let mismatches = findings.filter { $0.verdict == .mismatch }
        #expect(mismatches.map(\.rule).sorted() == ["R014", "R017"])
        #expect(mismatches.allSatisfy { $0.group == "FA3!\(cell)" && $0.places.first?.cell == cell })
        #expect(mismatches.first?.cause?.english.hasPrefix("changing FA3!\(cell) from ") == true)
        #expect(mismatches.last?.cause == nil)
    }

    @Test("is the total when nothing points at one of its parts")
    func noCause() throws {
        let report = try check(
            "T1[a] = sum(T1[b/*])", table("T1", ["决算数"], [("a", ["30.00"]), ("b/1", ["10.00"]), ("b/2", ["27.00"])]))
        #expect(report.findings.map(\.group) == ["T1!C5"])
        #expect(report.findings.first?.cause == nil)
    }

    @Test("never makes a figure negative")
    func notNegative() throws {
        let report = try check(
            "T1[b/1] + T1[b/2] = T1[a]", table("T1", ["决算数"], [("a", ["3.00"]), ("b/1", ["10.00"]), ("b/2", ["1.00"])]))
        #expect(report.findings.first?.group != "T1!C7")
    }

    @Test("that explains most comes first, and nothing is dropped")
    func twoCauses() throws {
        let clean = CleanBook(seed: 0).book
        let fund = try #require(clean.table("FA8")?[line: "2120801", column: "年末结转和结余"]?.place.cell)
        let table = try #require(clean.table("FA3"))
        let item = try #require(table.lines.first { $0.code?.count == 7 })
        let cell = try #require(table[line: item.key, column: "项目支出"]?.place.cell)
        let book = clean.nudged(sheet: "FA8", cell: fund, by: 900).nudged(sheet: "FA3", cell: cell, by: 5_000)
        let report = Reconciler().check(book)
        let groups = report.findings.filter { $0.verdict == .mismatch }.compactMap(\.group)
        #expect(Set(groups) == ["FA8!\(fund)", "FA3!\(cell)"])
        #expect(groups.count == report.counts.mismatch)
    }
}
