internal import DecimalNumbers
internal import Findings
internal import Fiscal

/// Words and numbers for a comparison that did not come out even.
struct ComparisonText {
    let outcome: Outcome
    let left: Quantity
    let right: Quantity
    let judgement: Judgement
    /// The coarser of the printed steps: what difference and limit are given in.
    private let precision: AmountPrecision

    init(outcome: Outcome, left: Quantity, right: Quantity, judgement: Judgement) {
        self.outcome = outcome
        self.left = left
        self.right = right
        self.judgement = judgement
        var coarsest: AmountPrecision?
        for term in left.terms + right.terms where term.value != nil && !term.isOperand {
            guard let step = term.precision else { continue }
            coarsest = coarsest.map { .coarser($0, step) } ?? step
        }
        precision = coarsest ?? AmountPrecision(unit: left.unit, fractionDigits: 2)
    }

    var finding: Finding {
        let remedy: LocalizedText? = judgement.verdict == .mismatch ? outcome.rule.remedy ?? usualRemedy : nil
        let note = judgement.verdict == .mismatch ? nil : note
        return Finding(
            rule: outcome.rule.id, severity: outcome.severity, verdict: judgement.verdict, message: message,
            places: places, found: Finding.Evidence(number(left.amount), source: source(left), label: leftName),
            expected: Finding.Evidence(bound + number(right.amount), source: source(right), label: rightLabel),
            difference: plain(judgement.difference), limit: limit, unit: unit, remedy: remedy, note: note)
    }

    /// What stands before the expected figure: nothing for equality.
    private var bound: String {
        guard case .comparison(_, let relation, _)? = outcome.test?.formula.statement else { return "" }
        return switch relation {
        case .equal: ""
        case .notEqual: "≠ "
        case .atMost: "≤ "
        case .atLeast: "≥ "
        }
    }

    /// What the figures are counted in: money, unless the rule says otherwise; a ratio of which it does not say is a bare number.
    private var unit: String? {
        if let own = outcome.test?.unit { return own }
        guard left.isLinear, right.isLinear else { return nil }
        return (left.terms + right.terms).compactMap(\.precision).first.map { _ in precision.unit.rawValue }
    }

    private func number(_ amount: Amount) -> String { precision.text(amount, grouped: true) }

    private func plain(_ amount: Amount) -> String { precision.text(amount) }

    /// Half 分 as a number of the unit: `0.045`.
    private var limit: String {
        let half = ExactDecimal(significand: judgement.limitInHalfFen, exponent: 0)
        guard let fivefold = half.units(fractionDigits: 0)?.multipliedReportingOverflow(by: 5), !fivefold.overflow
        else {
            return ""
        }
        return ExactDecimal(significand: fivefold.partialValue, exponent: -precision.unit.finestFractionDigits - 1)
            .description
    }

    // MARK: Cells

    /// The cells of both sides, the likely culprit first, printed figures before blanks.
    private var places: [Place] {
        let all = left.terms + right.terms
        let culprit = culprit
        let ordered =
            all.filter { $0 == culprit } + all.filter { $0 != culprit && $0.value != nil }
            + all.filter { $0 != culprit && $0.value == nil }
        var seen: Set<Place> = []
        return ordered.map(\.place).filter { seen.insert($0).inserted }
    }

    /// The total, unless leaving out one other figure, and only that one, makes the sides agree.
    private var culprit: Term? {
        let total = left.terms.first ?? right.terms.first
        guard judgement.verdict == .mismatch, right.printed.count > 1 else { return total }
        let doubled = right.printed.filter { term in
            guard let value = term.value, let unit = term.precision?.unit, let amount = Amount(value, in: unit) else {
                return false
            }
            return amount.fen != 0 && amount.fen == (term.isNegative ? 1 : -1) * judgement.difference.fen
        }
        return doubled.count == 1 ? doubled.first : total
    }

    /// `C5 + C6 + … + C12`, with the sheet when it is not the one of the left side.
    private func source(_ side: Quantity) -> String {
        let terms = side.printed.isEmpty ? Array(side.terms.prefix(1)) : side.printed
        let home = left.terms.first?.place.sheet
        func address(_ term: Term) -> String {
            term.place.sheet == home ? term.place.shortAddress : term.place.address
        }
        if terms.count == 2, terms.allSatisfy(\.isOperand) { return terms.map(address).joined(separator: " ÷ ") }
        var addresses = terms.map { (sign: $0.isNegative ? " − " : " + ", address: address($0)) }
        var rest = ""
        if addresses.count > 3, let last = addresses.last {
            rest = " + …\(last.sign)\(last.address)"
            addresses = Array(addresses.prefix(2))
        }
        let sum = addresses.enumerated().map { index, term in
            index == 0 ? (term.sign == " − " ? "−" : "") + term.address : term.sign + term.address
        }
        return sum.joined() + rest
    }

