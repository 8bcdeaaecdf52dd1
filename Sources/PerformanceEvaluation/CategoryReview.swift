public import BudgetTables
import DecimalNumbers
public import Facts
public import Findings
import Fiscal
public import TableLayout

/// The categories of projects (P7): whether each has its targets, and whether its cost kept to them.
public struct CategoryReview: Sendable {
    /// The table.
    public let accounts: CategoryAccounts
    /// What is to be said, each at its cell.
    public let findings: [Finding]

    /// Reviews the categories.
    public init(_ accounts: CategoryAccounts, table: FactTable) {
        self.accounts = accounts
        let finder = EvaluationFinding(table: table)
        findings = Self.counts(accounts, finder) + Self.missing(accounts, finder) + Self.targets(accounts, finder)
    }

    private static func counts(_ accounts: CategoryAccounts, _ finder: EvaluationFinding) -> [Finding] {
        guard let declared = accounts.plan.declared.number,
            declared.units(fractionDigits: 0) != Int64(accounts.categories.count)
        else { return [] }
        return [
            finder.finding(
                .categoryCount, .error, zh: "年初设置的项目大类数与所列的不同",
                en: "as many categories are not listed as were declared",
                at: [finder.place("项目大类", "年初设置项目大类数")], found: declared.description,
                expected: "\(accounts.categories.count)",
                mend: ("补齐项目大类，或更正数目", "list the others, or correct the number"))
        ]
    }

    private static func missing(_ accounts: CategoryAccounts, _ finder: EvaluationFinding) -> [Finding] {
        let keys = finder.table.lines.map(\.key).filter { $0.hasPrefix(CategoryAccounts.wholeName + "/") }
        return zip(accounts.categories, keys).compactMap { category, key in
            let own = accounts.targets.filter { same($0.category, category.name) }
            let absent = TargetDimension.Kind.allCases.filter { kind in !own.contains { $0.dimension.kind == kind } }
            guard !absent.isEmpty else { return nil }
            let names = absent.map(\.rawValue).joined(separator: "、")
            return finder.finding(
                .categoryWithoutTarget, own.isEmpty ? .error : .warning, zh: "“\(category.name)”没有\(names)",
                en: "\"\(category.name)\" has no \(names)", at: [finder.table.line(key)?.place ?? finder.table.place],
                mend: ("补填目标", "give the targets"))
        }
    }

    private static func targets(_ accounts: CategoryAccounts, _ finder: EvaluationFinding) -> [Finding] {
        var findings: [Finding] = []
        for (index, target) in accounts.targets.enumerated() {
            let key = "目标/\(index + 1)"
            let isWhole = same(target.category, CategoryAccounts.wholeName)
            let funds =
                isWhole ? accounts.total : accounts.categories.first { same($0.name, target.category) }?.funds
            if funds == nil {
                findings.append(
                    finder.finding(
                        .unknownCategory, .error, zh: "“\(target.category)”不在所列的项目大类中",
                        en: "\"\(target.category)\" is not among the categories",
                        at: [finder.place(key, text: "项目大类名称")], mend: ("核对名称", "check the name")))
            }
            if target.dimension.kind == .cost {
                findings += cost(target, key: key, funds: funds ?? CategoryFunds(), isWhole: isWhole, accounts, finder)
            } else if let result = Scoring.quantitative(
                target: target.target, actual: target.actual, points: ExactDecimal(1)), !result.isReached,
                target.status.kind == .complete
            {
                findings.append(contradiction(target, key, finder))
            }
            if target.status.kind == .missed, target.reason.codes.isEmpty || target.explanation.isEmpty {
                findings.append(
                    finder.finding(
                        .categoryMissedWithoutReason, .error,
                        zh: "“\(target.category)”的\(target.dimension.printed)未完成，而没有原因类型和说明",
                        en:
                            "a target of \"\(target.category)\" was missed and kind and text of the reason are not both given",
                        at: [finder.place(key, text: "完成情况")], mend: ("填写偏差原因类型和说明", "give kind and text of the reason")
                    ))
            }
        }
        return findings
    }

