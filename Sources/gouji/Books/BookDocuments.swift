import Facts
import Fiscal
import TableLayout

extension BookReader {
    /// Reads the documents of a file: one of most, more of a workbook that holds budget and final accounts of a year.
    func documents(path: String) throws -> [ImportedBook] {
        try books(path: path).flatMap { $0.documents(catalogue) }
    }
}

extension ImportedBook {
    /// The budget, the targets that are published with it, and everything else, where one workbook holds them all; else itself.
    fileprivate func documents(_ catalogue: TableCatalogue) -> [ImportedBook] {
        func isBudget(_ table: FactTable) -> Bool { catalogue.table(table.id)?.kind == .budget }
        let budget = book.tables.filter(isBudget)
        let rest = book.tables.filter { !isBudget($0) && !Self.targets.contains($0.id) }
        guard !budget.isEmpty, !rest.isEmpty else { return [self] }
        let targets = book.tables.filter { Self.targets.contains($0.id) }
        let isAccount = rest.contains { catalogue.table($0.id)?.kind == .finalAccount }
        let parts: [(DocumentKind, [FactTable])] = [
            (.budget, budget), (.performance, targets), (isAccount ? .finalAccount : .performance, rest),
        ]
        return parts.filter { !$0.1.isEmpty }.map { kind, tables in
            let ids = Set(tables.map(\.id))
            // What is said of no table is said once, with the last.
            let own = findings.filter { finding in
                finding.places.first?.table.map(ids.contains) ?? (tables.first?.id == rest.first?.id)
            }
            return ImportedBook(
                file: file,
                book: FactBook(department: book.department, year: book.year, kind: kind, tables: tables), findings: own)
        }
    }

    /// The tables of targets: asked for with the budget and published with it.
    static let targets: Set<String> = ["P1", "P3"]
}
