import Findings
import Fiscal
import SpreadsheetML

/// Reads a fixed list of codes printed in lanes side by side; a row of the sheet holds a line of each lane.
struct CodeLanesImporter {
    let zone: TableZone
    let list: CodeLanes
    let plan: HeadingPlan

    private struct PlacedLane {
        let codeColumns: ClosedRange<Int>
        let nameColumn: Int?
        /// Index into the body's columns.
        let amount: Int
    }

    private static let mostCodeColumns = 3

    func read() -> ImportedBody? {
        let (code, name, amount) = (0, 1, 2)
        guard let match = zone.match(plan, rows: zone.rows),
            !match.columns[code].isEmpty, !match.columns[amount].isEmpty
        else { return nil }
        let codes = match.columns[code]
        let amounts = match.columns[amount]
        var body = ImportedBody(endRow: match.rows.upperBound + 1)
        body.headingRows = match.rows
        body.findings += zone.headingFindings(match)
        var lanes: [PlacedLane] = []
        for amount in amounts.sorted() {
            let previous = body.columns.last?.column ?? 0
            let own = codes.filter { $0 > previous && $0 < amount }.sorted()
            guard let first = own.first, let last = own.last else { continue }
            let name = match.columns[name].first { $0 > last && $0 < amount }
            body.otherColumns.formUnion(first..<amount)
            // A heading whose merged cell was lost stands over the first of the code's columns only.
            let end = name.map { $0 - first <= Self.mostCodeColumns ? $0 - 1 : last } ?? last
            lanes.append(PlacedLane(codeColumns: first...max(last, end), nameColumn: name, amount: body.columns.count))
            body.columns.append(ImportedColumn(key: list.column.key, number: nil, column: amount))
        }
        guard !lanes.isEmpty else { return nil }
        body.findings += lostLanes(codes: codes, lanes: lanes, match: match, body: body)
        readLines(lanes, from: match.rows.upperBound + 1, into: &body)
        return body
    }

    /// Lanes that have codes but, by their headings, no amounts.
    private func lostLanes(
        codes: [Int], lanes: [PlacedLane], match: HeadingMatcher.Match, body: ImportedBody
    ) -> [Finding] {
        let placed = Set(lanes.flatMap { Array($0.codeColumns) })
        let lost = codes.sorted().filter { !placed.contains($0) && !codes.contains($0 - 1) }
        return lost.map { column in
            let next = codes.filter { $0 > column + 1 }.min() ?? zone.sheet.columns.upperBound + 1
            // The amounts stand in the last column of the lane.
            let amount = max(column, next - 1)
            let heading = zone.sheet.shown(row: match.rows.lowerBound, column: amount).reference
            return ReadingFinding.headingMissing(
                place: zone.place(row: heading.row, column: heading.column), expected: [list.column.key])
        }
    }

    private func readLines(_ lanes: [PlacedLane], from firstRow: Int, into body: inout ImportedBody) {
        var keys = LineKeys()
        // Lines go lane by lane, each from top to bottom, as the classification runs; the sums come last.
        var own = Array(repeating: [ImportedLine](), count: lanes.count)
        var totals: [ImportedLine] = []
        for row in zone.bodyRows(from: firstRow) {
            for (index, lane) in lanes.enumerated() {
                if totals.contains(where: { $0.row == row && $0.columns == [lane.amount] }) { continue }
                guard let line = readLine(row: row, lane: lane, of: lanes, keys: &keys, into: &body) else { continue }
                if line.code == nil { totals.append(line) } else { own[index].append(line) }
                body.endRow = row + 1
            }
        }
        body.lines = own.flatMap(\.self) + totals
    }

    private func readLine(
        row: Int, lane: PlacedLane, of lanes: [PlacedLane], keys: inout LineKeys, into body: inout ImportedBody
    ) -> ImportedLine? {
        let parts = lane.codeColumns.map { zone.sheet.digits(row: row, column: $0) }
        let name = lane.nameColumn.map { zone.sheet.text(row: row, column: $0) } ?? ""
        let first = lane.codeColumns.lowerBound
        if let line = CodedLabel(parts, name: name) {
            return ImportedLine(
                key: keys.unique(line.code), code: line.code, label: line.name, rowNumber: nil, row: row, column: first,
                columns: [lane.amount])
        }
        let labels = (parts + [name]).map { LabelText.key($0) }
        if let total = list.totals.first(where: { total in
            ([total.label] + total.aliases).contains { labels.contains(LabelText.key($0)) }
        }) {
            return ImportedLine(
                key: keys.unique(total.label), code: nil, label: total.label, rowNumber: nil, row: row, column: first,
                columns: [sumColumn(row: row, lane: lane, of: lanes, in: body)])
        }
        let amount = body.columns[lane.amount].column
        guard zone.sheet.isAmount(row: row, column: amount),
            !isTotalAmount(row: row, column: amount)
        else { return nil }
        var place = zone.place(row: row, column: first)
        let label = (parts + [name]).filter { !LabelText.folded($0).isEmpty }.joined(separator: " ")
        place.label = label
        body.findings.append(ReadingFinding.codeUnknown(place: place, label: label))
        return nil
    }

    /// The last column of the merged cell in which a lane's label stands.
    private func labelEnd(row: Int, lane: PlacedLane) -> Int {
        for column in lane.codeColumns.lowerBound...(lane.nameColumn ?? lane.codeColumns.upperBound)
        where !zone.sheet.key(row: row, column: column).isEmpty {
            let cell = CellReference(row: row, column: column)
            return zone.sheet.grid.mergedRange(containing: cell)?.end.column ?? column
        }
        return lane.codeColumns.upperBound
    }

    /// The column of a sum: the first column of amounts right of its label, or, where that is empty, that of a lane further
    /// right that says nothing else. A sum over several lanes stands below the last of them.
    private func sumColumn(row: Int, lane: PlacedLane, of lanes: [PlacedLane], in body: ImportedBody) -> Int {
        func isFilled(_ column: Int) -> Bool {
            zone.sheet.isFilled(row: row, column: body.columns[column].column)
        }
        let end = labelEnd(row: row, lane: lane)
        let own = body.columns.firstIndex { $0.column > end } ?? lane.amount
        if isFilled(own) { return own }
        let further = lanes.filter { $0.amount > own }
            .prefix { other in
                (other.codeColumns.lowerBound...(other.nameColumn ?? other.codeColumns.upperBound))
                    .allSatisfy { zone.sheet.key(row: row, column: $0).isEmpty }
            }
        return further.map(\.amount).first(where: isFilled) ?? own
    }

    /// Whether an amount belongs to a total whose label reaches over from another lane.
    private func isTotalAmount(row: Int, column: Int) -> Bool {
        guard column > 1,
            let merge = zone.sheet.grid.mergedRange(containing: CellReference(row: row, column: column - 1))
        else { return false }
        let label = zone.sheet.key(row: merge.start.row, column: merge.start.column)
        return list.totals.contains { ([$0.label] + $0.aliases).contains { LabelText.key($0) == label } }
    }
}
