/// Builds the parts of a small workbook; every part can be replaced, left out or added to.
public struct TestWorkbook: Sendable {
    /// The parts by name.
    public var parts: [String: String]

    static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006"

    /// A workbook of one sheet, `S`.
    ///
    /// - Parameters:
    ///   - rows: what stands inside `sheetData`.
    ///   - before: what stands before it.
    ///   - after: what stands behind it.
    ///   - strings: the shared strings, each as the inside of `si`.
    ///   - formats: the format codes; the cell formats 1, 2, … use them in this order.
    public init(
        rows: String = "", before: String = "", after: String = "", strings: [String] = [], formats: [String] = [],
        workbook: String = ""
    ) {
        let relationship = { (id: Int, kind: String, target: String) in
            #"<Relationship Id="rId\#(id)" Type="\#(Self.office)/\#(kind)" Target="\#(target)"/>"#
        }
        let codes = formats.enumerated().map { #"<numFmt numFmtId="\#(200 + $0)" formatCode="\#(Self.escaped($1))"/>"# }
        let styles = formats.indices.map { #"<xf numFmtId="\#(200 + $0)"/>"# }
        parts = [
            "[Content_Types].xml": #"<Types xmlns="\#(Self.package)/content-types"/>"#,
            "_rels/.rels": #"<Relationships xmlns="\#(Self.package)/relationships">"#
                + relationship(1, "officeDocument", "xl/workbook.xml") + "</Relationships>",
            "xl/workbook.xml": #"<workbook xmlns="\#(Self.main)" xmlns:r="\#(Self.office)">\#(workbook)<sheets>"#
                + #"<sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#,
            "xl/_rels/workbook.xml.rels": #"<Relationships xmlns="\#(Self.package)/relationships">"#
                + relationship(1, "worksheet", "worksheets/sheet1.xml")
                + relationship(2, "sharedStrings", "sharedStrings.xml")
                + relationship(3, "styles", "styles.xml") + "</Relationships>",
            "xl/worksheets/sheet1.xml": Self.sheet(rows: rows, before: before, after: after),
            "xl/sharedStrings.xml": #"<sst xmlns="\#(Self.main)">"# + strings.map { "<si>\($0)</si>" }.joined()
                + "</sst>",
            "xl/styles.xml": #"<styleSheet xmlns="\#(Self.main)"><numFmts>\#(codes.joined())</numFmts>"#
                + #"<cellXfs><xf numFmtId="0"/>\#(styles.joined())</cellXfs></styleSheet>"#,
        ]
    }

    /// The text of a sheet part.
    public static func sheet(rows: String, before: String = "", after: String = "") -> String {
        #"<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="\#(main)" xmlns:r="\#(office)">\#(before)"#
            + "<sheetData>\(rows)</sheetData>\(after)</worksheet>"
    }

    /// The archive, with its parts in the order of their names.
    public var archive: TestArchive {
        TestArchive(parts.sorted { $0.key < $1.key }.map { TestArchive.Entry($0.key, $0.value) })
    }

    /// The bytes of the archive.
    public var bytes: [UInt8] { archive.bytes }

    private static func escaped(_ text: String) -> String {
        text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
            .split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "&quot;")
            .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
    }
}
