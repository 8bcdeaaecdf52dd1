public import Findings

/// What an evaluation may find beyond the identities of the rule book. The raw values are the ids that findings print.
public enum EvaluationRule: String, Sendable, Hashable, CaseIterable {
    // Scores
    case executionWeight = "E001"
    case executionRate = "E002"
    case executionBase = "E003"
    case executionScore = "E004"
    case actualMissing = "E005"
    case unitsDiffer = "E006"
    case indicatorScore = "E007"
    case missedWithoutReason = "E008"
    case farExceededWithoutReason = "E009"
    case secondLook = "E010"
    case bandContradicted = "E014"
    case gradeWrong = "E015"
    case secondLookWrong = "E016"
    case scoreMissing = "E017"
    case notComparable = "E018"
    case targetMissing = "E019"
    // Targets set at the start of the year
    case targetChanged = "E011"
    case targetNotEvaluated = "E012"
    case targetNotSet = "E013"
    // Categories of projects
    case categoryCount = "E021"
    case categoryWithoutTarget = "E022"
    case unknownCategory = "E023"
    case categoryCost = "E024"
    case costUnit = "E025"
    case categoryMissedWithoutReason = "E026"
    case wholeCost = "E027"
    case completionContradicted = "E028"
    case categoryResultMissing = "E029"
    case costNotSpent = "E030"
    // Facts of the year
    case partAboveWhole = "E031"
    case wholeUnknown = "E032"
    case shareWrong = "E033"
    case rateAboveHundred = "E034"
    case partOfYear = "E035"
    case forecast = "E036"
    case factNumberTwice = "E037"
    case shareOfZero = "E038"
    case partsAboveWhole = "E039"

    /// What it tests, in one sentence.
    public var meaning: LocalizedText {
        switch self {
        case .executionWeight: .init(zh: "预算执行率的分值为10分", en: "budget execution weighs 10 points")
        case .executionRate:
            .init(
                zh: "执行率等于全年执行数除以全年预算数；有决算表的，全年执行数取自决算表",
                en: "the rate is actual over adjusted budget; where there are final accounts, their actual is taken")
        case .executionBase:
            .init(
                zh: "填了执行率或其得分的，有全年预算数和全年执行数；全年预算数大于0，否则执行率没有意义（不是0%）",
                en:
                    "a rate or its score has budget and actual; the budget is above 0, for else there is no rate, not even 0%"
            )
        case .executionScore:
            .init(
                zh: "预算执行率得分等于分值乘以执行率，最多满分，保留两位小数",
                en: "the score of budget execution is its points times the rate, at most its points, with two decimals")
        case .actualMissing: .init(zh: "每个指标都有实际完成值", en: "every indicator has an actual value")
        case .unitsDiffer: .init(zh: "目标值与实际完成值的单位相同", en: "target and actual value count the same")
        case .indicatorScore:
            .init(
                zh: "定量指标达到目标得满分，未达到按完成比例得分；定性指标由人评分",
                en: "a number that reaches its target earns all points, else in proportion; words are scored by people")
        case .missedWithoutReason: .init(zh: "未完成的指标说明偏差原因", en: "a missed target has a reason")
        case .farExceededWithoutReason:
            .init(zh: "超过目标三成以上的指标说明原因", en: "a target that is exceeded by more than 30% has a reason")
        case .secondLook: .init(zh: "复核得分与自评得分的差异", en: "where a second look scores otherwise")
        case .bandContradicted:
            .init(
                zh: "实际完成值填“完成”“基本完成”“未完成”的，得分与其同档：完成80%以上，基本完成60%—80%，未完成60%以下",
                en:
                    "the score of words lies in their band: reached from 80% of the points, mostly from 60%, missed below"
            )
        case .gradeWrong:
            .init(
                zh: "自评等级与总分所在区间一致：优90分以上，良80—90分，中60—80分，差60分以下（R120）",
                en: "the grade is that of the total: 优 from 90, 良 from 80, 中 from 60, 差 below (R120)")
        case .secondLookWrong:
            .init(
                zh: "复核得分不超过分值、不为负数；复核总分等于各项复核得分之和（没有复核的按自评得分）",
                en: "reviewed scores lie within their points, and their total is their sum, the rest as first given")
        case .scoreMissing:
            .init(
                zh: "预算执行率、有分值的指标和总分都有得分；没有填的，报告不代填",
                en: "budget execution, every indicator with points and the total have scores; the report makes up none")
        case .notComparable:
            .init(zh: "定量目标的实际完成值是一个数", en: "the actual value of a target of a number is one number")
        case .targetMissing: .init(zh: "每个指标都有目标值", en: "every indicator has a target")
        case .targetChanged:
            .init(
                zh: "自评表的目标值与年初绩效目标表相同",
                en: "a self-evaluation measures against the target set at the start of the year")
        case .targetNotEvaluated: .init(zh: "年初设置的指标都有自评", en: "every target set is evaluated")
        case .targetNotSet: .init(zh: "自评的指标都在年初绩效目标表中", en: "every indicator evaluated was set as a target")
        case .categoryCount:
            .init(zh: "填了年初设置的项目大类数，且与所列的相同", en: "the number of categories is declared, and as many are listed")
        case .categoryWithoutTarget:
            .init(zh: "每个项目大类都有成本、时效、质量、社会满意度目标", en: "every category has its four targets")
        case .unknownCategory: .init(zh: "目标所属的项目大类在所列之中", en: "a target is of a category that is listed")
        case .categoryCost: .init(zh: "项目大类的成本不高于目标设定数", en: "the cost of a category is within its target")
        case .costUnit: .init(zh: "成本目标以货币单位计，且与金额单位相同", en: "a cost target is in the unit of the money")
        case .categoryMissedWithoutReason:
            .init(zh: "未完成的大类目标有原因类型和说明", en: "a missed target of a category has kind and text of a reason")
        case .wholeCost:
            .init(zh: "整体专项经费成本不高于绩效目标设定数", en: "the cost of all projects is within the target set")
        case .completionContradicted: .init(zh: "填“完成”的目标达到了目标值", en: "what is said to be reached is reached")
        case .categoryResultMissing:
            .init(
                zh: "设了目标的都有完成情况，定量目标还有实际完成值",
                en: "what became of each target is said, of numbers also the actual value")
        case .costNotSpent:
            .init(zh: "成本目标的实际完成值等于该大类的全年执行数", en: "the actual value of a cost target is what was spent")
        case .partsAboveWhole:
            .init(zh: "同一整体的各部分之和不大于整体", en: "the parts of one whole are not more than it together")
        case .partAboveWhole: .init(zh: "部分不大于整体", en: "no part is more than its whole")
        case .wholeUnknown: .init(zh: "所属编号存在", en: "the fact that another is part of is listed")
        case .shareWrong: .init(zh: "占比等于数量除以基数", en: "a share follows from quantity and base")
        case .rateAboveHundred: .init(zh: "比率不超过100%，超过的说明分母", en: "a rate above 100% says what its base is")
        case .partOfYear: .init(zh: "年度报告中只有部分月份的数", en: "a yearly report quotes part of a year")
        case .forecast: .init(zh: "年度报告中的预计数", en: "a yearly report quotes a forecast")
        case .factNumberTwice: .init(zh: "事实的编号不重复", en: "facts are numbered apart")
        case .shareOfZero: .init(zh: "占比的基数不为0", en: "the base of a share is not 0")
        }
    }

