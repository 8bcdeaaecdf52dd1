public import DecimalNumbers
import Fiscal
public import TableLayout

/// What an indicator is to reach, or has reached: `=100.00(%)`, `≥90%`, `合理`.
///
///     let target: IndicatorTarget = "≥90.00(%)"
///     target.comparison   // .atLeast
///     target.number       // 90
///     target.measure      // "%"
public struct IndicatorTarget: PrintedText {
    /// How the number is compared.
    public enum Comparison: String, Sendable, Hashable, CaseIterable {
        /// =
        case equal = "="
        /// ≥
        case atLeast = "≥"
        /// ≤
        case atMost = "≤"
        /// ＞
        case more = "＞"
        /// ＜
        case less = "＜"
    }

    /// As printed.
    public let printed: String
    /// How the number is compared; nil where no sign stands before it, and in words.
    public let comparison: Comparison?
    /// The number; nil in words such as 合理 or 提高.
    public let number: ExactDecimal?
    /// What the number counts, such as `%` or `个`; empty where nothing is said.
    public let measure: String

    /// Reads a target; words and what is no single number are kept as words.
    public init(printed: String) {
        self.printed = printed
        var rest = Substring(LabelText.folded(printed))
        let sign = Self.signs.first { rest.hasPrefix($0.sign) }
        if let sign { rest = rest.dropFirst(sign.sign.count) }
        let digits = rest.prefix { $0.isASCII && ($0.isWholeNumber || $0 == ".") || $0 == "," }
        guard let number = ExactDecimal(digits.filter { $0 != "," }), Self.isMeasure(rest.dropFirst(digits.count))
        else {
            comparison = nil
            number = nil
            measure = ""
            return
        }
        comparison = sign?.comparison
        self.number = number
        let tail = rest.dropFirst(digits.count)
        measure = String(tail.hasPrefix("(") && tail.hasSuffix(")") ? tail.dropFirst().dropLast() : tail)
    }

    /// A target of a number.
    public init(_ comparison: Comparison, _ number: ExactDecimal, _ measure: String = "") {
        self.init(printed: comparison.rawValue + number.description + (measure.isEmpty ? "" : "(\(measure))"))
    }

    /// Whether it is said in words: 定性.
    public var isQualitative: Bool { number == nil && !printed.isEmpty }

    /// Compares what is printed.
    public static func == (left: IndicatorTarget, right: IndicatorTarget) -> Bool { left.printed == right.printed }

    /// Hashes what is printed.
    public func hash(into hasher: inout Hasher) { hasher.combine(printed) }

    /// The signs in all their shapes, folded; longer ones first.
    private static let signs: [(sign: String, comparison: Comparison)] = [
        (">=", .atLeast), ("<=", .atMost), ("≥", .atLeast), ("≧", .atLeast), ("≤", .atMost), ("≦", .atMost),
        ("=", .equal),
        (">", .more), ("<", .less), ("不低于", .atLeast), ("不少于", .atLeast), ("不超过", .atMost), ("不高于", .atMost),
    ]

    /// Whether what follows a number only says what it counts: no second number, no sentence, and no date such as `12月底前`.
    private static func isMeasure(_ tail: Substring) -> Bool {
        tail.count <= 8 && !tail.hasPrefix("月")
            && !tail.contains { $0.isASCII && $0.isWholeNumber || ",;，。；-~前底末".contains($0) }
    }
}

extension IndicatorTarget: ExpressibleByStringLiteral {
    /// A target as printed.
    public init(stringLiteral value: String) { self.init(printed: value) }
}
