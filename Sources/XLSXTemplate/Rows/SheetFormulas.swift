internal import SpreadsheetML

/// Rewrites the formulas in the cells of a sheet when the rows of a sheet, itself or another, move.
struct SheetFormulas {
    /// A change of a piece of the part.
    typealias Edit = (range: Range<Int>, text: String)

    private struct Group {
        let master: CellReference
        let formula: String
        var members: [CellReference] = []
    }

    let map: SheetMap
    let name: String
    let sheet: String
    let shift: FormulaShift
    private let isOwn: Bool
    private var groups: [String: Group] = [:]
    private var separated: Set<String> = []

    /// - Parameters:
    ///   - name: the part.
    ///   - sheet: the name of its sheet.
    init(_ map: SheetMap, name: String, sheet: String, shift: FormulaShift) throws(TemplateError) {
        self.map = map
        self.name = name
        self.sheet = sheet
        self.shift = shift
        isOwn = SheetName.key(sheet) == SheetName.key(shift.sheet)
        if map.hasFormulas { try findGroups() }
    }

    /// Where a formula of a row stands, as the shift sees it.
    func place(ofRow row: Int) -> FormulaShift.Place {
        isOwn && shift.rows.band.contains(row) ? .band : .outside(sheet: sheet)
    }

    /// What changes in the formula of a cell; the copies of the band count from 1.
    func edits(
        of cell: SheetMap.Cell, row: Int, copy: Int? = nil
    ) throws(TemplateError) -> [Edit] {
        guard map.hasFormulas, cell.tag.kind == .start else { return [] }
        let bytes = map.part.bytes
        let own = CellReference(row: row, column: cell.column)
        let place = copy.map { FormulaShift.Place.copy($0) } ?? self.place(ofRow: row)
        var edits: [Edit] = []
        for child in try map.part.elements(in: cell.tag.range.upperBound) {
            if copy != nil, map.part.isElement(child.tag, "v"), try formula(of: cell) != nil {
                // The result is that of the band's own row.
                edits.append((child.range, ""))
                if let type = bytes.attribute("t", of: cell.tag) { edits.append((type.whole, "")) }
            }
            guard map.part.isElement(child.tag, "f") else { continue }
            switch bytes.value("t", of: child.tag) {
            case "shared":
                guard let id = bytes.value("si", of: child.tag), separated.contains(id), let group = groups[id] else {
                    continue
                }
                let formula = shift.formula(Self.formula(of: group, at: own), at: place)
                let tag = bytes.text(child.tag.name)
                let isVolatile = bytes.attribute("ca", of: child.tag).map { bytes.text($0.whole) } ?? ""
                edits.append((child.range, "<\(tag)\(isVolatile)>\(escapedText(formula))</\(tag)>"))
            case "array", "dataTable":
                try edits += spread(child, at: own, place, copy)
            default:
                try edits += text(child, place)
            }
        }
        return edits
    }

    /// The text of a formula of its own.
    private func text(
        _ child: (tag: XMLScanner.Token, range: Range<Int>), _ place: FormulaShift.Place
    ) throws(TemplateError) -> [Edit] {
        guard child.tag.kind == .start, let range = try map.part.leafText(of: child, name: name) else { return [] }
        let old = map.part.bytes.plainText(range)
        let new = shift.formula(old, at: place)
        return old == new ? [] : [(range, escapedText(new))]
    }

    /// A formula that fills a range.
    private func spread(
        _ child: (tag: XMLScanner.Token, range: Range<Int>), at cell: CellReference, _ place: FormulaShift.Place,
        _ copy: Int?
    ) throws(TemplateError) -> [Edit] {
        let bytes = map.part.bytes
        var edits = try text(child, place)
        guard isOwn, let attribute = bytes.attribute("ref", of: child.tag),
            let range = CellRange(bytes.text(attribute.value))
        else { return edits }
        let isTable = bytes.equal(bytes.attribute("t", of: child.tag)?.value ?? 0..<0, "dataTable")
        let rows = shift.rows
        let isTorn = range.rows.overlaps(rows.band) && !rows.holds(range.rows)
        guard !isTorn, !(isTable && range.rows.overlaps(rows.band)) else {
            throw TemplateError(
                .formula, sheet: sheet, cell: cell,
                found: "a formula that fills \(range), across rows \(rows.bandText)",
                expected: "none that the rows cut through",
                mend: "open it in Excel or WPS and remove the array formula or data table first",
                chinese: "数组公式或模拟运算表（\(range)）跨在第 \(rows.chineseBandText) 行的边上；请先在 Excel 或 WPS 中取消")
        }
        let moved: CellRange? =
            if let copy { rows.copy(range, copy) } else { rows.range(range, expands: false) }
        if let moved, moved != range { edits.append((attribute.value, "\(moved)")) }
        for name in ["r1", "r2"] where isTable {
            guard let input = bytes.attributes(of: child.tag).first(where: { bytes.text($0.name) == name }),
                let cell = CellReference(bytes.text(input.value))
            else { continue }
            let row = rows.row(cell.row)
            guard let row else {
                throw TemplateError(
                    .formula, sheet: sheet, cell: cell, found: "the input of the data table \(range) in rows to delete",
                    expected: "rows that no data table needs",
                    chinese: "模拟运算表（\(range)）的输入单元格在要删除的行里；请先删除该模拟运算表")
            }
            edits.append((input.value, "\(CellReference(row: row, column: cell.column))"))
        }
        return edits
    }

