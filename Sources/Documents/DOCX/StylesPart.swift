internal import XMLStream

/// `word/styles.xml`: the look of official documents. Sizes are in half points: 二号 44, 三号 32, 小四 24, 五号 21.
enum StylesPart {
    static func write(_ xml: XMLWriter, language: String) {
        xml.element("w:styles", [("xmlns:w", Namespace.word)]) {
            xml.raw("<w:docDefaults><w:rPrDefault><w:rPr>")
            fonts(xml, "仿宋")
            xml.raw("<w:kern w:val=\"2\"/><w:sz w:val=\"32\"/><w:szCs w:val=\"32\"/>")
            xml.empty("w:lang", [("w:val", "en-US"), ("w:eastAsia", language), ("w:bidi", "ar-SA")])
            xml.raw("</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>")
            for style in paragraphStyles { write(xml, style) }
            xml.raw(characterStyles)
            xml.raw(tableStyles)
        }
    }

    /// One paragraph style; its properties in the order that the schema has.
    private struct Style {
        var id: String
        var name: String
        var parent: String? = "Normal"
        var next: String?
        var isListed = true
        var keepsNext = false
        var spacing: String?
        var indent: String?
        var justification: String?
        var outline: Int?
        var font: String?
        var isBold = false
        var size: Int?

        /// Word knows these names, and shows them in its own language.
        var isBuiltIn: Bool { !name.hasPrefix("Table ") && !name.hasPrefix("Figure") }
    }

    /// The size of titles, in half points.
    static let titleSize = 44

    /// 22 lines to a page of 225 mm.
    private static let line = "w:line=\"579\" w:lineRule=\"exact\""
    private static let twoCharacters = "w:firstLineChars=\"200\" w:firstLine=\"640\""
    private static let small = "w:before=\"40\" w:after=\"40\" w:line=\"240\" w:lineRule=\"auto\""

    private static let paragraphStyles: [Style] = [
        Style(id: "Normal", name: "Normal", parent: nil, spacing: line, justification: "both"),
        Style(id: "BodyText", name: "Body Text", indent: twoCharacters),
        Style(
            id: "Title", name: "Title", next: "BodyText",
            spacing: "w:after=\"579\" w:line=\"700\" w:lineRule=\"exact\"",
            justification: "center", font: "方正小标宋简体", size: titleSize),
        Style(
            id: "Subtitle", name: "Subtitle", next: "BodyText", spacing: "w:after=\"300\" \(line)",
            justification: "center", font: "楷体"),
        Style(
            id: "Heading1", name: "heading 1", next: "BodyText", keepsNext: true, indent: twoCharacters, outline: 0,
            font: "黑体"),
        Style(
            id: "Heading2", name: "heading 2", next: "BodyText", keepsNext: true, indent: twoCharacters, outline: 1,
            font: "楷体"),
        Style(
            id: "Heading3", name: "heading 3", next: "BodyText", keepsNext: true, indent: twoCharacters, outline: 2,
            isBold: true),
        Style(id: "ListParagraph", name: "List Paragraph"),
        Style(
            id: "Caption", name: "caption", keepsNext: true,
            spacing: "w:before=\"160\" w:after=\"40\" w:line=\"360\" w:lineRule=\"atLeast\"", justification: "center",
            font: "黑体", size: 24),
        Style(
            id: "Figure", name: "Figure", keepsNext: true,
            spacing: "w:before=\"160\" w:line=\"240\" w:lineRule=\"auto\"", justification: "center"),
        Style(
            id: "FigureCaption", name: "Figure Caption", parent: "Caption", keepsNext: false,
            spacing: "w:before=\"40\" w:after=\"240\" w:line=\"360\" w:lineRule=\"atLeast\""),
        Style(
            id: "TableText", name: "Table Text", spacing: small, justification: "left", font: "宋体", size: 21),
        Style(id: "TableHeading", name: "Table Heading", parent: "TableText", justification: "center", font: "黑体"),
        Style(id: "TableUnit", name: "Table Unit", parent: "TableText", keepsNext: true, justification: "right"),
        Style(id: "TableNote", name: "Table Note", parent: "TableText"),
        Style(
            id: "TableEnd", name: "Table End", isListed: false, spacing: "w:line=\"240\" w:lineRule=\"exact\"", size: 12
        ),
        Style(
            id: "FootnoteText", name: "footnote text",
            spacing: "w:line=\"240\" w:lineRule=\"auto\"", justification: "left", font: "宋体", size: 18),
        Style(
            id: "Header", name: "header", spacing: "w:line=\"240\" w:lineRule=\"auto\"", justification: "center",
            font: "宋体", size: 18),
        Style(
            id: "Footer", name: "footer", spacing: "w:line=\"240\" w:lineRule=\"auto\"", justification: "left",
            font: "宋体", size: 28),
    ]