    // MARK: Sentences

    private var leftName: String {
        left.terms.count == 1
            ? left.terms.first.map(name) ?? "" : left.terms.prefix(3).map(label).joined(separator: " + ")
    }

    private var rightLabel: String {
        right.terms.count == 1 ? right.terms.first.map(name) ?? "" : ""
    }

    /// The label of a line; lines that only a number tells apart, such as indicators, are called what is written in them.
    private func label(_ term: Term) -> String {
        Int(term.label) != nil && term.code == nil ? term.place.label ?? term.label : term.label
    }

    private func name(_ term: Term) -> String {
        let label = label(term)
        guard let code = term.code, code != label else { return label }
        return "\(code) \(label)"
    }

    /// `20105 统计信息事务 · 项目支出: ` where the rule has several tests, or is repeated for lines, columns or classes.
    private var subject: String {
        guard outcome.test?.eachText != nil || outcome.rule.tests.count > 1,
            let first = left.terms.first ?? right.terms.first
        else { return "" }
        if outcome.test?.eachText == nil, left.terms.count > 1 { return first.place.title ?? first.table }
        let bindsColumn = outcome.test?.formula.each.contains { $0.variable == .column } == true
        return name(first) + (bindsColumn ? " · \(first.column)" : "")
    }

    private var message: LocalizedText {
        let rule = outcome.rule
        let chinese = subject.isEmpty ? "" : subject + "："
        let english = subject.isEmpty ? "" : subject + ": "
        let gap = "\(plain(judgement.difference.magnitude))"
        let chineseUnit = unit ?? ""
        switch judgement.verdict {
        case .rounding:
            return LocalizedText(
                zh: "\(chinese)\(rule.meaning.chinese)：相差\(gap)\(chineseUnit)，属四舍五入尾差（不超过\(limit)）",
                en: "\(english)\(rule.meaning.english): off by \(gap), which rounding explains (up to \(limit))")
        case .suspicious:
            return LocalizedText(
                zh: "\(chinese)\(rule.meaning.chinese)：相差\(gap)\(chineseUnit)，未超过尾差上限\(limit)，但四舍五入很少造成这么大的差额",
                en:
                    "\(english)\(rule.meaning.english): off by \(gap), within the limit of \(limit), but rounding seldom makes so much"
            )
        default:
            return LocalizedText(zh: chinese + rule.failure.chinese, en: english + rule.failure.english)
        }
    }

    private var usualRemedy: LocalizedText {
        guard !right.terms.isEmpty else {
            return LocalizedText(
                zh: "核对 \(source(left))；`gouji describe \(outcome.rule.id)` 说明该规则",
                en: "check \(source(left)); `gouji describe \(outcome.rule.id)` explains the rule")
        }
        return LocalizedText(
            zh: "核对 \(source(left)) 与 \(source(right))；`gouji describe \(outcome.rule.id)` 说明该规则",
            en: "check \(source(left)) against \(source(right)); `gouji describe \(outcome.rule.id)` explains the rule")
    }

    /// The sentence to paste below the table (尾差说明).
    private var note: LocalizedText {
        let unitName = unit ?? ""
        let isConverted = outcome.test?.unit == nil && precision.unit != .yuan && unit != nil
        let cause = !isConverted ? "四舍五入" : "金额单位换算四舍五入"
        let gap = plain(judgement.difference.magnitude)
        let name = subject.isEmpty ? leftName : subject
        let (leftTitle, rightTitle) = titles
        let rightName = outcome.test?.rightName ?? outcome.rule.rightName
        let other = rightName?.chinese ?? (rightLabel.isEmpty ? "其各组成部分之和" : "“\(rightLabel)”")
        let otherEnglish =
            rightName?.english ?? (rightLabel.isEmpty ? "the sum of its parts" : "“\(rightLabel)”")
        let space = rightTitle.isEmpty || otherEnglish.hasPrefix("“") ? "" : " "
        return LocalizedText(
            zh: "注：\(leftTitle)“\(name)”\(number(left.amount))\(unitName)与\(rightTitle)\(other)"
                + "\(number(right.amount))\(unitName)相差\(gap)\(unitName)，系\(cause)形成的尾差。",
            en: "Note: \(leftTitle)“\(name)” of \(number(left.amount)) and \(rightTitle)\(space)\(otherEnglish) of "
                + "\(number(right.amount)) differ by \(gap) through rounding.")
    }

    /// The titles of the tables of both sides, when they are not the same table.
    private var titles: (left: String, right: String) {
        guard let one = left.terms.first, let other = right.terms.first, one.table != other.table else {
            return ("", "")
        }
        return (one.place.title ?? one.table, other.place.title ?? other.table)
    }
}
