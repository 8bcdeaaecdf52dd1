public import DecimalNumbers
public import Findings
public import Fiscal

/// One line of budget against actual: a code (or item) of one book and nature.
public struct ComparisonLine: Sendable, Hashable {
    /// The part of the budget that it belongs to.
    public let section: ComparisonSection
    /// 合计, 基本支出, 项目支出; for other tables the column's key.
    public let nature: String
    /// The classification code; nil for items without one.
    public let code: String?
    /// What it is called.
    public let name: String
    /// How the two sides were brought together.
    public let match: Match
    /// The opening budget (年初预算数); nil when there is none.
    public let budget: Amount?
    /// The budget after the year's adjustments (全年预算数); nil where no table holds it.
    public var adjusted: Amount?
    /// The actual (决算数); nil when there is none.
    public let actual: Amount?
    /// The actual of the year before; nil when it is not known.
    public let prior: Amount?
    /// The coarser of the steps in which both are printed.
    public let precision: AmountPrecision
    /// The cells that the amounts come from.
    public let places: [Place]

    /// How the two sides of a line were brought together.
    public enum Match: Sendable, Hashable {
        /// By the same code.
        case code
        /// What was left of a 款 after its 项 were matched: codes that were split or renamed between the years.
        case section(budget: [String], actual: [String])
        /// Only the budget has it.
        case budgetOnly
        /// Only the actual has it.
        case actualOnly
    }

    /// Actual less budget, where a side that is missing counts as nothing.
    public var difference: Amount {
        (try? (actual ?? .zero).subtracting(budget ?? .zero)) ?? .zero
    }

    /// How much of the opening budget was spent (完成年初预算), in percent to two decimals; nil when there is none or it is 0.
    public var completionRate: ExactDecimal? { percentage(of: budget) }

    /// How much of the adjusted budget was spent (执行率), in percent to two decimals; nil when it is not known or 0.
    public var executionRate: ExactDecimal? { percentage(of: adjusted) }

    /// An amount of the line as its reports print it, in the coarser step of both sides: `1,234.50`.
    public func text(_ amount: Amount, grouped: Bool = true) -> String {
        let rounded = amount.number(in: precision.unit, fractionDigits: precision.fractionDigits)
        return precision.text(Amount(rounded, in: precision.unit) ?? amount, grouped: grouped)
    }

    private func percentage(of whole: Amount?) -> ExactDecimal? {
        guard let whole, let actual else { return nil }
        return Ratio.percent(actual.fen, of: whole.fen)
    }

    /// Whether more was spent than the adjusted budget allows, by more than rounding explains.
    public var exceedsAdjusted: Bool {
        guard let adjusted, let actual else { return false }
        return Int128(actual.fen) - Int128(adjusted.fen) > Int128(precision.step.fen)
    }

    /// How far the actual is from the budget, against a threshold in percent.
    public func band(threshold: Int) -> ComparisonBand {
        switch (budget?.fen ?? 0, actual?.fen ?? 0) {
        case (0, 0): return .nothing
        case (0, _): return .notBudgeted
        case (_, 0): return .unspent
        case (let budget, let actual):
            let gap = Int128(actual) - Int128(budget)
            guard abs(gap) * 100 > Int128(threshold) * abs(Int128(budget)) else { return .within }
            return gap > 0 ? .over : .under
        }
    }
}

/// How far an actual is from its budget.
public enum ComparisonBand: String, Sendable, Hashable, CaseIterable {
    /// Neither has a figure.
    case nothing
    /// Spent without an opening budget.
    case notBudgeted = "not_budgeted"
    /// Budgeted and not spent.
    case unspent
    /// More than the budget by more than the threshold.
    case over
    /// Less than the budget by more than the threshold.
    case under
    /// Within the threshold.
    case within

    /// The word for it.
    public var name: LocalizedText {
        switch self {
        case .nothing: LocalizedText(zh: "无数据", en: "nothing")
        case .notBudgeted: LocalizedText(zh: "无年初预算", en: "not budgeted")
        case .unspent: LocalizedText(zh: "有预算未支出", en: "unspent")
        case .over: LocalizedText(zh: "超预算", en: "over")
        case .under: LocalizedText(zh: "低于预算", en: "under")
        case .within: LocalizedText(zh: "正常", en: "within")
        }
    }
}

/// A part of the budget that is compared by itself.
public enum ComparisonSection: String, Sendable, Hashable, CaseIterable {
    /// All expenditure by function: B3 against FA3.
    case all
    /// 一般公共预算 by function: B7 against FA5.
    case general
    /// 政府性基金预算: B10 against FA8.
    case fund
    /// 国有资本经营预算: B11 against FA9.
    case stateCapital = "state_capital"
    /// Basic expenditure by economic classification: B8 against FA6.
    case economic
    /// “三公”经费: B9 against FA7.
    case publicExpenses = "public_expenses"
    /// Revenue in the three phases of a filed set (财决), or of a final account that prints them.
    case filedRevenue = "filed_revenue"
    /// Expenditure by function in the three phases.
    case filedFunctions = "filed_functions"
    /// Expenditure by nature (基本支出, 项目支出, …) in the three phases.
    case filedNature = "filed_nature"
    /// Expenditure by economic class in the three phases.
    case filedEconomic = "filed_economic"

    /// Those that are compared between a budget and a final account.
    static let published: [ComparisonSection] = [.all, .general, .fund, .stateCapital, .economic, .publicExpenses]
    /// Those that one table in three phases holds by itself.
    static let filed: [ComparisonSection] = [.filedRevenue, .filedFunctions, .filedNature, .filedEconomic]

    /// Whether one table holds budget and actual.
    var isFiled: Bool { Self.filed.contains(self) }

    /// What it is called.
    public var name: LocalizedText {
        switch self {
        case .all: LocalizedText(zh: "全部支出", en: "all expenditure")
        case .general: LocalizedText(zh: "一般公共预算", en: "general budget")
        case .fund: LocalizedText(zh: "政府性基金预算", en: "fund budget")
        case .stateCapital: LocalizedText(zh: "国有资本经营预算", en: "state-capital budget")
        case .economic: LocalizedText(zh: "基本支出经济分类", en: "basic expenditure by economic class")
        case .publicExpenses: LocalizedText(zh: "“三公”经费", en: "three public expenses")
        case .filedRevenue: LocalizedText(zh: "收入", en: "revenue")
        case .filedFunctions: LocalizedText(zh: "支出功能分类", en: "expenditure by function")
        case .filedNature: LocalizedText(zh: "支出性质", en: "expenditure by nature")
        case .filedEconomic: LocalizedText(zh: "支出经济分类", en: "expenditure by economic class")
        }
    }
}

/// Percentages of amounts.
enum Ratio {
    /// The part in percent of the whole, two decimals, half away from zero; nil when the whole is 0.
    static func percent(_ part: Int64, of whole: Int64) -> ExactDecimal? {
        guard whole != 0 else { return nil }
        let scaled = Int128(part) * 10_000
        let divisor = Int128(whole)
        var quotient = scaled / divisor
        if abs(scaled % divisor) * 2 >= abs(divisor) { quotient += (scaled < 0) == (divisor < 0) ? 1 : -1 }
        return Int64(exactly: quotient).map { ExactDecimal(significand: $0, exponent: -2) }
    }
}
