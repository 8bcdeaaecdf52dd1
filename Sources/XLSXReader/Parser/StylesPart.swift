import SpreadsheetML
import XMLStream

/// The number format of every cell format of a workbook.
struct StyleTable: Sendable {
    /// The number format of each cell format, by its index.
    private var formatOfStyle: [Int32] = []
    private var formats: [NumberFormat] = [.general]
    private var categories: [NumberFormat.Category] = [.general]

    /// No styles: every cell is General.
    init() {}

    init(_ part: String, of package: Package) throws(ReadingError) {
        let handler = StylesHandler(package.limits)
        try package.parse(part, roots: ["styleSheet"], with: handler)
        var indexOfNumber: [Int: Int32] = [:]
        for number in handler.numberOfStyle {
            if let index = indexOfNumber[number] {
                formatOfStyle.append(index)
                continue
            }
            let format = handler.codes[number].map { NumberFormat($0) } ?? NumberFormat(builtIn: number)
            var index: Int32 = 0
            if let format {
                index = Int32(formats.count)
                formats.append(format)
                categories.append(format.category)
            }
            indexOfNumber[number] = index
            formatOfStyle.append(index)
        }
    }

    /// The number format of a cell format; General for an index that the file does not have.
    func format(ofStyle style: Int) -> NumberFormat { formats[index(ofStyle: style)] }

    /// What that format makes of a number.
    func category(ofStyle style: Int) -> NumberFormat.Category { categories[index(ofStyle: style)] }

    private func index(ofStyle style: Int) -> Int {
        formatOfStyle.indices.contains(style) ? Int(formatOfStyle[style]) : 0
    }
}

private final class StylesHandler: PartHandler {
    private let limits: ReadingLimits
    private(set) var codes: [Int: String] = [:]
    private(set) var numberOfStyle: [Int] = []

    init(_ limits: ReadingLimits) { self.limits = limits }

    func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
        switch (parent, name) {
        case ("numFmts", "numFmt"):
            guard codes.count < limits.cellFormats else {
                throw ReadingLimits.exceeded("cellFormats", limits.cellFormats)
            }
            if let number = attributes.integer("numFmtId"), let code = attributes.value("formatCode") {
                codes[number] = EscapedText.decoded(code)
            }
        case ("cellXfs", "xf"):
            guard numberOfStyle.count < limits.cellFormats else {
                throw ReadingLimits.exceeded("cellFormats", limits.cellFormats)
            }
            numberOfStyle.append(attributes.integer("numFmtId") ?? 0)
        default: break
        }
    }
}
