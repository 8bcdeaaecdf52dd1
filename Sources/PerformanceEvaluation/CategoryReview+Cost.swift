import BudgetTables
import DecimalNumbers
import Findings
import Fiscal
import TableLayout

extension CategoryReview {
    /// A cost target against what the category, or all of them, spent.
    static func cost(
        _ target: CategoryTarget, key: String, funds: CategoryFunds, isWhole: Bool, _ accounts: CategoryAccounts,
        _ finder: EvaluationFinding
    ) -> [Finding] {
        let typed = money(target.actual.achieved, accounts)
        let line = fundLine(of: target, isWhole: isWhole, accounts)
        var findings = costNotSpent(target, key, typed, funds.executed.amount, line, accounts, finder)
        guard target.target.number != nil else {
            guard isWhole, target.status.kind == .missed else { return findings }
            let spent = funds.executed.amount.map { accounts.head.precision.text($0) }
            return findings + [
                whole(target, key, spent ?? "", "", at: finder.place(line, "全年执行数"), accounts, finder)
            ]
        }
        if typed == nil {
            findings += finder.comparison(
                of: target.target, target.actual, named: name(target).chinese, name(target).english,
                at: finder.place(key, text: "实际完成值"))
        }
        guard let (limit, unit) = money(target.target, accounts) else {
            return findings + [
                finder.finding(
                    .costUnit, .error, zh: "“\(target.category)”的成本目标单位“\(target.target.measure)”不是货币单位",
                    en: "the cost target of \"\(target.category)\" is not in a unit of money",
                    at: [finder.place(key, text: "目标值")], found: target.target.printed,
                    mend: ("改用元、万元或亿元", "use 元, 万元 or 亿元"))
            ]
        }
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
        func isAbove(_ cost: Amount) -> Bool { target.target.comparison == .less ? cost >= limit : cost > limit }
        let costs = [funds.executed.amount, typed?.amount].compactMap(\.self)
        if target.status.kind == .complete, costs.contains(where: isAbove) {
            findings.append(contradiction(target, key, finder))
        }
        guard let actual = costs.first, isAbove(actual) else { return findings }
        let wanted = finder.place(key, text: "目标值")
        let spent =
            funds.executed.amount == nil ? finder.place(key, text: "实际完成值") : finder.place(line, "全年执行数")
        let precision = accounts.head.precision
        let (found, expected) = (precision.text(actual), precision.text(limit))
        if isWhole { return findings + [whole(target, key, found, expected, at: spent, accounts, finder)] }
        findings.append(
            finder.finding(
                .categoryCost, .warning, zh: "“\(target.category)”的成本高于绩效目标设定数",
                en: "the cost of \"\(target.category)\" is above its target",
                at: [wanted, spent], found: found + accounts.head.unit.rawValue,
                expected: "≤" + expected + accounts.head.unit.rawValue, foundAt: spent, expectedAt: wanted,
                mend: ("说明原因：上级追加、目标不准确、未及时沟通或其他", "give the reason")))
        return findings
    }

    /// The key of the line with the money of a target's category.
    private static func fundLine(of target: CategoryTarget, isWhole: Bool, _ accounts: CategoryAccounts) -> String {
        let name = accounts.categories.first { same($0.name, target.category) }?.name ?? target.category
        return isWhole ? CategoryAccounts.wholeName : CategoryAccounts.wholeName + "/" + name
    }

    /// A cost as money, in the unit of the table where it names none; nil where it is no number or counts no money.
    private static func money(
        _ cost: IndicatorTarget, _ accounts: CategoryAccounts
    ) -> (amount: Amount, unit: AmountUnit)? {
        guard let number = cost.number,
            let unit = cost.measure.isEmpty ? accounts.head.unit : AmountUnit(rawValue: cost.measure),
            let amount = Amount(number, in: unit)
        else { return nil }
        return (amount, unit)
    }

    /// A typed cost that is not what the category spent, by more than the coarser of both was rounded for print.
    private static func costNotSpent(
        _ target: CategoryTarget, _ key: String, _ typed: (amount: Amount, unit: AmountUnit)?, _ spent: Amount?,
        _ line: String, _ accounts: CategoryAccounts, _ finder: EvaluationFinding
    ) -> [Finding] {
        guard let typed, let spent, let gap = try? typed.amount.subtracting(spent) else { return [] }
        let digits = target.actual.printed.drop { $0 != "." }.dropFirst().prefix { $0.isWholeNumber }.count
        let steps = [(typed.unit, digits), (accounts.head.unit, accounts.head.fractionDigits)].map { unit, digits in
            Amount(ExactDecimal(significand: 1, exponent: -digits), in: unit)?.fen ?? 0
        }
        guard 2 * Int128(gap.fen.magnitude) > Int128(steps.max() ?? 0) else { return [] }
        let (place, origin) = (finder.place(key, text: "实际完成值"), finder.place(line, "全年执行数"))
        let (precision, unit) = (accounts.head.precision, accounts.head.unit.rawValue)
        return [
            finder.finding(
                .costNotSpent, .error, zh: "\(name(target).chinese)的实际完成值不等于全年执行数",
                en: "the actual value of \(name(target).english) is not what was spent", at: [place, origin],
                found: target.actual.phrase, expected: precision.text(spent) + unit,
                foundAt: place, expectedAt: origin, mend: ("改为右边的数，或更正全年执行数", "print what was spent, or correct it"))
        ]
    }

    /// The document's own finding: cost above the target set, and what became of the other three.
    private static func whole(
        _ target: CategoryTarget, _ key: String, _ found: String, _ expected: String, at spent: Place,
        _ accounts: CategoryAccounts, _ finder: EvaluationFinding
    ) -> Finding {
        let others = accounts.targets.filter {
            same($0.category, CategoryAccounts.wholeName) && $0.dimension.kind != .cost
        }
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
