public import SpreadsheetML
internal import XMLStream

/// A format that cells take on when they fulfil a condition.
public struct ConditionalFormat: Sendable, Hashable {
    /// The kinds of conditions. Formulas are written without `=`, as for the upper left cell of the range.
    public enum Condition: Sendable, Hashable {
        /// The cell's value compares so.
        case value(Comparison)
        /// The formula is true.
        case formula(String)
        /// The value is there more than once.
        case duplicates
        /// The text holds this.
        case textContains(String)
        /// A colour between that of the least and that of the greatest value.
        case colorScale(low: CellColor, high: CellColor)
        /// A bar as long as the value is great.
        case dataBar(CellColor)
    }

    /// What changes in a cell that fulfils the condition.
    public struct Appearance: Sendable, Hashable {
        /// Colour of the text.
        public var color: CellColor?
        /// Colour behind the text.
        public var fill: CellColor?
        /// Heavy strokes.
        public var isBold: Bool
        /// Slanted.
        public var isItalic: Bool

        /// An appearance; what is left out stays as it is.
        public init(color: CellColor? = nil, fill: CellColor? = nil, isBold: Bool = false, isItalic: Bool = false) {
            self.color = color
            self.fill = fill
            self.isBold = isBold
            self.isItalic = isItalic
        }
    }

    /// The condition.
    public var condition: Condition
    /// What changes; not used by colour scales and data bars.
    public var appearance: Appearance
    /// Whether formats that were added later are not looked at once this one applies.
    public var stopsIfTrue: Bool

    /// A conditional format.
    public init(_ condition: Condition, _ appearance: Appearance = Appearance(), stopsIfTrue: Bool = false) {
        self.condition = condition
        self.appearance = appearance
        self.stopsIfTrue = stopsIfTrue
    }
}

extension ConditionalFormat {
    fileprivate var colors: [CellColor] {
        let own = [appearance.color, appearance.fill].compactMap { $0 }
        return switch condition {
        case .colorScale(let low, let high): own + [low, high]
        case .dataBar(let color): own + [color]
        default: own
        }
    }
}

extension SheetWriter {
    /// Gives cells a format that depends on what they hold. Formats added earlier come first.
    public func addConditionalFormat(_ format: ConditionalFormat, on range: CellRange) throws(WritingError) {
        try requireOpen()
        var format = format
        for color in format.colors where !color.isKnown {
            throw error(.setting, range, found: "the colour \(color)", expected: CellColor.known)
        }
        switch format.condition {
        case .value(let comparison):
            format.condition = .value(
                try comparison.withBounds { (bound) throws(WritingError) in try checked(bound, range) })
        case .formula(let formula):
            format.condition = .formula(try checked(formula, range))
        case .textContains(let text):
            // The text stands in the formula of the rule, too.
            if text.utf16.count > 255 {
                throw error(
                    .textTooLong, range, found: "a text to look for of \(text.utf16.count) characters",
                    expected: "255 at most")
            }
        default:
            break
        }
        extras.conditionalFormats.append((range, format, state.styles.difference(of: format)))
    }

    func writeConditionalFormats() {
        for (index, (range, format, difference)) in extras.conditionalFormats.enumerated() {
            xml.element("conditionalFormatting", [("sqref", "\(range)")]) {
                writeRule(format, priority: index + 1, difference: difference, corner: range.start)
            }
        }
    }

    private func writeRule(_ format: ConditionalFormat, priority: Int, difference: Int?, corner: CellReference) {
        func rule(_ type: String, _ more: XMLWriter.Attributes = [], _ body: () -> Void) {
            let attributes: XMLWriter.Attributes = [
                ("type", type), ("dxfId", difference.map { "\($0)" }), ("priority", "\(priority)"),
                ("stopIfTrue", format.stopsIfTrue ? "1" : nil),
            ]
            xml.element("cfRule", attributes + more, body)
        }
        switch format.condition {
        case .value(let comparison):
            rule("cellIs", [("operator", comparison.name)]) {
                for bound in comparison.bounds { xml.element("formula", text: bound) }
            }
        case .formula(let formula):
            rule("expression") { xml.element("formula", text: formula) }
        case .duplicates:
            rule("duplicateValues") {}
        case .textContains(let text):
            let quoted =
                "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
            rule("containsText", [("operator", "containsText"), ("text", text)]) {
                xml.element("formula", text: "NOT(ISERROR(SEARCH(\(quoted),\(corner))))")
            }
        case .colorScale(let low, let high):
            rule("colorScale") {
                xml.element("colorScale") {
                    xml.raw("<cfvo type=\"min\"/><cfvo type=\"max\"/>")
                    xml.color(low, as: "color")
                    xml.color(high, as: "color")
                }
            }
        case .dataBar(let color):
            rule("dataBar") {
                xml.element("dataBar") {
                    xml.raw("<cfvo type=\"min\"/><cfvo type=\"max\"/>")
                    xml.color(color, as: "color")
                }
            }
        }
    }
}

extension StyleTable {
    /// The number of what a conditional format changes, or nil when it changes nothing of the cell's own style.
    func difference(of format: ConditionalFormat) -> Int? {
        switch format.condition {
        case .colorScale, .dataBar: nil
        default: differences.number(of: format.appearance)
        }
    }
}

extension XMLWriter {
    /// `<dxf>`: only what changes.
    func difference(_ appearance: ConditionalFormat.Appearance) {
        element("dxf") {
            if appearance.isBold || appearance.isItalic || appearance.color != nil {
                element("font") {
                    if appearance.isBold { raw("<b/>") }
                    if appearance.isItalic { raw("<i/>") }
                    if let color = appearance.color { self.color(color, as: "color") }
                }
            }
            if let fill = appearance.fill {
                element("fill") { element("patternFill") { color(fill, as: "bgColor") } }
            }
        }
    }
}
