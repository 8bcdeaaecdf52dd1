import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

extension PackageRules {
    private static let order = [
        "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetCalcPr", "sheetProtection",
        "protectedRanges", "scenarios", "autoFilter", "sortState", "dataConsolidate", "customSheetViews", "mergeCells",
        "phoneticPr", "conditionalFormatting", "dataValidations", "hyperlinks", "printOptions", "pageMargins",
        "pageSetup", "headerFooter", "rowBreaks", "colBreaks", "customProperties", "cellWatches", "ignoredErrors",
        "smartTags", "drawing", "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls",
        "webPublishItems", "tableParts", "extLst",
    ]

    mutating func checkSheet(_ name: String) {
        guard let sheet = documents[name] else { return }
        checkOrder(sheet, Self.order, name)
        checkCells(of: sheet, name)
        checkRanges(of: sheet, name)
        var last = 0
        for column in sheet.elements(forName: "cols").flatMap({ $0.elements(forName: "col") }) {
            guard let first = Int(column["min"] ?? ""), let end = Int(column["max"] ?? ""), first > last, end >= first,
                end <= 16_384
            else { return fail(name, "columns overlap") }
            last = end
        }
        for list in (sheet.children ?? []).compactMap({ $0 as? XMLElement }) {
            guard let count = list["count"].flatMap({ Int($0) }), list.localName != "tableParts" else { continue }
            let items = (list.children ?? []).count { $0 is XMLElement }
            if count != items { fail(name, "\(list.localName ?? ""): \(items) for \(count)") }
            if items == 0 { fail(name, "\(list.localName ?? "") is empty") }
        }
        let comments = targets(of: name).values.contains { $0?.contains("comments") ?? false }
        if comments, sheet.elements(forName: "legacyDrawing").isEmpty { fail(name, "comments without boxes") }
    }

    private mutating func checkCells(of sheet: XMLElement, _ name: String) {
        let formats = count("xl/styles.xml", "cellXfs", "xf")
        let strings = documents["xl/sharedStrings.xml"]?.elements(forName: "si").count ?? 0
        var lastRow = 0
        for row in sheet.elements(forName: "sheetData").flatMap({ $0.elements(forName: "row") }) {
            let number = Int(row["r"] ?? "") ?? 0
            if number <= lastRow { fail(name, "row \(number) after \(lastRow)") }
            lastRow = number
            var lastColumn = 0
            for cell in row.elements(forName: "c") {
                guard let place = Area(cell["r"] ?? ""), place.rows == number...number,
                    place.columns.lowerBound > lastColumn
                else {
                    fail(name, "cell \(cell["r"] ?? "")")
                    continue
                }
                lastColumn = place.columns.lowerBound
                if let style = Int(cell["s"] ?? "0"), style >= max(formats, 1) { fail(name, "style \(style)") }
                let value = cell.elements(forName: "v").first?.stringValue
                if cell["t"] == "s", Int(value ?? "") ?? .max >= strings { fail(name, "text \(value ?? "")") }
                if cell["t"] == nil, let value, Double(value)?.isFinite != true { fail(name, "number \(value)") }
            }
        }
    }

    private mutating func checkRanges(of sheet: XMLElement, _ name: String) {
        let merges = sheet.elements(forName: "mergeCells").flatMap { $0.elements(forName: "mergeCell") }
            .compactMap { Area($0["ref"] ?? "") }
        for (index, merge) in merges.enumerated() {
            if merge.rows.count * merge.columns.count < 2 { fail(name, "a merged cell") }
            if merges[..<index].contains(where: merge.overlaps) { fail(name, "merges overlap") }
        }
        let tables = targets(of: name).values.compactMap { $0 }.filter { $0.contains("/tables/") }
            .compactMap { Area(documents[$0]?["ref"] ?? "") }
        for table in tables where merges.contains(where: table.overlaps) { fail(name, "a merge in a table") }
        let rules = sheet.elements(forName: "conditionalFormatting").flatMap { $0.elements(forName: "cfRule") }
        let priorities = rules.compactMap { Int($0["priority"] ?? "") }
        if priorities.count != rules.count || Set(priorities).count != rules.count { fail(name, "priorities") }
        let differences = count("xl/styles.xml", "dxfs", "dxf")
        for rule in rules { if let id = Int(rule["dxfId"] ?? ""), id >= differences { fail(name, "dxfId \(id)") } }
        let links = sheet.elements(forName: "hyperlinks").flatMap { $0.elements(forName: "hyperlink") }
        let areas = links.compactMap { Area($0["ref"] ?? "") }
        for (index, area) in areas.enumerated() where areas[..<index].contains(where: area.overlaps) {
            fail(name, "links overlap")
        }
    }

    private func count(_ part: String, _ list: String, _ item: String) -> Int {
        documents[part]?.elements(forName: list).flatMap { $0.elements(forName: item) }.count ?? 0
    }
}

/// `A1` or `A1:B9`, read without the code under test.
struct Area {
    let rows: ClosedRange<Int>
    let columns: ClosedRange<Int>

    init?(_ text: String) {
        let corners = text.split(separator: ":").compactMap { corner -> (row: Int, column: Int)? in
            let letters = corner.prefix { $0.isLetter }
            let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
            return Int(corner.dropFirst(letters.count)).map { ($0, column) }
        }
        guard let first = corners.first, let last = corners.last, first.row <= last.row, first.column <= last.column
        else { return nil }
        rows = first.row...last.row
        columns = first.column...last.column
    }

    func overlaps(_ other: Area) -> Bool { rows.overlaps(other.rows) && columns.overlaps(other.columns) }
}
