internal import SpreadsheetML
internal import XMLStream

extension StyleTable {
    /// Writes `xl/styles.xml`.
    func writePart(to xml: XMLWriter, defaultFont: CellFont) {
        var formats = Numbered<String>()
        var fonts = Numbered<CellFont>()
        var fills = Numbered<CellColor>()
        var borders = Numbered<CellBorders>()
        _ = fonts.number(of: CellFont())
        _ = borders.number(of: CellBorders())
        func numbered(_ style: CellStyle) -> CellFormat {
            CellFormat(
                style: style,
                format: Self.builtInFormats[style.numberFormat] ?? 164 + formats.number(of: style.numberFormat),
                font: fonts.number(of: style.font),
                // Fills 0 and 1 are none and grey, whatever the file says.
                fill: style.fill.map { 2 + fills.number(of: $0) } ?? 0, border: borders.number(of: style.borders))
        }
        let cells = styles.map(numbered)
        let masters = ([Named(name: "Normal", style: .plain)] + named).map { numbered($0.style) }

        xml.raw(XMLWriter.declaration)
        xml.open("styleSheet", [("xmlns", Namespace.main)])
        if !formats.values.isEmpty {
            xml.element("numFmts", [("count", "\(formats.values.count)")]) {
                for (index, code) in formats.values.enumerated() {
                    xml.empty("numFmt", [("numFmtId", "\(164 + index)"), ("formatCode", code)])
                }
            }
        }
        xml.element("fonts", [("count", "\(fonts.values.count)")]) {
            for font in fonts.values { xml.font(font, as: "font", over: defaultFont) }
        }
        xml.element("fills", [("count", "\(fills.values.count + 2)")]) {
            xml.raw(
                "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>")
            for color in fills.values {
                xml.raw("<fill><patternFill patternType=\"solid\">")
                xml.color(color, as: "fgColor")
                xml.raw("<bgColor indexed=\"64\"/></patternFill></fill>")
            }
        }
        xml.element("borders", [("count", "\(borders.values.count)")]) {
            for value in borders.values { xml.borders(value) }
        }
        xml.element("cellStyleXfs", [("count", "\(masters.count)")]) {
            for master in masters { xml.cellFormat(master, of: nil, masters[0]) }
        }
        xml.element("cellXfs", [("count", "\(cells.count)")]) {
            for cell in cells {
                let number = cell.style.name.flatMap(number(ofNamed:)) ?? 0
                xml.cellFormat(cell, of: number, masters[number])
            }
        }
        xml.element("cellStyles", [("count", "\(masters.count)")]) {
            xml.raw("<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/>")
            for (index, item) in named.enumerated() {
                let builtIn = Self.builtInStyles[item.name.lowercased()]
                xml.empty(
                    "cellStyle",
                    [
                        ("name", item.name), ("xfId", "\(index + 1)"), ("builtinId", builtIn.map { "\($0)" }),
                        ("customBuiltin", builtIn == nil ? nil : "1"),
                    ])
            }
        }
        if !differences.values.isEmpty {
            xml.element("dxfs", [("count", "\(differences.values.count)")]) {
                for appearance in differences.values { xml.difference(appearance) }
            }
        }
        xml.close("styleSheet")
    }

    /// The formats that every program knows by number, as far as they mean the same in every language.
    private static let builtInFormats: [String: Int] = [
        "General": 0, "0": 1, "0.00": 2, "#,##0": 3, "#,##0.00": 4, "0%": 9, "0.00%": 10, "0.00E+00": 11, "@": 49,
    ]
}

/// A style, and the numbers under which the part has its pieces.
private struct CellFormat {
    let style: CellStyle
    let format: Int
    let font: Int
    let fill: Int
    let border: Int
}

/// Values in the order in which they first came.
struct Numbered<Value: Hashable> {
    private(set) var values: [Value] = []
    private var numbers: [Value: Int] = [:]

    mutating func number(of value: Value) -> Int {
        if let number = numbers[value] { return number }
        numbers[value] = values.count
        values.append(value)
        return values.count - 1
    }
}

