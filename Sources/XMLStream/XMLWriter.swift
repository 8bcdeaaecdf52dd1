// Unsafe: a growing buffer behind a pointer, because appending a cell's dozen pieces to an array costs more than all the
// rest of writing it. Its readable twin is string interpolation: the tests compare the two.

/// Collects XML as UTF-8 bytes, and escapes what needs it.
///
///     let xml = XMLWriter()
///     xml.element("font") {
///         xml.empty("sz", [("val", "11")])
///     }
///     xml.takeBytes()      // <font><sz val="11"/></font>
///
/// Characters that XML cannot hold are written as `_xHHHH_`, the form that SpreadsheetML has for them, and text that looks
/// like such a form is escaped in its turn; or, for other vocabularies, as U+FFFD.
public final class XMLWriter {
    /// The buffer. It stands in memory of its own because Swift checks every change of a class's own fields.
    @usableFromInline
    struct Buffer {
        @usableFromInline
        var base: UnsafeMutablePointer<UInt8>
        @usableFromInline
        var used = 0
        @usableFromInline
        var capacity: Int
    }

    /// What becomes of characters that XML cannot hold.
    public enum UnwritableCharacters: Sendable {
        /// They are spelled `_xHHHH_`.
        case spelled
        /// They are written as U+FFFD, and `_xHHHH_` is text like any other.
        case replaced
    }

    @usableFromInline
    let buffer: UnsafeMutablePointer<Buffer>

    let unwritable: UnwritableCharacters

    /// Bytes collected so far.
    public var count: Int { @inlinable get { buffer.pointee.used } }

    /// An empty writer.
    public init(capacity: Int = 4096, unwritable: UnwritableCharacters = .spelled) {
        self.unwritable = unwritable
        let capacity = max(64, capacity)
        buffer = .allocate(capacity: 1)
        buffer.initialize(to: Buffer(base: .allocate(capacity: capacity), capacity: capacity))
    }

    deinit {
        buffer.pointee.base.deallocate()
        buffer.deallocate()
    }

    /// What every part begins with.
    public static let declaration: StaticString = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

    /// The bytes collected so far; the writer is empty afterwards.
    public func takeBytes() -> [UInt8] {
        defer { buffer.pointee.used = 0 }
        return Array(UnsafeBufferPointer(start: buffer.pointee.base, count: buffer.pointee.used))
    }

    /// Where the next byte goes.
    @usableFromInline
    var end: UnsafeMutablePointer<UInt8> { buffer.pointee.base + buffer.pointee.used }

    /// Makes room for bytes that are about to come.
    @inlinable
    public func reserve(_ additional: Int) {
        if buffer.pointee.used + additional > buffer.pointee.capacity { grow(buffer.pointee.used + additional) }
    }

    @usableFromInline
    func grow(_ needed: Int) {
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: needed * 2)
        larger.update(from: buffer.pointee.base, count: buffer.pointee.used)
        buffer.pointee.base.deallocate()
        buffer.pointee.base = larger
        buffer.pointee.capacity = needed * 2
    }

    /// Appends markup that is known to be right.
    @inlinable
    public func raw(_ markup: StaticString) {
        let length = markup.utf8CodeUnitCount
        reserve(length)
        end.update(from: markup.utf8Start, count: length)
        buffer.pointee.used += length
    }

    /// Appends markup that was made by the caller.
    public func raw(_ markup: String) {
        var markup = markup
        markup.withUTF8 { append($0) }
    }

    /// Appends one byte.
    @inlinable
    public func raw(byte: UInt8) {
        reserve(1)
        end.pointee = byte
        buffer.pointee.used += 1
    }

    /// Appends up to eight bytes of a word, its low byte first.
    @inlinable
    public func raw(packed bytes: UInt64, count: Int) {
        reserve(8)
        UnsafeMutableRawPointer(end).storeBytes(of: bytes.littleEndian, as: UInt64.self)
        buffer.pointee.used += count
    }

    @usableFromInline
    func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let start = bytes.baseAddress else { return }
        reserve(bytes.count)
        end.update(from: start, count: bytes.count)
        buffer.pointee.used += bytes.count
    }
}

extension XMLWriter {
    /// Attributes in the order in which they are written; those without a value are left out.
    public typealias Attributes = [(name: StaticString, value: String?)]

    /// `<name …>`.
    public func open(_ name: StaticString, _ attributes: Attributes = []) {
        start(name, attributes)
        raw(">")
    }

    /// `<name …/>`.
    public func empty(_ name: StaticString, _ attributes: Attributes = []) {
        start(name, attributes)
        raw("/>")
    }

    /// `</name>`.
    public func close(_ name: StaticString) {
        raw("</")
        raw(name)
        raw(">")
    }

    /// An element and what the body writes into it.
    public func element<Failure: Error>(
        _ name: StaticString, _ attributes: Attributes = [], _ body: () throws(Failure) -> Void
    ) throws(Failure) {
        open(name, attributes)
        try body()
        close(name)
    }

    /// An element that holds text.
    public func element(_ name: StaticString, _ attributes: Attributes = [], text content: String) {
        open(name, attributes)
        text(content)
        close(name)
    }

    private func start(_ name: StaticString, _ attributes: Attributes) {
        raw("<")
        raw(name)
        for case (let name, let value?) in attributes {
            raw(" ")
            raw(name)
            raw("=\"")
            attributeText(value)
            raw("\"")
        }
    }
}
