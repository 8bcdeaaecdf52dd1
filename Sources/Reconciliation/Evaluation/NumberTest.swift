internal import Facts

/// Tests the printed row numbers (行次) of each part of a table.
struct NumberTest {
    let table: FactTable
    let order: NumberOrder

    /// The lines whose numbers are out of order.
    ///
    /// Blank rows have numbers too and are no lines. So numbers that grow by no more than the rows of the sheet follow on each
    /// other; rows that were put between for printing do not matter.
    func faults() throws(OmissionReason) -> [CodeFault] {
        var last: [String: (number: Int, row: Int?)] = [:]
        var faults: [CodeFault] = []
        for line in table.lines {
            guard let number = line.rowNumber else { continue }
            let part = line.key.split(separator: "/").first.map(String.init) ?? ""
            let row = line.place.cell.flatMap { Int($0.drop { !$0.isNumber }) }
            if let previous = last[part] {
                if number <= previous.number {
                    faults.append(CodeFault(.number(after: previous.number), line))
                    continue
                }
                if order == .consecutive, let row, let before = previous.row, row > before,
                    number - previous.number > row - before
                {
                    faults.append(CodeFault(.gap(after: previous.number), line))
                }
            }
            last[part] = (number, row)
        }
        guard !last.isEmpty else { throw .noColumn(table: table.id, column: "行次") }
        return faults
    }
}
