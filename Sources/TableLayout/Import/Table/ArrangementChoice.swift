/// Chooses between a table as it is declared and its other arrangements: the one that more amounts of the sheet belong to.
struct ArrangementChoice {
    /// What was read; nil when no arrangement has its headings there.
    let body: ImportedBody?

    init(zone: TableZone, standard: ImportedBody?) {
        guard !zone.table.arrangements.isEmpty else {
            body = standard
            return
        }
        var best = standard
        var most = standard.map { Self.amounts(of: $0, in: zone) } ?? -1
        for arrangement in zone.table.arrangements {
            guard var list = LaneImporter(zone: zone, plan: arrangement.plan(zone.table.kind)).read(),
                !list.lines.isEmpty
            else {
                continue
            }
            list.arrangement = arrangement
            let count = Self.amounts(of: list, in: zone)
            if count > most {
                best = list
                most = count
            }
        }
        body = best
    }

    /// How many cells of the table hold something.
    private static func amounts(of body: ImportedBody, in zone: TableZone) -> Int {
        body.facts.count(where: { $0.state != .blank })
            + body.lines.reduce(0) { count, line in
                count
                    + line.columns.count(where: { index in
                        let column = body.columns[index]
                        return body.address(line: line, column: column) != nil
                            && AmountReader.read(zone.sheet.grid[row: line.row, column: column.column]).isFilled
                    })
            }
    }
}
