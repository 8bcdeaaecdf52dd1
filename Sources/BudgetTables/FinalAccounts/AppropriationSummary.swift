import Findings
import Fiscal
public import TableLayout

/// FA4 财政拨款收入支出决算总表: revenue, expenditure and balances of all fiscal appropriations, by book.
public struct AppropriationSummary: TableModel {
    /// What stands around the lines.
    public var head = TableHead()
    /// The lines of 收入.
    public var revenue = Revenue()
    /// The lines of 支出.
    public var expenditure = Expenditure()

    /// 收入
    public struct Revenue: Sendable, Hashable {
        /// 一般公共预算财政拨款
        public var general: Figure = nil
        /// 政府性基金预算财政拨款
        public var governmentFund: Figure = nil
        /// 国有资本经营预算财政拨款
        public var stateCapital: Figure = nil
        /// 本年收入合计
        public var yearTotal: Figure = nil
        /// 年初财政拨款结转和结余
        public var opening: Figure = nil
        /// 年初结转和结余, 一般公共预算财政拨款
        public var openingGeneral: Figure = nil
        /// 年初结转和结余, 政府性基金预算财政拨款
        public var openingGovernmentFund: Figure = nil
        /// 年初结转和结余, 国有资本经营预算财政拨款
        public var openingStateCapital: Figure = nil
        /// 总计
        public var grandTotal: Figure = nil
    }

    /// 支出
    public struct Expenditure: Sendable, Hashable {
        /// By 类 of the functional classification.
        public var byClass = ByFunctionalClass<ByBook>()
        /// 本年支出合计
        public var yearTotal = ByBook()
        /// 年末财政拨款结转和结余
        public var closing = ByBook()
        /// 总计
        public var grandTotal = ByBook()
    }

    /// An empty table.
    public init() {}
}

/// An amount of the three budget books, and their sum.
public struct ByBook: Sendable, Hashable, ExpressibleByNilLiteral {
    /// 合计
    public var total: Figure = nil
    /// 一般公共预算
    public var general: Figure = nil
    /// 政府性基金预算
    public var governmentFund: Figure = nil
    /// 国有资本经营预算
    public var stateCapital: Figure = nil

    /// All blank.
    public init() {}

    /// All blank.
    public init(nilLiteral: ()) {}
}

extension AppropriationSummary {
    /// The declaration. Source: 公开04表 of the 部门决算公开 set, FY2020 on; before that without 国有资本经营预算.
    public static let layout = TableLayout<Self>(
        id: "FA4", kind: .finalAccount,
        title: LocalizedText(zh: "财政拨款收入支出决算总表", en: "Summary of fiscal appropriations"),
        titleAliases: ["财政拨款收支决算总表", "财政拨款收入支出决算表", "财政拨款收支决算表"],
        purpose: LocalizedText(
            zh: "反映部门本年度财政拨款总收支和年末财政拨款结转结余情况。",
            en: "A department's revenue, expenditure and balances of fiscal appropriations, by book."),
        forms: [
            .ministry("公开04表", notes: ["注：本表反映部门本年度财政拨款总收支和结转结余情况。"]).with {
                $0.editions = [
                    .until(
                        2019, omittedColumns: ["国有资本经营预算财政拨款"],
                        omittedLines: ["收入/国有资本经营预算财政拨款", "收入/年初财政拨款结转和结余/国有资本经营预算财政拨款"])
                ]
            },
            .shanghai(notes: ["注：本表反映部门本年度财政拨款总收支和结转结余情况。"]).with {
                $0.omittedLines = ["支出/债务还本支出", "支出/债务付息支出"]
            },
        ]
    ) {
        LaneOf("收入", labels: ["项目"], columns: [.actual], blank: nil) {
            LineOf.numbered("一般公共预算财政拨款", aliases: ["一般公共预算财政拨款收入"], \.revenue.general)
            LineOf.numbered("政府性基金预算财政拨款", aliases: ["政府性基金预算财政拨款收入"], \.revenue.governmentFund)
            LineOf.numbered("国有资本经营预算财政拨款", aliases: ["国有资本经营预算财政拨款收入"], \.revenue.stateCapital)
            LineOf.filler
            LineOf.total("本年收入合计", \.revenue.yearTotal)
            LineOf.plain("年初财政拨款结转和结余", aliases: ["年初财政拨款结转结余"], \.revenue.opening)
            LineOf.numbered("一般公共预算财政拨款", under: ["年初财政拨款结转和结余"], \.revenue.openingGeneral)
            LineOf.numbered("政府性基金预算财政拨款", under: ["年初财政拨款结转和结余"], \.revenue.openingGovernmentFund)
            LineOf.numbered("国有资本经营预算财政拨款", under: ["年初财政拨款结转和结余"], \.revenue.openingStateCapital)
            LineOf.total("总计", aliases: ["收入总计"], \.revenue.grandTotal)
        }
        LaneOf("支出", labels: ["项目（按功能分类）", "项目"], columns: ColumnOf.books("财政拨款"), blank: nil) {
            for item in FunctionalClass.allCases {
                LineOf.numbered(item.name, code: item.code, aliases: item.olderNames, \.expenditure.byClass[item])
            }
            LineOf.total("本年支出合计", \.expenditure.yearTotal)
            LineOf.plain("年末财政拨款结转和结余", aliases: ["年末财政拨款结转结余"], \.expenditure.closing)
            LineOf.blank
            LineOf.blank
            LineOf.blank
            LineOf.total("总计", aliases: ["支出总计"], \.expenditure.grandTotal)
        }
    }
}

extension ColumnOf<ByBook> {
    /// 合计 and the three books; `suffix` is what stands behind their names.
    static func books(_ suffix: String) -> [ColumnOf] {
        [
            ColumnOf("合计", aliases: ["小计"], \.total),
            ColumnOf(
                "一般公共预算\(suffix)", aliases: ["一般公共预算财政拨款", "一般公共预算"].filter { $0 != "一般公共预算\(suffix)" }, \.general),
            ColumnOf(
                "政府性基金预算\(suffix)", aliases: ["政府性基金预算财政拨款", "政府性基金预算"].filter { $0 != "政府性基金预算\(suffix)" },
                \.governmentFund),
            ColumnOf(
                "国有资本经营预算\(suffix)",
                aliases: ["国有资本经营预算财政拨款", "国有资本经营预算"].filter { $0 != "国有资本经营预算\(suffix)" }, \.stateCapital),
        ]
    }
}
