import Facts
import Findings
import TestSupport
import Testing

@testable import Reconciliation

/// What the rules that compare no sums must notice.
@Suite("Every built-in rule about codes, blanks and signs")
struct StatementLawTests {
    @Test("R006 lists negative figures, all in one finding")
    func negatives() throws {
        let book = CleanSet.accounts[1].book.nudged(sheet: "FA1", cell: "G5", by: -900_000_000)
            .nudged(sheet: "FA1", cell: "G6", by: -900_000_000)
        let finding = try #require(check(CleanSet(book: book), rule: "R006").findings.first)
        #expect(finding.severity == .warning)
        #expect(finding.verdict == .mismatch)
        #expect(finding.difference == nil)
        #expect(finding.places.map(\.cell) == ["G5", "G6"])
    }

    @Test(
        "that bound figures one by one name a figure beyond the bound",
        arguments: RuleLawTests.laws.filter { if case .every = $0.test.formula.statement { true } else { false } })
    func beyond(law: RuleLawTests.Law) throws {
        guard case .every(let references, .atLeast, let bound) = law.test.formula.statement else {
            Issue.record("another relation than >=")
            return
        }
        for reference in references {
            let (given, cells) = try #require(
                CleanSet.all.lazy.compactMap { given -> (CleanSet, [Cell])? in
                    let resolver = Resolver(books: BookIndex([.current: given.book]))
                    guard let cells = try? resolver.cells(of: reference, Bindings()), !cells.isEmpty else { return nil }
                    return (given, cells)
                }.first)
            let fact = try #require(cells.first { $0.fact.displayed != nil }).fact
            let (table, cell) = (try #require(reference.table), try #require(fact.place.cell))
            let units = try #require(fact.displayed?.units(fractionDigits: 2))
            let least = try #require(bound.units(fractionDigits: 2))
            func nudged(_ steps: Int64) -> [Finding] {
                let book = given.book.nudged(sheet: table, cell: cell, by: Int(least - units + steps))
                return check(CleanSet(book: book), rule: law.rule.id).findings.filter { $0.difference == nil }
            }
            #expect(nudged(0).isEmpty)
            let finding = try #require(nudged(-1).first)
            #expect(finding.rule == law.rule.id)
            #expect(finding.verdict == .mismatch)
            #expect(finding.places.map(\.cell) == [cell])
        }
    }

    @Test("R007 is tested where all units are known to be administrative")
    func administrative() throws {
        let book = CleanSet.accounts[0].book
        let rules = RuleBook([RuleBook.builtIn["R007"]].compactMap(\.self))
        #expect(Reconciler(rules: rules).check(book).counts.notEvaluated == 1)
        let findings = Reconciler(rules: rules, known: [.unitKind]).check(book).findings
        #expect(findings.map(\.severity) == [.warning])
    }

    @Test("R008 notices a total of 0")
    func zeroTotal() throws {
        var book = CleanSet.accounts[1].book
        let total = try #require(book.tables[0][line: "收入/总计", column: "决算数"])
        let cell = try #require(total.place.cell)
        let units = try #require(total.displayed?.units(fractionDigits: 2))
        book = book.nudged(sheet: "FA1", cell: cell, by: -Int(units))
        #expect(check(CleanSet(book: book), rule: "R008").findings.map(\.severity) == [.warning])
    }

