import DecimalNumbers
import Facts
import Findings
import Fiscal
import Testing

@testable import Reports

@Suite("The difference of two versions")
struct BookDifferenceTests {
    private typealias Row = (key: String, label: String, amount: String?)

    private func book(
        _ rows: [Row] = [("201", "一般公共服务支出", "10.00"), ("205", "教育支出", "5.00")], id: String = "FA5",
        column: String = "合计", unit: AmountUnit = .tenThousandYuan, digits: Int = 2
    ) -> FactBook {
        var facts: [Fact] = []
        var lines: [FactLine] = []
        for (index, row) in rows.enumerated() {
            let place = Place(sheet: id, cell: "C\(index + 5)", table: id, label: row.label)
            lines.append(FactLine(key: row.key, code: row.key, label: row.label, place: place))
            let amount = row.amount.flatMap { ExactDecimal($0) }
            let state: Fact.State =
                amount.map { .amount(stored: $0, displayed: $0.rounded(toFractionDigits: digits)) } ?? .blank
            facts.append(Fact(line: row.key, column: column, state: state, place: place))
        }
        return FactBook(tables: [
            FactTable(
                id: id, title: id, sheet: id, form: "ministry", unit: unit, fractionDigits: digits, lines: lines,
                columns: [FactColumn(key: column)], facts: facts)
        ])
    }

    private func kinds(_ old: FactBook, _ new: FactBook) -> [BookDifference.Kind] {
        BookDifference(old: old, new: new).changes.map(\.kind)
    }

    @Test("of equal books, and of one whose lines moved, is nothing")
    func same() {
        #expect(kinds(book(), book()).isEmpty)
        #expect(kinds(book(), book([("205", "教育支出", "5.00"), ("201", "一般公共服务支出", "10.00")])).isEmpty)
    }

    @Test("names the cell, both values and their difference")
    func value() throws {
        let new = book([("201", "一般公共服务支出", "10.00"), ("205", "教育支出", "4.50")])
        let change = try #require(BookDifference(old: book(), new: new).changes.first)
        #expect(change.kind == .value && change.line == "205" && change.column == "合计")
        #expect(change.old == "5.00" && change.new == "4.50" && change.difference == "-0.50")
        #expect(change.place.address == "FA5!C6")
    }

    @Test("takes blank and zero for two things")
    func blank() throws {
        let zero = book([("201", "一般公共服务支出", "0")])
        let blank = book([("201", "一般公共服务支出", nil)])
        let change = try #require(BookDifference(old: blank, new: zero).changes.first)
        #expect(change.old == nil && change.new == "0.00" && change.difference == nil)
    }

    @Test("takes the same money in another unit for the same")
    func units() {
        let yuan = book([("201", "一般公共服务支出", "100000"), ("205", "教育支出", "50000")], unit: .yuan, digits: 0)
        #expect(kinds(book(), yuan) == [.unit])
        let other = book([("201", "一般公共服务支出", "100001"), ("205", "教育支出", "50000")], unit: .yuan, digits: 0)
        let changes = BookDifference(old: book(), new: other).changes
        #expect(changes.map(\.kind) == [.unit, .value])
        #expect(changes.last?.difference == "1")
    }

    @Test("tells lines, columns, tables and labels that came or went")
    func structure() {
        let longer = book([("201", "一般公共服务支出", "10.00"), ("205", "教育", "5.00"), ("208", "社会保障", "1.00")])
        #expect(kinds(book(), longer) == [.label, .lineAdded])
        #expect(kinds(longer, book()) == [.label, .lineRemoved])
        #expect(kinds(book(), book(column: "小计")) == [.columnAdded, .columnRemoved])
        #expect(kinds(book(), book(id: "FA3")) == [.tableAdded, .tableRemoved])
    }

    @Test("tells other decimals from another value, and formulas from both")
    func looks() {
        let exact: [Row] = [("201", "一般公共服务支出", "10.004")]
        #expect(kinds(book(exact), book(exact, digits: 3)) == [.look])
        let changes = BookDifference(
            old: book(), new: book(), oldFormulas: { _ in nil },
            newFormulas: { $0.cell == "C5" ? "SUM(C6:C9)" : nil }
        ).changes
        #expect(changes.map(\.kind) == [.formula])
        #expect(changes.first?.new == "=SUM(C6:C9)")
    }
}
