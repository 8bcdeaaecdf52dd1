import Facts

/// Tables of departments with several units list the codes of each unit below its line.
///
/// A code then stands for a part of the department only, so that no rule may take its first line for the whole: those
/// lines are keyed by their unit, `单位/205001/20501`, and their facts carry no code.
enum UnitLines {
    /// The lines keyed by unit, when a code stands below more than one.
    static func separated(_ lines: [ImportedLine]) -> [ImportedLine] {
        let codes = lines.compactMap(\.code)
        guard lines.contains(where: { $0.key.hasPrefix(CodeBlock.unitPrefix) }), Set(codes).count < codes.count else {
            return lines
        }
        var keys = LineKeys()
        var unit: String?
        return lines.map { line in
            if CodeBlock.unitCode(of: line.key) != nil { unit = line.key }
            guard let unit, let code = line.code else { return line }
            return ImportedLine(
                key: keys.unique("\(unit)/\(code)"), code: nil, label: line.label, rowNumber: line.rowNumber,
                row: line.row, column: line.column, columns: line.columns)
        }
    }
}

extension FactLine {
    /// The code that the sheet prints: its own, or the last part of a key by unit.
    var printedCode: String? {
        if let code { return code }
        guard key.hasPrefix(CodeBlock.unitPrefix) else { return nil }
        let parts = key.split(separator: "/")
        return parts.count > 2 ? parts.last.map { String($0.prefix { $0 != "#" }) } : nil
    }
}