    private static func cost(
        _ target: CategoryTarget, key: String, funds: CategoryFunds, isWhole: Bool, _ accounts: CategoryAccounts,
        _ finder: EvaluationFinding
    ) -> [Finding] {
        guard let number = target.target.number else {
            return isWhole && target.status.kind == .missed ? [whole(target, key, "", "", accounts, finder)] : []
        }
        let measure = target.target.measure
        guard let unit = measure.isEmpty ? accounts.head.unit : AmountUnit(rawValue: measure),
            let limit = Amount(number, in: unit)
        else {
            return [
                finder.finding(
                    .costUnit, .error, zh: "“\(target.category)”的成本目标单位“\(measure)”不是货币单位",
                    en: "the cost target of \"\(target.category)\" is not in a unit of money",
                    at: [finder.place(key, text: "目标值")], found: target.target.printed,
                    mend: ("改用元、万元或亿元", "use 元, 万元 or 亿元"))
            ]
        }
        var findings: [Finding] = []
        if unit != accounts.head.unit {
            findings.append(
                finder.finding(
                    .costUnit, .warning,
                    zh: "“\(target.category)”的成本目标以\(unit.rawValue)计，金额以\(accounts.head.unit.rawValue)计",
                    en:
                        "the cost target of \"\(target.category)\" is in \(unit.rawValue), the money in \(accounts.head.unit.rawValue)",
                    at: [finder.place(key, text: "目标值")], found: target.target.printed,
                    mend: ("改为同一单位；已换算后比较", "use one unit; they were converted")))
        }
        guard let actual = funds.executed.amount, actual > limit else { return findings }
        let line = isWhole ? CategoryAccounts.wholeName : CategoryAccounts.wholeName + "/" + target.category
        let (spent, wanted) = (finder.place(line, "全年执行数"), finder.place(key, text: "目标值"))
        if target.status.kind == .complete { findings.append(contradiction(target, key, finder)) }
        let precision = AmountPrecision(unit: accounts.head.unit, fractionDigits: accounts.head.fractionDigits)
        let (found, expected) = (precision.text(actual), precision.text(limit))
        if isWhole { return findings + [whole(target, key, found, expected, accounts, finder)] }
        findings.append(
            finder.finding(
                .categoryCost, .warning, zh: "“\(target.category)”的成本高于绩效目标设定数",
                en: "the cost of \"\(target.category)\" is above its target",
                at: [wanted, spent], found: found + accounts.head.unit.rawValue,
                expected: "≤" + expected + accounts.head.unit.rawValue, foundAt: spent, expectedAt: wanted,
                mend: ("说明原因：上级追加、目标不准确、未及时沟通或其他", "give the reason")))
        return findings
    }

    /// The document's own finding: cost above the target set, and what became of the other three.
    private static func whole(
        _ target: CategoryTarget, _ key: String, _ found: String, _ expected: String, _ accounts: CategoryAccounts,
        _ finder: EvaluationFinding
    ) -> Finding {
        let others = accounts.targets.filter {
            same($0.category, CategoryAccounts.wholeName) && $0.dimension.kind != .cost
        }
        let spent = finder.place(CategoryAccounts.wholeName, "全年执行数")
        let areMet = !others.isEmpty && others.allSatisfy { $0.status.kind == .complete || $0.status.kind == .mostly }
        let names = others.map(\.dimension.printed).joined(separator: "、")
        return finder.finding(
            .wholeCost, .warning,
            zh: "整体专项经费成本高于绩效目标设定数" + (areMet ? "，\(names)基本完成" : ""),
            en: "the cost of all projects is above the target set"
                + (areMet ? "; the other targets are basically met" : ""),
            at: [finder.place(key, text: "目标维度"), spent],
            found: found.isEmpty ? nil : found + accounts.head.unit.rawValue,
            expected: expected.isEmpty ? nil : "≤" + expected + accounts.head.unit.rawValue, foundAt: spent,
            expectedAt: finder.place(key, text: "目标值"),
            mend: ("在报告第四部分说明原因和改进措施", "give reason and remedy in part four of the report"))
    }

    private static func contradiction(_ target: CategoryTarget, _ key: String, _ finder: EvaluationFinding) -> Finding {
        finder.finding(
            .completionContradicted, .error, zh: "“\(target.category)”的\(target.dimension.printed)填“完成”，但没有达到目标值",
            en: "a target of \"\(target.category)\" is said to be reached, and is not",
            at: [finder.place(key, text: "完成情况")], found: target.status.printed,
            mend: ("核对实际值和完成情况", "check value and answer"))
    }

    static func same(_ one: String, _ other: String) -> Bool { LabelText.key(one) == LabelText.key(other) }
}
