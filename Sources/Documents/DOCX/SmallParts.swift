internal import XMLStream

/// `word/fontTable.xml`: what to take where a font is missing. 方正小标宋 is not part of any system.
enum FontTable {
    private static let fonts: [(name: String, other: String, family: String)] = [
        ("方正小标宋简体", "宋体", "roman"), ("仿宋", "仿宋_GB2312", "modern"), ("楷体", "楷体_GB2312", "modern"),
        ("黑体", "SimHei", "modern"), ("宋体", "SimSun", "roman"), ("Times New Roman", "Liberation Serif", "roman"),
    ]

    static func write(_ xml: XMLWriter) {
        xml.element("w:fonts", [("xmlns:w", Namespace.word)]) {
            for (name, other, family) in fonts {
                xml.element("w:font", [("w:name", name)]) {
                    xml.empty("w:altName", [("w:val", other)])
                    xml.empty("w:charset", [("w:val", name.utf8.first.map { $0 > 127 } ?? false ? "86" : "00")])
                    xml.empty("w:family", [("w:val", family)])
                    xml.raw("<w:pitch w:val=\"default\"/>")
                }
            }
        }
    }
}

/// `word/numbering.xml`: dots, and one count for each list of numbers.
enum ListNumbers {
    static let bullets = 1
    static let firstNumbered = 2

    static func write(_ xml: XMLWriter, numberedLists: Int) {
        xml.element("w:numbering", [("xmlns:w", Namespace.word)]) {
            level(xml, abstract: 0, format: "bullet", text: "•")
            level(xml, abstract: 1, format: "decimal", text: "%1.")
            instance(xml, bullets, of: 0)
            for list in 0..<numberedLists { instance(xml, firstNumbered + list, of: 1) }
        }
    }

    private static func level(_ xml: XMLWriter, abstract: Int, format: String, text: String) {
        xml.element("w:abstractNum", [("w:abstractNumId", "\(abstract)")]) {
            xml.raw("<w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>")
            xml.empty("w:numFmt", [("w:val", format)])
            xml.empty("w:lvlText", [("w:val", text)])
            xml.raw("<w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"1120\" w:hanging=\"480\"/></w:pPr>")
            xml.raw("<w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/></w:rPr></w:lvl>")
        }
    }

    private static func instance(_ xml: XMLWriter, _ number: Int, of abstract: Int) {
        xml.element("w:num", [("w:numId", "\(number)")]) {
            xml.empty("w:abstractNumId", [("w:val", "\(abstract)")])
            xml.raw("<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>")
        }
    }
}

/// `word/footnotes.xml`.
enum FootnotesPart {
    static func write(_ xml: XMLWriter, _ notes: [RichText]) {
        xml.element("w:footnotes", Namespace.both) {
            let line = "<w:p><w:pPr><w:spacing w:line=\"240\" w:lineRule=\"auto\"/></w:pPr><w:r>"
            xml.raw("<w:footnote w:type=\"separator\" w:id=\"-1\">\(line)<w:separator/></w:r></w:p></w:footnote>")
            xml.raw("<w:footnote w:type=\"continuationSeparator\" w:id=\"0\">\(line)")
            xml.raw("<w:continuationSeparator/></w:r></w:p></w:footnote>")
            for (index, note) in notes.enumerated() {
                xml.element("w:footnote", [("w:id", "\(index + 1)")]) {
                    xml.raw("<w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr><w:r><w:rPr>")
                    xml.raw("<w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>")
                    xml.run(.text(" "))
                    for run in note.runs { xml.run(run) }
                    xml.raw("</w:p>")
                }
            }
        }
    }
}

/// `word/header1.xml`.
enum HeaderPart {
    static func write(_ xml: XMLWriter, _ text: String) {
        xml.element("w:hdr", Namespace.both) {
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Header\"/></w:pPr>")
            xml.run(.text(text))
            xml.raw("</w:p>")
        }
    }
}

/// `word/footer1.xml` and `word/footer2.xml`: — 1 —, one character from the outer edge (GB/T 9704-2012, 7.5).
enum FooterPart {
    static func write(_ xml: XMLWriter, isOdd: Bool) {
        xml.element("w:ftr", Namespace.both) {
            xml.raw("<w:p><w:pPr><w:pStyle w:val=\"Footer\"/>")
            xml.raw(
                isOdd
                    ? "<w:ind w:rightChars=\"100\" w:right=\"280\"/><w:jc w:val=\"right\"/>"
                    : "<w:ind w:leftChars=\"100\" w:left=\"280\"/><w:jc w:val=\"left\"/>")
            xml.raw("</w:pPr>")
            xml.run(.text("— "))
            xml.raw("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>")
            xml.raw("<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>")
            xml.raw("<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>")
            xml.raw("<w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
            xml.run(.text(" —"))
            xml.raw("</w:p>")
        }
    }
}
