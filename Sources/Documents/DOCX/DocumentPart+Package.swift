internal import XMLStream

/// The names by which the document finds its other parts.
enum PartNames {
    static let headerLink = "rIdHeader"
    static let oddFooterLink = "rIdFooterOdd"
    static let evenFooterLink = "rIdFooterEven"

    static func chartLink(_ number: Int) -> String { "rIdChart\(number)" }
}

extension DocumentPart {
    /// All parts of the file, `[Content_Types].xml` first. Call it once, when the body is written.
    var parts: [PackagePart] {
        var parts = [
            PackagePart("_rels/.rels") { Self.rootLinks($0) },
            PackagePart("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml") {
                self.coreProperties($0)
            },
            PackagePart("word/document.xml", Namespace.wordType + ".document.main+xml", bytes: xml.takeBytes()),
        ]
        var links: [PartLink] = []
        func add(_ id: String, _ kind: String, _ file: String, type: String, _ write: (XMLWriter) -> Void) {
            parts.append(PackagePart("word/\(file)", type, write))
            links.append(PartLink(id: id, kind: kind, target: file))
        }
        let type = { (name: String) in Namespace.wordType + ".\(name)+xml" }
        add("rIdStyles", "styles", "styles.xml", type: type("styles")) {
            StylesPart.write($0, language: document.language)
        }
        add("rIdSettings", "settings", "settings.xml", type: type("settings")) { self.settings($0) }
        add("rIdFonts", "fontTable", "fontTable.xml", type: type("fontTable")) { FontTable.write($0) }
        add("rIdNumbering", "numbering", "numbering.xml", type: type("numbering")) {
            ListNumbers.write($0, numberedLists: numberedLists)
        }
        if !notes.isEmpty {
            add("rIdNotes", "footnotes", "footnotes.xml", type: type("footnotes")) { FootnotesPart.write($0, notes) }
        }
        if let header = document.header {
            add(PartNames.headerLink, "header", "header1.xml", type: type("header")) { HeaderPart.write($0, header) }
        }
        if document.page.numbersPages {
            add(PartNames.oddFooterLink, "footer", "footer1.xml", type: type("footer")) {
                FooterPart.write($0, isOdd: true)
            }
            add(PartNames.evenFooterLink, "footer", "footer2.xml", type: type("footer")) {
                FooterPart.write($0, isOdd: false)
            }
        }
        for (index, chart) in charts.enumerated() {
            add(
                PartNames.chartLink(index + 1), "chart", "charts/chart\(index + 1).xml",
                type: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
            ) { ChartPart.write($0, chart) }
        }
        parts.append(PackagePart("word/_rels/document.xml.rels") { Self.write(links, $0) })
        return [PackagePart("[Content_Types].xml") { Self.contentTypes(of: parts, $0) }] + parts
    }

    private static func contentTypes(of parts: [PackagePart], _ xml: XMLWriter) {
        xml.element("Types", [("xmlns", Namespace.package + "/content-types")]) {
            let links = "application/vnd.openxmlformats-package.relationships+xml"
            xml.empty("Default", [("Extension", "rels"), ("ContentType", links)])
            xml.empty("Default", [("Extension", "xml"), ("ContentType", "application/xml")])
            for part in parts {
                guard let type = part.contentType else { continue }
                xml.empty("Override", [("PartName", "/" + part.name), ("ContentType", type)])
            }
        }
    }

    private static func rootLinks(_ xml: XMLWriter) {
        xml.element("Relationships", [("xmlns", Namespace.package + "/relationships")]) {
            link("rId1", Namespace.office + "/officeDocument", "word/document.xml", xml)
            link("rId2", Namespace.package + "/relationships/metadata/core-properties", "docProps/core.xml", xml)
        }
    }

    private static func write(_ links: [PartLink], _ xml: XMLWriter) {
        xml.element("Relationships", [("xmlns", Namespace.package + "/relationships")]) {
            for item in links { link(item.id, "\(Namespace.office)/\(item.kind)", item.target, xml) }
        }
    }

    private static func link(_ id: String, _ type: String, _ target: String, _ xml: XMLWriter) {
        xml.empty("Relationship", [("Id", id), ("Type", type), ("Target", target)])
    }

    private func coreProperties(_ xml: XMLWriter) {
        xml.element(
            "cp:coreProperties",
            [
                ("xmlns:cp", Namespace.package + "/metadata/core-properties"),
                ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ]
        ) {
            xml.element("dc:title", text: document.titleLine)
            xml.element("dc:language", text: document.language)
        }
    }

    /// The page numbers of even pages stand at the left.
    private func settings(_ xml: XMLWriter) {
        xml.element("w:settings", [("xmlns:w", Namespace.word)]) {
            xml.raw("<w:zoom w:percent=\"100\"/><w:bordersDoNotSurroundHeader/><w:bordersDoNotSurroundFooter/>")
            xml.raw("<w:defaultTabStop w:val=\"420\"/>")
            if document.page.numbersPages || document.header != nil { xml.raw("<w:evenAndOddHeaders/>") }
            xml.raw(
                "<w:drawingGridVerticalSpacing w:val=\"156\"/><w:characterSpacingControl w:val=\"compressPunctuation\"/>"
            )
            if !notes.isEmpty {
                xml.raw("<w:footnotePr><w:footnote w:id=\"-1\"/><w:footnote w:id=\"0\"/></w:footnotePr>")
            }
            xml.raw("<w:compat><w:doNotExpandShiftReturn/><w:compatSetting w:name=\"compatibilityMode\"")
            xml.raw(" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>")
        }
    }
}

extension PackagePart {
    /// A part whose bytes are there.
    init(_ name: String, _ contentType: String?, bytes: [UInt8]) {
        self.name = name
        self.contentType = contentType
        self.bytes = bytes
    }
}
