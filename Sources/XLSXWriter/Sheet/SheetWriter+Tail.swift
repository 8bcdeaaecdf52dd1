internal import SpreadsheetML
internal import XMLStream

extension SheetWriter {
    /// Everything that stands after the rows, in the order that the format fixes.
    func writeTail() throws(WritingError) {
        xml.raw("</sheetData>")
        if let protection = extras.protection { xml.empty("sheetProtection", protection.attributes) }
        if let range = extras.autoFilter { xml.empty("autoFilter", [("ref", "\(range)")]) }
        if !merges.isEmpty {
            xml.element("mergeCells", [("count", "\(merges.ranges.count)")]) {
                for range in merges.ranges { xml.empty("mergeCell", [("ref", "\(range)")]) }
            }
        }
        writeConditionalFormats()
        writeValidations()
        writeHyperlinks()
        writePage()
        writeBreaks("rowBreaks", extras.rowBreaks, across: SheetLimits.columns)
        writeBreaks("colBreaks", extras.columnBreaks, across: SheetLimits.rows)
        writeDrawing()
        writeLegacyDrawing()
        try writeTables()
        xml.close("worksheet")
    }

    private func writePage() {
        let page = settings.page
        if page.isCenteredHorizontally || page.isCenteredVertically || page.printsGridLines || page.printsHeadings {
            xml.empty(
                "printOptions",
                [
                    ("horizontalCentered", page.isCenteredHorizontally ? "1" : nil),
                    ("verticalCentered", page.isCenteredVertically ? "1" : nil),
                    ("headings", page.printsHeadings ? "1" : nil), ("gridLines", page.printsGridLines ? "1" : nil),
                ])
        }
        let margins = page.margins
        xml.empty(
            "pageMargins",
            [
                ("left", XMLWriter.shortest(margins.left)), ("right", XMLWriter.shortest(margins.right)),
                ("top", XMLWriter.shortest(margins.top)), ("bottom", XMLWriter.shortest(margins.bottom)),
                ("header", XMLWriter.shortest(margins.header)), ("footer", XMLWriter.shortest(margins.footer)),
            ])
        // Of a sheet that is fitted in one direction only, the other takes as many pages as it needs.
        let isFitted = page.fitsToPages
        xml.empty(
            "pageSetup",
            [
                ("paperSize", "\(page.paper.rawValue)"), ("scale", isFitted ? nil : page.scale.map { "\($0)" }),
                ("firstPageNumber", page.firstPageNumber.map { "\($0)" }),
                ("fitToWidth", isFitted ? "\(page.fitToWidth ?? 0)" : nil),
                ("fitToHeight", isFitted ? "\(page.fitToHeight ?? 0)" : nil),
                ("orientation", page.orientation.rawValue),
                ("useFirstPageNumber", page.firstPageNumber == nil ? nil : "1"),
            ])
        if page.header != nil || page.footer != nil {
            xml.element("headerFooter") {
                if let header = page.header { xml.element("oddHeader", text: header) }
                if let footer = page.footer { xml.element("oddFooter", text: footer) }
            }
        }
    }

    /// The names that Excel keeps a sheet's filter and print settings under, with their formulas.
    var builtInNames: [DefinedNames.Item] {
        var names: [DefinedNames.Item] = []
        let prefix = SheetName.quoted(name) + "!"
        func letters(_ column: Int) -> String { "$" + CellReference.letters(ofColumn: column) }
        func absolute(_ range: CellRange) -> String {
            prefix + [range.start, range.end].map { "\(letters($0.column))$\($0.row)" }.joined(separator: ":")
        }
        func add(_ name: String, _ formula: String, isHidden: Bool = false) {
            names.append(DefinedNames.Item(name: name, sheet: number - 1, formula: formula, isHidden: isHidden))
        }
        if let range = extras.autoFilter { add("_xlnm._FilterDatabase", absolute(range), isHidden: true) }
        if let area = settings.printArea { add("_xlnm.Print_Area", absolute(area)) }
        let columns = settings.printTitleColumns.map { "\(prefix)\(letters($0.lowerBound)):\(letters($0.upperBound))" }
        let rows = settings.printTitleRows.map { "\(prefix)$\($0.lowerBound):$\($0.upperBound)" }
        let titles = [columns, rows].compactMap { $0 }
        if !titles.isEmpty { add("_xlnm.Print_Titles", titles.joined(separator: ",")) }
        return names
    }
}
