internal import DecimalNumbers
internal import Fiscal
internal import Reconciliation
internal import XLSXWriter

/// The columns of a sheet of lines, from the left.
enum LineColumn: Int, CaseIterable {
    case code = 1
    case name, nature, budget, adjusted, actual, difference, completion, rate, prior, band, reason, note, key, basis,
        needed

    /// The headings of the columns that a later run reads; those of hidden ones are the same in every language.
    static let keyHeading = "gouji.key"
    static let basisHeading = "gouji.basis"
    static let reasonHeadings = ["原因说明", "reason"]

    var letters: String { CellReference.letters(ofColumn: rawValue) }
    static let hidden: Set<Int> = [key.rawValue, basis.rawValue, needed.rawValue]
}

extension ReconciliationWorkbook {
    /// The most bars that a chart can hold and still be read.
    private static let barsInChart = 30

    func write(_ page: LinePage, to writer: WorkbookWriter) throws {
        guard let unit = page.lines.first?.precision.unit else { return }
        let last = LinePage.firstRow + page.lines.count - 1
        let sheet = try writer.addSheet(
            page.name,
            SheetSettings(
                columnWidths: [
                    1: 11, 2: 34, 3: 12, 4: 15, 5: 15, 6: 15, 7: 15, 8: 11, 9: 11, 10: 15, 11: 13, 12: 44, 13: 34,
                ],
                hiddenColumns: LineColumn.hidden, frozenRows: LinePage.firstRow - 1, frozenColumns: 2,
                printTitleRows: 4...4,
                printArea: CellRange("A1", CellReference(row: last, column: LineColumn.note.rawValue)),
                orientation: .landscape, fitToWidth: 1))
        try sheet.writeRow(1, [.text("\(title) · \(page.name)")], style: ReportStyle.title)
        try sheet.writeRow(
            2,
            [.text(word("金额单位：\(unit.rawValue)", "unit: \(unit.englishName)"))])
        try sheet.writeRow(
            3,
            [
                .text(
                    word(
                        "差额超过 \(comparison.threshold)% 的行须在“原因说明”栏写明原因；用 --reasons 读回，数字变化后原说明失效。",
                        "Lines that differ by more than \(comparison.threshold)% need a reason; --reasons reads it back."
                    ))
            ])
        try sheet.writeRow(4, height: 30, headings.map { .text($0) }, style: ReportStyle.heading)
        let needed = Set(comparison.linesToExplain.map(\.key))
        for (index, line) in page.lines.enumerated() {
            try sheet.writeRow(LinePage.firstRow + index) { row in
                try write(line, in: unit, isNeeded: needed.contains(line.key), to: &row)
            }
        }
        try addFormats(to: sheet, lastRow: last)
        try sheet.setAutoFilter(
            CellRange(CellReference(row: 4, column: 1), CellReference(row: last, column: LineColumn.note.rawValue)))
        try addChart(of: page, to: sheet)
    }

    private var headings: [String] {
        [
            word("科目编码", "code"), word("科目", "line"), word("类别", "kind"), word("年初预算数", "budget"),
            word("全年预算数", "adjusted budget"), word("决算数", "actual"), word("差额", "difference"),
            word("完成年初预算", "of opening budget"), word("执行率", "execution rate"),
            word("上年决算数", "actual of the year before"), word("情况", "band"),
            word(LineColumn.reasonHeadings[0], LineColumn.reasonHeadings[1]), word("备注", "note"),
            LineColumn.keyHeading, LineColumn.basisHeading, "gouji.needed",
        ]
    }

