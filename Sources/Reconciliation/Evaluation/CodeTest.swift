public import Facts
public import Findings
internal import Fiscal

/// Tests the codes of a table: each once, in order, with their parents, and named as the list of the year has them.
struct CodeTest {
    let table: FactTable
    let qualities: [CodeQuality]
    let year: Int?

    /// What is wrong with the codes, and apart from that what is odd about the names.
    func results() throws(OmissionReason) -> [Outcome.Result] {
        let coded = table.lines.filter { $0.code != nil }
        guard !coded.isEmpty else { throw .nothingSelected(table: table.id, what: "codes") }
        let disorder = disorder(coded)
        let misnamed = qualities.contains(.named) ? misnamed(coded) : []
        var results: [Outcome.Result] = []
        if !disorder.isEmpty || misnamed.isEmpty { results.append(.codes(disorder)) }
        if !misnamed.isEmpty { results.append(.names(misnamed)) }
        return results
    }

    private func disorder(_ lines: [FactLine]) -> [CodeFault] {
        let codes = Set(lines.compactMap(\.code))
        var seen: Set<String> = []
        var previous = ""
        var faults: [CodeFault] = []
        for line in lines {
            let code = line.code ?? ""
            if !seen.insert(code).inserted {
                if qualities.contains(.unique) { faults.append(CodeFault(.duplicate, line)) }
            } else if code < previous, qualities.contains(.ascending) {
                faults.append(CodeFault(.order(after: previous), line))
            }
            if qualities.contains(.rooted), let parent = CodeList.parent(of: code), !codes.contains(parent) {
                faults.append(CodeFault(.parent(parent), line))
            }
            previous = max(previous, code)
        }
        return faults
    }

    private func misnamed(_ lines: [FactLine]) -> [CodeFault] {
        guard let year = year ?? table.year else { return [] }
        let list = CodeList.functional(year: year)
        return lines.compactMap { line in
            guard let code = line.code, let entry = list[code], entry.confidence != .low,
                LabelText.key(entry.name) != LabelText.key(line.label)
            else { return nil }
            return CodeFault(.name(entry.name), line)
        }
    }
}

/// One thing that is wrong with the code of a line.
public struct CodeFault: Sendable, Hashable {
    /// What is wrong.
    public enum Kind: Sendable, Hashable {
        /// The code stands there already.
        case duplicate
        /// It stands behind a greater one.
        case order(after: String)
        /// The code one level up is not in the table.
        case parent(String)
        /// The list of the year calls it so.
        case name(String)
        /// The code is not among those of this table.
        case notIn(String)
        /// Its row number (行次) is not above this one.
        case number(after: Int)
        /// Row numbers are left out between this one and its own.
        case gap(after: Int)
    }

    /// What is wrong.
    public let kind: Kind
    /// The line.
    public let line: FactLine

    init(_ kind: Kind, _ line: FactLine) {
        self.kind = kind
        self.line = line
    }

    /// The fault in words.
    public var message: LocalizedText {
        let code = line.code ?? ""
        return switch kind {
        case .duplicate: LocalizedText(zh: "\(code) 重复", en: "\(code) stands twice")
        case .order(let other):
            LocalizedText(zh: "\(code) 排在 \(other) 之后", en: "\(code) stands behind \(other)")
        case .parent(let parent):
            LocalizedText(zh: "\(code) 缺上级科目 \(parent)", en: "\(code) has no parent \(parent)")
        case .notIn(let table): LocalizedText(zh: "\(table) 没有 \(code)", en: "\(code) is not in \(table)")
        case .number(let previous):
            LocalizedText(
                zh: "行次 \(line.rowNumber ?? 0) 排在 \(previous) 之后",
                en: "line number \(line.rowNumber ?? 0) stands behind \(previous)")
        case .gap(let previous):
            LocalizedText(
                zh: "行次由 \(previous) 跳到 \(line.rowNumber ?? 0)",
                en: "line numbers jump from \(previous) to \(line.rowNumber ?? 0)")
        case .name(let name):
            LocalizedText(
                zh: "\(code) 印作“\(line.label)”，科目表为“\(name)”",
                en: "\(code) is printed “\(line.label)”; the list has “\(name)”")
        }
    }
}
