/// What stands before and behind the rows of a sheet that the scanner reads.
///
/// Plain markup is only found well-formed, and kept for the parser until the frame is asked for. Any other goes through
/// the parser at once.
final class SheetSurroundings {
    private let name: String
    private let package: Package
    private let book: BookContext
    private lazy var part = SheetPart(book: book, limits: package.limits)
    private var parser: PartParser?
    private var skimmer: MarkupSkimmer?
    private var head: [UInt8] = []
    private var tail: [UInt8] = []
    /// Whether the frame has been read, or whatever there was of it.
    private var isParsed = false

    init(_ name: String, _ package: Package, _ book: BookContext) {
        self.name = name
        self.package = package
        self.book = book
    }

    /// The prefixes that are declared before the rows; nil when nothing is known of them.
    private(set) var prefixes: DeclaredPrefixes?

    /// Reads what stands before the rows, and the tag that opens them.
    ///
    /// - Returns: whether it is rows that follow.
    func readHead(_ bytes: UnsafeRawBufferPointer, dataTag: [UInt8]) throws(ReadingError) -> Bool {
        head = Array(bytes) + dataTag
        skimmer = MarkupSkimmer(head: bytes, root: "worksheet", limits: package.limits)
        prefixes = skimmer?.prefixes
        if skimmer?.isInsideRoot == true { return true }
        skimmer = nil
        _ = try startedParser()
        return part.isInSheetData
    }

    /// Goes past all that is left when it is plain markup and near its end.
    ///
    /// - Returns: whether it was; else nothing has been read.
    func skimTail(_ window: BlockWindow) throws(ReadingError) -> Bool {
        guard skimmer != nil else { return false }
        let isAtEnd = try window.moveToEnd()
        let bytes = window.bytes(upTo: window.end)
        guard isAtEnd, skimmer?.skim(tail: bytes, closing: "</sheetData") == true else {
            skimmer = nil
            return false
        }
        tail = Array(bytes)
        return true
    }

    /// Parses some of what is left, and gives the rows that the parser finds in it.
    func feed(_ bytes: UnsafeRawBufferPointer) throws(ReadingError) -> [CellBatch] {
        try startedParser().feed(bytes)
        return part.takeBatches(atEnd: false)
    }

    /// Ends the part; throws when it is not whole.
    func finish() throws(ReadingError) -> [CellBatch] {
        try startedParser().finish()
        isParsed = true
        return part.takeBatches(atEnd: true)
    }

    /// What lies around the rows, as far as it has been read.
    func frame() throws(ReadingError) -> SheetFrame {
        if !isParsed, !tail.isEmpty {
            isParsed = true
            let parser = try startedParser()
            do throws(ReadingError) {
                try tail.withUnsafeParsing { (bytes) throws(ReadingError) in try parser.feed(bytes) }
                try parser.finish()
            } catch { throw error.at(package.place(name)) }
        }
        return part.frame
    }

    /// The parser, once it has read what stands before the rows.
    private func startedParser() throws(ReadingError) -> PartParser {
        if let parser { return parser }
        let parser = try PartParser(name, of: package, roots: SheetPart.roots, handler: part)
        self.parser = parser
        try head.withUnsafeParsing { (bytes) throws(ReadingError) in try parser.feed(bytes) }
        return parser
    }
}

extension [UInt8] {
    /// Lends the bytes to something that may throw an error of reading.
    fileprivate func withUnsafeParsing(
        _ use: (UnsafeRawBufferPointer) throws(ReadingError) -> Void
    ) throws(ReadingError) {
        try span.bytes.withUnsafeBytes(use)
    }
}
