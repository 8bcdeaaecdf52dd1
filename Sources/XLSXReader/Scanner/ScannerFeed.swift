/// The fast way of reading a sheet: the scanner over the rows, and libxml2 over what stands before and behind them. The
/// parser thus sees a whole document, with the rows left out; it sees plain markup only when the frame is asked for.
final class ScannerFeed: BatchFeed {
    private enum Stage { case head, rows, tail, finished }

    private let surroundings: SheetSurroundings
    private let source: any BlockSource
    private let pool: BufferPool
    private let book: BookContext
    private let limits: ReadingLimits
    private let place: ReadingError.Place
    private var window: BlockWindow?
    private var stage = Stage.head
    private var collector: RowCollector
    private var ready: ArraySlice<CellBatch> = []

    private static let longestHead = 1 << 16
    /// A row longer than this goes to the parser.
    private static let longestRow = 4 << 20
    private static let dataTag = Array("<sheetData>".utf8)
    private static let dataEnd = Array("</sheetData".utf8)
    private static let rowEnd = Array("</row>".utf8)

    init(_ name: String, _ package: Package, _ book: BookContext, _ manner: ReadingManner) throws(ReadingError) {
        self.book = book
        place = package.place(name)
        surroundings = SheetSurroundings(name, package, book)
        collector = RowCollector(limits: package.limits)
        limits = package.limits
        let blocks = try package.blocks(of: name, manner)
        source = blocks.source
        pool = blocks.pool
    }

    func frame() throws(ReadingError) -> SheetFrame { try surroundings.frame() }

    var bytesRead: Int { window?.bytesRead ?? 0 }

    func next() throws(ReadingError) -> FedBatch {
        while true {
            if let batch = ready.popFirst() { return .batch(batch) }
            do throws(ReadingError) {
                switch stage {
                case .finished: return .end
                case .head: try readHead()
                case .tail: try readTail()
                case .rows:
                    guard let window, try readRows(window) else { return .givesUp }
                }
            } catch { throw error.at(place) }
        }
    }

    /// Feeds the parser up to the first row, or goes on with the parser alone when there is none to be found.
    private func readHead() throws(ReadingError) {
        window = try BlockWindow(source)
        stage = .tail
        guard let window, let tag = try findDataTag(window) else { return }
        let isBeforeRows = try surroundings.readHead(window.bytes(upTo: tag), dataTag: Self.dataTag)
        window.position = tag + Self.dataTag.count
        if isBeforeRows { stage = .rows }
    }

    /// The place of the tag before the first row, which must be near the start of a text that may be UTF-8.
    private func findDataTag(_ window: BlockWindow) throws(ReadingError) -> Int? {
        while true {
            if window.end - window.position >= 4, !window.startsLikeUTF8 { return nil }
            if let tag = window.find(Self.dataTag, from: window.position, to: window.end) { return tag }
            guard try window.moveOn(mostLeft: Self.longestHead) else { return nil }
        }
    }

    /// Reads on behind the rows, to the end when that is plain and near.
    private func readTail() throws(ReadingError) {
        guard let window else {
            ready = try surroundings.finish()[...]
            stage = .finished
            return
        }
        if try surroundings.skimTail(window) {
            stage = .finished
            return
        }
        ready = try surroundings.feed(window.bytes(upTo: window.end))[...]
        if try !window.dropAndMoveOn() {
            ready += try surroundings.finish()
            stage = .finished
        }
    }

    /// Scans the whole rows of the block at hand; false when the scanner gives up.
    private func readRows(_ window: BlockWindow) throws(ReadingError) -> Bool {
        let lastRow = window.findLastEnd(Self.rowEnd)
        let dataEnd = window.find(Self.dataEnd, from: lastRow ?? window.position, to: window.end)
        guard let end = dataEnd ?? lastRow else { return try window.moveOn(mostLeft: Self.longestRow) }
        let block = window.block
        var scanner = SheetScanner(
            block, from: window.position, into: pool.cells(), stringCount: book.strings.count, limits: limits,
            prefixes: surroundings.prefixes)
        do throws(SheetScanner.GivesUp) {
            try window.withMark(at: end) { () throws(SheetScanner.GivesUp) in
                try scanner.scan(upTo: end, &collector)
            }
        } catch { return false }
        window.position = end
        if dataEnd != nil {
            stage = .tail
        } else if try !window.moveOn(mostLeft: Self.longestRow) {
            return false
        }
        let (rows, formulas) = collector.take(cellCount: scanner.cells.count)
        if !rows.isEmpty {
            ready = [
                CellBatch(
                    bytes: block, cells: scanner.cells.finish(), rows: rows, formulas: formulas, book: book, pool: pool)
            ]
        }
        return true
    }
}