    @Test("R018 names what is wrong with the codes of a table")
    func codes() throws {
        let fine = ["201", "20101", "2010101"]
        #expect(try codeFinding(fine) == nil)
        #expect(
            try codeFinding(["201", "20101", "2010101", "20101#2"])?.message.english.contains("20101 stands twice")
                == true)
        #expect(try codeFinding(["204", "20401", "2040101", "201", "20101", "2010101"])?.verdict == .mismatch)
        #expect(try codeFinding(["201", "2010101"])?.message.english.contains("2010101 has no parent 20101") == true)
        let misnamed = try #require(try codeFinding(fine, labels: ["20101": "政协事务"]))
        #expect(misnamed.verdict == .suspicious)
        #expect(misnamed.severity == .warning)
        #expect(misnamed.places.count == 1)
        #expect(try codeFinding(fine, labels: ["20101": "人大 事务"]) == nil)
        #expect(try codeFinding(["299", "29999"], labels: ["299": "甲"]) == nil)
    }

    private func codeFinding(_ codes: [String], labels: [String: String] = [:]) throws -> Finding? {
        var names = ["201": "一般公共服务支出", "20101": "人大事务", "20101#2": "人大事务", "2010101": "行政运行", "204": "公共安全支出"]
        names.merge(["20401": "武装警察部队", "2040101": "武装警察部队"]) { $1 }
        names.merge(labels) { $1 }
        let book = FactBook(
            year: 2021, kind: .finalAccount,
            tables: [table("FA3", ["本年支出合计"], codes.map { ($0, ["1.00"]) }, labels: names)])
        let findings = check(CleanSet(book: book), rule: "R018").findings
        #expect(findings.count <= 1)
        return findings.first
    }

    @Test(
        "that forbid codes name the cell of one that stands there",
        arguments: RuleLawTests.laws.filter { if case .none = $0.test.formula.statement { true } else { false } })
    func forbidden(law: RuleLawTests.Law) throws {
        guard case .none(let references) = law.test.formula.statement else { return }
        for reference in references {
            guard case .under(let prefix)? = reference.line, let id = reference.table else { continue }
            let code = prefix.replacing("x", with: "2")
            let book = CleanSet.accounts[0].book.adding(code, to: id)
            let finding = try #require(check(CleanSet(book: book), rule: law.rule.id).findings.first, "\(id) \(code)")
            #expect(finding.severity == .warning)
            #expect(finding.places.first?.table == id)
        }
    }

    @Test(
        "that want codes in another table name those that are not there",
        arguments: RuleLawTests.laws.filter { if case .includes = $0.test.formula.statement { true } else { false } })
    func included(law: RuleLawTests.Law) throws {
        guard case .includes(let table, let others) = law.test.formula.statement else { return }
        for other in others {
            let id = other.table ?? ""
            var given = CleanSet.accounts[0]
            if other.book == .current {
                given.book = given.book.adding("2299999", to: id)
            } else {
                given.companions[other.book] = given.companions[other.book]?.adding("2299999", to: id)
            }
            let finding = try #require(check(given, rule: law.rule.id).findings.first, "\(id)")
            #expect(finding.message.english.contains("2299999 is not in \(table.table ?? "")"))
        }
    }

    @Test(
        "R051 wants a sentence below an empty table, and none below another", arguments: ["FA8", "FA9", "B10", "B11"])
    func declared(id: String) {
        func verdicts(_ disclosure: FactTable.Disclosure, _ notes: [String]) -> [Severity] {
            let lines: [(key: String, values: [String?])] = disclosure == .data ? [("合计", ["1.00"])] : []
            let book = FactBook(tables: [table(id, ["合计"], disclosure: disclosure, notes: notes, lines)])
            return check(CleanSet(book: book), rule: "R051").findings.map(\.severity)
        }
        let sentence = "说明：本部门本年度没有这类收支，故本表无数据。"
        #expect(verdicts(.blankWithoutNote, []) == [.warning])
        #expect(verdicts(.declaredEmpty, [sentence]).isEmpty)
        #expect(verdicts(.data, [sentence]) == [.error])
        #expect(verdicts(.data, []).isEmpty)
    }

    @Test(
        "R009 names row numbers that do not follow on each other",
        arguments: [([1, 2, 3, 4], 0), ([1, 3, 4, 5], 1), ([1, 1, 2, 3], 1), ([2, 1, 3, 4], 1), ([1, 2, 2, 4], 1)])
    func numbers(numbers: [Int], faults: Int) {
        let keys = ["收入/事业收入", "收入/其他收入", "收入/本年收入合计", "收入/总计"]
        let lines = keys.map { (key: $0, values: ["1.00"] as [String?]) }
        let fa1 = table("FA1", ["决算数"], lines, numbers: Dictionary(uniqueKeysWithValues: zip(keys, numbers)))
        let findings = check(CleanSet(book: FactBook(kind: .finalAccount, tables: [fa1])), rule: "R009").findings
        #expect(findings.count == (faults > 0 ? 1 : 0))
        #expect(findings.first?.places.count ?? 0 == faults)
    }

    @Test("R126 names the table of another department or year")
    func heads() {
        let tables = ["FA1", "FA3"].map { table($0, ["决算数"], [("合计", ["1.00"])]) }
        func findings(_ department: String, _ year: Int) -> [Finding] {
            let book = FactBook(tables: [tables[0].named("某街道", 2021), tables[1].named(department, year)])
            return check(CleanSet(book: book), rule: "R126").findings
        }
        #expect(findings("某街道", 2021).isEmpty)
        #expect(findings("另一街道", 2021).map(\.severity) == [.error])
        #expect(findings("某街道", 2020).map(\.severity) == [.error])
    }

    @Test("with others cover every formula of the book")
    func statements() {
        let kinds = RuleLawTests.laws.filter { !$0.isComparison }.map(\.rule.id)
        #expect(
            Set(kinds) == [
                "R006", "R009", "R018", "R040", "R046", "R051", "R077", "R078", "R114", "R118", "R126", "R131",
            ])
    }
}

extension FactBook {
    /// The book with a line of a code, and 1.00 in its first column, at the end of one of its tables.
    fileprivate func adding(_ code: String, to id: String) -> FactBook {
        var copy = self
        for index in copy.tables.indices where copy.tables[index].id == id {
            let added = ReconciliationTests.table(id, copy.tables[index].columns.map(\.key), [(code, ["1.00"])])
            copy.tables[index].lines += added.lines
            copy.tables[index].facts += added.facts
        }
        return copy
    }
}
