import SpreadsheetML
import XMLStream

/// Gathers a sheet's frame from the elements around its cells.
struct SheetFrameReader {
    private(set) var frame = SheetFrame()
    private var text = TextCollector()
    private let limits: ReadingLimits

    init(limits: ReadingLimits) { self.limits = limits }

    mutating func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
        switch parent {
        case "worksheet", "macrosheet": try startTopLevel(name, attributes)
        case "sheetPr":
            if name == "pageSetUpPr" { frame.page.fitsToPages = attributes.flag("fitToPage") }
            if name == "tabColor" { frame.tabColor = attributes.color }
        case "sheetViews":
            if name == "sheetView" { startView(attributes) }
        case "sheetView":
            if name == "pane", attributes.value("state")?.hasPrefix("frozen") == true {
                frame.frozenRows = attributes.double("ySplit").flatMap { Int(exactly: $0.rounded()) } ?? 0
                frame.frozenColumns = attributes.double("xSplit").flatMap { Int(exactly: $0.rounded()) } ?? 0
            }
        case "cols": if name == "col" { startColumns(attributes) }
        case "mergeCells":
            try check(frame.mergedRanges.count, limits.mergedRanges, "mergedRanges")
            guard let range = attributes.range("ref"), !range.isSingleCell else { return }
            frame.mergedRanges.append(range)
        case "rowBreaks": try startBreak(attributes, \.rowBreaks)
        case "colBreaks": try startBreak(attributes, \.columnBreaks)
        case "hyperlinks": try startLink(attributes)
        case "dataValidations": try startValidation(attributes)
        case "conditionalFormatting": try startHighlight(name, attributes)
        case "dataValidation", "cfRule", "headerFooter":
            text.clear()
            text.isOpen = true
        default: break
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
        try text.append(bytes, limit: limits.textBytes)
    }

    mutating func end(_ name: String, in parent: String) {
        guard text.isOpen else { return }
        text.isOpen = false
        let text = String(decoding: text.bytes, as: UTF8.self)
        switch (parent, name) {
        case ("dataValidation", "formula1"): frame.validations.mutateLast { $0.formula = text }
        case ("dataValidation", "formula2"): frame.validations.mutateLast { $0.secondFormula = text }
        case ("cfRule", "formula"): frame.highlights.mutateLast { $0.formulas.append(text) }
        case ("headerFooter", "oddHeader"): frame.page.header = EscapedText.decoded(text)
        case ("headerFooter", "oddFooter"): frame.page.footer = EscapedText.decoded(text)
        case ("headerFooter", "evenHeader"): frame.page.evenHeader = EscapedText.decoded(text)
        case ("headerFooter", "evenFooter"): frame.page.evenFooter = EscapedText.decoded(text)
        case ("headerFooter", "firstHeader"): frame.page.firstHeader = EscapedText.decoded(text)
        case ("headerFooter", "firstFooter"): frame.page.firstFooter = EscapedText.decoded(text)
        default: break
        }
    }

    private var highlightRanges: [CellRange] = []

    private mutating func startTopLevel(_ name: String, _ attributes: XMLAttributes) throws(ReadingError) {
        switch name {
        case "dimension": frame.claimedRange = attributes.range("ref")
        case "sheetFormatPr":
            frame.defaultRowHeight = attributes.double("defaultRowHeight")
            frame.defaultColumnWidth = attributes.double("defaultColWidth")
        case "sheetProtection": frame.protection = attributes.protection
        case "autoFilter": frame.filterRange = attributes.range("ref")
        case "pageSetup", "pageMargins", "printOptions": frame.page.take(name, attributes)
        case "conditionalFormatting": highlightRanges = try ranges(attributes)
        default: break
        }
    }

    private mutating func startView(_ attributes: XMLAttributes) {
        frame.showsGridLines = attributes.value("showGridLines") == nil || attributes.flag("showGridLines")
        frame.runsRightToLeft = attributes.flag("rightToLeft")
        frame.zoom = attributes.integer("zoomScale")
    }

    private mutating func startBreak(
        _ attributes: XMLAttributes, _ breaks: WritableKeyPath<SheetFrame.Page, [Int]>
    ) throws(ReadingError) {
        try check(frame.page[keyPath: breaks].count, limits.mergedRanges, "mergedRanges")
        if let place = attributes.integer("id"), place > 0 { frame.page[keyPath: breaks].append(place) }
    }

    private mutating func startColumns(_ attributes: XMLAttributes) {
        guard let first = attributes.integer("min"), let last = attributes.integer("max"), first >= 1, first <= last,
            first <= SheetLimits.columns, frame.columns.count < SheetLimits.columns
        else { return }
        frame.columns.append(
            SheetFrame.Columns(
                range: first...min(last, SheetLimits.columns), width: attributes.double("width"),
                isHidden: attributes.flag("hidden"), outlineLevel: attributes.integer("outlineLevel") ?? 0))
    }

    private mutating func startLink(_ attributes: XMLAttributes) throws(ReadingError) {
        try check(frame.links.count, limits.mergedRanges, "mergedRanges")
        guard let range = attributes.range("ref") else { return }
        frame.links.append(
            SheetFrame.Link(
                range: range, relationshipID: attributes.value("id", in: Namespace.relationshipID), target: nil,
                location: attributes.value("location"), tooltip: attributes.value("tooltip"),
                display: attributes.value("display")))
    }

    private mutating func startValidation(_ attributes: XMLAttributes) throws(ReadingError) {
        try check(frame.validations.count, limits.mergedRanges, "mergedRanges")
        frame.validations.append(
            SheetFrame.Validation(
                ranges: try ranges(attributes), type: attributes.value("type"),
                comparison: attributes.value("operator"), allowsBlank: attributes.flag("allowBlank"),
                errorStyle: attributes.value("errorStyle") ?? "stop", promptTitle: attributes.text("promptTitle"),
                prompt: attributes.text("prompt"), errorTitle: attributes.text("errorTitle"),
                error: attributes.text("error")))
    }

    private mutating func startHighlight(_ name: String, _ attributes: XMLAttributes) throws(ReadingError) {
        guard name == "cfRule" else { return }
        try check(frame.highlights.count, limits.mergedRanges, "mergedRanges")
        frame.highlights.append(
            SheetFrame.Highlight(
                ranges: highlightRanges, type: attributes.value("type") ?? "", comparison: attributes.value("operator"),
                priority: attributes.integer("priority"), stopsHere: attributes.flag("stopIfTrue"),
                lookIndex: attributes.integer("dxfId"), formulas: []))
    }

    private func ranges(_ attributes: XMLAttributes) throws(ReadingError) -> [CellRange] {
        let ranges = attributes.value("sqref")?.split(separator: " ").compactMap { CellRange($0) } ?? []
        try check(ranges.count - 1, limits.mergedRanges, "mergedRanges")
        return ranges
    }

    private func check(_ count: Int, _ limit: Int, _ name: String) throws(ReadingError) {
        guard count < limit else { throw ReadingLimits.exceeded(name, limit) }
    }
}

extension XMLAttributes {
    /// A range, or nil when there is none.
    func range(_ name: StaticString) -> CellRange? { bytes(name).flatMap { CellRange(utf8: $0) } }

    /// A number that is finite, or nil when there is none.
    func double(_ name: StaticString) -> Double? {
        value(name).flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
    }

    /// A text for users.
    fileprivate func text(_ name: StaticString) -> String? { value(name).map(EscapedText.decoded) }
}

extension Array {
    fileprivate mutating func mutateLast(_ change: (inout Element) -> Void) {
        if !isEmpty { change(&self[count - 1]) }
    }
}
