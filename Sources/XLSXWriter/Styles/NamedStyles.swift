public import SpreadsheetML

extension WorkbookWriter {
    /// Defines a named style, as Excel's gallery of cell styles lists it, and returns the style of cells that have it.
    ///
    ///     let amount = try book.defineStyle("金额", CellStyle(numberFormat: "#,##0.00", borders: .all(.thin)))
    ///     try row.write(.number(1234.5), at: 2, style: amount)
    ///     var total = amount                       // still of the style 金额, with a font of its own
    ///     total.font.isBold = true
    ///
    /// Whoever changes 金额 in Excel changes the cells that have it, but for what they have of their own.
    ///
    /// - Parameters:
    ///   - name: 1 to 255 characters, once in a workbook whatever its case. `Good`, `Total`, `Heading 1` and other names of
    ///     Excel's own gallery redefine its entry.
    ///   - style: how it looks.
    public func defineStyle(_ name: String, _ style: CellStyle) throws(WritingError) -> CellStyle {
        try requireOpen()
        return try state.styles.define(name, style)
    }
}

extension StyleTable {
    struct Named {
        let name: String
        let style: CellStyle
    }

    /// Takes in a named style.
    func define(_ name: String, _ style: CellStyle) throws(WritingError) -> CellStyle {
        let key = name.lowercased()
        let isTaken = named.contains { $0.name.lowercased() == key }
        guard (1...255).contains(name.utf16.count), key != "normal", !isTaken else {
            throw WritingError(
                .style, found: isTaken ? "a second style “\(name)”" : "the style name “\(name)”",
                expected: "1 to 255 characters other than Normal, each name once")
        }
        var style = style
        style.name = nil
        named.append(Named(name: name, style: style))
        style.name = name
        _ = try index(of: style)
        return style
    }

    /// The number of a named style among all of them; 0 is Normal.
    func number(ofNamed name: String) -> Int? {
        named.firstIndex { $0.name == name }.map { $0 + 1 }
    }

    /// Names that Excel knows by number in every language.
    static let builtInStyles: [String: Int] = [
        "comma": 3, "currency": 4, "percent": 5, "comma [0]": 6, "currency [0]": 7, "hyperlink": 8,
        "followed hyperlink": 9, "note": 10, "warning text": 11, "title": 15, "heading 1": 16, "heading 2": 17,
        "heading 3": 18, "heading 4": 19, "input": 20, "output": 21, "calculation": 22, "check cell": 23,
        "linked cell": 24, "total": 25, "good": 26, "bad": 27, "neutral": 28, "explanatory text": 53,
    ]
}
