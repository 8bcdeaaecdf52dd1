// The fast way through sheet data: a scanner over the exact subset of XML that spreadsheet programs write, working on
// whole rows that lie in one block of bytes. Unsafe: it walks a raw pointer, and relies on a zero byte behind the rows,
// which stands in no XML, to stop every loop.
//
// Its readable twin and authority is SheetPart, over libxml2. Whatever the scanner does not know (prefixes, comments,
// CDATA, unknown elements or attributes, anything wrong) makes it give up, and the part is read again by its twin, so
// that there are no errors of its own. SheetScannerTests compares the two over generated sheets cut at any place.

import SpreadsheetML

/// Scans rows of sheet data into raw cells.
struct SheetScanner {
    /// That the rows are not of the kind the scanner knows.
    struct GivesUp: Error {}

    var p: UnsafeMutablePointer<UInt8>
    let base: UnsafeMutablePointer<UInt8>
    private(set) var cells: CellWriter
    let stringCount: Int
    let textLimit: Int
    let tagLimit: Int
    let prefixes: DeclaredPrefixes?

    /// A scanner over `block[start..<end]`; the byte at `end` must be zero.
    init(
        _ block: ByteBuffer, from start: Int, into cells: CellStore, stringCount: Int, limits: ReadingLimits,
        prefixes: DeclaredPrefixes?
    ) {
        base = block.base
        p = block.base + start
        self.cells = CellWriter(cells)
        self.stringCount = stringCount
        textLimit = limits.textBytes
        tagLimit = limits.tagBytes
        self.prefixes = prefixes
    }

    /// Scans rows up to `end`.
    mutating func scan(upTo end: Int, _ collector: inout RowCollector) throws(GivesUp) {
        let limit = base + end
        skipSpace()
        while p < limit {
            try row(&collector)
            skipSpace()
        }
        guard p == limit else { throw GivesUp() }
    }

    // MARK: Rows

    private mutating func row(_ collector: inout RowCollector) throws(GivesUp) {
        guard p[0] == "<", p[1] == "r", p[2] == "o", p[3] == "w" else { throw GivesUp() }
        let start = p
        p += 4
        var number: Int?
        var isHidden = false
        var seen = SeenAttributes()
        while let name = try attributeName() {
            let value = try attributeValue()
            let attribute = RowAttribute(name)
            try seen.add(name, attribute?.rawValue)
            switch attribute {
            case .number: number = try wholeNumber(value)
            case .hidden:
                isHidden = value.isText("1") || value.isText("true") || value.isText("on") || value.isText("t")
            case .descent, nil: try checkName(name)
            default: break
            }
        }
        let isEmpty = p[0] == "/"
        if isEmpty { p += 1 }
        try expect(">")
        guard p - start <= tagLimit else { throw GivesUp() }
        do throws(ReadingError) {
            try collector.startRow(number: number, isHidden: isHidden, firstCell: cells.count)
        } catch { throw GivesUp() }
        if !isEmpty { try cellsOfRow(&collector) }
        do throws(ReadingError) { try collector.endRow(cellCount: cells.count) } catch { throw GivesUp() }
    }

    private mutating func cellsOfRow(_ collector: inout RowCollector) throws(GivesUp) {
        var column = 0
        let row = collector.rowNumber
        while true {
            if p[0] <= 0x20 { skipSpace() }
            guard p[0] == "<" else { throw GivesUp() }
            if p[1] == "c" {
                p += 2
                try cell(&column, row, &collector)
            } else {
                guard p[1] == "/", p[2] == "r", p[3] == "o", p[4] == "w" else { throw GivesUp() }
                p += 5
                skipSpace()
                return try expect(">")
            }
        }
    }

    // MARK: Cells

    @inline(__always)
    private mutating func cell(
        _ column: inout Int, _ row: Int, _ collector: inout RowCollector
    ) throws(GivesUp) {
        var cell = RawCell()
        var type = CellType.number
        var seen: UInt8 = 0
        var hasReference = false
        while p[0] == " " {
            p += 1
            if p[0] == "r", p[1] == "=", p[2] == "\"" {
                guard seen & 1 == 0 else { throw GivesUp() }
                seen |= 1
                p += 3
                column = try reference(row)
                hasReference = true
            } else if p[0] == "s", p[1] == "=", p[2] == "\"" {
                guard seen & 2 == 0 else { throw GivesUp() }
                seen |= 2
                p += 3
                cell.style = try styleIndex()
            } else if p[0] == "t", p[1] == "=", p[2] == "\"" {
                guard seen & 4 == 0 else { throw GivesUp() }
                seen |= 4
                p += 3
                type = try cellType()
            } else if p[0] != "/", p[0] != ">" {
                throw GivesUp()
            }
        }
        if !hasReference { column += 1 }
        guard column <= SheetLimits.columns else { throw GivesUp() }
        cell.column = UInt16(truncatingIfNeeded: column)
        if p[0] == "/" {
            p += 1
            try expect(">")
        } else {
            try expect(">")
            try content(&cell, type, column, &collector)
        }
        cells.append(cell)
    }

    @inline(__always)
    private mutating func content(
        _ cell: inout RawCell, _ type: CellType, _ column: Int, _ collector: inout RowCollector
    ) throws(GivesUp) {
        if p[0] <= 0x20 { skipSpace() }
        guard p[0] == "<" else { throw GivesUp() }
        if p[1] == "f" {
            collector.column = column
            p += 2
            try formula(&collector)
            cell.hasFormula = true
            if p[0] <= 0x20 { skipSpace() }
            guard p[0] == "<" else { throw GivesUp() }
        }
        if p[1] == "v" {
            guard type != .inlineText else { throw GivesUp() }
            p += 2
            try value(&cell, type)
        } else if p[1] == "i", p[2] == "s", p[3] == ">" {
            guard type == .inlineText else { throw GivesUp() }
            p += 4
            try inlineString(&cell)
        }
        if p[0] <= 0x20 { skipSpace() }
        guard p[0] == "<", p[1] == "/", p[2] == "c" else { throw GivesUp() }
        p += 3
        if p[0] <= 0x20 { skipSpace() }
        try expect(">")
    }
}
