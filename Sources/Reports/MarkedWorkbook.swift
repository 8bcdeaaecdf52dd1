public import Findings
internal import SpreadsheetML
public import XLSXTemplate

/// A copy of the user's own workbook with the findings of its check in it: a colour and a comment at each cell that is
/// spoken of, and a sheet at the end that lists them all, each with a link to its cell.
///
///     let template = try WorkbookTemplate(path: "决算公开.xlsx")
///     try MarkedWorkbook(report, language: .chinese).mark(template, file: "决算公开.xlsx")
///     try template.save(to: "决算公开-已标注.xlsx")
///
/// A finding marks the cell it puts first, the likely culprit; the comment names the others. What the cells hold, and
/// everything else in the workbook, stays as it is.
public struct MarkedWorkbook {
    private let report: CheckReport
    private let language: Language

    /// The most findings that the comment of one cell tells in full; the rest are counted.
    private static let findingsInComment = 5
    /// The most other cells that a comment names.
    private static let cellsInComment = 8

    /// The marks of a report, in a language.
    public init(_ report: CheckReport, language: Language) {
        self.report = report
        self.language = language
    }

    /// Puts the marks into a workbook that has been opened for changes.
    ///
    /// - Parameters:
    ///   - template: the workbook that was checked.
    ///   - file: its name without the folder; findings about cells of other files are listed, not marked.
    public func mark(_ template: WorkbookTemplate, file: String) throws(TemplateError) {
        let sheets = Set(template.sheetNames)
        let targets = report.findings.map { target(of: $0, file: file, sheets: sheets) }
        for (target, findings) in grouped(targets) {
            let heaviest = findings.map(\.severity).max() ?? .info
            try template.mark(
                target.cell, sheet: target.sheet, comment: comment(findings), author: word("勾稽", "Gouji"),
                color: Self.color(of: heaviest))
        }
        template.addSummary(
            named: word("勾稽结果", "Findings"), widths: [44, 8, 8, 76, 12, 36, 14, 60],
            lines: summary(targets))
    }

    /// The colour behind a cell: red, yellow or blue, as light as Excel's own for bad and neutral.
    static func color(of severity: Severity) -> UInt32 {
        switch severity {
        case .error: 0xFFC7CE
        case .warning: 0xFFEB9C
        case .info: 0xDDEBF7
        }
    }

    private struct Target: Hashable {
        let sheet: String
        let cell: CellReference
    }

    private func target(of finding: Finding, file: String, sheets: Set<String>) -> Target? {
        guard let place = finding.places.first, place.file == nil || place.file == file, let sheet = place.sheet,
            sheets.contains(sheet), let cell = place.cell.flatMap({ CellReference($0) })
        else { return nil }
        return Target(sheet: sheet, cell: cell)
    }

    /// The findings of each cell, cells in the order in which they are first spoken of.
    private func grouped(_ targets: [Target?]) -> [(Target, [Finding])] {
        var groups: [(target: Target, findings: [Finding])] = []
        var positions: [Target: Int] = [:]
        for (target, finding) in zip(targets, report.findings) {
            guard let target else { continue }
            if let position = positions[target] {
                groups[position].findings.append(finding)
            } else {
                positions[target] = groups.count
                groups.append((target, [finding]))
            }
        }
        return groups.map { ($0.target, $0.findings.stablySorted { $0.severity > $1.severity }) }
    }

    private func comment(_ findings: [Finding]) -> String {
        var paragraphs = findings.prefix(Self.findingsInComment).map(paragraph)
        let rest = findings.count - paragraphs.count
        if rest > 0 { paragraphs.append(word("另有 \(rest) 项，见“勾稽结果”。", "\(rest) more: see the sheet Findings.")) }
        return paragraphs.joined(separator: "\n\n")
    }

    private func paragraph(_ finding: Finding) -> String {
        var lines = ["\(finding.severity.name[language]) \(finding.rule): \(finding.message[language])"]
        if let found = finding.found { lines.append(word("实为 ", "found ") + found.value) }
        if let expected = finding.expected {
            lines.append(word("应为 ", "expected ") + [expected.value, expected.source].joinedWithSpaces)
        }
        if let difference = finding.difference { lines.append(word("差额 ", "difference ") + difference + unit(finding)) }
        if let cause = finding.cause { lines.append(cause[language]) }
        if let remedy = finding.remedy { lines.append(remedy[language]) }
        let others = finding.places.dropFirst().map(\.address)
        if !others.isEmpty {
            let named = others.prefix(Self.cellsInComment).joined(separator: word("、", ", "))
            lines.append(word("另见 ", "see also ") + named + (others.count > Self.cellsInComment ? " …" : ""))
        }
        return lines.joined(separator: "\n")
    }

    private func summary(_ targets: [Target?]) -> [SummaryLine] {
        let heading = SummaryLine([
            word("位置", "cell"), word("级别", "severity"), word("规则", "rule"), word("说明", "message"), word("实为", "found"),
            word("应为", "expected"), word("差额", "difference"), word("处理", "mend"),
        ])
        let lines = zip(report.findings, targets).map { finding, target in
            SummaryLine(
                [
                    finding.places.first?.address ?? "", finding.severity.name[language], finding.rule,
                    finding.message[language], finding.found?.value ?? "",
                    [finding.expected?.value ?? "", finding.expected?.source ?? ""].joinedWithSpaces,
                    finding.difference.map { $0 + unit(finding) } ?? "", finding.remedy?[language] ?? "",
                ], target: target.map { ($0.sheet, $0.cell) })
        }
        let origin = report.provenance.map { $0.lines(language) } ?? []
        return [heading] + lines
            + (lines.isEmpty ? [SummaryLine([word("没有发现问题", "nothing was found")])] : [])
            + (origin.isEmpty ? [] : [SummaryLine([])] + origin.map { SummaryLine([$0]) })
    }

    private func unit(_ finding: Finding) -> String { finding.unit.map { word($0, " " + $0) } ?? "" }

    private func word(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
}

extension [String] {
    /// The texts that are not empty, one space between.
    fileprivate var joinedWithSpaces: String { filter { !$0.isEmpty }.joined(separator: " ") }
}

extension Array {
    /// Sorted, equals in the order they had.
    fileprivate func stablySorted(by comesBefore: (Element, Element) -> Bool) -> [Element] {
        enumerated().sorted {
            comesBefore($0.element, $1.element)
                || (!comesBefore($1.element, $0.element) && $0.offset < $1.offset)
        }.map(\.element)
    }
}
