internal import XMLStream

// Unsafe: looks text up by its UTF-8 bytes, eight at a time. Strings compare equal in Swift when they are canonically
// equivalent; in a file they must not, so that bytes decide. Its readable twin is a dictionary of byte arrays.

/// The texts that cells share: each text once, in the order in which it first came.
struct SharedStringTable {
    private let memoryLimit: Int
    private let seed = UInt64.random(in: .min ... .max) | 1
    /// Open addressing: the high half of a hash, and the number of the text plus 1; 0 is empty.
    private var slots = [UInt64](repeating: 0, count: 1024)
    private var ends: [Int] = [0]
    private var bytes: [UInt8] = []

    /// How many cells use the table.
    private(set) var useCount = 0

    /// A table that takes no new texts once it takes this much memory.
    init(memoryLimit: Int) {
        self.memoryLimit = memoryLimit
    }

    /// How many texts it holds.
    var count: Int { ends.count - 1 }

    /// The number of a text, which is added when it is new; nil when the table is full.
    mutating func index(of text: UnsafeBufferPointer<UInt8>) -> Int? {
        let hash = hash(text)
        let tag = hash >> 32
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place] != 0 {
            if slots[place] >> 32 == tag {
                let index = Int(slots[place] & 0xffff_ffff) - 1
                if holds(text, at: index) {
                    useCount += 1
                    return index
                }
            }
            place = (place + 1) & mask
        }
        guard bytes.count + text.count + 16 * (slots.count + ends.count) <= memoryLimit else { return nil }
        bytes.append(contentsOf: text)
        ends.append(bytes.count)
        slots[place] = (tag << 32) | UInt64(count)
        if count * 2 > slots.count { grow() }
        useCount += 1
        return count - 1
    }

    /// Calls the body with each text in turn.
    func forEach<Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
    ) throws(Failure) {
        for index in 0..<count {
            let text = Array(bytes[ends[index]..<ends[index + 1]])
            let result = text.withUnsafeBufferPointer { text in
                Result<Void, Failure> { () throws(Failure) in try body(text) }
            }
            try result.get()
        }
    }

    private func holds(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        let start = ends[index]
        guard ends[index + 1] - start == text.count else { return false }
        return bytes.withUnsafeBufferPointer { bytes in
            for offset in 0..<text.count where bytes[start + offset] != text[offset] { return false }
            return true
        }
    }

    private mutating func grow() {
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        bytes.withUnsafeBufferPointer { bytes in
            for index in 0..<count {
                let hash = hash(UnsafeBufferPointer(rebasing: bytes[ends[index]..<ends[index + 1]]))
                var place = Int(truncatingIfNeeded: hash) & mask
                while slots[place] != 0 { place = (place + 1) & mask }
                slots[place] = (hash & 0xffff_ffff_0000_0000) | UInt64(index + 1)
            }
        }
    }

    private func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
        let raw = UnsafeRawBufferPointer(text)
        var hash = seed &+ UInt64(text.count)
        var offset = 0
        while offset + 8 <= raw.count {
            hash = (hash ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
            hash ^= hash >> 29
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < raw.count {
            rest = rest << 8 | UInt64(raw[offset])
            offset += 1
        }
        hash = (hash ^ rest) &* 0xBF58_476D_1CE4_E5B9
        return hash ^ (hash >> 32)
    }
}
