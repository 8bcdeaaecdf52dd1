import Findings
import Fiscal
public import TableLayout

/// B4 支出预算分类汇总表（按政府预算经济分类）: budgeted expenditure by functional code and 类 of 政府预算经济分类.
public struct ExpenditureByGovernmentClass: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// 合计
    public var total = GovernmentClassLine(code: "", name: "合计")
    /// The lines of units.
    public var units: [GovernmentClassLine] = []
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [GovernmentClassLine] = []

    /// An empty table.
    public init() {}
}

/// One functional code's budgeted expenditure by 类 of 政府预算经济分类.
public struct GovernmentClassLine: CodedLine {
    /// The code: 类 3 digits, 款 5, 项 7.
    public let code: String
    /// The code's name as printed.
    public var name: String
    /// 总计
    public var total: Figure = nil
    /// By 类: 501…514, 599.
    public var byClass = ByCode<Figure>()

    /// A line without amounts.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

extension ExpenditureByGovernmentClass {
    /// The declaration. Source: Hunan's 部门预算公开 set, table 4.
    public static let layout = TableLayout<Self>(
        id: "B4", kind: .budget,
        title: LocalizedText(zh: "支出预算分类汇总表（按政府预算经济分类）", en: "Expenditure budget by government economic class"),
        titleAliases: ["部门支出预算分类汇总表（按政府预算经济分类）", "支出分类汇总表（按政府预算经济分类）", "支出预算分类汇总表（政府预算）"],
        purpose: LocalizedText(
            zh: "反映部门本年度支出预算按政府预算经济分类的情况。", en: "A department's expenditure budget by government economic class."),
        forms: [GovernmentClassLine.form("表4")],
        codes: CodesOf(total: \.total, units: \.units, lines: \.lines, columns: GovernmentClassLine.columns))
}

extension GovernmentClassLine {
    static func form(_ number: String) -> TableForm {
        .hunanBudget(number).with { form in
            for item in EconomicClasses.government { form.headings[item.code] = item.name }
        }
    }

    static var columns: [ColumnOf<Self>] {
        [ColumnOf("总计", aliases: ["合计"], \.total)]
            + EconomicClasses.government.map { item in
                ColumnOf(item.code, aliases: [item.name, item.code + item.name], \.byClass[item.code])
            }
    }
}
