import Fiscal
public import TableLayout

/// 目标维度: what a target of a category of projects is about. A local reduction of the tree of indicators; other names stay as printed.
public struct TargetDimension: PrintedText {
    /// The four dimensions that street offices set targets in.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// 成本目标
        case cost = "成本目标"
        /// 时效目标
        case timeliness = "时效目标"
        /// 质量目标
        case quality = "质量目标"
        /// 社会满意度目标
        case satisfaction = "社会满意度目标"
    }

    /// As printed.
    public let printed: String
    /// The dimension; nil for any other name.
    public let kind: Kind?

    /// Reads `成本目标`, `成本`, `成本指标`.
    public init(printed: String) {
        self.printed = printed
        var name = LabelText.key(printed)
        for tail in ["目标", "指标"] where name.hasSuffix(tail) { name.removeLast(2) }
        kind =
            switch name {
            case "成本", "经济成本": .cost
            case "时效": .timeliness
            case "质量": .quality
            case "社会满意度", "满意度", "服务对象满意度", "群众满意度", "社会公众满意度": .satisfaction
            default: nil
            }
    }

    /// A dimension by its usual name.
    public init(_ kind: Kind) { self.init(printed: kind.rawValue) }
}
