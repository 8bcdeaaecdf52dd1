import Fiscal
public import TableLayout

/// 完成情况: whether a target was reached, as the department says.
public struct CompletionStatus: PrintedText {
    /// The three answers.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// 完成
        case complete = "完成"
        /// 基本完成
        case mostly = "基本完成"
        /// 未完成
        case missed = "未完成"
    }

    /// As printed.
    public let printed: String
    /// The answer; nil when blank or worded otherwise.
    public let kind: Kind?

    /// Reads `完成`, `已完成`, `基本完成`, `未完成`.
    public init(printed: String) {
        self.printed = printed
        kind =
            switch LabelText.folded(printed) {
            case "完成", "已完成", "全部完成", "达成", "达标", "√": .complete
            case "基本完成", "部分完成", "基本达标": .mostly
            case "未完成", "没有完成", "未达标", "×": .missed
            default: nil
            }
    }

    /// An answer by its usual word.
    public init(_ kind: Kind) { self.init(printed: kind.rawValue) }
}
