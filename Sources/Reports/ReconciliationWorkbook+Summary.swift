internal import Findings
internal import Fiscal
internal import Reconciliation
internal import XLSXWriter

extension ReconciliationWorkbook {
    /// The chart lies over so many rows of the usual height, with one to spare.
    private static let rowsUnderChart = 19

    private var summaryName: String { word("汇总", "summary") }

    /// The first sheet: each section in one line, a chart of them, what was not compared, and what all was made from.
    func writeSummary(to writer: WorkbookWriter) throws {
        let sheet = try writer.addSheet(
            summaryName,
            SheetSettings(
                columnWidths: [1: 26, 2: 15, 3: 15, 4: 15, 5: 11, 6: 13, 7: 9, 8: 9, 9: 11, 10: 13, 11: 12],
                orientation: .landscape, fitToWidth: 1))
        try sheet.writeRow(1, [.text(title)], style: ReportStyle.title)
        try sheet.writeRow(
            2,
            [
                .text(
                    word(
                        "金额单位：万元；须说明原因的幅度：\(comparison.threshold)%",
                        "unit: 10,000 yuan; a reason is needed beyond \(comparison.threshold)%"))
            ])
        try sheet.writeRow(4, height: 30, summaryHeadings.map { .text($0) }, style: ReportStyle.heading)
        let totals = ComparisonSection.allCases.compactMap { comparison.total(of: $0) }
        for (index, total) in totals.enumerated() {
            try writeTotal(total, row: 5 + index, to: sheet)
        }
        try addSummaryChart(rows: totals.count, to: sheet)
        try writeFoot(to: sheet, from: 6 + totals.count + (totals.isEmpty ? 0 : Self.rowsUnderChart))
    }

    private var summaryHeadings: [String] {
        [
            word("部分", "section"), word("年初预算数", "budget"), word("决算数", "actual"), word("差额", "difference"),
            word("完成年初预算", "of opening budget"), word("结构偏离度", "composition variance"),
            ComparisonBand.over.name[language], ComparisonBand.under.name[language],
            ComparisonBand.notBudgeted.name[language], ComparisonBand.unspent.name[language],
            word("未说明原因", "without reason"),
        ]
    }

    private func writeTotal(_ total: ComparisonLine, row: Int, to sheet: SheetWriter) throws {
        let unit = AmountUnit.tenThousandYuan
        func amount(_ value: Amount?) -> CellContent { value.map { .decimal($0.number(in: unit)) } ?? .blank }
        let asked = comparison.linesToExplain.filter { $0.section == total.section }
        func count(_ band: ComparisonBand) -> Int {
            asked.count { $0.band(threshold: comparison.threshold) == band }
        }
        let variance = total.section == .publicExpenses ? nil : comparison.compositionVariance(of: total.section)
        let open = comparison.unexplained(by: reasons).count { $0.line.section == total.section }
        let page = pages.first { $0.lines.contains { $0.section == total.section } }
        let money = ReportStyle.amount(2)
        let cells: [(CellContent, CellStyle)] =
            [
                (.text(total.section.name[language]), page == nil ? ReportStyle.text : ReportStyle.link),
                (amount(total.budget), money), (amount(total.actual), money), (amount(total.difference), money),
                (total.completionRate.map { .decimal($0.scaled(byPowerOfTen: -2)) } ?? .text("n/a"), ReportStyle.rate),
                (variance.map { .decimal($0.scaled(byPowerOfTen: -2)) } ?? .text("n/a"), ReportStyle.rate),
            ]
            + ([.over, .under, .notBudgeted, .unspent].map(count) + [open]).map { (.number($0), ReportStyle.count) }
        try sheet.writeRow(row) { writer in
            for (index, cell) in cells.enumerated() { try writer.write(cell.0, at: index + 1, style: cell.1) }
        }
        if let page {
            try sheet.addHyperlink(
                CellRange(CellReference(row: row, column: 1), CellReference(row: row, column: 1)),
                to: .cells(sheet: page.name, "A1"))
        }
    }

