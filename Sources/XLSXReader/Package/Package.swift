import XMLStream
import ZipArchive

/// A workbook's archive with its name and limits: finds parts and parses them.
final class Package: Sendable {
    let archive: ZipReader
    /// The path or name that errors show.
    let name: String
    let limits: ReadingLimits

    init(_ source: ByteSource, name: String, limits: ReadingLimits) throws(ReadingError) {
        self.name = name
        self.limits = limits
        let place = ReadingError.Place(file: name)
        // A compound file may hold an archive of its own, so that it has to be told first.
        if let error = FileSignature.errorForCompoundFile(source) { throw error.at(place) }
        do throws(ZipError) {
            archive = try ZipReader(source: source, limits: limits.zip)
        } catch {
            guard error.code == .notAnArchive else { throw ReadingError(error).at(place) }
            throw FileSignature.error(for: source).at(place)
        }
    }

    /// Whether there is such a part.
    func contains(_ part: String) -> Bool { archive.entry(named: part) != nil }

    func open(_ part: String) throws(ReadingError) -> ZipEntryReader {
        guard let entry = archive.entry(named: part) else { throw ReadingError(.missingPart, at: place(part)) }
        do throws(ZipError) {
            return try archive.open(entry)
        } catch {
            throw ReadingError(error).at(place(part))
        }
    }

    /// Parses a whole part.
    func parse(
        _ part: String, namespace: XMLVocabulary.Number = Namespace.main, roots: Set<String>,
        with handler: any PartHandler
    ) throws(ReadingError) {
        try PartPump(part, of: self, namespace: namespace, roots: roots, handler: handler).run()
    }

    /// The bytes of a part in blocks, inflated on a second thread when that is wanted and worth it.
    func blocks(of part: String, _ manner: ReadingManner) throws(ReadingError) -> PartBlocks {
        let reader = try open(part)
        let pool = BufferPool(partSize: reader.entry.size, blockSize: manner.blockSize)
        let isLarge = reader.entry.size >= manner.threadedSize
        let threaded = isLarge ? ThreadedBlocks(reader, pool) : nil
        return PartBlocks(source: threaded ?? DirectBlocks(reader, pool), pool: pool)
    }

    /// The bytes of a part when inflated, as the directory claims.
    func size(of part: String) -> UInt64 { archive.entry(named: part)?.size ?? 0 }

    func place(_ part: String) -> ReadingError.Place { ReadingError.Place(file: name, part: part) }
}
