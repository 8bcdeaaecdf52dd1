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
        do throws(ZipError) {
            archive = try ZipReader(source: source, limits: limits.zip)
        } catch {
            let place = ReadingError.Place(file: name)
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

    func place(_ part: String) -> ReadingError.Place { ReadingError.Place(file: name, part: part) }
}
