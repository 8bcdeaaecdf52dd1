public import DecimalNumbers
public import Findings
internal import Fiscal

/// Budget against actual: the lines, and what they come to.
public struct BudgetComparison: Sendable {
    /// The department or unit.
    public let department: String?
    /// The fiscal year.
    public let year: Int?
    /// The percentage beyond which a difference needs a reason.
    public let threshold: Int
    /// Every line, by section and nature, codes ascending.
    public let lines: [ComparisonLine]
    /// The sections that could not be compared, because a table is missing on one side.
    public let missing: [ComparisonSection]
    /// What makes the comparison doubtful as a whole: books of two departments (C001) or of two years (C002).
    public var remarks: [Finding] = []

    /// The lines of a section and nature.
    public func lines(of section: ComparisonSection, nature: String = "合计") -> [ComparisonLine] {
        lines.filter { $0.section == section && $0.nature == nature }
    }

    /// How far the composition of expenditure moved from the budget, in percent: Σ|aᵢ − bᵢ·A/B| ÷ Σ bᵢ·A/B, after PEFA PI-2.
    ///
    /// - Parameters:
    ///   - section: which part of the tables.
    ///   - nature: which lines; nil for the leading ones.
    /// - Returns: nil when nothing was budgeted or nothing spent, or there is but one line.
    public func compositionVariance(of section: ComparisonSection, nature: String? = nil) -> ExactDecimal? {
        let lines = nature.map { self.lines(of: section, nature: $0) } ?? leadingLines(of: section)
        guard lines.count > 1 else { return nil }
        let budget = lines.reduce(Int128(0)) { $0 + Int128($1.budget?.fen ?? 0) }
        let actual = lines.reduce(Int128(0)) { $0 + Int128($1.actual?.fen ?? 0) }
        guard budget > 0, actual > 0 else { return nil }
        // Σ|aᵢ·B − bᵢ·A| ÷ (A·B), so that nothing is rounded before the end.
        let ratio = Double(actual) / Double(budget)
        let moved = lines.reduce(0.0) { sum, line in
            sum + abs(Double(line.actual?.fen ?? 0) - Double(line.budget?.fen ?? 0) * ratio)
        }
        return ExactDecimal(moved / Double(actual) * 100)?.rounded(toFractionDigits: 2)
    }

    /// A warning for each line that needs a reason: more spent than the adjusted budget allows (R109), spending without a budget,
    /// a budget without spending (R114), and a difference beyond the threshold (R113).
    public var findings: [Finding] { linesToExplain.map { finding($0) } }

    /// The rules whose findings speak of lines.
    static let rules: Set<String> = ["R109", "R113", "R114"]

    /// For each section how far its composition moved (R115), for information.
    public var compositionFindings: [Finding] {
        ComparisonSection.allCases.compactMap { section in
            guard section != .publicExpenses, let variance = compositionVariance(of: section) else { return nil }
            let text = variance.text(minimumFractionDigits: 2)
            return Finding(
                rule: "R115", severity: .info, verdict: .reading,
                message: LocalizedText(
                    zh: "\(section.name.chinese)：支出结构偏离度 \(text)%",
                    en: "\(section.name.english): the composition moved by \(text)%"))
        }
    }

    /// The lines that need a reason, in order. Totals are asked for, not their parts, unless there are only parts.
    public var linesToExplain: [ComparisonLine] {
        let hasTotals = lines.contains { $0.nature == Self.totalNature }
        return lines.filter { line in
            let band = line.band(threshold: threshold)
            guard band != .nothing, band != .within || line.exceedsAdjusted else { return false }
            return !hasTotals || line.nature == Self.totalNature || line.section == .publicExpenses
        }
    }

    /// The lines of a section that together are the section: those of 合计, or of the one nature there is.
    func leadingLines(of section: ComparisonSection) -> [ComparisonLine] {
        let lines = lines.filter { $0.section == section }
        let nature = lines.contains { $0.nature == Self.totalNature } ? Self.totalNature : lines.first?.nature
        return lines.filter { $0.nature == nature }
    }

    static let totalNature = "合计"

    /// The finding about a line that needs a reason.
    func finding(_ line: ComparisonLine) -> Finding {
        let band = line.band(threshold: threshold)
        let unit = line.precision.unit
        let subject = [line.code, line.name].compactMap(\.self).joined(separator: " ")
        let what = what(line, band)
        let fallback = fallback(line)
        let isOneSided = band == .notBudgeted || band == .unspent
        var finding = Finding(
            rule: line.exceedsAdjusted ? "R109" : isOneSided ? "R114" : "R113", severity: .warning, verdict: .mismatch,
            message: LocalizedText(
                zh: "\(line.section.name.chinese)：\(subject)：\(what.chinese)\(fallback?.chinese ?? "")",
                en: "\(line.section.name.english): \(subject): \(what.english)\(fallback?.english ?? "")"),
            places: line.places,
            found: Finding.Evidence(
                line.actual.map { line.text($0) } ?? "—",
                source: line.places.first?.address ?? "", label: "决算数"),
            expected: Finding.Evidence(
                line.budget.map { line.text($0) } ?? "—",
                source: line.budget == nil ? "" : line.places.last?.address ?? "", label: "年初预算数"),
            difference: line.text(line.difference, grouped: false), unit: unit.rawValue,
            remedy: LocalizedText(zh: "在说明中写明原因", en: "give the reason in the notes"))
        finding.instance = line.key
        finding.basis = line.basis
        return finding
    }

    /// The band, and how much of the budget was spent; more than the adjusted budget comes first.
    private func what(_ line: ComparisonLine, _ band: ComparisonBand) -> LocalizedText {
        let adjusted = line.adjusted.map { line.text($0) } ?? ""
        var parts =
            line.exceedsAdjusted
            ? [LocalizedText(zh: "超过全年预算数 \(adjusted)", en: "more than the adjusted budget of \(adjusted)")]
            : [band.name]
        if let rate = line.completionRate?.text(minimumFractionDigits: 2) {
            parts.append(LocalizedText(zh: "完成年初预算的 \(rate)%", en: "\(rate)% of the opening budget"))
        }
        if let rate = line.executionRate?.text(minimumFractionDigits: 2) {
            parts.append(LocalizedText(zh: "执行率 \(rate)%", en: "execution rate \(rate)%"))
        }
        return LocalizedText(
            zh: parts.map(\.chinese).joined(separator: "，"), en: parts.map(\.english).joined(separator: ", "))
    }

    private func fallback(_ line: ComparisonLine) -> LocalizedText? {
        guard case .section(let budget, let actual) = line.match else { return nil }
        return LocalizedText(
            zh: "（按款对比：预算 \(budget.joined(separator: "、"))，决算 \(actual.joined(separator: "、"))）",
            en:
                " (compared by section: budget \(budget.joined(separator: ", ")), actual \(actual.joined(separator: ", ")))"
        )
    }
}
