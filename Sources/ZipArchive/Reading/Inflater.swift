// Owns zlib's inflate state. The `z_stream` lies on the heap, because zlib keeps a pointer to it and refuses
// one that has moved. Buffers are only borrowed for the length of a call.
// The readable twin is ZipReader.compressedBytes(of:) inflated by any other tool: ZipArchiveTests compares the two.

#if canImport(Darwin)
    internal import zlib
#else
    internal import CZlib
#endif

/// Inflates raw deflate data piece by piece.
final class Inflater {
    private let stream: UnsafeMutablePointer<z_stream>
    private(set) var isFinished = false

    init() throws(ZipError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let rawDeflate = -MAX_WBITS
        guard
            inflateInit2_(stream, rawDeflate, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else {
            stream.deallocate()
            throw ZipError(.damagedData, expected: "memory for zlib")
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
    }

    /// Makes ready for other data; false when it cannot be used again.
    func restart() -> Bool {
        isFinished = false
        return inflateReset(stream) == Z_OK
    }

    /// Inflates from `input` into `output`.
    ///
    /// - Returns: the bytes taken and the bytes made. Both are 0 when more input is needed.
    func inflate(
        _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
    ) throws(ZipError) -> (consumed: Int, produced: Int) {
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(output.count)
        switch zlibInflate(stream, Z_NO_FLUSH) {
        case Z_OK, Z_BUF_ERROR: break
        case Z_STREAM_END: isFinished = true
        default:
            let message = stream.pointee.msg.map { String(cString: $0) }
            throw ZipError(.damagedData, found: message)
        }
        return (input.count - Int(stream.pointee.avail_in), output.count - Int(stream.pointee.avail_out))
    }
}

private func zlibInflate(_ stream: UnsafeMutablePointer<z_stream>, _ flush: Int32) -> Int32 {
    inflate(stream, flush)
}

/// The running CRC-32 of a checksum and the bytes that follow.
func crc32(_ checksum: UInt32, _ bytes: UnsafeRawBufferPointer) -> UInt32 {
    UInt32(
        truncatingIfNeeded: crc32_z(UInt(checksum), bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
    )
}
