import SpreadsheetML
import XLSXWriter

/// Writes a plan with the styles that standard tables have.
extension SheetPlan {
    func write(to book: WorkbookWriter, isTemplate: Bool = false) throws {
        let sheet = try book.addSheet(name, settings)
        for (row, cells) in rows {
            try sheet.writeRow(row, height: rowHeights[row] ?? Self.height(of: cells.map(\.cell.role))) { writer in
                for (column, cell) in cells {
                    var style = Self.style(cell.role)
                    style.isLocked = !(isTemplate && Self.isFilledIn(cell))
                    try writer.write(Self.content(cell.content), at: column, style: style)
                }
            }
        }
        for merge in merges { try sheet.merge(merge) }
        for (cell, target) in links.sorted(by: { $0.key < $1.key }) {
            try sheet.addHyperlink(CellRange(cell, cell), to: .cells(sheet: target, "A1"))
        }
        if isTemplate { try guardTemplate(sheet) }
    }

    private var settings: SheetSettings {
        SheetSettings(
            columnWidths: columnWidths, frozenRows: headingRows?.upperBound ?? 0,
            printTitleRows: headingRows.map { 1...$0.upperBound },
            printTitleColumns: pagesAcross > 1 ? titleColumns : nil, orientation: isLandscape ? .landscape : .portrait,
            paper: .a4, fitToWidth: pagesAcross, fitToHeight: fitsOnePage ? 1 : 0, showsGridLines: false)
    }

    private var pagesAcross: Int {
        guard let titleColumns else { return 1 }
        let titles = titleColumns.reduce(0) { $0 + (columnWidths[$1] ?? 0) }
        return Self.pagesAcross(titles: titles, others: columnWidths.values.reduce(0, +) - titles)
    }

    private static func content(_ content: Content) -> CellContent {
        switch content {
        case .blank: .blank
        case .text(let text): .text(text)
        case .integer(let number): .number(number)
        case .number(let number): .number(number)
        case .formula(let formula, let result): .formula(formula, cached: .number(CellNumber(result)))
        }
    }

    private static func height(of roles: [Role]) -> Double? {
        if roles.contains(.title) || roles.contains(.documentHeading) { return 30 }
        if roles.contains(.coverTitle) { return 60 }
        if roles.contains(.heading) { return 30 }
        return 18
    }

    private static let thin = CellBorders.all(.thin)

    private static func style(_ role: Role) -> CellStyle {
        var style = CellStyle(font: CellFont(name: "宋体", size: 10))
        style.alignment.vertical = .center
        switch role {
        case .documentHeading, .title, .coverTitle:
            style.font = CellFont(name: "宋体", size: role == .coverTitle ? 26 : role == .title ? 16 : 14, isBold: true)
            style.alignment.horizontal = .center
            style.alignment.shrinksToFit = role == .title
        case .coverLine:
            style.font = CellFont(name: "宋体", size: 14)
            style.alignment.horizontal = .center
        case .tableNumber, .headRight: style.alignment.horizontal = .right
        case .headLeft: style.alignment.horizontal = .left
        case .text:
            style.borders = thin
            style.alignment.horizontal = .left
            style.alignment.wrapsText = true
        case .measure, .percent:
            style.borders = thin
            style.alignment.horizontal = .center
            if case .percent(let digits) = role {
                style.numberFormat = "0." + String(repeating: "0", count: digits) + "%"
            }
        case .link:
            style.borders = thin
            style.font.color = .rgb(0x0563C1)
            style.font.underline = .single
            style.alignment.horizontal = .left
        case .note:
            style.alignment.horizontal = .left
            style.alignment.wrapsText = true
        case .heading, .columnNumber, .rowNumber, .totalLabel:
            style.borders = thin
            style.alignment.horizontal = .center
            style.alignment.wrapsText = role == .heading
            style.font.isBold = role == .heading || role == .totalLabel
        case .label(let indent):
            style.borders = thin
            style.alignment.horizontal = .left
            style.alignment.indent = indent
        case .code:
            style.borders = thin
            style.alignment.horizontal = .left
            style.numberFormat = "@"
        case .amount(let digits), .totalAmount(let digits):
            style.borders = thin
            style.alignment.horizontal = .right
            style.numberFormat = digits == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: digits)
            if case .totalAmount = role { style.font.isBold = true }
        }
        return style
    }
}
