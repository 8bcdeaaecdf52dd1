import XMLStream

/// A parser over the elements of one part, with its errors told as those of a workbook.
final class PartParser {
    private let parser: XMLPushParser
    private let filter: PartFilter
    private let place: ReadingError.Place

    init(
        _ part: String, of package: Package, namespace: XMLVocabulary.Number = Namespace.main, roots: Set<String>,
        handler: any PartHandler
    ) throws(ReadingError) {
        place = package.place(part)
        filter = PartFilter(handler, namespace: namespace, roots: roots)
        do throws(XMLStreamError) {
            parser = try XMLPushParser(vocabulary: Namespace.vocabulary, limits: package.limits.xml, handler: filter)
        } catch { throw ReadingError(error).at(package.place(part)) }
    }

    /// Parses the next bytes.
    func feed(_ bytes: UnsafeRawBufferPointer) throws(ReadingError) {
        do throws(XMLStreamError) { try parser.feed(bytes) } catch { throw ReadingError(error).at(place) }
    }

    /// Ends the part; throws when it is not whole.
    func finish() throws(ReadingError) {
        do throws(XMLStreamError) { try parser.finish() } catch { throw ReadingError(error).at(place) }
    }
}
