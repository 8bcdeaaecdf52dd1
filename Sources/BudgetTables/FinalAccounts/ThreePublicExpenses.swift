import Findings
import Fiscal
public import TableLayout

/// FA7 财政拨款“三公”经费支出决算表: travel abroad, official cars and receptions, budget and actual.
public struct ThreePublicExpenses: TableModel {
    /// What stands around the line.
    public var head = TableHead()
    /// 预算数: the opening budget up to FY2021, the adjusted one from FY2022 on.
    public var budget = ThreePublicFigures()
    /// 决算数
    public var actual = ThreePublicFigures()
    /// What provinces print beside them, budgeted.
    public var furtherBudget = ThreePublicDetails()
    /// What provinces print beside them.
    public var furtherActual = ThreePublicDetails()
    /// 相关统计数, in the provinces that print them
    public var counts = ThreePublicCounts()

    /// An empty table.
    public init() {}
}

/// The items of 三公经费.
public struct ThreePublicFigures: Sendable, Hashable {
    /// 合计
    public var total: Figure = nil
    /// 因公出国（境）费
    public var travelAbroad: Figure = nil
    /// 公务用车购置及运行维护费, 小计
    public var cars: Figure = nil
    /// 公务用车购置费
    public var carPurchase: Figure = nil
    /// 公务用车运行维护费
    public var carOperation: Figure = nil
    /// 公务接待费
    public var receptions: Figure = nil

    /// All blank.
    public init() {}
}

/// The items in the order of the ministry's form: key, other wordings, property.
enum ThreePublicItem {
    static let all: [(key: String, wordings: [String], path: Property<ThreePublicFigures, Figure>)] = [
        ("合计", [], \.total),
        ("因公出国（境）费", ["因公出国（境）费用", "因公出国费"], \.travelAbroad),
        (cars + "/小计", [olderCars + "/小计"], \.cars),
        (
            cars + "/公务用车购置费",
            [olderCars + "/公务用车购置费", cars + "/购置费", olderCars + "/购置费"], \.carPurchase
        ),
        (
            cars + "/公务用车运行维护费",
            [
                olderCars + "/公务用车运行费", cars + "/公务用车运行费", olderCars + "/公务用车运行维护费", olderCars + "/运行费",
                cars + "/运行维护费", olderCars + "/运行维护费",
            ], \.carOperation
        ),
        ("公务接待费", [], \.receptions),
    ]

    private static let cars = "公务用车购置及运行维护费"
    private static let olderCars = "公务用车购置及运行费"
}

extension ThreePublicExpenses {
    /// The declaration. Source: 公开07表 up to FY2021, 公开09表 from FY2022 on; Shanghai sets 预算数 and 决算数 side by side.
    public static let layout = TableLayout<Self>(
        id: "FA7", kind: .finalAccount,
        title: LocalizedText(zh: "财政拨款“三公”经费支出决算表", en: "Travel abroad, official cars and receptions"),
        titleAliases: [
            "一般公共预算财政拨款“三公”经费支出决算表", "“三公”经费支出决算表", "一般公共预算“三公”经费支出决算表",
            "财政拨款“三公”经费及会议费、培训费支出决算表", "一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表",
            "“三公”经费、行政参公单位机关运行经费情况表", "财政拨款“三公”经费、行政参公单位机关运行经费情况表",
        ],
        purpose: LocalizedText(
            zh: "反映部门本年度“三公”经费支出预决算情况。", en: "Budget and actual of travel abroad, official cars and receptions."),
        forms: [
            .ministry("公开09表", notes: ["注：本表反映部门本年度“三公”经费支出预决算情况。"]).with {
                $0.columns = ["预算数/", "决算数/"].flatMap { phase in ThreePublicItem.all.map { phase + $0.key } }
                $0.editions = [.until(2021, number: "公开07表", title: "一般公共预算财政拨款“三公”经费支出决算表")]
            },
            .shanghai(notes: ["注：本表反映部门本年度“三公”经费支出预决算情况。"]).with { form in
                form.columns = interleaved
                form.headings = Dictionary(
                    uniqueKeysWithValues: interleaved.map { key in
                        let levels = key.split(separator: "/").map(String.init)
                        return (key, (["财政拨款“三公”经费"] + levels.dropFirst() + levels.prefix(1)).joined(separator: "/"))
                    })
            },
        ],
        record: "三公",
        columns: columns(of: "预算数", \.budget) + columns(of: "决算数", \.actual)
            + ThreePublicDetails.columns(of: "预算数", \.furtherBudget)
            + ThreePublicDetails.columns(of: "决算数", \.furtherActual),
        counts: ThreePublicCounts.items.map { item in
            CellOf.number("决算数/" + item.key, aliases: [item.key], item.path)
        },
        lists: { [list(of: $0)] })

    /// The keys in Shanghai's order: item by item, 预算数 before 决算数.
    private static let interleaved = ThreePublicItem.all.flatMap { ["预算数/" + $0.key, "决算数/" + $0.key] }

    /// What forms call the phases otherwise; the whole year's budget goes before that of its beginning (from FY2022 on).
    private static let phases = [
        "预算数": ["全年预算数", "调整预算数", "年初预算数", "本年预算数", "预算"], "决算数": ["本年决算数", "全年执行数", "决算"],
    ]

    private static func columns(
        of phase: String, _ figures: Property<ThreePublicExpenses, ThreePublicFigures>
    ) -> [ColumnOf<ThreePublicExpenses>] {
        ThreePublicItem.all.map { item in
            let wordings = [item.key] + item.wordings
            return ColumnOf(
                phase + "/" + item.key,
                aliases: item.wordings.map { phase + "/" + $0 }
                    + (phases[phase] ?? []).flatMap { phase in wordings.map { phase + "/" + $0 } }
                    + wordings.map { $0 + "/" + phase },
                figures, item.path)
        }
    }
}
