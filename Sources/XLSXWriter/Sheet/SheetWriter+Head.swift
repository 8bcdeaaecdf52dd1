internal import SpreadsheetML
internal import XMLStream

extension SheetWriter {
    /// Everything that stands before the rows; it is written once the first of them are known.
    func writeHead(to xml: XMLWriter, isSelected: Bool) {
        xml.raw(XMLWriter.declaration)
        xml.open("worksheet", [("xmlns", Namespace.main), ("xmlns:r", Namespace.relationships)])
        if settings.tabColor != nil || settings.page.fitsToPages {
            xml.element("sheetPr") {
                if let color = settings.tabColor { xml.color(color, as: "tabColor") }
                if settings.page.fitsToPages { xml.empty("pageSetUpPr", [("fitToPage", "1")]) }
            }
        }
        writeView(to: xml, isSelected: isSelected)
        let deepest = settings.columnOutlines.values.max() ?? 0
        xml.empty(
            "sheetFormatPr",
            [
                ("defaultRowHeight", XMLWriter.shortest(settings.defaultRowHeight ?? 15)),
                ("customHeight", settings.defaultRowHeight == nil ? nil : "1"),
                ("outlineLevelRow", deepestRowOutline == 0 ? nil : "\(deepestRowOutline)"),
                ("outlineLevelCol", deepest == 0 ? nil : "\(deepest)"),
            ])
        writeColumns(to: xml)
        xml.raw("<sheetData>")
    }

    private func writeView(to xml: XMLWriter, isSelected: Bool) {
        let view: XMLWriter.Attributes = [
            ("showGridLines", settings.showsGridLines ? nil : "0"), ("showZeros", settings.showsZeros ? nil : "0"),
            ("rightToLeft", settings.isRightToLeft ? "1" : nil), ("tabSelected", isSelected ? "1" : nil),
            ("zoomScale", settings.zoom == 100 ? nil : "\(settings.zoom)"),
            ("zoomScaleNormal", settings.zoom == 100 ? nil : "\(settings.zoom)"), ("workbookViewId", "0"),
        ]
        xml.element("sheetViews") {
            guard settings.frozenRows > 0 || settings.frozenColumns > 0 else { return xml.empty("sheetView", view) }
            let corner = CellReference(row: settings.frozenRows + 1, column: settings.frozenColumns + 1)
            let pane =
                settings.frozenColumns == 0 ? "bottomLeft" : settings.frozenRows == 0 ? "topRight" : "bottomRight"
            xml.element("sheetView", view) {
                xml.empty(
                    "pane",
                    [
                        ("xSplit", settings.frozenColumns == 0 ? nil : "\(settings.frozenColumns)"),
                        ("ySplit", settings.frozenRows == 0 ? nil : "\(settings.frozenRows)"),
                        ("topLeftCell", "\(corner)"), ("activePane", pane), ("state", "frozen"),
                    ])
                xml.empty(
                    "selection", [("pane", pane), ("activeCell", "\(corner)"), ("sqref", "\(corner)")])
            }
        }
    }

    private func writeColumns(to xml: XMLWriter) {
        let fitted = fit.widths(merges: merges.ranges, within: settings.fittedWidths)
        let widths = settings.columnWidths.merging(fitted) { given, _ in given }
        let columns = Set(widths.keys).union(settings.hiddenColumns)
            .union(settings.columnOutlines.keys).union(settings.columnStyles.keys)
        guard !columns.isEmpty else { return }
        xml.open("cols")
        for column in columns.sorted() {
            let style = columnStyles[column]
            let width = widths[column]
            xml.empty(
                "col",
                [
                    ("min", "\(column)"), ("max", "\(column)"),
                    ("width", XMLWriter.shortest(width ?? Self.usualColumnWidth)), ("style", style.map { "\($0)" }),
                    ("hidden", settings.hiddenColumns.contains(column) ? "1" : nil),
                    ("customWidth", width == nil ? nil : "1"),
                    ("outlineLevel", settings.columnOutlines[column].map { "\($0)" }),
                ])
        }
        xml.close("cols")
    }

