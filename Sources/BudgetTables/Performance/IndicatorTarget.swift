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
        let (sign, rest) = Self.split(LabelText.folded(printed))
        let digits = rest.prefix { $0.isASCII && ($0.isWholeNumber || $0 == ".") || $0 == "," }
        var tail = rest.dropFirst(digits.count)
        // 120余家 counts 家.
        if let first = tail.first, "余多".contains(first) { tail = tail.dropFirst() }
        guard let number = ExactDecimal(digits.filter { $0 != "," }), Self.isMeasure(tail, of: String(digits))
        else {
            comparison = nil
            number = nil
            measure = ""
            return
        }
        comparison = sign
        self.number = number
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
}

extension IndicatorTarget: ExpressibleByStringLiteral {
    /// A target as printed.
    public init(stringLiteral value: String) { self.init(printed: value) }
}
