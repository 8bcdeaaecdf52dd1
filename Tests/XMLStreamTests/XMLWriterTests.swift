import Testing

@testable import XMLStream

@Suite("XML that is written")
struct XMLWriterTests {
    private func written(_ body: (XMLWriter) -> Void) -> String {
        let xml = XMLWriter(capacity: 1)
        body(xml)
        return String(decoding: xml.takeBytes(), as: UTF8.self)
    }

    @Test("elements nest, and attributes without a value are left out")
    func elements() {
        let xml = written { xml in
            xml.element("a", [("x", "1"), ("y", nil)]) {
                xml.empty("b")
                xml.element("c", text: "1 < 2")
            }
        }
        #expect(xml == "<a x=\"1\"><b/><c>1 &lt; 2</c></a>")
    }

    @Test(
        "text is escaped where XML or SpreadsheetML needs it",
        arguments: [
            ("a & b <c>", "a &amp; b &lt;c&gt;"), ("\"合计\"", "\"合计\""), ("\t\n", "\t\n"), ("\r", "_x000D_"),
            ("\u{0}\u{1F}", "_x0000__x001F_"), ("_x0041_", "_x005F_x0041_"), ("_x004", "_x004"), ("_x00G1_", "_x00G1_"),
            ("__x0041_", "__x005F_x0041_"), ("\u{FFFE}，\u{FFFF}", "_xFFFE_，_xFFFF_"), ("𠮷", "𠮷"), ("", ""),
        ])
    func text(_ text: String, _ escaped: String) {
        #expect(written { $0.text(text) } == escaped)
    }

    @Test(
        "other vocabularies than SpreadsheetML have no spelling for characters",
        arguments: [
            ("\r\u{0}", "&#13;\u{FFFD}"), ("_x0041_", "_x0041_"), ("\u{FFFE}，", "\u{FFFD}，"), ("a & b", "a &amp; b"),
        ])
    func replaced(_ text: String, _ escaped: String) {
        let xml = XMLWriter(unwritable: .replaced)
        xml.text(text)
        #expect(String(decoding: xml.takeBytes(), as: UTF8.self) == escaped)
    }

    @Test("attributes keep quotation marks and white space")
    func attributes() {
        #expect(written { $0.attributeText("\"a\"\t\nb&") } == "&quot;a&quot;&#9;&#10;b&amp;")
    }

    @Test(
        "doubles are the shortest decimals that read back the same",
        arguments: [
            (0, "0"), (-0.0, "0"), (1, "1"), (-12.5, "-12.5"), (0.1, "0.1"), (0.1 + 0.2, "0.30000000000000004"),
            (1e15, "1000000000000000"), (1e22, "1e+22"), (1.005, "1.005"), (2357.5399999999995, "2357.5399999999995"),
            (2.5e-300, "2.5e-300"), (0.000001, "0.000001"), (999_999_999.99, "999999999.99"), (1e-7, "1e-07"),
        ])
    func doubles(_ value: Double, _ text: String) {
        #expect(written { $0.number(value) } == text)
    }

    @Test("any double reads back as it was")
    func everyDouble() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<20_000 {
            let any = Double(bitPattern: random.next())
            let money = Double(Int64.random(in: -1_000_000_000_000...1_000_000_000_000)) / 10_000
            for value in [any, money] where value.isFinite {
                let text = written { $0.number(value) }
                #expect(Double(text) == value, "\(text)")
                #expect(text.utf8.count <= XMLWriter.shortest(value).utf8.count || text.contains("."), "\(text)")
            }
        }
    }

    @Test(
        "decimals are written exactly",
        arguments: [
            (0, 0, "0"), (235_754, -2, "2357.54"), (-5, -3, "-0.005"), (12, 3, "12000"), (1_200, -2, "12"),
            (1, -18, "0.000000000000000001"), (7, 300, "7E300"), (-7, -19, "-7E-19"),
            (Int64.max, -1, "922337203685477580.7"), (Int64.min, 0, "-9223372036854775808"),
        ] as [(Int64, Int, String)])
    func decimals(_ significand: Int64, _ exponent: Int, _ text: String) {
        #expect(written { $0.decimal(significand: significand, exponent: exponent) } == text)
    }
}
