internal import SpreadsheetML

/// How the formulas of a workbook follow the rows of one of its sheets.
struct FormulaShift {
    let rows: RowShift
    /// The sheet whose rows move.
    let sheet: String

    /// Where a formula stands.
    enum Place {
        /// On another sheet, or on the sheet itself outside of the band: a range over the whole band takes in its copies.
        case outside(sheet: String)
        /// In the band.
        case band
        /// In a copy of the band, the first being 1.
        case copy(Int)
    }

    /// The formula as it must read at its place after the shift.
    ///
    /// In a copy, references without `$` to the band and to rows above it move along, as when a formula is copied by hand;
    /// those to rows below the band keep their cells, so that a share of a total stays one.
    func formula(_ formula: String, at place: Place) -> String {
        FormulaReferences.rewritten(formula) { reference in
            switch place {
            case .outside(let own):
                return points(reference, from: own) ? moved(reference, expands: true) : reference
            case .band:
                guard points(reference, from: sheet) else { return reference }
                return moved(reference, expands: reference.hasFixedRows)
            case .copy(let number):
                return copied(reference, by: number * rows.band.count)
            }
        }
    }

    /// The formula of a rule for one row of the band, which its copies share: references to rows below the band are fixed,
    /// as those of a copied formula keep their cells.
    func rule(_ formula: String) -> String {
        let end = rows.band.upperBound + rows.distance
        func fixed(_ corner: FormulaReferences.Corner) -> FormulaReferences.Corner {
            var fixed = corner
            if let row = corner.row, row > end { fixed.isRowFixed = true }
            return fixed
        }
        return FormulaReferences.rewritten(self.formula(formula, at: .band)) { reference in
            guard points(reference, from: sheet) else { return reference }
            var rule = reference
            rule.first = fixed(reference.first)
            rule.last = reference.last.map(fixed)
            return rule
        }
    }

    /// The formula of a name, which is not bound to a place: rows without `$` count from wherever it is used.
    func name(_ formula: String) -> String {
        FormulaReferences.rewritten(formula) { reference in
            guard reference.sheet != nil, points(reference, from: ""), reference.hasFixedRows else { return reference }
            return moved(reference, expands: true)
        }
    }

    /// The formula of a drawing in the band: ranges of the band stay with it.
    func drawn(_ formula: String) -> String {
        FormulaReferences.rewritten(formula) { reference in
            points(reference, from: "") ? moved(reference, expands: false) : reference
        }
    }

    /// The formula of a drawing in a copy, given that of the band's own after it has moved: ranges of the band become those
    /// of the copy, with or without `$`.
    func drawn(_ formula: String, copy number: Int) -> String {
        FormulaReferences.rewritten(formula) { reference in
            let corners = [reference.first.row, reference.last?.row].compactMap { $0 }
            guard points(reference, from: ""), !corners.isEmpty, corners.allSatisfy(rows.band.contains) else {
                return reference
            }
            var copy = reference
            let distance = number * rows.band.count
            copy.first.row = reference.first.row.map { $0 + distance }
            copy.last?.row = reference.last?.row.map { $0 + distance }
            return copy
        }
    }

    private func points(_ reference: FormulaReferences.Reference, from own: String) -> Bool {
        SheetName.key(reference.sheet ?? own) == SheetName.key(sheet)
    }

    private func moved(
        _ reference: FormulaReferences.Reference, expands: Bool
    ) -> FormulaReferences.Reference? {
        var moved = reference
        guard let first = reference.first.row else { return reference }
        guard let last = reference.last?.row else {
            guard let row = rows.row(first) else { return nil }
            moved.first.row = row
            return moved
        }
        guard let range = rows.rows(min(first, last)...max(first, last), expands: expands) else { return nil }
        moved.first.row = first <= last ? range.lowerBound : range.upperBound
        moved.last?.row = first <= last ? range.upperBound : range.lowerBound
        return moved
    }

    private func copied(
        _ reference: FormulaReferences.Reference, by distance: Int
    ) -> FormulaReferences.Reference? {
        let isOwn = points(reference, from: sheet)
        if isOwn, reference.hasFixedRows { return moved(reference, expands: true) }
        func copied(_ corner: FormulaReferences.Corner) -> FormulaReferences.Corner {
            var copy = corner
            guard let row = corner.row else { return corner }
            if isOwn, corner.isRowFixed || row > rows.band.upperBound {
                copy.row = rows.row(row)
            } else if !corner.isRowFixed {
                copy.row = row + distance
            }
            return copy
        }
        var copy = reference
        copy.first = copied(reference.first)
        copy.last = reference.last.map(copied)
        return copy
    }
}

extension FormulaReferences.Reference {
    /// Whether no row of it moves when the formula is copied.
    fileprivate var hasFixedRows: Bool { first.isRowFixed && last?.isRowFixed ?? true }
}
