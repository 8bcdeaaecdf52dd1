import Facts
import Findings
import Fiscal
import Testing

@testable import Reconciliation

@Suite("The tables that a document must hold")
struct CompletenessTests {
    private func book(
        _ ids: [String], form: String = "ministry", kind: DocumentKind? = .finalAccount, year: Int? = 2021
    ) -> FactBook {
        FactBook(
            year: year, kind: kind,
            tables: ids.map { id in
                FactTable(
                    id: id, title: id, sheet: id, form: form, unit: .tenThousandYuan, fractionDigits: 2, lines: [],
                    columns: [], facts: [])
            })
    }

    private func check(_ book: FactBook, _ requirement: TableRequirement = .auto) throws -> ReconciliationReport {
        let rule = try #require(RuleBook.builtIn["R131"])
        return Reconciler(rules: RuleBook([rule]), requirement: requirement).check(book)
    }

    private static let nine = (1...9).map { "FA\($0)" }

    @Test("are all there, or each that is absent is a warning with its title")
    func absent() throws {
        #expect(try check(book(Self.nine)).findings.isEmpty)
        #expect(try check(book(Self.nine)).counts.exact == 1)
        let findings = try check(book(Self.nine.filter { $0 != "FA2" && $0 != "FA9" })).findings
        #expect(findings.map { $0.places.first?.table } == ["FA2", "FA9"])
        #expect(findings.map(\.instance) == ["FA2", "FA9"])
        #expect(findings.allSatisfy { $0.severity == .warning && $0.rule == "R131" })
        #expect(findings.first?.message.chinese.contains("收入决算表") == true)
    }

    @Test("depend on the year: FA9 is required from 2020", arguments: [(2019, 0), (2020, 1), (nil, 1)])
    func years(year: Int?, absent: Int) throws {
        #expect(try check(book(Array(Self.nine.dropLast()), year: year)).findings.count == absent)
    }

    @Test("depend on the form: Hunan's budget has the tables by economic class")
    func forms() throws {
        let national = ["B1", "B2", "B3", "B6", "B7", "B8", "B9", "B10", "B11"]
        #expect(try check(book(national, kind: .budget)).findings.isEmpty)
        let hunan = try check(book(national, form: "hunan", kind: .budget)).findings
        #expect(hunan.map { $0.places.first?.table } == ["B4", "B5", "B12"])
    }

    @Test("are not asked of a few tables, of a kind without a set, or of anybody who says so")
    func notAsked() throws {
        #expect(try check(book(["FA1", "FA2", "FA3", "FA4"])).omissions.map(\.rule) == ["R131"])
        #expect(try check(book(["P6"], kind: .performance)).omissions.count == 1)
        let none = try check(book(["FA1"] + Self.nine.dropFirst(3)), .none)
        #expect(none.findings.isEmpty && none.omissions.isEmpty)
    }

    @Test("are errors when the set is demanded, however few tables there are")
    func demanded() throws {
        let findings = try check(book(["FA1"]), .set).findings
        #expect(findings.count == 8)
        #expect(findings.allSatisfy { $0.severity == .error })
    }

    @Test("of the package can be read, name tables once, and cover every year")
    func resource() throws {
        let sets = try TableSet.sets(yaml: RequiredTablesResource.text)
        #expect(sets == TableSet.builtIn)
        for set in sets { #expect(Set(set.members.map(\.id)).count == set.members.count) }
        for kind in [DocumentKind.finalAccount, .budget] {
            for year in 2015...2030 {
                #expect(sets.count { $0.kind == kind && $0.forms.contains("ministry") && $0.years.contains(year) } == 1)
            }
        }
    }
}
