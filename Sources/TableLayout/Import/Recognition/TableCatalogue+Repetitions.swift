public import Facts
public import Findings

extension TableCatalogue {
    /// A finding for each table that an earlier one of some books has already, of the same department; of tables that are made
    /// for each project, of the same project and year.
    public func repetitions(among books: [ImportedBook]) -> [Finding] {
        var findings: [Finding] = []
        for (index, later) in books.enumerated() {
            for table in later.book.tables {
                guard let description = self.table(table.id),
                    let first = books[..<index].lazy.flatMap(\.book.tables).first(where: table.repeats)
                else { continue }
                findings.append(
                    ReadingFinding.tableRepeated(
                        place: table.place, title: "\(table.id) \(description.title.chinese)", first: first.place))
            }
        }
        return findings
    }
}

extension FactTable {
    /// Whether it is the same table as one that came before it, of the same department; one of performance also of the same
    /// year and, where it is a project's, of the same project.
    public func repeats(_ first: FactTable) -> Bool {
        guard id == first.id, department == first.department else { return false }
        guard id.hasPrefix("P") else { return true }
        guard year == first.year else { return false }
        guard Self.projectTables.contains(id) else { return true }
        return field(Self.projectField).map { $0 == first.field(Self.projectField) } ?? false
    }

    /// The tables of which a department has one for each project.
    private static let projectTables: Set<String> = ["P3", "P4"]
    private static let projectField = "项目名称"
}
