internal import SpreadsheetML

extension TemplateReport: CustomStringConvertible {
    /// A line for each kind of difference.
    public var description: String {
        text(["parts identical", "parts changed", "parts new", "parts removed", "rows changed", "cells changed"])
    }

    /// The same in Chinese.
    public var chineseDescription: String {
        text(["部件相同", "部件改动", "部件新增", "部件删除", "行改动", "单元格改动"])
    }

    private func text(_ names: [String]) -> String {
        let bands = rows.map { "\($0.sheet)!\($0.band.lowerBound):\($0.band.upperBound) × \($0.times)" }
        let lists: [(count: Int, items: [String])] = [
            (identical.count, []), (changed.count, changed), (new.count, new), (removed.count, removed),
            (rows.count, bands), (cells.count, areas),
        ]
        return zip(names, lists).enumerated().compactMap { index, line in
            let (name, list) = line
            guard index == 0 || list.count > 0 else { return nil }
            return "\(name) \(list.count)" + (list.items.isEmpty ? "" : ": " + list.items.joined(separator: ", "))
        }.joined(separator: "\n")
    }

    /// The cells that were set as `Sheet!A1:B9`: runs of a row, and equal runs of rows one below the other as one.
    private var areas: [String] {
        var areas: [(sheet: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>)] = []
        // The run that goes on, by where it began.
        var open: [Int: Int] = [:]
        var index = 0
        while index < cells.count {
            let first = cells[index]
            var end = first.cell.column
            index += 1
            while index < cells.count, cells[index].sheet == first.sheet, cells[index].cell.row == first.cell.row,
                cells[index].cell.column == end + 1
            {
                end += 1
                index += 1
            }
            let (row, columns) = (first.cell.row, first.cell.column...end)
            if let above = open[columns.lowerBound], areas[above].sheet == first.sheet,
                areas[above].columns == columns, areas[above].rows.upperBound == row - 1
            {
                areas[above].rows = areas[above].rows.lowerBound...row
            } else {
                open[columns.lowerBound] = areas.count
                areas.append((first.sheet, row...row, columns))
            }
        }
        return areas.map { area in
            let corners = [
                (area.rows.lowerBound, area.columns.lowerBound), (area.rows.upperBound, area.columns.upperBound),
            ]
            .map { "\(CellReference(row: $0.0, column: $0.1))" }
            return area.sheet + "!" + (corners[0] == corners[1] ? corners[0] : corners.joined(separator: ":"))
        }
    }
}
