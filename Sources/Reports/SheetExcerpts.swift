public import Findings
internal import SpreadsheetML
public import XLSXReader

/// Cuts out of a workbook the rows around the cells that a finding speaks of, as they are displayed.
///
/// A row or two above and below the likely culprit, the rows of the other cells of its sheet, and the heading above them.
public struct SheetExcerpts {
    private let file: String
    private let workbook: Workbook
    private let firstRows: [String: Int]
    private var grids: [String: SheetGrid] = [:]

    /// The most rows with other cells, rows of heading, and columns that an excerpt has.
    private static let otherRows = 8
    private static let headingRows = 3
    private static let columnLimit = 14
    private static let textLimit = 60

    /// - Parameters:
    ///   - workbook: the workbook that was checked.
    ///   - file: its name without the folder, as findings have it.
    ///   - firstRows: the first row with figures of each sheet; the heading stands above it.
    public init(_ workbook: Workbook, file: String, firstRows: [String: Int]) {
        self.workbook = workbook
        self.file = file
        self.firstRows = firstRows
    }

    /// The excerpt for a finding; nil when its first place is no cell of the workbook.
    public mutating func excerpt(for finding: Finding) -> SheetExcerpt? {
        guard let place = finding.places.first, place.file == nil || place.file == file, let name = place.sheet,
            let culprit = place.cell.flatMap({ CellReference($0) }), let grid = grid(name), let used = grid.usedRange,
            used.contains(culprit)
        else { return nil }
        let others = finding.places.dropFirst().filter { $0.sheet == name && $0.file == place.file }
            .compactMap { $0.cell.flatMap { CellReference($0) } }
        var marks: [CellReference: SheetExcerpt.Mark] = [:]
        for cell in others { marks[cell] = .other }
        marks[culprit] = .culprit
        let rows = rows(around: culprit, others, firstRow: firstRows[name] ?? used.start.row, grid, used)
        let columns = columns(around: culprit, grid, used)
        return ExcerptWindow(grid: grid, rows: rows, columns: columns, marks: marks, textLimit: Self.textLimit)
            .excerpt(sheet: name)
    }

    private mutating func grid(_ name: String) -> SheetGrid? {
        if let known = grids[name] { return known }
        guard let grid = try? workbook.sheet(name).grid() else { return nil }
        grids[name] = grid
        return grid
    }

    private func rows(
        around culprit: CellReference, _ others: [CellReference], firstRow: Int, _ grid: SheetGrid, _ used: CellRange
    ) -> [Int] {
        let heading = (firstRow - Self.headingRows)..<firstRow
        let near = (culprit.row - 2)...(culprit.row + 2)
        let far = Set(others.map(\.row)).subtracting(near).sorted()
        let kept =
            far.count <= Self.otherRows ? far : Array(far.prefix(Self.otherRows / 2) + far.suffix(Self.otherRows / 2))
        let marked = Set([culprit.row] + kept)
        return Set(Array(heading) + Array(near) + kept).sorted().filter { row in
            guard used.rows.contains(row) else { return false }
            guard !marked.contains(row) else { return true }
            return !grid.isHidden(row: row) && used.columns.contains { !grid[row: row, column: $0].isBlank }
        }
    }

    /// All columns; of a wide sheet those of the names and those around the culprit.
    private func columns(around culprit: CellReference, _ grid: SheetGrid, _ used: CellRange) -> [Int] {
        let shown = used.columns.filter { $0 == culprit.column || !grid.isHidden(column: $0) }
        guard shown.count > Self.columnLimit else { return shown }
        let near = (culprit.column - 4)...(culprit.column + 4)
        return shown.enumerated().filter { $0.offset < 4 || near.contains($0.element) }.map(\.element)
    }
}

/// Chosen rows and columns of a grid.
private struct ExcerptWindow {
    let grid: SheetGrid
    let rows: [Int]
    let columns: [Int]
    let marks: [CellReference: SheetExcerpt.Mark]
    let textLimit: Int

    func excerpt(sheet: String) -> SheetExcerpt {
        var result: [SheetExcerpt.Row?] = []
        for (index, row) in rows.enumerated() {
            if index > 0, rows[index - 1] != row - 1 { result.append(nil) }
            result.append(SheetExcerpt.Row(number: row, cells: columns.indices.compactMap { cell(row, $0) }))
        }
        return SheetExcerpt(
            sheet: sheet, columns: columns.map { CellReference.letters(ofColumn: $0) }, rows: result)
    }

    /// The cell at a place; nil where a merged cell covers it that is shown already.
    private func cell(_ row: Int, _ position: Int) -> SheetExcerpt.Cell? {
        let reference = CellReference(row: row, column: columns[position])
        let merged = grid.mergedRange(containing: reference)
        if let merged, !isFirst(row, position, of: merged) { return nil }
        let source = grid.anchor(of: reference)
        let text = source.displayed
        return SheetExcerpt.Cell(
            text: text.count > textLimit ? text.prefix(textLimit) + "…" : text,
            isNumber: source.kind == .number || isAmount(text),
            columns: merged.map { merged in columns[position...].prefix { merged.columns.contains($0) }.count } ?? 1,
            rows: merged.map { rowSpan(from: row, of: $0) } ?? 1,
            mark: marks[reference] ?? merged.flatMap { marks[$0.start] })
    }

    private func isFirst(_ row: Int, _ position: Int, of merged: CellRange) -> Bool {
        let isLeft = position == 0 || !merged.columns.contains(columns[position - 1])
        let isTop = !rows.contains(row - 1) || !merged.rows.contains(row - 1)
        return isLeft && isTop
    }

    private func rowSpan(from row: Int, of merged: CellRange) -> Int {
        var end = row
        while merged.rows.contains(end + 1), rows.contains(end + 1) { end += 1 }
        return end - row + 1
    }

    /// Whether a text looks like an amount: digits, separators, a sign.
    private func isAmount(_ text: String) -> Bool {
        text.contains(where: \.isNumber) && text.contains(".") && text.allSatisfy { "0123456789.,-− ".contains($0) }
    }
}
