internal import Facts
public import Findings
internal import Fiscal

/// Tests that all tables of a book name the same department and year, where they name any.
struct HeadTest {
    let tables: [FactTable]

    /// The tables that differ from what most name, the first of these when they are as many.
    func faults() throws(OmissionReason) -> [HeadFault] {
        let departments = tables.compactMap { table in
            table.department.map { (table: table, text: $0, key: LabelText.folded($0)) }
        }
        let years = tables.compactMap { table in table.year.map { (table: table, text: "\($0)", key: "\($0)") } }
        guard departments.count > 1 || years.count > 1 else { throw .allBlank }
        return [departments, years].flatMap { heads -> [HeadFault] in
            guard let usual = Self.commonest(heads.map(\.key)), let example = heads.first(where: { $0.key == usual })
            else {
                return []
            }
            return heads.filter { $0.key != usual }.map {
                HeadFault(place: $0.table.place, found: $0.text, usual: example.text)
            }
        }
    }

    private static func commonest(_ keys: [String]) -> String? {
        var counts: [String: Int] = [:]
        for key in keys { counts[key, default: 0] += 1 }
        let most = counts.values.max()
        return keys.first { counts[$0] == most }
    }
}

/// A table whose head names another department or year than the others.
public struct HeadFault: Sendable, Hashable {
    /// The table.
    public let place: Place
    /// What it names.
    public let found: String
    /// What most name.
    public let usual: String

    /// The fault in words.
    public var message: LocalizedText {
        let table = place.table ?? ""
        return LocalizedText(
            zh: "\(table) 为“\(found)”，其他表为“\(usual)”", en: "\(table) has “\(found)”, other tables “\(usual)”")
    }
}
