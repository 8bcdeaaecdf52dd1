import Findings
import Reports

/// Differences of two versions for a terminal: a heading for each table, a line for each difference.
struct DiffText {
    private let changes: [BookDifference.Change]
    private let language: Language

    init(_ changes: [BookDifference.Change], language: Language) {
        self.changes = changes
        self.language = language
    }

    var text: String {
        guard !changes.isEmpty else { return word("没有差异。", "no difference") + "\n" }
        var lines: [String] = []
        var table: String?
        for change in changes {
            if change.table != table {
                if table != nil { lines.append("") }
                lines.append([change.table, change.place.title].compactMap(\.self).joined(separator: " "))
                table = change.table
            }
            lines.append("  " + line(change))
        }
        lines.append("")
        lines.append(count)
        return lines.map(Self.onOneLine).joined(separator: "\n") + "\n"
    }

    private func line(_ change: BookDifference.Change) -> String {
        let kind = DisplayWidth.padded(change.kind.name[language], to: language == .chinese ? 6 : 14)
        let place = DisplayWidth.padded(change.place.cell ?? change.place.spot ?? "", to: 6)
        var subject = [change.line.map { name(of: $0, change.place.label) }, change.column]
            .compactMap(\.self).joined(separator: " · ")
        let isCell = [.value, .look, .formula, .label, .unit].contains(change.kind)
        let what =
            isCell ? "\(change.old ?? "—") → \(change.new ?? "—")" : change.old ?? change.new ?? ""
        if !what.isEmpty, what != subject { subject += (subject.isEmpty ? "" : word("：", ": ")) + what }
        if let difference = change.difference {
            subject += " (\(difference.hasPrefix("-") ? "" : "+")\(difference))"
        }
        return "\(kind)  \(place)  \(subject)"
    }

    /// A code with its label; other lines by their path of labels, which says enough.
    private func name(of line: String, _ label: String?) -> String {
        guard line.first?.isNumber ?? false, let label, !label.isEmpty else { return line }
        return "\(line) \(label)"
    }

    private var count: String {
        let parts = BookDifference.Kind.allCases.compactMap { kind -> String? in
            let count = changes.count { $0.kind == kind }
            return count == 0 ? nil : "\(kind.name[language]) \(count)"
        }
        return parts.joined(separator: word("，", ", "))
    }

    /// Control characters of a file must not drive the terminal.
    private static func onOneLine(_ line: String) -> String {
        String(
            String.UnicodeScalarView(
                line.unicodeScalars.map { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) ? " " : $0 }))
    }

    private func word(_ chinese: String, _ english: String) -> String { language == .chinese ? chinese : english }
}

/// Differences of two versions as JSON.
struct DiffJSON {
    private let changes: [BookDifference.Change]
    private let provenance: Provenance

    init(_ changes: [BookDifference.Change], provenance: Provenance) {
        self.changes = changes
        self.provenance = provenance
    }

    var text: String {
        JSONText.object([
            ("changes", .array(changes.map(change))), ("provenance", provenance.json),
        ]).text + "\n"
    }

    private func change(_ change: BookDifference.Change) -> JSONText {
        .object([
            ("kind", .string(change.kind.rawValue)), ("table", .string(change.table)),
            ("line", .optional(change.line)), ("label", .optional(change.place.label)),
            ("column", .optional(change.column)), ("old", .optional(change.old)), ("new", .optional(change.new)),
            ("difference", .optional(change.difference)), ("file", .optional(change.place.file)),
            ("sheet", .optional(change.place.sheet)), ("cell", .optional(change.place.cell ?? change.place.spot)),
        ])
    }
}
