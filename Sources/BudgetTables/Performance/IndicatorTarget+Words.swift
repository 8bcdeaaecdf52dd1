import Fiscal

extension IndicatorTarget {
    /// A target without the signs and words that say how it is compared: `≥90%`, `不低于90%`, `90%以上`, `控制在50万元以内`.
    ///
    /// - Parameter text: the target, folded.
    static func split(_ text: String) -> (comparison: Comparison?, rest: Substring) {
        var rest = Substring(text)
        let lead = leads.first { rest.hasPrefix($0.word) }
        if let lead { rest = rest.dropFirst(lead.word.count) }
        guard let tail = tails.first(where: { rest.hasSuffix($0.word) }), lead.map(\.comparison) ?? .equal != .less,
            lead == nil || lead?.comparison == tail.comparison
        else { return (lead?.comparison, rest) }
        return (tail.comparison, rest.dropLast(tail.word.count))
    }

    /// Before a number, in all their shapes, folded; what begins like another stands before it.
    private static let leads: [(word: String, comparison: Comparison)] = [
        (">=", .atLeast), ("<=", .atMost), ("≥", .atLeast), ("≧", .atLeast), ("≤", .atMost), ("≦", .atMost),
        ("=", .equal), (">", .more), ("<", .less),
        ("不低于", .atLeast), ("不少于", .atLeast), ("不小于", .atLeast), ("大于等于", .atLeast), ("大于或等于", .atLeast),
        ("至少", .atLeast), ("达到", .atLeast),
        ("不超过", .atMost), ("不高于", .atMost), ("不大于", .atMost), ("不多于", .atMost), ("小于等于", .atMost),
        ("小于或等于", .atMost), ("至多", .atMost), ("控制在", .atMost),
        ("大于", .more), ("高于", .more), ("超过", .more), ("小于", .less), ("低于", .less), ("少于", .less),
    ]

    /// Behind a number and its unit.
    private static let tails: [(word: String, comparison: Comparison)] = [
        ("及以上", .atLeast), ("(含)以上", .atLeast), ("以上", .atLeast), ("及以下", .atMost), ("(含)以下", .atMost), ("以下", .atMost),
        ("以内", .atMost), ("之内", .atMost),
    ]

    /// Whether what follows a number only says what it counts: no second number, no sentence, and no date such as `12月底前`.
    static func isMeasure(_ tail: Substring, of number: String) -> Bool {
        tail.count <= 8 && !tail.hasPrefix("月") && !(tail == "年" && number.count == 4)
            && !tail.contains { $0.isASCII && $0.isWholeNumber || ",;，。；-~前底末".contains($0) }
    }

    /// What an actual value says was reached, where words stand around its one number: `已完成68次`, `68次，超额完成`.
    ///
    /// - Returns: the value itself where it is a number already, or no single number can be taken from it.
    public var achieved: IndicatorTarget {
        guard number == nil else { return self }
        var rest = Substring(LabelText.folded(printed))
        while let word = Self.doings.first(where: { rest.hasPrefix($0) }) { rest = rest.dropFirst(word.count) }
        let end = rest.indices.first { index in
            ",;，。；".contains(rest[index]) && !rest[index...].dropFirst().prefix(1).contains(where: \.isWholeNumber)
        }
        if let end, !rest[end...].contains(where: \.isWholeNumber) { rest = rest[..<end] }
        let value = IndicatorTarget(printed: String(rest))
        return value.number == nil ? self : value
    }

    /// What stands before the number of an actual value and says no more than that it was reached.
    private static let doings = ["已经", "已", "实际", "全年", "本年", "累计", "共", "完成率", "完成", "为", "达到", "达"]

    /// As a sentence says it, without the brackets of forms: `≥90.00%` for `≥90.00(%)`.
    public var phrase: String {
        guard number != nil, printed.hasSuffix(")") || printed.hasSuffix("）"),
            let open = printed.lastIndex(where: { "(（".contains($0) })
        else { return printed }
        return printed[..<open] + measure
    }
}
