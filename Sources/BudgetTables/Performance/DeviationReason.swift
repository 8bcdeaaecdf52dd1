import Fiscal
public import TableLayout

/// 偏差原因类型: why a target was missed or far exceeded, in the words that can be counted; several may stand in one cell.
public struct DeviationReason: PrintedText {
    /// The kinds of reasons.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// 上级追加: a higher level added money or tasks.
        case addedByHigherLevel = "上级追加"
        /// 目标不准确: the target was set wrong.
        case targetInaccurate = "目标不准确"
        /// 未及时沟通: a change was not communicated.
        case notCommunicated = "未及时沟通"
        /// 其他
        case other = "其他"
    }

    /// As printed.
    public let printed: String
    /// The kinds, in the order they are printed; empty when blank or none of them.
    public let codes: [Code]

    /// Reads `上级追加`, `目标不准确、未及时沟通`.
    public init(printed: String) {
        self.printed = printed
        codes = printed.split { "、,，;；/\n".contains($0) }.compactMap { Self.code(LabelText.key($0)) }
    }

    /// Reasons by their usual words.
    public init(_ codes: [Code]) { self.init(printed: codes.map(\.rawValue).joined(separator: "、")) }

    private static func code(_ text: String) -> Code? {
        if let code = Code(rawValue: text) { return code }
        return switch text {
        case "上级追加任务", "上级追加资金", "上级新增", "追加": .addedByHigherLevel
        case "目标设定不准确", "目标设置不准确", "设定不准确": .targetInaccurate
        case "沟通不及时", "未沟通", "未与上级沟通": .notCommunicated
        case "其他原因": .other
        default: nil
        }
    }
}
