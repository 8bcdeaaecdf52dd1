#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Watches the bytes on their way to libxml2 and stops a tag that grows too long.
///
/// It tells tags from text, quoted values, comments, CDATA and instructions, and judges nothing else: what it cannot
/// make sense of is left for the parser to refuse.
struct TagGuard {
    private enum State { case text, opened, tag, quoted(UInt8), declaration, comment, section, instruction }

    private let limit: Int
    private var state = State.text
    private var length = 0
    /// The last two bytes inside a comment, section or instruction, to see its end.
    private var previous: (UInt8, UInt8) = (0, 0)

    init(limit: Int) { self.limit = limit }

    /// Whether all tags that end or go on in these bytes are short enough.
    mutating func allows(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var index = 0
        while index < bytes.count {
            switch state {
            case .text:
                guard let next = Self.find("<", in: bytes, from: index) else { return true }
                index = next + 1
                state = .opened
                length = 1
            case .tag:
                index = passTag(bytes, from: index)
            case .quoted(let quote):
                let end = Self.find(Unicode.Scalar(quote), in: bytes, from: index) ?? bytes.count
                length += end - index
                index = end
                if index < bytes.count {
                    state = .tag
                    length += 1
                    index += 1
                }
            default:
                step(bytes[index])
                index += 1
            }
            if length > limit { return false }
        }
        return true
    }

    /// Steps over the bytes of a tag outside quotes; the index where something else begins.
    @inline(__always)
    private mutating func passTag(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: ">") {
                state = .text
                break
            }
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                state = .quoted(byte)
                break
            }
        }
        length += index - start
        return index
    }

    private static func find(_ character: Unicode.Scalar, in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
        guard let base = bytes.baseAddress,
            let place = memchr(base + start, Int32(character.value), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(place) - base
    }

    private mutating func step(_ byte: UInt8) {
        length += 1
        switch state {
        case .text: break
        case .opened:
            previous = (0, 0)
            switch byte {
            case UInt8(ascii: "!"): state = .declaration
            case UInt8(ascii: "?"): enter(.instruction)
            case UInt8(ascii: ">"): state = .text
            default: state = .tag
            }
        case .tag, .quoted: break
        case .declaration:
            if byte == UInt8(ascii: "-") {
                if previous.1 == UInt8(ascii: "-") { enter(.comment) } else { previous.1 = byte }
            } else if byte == UInt8(ascii: "[") {
                if previous.1 == UInt8(ascii: "[") { break }
                enter(.section)
            } else if byte == UInt8(ascii: ">") {
                state = .text
            }
        case .comment:
            endAt(byte, UInt8(ascii: "-"), UInt8(ascii: "-"))
        case .section:
            endAt(byte, UInt8(ascii: "]"), UInt8(ascii: "]"))
        case .instruction:
            endAt(byte, previous.0, UInt8(ascii: "?"))
        }
    }

    private mutating func enter(_ state: State) {
        self.state = state
        previous = (0, 0)
    }

    /// Comments and sections may be as long as the parser likes: only tags are measured.
    private mutating func endAt(_ byte: UInt8, _ first: UInt8, _ second: UInt8) {
        length = 1
        if byte == UInt8(ascii: ">"), previous.0 == first, previous.1 == second { state = .text }
        previous = (previous.1, byte)
    }
}
