import Testing
import XMLStream

@Suite("The push parser")
struct XMLPushParserTests {
    /// Writes down what it is told.
    final class Recorder: XMLEventHandler {
        var events: [String] = []

        func startElement(_ name: XMLName, _ attributes: XMLAttributes) {
            let value = attributes.value("a").map { " a=\($0)" } ?? ""
            let prefixed = attributes.value("id", in: 2).map { " id=\($0)" } ?? ""
            events.append("<\(name.namespace) \(name.local)\(value)\(prefixed)")
        }

        func text(_ bytes: UnsafeBufferPointer<UInt8>) {
            let text = String(decoding: bytes, as: UTF8.self)
            if let last = events.last, last.hasPrefix("'") {
                events[events.count - 1] = last + text
            } else {
                events.append("'" + text)
            }
        }

        func endElement(_ name: XMLName) { events.append(">") }
    }

    static func parse(
        _ bytes: [UInt8], chunk: Int = 7, limits: XMLLimits = XMLLimits(), recorder: Recorder = Recorder()
    ) throws(XMLStreamError) -> [String] {
        let parser = try XMLPushParser(
            vocabulary: XMLVocabulary([("urn:a", 1), ("urn:b", 2)]), limits: limits, handler: recorder)
        for start in stride(from: 0, to: bytes.count, by: chunk) {
            let piece = Array(bytes[start..<min(start + chunk, bytes.count)])
            let result = piece.withUnsafeBytes { bytes in Result { () throws(XMLStreamError) in try parser.feed(bytes) }
            }
            try result.get()
        }
        try parser.finish()
        return recorder.events
    }

    static let text =
        "<x xmlns=\"urn:a\" xmlns:p=\"urn:b\" a=\"1&amp;2\"><p:y p:id=\"7\">甲&lt;<![CDATA[<]]></p:y><z xmlns=\"\"/></x>"
    static let events = ["<1 x a=1&2", "<2 y id=7", "'甲<<", ">", "<0 z", ">", ">"]

    @Test("tells the same in whatever pieces and encoding the text comes", arguments: [1, 2, 3, 64, 100_000])
    func pieces(chunk: Int) throws {
        let units = Array(Self.text.utf16)
        let little: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let big: [UInt8] = units.flatMap { [UInt8($0 >> 8), UInt8(truncatingIfNeeded: $0)] }
        let plain = Array(Self.text.utf8)
        let forms: [[UInt8]] = [plain, [0xEF, 0xBB, 0xBF] + plain, little, big]
        for bytes in forms {
            #expect(try Self.parse(bytes, chunk: chunk) == Self.events)
        }
    }

    @Test(
        "refuses what is not well-formed, and what parts must not hold",
        arguments: [
            ("<a><b></a>", XMLStreamError.Code.malformed), ("<a/><b/>", .malformed), ("<a>&nbsp;</a>", .malformed),
            ("<a x='1' x='2'/>", .malformed), ("<a>\u{1}</a>", .malformed), ("<a", .malformed), ("", .malformed),
            ("<p:a/>", .undeclaredPrefix), ("<!DOCTYPE a><a/>", .documentType),
            ("<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>", .documentType),
        ])
    func refuses(text: String, code: XMLStreamError.Code) {
        let error = #expect(throws: XMLStreamError.self) { _ = try Self.parse(Array(text.utf8)) }
        #expect(error?.code == code)
    }

    @Test("tells nothing behind an error of namespaces, however the text is cut", arguments: [1, 7, 100_000])
    func namespaces(chunk: Int) throws {
        for text in ["<a><b/><p:c/><d/></a>", "<a><b/><c xmlns:p=\"urn:`\"/><d/></a>"] {
            let recorder = Recorder()
            let error = #expect(throws: XMLStreamError.self) {
                _ = try Self.parse(Array(text.utf8), chunk: chunk, recorder: recorder)
            }
            #expect(error?.code == .undeclaredPrefix)
            #expect(recorder.events == ["<0 a", "<0 b", ">"])
        }
    }

    @Test("refuses half a UTF-16 character and UTF-32")
    func encodings() {
        let odd: [UInt8] = [0xFF, 0xFE, 0x3C, 0, 0x61, 0, 0x2F, 0, 0x3E, 0, 0x20]
        #expect(throws: XMLStreamError.self) { _ = try Self.parse(odd) }
        let wide = #expect(throws: XMLStreamError.self) { _ = try Self.parse([0, 0, 0xFE, 0xFF, 0, 0, 0, 0x3C]) }
        #expect(wide?.code == .unsupportedEncoding)
    }

    @Test("keeps its limits of depth and of the length of a tag")
    func limits() throws {
        var limits = XMLLimits()
        limits.depth = 3
        limits.tagBytes = 40
        #expect(throws: Never.self) { _ = try Self.parse(Array("<a><b><c/></b></a>".utf8), limits: limits) }
        let deep = #expect(throws: XMLStreamError.self) {
            _ = try Self.parse(Array("<a><b><c><d/></c></b></a>".utf8), limits: limits)
        }
        #expect(deep?.code == .tooDeep)
        let value = String(repeating: ">", count: 40)
        let long = #expect(throws: XMLStreamError.self) {
            _ = try Self.parse(Array("<a b=\"\(value)\"/>".utf8), limits: limits)
        }
        #expect(long?.code == .tagTooLong)
        // Text, comments and sections may be as long as they like.
        let free = "<a>\(value)<!-- \(value) <b \(value)--><![CDATA[\(value)]]><?p \(value)?></a>"
        #expect(throws: Never.self) { _ = try Self.parse(Array(free.utf8), limits: limits) }
    }
}
