internal import SpreadsheetML

/// The rows of a sheet that are filled from a list, as they stand once they are repeated.
struct ListBand {
    let sheet: String
    let list: String
    var first: Int
    let height: Int
    let times: Int

    func holds(_ cell: CellReference, of sheet: String, _ list: String) -> Bool {
        self.sheet == sheet && self.list == list && (first..<first + height * times).contains(cell.row)
    }
}

extension WorkbookTemplate {
    /// The list and the field that a placeholder names, if it names one.
    static func field<Items>(_ name: String, of lists: [String: Items]) -> (list: String, name: String)? {
        guard let dot = name.firstIndex(of: ".") else { return nil }
        let list = String(name[..<dot])
        return lists[list] == nil ? nil : (list, String(name[name.index(after: dot)...]))
    }

    /// Repeats the band of each list on each sheet, from the last up, so that the rows of those above keep their numbers.
    func repeatBands(of lists: [String: [[String: CellContent]]]) throws(TemplateError) -> [ListBand] {
        var bands: [ListBand] = []
        for sheet in sheetNames {
            var onSheet: [(list: String, rows: ClosedRange<Int>)] = []
            for place in try placeholders() where place.sheet == sheet {
                guard let field = Self.field(place.name, of: lists) else { continue }
                let row = place.cell.row
                if let index = onSheet.firstIndex(where: { $0.list == field.list }) {
                    let rows = onSheet[index].rows
                    onSheet[index].rows = min(rows.lowerBound, row)...max(rows.upperBound, row)
                } else {
                    onSheet.append((field.list, row...row))
                }
            }
            onSheet.sort { $0.rows.lowerBound < $1.rows.lowerBound }
            for (one, other) in zip(onSheet, onSheet.dropFirst()) where one.rows.overlaps(other.rows) {
                throw TemplateError(
                    .rows, sheet: sheet, found: "the lists \(one.list) and \(other.list) in the same rows",
                    expected: "rows of its own for each list",
                    chinese: "列表“\(one.list)”和“\(other.list)”在同一行；请让每个列表占自己的行")
            }
            var distance = 0
            for band in onSheet {
                let times = max(lists[band.list]?.count ?? 0, 1)
                bands.append(
                    ListBand(
                        sheet: sheet, list: band.list, first: band.rows.lowerBound + distance, height: band.rows.count,
                        times: times))
                distance += band.rows.count * (times - 1)
            }
            for band in onSheet.reversed() {
                try repeatRows(band.rows, times: max(lists[band.list]?.count ?? 0, 1), sheet: sheet)
            }
        }
        return bands
    }
}
