internal import SpreadsheetML
internal import XMLStream

/// Up to eight ASCII characters in one word: the two halves of a cell's address, which every cell is written with.
struct PackedText {
    private var bytes: UInt64 = 0
    private var length = 0

    init(_ text: String) {
        for byte in text.utf8.prefix(8) {
            bytes |= UInt64(byte) << UInt64(8 * length)
            length += 1
        }
    }

    init(decimal value: Int) {
        self.init(String(value))
    }

    /// The letters of columns, by column; there is none at 0.
    static let letters: [PackedText] = (0...SheetLimits.columns).map(PackedText.init(lettersOf:))

    /// Every process that writes a cell makes all of ``letters``, so no string is made for them.
    private init(lettersOf column: Int) {
        var rest = column
        while rest > 0 {
            bytes = bytes << 8 | UInt64(UInt8(ascii: "A")) + UInt64((rest - 1) % 26)
            length += 1
            rest = (rest - 1) / 26
        }
    }

    func append(to xml: XMLWriter) {
        xml.raw(packed: bytes, count: length)
    }
}

extension XMLWriter {
    func raw(_ text: PackedText) { text.append(to: self) }

    /// More attributes inside an open quotation mark, which stays open.
    func attributes(_ attributes: [(StaticString, String)]) {
        for (name, value) in attributes {
            raw("\" ")
            raw(name)
            raw("=\"")
            attributeText(value)
        }
    }

    /// The pieces of rich text.
    func runs(_ runs: [TextRun], base: CellFont) {
        for run in runs where !run.text.isEmpty {
            raw("<r>")
            if let font = run.font { self.font(font, as: "rPr", over: base) }
            Array(run.text.utf8).withUnsafeBufferPointer { textElement($0) }
            raw("</r>")
        }
    }
}
