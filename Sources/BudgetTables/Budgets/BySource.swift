public import TableLayout

/// An amount by the money it is paid from.
public struct BySource: Sendable, Hashable, ExpressibleByNilLiteral {
    /// 合计 or 总计
    public var total: Figure = nil
    /// 一般公共预算
    public var generalBudget: Figure = nil
    /// 政府性基金预算
    public var governmentFund: Figure = nil
    /// 国有资本经营预算
    public var stateCapital: Figure = nil
    /// 财政专户管理资金
    public var specialAccounts: Figure = nil
    /// 其他资金
    public var other: Figure = nil

    /// All blank.
    public init() {}

    /// All blank.
    public init(nilLiteral: ()) {}
}

/// A line that the department names, and its amounts by source.
public struct SourcedLine: NamedLine {
    /// The label.
    public let name: String
    /// Its amounts.
    public var figures = BySource()

    /// A line without amounts.
    public init(name: String) { self.name = name }
}

extension ColumnOf<BySource> {
    /// The whole under a heading, and the sources.
    static func sources(total: String, aliases: [String]) -> [ColumnOf] {
        [
            ColumnOf(total, aliases: aliases, \.total),
            ColumnOf("一般公共预算", aliases: ["一般公共预算拨款", "一般公共预算资金"], \.generalBudget),
            ColumnOf("政府性基金预算", aliases: ["政府性基金预算拨款", "政府性基金"], \.governmentFund),
            ColumnOf("国有资本经营预算", aliases: ["国有资本经营预算拨款", "国有资本经营预算资金"], \.stateCapital),
            ColumnOf("财政专户管理资金", \.specialAccounts),
            ColumnOf("其他资金", aliases: ["单位资金", "其他收入"], \.other),
        ]
    }
}
