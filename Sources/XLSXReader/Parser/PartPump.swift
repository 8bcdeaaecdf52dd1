import XMLStream
import ZipArchive

/// Drives one part through inflate and parser, a chunk at a time.
final class PartPump {
    private let reader: ZipEntryReader
    private let parser: PartParser
    private let place: ReadingError.Place
    private let chunk: UnsafeMutableRawBufferPointer
    private(set) var isFinished = false
    private(set) var bytesRead = 0

    private static let chunkSize = 1 << 16

    init(
        _ part: String, of package: Package, namespace: XMLVocabulary.Number = Namespace.main, roots: Set<String>,
        handler: any PartHandler
    ) throws(ReadingError) {
        place = package.place(part)
        reader = try package.open(part)
        parser = try PartParser(part, of: package, namespace: namespace, roots: roots, handler: handler)
        chunk = .allocate(byteCount: Int(min(UInt64(Self.chunkSize), max(1, reader.entry.size))), alignment: 16)
    }

    deinit { chunk.deallocate() }

    /// Parses the next chunk; nothing after the end.
    func step() throws(ReadingError) {
        if isFinished { return }
        do throws(ReadingError) {
            let count = try asReading { () throws(ZipError) in try reader.read(into: chunk) }
            bytesRead += count
            if count > 0 {
                try parser.feed(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
            } else {
                try parser.finish()
                isFinished = true
            }
        } catch {
            isFinished = true
            throw error.at(place)
        }
    }

    /// Parses all that is left.
    func run() throws(ReadingError) {
        while !isFinished { try step() }
    }
}
