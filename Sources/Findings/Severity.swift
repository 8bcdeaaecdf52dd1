/// How much a finding weighs.
public enum Severity: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Good to know; nothing needs doing.
    case info
    /// Needs an explanation (核实性).
    case warning
    /// Must not be (基本平衡, 逻辑性).
    case error

    /// Lighter before heavier.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }

    /// The word for it.
    public var name: LocalizedText {
        switch self {
        case .info: LocalizedText(zh: "提示", en: "info")
        case .warning: LocalizedText(zh: "警告", en: "warning")
        case .error: LocalizedText(zh: "错误", en: "error")
        }
    }
}

/// What came of testing a rule, or of reading a table.
public enum Verdict: String, Sendable, Hashable, Codable, CaseIterable {
    /// The figures agree to the last digit.
    case exact
    /// The difference is no more than rounding each figure can make.
    case rounding
    /// Rounding can make the difference, but is unlikely to; or a name differs from the code list.
    case suspicious
    /// The rule does not hold.
    case mismatch
    /// A table, line or column that the rule needs is not there, or holds nothing but blanks.
    case notEvaluated
    /// No rule: something about how the table was read.
    case reading

    /// The word for it.
    public var name: LocalizedText {
        switch self {
        case .exact: LocalizedText(zh: "相符", en: "exact")
        case .rounding: LocalizedText(zh: "尾差", en: "rounding")
        case .suspicious: LocalizedText(zh: "存疑", en: "suspicious")
        case .mismatch: LocalizedText(zh: "不符", en: "mismatch")
        case .notEvaluated: LocalizedText(zh: "未核对", en: "not evaluated")
        case .reading: LocalizedText(zh: "读表", en: "reading")
        }
    }
}
