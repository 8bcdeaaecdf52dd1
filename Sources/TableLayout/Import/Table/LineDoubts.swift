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
    /// The names, folded; nobody asks for them as long as codes have their own.
    private let names = Once<Set<TextBytes>>()

    private init(_ list: CodeList, isWhole: Bool) {
        self.list = list
        self.isWhole = isWhole
    }

    /// Whether a name belongs to another code, and not to this one.
    func isOfAnother(_ name: String, than code: String) -> Bool {
        let entry = list[code]
        if entry?.name.hasSameBytes(as: name) == true { return false }
        let key = LabelText.key(name)
        guard let entry else { return isWhole && code.hasPrefix("3") && isName(key) }
        return !LabelText.key(entry.name).hasSameBytes(as: key) && entry.confidence != .low && isName(key)
    }

    private func isName(_ key: String) -> Bool {
        names { Set(list.entries.map { TextBytes(LabelText.key($0.name)) }) }.contains(TextBytes(key))
    }

    /// Whether a code is in the list with this name.
    func has(_ code: String, named name: String) -> Bool {
        list[code].map { LabelText.key($0.name).hasSameBytes(as: LabelText.key(name)) } ?? false
    }

    /// A year whose codes stand for those of a table that does not say its own.
    static let usualYear = 2021

    /// The lists made so far, by year.
    private struct Made {
        var functional: [Int: CodeNames] = [:]
        var economic: [Int: CodeNames] = [:]
    }

    private static let made = Mutex(Made())

    /// The codes that the lines of a table have; nil when it has none, or its year is not known.
    static func of(_ body: TableDescription.Body, year: Int?) -> CodeNames? {
        guard let year else { return nil }
        let isFunctional =
            switch body {
            case .codes(let block): block.classification == .functional
            case .codeLanes: false
            default: true
            }
        if let made = made.withLock({ isFunctional ? $0.functional[year] : $0.economic[year] }) { return made }
        let names =
            isFunctional
            ? CodeNames(.functional(year: year), isWhole: false)
            : CodeNames(.departmentEconomic(year: year), isWhole: true)
        made.withLock { made in
            if isFunctional { made.functional[year] = names } else { made.economic[year] = names }
        }
        return names
    }
}
