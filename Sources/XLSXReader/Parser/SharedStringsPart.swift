import XMLStream

/// Reads the shared strings with the parser: rich text is flattened, phonetic text left out.
final class SharedStringsPart: PartHandler {
    private(set) var strings = SharedStrings()
    private var current = TextCollector()
    /// Whether the root has begun.
    private(set) var hasBegun = false
    private let limits: ReadingLimits

    static let roots: Set<String> = ["sst"]

    init(_ limits: ReadingLimits) { self.limits = limits }

    func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
        switch (parent, name) {
        case ("", "sst"): hasBegun = true
        case ("sst", "si"): current.clear()
        case ("si", "t"), ("r", "t"): current.isOpen = true
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
        try current.append(bytes, limit: limits.textBytes)
    }

    func end(_ name: String, in parent: String) throws(ReadingError) {
        switch (parent, name) {
        case ("si", "t"), ("r", "t"): current.isOpen = false
        case ("sst", "si"):
            guard strings.count < limits.sharedStrings else {
                throw ReadingLimits.exceeded("sharedStrings", limits.sharedStrings)
            }
            current.decoded.withUnsafeBufferPointer { strings.append($0) }
            guard strings.byteCount <= limits.sharedTextBytes else {
                throw ReadingLimits.exceeded("sharedTextBytes", limits.sharedTextBytes)
            }
        default: break
        }
    }
}

/// Gathers the pieces of one text.
struct TextCollector {
    /// Whether text belongs to it now.
    var isOpen = false
    private(set) var bytes: [UInt8] = []

    /// The text with its escapes undone.
    var decoded: [UInt8] { EscapedText.decoded(bytes[...]) ?? bytes }

    mutating func clear() { bytes.removeAll(keepingCapacity: true) }

    mutating func append(_ piece: UnsafeBufferPointer<UInt8>, limit: Int) throws(ReadingError) {
        guard isOpen else { return }
        guard bytes.count + piece.count <= limit else { throw ReadingLimits.exceeded("textBytes", limit) }
        bytes.append(contentsOf: piece)
    }
}
