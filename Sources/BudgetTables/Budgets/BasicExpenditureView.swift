import Findings
import Fiscal
public import TableLayout

/// Views of 一般公共预算基本支出: budgeted basic expenditure by functional code and 款 of one economic class.
///
/// Hunan prints six of them, its tables 9 to 14. Their ids name the class: `B8_501`, `B8_301`, ….
public protocol BasicExpenditureView: TableModel {
    /// 合计
    var total: BasicExpenditureViewLine { get set }
    /// The lines of units.
    var units: [BasicExpenditureViewLine] { get set }
    /// The lines in the order of the sheet, parents before their children.
    var lines: [BasicExpenditureViewLine] { get set }
}

/// One functional code's budgeted basic expenditure by 款 of an economic class.
public struct BasicExpenditureViewLine: CodedLine {
    /// The code: 类 3 digits, 款 5, 项 7.
    public let code: String
    /// The code's name as printed.
    public var name: String
    /// 总计
    public var total: Figure = nil
    /// By 款, such as `30101` or `50101`.
    public var byItem = ByCode<Figure>()

    /// A line without amounts.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

extension BasicExpenditureView {
    /// The declaration of a view.
    ///
    /// - Parameters:
    ///   - part: what part of basic expenditure it shows, such as `人员经费（工资福利支出）`.
    ///   - classification: 政府 or 部门.
    ///   - items: the 款 that it prints.
    static func view(
        id: String, number: String, part: String, english: String, classification: String, items: [String]
    ) -> TableLayout<Self> {
        let title = "一般公共预算基本支出表—\(part)（按\(classification)预算经济分类）"
        let items = items.map { (code: $0, name: EconomicClasses.name(of: $0)) }
        return TableLayout<Self>(
            id: id, kind: .budget,
            title: LocalizedText(zh: title, en: "Basic expenditure of the general public budget: \(english)"),
            titleAliases: ["一般公共预算基本支出表——", "一般公共预算基本支出表", "一般公共预算基本支出预算表—"].map {
                "\($0)\(part)（按\(classification)预算经济分类）"
            },
            purpose: LocalizedText(
                zh: "反映部门本年度一般公共预算基本支出中\(part)的预算。", en: "A department's budgeted basic expenditure: \(english)."),
            forms: [
                .hunanBudget(number).with { form in
                    for item in items { form.headings[item.code] = item.name }
                }
            ],
            codes: CodesOf(
                total: \.total, units: \.units, lines: \.lines,
                columns: [ColumnOf("总计", aliases: ["合计"], \.total)]
                    + items.map { item in
                        ColumnOf(item.code, aliases: [item.name, item.code + item.name], \.byItem[item.code])
                    }))
    }
}
