public import BudgetTables
import DecimalNumbers
public import Facts
public import Findings
import TableLayout

/// The facts of the year (P8): whether parts fit their wholes, and shares their bases.
public struct FactReview: Sendable {
    /// The table.
    public let facts: CompletionFacts
    /// What is to be said, each at its cell.
    public let findings: [Finding]

    /// Reviews the facts.
    public init(_ facts: CompletionFacts, table: FactTable) {
        self.facts = facts
        let finder = EvaluationFinding(table: table)
        let known = Dictionary(
            facts.facts.filter { !$0.id.isEmpty }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var seen: Set<String> = []
        findings = facts.facts.enumerated().flatMap { index, fact -> [Finding] in
            let key = "事实/\(index + 1)"
            var findings: [Finding] = []
            if !fact.id.isEmpty, !seen.insert(fact.id).inserted {
                findings.append(
                    finder.finding(
                        .factNumberTwice, .error, zh: "编号\(fact.id)重复", en: "\(fact.id) stands twice",
                        at: [finder.place(key, text: "编号")], mend: ("改为不同的编号", "number them apart")))
            }
            findings += Self.part(fact, key, known, finder) + Self.parts(of: fact, key, facts.facts, finder)
            findings += Self.share(fact, key, known, finder)
            findings += Self.remarks(fact, key, finder)
            return findings
        }
    }

    private static func part(
        _ fact: CompletionFact, _ key: String, _ known: [String: CompletionFact], _ finder: EvaluationFinding
    ) -> [Finding] {
        guard !fact.partOf.isEmpty else { return [] }
        guard let whole = known[fact.partOf] else {
            return [
                finder.finding(
                    .wholeUnknown, .error, zh: "所属编号\(fact.partOf)不存在", en: "there is no fact \(fact.partOf)",
                    at: [finder.place(key, text: "所属编号")], mend: ("核对编号", "check the number"))
            ]
        }
        guard let own = fact.quantity.number, let all = whole.quantity.number, own > all, fact.unit == whole.unit else {
            return []
        }
        return [
            finder.finding(
                .partAboveWhole, .error, zh: "部分大于整体：\(fact.name)\(own)\(fact.unit)，\(whole.name)\(all)\(whole.unit)",
                en: "a part is more than its whole",
                at: [finder.place(key, "数量")], found: own.description, expected: "≤\(all)",
                mend: ("核对两处数量", "check both quantities"))
        ]
    }

    /// The parts of a whole, summed up: each of them may fit where all of them do not.
    private static func parts(
        of whole: CompletionFact, _ key: String, _ facts: [CompletionFact], _ finder: EvaluationFinding
    ) -> [Finding] {
        guard !whole.id.isEmpty, let all = whole.quantity.number else { return [] }
        let parts = facts.filter { $0.partOf == whole.id && $0.unit == whole.unit }.compactMap(\.quantity.number)
        let sum = parts.reduce(ExactDecimal.zero) { $0.adding($1) ?? $0 }
        guard parts.count > 1, sum > all, parts.allSatisfy({ $0 <= all }) else { return [] }
        return [
            finder.finding(
                .partsAboveWhole, .warning, zh: "“\(whole.name)”的各部分之和\(sum)\(whole.unit)大于整体\(all)\(whole.unit)",
                en: "the parts of \"\(whole.name)\" are more than it together", at: [finder.place(key, "数量")],
                found: sum.description, expected: "≤\(all)",
                mend: ("核对所属编号；各部分有重复的，在报告中说明", "check what belongs to it, or say that the parts overlap"))
        ]
    }

    private static func share(
        _ fact: CompletionFact, _ key: String, _ known: [String: CompletionFact], _ finder: EvaluationFinding
    ) -> [Finding] {
        guard let printed = fact.share.number, let own = fact.quantity.number else { return [] }
        guard let base = fact.denominator.number ?? known[fact.denominator.printed]?.quantity.number else { return [] }
        guard let part = own.units(fractionDigits: 6), let all = base.units(fractionDigits: 6), all > 0 else {
            return [
                finder.finding(
                    .shareOfZero, .error, zh: "占比基数为0", en: "the base of the share is 0",
                    at: [finder.place(key, text: "占比基数")], mend: ("核对基数", "check the base"))
            ]
        }
        // |printed − 100·part ÷ all| ≤ half a step of the printed share.
        let digits = printed.fractionDigits
        guard let shown = printed.units(fractionDigits: digits) else { return [] }
        let scale = (0..<digits).reduce(Int128(1)) { product, _ in product * 10 }
        let difference = Int128(shown) * Int128(all) - Int128(part) * 100 * scale
        guard difference.magnitude * 2 > Int128(all).magnitude else { return [] }
        let exact = ExactDecimal(
            significand: Int64(clamping: (Int128(part) * 20_000 + Int128(all)) / (2 * Int128(all))), exponent: -2)
        return [
            finder.finding(
                .shareWrong, .error, zh: "占比与数量、基数不符", en: "the share does not follow from quantity and base",
                at: [finder.place(key, "占比"), finder.place(key, "数量")], found: "\(printed)%", expected: "\(exact)%",
                mend: ("核对数量、基数和占比", "check quantity, base and share"))
        ]
    }

    private static func remarks(_ fact: CompletionFact, _ key: String, _ finder: EvaluationFinding) -> [Finding] {
        var findings: [Finding] = []
        if fact.isRate, let rate = fact.quantity.number, rate > ExactDecimal(100) {
            findings.append(
                finder.finding(
                    .rateAboveHundred, .warning, zh: "“\(fact.object)”\(rate)%超过100%",
                    en: "\"\(fact.object)\" is above 100%",
                    at: [finder.place(key, "数量")], found: "\(rate)%", mend: ("说明分母是什么", "say what the base is")))
        }
        if fact.period.isPartOfYear {
            findings.append(
                finder.finding(
                    .partOfYear, .info, zh: "“\(fact.name)”只是\(fact.period.printed)的数",
                    en: "\"\(fact.name)\" is of \(fact.period.printed) only",
                    at: [finder.place(key, text: "期间")], found: fact.period.printed,
                    mend: ("改为全年数，或在报告中注明期间", "give the year's figure, or keep the period in the report")))
        }
        if fact.qualifier.kind == .expected {
            findings.append(
                finder.finding(
                    .forecast, .info, zh: "“\(fact.name)”是预计数", en: "\"\(fact.name)\" is a forecast",
                    at: [finder.place(key, text: "约数")], found: fact.qualifier.printed,
                    mend: ("改为实际数，或注明预计", "give the actual figure, or keep the word")))
        }
        return findings
    }
}
