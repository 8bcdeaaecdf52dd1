import SpreadsheetML
import XLSXWriter

/// What guards a blank form: headings and labels cannot be overwritten, and amount cells ask back when no number is typed.
extension SheetPlan {
    func guardTemplate(_ sheet: SheetWriter) throws {
        for range in amountRanges { try sheet.setValidation(Self.amountValidation, on: range) }
        try sheet.protect(
            SheetProtection(
                permissions: [.selectLocked, .selectUnlocked, .formatColumns, .formatRows, .insertRows, .deleteRows]))
    }

    /// Whether somebody fills the cell in; the year goes into the title.
    static func isFilledIn(_ cell: PlannedCell) -> Bool {
        switch cell.role {
        case .title, .amount, .totalAmount, .text, .measure, .percent, .headLeft, .headRight, .note: true
        case .code, .label, .heading: cell.content == .blank
        default: false
        }
    }

    private static let largest = "999999999999"

    private static let amountValidation = DataValidation(
        .decimal(.between("-\(largest)", largest)), refusal: .warning, errorTitle: "请填写数字",
        error: "此处应填金额（数字），不适用的可填“—”。Amounts are numbers; “—” where none applies.")

    /// The amount cells, those of a column that follow each other as one range.
    private var amountRanges: [CellRange] {
        let amounts = cells.filter { cell in
            switch cell.value.role {
            case .amount, .totalAmount: true
            default: false
            }
        }.keys.sorted { ($0.column, $0.row) < ($1.column, $1.row) }
        var ranges: [CellRange] = []
        for cell in amounts {
            if let last = ranges.last, last.end.column == cell.column, last.end.row + 1 == cell.row {
                ranges[ranges.count - 1] = CellRange(last.start, cell)
            } else {
                ranges.append(CellRange(cell, cell))
            }
        }
        return ranges
    }
}
