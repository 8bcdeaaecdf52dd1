import DecimalNumbers
import Fiscal
import TableLayout

/// What 示例街道, which does not exist, planned and spent in 2023: the one list that all its tables are made from.
enum Ledger {
    /// Money in 万元, as fen: budget at the start of the year, budget of the whole year, actual.
    struct Money {
        var opening = Amount.zero
        var adjusted = Amount.zero
        var actual = Amount.zero

        init() {}

        init(_ text: String) {
            let parts = text.split(separator: "/").map { ExampleStreet.amount(String($0)) }
            (opening, adjusted, actual) = (parts[0], parts[1], parts[2])
        }

        static func + (left: Money, right: Money) -> Money {
            var sum = left
            sum.opening = Amount(fen: left.opening.fen + right.opening.fen)
            sum.adjusted = Amount(fen: left.adjusted.fen + right.adjusted.fen)
            sum.actual = Amount(fen: left.actual.fen + right.actual.fen)
            return sum
        }
    }

    /// One 项 of the functional classification.
    struct Entry {
        let code: String
        /// The category of projects; nil for basic expenditure.
        let category: String?
        let money: Money
        /// Money of the year before, spent this year.
        var carriedIn = Amount.zero
        /// Money of this year, for the next.
        var carriedOut = Amount.zero
        /// What basic expenditure buys, by economic code.
        var items: [(code: String, money: Money)] = []

        var isFund: Bool { code.hasPrefix("22960") }
        var revenue: Amount { Amount(fen: money.actual.fen - carriedIn.fen + carriedOut.fen) }
    }

    static let entries = basic + projects

    private static let basic: [Entry] = [
        ("2010301", "1076.00", administration), ("2010350", "323.00", institution),
        ("2080501", "66.85", "30302 64.30/66.85"), ("2080505", "119.02", "30108 117.60/119.02"),
        ("2080506", "59.51", "30109 58.80/59.51"), ("2101101", "73.50", "30110 72.50/73.28"),
        ("2101103", "24.60", "30111 24.60/24.60"), ("2210201", "106.35", "30113 104.80/106.35"),
    ].map { code, adjusted, list in
        let items = list.split(separator: ",").map { item -> (code: String, money: Money) in
            let words = item.split(separator: " ")
            let figures = words[1].split(separator: "/")
            return (String(words[0]), Money("\(figures[0])/0/\(figures[1])"))
        }
        var money = items.reduce(Money()) { $0 + $1.money }
        money.adjusted = ExampleStreet.amount(adjusted)
        return Entry(code: code, category: nil, money: money, items: items)
    }

    private static let administration = """
        30101 312.40/315.20,30102 286.50/291.35,30103 248.60/262.10,30201 42.00/40.35,30205 3.20/2.96,30206 18.60/17.82,\
        30207 9.40/9.05,30211 4.00/2.65,30213 12.00/13.28,30215 2.00/1.24,30216 5.00/3.62,30217 3.00/1.86,\
        30228 14.20/14.20,30231 12.00/9.84,30239 46.80/45.92,30299 20.00/22.48,31002 15.00/14.36
        """
    private static let institution =
        "30101 126.80/128.44,30102 22.40/22.68,30107 138.20/146.05,30201 12.00/11.70,30228 5.60/5.60,30299 8.00/7.52"

    private static let projects: [Entry] = [
        project("2080208", "社会管理", "340.00/340.00/336.46"),
        project("2120104", "城市管理", "196.00/196.00/193.58"),
        project("2120501", "城市管理", "420.00/496.00/487.75", carried: ("30.00", "5.25")),
        project("2100717", "公共服务-卫健工作", "61.20/61.20/60.42"),
        project("2150899", "经济发展", "262.00/262.00/258.30"),
        project("2240106", "公共安全-安全生产", "44.00/44.00/43.26"),
        project("2120399", "公共服务", "510.00/642.00/638.90"),
        project("2296002", "公共服务", "60.00/60.00/58.20", carried: ("0", "1.80")),
        project("2049999", "公共安全-网格化管理", "198.00/198.00/196.72"),
        project("2010302", "其他", "72.00/72.00/70.85"),
    ]

    private static func project(
        _ code: String, _ category: String, _ money: String, carried: (String, String) = ("0", "0")
    ) -> Entry {
        Entry(
            code: code, category: category, money: Money(money), carriedIn: ExampleStreet.amount(carried.0),
            carriedOut: ExampleStreet.amount(carried.1))
    }

    /// The categories in the order of the tables.
    static let categories = ["社会管理", "城市管理", "公共服务-卫健工作", "经济发展", "公共安全-安全生产", "公共服务", "公共安全-网格化管理", "其他"]

    static func money(where keeps: (Entry) -> Bool = { _ in true }) -> Money {
        entries.filter(keeps).reduce(Money()) { $0 + $1.money }
    }

    static func sum(where keeps: (Entry) -> Bool = { _ in true }, _ part: (Entry) -> Amount) -> Amount {
        Amount(fen: entries.filter(keeps).reduce(0) { $0 + part($1).fen })
    }

    /// 类, 款 and 项 with entries, parents before their children.
    static func codes(where keeps: (Entry) -> Bool = { _ in true }) -> [String] {
        Set(entries.filter(keeps).flatMap { [String($0.code.prefix(3)), String($0.code.prefix(5)), $0.code] }).sorted()
    }

    /// 类 and 款 of what basic expenditure buys.
    static let economicCodes = Set(entries.flatMap(\.items).flatMap { [String($0.code.prefix(3)), $0.code] }).sorted()

    static func economic(_ prefix: String) -> Money {
        entries.flatMap(\.items).filter { $0.code.hasPrefix(prefix) }.reduce(Money()) { $0 + $1.money }
    }
}
