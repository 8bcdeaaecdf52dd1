import Findings
import Fiscal
public import TableLayout

/// Z05_1 基本支出决算明细表（财决05-1表）: basic expenditure by functional and economic code, as filed in 元.
public struct FilingBasicDetail: TableModel {
    /// What stands around the lines.
    public var head = TableHead(unit: .yuan)
    /// 合计
    public var total = FilingBasicDetailLine(code: "", name: "合计")
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [FilingBasicDetailLine] = []

    /// An empty table.
    public init() {}
}

/// One functional code's basic expenditure by economic code.
public struct FilingBasicDetailLine: CodedLine {
    /// The functional code: 类 3 digits, 款 5, 项 7.
    public let code: String
    /// The code's name as printed.
    public var name: String
    /// 合计
    public var total: Figure = nil
    /// By economic code: 类 3 digits, 款 5.
    public var byEconomicCode = ByCode<Figure>()

    /// A line without amounts.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

extension FilingBasicDetail {
    /// A printed column: code, heading path, other wordings.
    typealias Item = (code: String, heading: String, wordings: [String])

    /// The 类 that basic expenditure may have.
    private static let classes = ["301", "302", "303", "307", "310", "312", "399"]

    /// The columns behind 合计: each 类 with its 小计, then its 款.
    static let items: [Item] = classes.flatMap { top in
        let name = EconomicClasses.name(of: top)
        let items = EconomicClasses.items(of: top)
        // 其他支出 / 其他支出 prints as one heading.
        let isItem = items.contains { $0.name == name }
        let sum: Item = (top, name + "/小计", [name + "/合计"] + (isItem ? [] : [name]))
        return [sum]
            + items.map { (code: $0.code, heading: name + "/" + $0.name, wordings: $0.name == name ? [name] : []) }
    }
}

extension FilingBasicDetail {
    /// The declaration. Source: 财决05-1表.
    public static let layout = TableLayout<Self>(
        id: "Z05_1", series: .filing, kind: .finalAccount,
        title: LocalizedText(zh: "基本支出决算明细表", en: "Filed detail of basic expenditure"),
        purpose: LocalizedText(
            zh: "反映部门本年度基本支出按部门预算经济分类的明细。", en: "A department's basic expenditure by functional code and economic code."
        ),
        forms: [
            .filing("财决05-1表").with { form in
                for item in FilingBasicDetail.items { form.headings[item.code] = item.heading }
            }
        ],
        codes: CodesOf(
            total: \.total, lines: \.lines,
            columns: [ColumnOf("合计", aliases: ["总计"], \.total)]
                + FilingBasicDetail.items.map { item in
                    ColumnOf(item.code, aliases: [item.heading] + item.wordings, \.byEconomicCode[item.code])
                }))
}
