import DecimalNumbers
import Facts
import SpreadsheetML

/// Totals as formulas.
extension SheetPlan {
    /// A cell that a formula adds or subtracts.
    private typealias Addend = (cell: CellReference, isNegative: Bool)

    /// No formula takes more arguments.
    private static let mostArguments = 255

    /// Makes each total a formula over the printed cells that add up to it.
    mutating func putSums(_ sums: [FactSum]) {
        var sources: [CellReference: [CellReference]] = [:]
        for sum in sums {
            guard let total = factCells[sum.total], sources[total] == nil, let planned = cells[total],
                case .number(let value) = planned.content
            else { continue }
            let addends = sum.addends.compactMap { addend in
                factCells[addend.cell].map { (cell: $0, isNegative: addend.isNegative) }
            }
            guard self.value(of: addends) == value, !addends.isEmpty,
                !Self.leads(from: addends.map(\.cell), to: total, through: sources),
                let formula = Self.formula(addends)
            else { continue }
            sources[total] = addends.map(\.cell)
            put(.formula(formula, value), planned.role, row: total.row, column: total.column)
        }
    }

    /// What cells come to; nil when that has too many digits.
    private func value(of addends: [Addend]) -> ExactDecimal? {
        var value: ExactDecimal? = .zero
        for (cell, isNegative) in addends {
            let number: ExactDecimal? =
                switch cells[cell]?.content {
                case .number(let number), .formula(_, let number): number
                default: nil
                }
            guard let number else { continue }
            value = value?.adding(isNegative ? number.negated : number)
        }
        return value
    }

    /// Whether formulas lead from some cells to another.
    private static func leads(
        from cells: [CellReference], to goal: CellReference, through sources: [CellReference: [CellReference]]
    ) -> Bool {
        var seen: Set<CellReference> = []
        var waiting = cells
        while let cell = waiting.popLast() {
            if cell == goal { return true }
            if seen.insert(cell).inserted { waiting += sources[cell] ?? [] }
        }
        return false
    }

    /// `SUM(C6:C12,C15)-SUM(C20)`; text among the cells, such as a dash, counts as nothing in it.
    private static func formula(_ addends: [Addend]) -> String? {
        let added = ranges(addends.filter { !$0.isNegative }.map(\.cell))
        let subtracted = ranges(addends.filter(\.isNegative).map(\.cell))
        guard !added.isEmpty, added.count <= mostArguments, subtracted.count <= mostArguments else { return nil }
        func sum(_ ranges: [CellRange]) -> String { "SUM(\(ranges.map(\.description).joined(separator: ",")))" }
        return sum(added) + (subtracted.isEmpty ? "" : "-" + sum(subtracted))
    }

    /// Neighbours in a column or, where there are none, in a row as ranges.
    private static func ranges(_ cells: [CellReference]) -> [CellRange] {
        let isRow = Set(cells.map(\.row)).count == 1
        let sorted = cells.sorted { isRow ? $0.column < $1.column : ($0.column, $0.row) < ($1.column, $1.row) }
        var ranges: [CellRange] = []
        for cell in sorted {
            if let last = ranges.last {
                let isNext =
                    isRow
                    ? last.end.column + 1 == cell.column
                    : last.end.column == cell.column && last.end.row + 1 == cell.row
                if isNext {
                    ranges[ranges.count - 1] = CellRange(last.start, cell)
                    continue
                }
            }
            ranges.append(CellRange(cell, cell))
        }
        return ranges
    }
}
