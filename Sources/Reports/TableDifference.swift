internal import DecimalNumbers
internal import Facts
internal import Findings
internal import Fiscal

/// What differs between two versions of one table.
struct TableDifference {
    private let old: FactTable
    private let new: FactTable
    private let oldFormulas: BookDifference.Formulas
    private let newFormulas: BookDifference.Formulas

    init(
        _ old: FactTable, _ new: FactTable, _ oldFormulas: @escaping BookDifference.Formulas,
        _ newFormulas: @escaping BookDifference.Formulas
    ) {
        self.old = old
        self.new = new
        self.oldFormulas = oldFormulas
        self.newFormulas = newFormulas
    }

    var changes: [BookDifference.Change] {
        let oldLines = Dictionary(old.lines.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        let newLines = Set(new.lines.map(\.key))
        let oldColumns = Set(old.columns.map(\.key))
        let newColumns = Set(new.columns.map(\.key))
        var changes = unit
        changes += new.columns.filter { !oldColumns.contains($0.key) }.map {
            BookDifference.Change(.columnAdded, new, column: $0.key, new: $0.key, place: new.place)
        }
        for line in new.lines {
            if let earlier = oldLines[line.key] {
                changes += label(earlier, line)
                changes += new.columns.filter { oldColumns.contains($0.key) }.flatMap { cell(line.key, $0.key) }
            } else {
                changes.append(
                    BookDifference.Change(
                        .lineAdded, new, line: line.key, new: figures(of: line, in: new), place: line.place))
            }
        }
        changes += old.lines.filter { !newLines.contains($0.key) }.map {
            BookDifference.Change(.lineRemoved, old, line: $0.key, old: figures(of: $0, in: old), place: $0.place)
        }
        changes += old.columns.filter { !newColumns.contains($0.key) }.map {
            BookDifference.Change(.columnRemoved, old, column: $0.key, old: $0.key, place: old.place)
        }
        return changes
    }

    private var unit: [BookDifference.Change] {
        guard old.unit != new.unit else { return [] }
        return [
            BookDifference.Change(.unit, new, old: old.unit?.rawValue, new: new.unit?.rawValue, place: new.place)
        ]
    }

    /// Another name is a difference; another ordinal before the same name is none.
    private func label(_ before: FactLine, _ after: FactLine) -> [BookDifference.Change] {
        guard LabelText.key(before.label) != LabelText.key(after.label) else { return [] }
        return [
            BookDifference.Change(
                .label, new, line: after.key, old: before.label, new: after.label, place: after.place)
        ]
    }

    private func cell(_ line: String, _ column: String) -> [BookDifference.Change] {
        let before = old[line: line, column: column]
        let after = new[line: line, column: column]
        guard let place = after?.place ?? before?.place else { return [] }
        func change(
            _ kind: BookDifference.Kind, _ one: String?, _ other: String?, _ difference: String? = nil
        )
            -> BookDifference.Change
        {
            BookDifference.Change(
                kind, new, line: line, column: column, old: one, new: other, difference: difference, place: place)
        }
        var changes: [BookDifference.Change] = []
        if !isSame(before, after) {
            changes.append(change(.value, text(before, old), text(after, new), difference(before, after)))
        } else if old.unit == new.unit, before?.displayed != after?.displayed {
            changes.append(change(.look, before?.displayed?.description, after?.displayed?.description))
        }
        let formulas = (before.flatMap { oldFormulas($0.place) }, after.flatMap { newFormulas($0.place) })
        if formulas.0 != formulas.1 {
            changes.append(change(.formula, formulas.0.map { "=" + $0 }, formulas.1.map { "=" + $0 }))
        }
        return changes
    }

    private func isSame(_ before: Fact?, _ after: Fact?) -> Bool {
        switch (before?.state ?? .blank, after?.state ?? .blank) {
        case (.amount(let one, _), .amount(let other, _)):
            // Without a unit on one side only the numbers can be compared.
            old.unit == new.unit ? one == other : scaled(one, old) == scaled(other, new)
        case (.blank, .blank): true
        case (.notApplicable(let one), .notApplicable(let other)): one == other
        case (.unreadable(let one), .unreadable(let other)): one == other
        default: false
        }
    }

    private func scaled(_ number: ExactDecimal, _ table: FactTable) -> ExactDecimal {
        number.scaled(byPowerOfTen: table.unit?.powerOfTen ?? 0)
    }

    private func difference(_ before: Fact?, _ after: Fact?) -> String? {
        guard let one = before?.stored, let other = after?.stored else { return nil }
        let shift = (old.unit?.powerOfTen ?? 0) - (new.unit?.powerOfTen ?? 0)
        let moved = old.unit == nil || new.unit == nil ? one : one.scaled(byPowerOfTen: shift)
        return other.adding(moved.negated).map { $0.text(minimumFractionDigits: new.fractionDigits) }
    }

    /// What a cell holds, as a person reads it; nil for nothing.
    private func text(_ fact: Fact?, _ table: FactTable) -> String? {
        switch fact?.state ?? .blank {
        case .amount(let stored, _): stored.text(minimumFractionDigits: table.fractionDigits)
        case .blank: nil
        case .notApplicable(let mark): mark
        case .unreadable(let text): text
        }
    }

    /// What the cells of a line hold, from left to right: `102.00 2.00 100.00`.
    private func figures(of line: FactLine, in table: FactTable) -> String {
        table.columns.compactMap { text(table[line: line.key, column: $0.key], table) }.joined(separator: " ")
    }
}
