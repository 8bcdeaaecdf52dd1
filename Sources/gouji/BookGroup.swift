import Facts
import Findings
import Fiscal
import Reconciliation

/// Imported files that make up one book: same department, year and kind of document.
struct BookGroup {
    private(set) var parts: [ImportedBook]

    init(_ parts: [ImportedBook]) {
        self.parts = parts
    }

    /// Groups files, in the order they were given.
    ///
    /// A file that does not say its department, year or kind joins the one group it does not contradict; when there are
    /// several it stays by itself.
    static func grouped(_ books: [ImportedBook]) -> [BookGroup] {
        var groups: [(position: Int, group: BookGroup)] = []
        let numbered = Array(books.enumerated())
        for (position, book) in numbered where book.book.isIdentified {
            if let same = groups.firstIndex(where: { $0.group.agrees(with: book) }) {
                groups[same].group.parts.append(book)
            } else {
                groups.append((position, BookGroup([book])))
            }
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

    private func agrees(with other: ImportedBook) -> Bool {
        parts.allSatisfy { part in
            Self.agree(part.book.department.map(LabelText.folded), other.book.department.map(LabelText.folded))
                && Self.agree(part.book.year, other.book.year) && Self.agree(part.book.kind, other.book.kind)
        }
    }

    private static func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool {
        one == nil || other == nil || one == other
    }

    /// The book of all parts together.
    var book: FactBook {
        FactBook(
            department: parts.lazy.compactMap(\.book.department).first,
            year: parts.lazy.compactMap(\.book.year).first, kind: parts.lazy.compactMap(\.book.kind).first,
            tables: parts.flatMap(\.book.tables))
    }

    func checked(by reconciler: Reconciler, companions: [BookRole: FactBook], trace: Bool) -> CheckReport {
        reconciler.check(book, companions: companions).checkReport(
            files: parts.map(\.file), importFindings: parts.flatMap(\.findings), trace: trace)
    }
}

extension FactBook {
    fileprivate var isIdentified: Bool { department != nil && year != nil && kind != nil }
}
