/// The headings of a table: paths over columns, drawn as merged cells.
extension SheetPlan {
    /// A printed column: its heading path from top to bottom, and its width.
    struct HeadedColumn {
        let path: [String]
        let width: Double
    }

    /// Puts the headings and sets the widths; gives the row below them.
    ///
    /// Neighbours with the same upper headings share a merged cell; a path that is shorter than the longest reaches down.
    mutating func putHeadings(_ columns: [HeadedColumn], row: Int) -> Int {
        let depth = columns.map(\.path.count).max() ?? 1
        for (index, column) in columns.enumerated() { columnWidths[index + 1] = column.width }
        putHeadings(columns.map { $0.path[...] }, offset: 0, rows: row...(row + depth - 1))
        return row + depth
    }

    private mutating func putHeadings(_ paths: [ArraySlice<String>], offset: Int, rows: ClosedRange<Int>) {
        var start = 0
        while start < paths.count {
            var end = start
            // A leaf stands alone unless the whole path below is the same: the three columns of one code.
            while end + 1 < paths.count, paths[end + 1].first == paths[start].first,
                (paths[end + 1].count > 1) == (paths[start].count > 1)
            {
                end += 1
            }
            let isLeaf = paths[start].count <= 1
            let columns = offset + start + 1...offset + end + 1
            let heading: Content = .text(paths[start].first ?? "")
            if isLeaf || rows.count == 1 {
                put(heading, .heading, rows: rows, columns: columns)
            } else {
                put(heading, .heading, rows: rows.lowerBound...rows.lowerBound, columns: columns)
                putHeadings(
                    paths[start...end].map { $0.dropFirst() }, offset: offset + start,
                    rows: rows.lowerBound + 1...rows.upperBound)
            }
            start = end + 1
        }
    }
}
