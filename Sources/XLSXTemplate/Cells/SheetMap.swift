internal import SpreadsheetML

/// Where the rows of a sheet part stand, and what stands around them.
struct SheetMap {
    struct Row {
        let number: Int
        let tag: XMLScanner.Token
        let range: Range<Int>
    }

    struct Cell {
        let column: Int
        let tag: XMLScanner.Token
        let range: Range<Int>
    }

    let part: XMLPart
    /// The children of the root, in their order.
    let children: [(tag: XMLScanner.Token, range: Range<Int>)]
    private(set) var rows: [Row] = []
    private(set) var data: (tag: XMLScanner.Token, range: Range<Int>)
    private(set) var merges: [CellRange] = []
    private(set) var hasFormulas = false
    /// What array formulas and data tables fill, where that is more than a cell.
    private(set) var spreads: [CellRange] = []

    init(_ part: XMLPart, name: String) throws(TemplateError) {
        self.part = part
        guard part.isElement(part.root, "worksheet") else {
            throw TemplateError(
                .unsupported, part: name, found: "<\(part.bytes.text(part.root.name))>", expected: "<worksheet>")
        }
        children = try part.children()
        guard let data = children.first(where: { part.isElement($0.tag, "sheetData") }) else {
            throw TemplateError(.damaged, part: name, found: "no sheetData", expected: "a sheet with rows")
        }
        self.data = data
        try findRows(name)
        if let list = children.first(where: { part.isElement($0.tag, "mergeCells") }), list.tag.kind == .start {
            for merge in try part.elements(in: list.tag.range.upperBound) {
                if let range = part.bytes.value("ref", of: merge.tag).flatMap({ CellRange($0) }) {
                    merges.append(range)
                }
            }
        }
    }

    func child(_ name: StaticString) -> (tag: XMLScanner.Token, range: Range<Int>)? {
        children.first { part.isElement($0.tag, name) }
    }

    private mutating func findRows(_ name: String) throws(TemplateError) {
        guard data.tag.kind == .start else { return }
        var scanner = XMLScanner(part.bytes, at: data.tag.range.upperBound)
        var depth = 0
        var open: XMLScanner.Token?
        var previous = 0
        func number(_ tag: XMLScanner.Token) throws(TemplateError) -> Int {
            let given = part.bytes.value("r", of: tag)
            let number = given.flatMap { Int(part: $0) } ?? (given == nil ? previous + 1 : 0)
            guard number > previous, number <= SheetLimits.rows else {
                throw TemplateError(
                    .unsupported, part: name, found: "row \(given ?? "\(number)") after row \(previous)",
                    expected: "rows in ascending order", mend: "open it in Excel or WPS and save it again")
            }
            previous = number
            return number
        }
        while let token = try scanner.next() {
            switch token.kind {
            case .start:
                if depth == 0 { open = token }
                if depth == 2, part.isElement(token, "f") { takeFormula(token) }
                depth += 1
            case .empty:
                if depth == 0, part.isElement(token, "row") {
                    rows.append(Row(number: try number(token), tag: token, range: token.range))
                } else if depth == 2, part.isElement(token, "f") {
                    takeFormula(token)
                }
            case .end:
                depth -= 1
                if depth < 0 { return }
                if depth == 0, let tag = open, part.isElement(tag, "row") {
                    rows.append(
                        Row(number: try number(tag), tag: tag, range: tag.range.lowerBound..<token.range.upperBound))
                }
            case .other:
                continue
            }
        }
    }

    private mutating func takeFormula(_ tag: XMLScanner.Token) {
        hasFormulas = true
        // Most formulas have no attributes.
        guard tag.range.upperBound - tag.name.upperBound > 2,
            let kind = part.bytes.value("t", of: tag), kind == "array" || kind == "dataTable",
            let range = part.bytes.value("ref", of: tag).flatMap({ CellRange($0) }), !range.isSingleCell
        else { return }
        spreads.append(range)
    }

    /// The row of a number, or the place among the rows where it would be.
    func find(row number: Int) -> (index: Int, row: Row?) {
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].number < number { low = middle + 1 } else { high = middle }
        }
        return (low, low < rows.count && rows[low].number == number ? rows[low] : nil)
    }

    /// The cells of a row.
    func cells(of row: Row, name: String) throws(TemplateError) -> [Cell] {
        guard row.tag.kind == .start else { return [] }
        var cells: [Cell] = []
        var previous = 0
        for element in try part.elements(in: row.tag.range.upperBound) where part.isElement(element.tag, "c") {
            let given = part.bytes.value("r", of: element.tag)
            let reference = given.map { CellReference($0) }
            let column = reference.map { $0?.column ?? 0 } ?? previous + 1
            guard column > previous, reference.map({ $0?.row == row.number }) ?? true else {
                throw TemplateError(
                    .unsupported, part: name, found: "cell \(given ?? "?") in row \(row.number)",
                    expected: "cells in ascending order", mend: "open it in Excel or WPS and save it again")
            }
            previous = column
            cells.append(Cell(column: column, tag: element.tag, range: element.range))
        }
        return cells
    }

    /// Where new content of a row goes when it follows all there is: before the end tag.
    func end(of row: Row) -> Int {
        part.bytes[..<row.range.upperBound].lastIndex(of: UInt8(ascii: "<")) ?? row.range.upperBound
    }
}
