public import TableLayout

/// An amount of the year's opening budget, of the adjusted one, and what came of it.
public struct ByPhase: Sendable, Hashable, ExpressibleByNilLiteral {
    /// 年初预算数
    public var opening: Figure = nil
    /// 全年预算数, also 调整预算数
    public var adjusted: Figure = nil
    /// 决算数
    public var actual: Figure = nil

    /// All blank.
    public init() {}

    /// All blank.
    public init(nilLiteral: ()) {}
}

extension ColumnOf<ByPhase> {
    /// 年初预算数 | 全年预算数 | 决算数
    static var phases: [ColumnOf] {
        [
            ColumnOf("年初预算数", aliases: ["年初预算"], \.opening),
            ColumnOf("全年预算数", aliases: ["调整预算数", "全年预算"], \.adjusted),
            ColumnOf("决算数", aliases: ["金额", "决算"], \.actual),
        ]
    }
}