    private static func write(_ xml: XMLWriter, _ style: Style) {
        let isDefault = style.parent == nil
        xml.element(
            "w:style",
            [
                ("w:type", "paragraph"), ("w:default", isDefault ? "1" : nil),
                ("w:customStyle", style.isBuiltIn ? nil : "1"), ("w:styleId", style.id),
            ]
        ) {
            xml.empty("w:name", [("w:val", style.name)])
            if let parent = style.parent { xml.empty("w:basedOn", [("w:val", parent)]) }
            if let next = style.next { xml.empty("w:next", [("w:val", next)]) }
            if style.isListed { xml.raw("<w:qFormat/>") }
            xml.element("w:pPr") {
                // An undone property of the parent is written out as 0.
                if style.keepsNext { xml.raw("<w:keepNext/>") }
                if style.parent == "Caption", !style.keepsNext { xml.raw("<w:keepNext w:val=\"0\"/>") }
                if isDefault { xml.raw("<w:widowControl w:val=\"0\"/>") }
                if let spacing = style.spacing { xml.raw("<w:spacing \(spacing)/>") }
                if let indent = style.indent { xml.raw("<w:ind \(indent)/>") }
                if let justification = style.justification { xml.empty("w:jc", [("w:val", justification)]) }
                if let outline = style.outline { xml.empty("w:outlineLvl", [("w:val", "\(outline)")]) }
            }
            xml.element("w:rPr") {
                if let font = style.font { fonts(xml, font) }
                if style.isBold { xml.raw("<w:b/><w:bCs/>") }
                if let size = style.size {
                    xml.empty("w:sz", [("w:val", "\(size)")])
                    xml.empty("w:szCs", [("w:val", "\(size)")])
                }
            }
        }
    }

    private static func fonts(_ xml: XMLWriter, _ eastAsian: String) {
        xml.empty(
            "w:rFonts",
            [
                ("w:ascii", "Times New Roman"), ("w:eastAsia", eastAsian), ("w:hAnsi", "Times New Roman"),
                ("w:cs", "Times New Roman"),
            ])
    }

    private static let characterStyles: StaticString = """
        <w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
        <w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>\
        <w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/>\
        <w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>\
        <w:style w:type="character" w:customStyle="1" w:styleId="Placeholder"><w:name w:val="Placeholder"/>\
        <w:qFormat/><w:rPr><w:highlight w:val="yellow"/></w:rPr></w:style>
        """

    private static let tableStyles: StaticString = """
        <w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>\
        <w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>\
        <w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>\
        <w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>\
        <w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>\
        <w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="auto"/>\
        <w:left w:val="single" w:sz="4" w:space="0" w:color="auto"/>\
        <w:bottom w:val="single" w:sz="8" w:space="0" w:color="auto"/>\
        <w:right w:val="single" w:sz="4" w:space="0" w:color="auto"/>\
        <w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/>\
        <w:insideV w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr></w:style>
        """
}