    private func formula(of cell: SheetMap.Cell) throws(TemplateError) -> XMLScanner.Token? {
        for child in try map.part.elements(in: cell.tag.range.upperBound) where map.part.isElement(child.tag, "f") {
            return child.tag
        }
        return nil
    }

    /// Formulas that cells share are told apart where they no longer say the same of each.
    private mutating func findGroups() throws(TemplateError) {
        var orphans: [String: [CellReference]] = [:]
        for row in map.rows {
            for cell in try map.cells(of: row, name: name) where cell.tag.kind == .start {
                guard let tag = try formula(of: cell), map.part.bytes.value("t", of: tag) == "shared",
                    let id = map.part.bytes.value("si", of: tag)
                else { continue }
                let place = CellReference(row: row.number, column: cell.column)
                if groups[id] == nil, tag.kind == .start {
                    let text = try map.part.text(in: cell.range, element: "f")
                    guard !text.isEmpty else { continue }
                    groups[id] = Group(master: place, formula: text, members: orphans[id] ?? [])
                }
                if groups[id] == nil { orphans[id, default: []].append(place) }
                groups[id]?.members.append(place)
            }
        }
        for (id, group) in groups {
            let changes = group.members.contains { cell in
                if isOwn, cell.row >= shift.rows.band.lowerBound { return true }
                let formula = Self.formula(of: group, at: cell)
                return shift.formula(formula, at: place(ofRow: cell.row)) != formula
            }
            if changes { separated.insert(id) }
        }
    }

    private static func formula(of group: Group, at cell: CellReference) -> String {
        FormulaReferences.copied(
            group.formula, rows: cell.row - group.master.row, columns: cell.column - group.master.column)
    }
}

extension RowShift {
    /// `5 to 6`.
    var bandText: String { "\(band.lowerBound) to \(band.upperBound)" }
    var chineseBandText: String { "\(band.lowerBound)–\(band.upperBound)" }
}

extension XMLPart {
    /// Where the text of an element stands that holds nothing else; nil when there is none.
    func leafText(
        of element: (tag: XMLScanner.Token, range: Range<Int>), name: String
    ) throws(TemplateError) -> Range<Int>? {
        guard element.tag.kind == .start else { return nil }
        let start = element.tag.range.upperBound
        guard let end = bytes[start..<element.range.upperBound].firstIndex(of: UInt8(ascii: "<")) else { return nil }
        guard bytes.holds("</", at: end) else {
            throw TemplateError(
                .unsupported, part: name, found: "markup inside of <\(bytes.text(element.tag.name))>",
                expected: "text alone", mend: "open it in Excel or WPS and save it again")
        }
        return start..<end
    }

    /// The text of an element or another piece of the part, with some of it replaced.
    func text(_ range: Range<Int>, replacing edits: [SheetFormulas.Edit]) -> String {
        var result = ""
        var position = range.lowerBound
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
            result += bytes.text(position..<edit.range.lowerBound) + edit.text
            position = edit.range.upperBound
        }
        return result + bytes.text(position..<range.upperBound)
    }
}

extension SheetFormulas {
    /// The part of a sheet whose own rows stay.
    func bytes() throws(TemplateError) -> [UInt8] {
        var changes = ByteChanges()
        if map.hasFormulas {
            for row in map.rows {
                for cell in try map.cells(of: row, name: name) {
                    for edit in try edits(of: cell, row: row.number) { changes.replace(edit.range, with: edit.text) }
                }
            }
        }
        let part = map.part
        for child in map.children where child.range != map.data.range {
            try part.walk(child) { token throws(TemplateError) in
                switch part.bytes.localName(token) {
                case "f", "formula", "formula1", "formula2":
                    guard let range = try part.leafText(after: token, name: name) else { return }
                    let old = part.bytes.plainText(range)
                    let new = shift.formula(old, at: .outside(sheet: sheet))
                    if new != old { changes.replace(range, with: escapedText(new)) }
                case "hyperlink":
                    for edit in part.locationEdits(token, shift, sheet: sheet) {
                        changes.replace(edit.range, with: edit.text)
                    }
                default: return
                }
            }
        }
        return changes.applied(to: part.bytes)
    }
}

extension XMLPart {
    /// What changes in the place of the workbook that a link leads to. A link to what is deleted stays as it is.
    func locationEdits(_ link: XMLScanner.Token, _ shift: FormulaShift, sheet: String) -> [SheetFormulas.Edit] {
        guard let attribute = bytes.attribute("location", of: link) else { return [] }
        let old = bytes.plainText(attribute.value)
        let new = shift.formula(old, at: .outside(sheet: sheet))
        return new == old || new.contains("#REF!") ? [] : [(attribute.value, escaped(new))]
    }
}
