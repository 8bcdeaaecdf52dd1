import DecimalNumbers
import Facts
import Fiscal

@testable import Reconciliation

/// A final account made up from a seed, in which every identity holds to the 分.
///
/// Spending is drawn per 项 and added up; revenue, carry-over and the other tables follow from it.
struct CleanBook {
    private var random: SplitMix64
    private var spending: [(code: String, columns: [Int])] = []
    private var classes: [String] = []
    private static let classCodes = ["201", "204", "205", "207", "208", "210", "212", "221", "229"]

    init(seed: UInt64) {
        random = SplitMix64(seed: seed)
        classes = Self.classCodes.filter { _ in Bool.random(using: &random) }
        if classes.count < 2 { classes = ["208", "212"] }
        for top in classes {
            for section in 1...Int.random(in: 1...3, using: &random) {
                for item in 1...Int.random(in: 1...4, using: &random) {
                    spending.append(
                        (
                            "\(top)0\(section)0\(item)",
                            (0..<5).map { _ in Int.random(in: 100...500_000, using: &random) }
                        ))
                }
            }
        }
    }

    var book: FactBook {
        FactBook(department: "某街道", year: 2021, kind: .finalAccount, tables: [totals, expenditure, fund])
    }

    private func sum(_ prefix: String, _ column: Int? = nil) -> Int {
        spending.filter { $0.code.hasPrefix(prefix) }.reduce(0) { total, line in
            total + (column.map { line.columns[$0] } ?? line.columns.reduce(0, +))
        }
    }

    /// FA1: eight kinds of revenue, the classes, carry-over on both sides.
    private var totals: FactTable {
        let spent = sum("")
        let opening = 123_456
        let closing = 23_456
        let surplus = 7_000
        let distributed = 3_000
        let revenue = spent + closing + distributed - opening - surplus
        var parts = (1...7).map { revenue / 10 + $0 }
        parts.append(revenue - parts.reduce(0, +))
        let kinds = [
            "一般公共预算财政拨款收入", "政府性基金预算财政拨款收入", "国有资本经营预算财政拨款收入", "上级补助收入", "事业收入",
            "经营收入", "附属单位上缴收入", "其他收入",
        ]
        var lines = zip(kinds, parts).map { (key: "收入/\($0)", values: [cents($1)] as [String?]) }
        var codes: [String: String] = [:]
        for top in Self.classCodes {
            codes["支出/类\(top)"] = top
            lines.append(("支出/类\(top)", [classes.contains(top) ? cents(sum(top)) : "-"]))
        }
        lines += [
            ("收入/本年收入合计", [cents(revenue)]), ("支出/本年支出合计", [cents(spent)]),
            ("收入/使用非财政拨款结余", [cents(surplus)]), ("支出/结余分配", [cents(distributed)]),
            ("收入/年初结转和结余", [cents(opening)]), ("支出/年末结转和结余", [cents(closing)]),
            ("收入/总计", [cents(revenue + surplus + opening)]), ("支出/总计", [cents(spent + distributed + closing)]),
        ]
        return table("FA1", ["决算数"], lines, codes: codes)
    }

    /// FA3: 合计, then every 类, 款 and 项.
    private var expenditure: FactTable {
        let columns = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
        func line(_ key: String, _ prefix: String) -> (key: String, values: [String?]) {
            (key, [cents(sum(prefix))] + (0..<5).map { cents(sum(prefix, $0)) })
        }
        let codes = Set(spending.flatMap { [String($0.code.prefix(3)), String($0.code.prefix(5)), $0.code] }).sorted()
        let names = CodeList.functional(year: 2021)
        let labels = Dictionary(uniqueKeysWithValues: codes.map { ($0, names[$0]?.name ?? "科目\($0)") })
        return table("FA3", columns, [line("合计", "")] + codes.map { line($0, $0) }, labels: labels)
    }

    /// P6: the fund table of a performance report.
    private var fund: FactTable {
        let basic = sum("", 0)
        let categories = (1...4).map { sum("", $0) }
        let project = categories.reduce(0, +)
        return table(
            "P6", ["决算数"],
            [("合计", [cents(basic + project)]), ("基本支出", [cents(basic)]), ("项目支出", [cents(project)])]
                + categories.enumerated().map { ("项目支出/类别\($0)", [cents($1)]) })
    }

    private func cents(_ amount: Int) -> String {
        ExactDecimal(significand: Int64(amount), exponent: -2).text(minimumFractionDigits: 2)
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
