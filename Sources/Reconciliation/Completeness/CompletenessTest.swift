internal import Facts
public import Findings

/// Tests that a book holds the tables which its kind, form and year require.
struct CompletenessTest {
    let book: FactBook
    let requirement: TableRequirement
    let sets: [TableSet]

    /// A result for each table that is absent, or one when none is; none at all when nothing is required.
    func results() throws(OmissionReason) -> [Outcome.Result] {
        guard requirement != .none else { return [] }
        guard let set else { throw .noSet }
        let present = Set(book.tables.map(\.id))
        let absent = set.members.filter { !present.contains($0.id) }
        let found = set.members.count - absent.count
        guard requirement == .set || found >= set.quorum else {
            throw .fewTables(found: found, of: set.members.count)
        }
        guard !absent.isEmpty else { return [.presence(nil)] }
        return absent.map { .presence(MissingTable(table: $0, set: set.name, isDemanded: requirement == .set)) }
    }

    /// The set for the book: that of its year; of a book that names no year the latest.
    private var set: TableSet? {
        let fitting = sets.filter { set in set.kind == book.kind && commonestForm.map(set.forms.contains) ?? true }
        guard let year = book.year else { return fitting.last }
        return fitting.first { $0.years.contains(year) }
    }

    /// The form of most of the tables that a set can hold, the first of these when several are as many; nil when none says its form.
    private var commonestForm: String? {
        let members = Set(sets.filter { $0.kind == book.kind }.flatMap { $0.members.map(\.id) })
        let forms = book.tables.filter { members.contains($0.id) && !$0.form.isEmpty }.map(\.form)
        var counts: [String: Int] = [:]
        for form in forms { counts[form, default: 0] += 1 }
        let most = counts.values.max()
        return forms.first { counts[$0] == most }
    }
}

/// A table that a book must hold and does not.
public struct MissingTable: Sendable, Hashable {
    /// The table.
    public let table: TableSet.Member
    /// The document that it belongs to.
    public let set: LocalizedText
    /// Whether somebody asked for the whole set, which weighs more than that the book looks like one.
    public let isDemanded: Bool

    /// The fault in words.
    public var message: LocalizedText {
        LocalizedText(
            zh: "\(set.chinese)应有 \(table.id) \(table.title)，未找到该表",
            en: "a \(set.english) must hold \(table.id) \(table.title), which is not there")
    }
}
