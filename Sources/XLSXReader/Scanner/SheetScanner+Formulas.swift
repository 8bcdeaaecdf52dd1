import SpreadsheetML

// Formulas. Unsafe as the rest of SheetScanner.

extension SheetScanner {
    @inline(never)
    mutating func formula(_ collector: inout RowCollector) throws(GivesUp) {
        let tag = p - 2
        var kind = RawFormula.Kind.normal
        var group: UInt32?
        var range: CellRange?
        var seen = SeenAttributes()
        while let name = try attributeName() {
            let value = try attributeValue()
            if name.isText("t") {
                try seen.add(name, 0)
                kind = RawFormula.Kind(value.text)
            } else if name.isText("si") {
                try seen.add(name, 1)
                group = UInt32(value.text)
            } else if name.isText("ref") {
                try seen.add(name, 2)
                range = CellRange(value.text)
            } else {
                try seen.add(name, nil)
                try checkName(name)
            }
        }
        let isEmpty = p[0] == "/"
        if isEmpty { p += 1 }
        try expect(">")
        guard p - tag <= tagLimit else { throw GivesUp() }
        let start = p
        var length = 0
        if !isEmpty {
            length = try TextScanner.scan(&p)
            guard length <= textLimit else { throw GivesUp() }
            try expectAll("</f>")
        }
        collector.addFormula(
            kind, cell: cells.count, offset: UInt32(start - base),
            text: UnsafeBufferPointer(start: start, count: length), group: group, range: range)
    }
}
