import TestSupport

/// A small workbook that has every kind of part that is read, for the targets to replace one of them.
enum FuzzedBook {
    /// The parts that ``fuzzParts(_:)`` replaces, by the number in its first byte.
    static let partNames = [
        "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "xl/_rels/workbook.xml.rels", "xl/comments1.xml",
        "xl/tables/table1.xml", "xl/workbook.xml", "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/worksheets/sheet1.xml",
    ]

    static let workbook: TestWorkbook = {
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let package = "http://schemas.openxmlformats.org/package/2006"
        var workbook = TestWorkbook(
            rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"1\"><v>45322.5</v></c></row>",
            before: "<sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"5\" state=\"frozen\"/></sheetView></sheetViews>"
                + "<cols><col min=\"1\" max=\"2\" width=\"34\"/></cols>",
            after: "<sheetProtection sheet=\"1\"/><autoFilter ref=\"A1:D1\"/>"
                + "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells><conditionalFormatting sqref=\"A1 B2:C3\">"
                + "<cfRule type=\"cellIs\" priority=\"2\"><formula>0</formula></cfRule></conditionalFormatting>"
                + "<dataValidations><dataValidation type=\"list\" sqref=\"B2\"><formula1>\"是\"</formula1></dataValidation>"
                + "</dataValidations><hyperlinks><hyperlink ref=\"A1\" r:id=\"rId1\"/></hyperlinks>"
                + "<pageMargins left=\"0.7\" right=\"0.7\" top=\"1\" bottom=\"1\"/><pageSetup paperSize=\"9\"/>"
                + "<headerFooter><oddFooter>&amp;P</oddFooter></headerFooter>",
            strings: ["<r><rPr><b/></rPr><t>甲</t></r>"], formats: ["0.00"],
            workbook: "<workbookPr date1904=\"1\"/>")
        workbook.parts["xl/worksheets/_rels/sheet1.xml.rels"] =
            "<Relationships xmlns=\"\(package)/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"\(office)/hyperlink\" Target=\"https://example.org/\" TargetMode=\"External\"/>"
            + "<Relationship Id=\"rId2\" Type=\"\(office)/comments\" Target=\"../comments1.xml\"/>"
            + "<Relationship Id=\"rId3\" Type=\"\(office)/table\" Target=\"../tables/table1.xml\"/></Relationships>"
        workbook.parts["xl/comments1.xml"] =
            "<comments xmlns=\"\(main)\"><authors><author>张三</author></authors><commentList><comment ref=\"A1\""
            + " authorId=\"0\"><text><r><t>查</t></r></text></comment></commentList></comments>"
        workbook.parts["xl/tables/table1.xml"] =
            "<table xmlns=\"\(main)\" displayName=\"表1\" ref=\"A1:B3\"><tableColumns><tableColumn id=\"1\" name=\"科目\"/>"
            + "</tableColumns></table>"
        workbook.parts["docProps/core.xml"] =
            "<coreProperties xmlns=\"\(package)/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
            + "<dc:title>决算</dc:title></coreProperties>"
        workbook.parts["_rels/.rels"] = workbook.parts["_rels/.rels"].map {
            String($0.dropLast("</Relationships>".count))
                + "<Relationship Id=\"rId9\" Type=\"\(package)/relationships/metadata/core-properties\""
                + " Target=\"docProps/core.xml\"/></Relationships>"
        }
        return workbook
    }()

    private static let archive = workbook.archive

    /// The file with one part replaced.
    static func file(replacing name: String, with bytes: [UInt8]) -> [UInt8] {
        var archive = archive
        if let index = archive.entries.firstIndex(where: { $0.name == name }) {
            archive.entries[index] = TestArchive.Entry(name, bytes)
        }
        return archive.bytes
    }
}
