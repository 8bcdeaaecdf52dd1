import SpreadsheetML

/// How a sheet is read.
enum SheetReadingMode {
    /// By the scanner where it can, inflating on a second thread when the sheet is large.
    case fast
    /// By the scanner, on one thread.
    case oneThread
    /// By the parser alone.
    case parser
}

/// The reading behind ``SheetRows``: the scanner as long as it knows what it sees, and otherwise the parser.
final class SheetCursor {
    private let name: String
    private let package: Package
    private let book: BookContext
    private let place: ReadingError.Place
    private var feed: any BatchFeed
    private var batch: CellBatch?
    private var nextRow = 0
    /// Whether the parser reads the cells.
    private(set) var usesParser: Bool
    /// Rows handed out so far.
    private var delivered = 0
    /// Rows that the scanner had handed out when it gave up, and that the parser comes by again.
    private var toSkip = 0

    init(
        part name: String, sheet: String, package: Package, book: BookContext, mode: SheetReadingMode
    ) throws(ReadingError) {
        self.name = name
        self.package = package
        self.book = book
        place = ReadingError.Place(file: package.name, sheet: sheet)
        usesParser = mode == .parser
        do throws(ReadingError) {
            if mode == .parser {
                feed = try ParserFeed(name, package, book)
            } else {
                feed = try ScannerFeed(name, package, book, threaded: mode == .fast)
            }
        } catch { throw error.at(ReadingError.Place(file: package.name, sheet: sheet)) }
    }

    /// What lies around the cells: all of it once the rows are at their end.
    var frame: SheetFrame { feed.frame }

    func next() throws(ReadingError) -> Row? {
        while true {
            if let batch, nextRow < batch.rows.count {
                nextRow += 1
                return Row(batch, batch.rows[nextRow - 1])
            }
            batch = nil
            guard let (next, firstRow) = try nextBatch() else { return nil }
            batch = next
            nextRow = firstRow
        }
    }

    /// The next rows together, and the index of the first of them that has not been handed out; nil at the end.
    func nextBatch() throws(ReadingError) -> (batch: CellBatch, firstRow: Int)? {
        do throws(ReadingError) {
            while true {
                switch try feed.next() {
                case .end: return nil
                case .givesUp:
                    usesParser = true
                    toSkip = delivered
                    feed = try ParserFeed(name, package, book)
                case .batch(let batch):
                    let skipped = min(toSkip, batch.rows.count)
                    toSkip -= skipped
                    guard skipped < batch.rows.count else { continue }
                    delivered += batch.rows.count - skipped
                    return (batch, skipped)
                }
            }
        } catch { throw error.at(place) }
    }
}

/// What comes of reading on.
enum FedBatch {
    case batch(CellBatch)
    case end
    /// The scanner cannot read this sheet.
    case givesUp
}

/// A way of reading a sheet.
protocol BatchFeed: AnyObject {
    var frame: SheetFrame { get }
    func next() throws(ReadingError) -> FedBatch
}

/// The readable way: libxml2 over the whole part.
final class ParserFeed: BatchFeed {
    private let part: SheetPart
    private let pump: PartPump
    private var ready: ArraySlice<CellBatch> = []

    init(_ name: String, _ package: Package, _ book: BookContext) throws(ReadingError) {
        part = SheetPart(book: book, limits: package.limits)
        pump = try PartPump(name, of: package, roots: SheetPart.roots, handler: part)
    }

    var frame: SheetFrame { part.frame }

    func next() throws(ReadingError) -> FedBatch {
        while ready.isEmpty, !pump.isFinished {
            try pump.step()
            ready = part.takeBatches(atEnd: pump.isFinished)[...]
        }
        return ready.popFirst().map { .batch($0) } ?? .end
    }
}
