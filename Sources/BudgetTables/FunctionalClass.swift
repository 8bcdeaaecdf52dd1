/// The 类 of 支出功能分类 that departments' tables list, in the order of the tables.
///
/// Source: 政府收支分类科目, names as published in final accounts from FY2021 on.
public enum FunctionalClass: String, Sendable, Hashable, CaseIterable {
    /// 一般公共服务支出
    case generalPublicServices = "201"
    /// 外交支出
    case foreignAffairs = "202"
    /// 国防支出
    case nationalDefence = "203"
    /// 公共安全支出
    case publicSecurity = "204"
    /// 教育支出
    case education = "205"
    /// 科学技术支出
    case scienceAndTechnology = "206"
    /// 文化旅游体育与传媒支出
    case cultureTourismSportsAndMedia = "207"
    /// 社会保障和就业支出
    case socialSecurityAndEmployment = "208"
    /// 卫生健康支出
    case health = "210"
    /// 节能环保支出
    case environmentalProtection = "211"
    /// 城乡社区支出
    case urbanAndRuralCommunities = "212"
    /// 农林水支出
    case agricultureForestryAndWater = "213"
    /// 交通运输支出
    case transport = "214"
    /// 资源勘探工业信息等支出
    case resourcesIndustryAndInformation = "215"
    /// 商业服务业等支出
    case commerceAndServices = "216"
    /// 金融支出
    case finance = "217"
    /// 援助其他地区支出
    case aidToOtherRegions = "219"
    /// 自然资源海洋气象等支出
    case naturalResourcesOceansAndWeather = "220"
    /// 住房保障支出
    case housing = "221"
    /// 粮油物资储备支出
    case grainAndMaterialReserves = "222"
    /// 国有资本经营预算支出
    case stateCapitalOperations = "223"
    /// 灾害防治及应急管理支出
    case disasterPreventionAndEmergency = "224"
    /// 其他支出
    case other = "229"
    /// 债务还本支出
    case debtPrincipal = "231"
    /// 债务付息支出
    case debtInterest = "232"
    /// 抗疫特别国债安排的支出
    case antiEpidemicSpecialBonds = "234"

    /// The three digits of the code.
    public var code: String { rawValue }

    /// The name as tables print it.
    public var name: String {
        switch self {
        case .generalPublicServices: "一般公共服务支出"
        case .foreignAffairs: "外交支出"
        case .nationalDefence: "国防支出"
        case .publicSecurity: "公共安全支出"
        case .education: "教育支出"
        case .scienceAndTechnology: "科学技术支出"
        case .cultureTourismSportsAndMedia: "文化旅游体育与传媒支出"
        case .socialSecurityAndEmployment: "社会保障和就业支出"
        case .health: "卫生健康支出"
        case .environmentalProtection: "节能环保支出"
        case .urbanAndRuralCommunities: "城乡社区支出"
        case .agricultureForestryAndWater: "农林水支出"
        case .transport: "交通运输支出"
        case .resourcesIndustryAndInformation: "资源勘探工业信息等支出"
        case .commerceAndServices: "商业服务业等支出"
        case .finance: "金融支出"
        case .aidToOtherRegions: "援助其他地区支出"
        case .naturalResourcesOceansAndWeather: "自然资源海洋气象等支出"
        case .housing: "住房保障支出"
        case .grainAndMaterialReserves: "粮油物资储备支出"
        case .stateCapitalOperations: "国有资本经营预算支出"
        case .disasterPreventionAndEmergency: "灾害防治及应急管理支出"
        case .other: "其他支出"
        case .debtPrincipal: "债务还本支出"
        case .debtInterest: "债务付息支出"
        case .antiEpidemicSpecialBonds: "抗疫特别国债安排的支出"
        }
    }

    /// Names of earlier years that still turn up.
    var olderNames: [String] {
        switch self {
        case .cultureTourismSportsAndMedia: ["文化体育与传媒支出"]
        case .health: ["医疗卫生与计划生育支出", "医疗卫生支出"]
        case .resourcesIndustryAndInformation: ["资源勘探信息等支出", "资源勘探电力信息等支出"]
        case .naturalResourcesOceansAndWeather: ["国土海洋气象等支出", "国土资源气象等支出"]
        case .antiEpidemicSpecialBonds: ["抗疫特别国债安排支出"]
        default: []
        }
    }
}

/// A value for each 类; those never set hold the blank one.
public struct ByFunctionalClass<Value: Sendable & Hashable & ExpressibleByNilLiteral>: Sendable, Hashable {
    private var values: [FunctionalClass: Value] = [:]
    private static var blank: Value { nil }

    /// All blank.
    public init() {}

    /// The value of a 类.
    public subscript(item: FunctionalClass) -> Value {
        get { values[item, default: Self.blank] }
        set { values[item] = newValue == Self.blank ? Optional.none : newValue }
    }
}