    private static let usualColumnWidth = 9.0

    /// Refuses settings that Excel would refuse, before anything is written.
    static func check(_ settings: SheetSettings, of sheet: String) throws(WritingError) {
        func require(_ isRight: Bool, _ found: String, _ expected: String) throws(WritingError) {
            guard isRight else { throw WritingError(.setting, sheet: sheet, found: found, expected: expected) }
        }
        let columns = 1...SheetLimits.columns
        for column in settings.fittedColumns.sorted() {
            try require(columns.contains(column), "a fitted column \(column)", "1 to 16384")
        }
        let fitted = settings.fittedWidths
        try require(
            fitted.lowerBound >= 0 && fitted.upperBound <= SheetLimits.columnWidth,
            "fitted widths of \(fitted.lowerBound) to \(fitted.upperBound)", "0 to 255")
        try require(
            (0...7).contains(settings.deepestRowOutline), "outline level \(settings.deepestRowOutline)", "0 to 7")
        for column in settings.hiddenColumns.sorted() {
            try require(columns.contains(column), "hidden column \(column)", "1 to 16384")
        }
        for (column, width) in settings.columnWidths.sorted(by: { $0.key < $1.key }) {
            try require(columns.contains(column), "a width for column \(column)", "1 to 16384")
            try require(
                (0...SheetLimits.columnWidth).contains(width), "width \(width) of column \(column)", "0 to 255")
        }
        for (column, level) in settings.columnOutlines.sorted(by: { $0.key < $1.key }) {
            try require(
                columns.contains(column) && (1...7).contains(level), "outline level \(level) of column \(column)",
                "1 to 7")
        }
        for column in settings.columnStyles.keys.sorted() {
            try require(columns.contains(column), "a style for column \(column)", "1 to 16384")
        }
        if let height = settings.defaultRowHeight {
            try require((0...SheetLimits.rowHeight).contains(height), "row height \(height)", "0 to 409.5 points")
        }
        try require(
            (0..<SheetLimits.rows).contains(settings.frozenRows), "\(settings.frozenRows) frozen rows", "fewer than all"
        )
        try require(
            (0..<SheetLimits.columns).contains(settings.frozenColumns), "\(settings.frozenColumns) frozen columns",
            "fewer than all")
        try require((10...400).contains(settings.zoom), "zoom \(settings.zoom)", "10 to 400 percent")
        if let rows = settings.printTitleRows {
            try require(
                rows.lowerBound >= 1 && rows.upperBound <= SheetLimits.rows, "print title rows \(rows)",
                "rows of a sheet")
        }
        if let titles = settings.printTitleColumns {
            try require(
                titles.lowerBound >= 1 && titles.upperBound <= SheetLimits.columns, "print title columns \(titles)",
                "columns of a sheet")
        }
        if let color = settings.tabColor {
            try require(color.isKnown, "the colour \(color) of the tab", CellColor.known)
        }
        try check(settings.page, require)
    }

    private static func check(
        _ page: PageSetup, _ require: (Bool, String, String) throws(WritingError) -> Void
    ) throws(WritingError) {
        if let first = page.firstPageNumber {
            try require((0...32767).contains(first), "page number \(first)", "0 to 32767")
        }
        if let scale = page.scale { try require((10...400).contains(scale), "scale \(scale)", "10 to 400 percent") }
        for pages in [page.fitToWidth, page.fitToHeight].compactMap({ $0 }) {
            try require((0...32767).contains(pages), "fit to \(pages) pages", "0 to 32767")
        }
        let margins = page.margins
        for margin in [margins.left, margins.right, margins.top, margins.bottom, margins.header, margins.footer] {
            try require((0..<49).contains(margin), "margin \(margin)", "0 to 49 inches")
        }
        for text in [page.header, page.footer].compactMap({ $0 }) {
            try require(
                text.utf16.count <= 255, "a header or footer of \(text.utf16.count) characters", "255 at most")
        }
    }
}