    private func write(
        _ line: ComparisonLine, in unit: AmountUnit, isNeeded: Bool, to row: inout RowWriter
    ) throws(WritingError) {
        let style = ReportStyle.amount(line.precision.fractionDigits)
        func amount(_ value: Amount?) -> CellContent { value.map { .decimal($0.number(in: unit)) } ?? .blank }
        var reason = ""
        if case .given(let text) = reasons.answer(to: line) { reason = text }
        let cells: [(CellContent, CellStyle)] = [
            (.text(line.code ?? ""), ReportStyle.text), (.text(line.name), ReportStyle.text),
            (.text(line.section == .publicExpenses ? "" : line.nature), ReportStyle.text),
            (amount(line.budget), style), (amount(line.adjusted), style), (amount(line.actual), style),
            (amount(line.difference), style),
            (line.completionRate.map { .decimal($0.scaled(byPowerOfTen: -2)) } ?? .text("n/a"), ReportStyle.rate),
            (line.executionRate.map { .decimal($0.scaled(byPowerOfTen: -2)) } ?? .text("n/a"), ReportStyle.rate),
            (amount(line.prior), style),
            (.text(line.band(threshold: comparison.threshold).name[language]), ReportStyle.text),
            (.text(reason), ReportStyle.text), (.text(note(line)), ReportStyle.text),
            (.text(line.key), .plain), (.text(line.basis), .plain), (isNeeded ? .number(1) : .blank, .plain),
        ]
        for (column, cell) in zip(LineColumn.allCases, cells) {
            try row.write(cell.0 == .text("") ? .blank : cell.0, at: column.rawValue, style: cell.1)
        }
    }

    private func note(_ line: ComparisonLine) -> String {
        var notes: [String] = []
        if case .section(let budget, let actual) = line.match {
            let codes = budget.joined(separator: "+") + " → " + actual.joined(separator: "+")
            notes.append(word("按款对比：", "by section: ") + codes)
        }
        if case .lapsed(let text, _) = reasons.answer(to: line) {
            notes.append(word("数字已变，原说明失效：", "the figures changed, the reason lapsed: ") + text)
        }
        return notes.joined(separator: word("；", "; "))
    }

    /// Bands are coloured, lines that still need a reason have a yellow cell, rates have bars.
    private func addFormats(to sheet: SheetWriter, lastRow: Int) throws(WritingError) {
        let first = LinePage.firstRow
        func column(_ column: LineColumn) -> CellRange {
            CellRange(
                CellReference(row: first, column: column.rawValue), CellReference(row: lastRow, column: column.rawValue)
            )
        }
        let blank = "AND($\(LineColumn.needed.letters)\(first)=1,LEN(TRIM($\(LineColumn.reason.letters)\(first)))=0)"
        try sheet.addConditionalFormat(
            ConditionalFormat(.formula(blank), ConditionalFormat.Appearance(fill: .rgb(0xFFEB9C))), on: column(.reason))
        for band in [ComparisonBand.over, .notBudgeted, .under, .unspent] {
            let isMore = band == .over || band == .notBudgeted
            try sheet.addConditionalFormat(
                ConditionalFormat(
                    .value(.equal("\"\(band.name[language])\"")),
                    ConditionalFormat.Appearance(
                        color: .rgb(isMore ? 0x9C0006 : 0x1F4E78), fill: .rgb(isMore ? 0xFFC7CE : 0xDDEBF7))),
                on: column(.band))
        }
        try sheet.addConditionalFormat(
            ConditionalFormat(.value(.lessThan("0")), ConditionalFormat.Appearance(color: .rgb(0x9C0006))),
            on: column(.difference))
        try sheet.addConditionalFormat(ConditionalFormat(.dataBar(.rgb(0x9BC2E6))), on: column(.completion))
    }

    /// Budget beside actual, for the lines of the first kind; they come first.
    private func addChart(of page: LinePage, to sheet: SheetWriter) throws(WritingError) {
        guard let first = page.lines.first else { return }
        let count = page.lines.prefix { $0.section == .publicExpenses || $0.nature == first.nature }.count
        let bars = min(count, Self.barsInChart)
        func cells(_ column: LineColumn) -> String {
            let letters = "$" + column.letters
            return SheetName.quoted(page.name)
                + "!\(letters)$\(LinePage.firstRow):\(letters)$\(LinePage.firstRow + bars - 1)"
        }
        let categories = cells(.name)
        let chart = Chart(
            .bar,
            title: bars < count ? word("预算与决算（前 \(bars) 行）", "budget and actual (first \(bars) lines)") : page.name,
            series: [
                Chart.Series(word("年初预算数", "budget"), values: cells(.budget), categories: categories),
                Chart.Series(word("决算数", "actual"), values: cells(.actual), categories: categories),
            ], valueTitle: first.precision.unit.rawValue)
        try sheet.addChart(
            chart,
            at: DrawingPlace(
                CellReference(row: LinePage.firstRow, column: LineColumn.needed.rawValue + 1), width: 720,
                height: 140 + 34 * bars))
    }
}
