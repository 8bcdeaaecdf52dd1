import Findings
import Fiscal
import SpreadsheetML

/// Reads tables of fixed lines: finds the lanes by their headings, and each line by its label.
struct LaneImporter {
    let zone: TableZone
    let plan: LanesPlan

    private struct PlacedLane {
        let planned: LanesPlan.PlannedLane
        var lane: Lane { planned.lane }
        let labelColumn: Int
        let rowNumberColumn: Int?
        /// Indices into the body's columns.
        let columns: [Int]
    }

    func read() -> ImportedBody? {
        guard
            let match = zone.match(plan.headings, rows: zone.rows),
            plan.lanes.contains(where: { lane in lane.columns.contains { match.column($0) != nil } })
        else { return nil }
        var body = ImportedBody(endRow: match.rows.upperBound + 1)
        body.headingRows = match.rows
        body.findings += zone.headingFindings(match)
        let placed = plan.lanes.compactMap { place($0, match: match, body: &body) }
        readLines(placed, from: match.rows.upperBound + 1, into: &body)
        return body
    }

    // MARK: Headings

    private func place(
        _ planned: LanesPlan.PlannedLane, match: HeadingMatcher.Match, body: inout ImportedBody
    ) -> PlacedLane? {
        let lane = planned.lane
        let label = match.column(planned.label)
        // One of several views that the sheet does not show.
        if label == nil, lane.heading != nil { return nil }
        // The lane ends where the labels of the next one begin.
        let end = label.flatMap { label in plan.lanes.compactMap { match.column($0.label) }.filter { $0 > label }.min()
        }
        func first(_ wanted: Int) -> Int? {
            let found = match.columns[wanted]
            guard let label else { return found.first }
            let behind = found.first { $0 > label && $0 < end ?? .max }
            // Left of the labels stands another view's column, where several share the heading.
            let isShared = plan.headings.wanted[wanted].mostColumns > 1
            return behind ?? (isShared ? nil : found.first { $0 < label })
        }
        var columns: [Int] = []
        var missing: [String] = []
        for (column, wanted) in zip(lane.columns, planned.columns) {
            guard let found = first(wanted) else {
                if zone.mayLack(column) { continue }
                missing.append(lane.name.isEmpty ? column.key : "\(lane.name)/\(column.key)")
                continue
            }
            columns.append(body.columns.count)
            body.columns.append(ImportedColumn(key: column.key, number: nil, column: found))
        }
        if !missing.isEmpty {
            body.findings.append(
                ReadingFinding.headingMissing(
                    place: zone.place(row: match.rows.lowerBound, column: 1), expected: missing))
        }
        guard let firstAmount = columns.first else { return nil }
        let rowNumberColumn = first(planned.rowNumber)
        // A lane whose label heading is lost has its labels left of its first amounts.
        let beside = body.columns[firstAmount].column - (rowNumberColumn == nil ? 1 : 2)
        guard let labelColumn = label ?? (beside >= zone.sheet.columns.lowerBound ? beside : nil) else { return nil }
        body.isNumbered = body.isNumbered || rowNumberColumn != nil
        body.otherColumns.formUnion([labelColumn] + [rowNumberColumn].compactMap(\.self))
        return PlacedLane(
            planned: planned, labelColumn: labelColumn, rowNumberColumn: rowNumberColumn, columns: columns)
    }

    // MARK: Lines

    private func readLines(_ placed: [PlacedLane], from firstRow: Int, into body: inout ImportedBody) {
        var cursors = placed.map { LineCursor($0.planned) }
        body.endRow = firstRow
        for row in zone.bodyRows(from: firstRow) where !zone.isSignature(row: row) {
            if takeColumnNumbers(row: row, placed: placed, into: &body) { continue }
            for (index, lane) in placed.enumerated() {
                if readLine(row: row, lane: lane, cursor: &cursors[index], into: &body) { body.endRow = row + 1 }
            }
        }
    }

    private func takeColumnNumbers(row: Int, placed: [PlacedLane], into body: inout ImportedBody) -> Bool {
        guard placed.contains(where: { zone.sheet.headsColumnNumbers(row: row, column: $0.labelColumn) })
        else { return false }
        body.takeColumnNumbers(row: row, in: zone)
        return true
    }

    private func readLine(row: Int, lane: PlacedLane, cursor: inout LineCursor, into body: inout ImportedBody) -> Bool {
        var label = zone.sheet.text(row: row, column: lane.labelColumn)
        var key = zone.sheet.key(row: row, column: lane.labelColumn)
        if key.isEmpty, let column = totalLabel(row: row, leftOf: lane.labelColumn, in: body) {
            label = zone.sheet.text(row: row, column: column)
            key = zone.sheet.key(row: row, column: column)
        }
        let hasAmount = lane.columns.contains { zone.sheet.isFilled(row: row, column: body.columns[$0].column) }
        guard !key.isEmpty || hasAmount else { return false }
        var place = zone.place(row: row, column: lane.labelColumn)
        place.label = label.isEmpty ? nil : label
        place.rowNumber = lane.rowNumberColumn.flatMap { zone.sheet.wholeNumber(row: row, column: $0) }
        switch cursor.take(key) {
        case .known(let line, let isExact):
            if !isExact {
                body.findings.append(ReadingFinding.lineNearlyRight(place: place, label: label, expected: line.label))
            }
            body.lines.append(
                ImportedLine(
                    key: lane.lane.key(of: line), code: line.code, label: label, rowNumber: place.rowNumber, row: row,
                    column: lane.labelColumn, columns: lane.columns))
        case .repeated(let lineKey):
            body.lines.append(
                ImportedLine(
                    key: lineKey, code: nil, label: label.trimmingSpaces, rowNumber: place.rowNumber, row: row,
                    column: lane.labelColumn, columns: lane.columns))
        case .unknown:
            // The heading of the labels, on a new page.
            guard hasAmount, !lane.lane.labelHeadings.contains(where: { LabelText.key($0).hasSameBytes(as: key) })
            else {
                return false
            }
            body.findings.append(
                ReadingFinding.lineUnknown(place: place, label: label, nearest: cursor.nearest(to: key)))
        }
        return true
    }

    /// Where a total says what it is when its label stands in the columns before that of the labels, not merged with it.
    private func totalLabel(row: Int, leftOf column: Int, in body: ImportedBody) -> Int? {
        let first = (body.columns.map(\.column).filter { $0 < column }.max() ?? zone.sheet.columns.lowerBound - 1) + 1
        guard first < column else { return nil }
        return (first..<column).first { ["合计", "总计"].contains(zone.sheet.key(row: row, column: $0)) }
    }
}
