import BudgetTables
import Facts
import Findings
import Fiscal
import Reconciliation
import TableLayout

/// Imported files that make up one book: same department, year and kind of document.
struct BookGroup {
    private(set) var parts: [ImportedBook]

    init(_ parts: [ImportedBook]) {
        self.parts = parts
    }

    /// Groups files, in the order they were given.
    ///
    /// Performance joins the documents that it is compared with: targets the budget, all else the final accounts.
    /// A file that does not say its department, year or kind joins the one group it does not contradict; when there are
    /// several it stays by itself.
    static func grouped(_ books: [ImportedBook]) -> [BookGroup] {
        var groups: [(position: Int, group: BookGroup)] = []
        var known: [Identity: Int] = [:]
        let numbered = Array(books.enumerated())
        func add(_ book: ImportedBook, at position: Int, to identities: [Identity]) {
            if let same = identities.lazy.compactMap({ known[$0] }).first {
                groups[same].group.parts.append(book)
            } else if let own = identities.last {
                known[own] = groups.count
                groups.append((position, BookGroup([book])))
            }
        }
        for (position, book) in numbered where book.book.kind != .performance {
            if let identity = Identity(book.book) { add(book, at: position, to: [identity]) }
        }
        for (position, book) in numbered where book.book.kind == .performance {
            guard let identity = Identity(book.book) else { continue }
            let home = book.book.holdsTargetsOnly ? DocumentKind.budget : .finalAccount
            add(book, at: position, to: [identity.with(kind: home), identity])
        }
        for (position, book) in numbered where Identity(book.book) == nil {
            let fitting = groups.indices.filter { groups[$0].group.agrees(with: book) }
            if fitting.count == 1 {
                groups[fitting[0]].group.parts.append(book)
            } else {
                groups.append((position, BookGroup([book])))
            }
        }
        return groups.sorted { $0.position < $1.position }.map(\.group)
    }

    func agrees(with other: ImportedBook, besidesKind: Bool = false) -> Bool {
        parts.allSatisfy { part in
            Self.agree(part.book.department.map(LabelText.folded), other.book.department.map(LabelText.folded))
                && Self.agree(part.book.year, other.book.year)
                && (besidesKind || Self.agree(part.book.kind, other.book.kind))
        }
    }

    private static func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
        one == nil || other == nil || one == other
    }

    /// What it is of: final accounts or a budget, also where performance is among them.
    var kind: DocumentKind? {
        let kinds = parts.compactMap(\.book.kind)
        return kinds.first { $0 != .performance } ?? kinds.first
    }

    /// Whose it is, by the first part that says so.
    var department: String? { parts.lazy.compactMap(\.book.department).first }

    /// Of what year it is, by the first part that says so.
    var year: Int? { parts.lazy.compactMap(\.book.year).first }

    /// The book of all parts together. Of a table of performance that two files have, the first stands.
    var book: FactBook {
        var tables: [FactTable] = []
        for part in parts {
            let earlier = tables
            tables += part.book.tables.filter { table in
                !table.id.hasPrefix("P") || !earlier.contains(where: table.repeats)
            }
        }
        return FactBook(department: department, year: year, kind: kind, tables: tables)
    }

    /// The report of its check; tables that several of its files have are told.
    func checked(
        by reconciler: Reconciler, catalogue: TableCatalogue = StandardTables.catalogue,
        companions: [BookRole: FactBook], trace: Bool
    ) -> CheckReport {
        reconciler.check(book, companions: companions).checkReport(
            files: parts.map(\.file),
            importFindings: parts.flatMap(\.findings) + catalogue.repetitions(among: parts)
                + CompanionRemarks.remarks(on: companions, of: book), trace: trace)
    }
}

/// Whose document a book is, of what year and kind.
private struct Identity: Hashable {
    let department: String
    let year: Int
    let kind: DocumentKind

    /// Nil where the book does not say all three.
    init?(_ book: FactBook) {
        guard let department = book.department, let year = book.year, let kind = book.kind else { return nil }
        self.init(LabelText.folded(department), year, kind)
    }

    private init(_ department: String, _ year: Int, _ kind: DocumentKind) {
        self.department = department
        self.year = year
        self.kind = kind
    }

    func with(kind: DocumentKind) -> Identity { Identity(department, year, kind) }
}

extension FactBook {
    /// Whether it holds nothing but what was asked for and to be brought: P1 and P3.
    fileprivate var holdsTargetsOnly: Bool { tables.allSatisfy { ImportedBook.targets.contains($0.id) } }
}
