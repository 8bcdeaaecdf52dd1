/// A short digest of figures, by which an answer knows whether they are still those it spoke of: FNV-1a, 64 bits.
///
/// It guards against forgetting, not against forgery.
public struct FigureDigest: Sendable {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The digest of nothing yet.
    public init() {}

    /// Takes in one more piece; pieces do not run together.
    public mutating func add(_ piece: String) {
        for byte in piece.utf8 { mix(byte) }
        mix(0)
    }

    private mutating func mix(_ byte: UInt8) {
        hash ^= UInt64(byte)
        hash &*= 0x100_0000_01B3
    }

    /// Sixteen hexadecimal digits.
    public var text: String {
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