    /// The tables it looks at.
    public var tables: [String] {
        switch self {
        case .executionRate: ["P2", "P4", "FA1"]
        case .executionWeight, .executionBase, .executionScore, .actualMissing, .indicatorScore,
            .missedWithoutReason, .farExceededWithoutReason, .secondLook, .bandContradicted, .secondLookWrong,
            .scoreMissing:
            ["P2", "P4"]
        case .unitsDiffer, .notComparable, .targetMissing: ["P2", "P4", "P7"]
        case .gradeWrong: ["P9", "P2"]
        case .targetChanged, .targetNotEvaluated, .targetNotSet: ["P1", "P2", "P3", "P4"]
        case .categoryCount, .categoryWithoutTarget, .unknownCategory, .categoryCost, .costUnit,
            .categoryMissedWithoutReason, .wholeCost, .completionContradicted, .categoryResultMissing, .costNotSpent:
            ["P7"]
        case .partAboveWhole, .wholeUnknown, .shareWrong, .rateAboveHundred, .partOfYear, .forecast,
            .factNumberTwice, .shareOfZero, .partsAboveWhole:
            ["P8"]
        }
    }

    /// Where it comes from.
    public var source: String {
        switch self {
        case .categoryCount, .categoryWithoutTarget, .unknownCategory, .categoryCost, .costUnit,
            .categoryMissedWithoutReason, .wholeCost, .completionContradicted, .categoryResultMissing, .costNotSpent,
            .partAboveWhole, .wholeUnknown, .shareWrong, .rateAboveHundred, .partOfYear, .forecast, .factNumberTwice,
            .shareOfZero,
            .partsAboveWhole:
            "整体支出绩效评价报告"
        default: "财预〔2020〕10号"
        }
    }

    /// What the rule says, for a reader; nil for an unknown id, such as `E027`, in upper or lower case.
    public static func card(of id: String, language: Language) -> String? {
        guard let rule = EvaluationRule(rawValue: id.uppercased()) else { return nil }
        let isChinese = language == .chinese
        func line(_ label: LocalizedText, _ value: String) -> String {
            "  " + DisplayWidth.padded(label[language], to: 10) + "  " + value
        }
        return [
            "\(rule.rawValue)  \(rule.meaning[language])", "",
            line(.init(zh: "由何核对", en: "tested by"), "gouji evaluate"),
            line(.init(zh: "所涉表", en: "tables"), rule.tables.joined(separator: isChinese ? "、" : ", ")),
            line(.init(zh: "依据", en: "source"), rule.source),
        ].joined(separator: "\n")
    }
}
