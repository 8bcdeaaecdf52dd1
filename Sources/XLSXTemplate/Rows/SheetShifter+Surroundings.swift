internal import SpreadsheetML

/// What stands before and behind the rows of a sheet.
extension SheetShifter {
    typealias Element = (tag: XMLScanner.Token, range: Range<Int>)

    mutating func moveSurroundings() throws(TemplateError) {
        for child in map.children where child.range != map.data.range {
            switch map.part.bytes.localName(child.tag) {
            case "mergeCells": try changeList(child, of: merge)
            case "hyperlinks": try changeList(child, of: hyperlink)
            case "rowBreaks": try changeList(child, of: pageBreak)
            case "dataValidations", "protectedRanges", "ignoredErrors": try changeList(child, of: ranges)
            case "cellWatches": try changeList(child, of: cellWatch)
            case "conditionalFormatting":
                let result = try ranges(child)
                if result != [map.part.bytes.text(child.range)] { changes.replace(child.range, with: result.joined()) }
            case "dataConsolidate":
                throw unsafe(
                    "a consolidation of data", expected: "a sheet without one",
                    chinese: "工作表有合并计算的设置，其行不能移动；请先取消合并计算")
            default: try changeAttributes(child)
            }
        }
    }

    /// Replaces each item of a counted list by what becomes of it; a list that loses all its items goes.
    private mutating func changeList(
        _ list: Element, of outcome: (Element) throws(TemplateError) -> [String]
    ) throws(TemplateError) {
        guard list.tag.kind == .start else { return }
        let bytes = map.part.bytes
        let items = try map.part.elements(in: list.tag.range.upperBound)
        var count = 0
        var replacements: [SheetFormulas.Edit] = []
        for item in items {
            let new = try outcome(item)
            count += new.count
            if new != [bytes.text(item.range)] { replacements.append((item.range, new.joined())) }
        }
        guard count <= SheetLimits.hyperlinks || bytes.localName(list.tag) != "hyperlinks" else {
            throw unsafe(
                "\(count) links", expected: "no more than \(SheetLimits.hyperlinks)",
                chinese: "超链接会有 \(count) 个，超过上限 \(SheetLimits.hyperlinks)；请减少列表的条目")
        }
        guard count > 0 else { return changes.replace(list.range, with: "") }
        for edit in replacements { changes.replace(edit.range, with: edit.text) }
        guard count != items.count else { return }
        for name in ["count", "manualBreakCount"] {
            guard let attribute = bytes.attributes(of: list.tag).first(where: { bytes.text($0.name) == name }),
                let old = Int(part: bytes.text(attribute.value))
            else { continue }
            changes.replace(attribute.value, with: "\(old + count - items.count)")
        }
    }

    private func merge(_ item: Element) throws(TemplateError) -> [String] {
        guard let range = reference("ref", of: item) else { return [map.part.bytes.text(item.range)] }
        if rows.isDeletion {
            let losesText = rows.band.contains(range.start.row) && !rows.holds(range.rows)
            guard !losesText else { throw torn("the merged range \(range)", chinese: "合并区域 \(range) ") }
            return [rows.range(range)].compactMap { moved in
                moved.flatMap { $0.isSingleCell ? nil : text(item, "ref", "\($0)") }
            }
        }
        guard !rows.cuts(range.rows) else { throw torn("the merged range \(range)", chinese: "合并区域 \(range) ") }
        return repeated(item, "ref", range)
    }

    private func hyperlink(_ item: Element) throws(TemplateError) -> [String] {
        guard let range = reference("ref", of: item) else { return [map.part.bytes.text(item.range)] }
        let linked = map.part.locationEdits(item.tag, formulas.shift, sheet: sheet)
        guard rows.holds(range.rows), !rows.isDeletion else {
            return rows.range(range).map { [text(item, "ref", "\($0)", linked)] } ?? []
        }
        return (0...rows.copies).compactMap { number in
            rows.copy(range, number).map { text(item, "ref", "\($0)", linked) }
        }
    }

