internal import DecimalNumbers
internal import Findings
internal import Fiscal

/// Finds which cell may have made comparisons fail: the one that, changed by one amount, satisfies most of them and spoils
/// fewest of those that hold. A change that would make a figure negative is none.
///
/// The search is greedy: the best cell takes the failures it explains, then the next best takes of what is left.
struct CauseFinder {
    /// A cell, how much it would have to change, and the failures that the change would mend.
    struct Cause {
        var place: Place
        let value: ExactDecimal?
        let precision: AmountPrecision?
        /// In half 分.
        let change: Int128
        /// Positions among the outcomes, ascending.
        let outcomes: [Int]
    }

    /// One side of the constraint that a comparison puts on the change of one of its cells.
    private struct Use {
        let outcome: Int
        let term: Term
        let fails: Bool
        let lowest: Int128
        let highest: Int128
        /// The change that makes both sides equal.
        let exact: Int128

        func allows(_ change: Int128) -> Bool { lowest <= change && change <= highest }

        /// 1 when the change takes the figure out altogether, as of one that stands twice; nil when it makes it negative.
        var plausibility: Int? {
            guard let value = term.value, let unit = term.precision?.unit, let amount = Amount(value, in: unit) else {
                return 0
            }
            let new = Int128(amount.fen) * 2 + exact
            if amount.fen >= 0, new < 0 { return nil }
            return new == 0 ? 1 : 0
        }
    }

    private let cells: [Place]
    private let uses: [Place: [Use]]
    /// The place that a failure by itself puts first.
    private let usual: [Int: Place]

    init(_ outcomes: [Outcome]) {
        var order: [Place] = []
        var uses: [Place: [Use]] = [:]
        var usual: [Int: Place] = [:]
        let suspects = Self.suspects(outcomes)
        for (position, outcome) in outcomes.enumerated() where !suspects.isEmpty {
            if outcome.verdict == .mismatch { usual[position] = outcome.finding?.places.first }
            for use in Self.uses(of: outcome, at: position, suspects) {
                if uses[use.term.place] == nil { order.append(use.term.place) }
                uses[use.term.place, default: []].append(use)
            }
        }
        cells = order.filter { uses[$0]?.contains(where: \.fails) == true }
        self.uses = uses
        self.usual = usual
    }

    /// The causes, those that explain most first.
    func causes() -> [Cause] {
        var open = Set(cells.flatMap { uses[$0, default: []].filter(\.fails).map(\.outcome) })
        var causes: [Cause] = []
        while !open.isEmpty, let best = best(among: open) {
            causes.append(best)
            open.subtract(best.outcomes)
        }
        return causes
    }

    private func best(among open: Set<Int>) -> Cause? {
        var best: (cause: Cause, score: Int)?
        var ties = 0
        for cell in cells {
            let all = uses[cell, default: []]
            for candidate in all where candidate.fails && open.contains(candidate.outcome) {
                let mended = all.filter { $0.fails && open.contains($0.outcome) && $0.allows(candidate.exact) }
                let spoiled = all.count { !$0.fails && !$0.allows(candidate.exact) }
                guard let plausibility = candidate.plausibility else { continue }
                let score = mended.count * 4 - spoiled * 2 + plausibility
                if score == best?.score, best?.cause.place != cell { ties += 1 }
                guard score > best?.score ?? .min else { continue }
                ties = 0
                let cause = Cause(
                    place: cell, value: candidate.term.value, precision: candidate.term.precision,
                    change: candidate.exact, outcomes: mended.map(\.outcome).sorted())
                best = (cause, score)
            }
        }
        guard var cause = best?.cause else { return nil }
        // One failure, and several cells that could mend it as well: nothing points at any of them.
        if ties > 0, cause.outcomes.count == 1 { cause.place = usual[cause.outcomes[0]] ?? cause.place }
        return cause
    }

    /// The short addresses of the cells of failures: a quick way to leave out the many cells that nothing is wrong with.
    private static func suspects(_ outcomes: [Outcome]) -> Set<String> {
        var suspects: Set<String> = []
        for outcome in outcomes where outcome.verdict == .mismatch {
            guard case .compared(let left, let right, _) = outcome.result else { continue }
            for term in left.terms + right.terms { suspects.insert(term.place.shortAddress) }
        }
        return suspects
    }

    /// What a comparison demands of each of its cells; none of cells that it counts more than once.
    private static func uses(of outcome: Outcome, at position: Int, _ suspects: Set<String>) -> [Use] {
        guard case .compared(let left, let right, let judgement) = outcome.result,
            case .comparison(_, let relation, _)? = outcome.test?.formula.statement, relation != .notEqual,
            left.isLinear, right.isLinear
        else { return [] }
        let signed =
            (left.terms.map { ($0, $0.isNegative ? -1 : 1) } + right.terms.map { ($0, $0.isNegative ? 1 : -1) })
            .filter { suspects.contains($0.0.place.shortAddress) }
        var counts: [Place: Int] = [:]
        for (term, _) in signed { counts[term.place, default: 0] += 1 }
        let gap = Int128(judgement.difference.fen) * 2
        let limit = Int128(judgement.limitInHalfFen)
        let most = Int128(Int64.max)
        return signed.compactMap { term, sign in
            guard counts[term.place] == 1 else { return nil }
            var lowest = -gap - limit
            var highest = -gap + limit
            if relation == .atMost { lowest = -most }
            if relation == .atLeast { highest = most }
            if sign < 0 { (lowest, highest) = (-highest, -lowest) }
            return Use(
                outcome: position, term: term, fails: judgement.verdict == .mismatch, lowest: lowest, highest: highest,
                exact: Int128(-sign) * gap)
        }
    }
}

extension CauseFinder.Cause {
    /// `把 支出决算表!E14 由 12.00 改为 12.50，可消除 3 处不符`; nil when it would mend one failure only.
    var message: LocalizedText? {
        guard outcomes.count > 1, let precision, let change = Int64(exactly: change / 2) else { return nil }
        let old = value.flatMap { Amount($0, in: precision.unit) } ?? .zero
        guard let new = try? old.adding(Amount(fen: change)) else { return nil }
        let from = precision.text(old, grouped: true)
        let to = precision.text(new, grouped: true)
        return LocalizedText(
            zh: "\(place.address) 若由 \(from) 改为 \(to)，可消除 \(outcomes.count) 处不符",
            en: "changing \(place.address) from \(from) to \(to) would mend \(outcomes.count) of these failures")
    }
}
