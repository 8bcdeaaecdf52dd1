import BudgetTables
import Findings
import Fiscal
import TableLayout

extension CategoryReview {
    /// A cost target against what the category, or all of them, spent.
    static func cost(
        _ target: CategoryTarget, key: String, funds: CategoryFunds, isWhole: Bool, _ accounts: CategoryAccounts,
        _ finder: EvaluationFinding
    ) -> [Finding] {
        guard let number = target.target.number else {
            guard isWhole, target.status.kind == .missed else { return [] }
            let spent = funds.executed.amount.map { accounts.head.precision.text($0) }
            return [whole(target, key, spent ?? "", "", accounts, finder)]
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
        let name = accounts.categories.first { same($0.name, target.category) }?.name ?? target.category
        let line = isWhole ? CategoryAccounts.wholeName : CategoryAccounts.wholeName + "/" + name
        let (spent, wanted) = (finder.place(line, "全年执行数"), finder.place(key, text: "目标值"))
        if target.status.kind == .complete { findings.append(contradiction(target, key, finder)) }
        let precision = accounts.head.precision
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
}

extension TableHead {
    /// Unit and decimals of a table's figures.
    var precision: AmountPrecision { AmountPrecision(unit: unit, fractionDigits: fractionDigits) }
}
