internal import SpreadsheetML
internal import XMLStream
internal import ZipArchive

extension WorkbookWriter {
    private static let office = "application/vnd.openxmlformats-officedocument.spreadsheetml."

    /// The parts that do not depend on the sheets; they come first because programs look at the first few entries to
    /// tell what kind of archive it is.
    func writeFirstParts() throws(WritingError) {
        let xml = XMLWriter(unwritable: .replaced)
        xml.raw(XMLWriter.declaration)
        xml.element("Relationships", [("xmlns", Namespace.packageRelationships)]) {
            xml.relationship(1, "officeDocument", "xl/workbook.xml")
            xml.empty(
                "Relationship",
                [
                    ("Id", "rId2"),
                    (
                        "Type",
                        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
                    ), ("Target", "docProps/core.xml"),
                ])
            xml.relationship(3, "extended-properties", "docProps/app.xml")
        }
        try state.add("_rels/.rels", xml)
        writeCoreProperties(to: xml)
        try state.add("docProps/core.xml", xml)
        xml.raw(XMLWriter.declaration)
        xml.element("Properties", [("xmlns", Namespace.extendedProperties)]) {
            xml.element("Application", text: "Gouji")
            if let company = state.options.properties.company { xml.element("Company", text: company) }
        }
        try state.add("docProps/app.xml", xml)
    }

    private func writeCoreProperties(to xml: XMLWriter) {
        let properties = state.options.properties
        xml.raw(XMLWriter.declaration)
        xml.element(
            "cp:coreProperties",
            [
                ("xmlns:cp", Namespace.coreProperties), ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
                ("xmlns:dcterms", "http://purl.org/dc/terms/"),
                ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
            ]
        ) {
            if let text = properties.category { xml.element("cp:category", text: text) }
            if let date = properties.created {
                xml.element("dcterms:created", [("xsi:type", "dcterms:W3CDTF")], text: "\(date)Z")
            }
            if let text = properties.creator { xml.element("dc:creator", text: text) }
            if let text = properties.comments { xml.element("dc:description", text: text) }
            if let text = properties.keywords { xml.element("cp:keywords", text: text) }
            if let text = properties.subject { xml.element("dc:subject", text: text) }
            if let text = properties.title { xml.element("dc:title", text: text) }
        }
    }

    /// The parts that need to know what the sheets held.
    func writeLastParts(activeSheet: Int) throws(WritingError) {
        try writeSharedStrings()
        let xml = XMLWriter()
        state.styles.writePart(to: xml, defaultFont: state.options.defaultFont)
        try state.add("xl/styles.xml", xml)
        writeWorkbook(to: xml, activeSheet: activeSheet)
        try state.add("xl/workbook.xml", xml)
        writeWorkbookRelationships(to: xml)
        try state.add("xl/_rels/workbook.xml.rels", xml)
        writeContentTypes(to: xml)
        try state.add("[Content_Types].xml", xml)
        try state.archive { () throws(ZipWritingError) in try state.zip.finish() }
    }

    private func writeSharedStrings() throws(WritingError) {
        guard state.strings.count > 0 else { return }
        let xml = XMLWriter(capacity: 2 * WorkbookState.blockSize)
        let part = try state.archive { () throws(ZipWritingError) in
            try state.zip.open("xl/sharedStrings.xml", mayBeHuge: true)
        }
        xml.raw(XMLWriter.declaration)
        xml.open(
            "sst",
            [
                ("xmlns", Namespace.main), ("count", "\(state.strings.useCount)"),
                ("uniqueCount", "\(state.strings.count)"),
            ])
        try state.strings.forEach { (text: UnsafeBufferPointer<UInt8>) throws(WritingError) in
            xml.raw("<si>")
            xml.textElement(text)
            xml.raw("</si>")
            if xml.count >= WorkbookState.blockSize {
                try state.archive { () throws(ZipWritingError) in try part.write(xml.takeBytes()) }
            }
        }
        xml.close("sst")
        try state.archive { () throws(ZipWritingError) in
            try part.write(xml.takeBytes())
            try part.close()
        }
    }

