public import Facts
public import Findings

extension TableCatalogue {
    /// A finding for each table that an earlier one of some books has already, of the same department; tables of performance may
    /// come often.
    public func repetitions(among books: [ImportedBook]) -> [Finding] {
        var findings: [Finding] = []
        for (index, later) in books.enumerated() {
            for table in later.book.tables {
                guard let description = self.table(table.id), description.kind != .performance,
                    let first = books[..<index].lazy.flatMap(\.book.tables).first(where: {
                        $0.id == table.id && $0.department == table.department
                    })
                else { continue }
                findings.append(
                    ReadingFinding.tableRepeated(
                        place: table.place, title: "\(table.id) \(description.title.chinese)", first: first.place))
            }
        }
        return findings
    }
}
