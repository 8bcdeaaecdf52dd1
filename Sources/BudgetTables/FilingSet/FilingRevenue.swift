import Findings
import Fiscal
public import TableLayout

/// Z03 收入决算表（财决03表）: revenue by functional code and source, as filed in 元.
public struct FilingRevenue: TableModel {
    /// What stands around the lines.
    public var head = TableHead(unit: .yuan)
    /// 合计
    public var total = FilingRevenueLine(code: "", name: "合计")
    /// The lines in the order of the sheet, parents before their children.
    public var lines: [FilingRevenueLine] = []

    /// An empty table.
    public init() {}
}

/// One functional code's revenue of a year.
public struct FilingRevenueLine: CodedLine {
    /// The functional code: 类 3 digits, 款 5, 项 7.
    public let code: String
    /// The code's name as printed.
    public var name: String
    /// 本年收入合计
    public var total: Figure = nil
    /// 财政拨款收入
    public var appropriation: Figure = nil
    /// 上级补助收入
    public var superiorSubsidies: Figure = nil
    /// 事业收入
    public var institutional: Figure = nil
    /// 事业收入, 教育收费
    public var educationFees: Figure = nil
    /// 经营收入
    public var operating: Figure = nil
    /// 附属单位上缴收入
    public var affiliateRemittances: Figure = nil
    /// 其他收入
    public var other: Figure = nil

    /// A line without amounts.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

extension FilingRevenue {
    /// The declaration. Source: 财决03表.
    public static let layout = TableLayout<Self>(
        id: "Z03", series: .filing, kind: .finalAccount,
        title: LocalizedText(zh: "收入决算表", en: "Filed statement of revenue"),
        purpose: LocalizedText(
            zh: "反映部门本年度各项收入决算数。", en: "A department's revenue of the year by functional code and source."),
        forms: [.filing("财决03表")],
        codes: CodesOf(
            total: \.total, lines: \.lines,
            columns: [
                ColumnOf("本年收入合计", aliases: ["合计", "收入合计"], \.total),
                ColumnOf("财政拨款收入", aliases: ["财政拨款收入/小计", "财政拨款收入/合计"], \.appropriation),
                ColumnOf("上级补助收入", \.superiorSubsidies),
                ColumnOf("事业收入", aliases: ["事业收入/小计", "事业收入/金额"], \.institutional),
                ColumnOf("事业收入/教育收费", \.educationFees),
                ColumnOf("经营收入", \.operating),
                ColumnOf("附属单位上缴收入", aliases: ["附属单位缴款"], \.affiliateRemittances),
                ColumnOf("其他收入", \.other),
            ]))
}