    /// An item for a range: moved with it, and repeated when it lies in the band.
    private func repeated(_ item: Element, _ attribute: String, _ range: CellRange) -> [String] {
        guard rows.holds(range.rows), !rows.isDeletion else {
            guard let moved = rows.range(range) else { return [] }
            return [moved == range ? map.part.bytes.text(item.range) : text(item, attribute, "\(moved)")]
        }
        return [map.part.bytes.text(item.range)]
            + (0..<rows.copies).compactMap { number in
                rows.copy(range, number + 1).map { text(item, attribute, "\($0)") }
            }
    }

    /// A break stands below the row of its number; one below the band follows the last copy.
    private func pageBreak(_ item: Element) throws(TemplateError) -> [String] {
        guard let row = map.part.bytes.value("id", of: item.tag).flatMap({ Int(part: $0) }), row >= rows.band.lowerBound
        else {
            return [map.part.bytes.text(item.range)]
        }
        if rows.isDeletion {
            guard row >= rows.band.upperBound else { return [] }
            let moved = row + rows.distance
            return moved > 0 ? [text(item, "id", "\(moved)")] : []
        }
        guard row < rows.band.upperBound else { return [text(item, "id", "\(row + rows.distance)")] }
        return (0...rows.copies).map { text(item, "id", "\(row + $0 * rows.band.count)") }
    }

    private func cellWatch(_ item: Element) throws(TemplateError) -> [String] {
        guard let cell = reference("r", of: item) else { return [map.part.bytes.text(item.range)] }
        return rows.range(cell).map { [text(item, "r", "\($0)")] } ?? []
    }

    /// An item for a list of ranges, with formulas that count from the first of them.
    private func ranges(_ item: Element) throws(TemplateError) -> [String] {
        let bytes = map.part.bytes
        guard let attribute = bytes.attribute("sqref", of: item.tag) else { return [bytes.text(item.range)] }
        let old = bytes.text(attribute.value)
        guard let list = rows.list(old) else { return [] }
        var edits: [SheetFormulas.Edit] = list == old ? [] : [(attribute.value, list)]
        let first = old.split(separator: " ").first.flatMap { CellRange($0) }?.rows ?? 1...1
        let place = formulas.place(ofRow: first.lowerBound)
        let isOfRow =
            !rows.isDeletion && first.count == 1 && rows.holds(first)
            && old.split(separator: " ").allSatisfy { CellRange($0)?.rows == first }
        var distance = 0
        if rows.isDeletion, rows.band.contains(first.lowerBound) {
            guard !rows.holds(first) else {
                throw unsafe(
                    "a rule for \(old), whose first range is to go", expected: "rows that it does not begin in",
                    chinese: "\(old) 的条件格式或有效性从要删除的行开始；请先缩小其范围")
            }
            // The formulas count from the first row that stays.
            distance = rows.band.upperBound + 1 - first.lowerBound
        }
        try map.part.walk(item) { token throws(TemplateError) in
            switch bytes.localName(token) {
            case "formula", "formula1", "formula2":
                try edits += formula(token, at: place, movedBy: distance, isOfRow: isOfRow)
            case "cfvo" where bytes.value("type", of: token) == "formula":
                guard let value = bytes.attribute("val", of: token) else { return }
                let formula = bytes.plainText(value.value)
                let moved = isOfRow ? formulas.shift.rule(formula) : formulas.shift.formula(formula, at: place)
                edits.append((value.value, escaped(moved)))
            default: return
            }
        }
        return [map.part.text(item.range, replacing: edits)]
    }

    private func formula(
        _ token: XMLScanner.Token, at place: FormulaShift.Place, movedBy distance: Int = 0, isOfRow: Bool = false
    ) throws(TemplateError) -> [SheetFormulas.Edit] {
        guard let range = try map.part.leafText(after: token, name: name) else { return [] }
        let old = map.part.bytes.plainText(range)
        let rebased = FormulaReferences.copied(old, rows: distance, columns: 0)
        let new = isOfRow ? formulas.shift.rule(rebased) : formulas.shift.formula(rebased, at: place)
        return new == old ? [] : [(range, escapedText(new))]
    }

