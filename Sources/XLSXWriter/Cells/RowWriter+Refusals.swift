internal import SpreadsheetML

/// What a cell can't hold.
extension RowWriter {
    func cells(_ column: Int) -> CellRange? {
        CellReference(checkedRow: row, column: column).map { CellRange($0, $0) }
    }

    func misplaced(_ column: Int) -> WritingError {
        guard (1...SheetLimits.columns).contains(column) else {
            return sheet.error(
                .notOnSheet, nil, found: "column \(column) in row \(row)", expected: "1 to \(SheetLimits.columns)")
        }
        return sheet.error(
            .order, cells(column), found: "column \(column) after column \(lastColumn)",
            expected: "cells from left to right", mend: "write the cells of a row in ascending order, each once")
    }

    func notANumber(_ found: String, _ column: Int) -> WritingError {
        sheet.error(
            .number, cells(column), found: found, expected: "a finite number up to 1E308",
            mend: "write .error(.number), text, or nothing")
    }

    func checkLength(_ length: Int, _ column: Int) throws(WritingError) {
        guard length <= SheetLimits.cellTextLength else {
            throw sheet.error(
                .textTooLong, cells(column), found: "text of \(length) UTF-16 units",
                expected: "\(SheetLimits.cellTextLength) at most", mend: "cut it, or spread it over several cells")
        }
    }

    func checkLineFeeds(_ text: UnsafeBufferPointer<UInt8>, _ column: Int) throws(WritingError) {
        let count = text.reduce(0) { $1 == 0x0A ? $0 + 1 : $0 }
        guard count <= SheetLimits.cellLineFeeds else {
            throw sheet.error(
                .textTooLong, cells(column), found: "text of \(count + 1) lines",
                expected: "\(SheetLimits.cellLineFeeds + 1) lines at most", mend: "spread it over several cells")
        }
    }
}
