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
        let numbered = Array(books.enumerated())
        let identified = numbered.filter { $0.element.book.isIdentified }
        for (position, book) in identified where book.book.kind != .performance {
            if let same = groups.firstIndex(where: { $0.group.agrees(with: book) }) {
                groups[same].group.parts.append(book)
            } else {
                groups.append((position, BookGroup([book])))
            }
        }
        for (position, book) in identified where book.book.kind == .performance {
            let home = book.book.holdsTargetsOnly ? DocumentKind.budget : .finalAccount
            let same =
                groups.firstIndex { $0.group.kind == home && $0.group.agrees(with: book, besidesKind: true) }
                ?? groups.firstIndex { $0.group.agrees(with: book) }
            if let same { groups[same].group.parts.append(book) } else { groups.append((position, BookGroup([book]))) }
        }
        for (position, book) in numbered where !book.book.isIdentified {
            let fitting = groups.indices.filter { groups[$0].group.agrees(with: book) }
            if fitting.count == 1 {
                groups[fitting[0]].group.parts.append(book)
            } else {
                groups.append((position, BookGroup([book])))
            }
        }
        return groups.sorted { $0.position < $1.position }.map(\.group)
    }

    private func agrees(with other: ImportedBook, besidesKind: Bool = false) -> Bool {
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
    private var kind: DocumentKind? {
        let kinds = parts.compactMap(\.book.kind)
        return kinds.first { $0 != .performance } ?? kinds.first
    }

    /// The book of all parts together.
    var book: FactBook {
        FactBook(
            department: parts.lazy.compactMap(\.book.department).first,
            year: parts.lazy.compactMap(\.book.year).first, kind: kind, tables: parts.flatMap(\.book.tables))
    }

    /// The budget of the same department and year, and the same document of the year before, where they are among the groups.
    func companions(among groups: [BookGroup]) -> [BookRole: FactBook] {
        guard kind != .budget else { return [:] }
        let budgets = groups.filter { group in
            group.kind == .budget && parts.allSatisfy { group.agrees(with: $0, besidesKind: true) }
        }
        let own = book
        let priors = groups.map(\.book).filter { other in
            guard let year = own.year, let department = own.department, let before = other.department else {
                return false
            }
            return other.kind == own.kind && other.year == year - 1
                && LabelText.folded(before) == LabelText.folded(department)
        }
        var companions: [BookRole: FactBook] = [:]
        if budgets.count == 1 { companions[.budget] = budgets[0].book }
        if priors.count == 1 { companions[.prior] = priors[0] }
        return companions
    }

    /// The report of its check; tables that several of its files have are told.
    func checked(
        by reconciler: Reconciler, catalogue: TableCatalogue = StandardTables.catalogue,
        companions: [BookRole: FactBook], trace: Bool
    ) -> CheckReport {
        reconciler.check(book, companions: companions).checkReport(
            files: parts.map(\.file),
            importFindings: parts.flatMap(\.findings) + catalogue.repetitions(among: parts), trace: trace)
    }
}

extension FactBook {
    fileprivate var isIdentified: Bool { department != nil && year != nil && kind != nil }

    /// Whether it holds nothing but what was asked for and to be brought: P1 and P3.
    fileprivate var holdsTargetsOnly: Bool { tables.allSatisfy { ImportedBook.targets.contains($0.id) } }
}