    /// Views, filters, extensions and the like: what they say of cells, wherever it stands in them.
    private mutating func changeAttributes(_ element: Element) throws(TemplateError) {
        let bytes = map.part.bytes
        var edits: [SheetFormulas.Edit] = []
        var isSparkline = false
        try map.part.walk(element) { token throws(TemplateError) in
            switch bytes.localName(token) {
            case "autoFilter" where isDeleted(token):
                throw unsafe(
                    "the filter of the sheet, in rows to delete", expected: "rows without it",
                    chinese: "要删除的行里有自动筛选；请先取消筛选")
            case "dimension", "autoFilter", "sortState", "sortCondition": edits += moved(token, "ref", keeps: false)
            case "sheetView", "pane": edits += moved(token, "topLeftCell", keeps: true)
            case "selection": edits += moved(token, "activeCell", keeps: true) + moved(token, "sqref", keeps: true)
            case "inputCells": edits += moved(token, "r", keeps: true)
            case "brk":
                throw unsafe(
                    "page breaks of a view", expected: "a sheet without views of its own",
                    chinese: "工作表有带分页符的自定义视图，其行不能移动；请先删除该视图")
            case "sparkline": isSparkline = true
            case "sqref":
                guard let range = try map.part.leafText(after: token, name: name) else { return }
                let old = bytes.plainText(range)
                if isSparkline, let cell = CellRange(old), cell.rows.overlaps(rows.band) {
                    throw unsafe(
                        "a sparkline in \(old)", expected: "rows without one", mend: "remove it first",
                        chinese: "\(old) 有迷你图，不能重复或删除；请先删除迷你图")
                }
                isSparkline = false
                let begins = CellRange(old.prefix { $0 != " " })?.start.row ?? 1
                guard let list = rows.list(old), !(rows.isDeletion && rows.band.contains(begins)) else {
                    throw unsafe(
                        "an extension for \(old), in rows to delete", expected: "rows that none needs",
                        chinese: "要删除的行里有条件格式或有效性的扩展设置（\(old)）；请先清除")
                }
                if list != old { edits.append((range, list)) }
            case "f": try edits += formula(token, at: .outside(sheet: sheet))
            case "row":
                guard let range = try map.part.leafText(after: token, name: name),
                    let row = Int(part: bytes.text(range))
                else { return }
                let moved = rows.row(row + 1) ?? rows.band.lowerBound
                if moved != row + 1 { edits.append((range, "\(moved - 1)")) }
            default: return
            }
        }
        for edit in edits { changes.replace(edit.range, with: edit.text) }
    }

    private func isDeleted(_ token: XMLScanner.Token) -> Bool {
        map.part.bytes.value("ref", of: token).flatMap { CellRange($0) }.map { rows.range($0) == nil } ?? false
    }

    /// - Parameter keeps: whether what was deleted leads to the row that came in its place.
    private func moved(_ token: XMLScanner.Token, _ attribute: String, keeps: Bool) -> [SheetFormulas.Edit] {
        let bytes = map.part.bytes
        guard let attribute = bytes.attributes(of: token).first(where: { bytes.text($0.name) == attribute }) else {
            return []
        }
        let old = bytes.text(attribute.value)
        let moved = old.split(separator: " ").compactMap { item -> String? in
            guard let range = CellRange(item) else { return String(item) }
            if let moved = rows.range(range, expands: !keeps) { return moved == range ? String(item) : "\(moved)" }
            return keeps
                ? range.with(rows: rows.band.lowerBound...rows.band.lowerBound).map { "\($0.start)" } : "\(range.start)"
        }.joined(separator: " ")
        return moved == old ? [] : [(attribute.value, moved)]
    }

    private func reference(_ name: StaticString, of item: Element) -> CellRange? {
        map.part.bytes.value(name, of: item.tag).flatMap { CellRange($0) }
    }

    private func text(
        _ item: Element, _ attribute: String, _ value: String, _ more: [SheetFormulas.Edit] = []
    ) -> String {
        let bytes = map.part.bytes
        guard let place = bytes.attributes(of: item.tag).first(where: { bytes.text($0.name) == attribute }) else {
            return bytes.text(item.range)
        }
        return map.part.text(item.range, replacing: [(place.value, value)] + more)
    }

    private func torn(_ what: String, chinese: String) -> TemplateError {
        unsafe(
            "\(what), which rows \(rows.bandText) cut", expected: "rows that nothing lies across",
            mend: "take in all of its rows", chinese: "\(chinese)跨在第 \(rows.chineseBandText) 行的边上；请把它的各行都放进来，或取消合并")
    }
}
