import SpreadsheetML

/// How a part is read.
struct ReadingManner {
    /// Whether the scanner may be used.
    var usesScanner = true
    /// Parts of this size or more are inflated on a second thread.
    var threadedSize: UInt64 = 1 << 20
    /// Bytes of a block.
    var blockSize = BufferPool.blockSize

    /// By the scanner where it can, inflating on a second thread when the part is large.
    static let fast = ReadingManner()
    /// By the scanner, on one thread.
    static let oneThread = ReadingManner(threadedSize: .max)
    /// By the parser alone.
    static let parser = ReadingManner(usesScanner: false)
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
        part name: String, sheet: String, package: Package, book: BookContext, manner: ReadingManner
    ) throws(ReadingError) {
        self.name = name
        self.package = package
        self.book = book
        place = ReadingError.Place(file: package.name, sheet: sheet)
        usesParser = !manner.usesScanner
        do throws(ReadingError) {
            if manner.usesScanner {
                feed = try ScannerFeed(name, package, book, manner)
            } else {
                feed = try ParserFeed(name, package, book)
            }
        } catch { throw error.at(ReadingError.Place(file: package.name, sheet: sheet)) }
    }

    /// What lies around the cells: all of it once the rows are at their end.
    func frame() throws(ReadingError) -> SheetFrame {
        do throws(ReadingError) { return try feed.frame() } catch { throw error.at(place) }
    }

    /// How much of the part has been read, from 0 to 1.
    var progress: Double { isAtEnd ? 1 : min(1, Double(feed.bytesRead) / max(1, Double(package.size(of: name)))) }

    private var isAtEnd = false

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
                guard !Task.isCancelled else { throw ReadingError(.cancelled) }
                switch try feed.next() {
                case .end:
                    isAtEnd = true
                    return nil
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
    /// What lies around the cells, as far as it has been read.
    func frame() throws(ReadingError) -> SheetFrame
    /// Bytes of the part that have been read.
    var bytesRead: Int { get }
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

    func frame() -> SheetFrame { part.frame }

    var bytesRead: Int { pump.bytesRead }

    func next() throws(ReadingError) -> FedBatch {
        while ready.isEmpty, !pump.isFinished {
            try pump.step()
            ready = part.takeBatches(atEnd: pump.isFinished)[...]
        }
        return ready.popFirst().map { .batch($0) } ?? .end
    }
}
