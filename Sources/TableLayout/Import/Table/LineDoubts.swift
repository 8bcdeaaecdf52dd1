import Findings
import Fiscal
import Synchronization

/// What is odd about the lines of a table: those that stand twice, and codes with the name of another.
struct LineDoubts {
    let zone: TableZone
    let body: ImportedBody
    let year: Int?

    var findings: [Finding] { repeated + misnamed }

    /// A line that stands twice has `#2` behind its key.
    private var repeated: [Finding] {
        guard body.lines.contains(where: { $0.key.utf8.contains(UInt8(ascii: "#")) }) else { return [] }
        var first: [String: ImportedLine] = [:]
        return body.lines.compactMap { line in
            let key = String(line.key.prefix { $0 != "#" })
            guard line.key != key, let earlier = first[key] else {
                first[key] = first[key] ?? line
                return nil
            }
            return ReadingFinding.lineRepeated(
                place: place(of: line), label: label(of: line),
                first: zone.sheet.address(row: earlier.row, column: earlier.column))
        }
    }

    private var misnamed: [Finding] {
        guard body.lines.contains(where: { $0.code != nil }), let names = CodeNames.of(zone.table.body, year: year)
        else {
            return []
        }
        return body.lines.compactMap { line in
            guard let code = line.code, names.isOfAnother(line.label, than: code) else { return nil }
            return ReadingFinding.nameOfAnotherCode(
                place: place(of: line), code: code, name: line.label, known: names.list[code]?.name)
        }
    }

    private func label(of line: ImportedLine) -> String {
        [line.code, line.label].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func place(of line: ImportedLine) -> Place {
        var place = zone.place(row: line.row, column: line.column)
        place.label = line.label
        return place
    }
}

/// The codes of a classification in a year, and their names.
struct CodeNames: Sendable {
    let list: CodeList
    /// Whether every code there is is in the list.
    private let isWhole: Bool
    /// The names, folded.
    private let names: Set<TextBytes>
    /// The folded name of each code.
    private let keys: [TextBytes: String]

    private init(_ list: CodeList, isWhole: Bool) {
        self.list = list
        self.isWhole = isWhole
        let folded = list.entries.map { (TextBytes($0.code), LabelText.key($0.name)) }
        keys = Dictionary(folded, uniquingKeysWith: { first, _ in first })
        names = Set(folded.map { TextBytes($1) })
    }

    /// Whether a name belongs to another code, and not to this one.
    func isOfAnother(_ name: String, than code: String) -> Bool {
        let key = LabelText.key(name)
        if keys[TextBytes(code)]?.hasSameBytes(as: key) == true { return false }
        guard let entry = list[code] else { return isWhole && code.hasPrefix("3") && names.contains(TextBytes(key)) }
        return entry.confidence != .low && names.contains(TextBytes(key))
    }

    /// Whether a code is in the list with this name.
    func has(_ code: String, named name: String) -> Bool {
        keys[TextBytes(code)]?.hasSameBytes(as: LabelText.key(name)) ?? false
    }

    /// A year whose codes stand for those of a table that does not say its own.
    static let usualYear = 2021

    private struct Key: Hashable {
        let isFunctional: Bool
        let year: Int
    }

    private static let made = Mutex<[Key: CodeNames]>([:])

    /// The codes that the lines of a table have; nil when it has none, or its year is not known.
    static func of(_ body: TableDescription.Body, year: Int?) -> CodeNames? {
        guard let year else { return nil }
        let isFunctional =
            switch body {
            case .codes(let block): block.classification == .functional
            case .codeLanes: false
            default: true
            }
        let key = Key(isFunctional: isFunctional, year: year)
        if let made = made.withLock({ $0[key] }) { return made }
        let names =
            isFunctional
            ? CodeNames(.functional(year: year), isWhole: false)
            : CodeNames(.departmentEconomic(year: year), isWhole: true)
        made.withLock { $0[key] = names }
        return names
    }
}
