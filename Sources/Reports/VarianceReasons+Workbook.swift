public import Reconciliation
public import XLSXReader

extension VarianceReasons {
    /// The reasons that were written into a reconciliation workbook.
    ///
    /// Rows may have been sorted, filtered or taken out, and columns added: the line that a reason speaks of stands in a
    /// hidden column beside it.
    ///
    /// - Returns: nil when no sheet has the columns of a reconciliation workbook.
    /// - Throws: what is wrong with the file.
    public init?(workbook: Workbook) throws(ReadingError) {
        var reasons: [VarianceReason] = []
        var isFound = false
        for info in workbook.sheets where info.kind == .worksheet && !info.isMissing {
            guard let columns = try ReasonColumns(workbook.sheet(at: info.index).grid()) else { continue }
            isFound = true
            reasons += columns.reasons
        }
        guard isFound else { return nil }
        self.init(reasons)
    }
}

/// The columns of reasons on a sheet.
private struct ReasonColumns {
    private(set) var reasons: [VarianceReason] = []

    init?(_ grid: SheetGrid) {
        var columns: (key: Int, basis: Int, reason: Int)?
        for (_, cells) in grid.rows {
            guard let columns else {
                columns = Self.columns(cells)
                continue
            }
            func text(_ column: Int) -> String? {
                cells.first { $0.reference.column == column }?.displayed.trimmed
            }
            guard let key = text(columns.key), let basis = text(columns.basis), let reason = text(columns.reason),
                !key.isEmpty, !reason.isEmpty
            else { continue }
            reasons.append(VarianceReason(key: key, basis: basis, text: reason))
        }
        guard columns != nil else { return nil }
    }

    private static func columns(_ cells: [Cell]) -> (key: Int, basis: Int, reason: Int)? {
        func column(_ headings: [String]) -> Int? {
            cells.first { headings.contains($0.displayed.trimmed) }?.reference.column
        }
        guard let key = column([LineColumn.keyHeading]), let basis = column([LineColumn.basisHeading]),
            let reason = column(LineColumn.reasonHeadings)
        else { return nil }
        return (key, basis, reason)
    }
}

extension String {
    fileprivate var trimmed: String {
        let rest = drop(while: \.isWhitespace)
        return String(rest.reversed().drop(while: \.isWhitespace).reversed())
    }
}
