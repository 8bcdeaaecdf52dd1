import Findings
import Fiscal
public import TableLayout

/// FA3 支出决算表: the year's expenditure by functional code and nature.
public struct ExpenditureStatement: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = ExpenditureLine(code: "", name: "合计")
    /// The lines in the order of the sheet: 类, then its 款, then their 项.
    public var lines: [ExpenditureLine] = []

    /// An empty table.
    public init() {}
}

/// One functional code's expenditure of a year.
public struct ExpenditureLine: CodedLine {
    /// The functional code: 类 3 digits, 款 5, 项 7.
    public let code: String
    /// The code's name as printed.
    public var name: String
    /// 本年支出合计
    public var total: Figure = nil
    /// 基本支出
    public var basic: Figure = nil
    /// 项目支出
    public var project: Figure = nil
    /// 上缴上级支出
    public var remittedToSuperiors: Figure = nil
    /// 经营支出
    public var operating: Figure = nil
    /// 对附属单位补助支出
    public var affiliateSubsidies: Figure = nil

    /// A line without amounts.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

extension ExpenditureStatement {
    /// The declaration. Source: 公开03表 of the 部门决算公开 set.
    public static let layout = TableLayout<Self>(
        id: "FA3", kind: .finalAccount, title: LocalizedText(zh: "支出决算表", en: "Statement of expenditure"),
        titleAliases: ["部门支出决算表"],
        purpose: LocalizedText(
            zh: "反映部门本年度各项支出情况。", en: "A department's expenditure of the year by functional code and nature."),
        forms: [
            TableForm.ministry("公开03表", notes: ["注：本表反映部门本年度各项支出情况。"]),
            TableForm.shanghai(notes: ["注：本表反映部门本年度各项支出情况。"]),
        ],
        codes: CodesOf(
            total: \.total, lines: \.lines,
            columns: [
                ColumnOf("本年支出合计", aliases: ["合计", "支出合计"], \.total),
                ColumnOf("基本支出", \.basic),
                ColumnOf("项目支出", \.project),
                ColumnOf("上缴上级支出", \.remittedToSuperiors),
                ColumnOf("经营支出", aliases: ["事业单位经营支出"], \.operating),
                ColumnOf("对附属单位补助支出", aliases: ["对下级单位补助支出"], \.affiliateSubsidies),
            ]))
}
