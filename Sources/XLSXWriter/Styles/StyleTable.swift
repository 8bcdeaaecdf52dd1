internal import SpreadsheetML

/// The styles of a workbook, each once.
final class StyleTable {
    var differences = Numbered<ConditionalFormat.Appearance>()
    private(set) var styles: [CellStyle] = [.plain]
    var named: [Named] = []
    private var indices: [CellStyle: Int] = [.plain: 0]
    private var fonts: Set<CellFont> = [CellFont()]
    private var last: (style: CellStyle, index: Int) = (.plain, 0)

    static let fontLimit = 512

    /// The number of a style; it is added when it is new.
    func index(of style: CellStyle) throws(WritingError) -> Int {
        if last.style == style { return last.index }
        let index: Int
        if let known = indices[style] { index = known } else { index = try add(style) }
        last = (style, index)
        return index
    }

    /// The number of the same style with a number format, if it has none of its own.
    func index(of index: Int, formatted format: String) throws(WritingError) -> Int {
        guard styles[index].numberFormat == CellStyle.plain.numberFormat else { return index }
        var style = styles[index]
        style.numberFormat = format
        return try self.index(of: style)
    }

    private func add(_ style: CellStyle) throws(WritingError) -> Int {
        try check(style)
        if let name = style.name, number(ofNamed: name) == nil {
            throw WritingError(
                .style, found: "the style “\(name)”, which is not defined", expected: "a named style of this workbook",
                mend: "define it first: WorkbookWriter.defineStyle")
        }
        guard styles.count < SheetLimits.cellFormats else {
            throw WritingError(
                .tooManyStyles, found: "one format more than \(SheetLimits.cellFormats)",
                expected: "at most that many formats", mend: "use fewer combinations of formats")
        }
        if fonts.insert(style.font).inserted, fonts.count > Self.fontLimit {
            throw WritingError(
                .tooManyStyles, found: "one font more than \(Self.fontLimit)", expected: "at most that many fonts",
                mend: "use fewer combinations of font, size and colour")
        }
        styles.append(style)
        indices[style] = styles.count - 1
        return styles.count - 1
    }

    private func check(_ style: CellStyle) throws(WritingError) {
        func refuse(_ found: String, _ expected: String) -> WritingError {
            WritingError(.style, found: found, expected: expected)
        }
        if style.numberFormat.isEmpty || style.numberFormat.utf16.count > 255 {
            throw refuse("a number format of \(style.numberFormat.utf16.count) characters", "1 to 255")
        }
        if let problem = NumberFormatRules.problem(of: style.numberFormat) {
            throw WritingError(
                .style, found: "the number format \(style.numberFormat), \(problem)",
                expected: "a code that Excel's dialog would take", mend: "put text into quotation marks: 0.00\"元\"",
                chinese: "数字格式 \(style.numberFormat) 不合规定；其中的文字请放在双引号内，例如 0.00\"元\"")
        }
        let edges = [
            style.borders.left, style.borders.right, style.borders.top, style.borders.bottom, style.borders.diagonal,
        ]
        for color in [style.font.color, style.fill] + edges.map({ $0?.color }) {
            if let color, !color.isKnown { throw refuse("the colour \(color)", CellColor.known) }
        }
        if let size = style.font.size, !(1...409).contains(size) {
            throw refuse("font size \(size)", "1 to 409 points")
        }
        if let name = style.font.name, name.isEmpty || name.utf16.count > 31 {
            throw refuse("a font name of \(name.utf16.count) characters", "1 to 31")
        }
        if !(0...250).contains(style.alignment.indent) { throw refuse("indent \(style.alignment.indent)", "0 to 250") }
        let rotation = style.alignment.rotation
        if !(-90...90).contains(rotation), rotation != CellAlignment.stacked {
            throw refuse("rotation \(rotation)", "-90 to 90 degrees, or stacked")
        }
    }
}

extension CellColor {
    /// Whether files can hold it: others make Excel repair them.
    var isKnown: Bool {
        switch self {
        case .rgb: true
        case .theme(let number, let tint): (0...11).contains(number) && (-1...1).contains(tint)
        case .indexed(let number): (0...65).contains(number) || number == 81
        }
    }

    static let known = "a colour of the theme, 0 to 11, with a tint of -1 to 1, or of the palette, 0 to 65 and 81"
}

/// A style that a workbook has taken in, for writing many cells fast.
public struct StyleID: Sendable, Hashable {
    let index: Int
}
