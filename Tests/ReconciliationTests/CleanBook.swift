import DecimalNumbers
import Facts
import Findings
import Fiscal
import TestSupport

@testable import Reconciliation

/// A final account made up from a seed, in which every identity holds to the 分.
///
/// Spending is drawn per 项 and book and added up; revenue, carry-over and all tables follow from it. Amounts are whole
/// steps of 0.01 万元. Every fourth seed has no revenue but appropriations, and no carry-over.
struct CleanBook {
    /// What one 项 spends: basic and project of each of the three books, and the five columns of FA3 from other money.
    struct Item {
        var code: String
        var books: [[Int]]
        var other: [Int]
        /// Opening carry-over and closing carry-over, for items of the fund and state-capital books.
        var carryOver: (opening: Int, closing: Int) = (0, 0)
    }

    let fiscalOnly: Bool
    var items: [Item] = []
    var random: SplitMix64
    static let generalClasses = ["201", "204", "205", "207", "208", "210", "212", "221", "229"]
    static let bookNames = ["一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款"]

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        fiscalOnly = seed % 4 == 3
        var classes = Self.generalClasses.filter { _ in Bool.random(using: &random) }
        if classes.count < 2 { classes = ["208", "212"] }
        for top in classes {
            for section in 1...draw(1...3) {
                for item in 1...draw(1...4) {
                    items.append(
                        Item(
                            code: "\(top)0\(section)0\(item)", books: [[amount(), amount()], [0, 0], [0, 0]],
                            other: (0..<5).map { _ in fiscalOnly ? 0 : amount() }))
                }
            }
        }
        for code in ["2120801", "2120803", "2296002"] { items.append(special(code, book: 1)) }
        for code in ["2230105", "2230199"] { items.append(special(code, book: 2)) }
        items.sort { $0.code < $1.code }
    }

    private mutating func special(_ code: String, book: Int) -> Item {
        var item = Item(code: code, books: [[0, 0], [0, 0], [0, 0]], other: [0, 0, 0, 0, 0])
        item.books[book] = [amount(), amount()]
        if !fiscalOnly { item.carryOver = (amount(), amount()) }
        return item
    }

    mutating func draw(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }
    mutating func amount() -> Int { draw(100...500_000) }

    /// The final account with all nine tables, and the tables of a performance report.
    var book: FactBook {
        FactBook(
            department: "某街道", year: 2021, kind: .finalAccount,
            tables: [
                totalsWithBudget, revenue, expenditure, appropriations, general, economic, publicExpenses, fund,
                capital,
                performanceFund, categoryAccounts, selfEvaluation("P2"), selfEvaluation("P4"), baseData,
            ].map { $0.named("某街道", 2021) })
    }

    /// The closing carry-over of the year before.
    var prior: FactBook {
        let closings = openings
        var lines = [
            (key: "支出/年末财政拨款结转和结余", values: [cents(closings.reduce(0, +))] + closings.map { cents($0) } as [String?])
        ]
        lines.append(("支出/总计", ["0.00", "0.00", "0.00", "0.00"]))
        let tables = [
            table("FA1", ["决算数"], [("支出/年末结转和结余", [cents(closings.reduce(0, +) + otherOpening)])]),
            table("FA4", ["合计"] + Self.bookNames, lines),
            table(
                "FA8", ["年末结转和结余"],
                [("合计", [cents(openings[1])])]
                    + codes { $0.books[1] != [0, 0] }.map { code in
                        (code, [cents(sum(code) { $0.books[1] == [0, 0] ? 0 : $0.carryOver.opening })])
                    }),
            table(
                "FA7", publicExpenses.columns.dropFirst(6).map(\.key),
                [("三公", ["3.21"] + Array(repeating: "1.07", count: 5))]),
        ]
        return FactBook(
            department: "某街道", year: 2020, kind: .finalAccount, tables: tables.map { $0.moved(to: "prior.xlsx") })
    }

    // MARK: Sums

    func sum(_ prefix: String, _ value: (Item) -> Int) -> Int {
        items.reduce(0) { $1.code.hasPrefix(prefix) ? $0 + value($1) : $0 }
    }

    /// The codes of all levels of the items that count, in order.
    func codes(where counts: (Item) -> Bool) -> [String] {
        Set(items.filter(counts).flatMap { [String($0.code.prefix(3)), String($0.code.prefix(5)), $0.code] }).sorted()
    }

    var openings: [Int] {
        [
            fiscalOnly ? 0 : 77_700, sum("") { $0.books[1] == [0, 0] ? 0 : $0.carryOver.opening },
            sum("") { $0.books[2] == [0, 0] ? 0 : $0.carryOver.opening },
        ]
    }
    var closings: [Int] {
        [
            fiscalOnly ? 0 : 55_500, sum("") { $0.books[1] == [0, 0] ? 0 : $0.carryOver.closing },
            sum("") { $0.books[2] == [0, 0] ? 0 : $0.carryOver.closing },
        ]
    }
    var spentByBook: [Int] { (0..<3).map { book in sum("") { $0.books[book].reduce(0, +) } } }
    /// What each book received: what it spent, and what its carry-over grew by.
    var received: [Int] { (0..<3).map { spentByBook[$0] + closings[$0] - openings[$0] } }
    var otherSpent: Int { sum("") { $0.other.reduce(0, +) } }
    var otherOpening: Int { fiscalOnly ? 0 : 12_345 }
    /// 上级补助, 事业, 经营, 附属单位上缴, 其他.
    var otherRevenue: [Int] { fiscalOnly ? [0, 0, 0, 0, 0] : [1_001, 2_002, 3_003, 4_004, otherSpent + 90_000] }

    func cents(_ amount: Int) -> String {
        ExactDecimal(significand: Int64(amount), exponent: -2).text(minimumFractionDigits: 2)
    }

    func labels(_ codes: [String]) -> [String: String] {
        let names = CodeList.functional(year: 2021)
        return Dictionary(uniqueKeysWithValues: codes.map { ($0, names[$0]?.name ?? "科目\($0)") })
    }
}

extension FactTable {
    /// The same table with a head.
    func named(_ department: String, _ year: Int) -> FactTable {
        var copy = self
        copy.department = department
        copy.year = year
        return copy
    }

    /// The same table in another file.
    func moved(to file: String, sheet: String? = nil) -> FactTable {
        var copy = self
        copy.sheet = sheet ?? self.sheet
        copy.facts = facts.map { fact in
            var place = fact.place
            place.file = file
            place.sheet = sheet ?? place.sheet
            return Fact(line: fact.line, column: fact.column, state: fact.state, place: place)
        }
        return copy
    }
}

extension FactBook {
    /// The book with the figure of one cell changed by a number of steps of 0.01.
    func nudged(sheet: String, cell: String, by steps: Int) -> FactBook {
        var copy = self
        for table in copy.tables.indices where copy.tables[table].sheet == sheet {
            for index in copy.tables[table].facts.indices where copy.tables[table].facts[index].place.cell == cell {
                let fact = copy.tables[table].facts[index]
                let units = (fact.displayed?.units(fractionDigits: 2) ?? 0) + Int64(steps)
                let value = ExactDecimal(significand: units, exponent: -2)
                copy.tables[table].facts[index] = Fact(
                    line: fact.line, column: fact.column, state: .amount(stored: value, displayed: value),
                    place: fact.place)
            }
        }
        return copy
    }
}