extension XMLWriter {
    /// A font, in the order of elements that Excel expects; `name` is `rFont` in a run of text.
    func font(_ font: CellFont, as element: StaticString, over base: CellFont) {
        open(element)
        if font.isBold { raw("<b/>") }
        if font.isItalic { raw("<i/>") }
        if font.isStruckThrough { raw("<strike/>") }
        if let underline = font.underline {
            empty("u", [("val", underline == .single ? nil : underline.rawValue)])
        }
        if let position = font.position { empty("vertAlign", [("val", position.rawValue)]) }
        empty("sz", [("val", XMLWriter.shortest(font.size ?? base.size ?? 11))])
        if let color = font.color ?? base.color { self.color(color, as: "color") }
        let name = font.name ?? base.name ?? "宋体"
        if element.isRunProperties { empty("rFont", [("val", name)]) } else { empty("name", [("val", name)]) }
        close(element)
    }

    func color(_ color: CellColor, as element: StaticString) {
        switch color {
        case .rgb(let value):
            let digits = String(value & 0xFFFFFF, radix: 16, uppercase: true)
            empty(element, [("rgb", "FF" + String(repeating: "0", count: 6 - digits.count) + digits)])
        case .theme(let number, let tint):
            empty(element, [("theme", "\(number)"), ("tint", tint == 0 ? nil : XMLWriter.shortest(tint))])
        case .indexed(let number):
            empty(element, [("indexed", "\(number)")])
        }
    }

    fileprivate func borders(_ borders: CellBorders) {
        open(
            "border",
            [
                ("diagonalUp", borders.diagonals.contains(.up) ? "1" : nil),
                ("diagonalDown", borders.diagonals.contains(.down) ? "1" : nil),
            ])
        edge(borders.left, as: "left")
        edge(borders.right, as: "right")
        edge(borders.top, as: "top")
        edge(borders.bottom, as: "bottom")
        edge(borders.diagonal, as: "diagonal")
        close("border")
    }

    private func edge(_ edge: BorderEdge?, as element: StaticString) {
        guard let edge else { return empty(element) }
        self.element(element, [("style", edge.line.rawValue)]) {
            if let color = edge.color { self.color(color, as: "color") } else { raw("<color auto=\"1\"/>") }
        }
    }

    /// A cell's format, or with no number that of a named style itself; what differs from the style is marked as applied.
    fileprivate func cellFormat(_ cell: CellFormat, of number: Int?, _ master: CellFormat) {
        func applied(_ one: Int, _ other: Int) -> String? { one == other ? nil : "1" }
        let style = cell.style
        let other = master.style
        let isPlainAlignment = style.alignment == CellAlignment()
        let isPlainProtection = style.isLocked && !style.hidesFormula
        let keepsProtection = style.isLocked == other.isLocked && style.hidesFormula == other.hidesFormula
        let attributes: Attributes = [
            ("numFmtId", "\(cell.format)"), ("fontId", "\(cell.font)"), ("fillId", "\(cell.fill)"),
            ("borderId", "\(cell.border)"), ("xfId", number.map { "\($0)" }),
            ("quotePrefix", style.hasQuotePrefix ? "1" : nil),
            ("applyNumberFormat", applied(cell.format, master.format)), ("applyFont", applied(cell.font, master.font)),
            ("applyFill", applied(cell.fill, master.fill)), ("applyBorder", applied(cell.border, master.border)),
            ("applyAlignment", style.alignment == other.alignment ? nil : "1"),
            ("applyProtection", keepsProtection ? nil : "1"),
        ]
        if isPlainAlignment && isPlainProtection { return empty("xf", attributes) }
        element("xf", attributes) {
            if !isPlainAlignment { alignment(style.alignment) }
            if !isPlainProtection {
                empty(
                    "protection",
                    [("locked", style.isLocked ? nil : "0"), ("hidden", style.hidesFormula ? "1" : nil)])
            }
        }
    }

    private func alignment(_ alignment: CellAlignment) {
        let rotation = alignment.rotation < 0 ? 90 - alignment.rotation : alignment.rotation
        empty(
            "alignment",
            [
                ("horizontal", alignment.horizontal?.rawValue), ("vertical", alignment.vertical?.rawValue),
                ("textRotation", rotation == 0 ? nil : "\(rotation)"), ("wrapText", alignment.wrapsText ? "1" : nil),
                ("indent", alignment.indent == 0 ? nil : "\(alignment.indent)"),
                ("shrinkToFit", alignment.shrinksToFit ? "1" : nil),
            ])
    }
}

extension StaticString {
    fileprivate var isRunProperties: Bool { "\(self)" == "rPr" }
}
