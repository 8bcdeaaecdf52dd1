public import TableLayout

/// 按收入性质分: funds by where they come from.
public struct FundsByRevenue: Sendable, Hashable {
    /// 一般公共预算
    public var general: Figure = nil
    /// 政府性基金拨款
    public var governmentFunds: Figure = nil
    /// 纳入专户管理的非税收入拨款
    public var specialAccount: Figure = nil
    /// 其他资金
    public var other: Figure = nil

    /// All blank.
    public init() {}

    static func group<Model: SplitForm>(
        of _: Model.Type = Model.self
    ) -> (heading: FormLabel?, lines: [LineOf<Model, Figure>]) {
        let parent = ["按收入性质"]
        return (
            FormLabel("按收入性质分", aliases: ["按收入性质"]),
            [
                .plain(
                    "一般公共预算", under: parent, aliases: ["一般公共预算拨款", "一般公共预算财政拨款"],
                    \.byRevenue.general),
                .plain(
                    "政府性基金拨款", under: parent, aliases: ["政府性基金", "政府性基金预算", "政府性基金预算拨款"],
                    \.byRevenue.governmentFunds),
                .plain(
                    "纳入专户管理的非税收入拨款", under: parent, aliases: ["财政专户管理资金", "纳入专户管理的非税收入"],
                    \.byRevenue.specialAccount),
                .plain("其他资金", under: parent, aliases: ["其他"], \.byRevenue.other),
            ]
        )
    }
}

/// 按支出性质分: funds by what they are for.
public struct FundsByNature: Sendable, Hashable {
    /// 基本支出
    public var basic: Figure = nil
    /// 项目支出
    public var project: Figure = nil

    /// All blank.
    public init() {}

    static func group<Model: SplitForm>(
        of _: Model.Type = Model.self
    ) -> (heading: FormLabel?, lines: [LineOf<Model, Figure>]) {
        (
            FormLabel("按支出性质分", aliases: ["按支出性质"]),
            [
                .plain("基本支出", under: ["按支出性质"], \.byNature.basic),
                .plain("项目支出", under: ["按支出性质"], \.byNature.project),
            ]
        )
    }
}

/// A form that splits a sum of funds both ways, side by side.
protocol SplitForm: TableModel {
    var byRevenue: FundsByRevenue { get set }
    var byNature: FundsByNature { get set }
}
