import Foundation
import TestSupport
import ZipArchive

/// What the targets start from, so that they need no file that is not made here.
enum Seeds {
    /// Writes a folder of seeds for each target, and the words of the XML that is read as `xml.dict`.
    static func write(to folder: String) throws {
        for (target, seeds) in all {
            let path = "\(folder)/\(target)"
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            for (index, seed) in seeds.enumerated() {
                try Data(seed).write(to: URL(fileURLWithPath: "\(path)/seed\(index)"))
            }
        }
        try Data(words.map { "\"\($0)\"\n" }.joined().utf8).write(to: URL(fileURLWithPath: "\(folder)/xml.dict"))
    }

    private static let all: [String: [[UInt8]]] = [
        "archive": archives, "sheet": sheets, "strings": strings.map { Array($0.utf8) },
        "styles": [part("xl/styles.xml")], "parts": FuzzedBook.partNames.indices.map { [UInt8($0)] + part(number: $0) },
        "format": formats.map { [0x40, 0x93, 0x4A, 0x3D, 0x70, 0xA3, 0xD7, 0x0A] + Array($0.utf8) },
        "reference": references.map { Array($0.utf8) },
    ]

    private static func part(_ name: String) -> [UInt8] { Array((FuzzedBook.workbook.parts[name] ?? "").utf8) }
    private static func part(number: Int) -> [UInt8] { part(FuzzedBook.partNames[number]) }

    /// Workbooks stored, deflated, and with bytes before and behind.
    private static var archives: [[UInt8]] {
        var odd = FuzzedBook.workbook.archive
        odd.lead = Array("MZ".utf8)
        odd.comment = Array("PK".utf8)
        let stored = FuzzedBook.workbook.bytes
        return [stored, odd.bytes, TestWorkbook().bytes] + (deflated.map { [$0] } ?? [])
    }

    private static var deflated: [UInt8]? {
        let sink = MemorySink()
        guard let writer = try? ZipWriter(to: sink) else { return nil }
        for (name, text) in FuzzedBook.workbook.parts.sorted(by: { $0.key < $1.key }) {
            guard (try? writer.add(name, Array(text.utf8))) != nil else { return nil }
        }
        return (try? writer.finish()).map { sink.bytes }
    }

    private static var sheets: [[UInt8]] {
        (0..<24).map { seed in
            var maker = SheetMaker(seed: UInt64(seed), oddities: seed % 2 == 1)
            return [UInt8(seed)] + Array(maker.sheet().utf8)
        }
    }

    private static let strings = [
        "<si><t>甲</t></si>", "<si><t xml:space=\"preserve\"> a&amp;b </t></si><si><t/></si>",
        "<si><r><rPr><b/><sz val=\"9\"/></rPr><t>a</t></r><r><t>b</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>",
        "<si><t>_x000D__x005F_</t></si>\n<si>\n<t>x\r\ny</t>\n</si>", "<si><t><![CDATA[5]]></t></si>",
    ].map { "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" count=\"2\">\($0)</sst>" }

    private static let formats = [
        "General", "0.00", "#,##0.00_);(#,##0.00)", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ", "0.00%",
        "0.0,,", "# ?/?", "# ??/16", "0.00E+00", "[>=10000]0!.0,\"万\";[<0]-0;0", "[DBNum1][$-804]General",
        "[DBNum2]0", "yyyy\"年\"m\"月\"d\"日\"", "[h]:mm:ss.00", "h:mm AM/PM", "上午/下午h\"时\"",
        "[$-F800]dddd, mmmm dd, yyyy",
        "mm:ss.0;@", "aaaa", "e\"年\"",
    ]

    private static let references = [
        "A1", "$XFD$1048576", "A1:D9", "_x000D_", "2024-02-29T12:00:00.5Z", "SUM($A1:B$2)&'a b'!C3+[1]S!A:C",
        "IF(A1>1,\"A1\",LOG10(2))",
    ]

    private static let words = [
        "<row", "</row>", "<c ", "</c>", "<v>", "</v>", "<f>", "</f>", "<f t=\\\"shared\\\" si=\\\"0\\\"/>", "<is>",
        "</is>", "<v/>", "<is/>", "<t/>", "<f/>", "<t>", "</t>", "<t xml:space=\\\"preserve\\\">", "<sheetData>",
        "</sheetData>", "<r>", "</r>", "<rPh",
        "<![CDATA[", "]]>", "<!--", "-->", "&amp;", "&#x4E2D;", "&lt;", " r=\\\"A1\\\"", " t=\\\"s\\\"",
        " t=\\\"inlineStr\\\"", " t=\\\"str\\\"", " t=\\\"d\\\"", " s=\\\"1\\\"", " hidden=\\\"1\\\"", "_x000D_",
        "<mergeCell ref=\\\"A1:B2\\\"/>", "<!DOCTYPE", "xmlns:x=\\\"urn:x\\\"", "<si>", "</si>", "<sst", "</sst>",
    ]
}
