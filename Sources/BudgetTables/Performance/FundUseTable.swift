import Findings
import Fiscal
public import TableLayout

/// P6 整体支出资金使用情况表: what a street office's whole expenditure went to, its projects by category.
public struct FundUseTable: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total: Figure = nil
    /// 基本支出
    public var basic: Figure = nil
    /// 项目支出
    public var project: Figure = nil
    /// The categories of project expenditure, named by the department.
    public var categories: [FundUseCategory] = []

    /// An empty table.
    public init() {}
}

/// One category of project expenditure, such as 社会管理.
public struct FundUseCategory: NamedLine {
    /// The category's name.
    public let name: String
    /// 决算数
    public var actual: Figure = nil

    /// A category without an amount.
    public init(name: String) {
        self.name = name
    }
}

extension FundUseTable {
    /// The declaration. Source: section 二 of a street office's report on its whole expenditure (整体支出绩效评价报告).
    public static let layout = TableLayout<Self>(
        id: "P6", kind: .performance, title: LocalizedText(zh: "整体支出资金使用情况表", en: "Use of the whole expenditure"),
        titleAliases: ["部门整体支出资金使用情况表", "整体支出资金使用及管理情况表"],
        purpose: LocalizedText(
            zh: "反映部门整体支出的决算数及项目支出各类别的决算数。",
            en: "A department's whole expenditure, and its project expenditure by category."),
        forms: [TableForm.ministry(notes: ["注：本表反映部门本年度整体支出资金使用情况。"])]
    ) {
        LaneOf("", labels: ["项目", "支出类别", "类别"], columns: [.actual], blank: nil) {
            LineOf.total("合计", aliases: ["整体支出", "整体支出合计", "总计"], \.total)
            LineOf.plain("基本支出", \.basic)
            LineOf.plain("项目支出", \.project)
            LineOf.repeated(under: ["项目支出"], \.categories, \.actual)
        }
    }
}
