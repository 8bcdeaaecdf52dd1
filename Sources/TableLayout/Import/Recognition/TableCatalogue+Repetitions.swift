public import Facts
public import Findings

extension TableCatalogue {
    /// A finding for each table that an earlier one of some books has already, of the same department; of tables that are made
    /// for each project, of the same project and year.
    public func repetitions(among books: [ImportedBook]) -> [Finding] {
        var findings: [Finding] = []
        for (index, later) in books.enumerated() {
            for table in later.book.tables {
                guard self.table(table.id) != nil,
                    let first = books[..<index].lazy.flatMap(\.book.tables).first(where: table.repeats)
                else { continue }
                findings.append(repetition(table, at: table.place, of: first, at: first.place))
            }
        }
        return findings
    }

    /// What to say of a table that was there already: a copy, or another form of it.
    func repetition(_ table: FactTable, at place: Place, of first: FactTable, at firstPlace: Place) -> Finding {
        let title = "\(table.id) \(self.title(of: table.id))"
        guard isOtherForm(table, than: first) else {
            return ReadingFinding.tableRepeated(place: place, title: title, first: firstPlace)
        }
        return ReadingFinding.otherForm(
            place: place, title: title, first: firstPlace, contradiction: table.contradiction(with: first))
    }

    /// Whether two tables of one id have other columns, or titles that are both known: Sichuan prints FA9 with revenue and without.
    private func isOtherForm(_ table: FactTable, than first: FactTable) -> Bool {
        guard let description = self.table(table.id), description.kind != .performance else { return false }
        if Set(table.columns.map(\.key)) != Set(first.columns.map(\.key)) { return true }
        let titles = [table, first].compactMap { recognise($0.title, in: description.series)?.title }
        return Set(titles).count > 1
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

    /// The first two figures of the same line and column that differ, where both tables print them alike.
    fileprivate func contradiction(with first: FactTable) -> (there: Fact, here: Fact)? {
        guard unit == first.unit, fractionDigits == first.fractionDigits else { return nil }
        for fact in facts {
            guard let here = fact.displayed, let other = first[line: fact.line, column: fact.column],
                let there = other.displayed, here != there
            else { continue }
            return (other, fact)
        }
        return nil
    }

    /// The tables of which a department has one for each project.
    private static let projectTables: Set<String> = ["P3", "P4"]
    private static let projectField = "项目名称"
}
