#if canImport(Darwin)
    internal import zlib
#else
    internal import CZlib
#endif

// Unsafe: owns a `z_stream` and hands zlib pointers into arrays for the length of one call. What it writes is raw
// deflate data, so its readable twin is the reading half's inflater: whatever goes in here must come out there.

/// Compresses blocks of bytes with zlib, each on its own, so that blocks of one entry can be compressed side by side.
///
/// A block that is not the last ends on a byte boundary (a sync flush); the blocks of an entry, one after the other,
/// are one deflate stream.
final class Deflater {
    /// How far back deflate looks: as much of the previous block serves as dictionary for the next.
    static let windowSize = 32 * 1024

    private let stream: UnsafeMutablePointer<z_stream>

    /// A compressor at a level 1...9, or nil when zlib has no memory for it.
    init?(level: Int) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let status = deflateInit2_(
            stream, CInt(min(max(level, 1), 9)), Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            CInt(MemoryLayout<z_stream>.size))
        guard status == Z_OK else {
            stream.deallocate()
            return nil
        }
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// The compressed form of a block.
    ///
    /// - Parameters:
    ///   - block: the bytes.
    ///   - dictionary: the bytes that came before them in the entry, ``windowSize`` of them at most; empty for the first.
    ///   - isLast: whether the stream ends here.
    func compress(_ block: [UInt8], dictionary: [UInt8], isLast: Bool) -> [UInt8] {
        deflateReset(stream)
        if !dictionary.isEmpty {
            dictionary.withUnsafeBufferPointer { _ = deflateSetDictionary(stream, $0.baseAddress, uInt($0.count)) }
        }
        // deflateBound covers a finished stream; a sync flush adds at most an empty stored block.
        let capacity = Int(deflateBound(stream, uLong(block.count))) + 16
        return [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
            block.withUnsafeBufferPointer { input in
                stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.pointee.avail_in = uInt(input.count)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = uInt(capacity)
                deflate(stream, isLast ? Z_FINISH : Z_SYNC_FLUSH)
                count = capacity - Int(stream.pointee.avail_out)
            }
        }
    }
}

/// The CRC-32 of bytes, and of entries put together from blocks.
enum Checksum {
    /// The CRC-32 of a block, as if nothing came before it.
    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
    }

    /// The CRC-32 of two blocks in a row.
    static func combine(_ first: UInt32, _ second: UInt32, secondLength: Int) -> UInt32 {
        UInt32(truncatingIfNeeded: crc32_combine(uLong(first), uLong(second), numericCast(secondLength)))
    }
}