    private func writeWorkbook(to xml: XMLWriter, activeSheet: Int) {
        xml.raw(XMLWriter.declaration)
        xml.open("workbook", [("xmlns", Namespace.main), ("xmlns:r", Namespace.relationships)])
        xml.empty("workbookPr", [("date1904", state.options.dateSystem == .since1904 ? "1" : nil)])
        if let protection = state.protection { xml.empty("workbookProtection", protection.attributes) }
        xml.element("bookViews") {
            xml.empty("workbookView", [("activeTab", activeSheet == 0 ? nil : "\(activeSheet)")])
        }
        xml.element("sheets") {
            for sheet in sheets {
                let visibility = sheet.settings.visibility
                xml.empty(
                    "sheet",
                    [
                        ("name", sheet.name), ("sheetId", "\(sheet.number)"),
                        ("state", visibility == .visible ? nil : visibility.rawValue), ("r:id", "rId\(sheet.number)"),
                    ])
            }
        }
        writeDefinedNames(to: xml)
        xml.empty("calcPr", [("calcId", "191029"), ("fullCalcOnLoad", state.needsCalculation ? "1" : nil)])
        xml.close("workbook")
    }

    private func writeDefinedNames(to xml: XMLWriter) {
        let all = sheets.flatMap(\.builtInNames) + state.names.items
        guard !all.isEmpty else { return }
        xml.element("definedNames") {
            for item in all {
                xml.element(
                    "definedName",
                    [
                        ("name", item.name), ("localSheetId", item.sheet.map { "\($0)" }),
                        ("hidden", item.isHidden ? "1" : nil),
                    ], text: item.formula)
            }
        }
    }

    private func writeWorkbookRelationships(to xml: XMLWriter) {
        xml.raw(XMLWriter.declaration)
        xml.element("Relationships", [("xmlns", Namespace.packageRelationships)]) {
            for sheet in sheets { xml.relationship(sheet.number, "worksheet", "worksheets/sheet\(sheet.number).xml") }
            xml.relationship(sheets.count + 1, "styles", "styles.xml")
            if state.strings.count > 0 { xml.relationship(sheets.count + 2, "sharedStrings", "sharedStrings.xml") }
        }
    }

    private func writeContentTypes(to xml: XMLWriter) {
        func override(_ part: String, _ type: String) {
            xml.empty("Override", [("PartName", part), ("ContentType", type)])
        }
        xml.raw(XMLWriter.declaration)
        xml.element("Types", [("xmlns", Namespace.contentTypes)]) {
            xml.raw(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            )
            xml.raw("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
            for (suffix, type) in state.parts.extensions.sorted(by: { $0.key < $1.key }) {
                xml.empty("Default", [("Extension", suffix), ("ContentType", type)])
            }
            override("/xl/workbook.xml", Self.office + "sheet.main+xml")
            for sheet in sheets { override("/\(sheet.partName)", Self.office + "worksheet+xml") }
            for part in state.parts.items { override("/\(part.name)", part.type) }
            override("/xl/styles.xml", Self.office + "styles+xml")
            if state.strings.count > 0 { override("/xl/sharedStrings.xml", Self.office + "sharedStrings+xml") }
            override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
            override(
                "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
        }
    }
}

extension XMLWriter {
    func relationship(_ number: Int, _ type: String, _ target: String) {
        empty(
            "Relationship",
            [("Id", "rId\(number)"), ("Type", "\(Namespace.relationships)/\(type)"), ("Target", target)])
    }

    /// `<t>` with its text; spaces at the edges and line breaks are kept.
    func textElement(_ text: UnsafeBufferPointer<UInt8>) {
        func isSpace(_ byte: UInt8?) -> Bool { byte.map { $0 == 0x20 || (9...13).contains($0) } ?? false }
        if isSpace(text.first) || isSpace(text.last) || text.contains(0x0A) {
            raw("<t xml:space=\"preserve\">")
        } else {
            raw("<t>")
        }
        self.text(utf8: text)
        raw("</t>")
    }
}
