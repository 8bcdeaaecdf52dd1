import Findings
import Fiscal
public import TableLayout

/// FA6 一般公共预算财政拨款基本支出决算表: basic expenditure by economic code.
public struct BasicExpenditureDetail: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// The codes that hold something, in the order of the sheet.
    public var lines: [EconomicLine] = []
    /// 人员经费合计
    public var personnelTotal: Figure = nil
    /// 公用经费合计
    public var runningTotal: Figure = nil
    /// 合计, in the forms that print it.
    public var total: Figure = nil

    /// An empty table.
    public init() {}
}

/// One economic code's expenditure.
public struct EconomicLine: CodedLine {
    /// The economic code: 类 3 digits, 款 5.
    public let code: String
    /// The code's name as printed.
    public var name: String
    /// 决算数
    public var actual: Figure = nil

    /// A line without an amount.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

extension BasicExpenditureDetail {
    /// The declaration. Source: 公开06表 of the 部门决算公开 set; three lanes in the ministry's form, two in Shanghai's.
    public static let layout = TableLayout<Self>(
        id: "FA6", kind: .finalAccount,
        title: LocalizedText(zh: "一般公共预算财政拨款基本支出决算表", en: "Basic expenditure from general budget appropriations"),
        titleAliases: ["一般公共预算财政拨款基本支出决算明细表"],
        purpose: LocalizedText(
            zh: "反映部门本年度一般公共预算财政拨款基本支出明细情况。",
            en: "A department's basic expenditure from general public budget appropriations by economic code."),
        forms: [
            .ministry("公开06表", notes: ["注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。"]),
            .shanghai(notes: ["注：本表反映部门本年度一般公共预算财政拨款基本支出明细情况。"]),
        ],
        codeLanes: CodeLanes(
            codeHeadings: CodeBlock.Classification.economic.codeHeadings,
            nameHeadings: CodeBlock.Classification.economic.nameHeadings,
            column: Column("决算数", aliases: ["金额"]),
            lanes: [
                .ministry: [
                    lane("人员经费", ["301", "303"]), lane("公用经费", ["302"]), lane("公用经费", ["307", "310", "312", "399"]),
                ],
                .shanghai: [lane("人员经费", ["301", "303"]), lane("公用经费", ["302", "310"])],
            ],
            totals: [
                CodeLanes.Total("人员经费合计", below: "人员经费"), CodeLanes.Total("公用经费合计", below: "公用经费"),
                CodeLanes.Total("合计", aliases: ["基本支出合计", "总计"], below: nil),
            ]),
        totals: [\.personnelTotal, \.runningTotal, \.total], lines: \.lines, figure: \.actual)

    /// The year whose code list the printed lanes follow.
    private static let listYear = 2024

    private static let codes = CodeList.departmentEconomic(year: listYear).sorted

    private static func lane(_ heading: String, _ classes: [String]) -> CodeLanes.Lane {
        let codes = codes.filter { entry in
            classes.contains(String(entry.code.prefix(3))) && entry.confidence != .low
        }
        return CodeLanes.Lane(heading: heading, codes: codes.map { ($0.code, $0.name) })
    }
}