    private func addSummaryChart(rows: Int, to sheet: SheetWriter) throws(WritingError) {
        guard rows > 0 else { return }
        let quoted = SheetName.quoted(summaryName)
        func cells(_ letter: String) -> String { "\(quoted)!$\(letter)$5:$\(letter)$\(4 + rows)" }
        try sheet.addChart(
            Chart(
                .column, title: word("预算与决算", "budget and actual"),
                series: [
                    Chart.Series(word("年初预算数", "budget"), values: cells("B"), categories: cells("A")),
                    Chart.Series(word("决算数", "actual"), values: cells("C"), categories: cells("A")),
                ], valueTitle: word("万元", "10,000 yuan")),
            at: DrawingPlace(CellReference(row: 6 + rows, column: 1), width: 720, height: 320))
    }

    private func writeFoot(to sheet: SheetWriter, from row: Int) throws(WritingError) {
        var lines: [String] = []
        if !comparison.missing.isEmpty {
            let names = comparison.missing.map { $0.name[language] }.joined(separator: word("、", ", "))
            lines.append(word("未对比（缺表）：", "not compared, a table is missing: ") + names)
        }
        lines += provenance?.lines(language) ?? []
        for (index, line) in lines.enumerated() { try sheet.writeRow(row + index, [.text(line)]) }
    }

    /// The last sheet: each line without a reason, with a link to it; then the reasons that have lost their line.
    func writeFindings(to writer: WorkbookWriter) throws {
        let sheet = try writer.addSheet(
            word("待说明", "findings"),
            SheetSettings(
                columnWidths: [1: 9, 2: 9, 3: 70, 4: 16, 5: 16, 6: 16, 7: 9, 8: 40, 9: 44], frozenRows: 1,
                orientation: .landscape, fitToWidth: 1))
        try sheet.writeRow(
            1,
            [
                word("规则", "rule"), word("级别", "severity"), word("说明", "message"), word("年初预算数", "budget"),
                word("决算数", "actual"), word("差额", "difference"), word("单位", "unit"), word("单元格", "cells"),
                word("处理", "mend"),
            ].map { .text($0) }, style: ReportStyle.heading)
        let open = comparison.unexplained(by: reasons)
        for (index, item) in open.enumerated() {
            let row = index + 2
            try write(item.finding, row: row, isLinked: true, to: sheet)
            guard let page = pages.first(where: { $0.row(of: item.line) != nil }), let line = page.row(of: item.line)
            else { continue }
            let target = CellReference(row: line, column: LineColumn.reason.rawValue)
            let link = CellReference(row: row, column: 3)
            try sheet.addHyperlink(CellRange(link, link), to: .cells(sheet: page.name, CellRange(target, target)))
        }
        for (index, finding) in comparison.findings(answeredBy: reasons).dropFirst(open.count).enumerated() {
            try write(finding, row: 2 + open.count + index, isLinked: false, to: sheet)
        }
    }

    private func write(_ finding: Finding, row: Int, isLinked: Bool, to sheet: SheetWriter) throws {
        let cells = [
            finding.rule, finding.severity.name[language], finding.message[language], finding.expected?.value ?? "",
            finding.found?.value ?? "", finding.difference ?? "", finding.unit ?? "",
            finding.places.map { [$0.file ?? "", $0.address].filter { !$0.isEmpty }.joined(separator: " ") }
                .joined(separator: word("、", ", ")),
            finding.remedy?[language] ?? "",
        ]
        try sheet.writeRow(row) { writer in
            for (index, text) in cells.enumerated() {
                let style = isLinked && index == 2 ? ReportStyle.link : ReportStyle.text
                try writer.write(text.isEmpty ? .blank : .text(text), at: index + 1, style: style)
            }
        }
    }
}
