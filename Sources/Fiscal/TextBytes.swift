/// A text compared and hashed by its bytes, which is several times as fast as by its characters.
///
/// Right wherever texts come in one way of writing each character, as folded labels do.
public struct TextBytes: Sendable, Hashable {
    /// The text.
    public let text: String

    /// A text.
    public init(_ text: String) { self.text = text }

    /// Whether two texts have the same bytes.
    public static func == (left: TextBytes, right: TextBytes) -> Bool { left.text.hasSameBytes(as: right.text) }

    /// Feeds the bytes.
    public func hash(into hasher: inout Hasher) {
        text.withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension String {
    /// Whether the text and another have the same bytes.
    public func hasSameBytes(as other: String) -> Bool {
        withBytes { bytes in other.withBytes { bytes.count == $0.count && Self.isSame(bytes, $0, from: 0) } }
    }

    /// Whether the bytes of the text begin with those of another.
    public func opens(with lead: String) -> Bool {
        withBytes { bytes in lead.withBytes { bytes.count >= $0.count && Self.isSame(bytes, $0, from: 0) } }
    }

    /// Whether the bytes of the text end with those of another.
    public func closes(with tail: String) -> Bool {
        withBytes { bytes in
            tail.withBytes { tail in
                bytes.count >= tail.count && Self.isSame(bytes, tail, from: bytes.count - tail.count)
            }
        }
    }

    /// Whether the bytes of another stand somewhere in the text.
    public func holds(_ part: String) -> Bool {
        withBytes { bytes in part.withBytes { Self.find($0, in: bytes) } }
    }

    /// Whether a part stands in a text from an offset on, eight bytes at a time; the text must reach as far.
    private static func isSame(
        _ text: UnsafeBufferPointer<UInt8>, _ part: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Bool {
        let text = UnsafeRawBufferPointer(text)
        let part = UnsafeRawBufferPointer(part)
        var index = 0
        while index + 8 <= part.count {
            let word = text.loadUnaligned(fromByteOffset: start + index, as: UInt64.self)
            guard word == part.loadUnaligned(fromByteOffset: index, as: UInt64.self) else { return false }
            index += 8
        }
        while index < part.count {
            guard text[start + index] == part[index] else { return false }
            index += 1
        }
        return true
    }

    private static func find(_ part: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let lead = part.first else { return true }
        guard part.count <= bytes.count else { return false }
        for start in 0...(bytes.count - part.count) where bytes[start] == lead {
            var length = 1
            while length < part.count, bytes[start + length] == part[length] { length += 1 }
            if length == part.count { return true }
        }
        return false
    }

    @inline(__always)
    fileprivate func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        utf8.withContiguousStorageIfAvailable(body) ?? Array(utf8).withUnsafeBufferPointer(body)
    }
}

extension Sequence<String> {
    /// Whether one of the texts has the bytes of another.
    public func holds(_ text: String) -> Bool { contains { $0.hasSameBytes(as: text) } }
}
