public import DecimalNumbers
public import Facts
public import Findings
public import Fiscal

/// The money of the year as final accounts and budget give it: nothing is typed again, and each figure names its cell.
public struct YearMoney: Sendable, Hashable {
    /// A figure and where it comes from.
    public struct Source: Sendable, Hashable {
        /// The amount as printed.
        public let amount: Amount
        /// The unit and decimals it is printed in.
        public let precision: AmountPrecision
        /// The cell.
        public let place: Place

        /// What a reader would look for: `FA1 收入支出决算总表!F38`.
        public var origin: String { [place.table, place.address].compactMap(\.self).joined(separator: " ") }

        /// The figure as printed, without its unit.
        public var text: String { precision.text(amount) }
    }

    /// One line of money in its phases.
    public struct Line: Sendable, Hashable {
        /// What it is: 整体支出.
        public let name: String
        /// 年初预算数
        public var opening: Source?
        /// 全年预算数
        public var adjusted: Source?
        /// 决算数
        public var actual: Source?

        /// 执行率, in percent: actual over the adjusted budget; nil where either is not known or the budget is 0.
        public var rate: ExactDecimal? { quotient(actual, adjusted) }
        /// 完成年初预算, in percent: actual over the opening budget. Not the same as ``rate``.
        public var openingRate: ExactDecimal? { quotient(actual, opening) }

        private func quotient(_ actual: Source?, _ budget: Source?) -> ExactDecimal? {
            guard let actual, let budget else { return nil }
            return Scoring.rate(budget: budget.amount, actual: actual.amount)
        }
    }

    /// 整体支出
    public let whole: Line
    /// 基本支出
    public let basic: Line
    /// 项目支出
    public let project: Line
    /// “三公”经费
    public let threePublic: Line

    /// All of them.
    public var lines: [Line] { [whole, basic, project, threePublic] }

    /// Takes each figure from the first table that has it: final accounts (FA1, FA3, FA7, Z01) and budget (B1, B3, B9)
    /// before what evaluations type again (P2, P6, P7).
    public init(tables: [FactTable], budget: [FactTable] = []) {
        let current = Finder(tables: tables)
        let plan = Finder(tables: budget + tables)
        whole = Line(
            name: "整体支出",
            opening: plan.first(("B1", "支出/总计", "预算数"), ("P2", Self.funds, "年初预算数")),
            adjusted: current.first(
                ("FA1", Self.spent, "全年预算数"), ("Z01", Self.spent, "全年预算数"), ("P2", Self.funds, "全年预算数")),
            actual: current.first(
                ("FA1", Self.spent, "决算数"), ("FA3", "合计", "本年支出合计"), ("Z01", Self.spent, "决算数"),
                ("P6", "合计", "决算数"), ("P2", Self.funds, "全年执行数")))
        basic = Line(
            name: "基本支出", opening: plan.first(("B3", "合计", "基本支出")),
            actual: current.first(
                ("FA3", "合计", "基本支出"), ("P6", "基本支出", "决算数"), ("P2", "按支出性质/基本支出", "全年执行数")))
        project = Line(
            name: "项目支出", opening: plan.first(("B3", "合计", "项目支出"), ("P7", "项目支出", "年初预算数")),
            adjusted: current.first(("P7", "项目支出", "全年预算数")),
            actual: current.first(
                ("FA3", "合计", "项目支出"), ("P6", "项目支出", "决算数"), ("P7", "项目支出", "全年执行数"),
                ("P2", "按支出性质/项目支出", "全年执行数")))
        // 预算数 of FA7 is the opening budget up to FY2021, and the adjusted one since.
        let printed = current.first(("FA7", "三公", "预算数/合计"))
        let year = tables.lazy.compactMap(\.year).first ?? 0
        threePublic = Line(
            name: "“三公”经费", opening: plan.first(("B9", "三公", "合计")) ?? (year <= 2021 ? printed : nil),
            adjusted: year > 2021 ? printed : nil, actual: current.first(("FA7", "三公", "决算数/合计")))
    }

    /// What was spent in all, unless it comes from a table of this id itself.
    func actual(besides table: String) -> Source? {
        whole.actual.flatMap { $0.place.table == table ? nil : $0 }
    }

    private static let funds = "年度资金总额"
    private static let spent = "支出/本年支出合计"

    private struct Finder {
        let tables: [FactTable]

        func first(_ cells: (table: String, line: String, column: String)...) -> Source? {
            for cell in cells {
                for table in tables where table.id == cell.table {
                    guard let fact = table[line: cell.line, column: cell.column], let unit = table.unit,
                        let precision = table.precision, let amount = fact.amount(in: unit)
                    else { continue }
                    return Source(amount: amount, precision: precision, place: fact.place)
                }
            }
            return nil
        }
    }
}
