public import BudgetTables
public import DecimalNumbers
public import Fiscal

/// The points of self-evaluations: exact, with two decimals, half away from zero (财预〔2020〕10号).
public enum Scoring {
    /// The points of budget execution: points × B ÷ A, at most the points and at least 0.
    ///
    /// - Returns: nil where the budget A is 0 or less: the rate is not defined, which is not a rate of 0.
    public static func execution(
        budget: Amount, actual: Amount, points: ExactDecimal = ExactDecimal(10)
    ) -> ExactDecimal? {
        guard budget.fen > 0 else { return nil }
        return share(of: points, Int128(max(0, actual.fen)), Int128(budget.fen))
    }

    /// B ÷ A in percent, with two decimals; nil where A is 0.
    public static func rate(budget: Amount, actual: Amount) -> ExactDecimal? {
        guard budget.fen != 0 else { return nil }
        return quotient(Int128(actual.fen) * 100, Int128(budget.fen))
    }

    /// What an indicator of a number earned.
    public struct Result: Sendable, Hashable {
        /// The points.
        public let score: ExactDecimal
        /// Whether the target was reached.
        public let isReached: Bool
        /// Whether it was exceeded by more than three tenths: perhaps it was set too low.
        public let isFarExceeded: Bool
    }

    /// Reached targets earn all points, missed ones in proportion: actual ÷ target, or target ÷ actual for upper bounds.
    ///
    /// - Returns: nil where either is said in words, they count different things, or a number is past 18 digits.
    public static func quantitative(
        target: IndicatorTarget, actual: IndicatorTarget, points: ExactDecimal
    ) -> Result? {
        let actual = actual.achieved
        guard let wanted = target.number?.units(fractionDigits: 6), let got = actual.number?.units(fractionDigits: 6),
            agree(target.measure, actual.measure)
        else { return nil }
        let isUpperBound = target.comparison == .atMost || target.comparison == .less
        let isReached =
            switch target.comparison {
            case .atMost: got <= wanted
            case .less: got < wanted
            case .more: got > wanted
            case .atLeast, .equal, nil: got >= wanted
            }
        let (numerator, denominator) = isUpperBound ? (wanted, got) : (got, wanted)
        let score =
            isReached
            ? points : denominator <= 0 ? .zero : share(of: points, Int128(max(0, numerator)), Int128(denominator))
        return Result(
            score: score, isReached: isReached,
            isFarExceeded: isReached && !isUpperBound && wanted > 0 && Int128(got) * 10 > Int128(wanted) * 13)
    }

    /// The band of points that a target in words falls into: 完成 from 80 %, 基本完成 from 60 %, 未完成 below.
    ///
    /// - Returns: nil where the points are 0 or less, or a number is past 18 digits.
    public static func band(score: ExactDecimal, points: ExactDecimal) -> CompletionStatus.Kind? {
        guard let got = score.units(fractionDigits: 6), let all = points.units(fractionDigits: 6), all > 0 else {
            return nil
        }
        let share = Int128(got) * 10
        return share >= Int128(all) * 8 ? .complete : share >= Int128(all) * 6 ? .mostly : .missed
    }

    /// The points of a band, as a text: `8–10`.
    static func range(of band: CompletionStatus.Kind, points: ExactDecimal) -> String {
        func part(_ tenths: Int64) -> String {
            guard let units = points.units(fractionDigits: 2) else { return "" }
            return ExactDecimal(significand: units * tenths, exponent: -3).description
        }
        return switch band {
        case .complete: "\(part(8))–\(points)"
        case .mostly: "\(part(6))–<\(part(8))"
        case .missed: "0–<\(part(6))"
        }
    }

    /// Whether two units count the same, 平方米 and ㎡ too; a blank one agrees with any.
    public static func agree(_ one: String, _ other: String) -> Bool {
        one.isEmpty || other.isEmpty || MeasureName.canonical(one) == MeasureName.canonical(other)
    }

    private static func share(of points: ExactDecimal, _ numerator: Int128, _ denominator: Int128) -> ExactDecimal {
        let units = Int128(points.units(fractionDigits: 2) ?? 0)
        let product = units.multipliedReportingOverflow(by: numerator)
        guard !product.overflow, numerator < denominator else { return points }
        return ExactDecimal(significand: rounded(product.partialValue, denominator), exponent: -2)
    }

    private static func quotient(_ numerator: Int128, _ denominator: Int128) -> ExactDecimal {
        ExactDecimal(significand: rounded(numerator * 100, denominator), exponent: -2)
    }

    private static func rounded(_ numerator: Int128, _ denominator: Int128) -> Int64 {
        let isNegative = (numerator < 0) != (denominator < 0)
        let (top, bottom) = (numerator.magnitude, denominator.magnitude)
        let value = Int64(clamping: (2 * top + bottom) / (2 * bottom))
        return isNegative ? -value : value
    }
}

/// 评价等级: the word for a total of points.
public enum Grade: String, Sendable, Hashable, CaseIterable {
    /// 优: 90 and more.
    case excellent = "优"
    /// 良: 80 to below 90.
    case good = "良"
    /// 中: 60 to below 80.
    case fair = "中"
    /// 差: below 60.
    case poor = "差"

    /// The grade of a total of 100 points.
    public init(total: ExactDecimal) {
        self =
            total >= ExactDecimal(90)
            ? .excellent : total >= ExactDecimal(80) ? .good : total >= ExactDecimal(60) ? .fair : .poor
    }
}
