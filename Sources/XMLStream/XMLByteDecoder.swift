/// Turns the bytes of an XML text into UTF-8 without byte order mark, piece by piece.
///
/// UTF-8 is handed on as it is. UTF-16 is told by its mark or by the `<` it begins with, and transcoded; anything else
/// goes on as UTF-8, and the parser refuses what is not.
public struct XMLByteDecoder {
    private enum Encoding { case undecided, utf8, utf16(isBigEndian: Bool) }

    private var encoding = Encoding.undecided
    private var head: [UInt8] = []
    private var oddByte: UInt8?
    private var highSurrogate: UInt16?

    /// A decoder at the start of a text.
    public init() {}

    /// Whether the bytes come out as they go in, from now on.
    public var isTransparent: Bool {
        if case .utf8 = encoding { true } else { false }
    }

    /// Decodes the next bytes and hands them on, in one piece or none.
    public mutating func decode(
        _ bytes: UnsafeRawBufferPointer, to next: (UnsafeRawBufferPointer) throws(XMLStreamError) -> Void
    ) throws(XMLStreamError) {
        switch encoding {
        case .utf8:
            try next(bytes)
        case .undecided:
            head += bytes
            guard head.count >= 4 else { return }
            let skipped = try decide()
            try decodeHead(skipping: skipped, to: next)
        case .utf16(let isBigEndian):
            var output: [UInt8] = []
            output.reserveCapacity(bytes.count * 3 / 2 + 4)
            for byte in bytes { try take(byte, isBigEndian, &output) }
            try hand(output, to: next)
        }
    }

    /// Ends the text; throws when it stops inside a character.
    public mutating func finish() throws(XMLStreamError) {
        if case .undecided = encoding { throw XMLStreamError(.malformed, found: "\(head.count) bytes") }
        if oddByte != nil || highSurrogate != nil {
            throw XMLStreamError(.malformed, found: "half a UTF-16 character at the end")
        }
    }

    private mutating func decide() throws(XMLStreamError) -> Int {
        switch (head[0], head[1], head[2], head[3]) {
        case (0xEF, 0xBB, 0xBF, _):
            encoding = .utf8
            return 3
        case (0xFF, 0xFE, 0, 0), (0, 0, 0xFE, 0xFF), (0, 0, 0, 0x3C), (0x3C, 0, 0, 0):
            throw XMLStreamError(.unsupportedEncoding, found: "UTF-32")
        case (0xFF, 0xFE, _, _):
            encoding = .utf16(isBigEndian: false)
            return 2
        case (0xFE, 0xFF, _, _):
            encoding = .utf16(isBigEndian: true)
            return 2
        case (0x3C, 0, _, _): encoding = .utf16(isBigEndian: false)
        case (0, 0x3C, _, _): encoding = .utf16(isBigEndian: true)
        default: encoding = .utf8
        }
        return 0
    }

    private mutating func decodeHead(
        skipping skipped: Int, to next: (UnsafeRawBufferPointer) throws(XMLStreamError) -> Void
    ) throws(XMLStreamError) {
        let bytes = Array(head.dropFirst(skipped))
        head = []
        guard case .utf16(let isBigEndian) = encoding else { return try hand(bytes, to: next) }
        var output: [UInt8] = []
        for byte in bytes { try take(byte, isBigEndian, &output) }
        try hand(output, to: next)
    }

    private func hand(
        _ bytes: [UInt8], to next: (UnsafeRawBufferPointer) throws(XMLStreamError) -> Void
    ) throws(XMLStreamError) {
        var failure: XMLStreamError?
        bytes.withUnsafeBytes { piece in
            do throws(XMLStreamError) { try next(piece) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    private mutating func take(_ byte: UInt8, _ isBigEndian: Bool, _ output: inout [UInt8]) throws(XMLStreamError) {
        guard let first = oddByte else {
            oddByte = byte
            return
        }
        oddByte = nil
        let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
        let isLow = (0xDC00...0xDFFF).contains(unit)
        guard (highSurrogate != nil) == isLow else {
            throw XMLStreamError(.malformed, found: "half a UTF-16 character")
        }
        if let high = highSurrogate {
            highSurrogate = nil
            let scalar = 0x10000 + (UInt32(high - 0xD800) << 10 | UInt32(unit - 0xDC00))
            append(scalar, &output)
        } else if (0xD800...0xDBFF).contains(unit) {
            highSurrogate = unit
        } else {
            append(UInt32(unit), &output)
        }
    }

    private func append(_ scalar: UInt32, _ output: inout [UInt8]) {
        if let scalar = Unicode.Scalar(scalar) { output += UTF8.encode(scalar).map(Array.init) ?? [] }
    }
}
