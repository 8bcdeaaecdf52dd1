public import TableLayout

/// What provinces print beside 三公经费: the kinds of receptions, and 机关运行经费.
public struct ThreePublicDetails: Sendable, Hashable {
    /// 国内接待费
    public var domesticReceptions: Figure = nil
    /// 外事接待费, of those
    public var foreignGuestReceptions: Figure = nil
    /// 国（境）外接待费
    public var receptionsAbroad: Figure = nil
    /// 机关运行经费
    public var agencyRunningCosts: Figure = nil
    /// 机关运行经费, 行政单位
    public var administrativeRunningCosts: Figure = nil
    /// 机关运行经费, 参照公务员法管理事业单位
    public var institutionRunningCosts: Figure = nil

    /// All blank.
    public init() {}

    /// The key of each column, other labels in lists, and the property.
    static let items: [(key: String, labels: [String], path: Property<ThreePublicDetails, Figure>)] = [
        ("国内接待费", [], \.domesticReceptions), ("外事接待费", [], \.foreignGuestReceptions),
        ("国（境）外接待费", ["国外接待费"], \.receptionsAbroad), ("机关运行经费", [], \.agencyRunningCosts),
        ("机关运行经费（行政单位）", ["行政单位"], \.administrativeRunningCosts),
        ("机关运行经费（参公事业单位）", ["参照公务员法管理事业单位", "参照公务员法管理的事业单位", "参公事业单位"], \.institutionRunningCosts),
    ]

    static func columns(
        of phase: String, _ details: Property<ThreePublicExpenses, ThreePublicDetails>
    ) -> [ColumnOf<ThreePublicExpenses>] {
        items.map { ColumnOf(phase + "/" + $0.key, aliases: [$0.key + "/" + phase], details, $0.path) }
    }
}

/// 相关统计数 below 三公经费: groups, travellers, cars, receptions, guests.
public struct ThreePublicCounts: Sendable, Hashable {
    /// 因公出国（境）团组数（个）
    public var travelGroups: Measure = nil
    /// 因公出国（境）人次数（人）
    public var travellers: Measure = nil
    /// 公务用车购置数（辆）
    public var carsPurchased: Measure = nil
    /// 公务用车保有量（辆）
    public var carsKept: Measure = nil
    /// 国内公务接待批次（个）
    public var domesticReceptions: Measure = nil
    /// 外事接待批次（个）, of those
    public var foreignGuestReceptions: Measure = nil
    /// 国内公务接待人次（人）
    public var domesticGuests: Measure = nil
    /// 外事接待人次（人）, of those
    public var foreignGuests: Measure = nil
    /// 国（境）外公务接待批次（个）
    public var receptionsAbroad: Measure = nil
    /// 国（境）外公务接待人次（人）
    public var guestsAbroad: Measure = nil

    /// All blank.
    public init() {}

    /// The key of each, other labels, and the property.
    static let items: [(key: String, labels: [String], path: Property<ThreePublicExpenses, Measure>)] = [
        ("因公出国（境）团组数（个）", ["因公出国（境）团组数", "因公出国（境）团组（个）"], \.counts.travelGroups),
        ("因公出国（境）人次数（人）", ["因公出国（境）人次数", "因公出国（境）人次（人）", "因公出国（境）人数（人）"], \.counts.travellers),
        ("公务用车购置数（辆）", ["公务用车购置数", "公务用车购置数量（辆）"], \.counts.carsPurchased),
        ("公务用车保有量（辆）", ["公务用车保有量", "公务用车保有数（辆）"], \.counts.carsKept),
        ("国内公务接待批次（个）", ["国内公务接待批次", "国内接待批次（个）"], \.counts.domesticReceptions),
        ("外事接待批次（个）", ["外事接待批次"], \.counts.foreignGuestReceptions),
        ("国内公务接待人次（人）", ["国内公务接待人次", "国内接待人次（人）"], \.counts.domesticGuests),
        ("外事接待人次（人）", ["外事接待人次"], \.counts.foreignGuests),
        ("国（境）外公务接待批次（个）", ["国（境）外公务接待批次", "国（境）外接待批次（个）"], \.counts.receptionsAbroad),
        ("国（境）外公务接待人次（人）", ["国（境）外公务接待人次", "国（境）外接待人次（人）"], \.counts.guestsAbroad),
    ]
}

extension ThreePublicExpenses {
    /// The list of counties and of some provinces: 项目 | 预算数 | 决算数, in Yunnan with 机关运行经费 and 相关统计数.
    static func list(of record: Record) -> Arrangement {
        func line(_ label: String, _ aliases: [String] = []) -> Line {
            Line(path: [label], role: .plain, aliases: aliases)
        }
        let items = ThreePublicItem.all.map { item -> (line: Line, key: String) in
            let label = item.key.split(separator: "/").first.map(String.init) ?? item.key
            switch item.key {
            case "合计":
                return (line("合计", ["支出合计", "“三公”经费合计", "“三公”经费支出合计", "“三公”经费支出总额"]), item.key)
            case _ where item.key.hasSuffix("/小计"):
                return (line(label, ["公务用车购置及运行费", "公务用车购置及运行维护费小计", "公务用车购置和运行维护费"]), item.key)
            default:
                let last = item.key.split(separator: "/").last.map(String.init) ?? item.key
                let aliases = item.wordings.compactMap { $0.split(separator: "/").last.map(String.init) }
                return (line(last, Set(aliases).subtracting([last]).sorted()), item.key)
            }
        }
        return Arrangement(
            of: record, labels: ["项目", "支出项目", "“三公”经费项目", "内容"],
            columns: [
                Column("预算数", aliases: ["年初预算数", "全年预算数", "本年预算数", "预算", "年初预算"]),
                Column("决算数", aliases: ["决算统计数", "统计数", "本年决算数", "决算", "支出决算数"]),
            ],
            // The headings of parts hold nothing, or what 支出合计 holds below them.
            lines: [(line("“三公”经费支出", ["“三公”经费"]), "合计")] + items
                + ThreePublicDetails.items.map { (line($0.key, $0.labels), $0.key) } + [(line("相关统计数"), "")]
                + ThreePublicCounts.items.map { (line($0.key, $0.labels), $0.key) })
    }
}
