// The fast way: the scanner over the rows, and libxml2 over what stands before and behind them. Unsafe in that it moves
// bytes between blocks; its twin is ParserFeed, which reads the same parts without any of this.

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Reads a sheet block by block: head to the parser, rows to the scanner, tail to the parser. The parser thus sees a
/// whole document, with the rows left out.
final class ScannerFeed: BatchFeed {
    private enum Stage { case head, rows, tail, parserOnly, finished }

    private let part: SheetPart
    private let parser: PartParser
    private let source: any BlockSource
    private let pool: BufferPool
    private let book: BookContext
    private let textLimit: Int
    private let place: ReadingError.Place
    private var stage = Stage.head
    private var collector: RowCollector
    private var prefixes: [[UInt8]] = []
    private var ready: ArraySlice<CellBatch> = []
    /// The block being read, and the place in it where reading goes on.
    private var block: ByteBuffer?
    private var position = 0

    /// A part smaller than this is not worth a thread.
    private static let threadedSize: UInt64 = 1 << 20
    /// A row longer than this goes to the parser.
    private static let longestRow = 4 << 20
    private static let dataTag = Array("<sheetData>".utf8)
    private static let dataEnd = Array("</sheetData".utf8)
    private static let rowEnd = Array("</row>".utf8)

    init(_ name: String, _ package: Package, _ book: BookContext, threaded: Bool) throws(ReadingError) {
        self.book = book
        place = package.place(name)
        part = SheetPart(book: book, limits: package.limits)
        parser = try PartParser(name, of: package, roots: SheetPart.roots, handler: part)
        collector = RowCollector(limits: package.limits)
        textLimit = package.limits.textBytes
        let reader = try package.open(name)
        pool = BufferPool(partSize: reader.entry.size)
        let isLarge = threaded && reader.entry.size >= Self.threadedSize
        source = (isLarge ? ThreadedBlocks(reader, pool) : nil) ?? DirectBlocks(reader, pool)
    }

    var frame: SheetFrame { part.frame }

    func next() throws(ReadingError) -> FedBatch {
        while true {
            if let batch = ready.popFirst() { return .batch(batch) }
            do throws(ReadingError) {
                switch stage {
                case .finished: return .end
                case .head: try readHead()
                case .rows:
                    guard try readRows() else { return .givesUp }
                case .tail, .parserOnly: try readWithParser()
                }
            } catch { throw error.at(place) }
        }
    }

    // MARK: Head and tail

    private func readHead() throws(ReadingError) {
        guard let first = try source.next() else { return try finish() }
        let start = BufferPool.headroom
        let bytes = UnsafeRawBufferPointer(start: first.base + start, count: first.count - start)
        guard bytes.count >= 4, bytes[0] != 0, bytes[1] != 0, bytes[0] < 0xFE,
            let tag = find(Self.dataTag, in: first, from: start, to: first.count)
        else {
            stage = .parserOnly
            return try feed(bytes)
        }
        let end = tag + Self.dataTag.count
        try feed(UnsafeRawBufferPointer(start: first.base + start, count: end - start))
        guard part.isInSheetData else {
            stage = .parserOnly
            return try feed(UnsafeRawBufferPointer(start: first.base + end, count: first.count - end))
        }
        prefixes = declaredPrefixes(UnsafeBufferPointer(start: first.base + start, count: end - start))
        block = first
        position = end
        stage = .rows
    }

    /// The prefixes declared before the cells, as `x14ac:`.
    private func declaredPrefixes(_ head: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
        var prefixes: [[UInt8]] = []
        for piece in String(decoding: head, as: UTF8.self).split(separator: "xmlns:").dropFirst() {
            prefixes.append(Array((piece.prefix { $0 != "=" && $0 != " " } + ":").utf8))
        }
        return prefixes
    }

    private func readWithParser() throws(ReadingError) {
        if let rest = block {
            block = nil
            try feed(UnsafeRawBufferPointer(start: rest.base + position, count: rest.count - position))
        } else if let next = try source.next() {
            let start = BufferPool.headroom
            try feed(UnsafeRawBufferPointer(start: next.base + start, count: next.count - start))
            pool.take(back: next, nil)
        } else {
            return try finish()
        }
        ready = part.takeBatches(atEnd: false)[...]
    }

    private func finish() throws(ReadingError) {
        try parser.finish()
        stage = .finished
        ready = part.takeBatches(atEnd: true)[...]
    }

    private func feed(_ bytes: UnsafeRawBufferPointer) throws(ReadingError) {
        try parser.feed(bytes)
    }

    // MARK: Rows

    /// Scans the whole rows of the block at hand; false when the scanner gives up.
    private func readRows() throws(ReadingError) -> Bool {
        guard let block else { return false }
        let lastRow = findLast(Self.rowEnd, in: block, from: position).map { $0 + Self.rowEnd.count }
        let dataEnd = find(Self.dataEnd, in: block, from: lastRow ?? position, to: block.count)
        guard let end = dataEnd ?? lastRow else { return try readOn(from: position) }
        let mark = block.base + end
        let replaced = mark.pointee
        mark.pointee = 0
        var scanner = SheetScanner(
            block, from: position, into: pool.cells(), stringCount: book.strings.count, textLimit: textLimit,
            prefixes: prefixes)
        do throws(SheetScanner.GivesUp) {
            try scanner.scan(upTo: end, &collector)
        } catch { return false }
        mark.pointee = replaced
        let (rows, formulas) = collector.take(cellCount: scanner.cells.count)
        // The rest of the block is copied out before the batch owns it.
        position = end
        if dataEnd != nil {
            stage = .tail
        } else if try !readOn(from: end) {
            return false
        }
        if !rows.isEmpty {
            ready = [
                CellBatch(
                    bytes: block, cells: scanner.cells.finish(), rows: rows, formulas: formulas, book: book, pool: pool)
            ]
        }
        return true
    }

    /// Puts the bytes from `start` on before those of the next block, which is then the one at hand.
    private func readOn(from start: Int) throws(ReadingError) -> Bool {
        guard let old = block else { return false }
        let rest = old.count - start
        guard rest <= Self.longestRow, let next = try source.next() else { return false }
        if rest <= BufferPool.headroom {
            position = BufferPool.headroom - rest
            (next.base + position).update(from: old.base + start, count: rest)
            block = next
        } else {
            let fresh = next.count - BufferPool.headroom
            let joined = ByteBuffer(capacity: rest + fresh + BufferPool.slack)
            joined.base.update(from: old.base + start, count: rest)
            (joined.base + rest).update(from: next.base + BufferPool.headroom, count: fresh)
            joined.count = rest + fresh
            position = 0
            block = joined
        }
        return true
    }

    private func find(_ pattern: [UInt8], in block: ByteBuffer, from start: Int, to end: Int) -> Int? {
        var index = start
        while index + pattern.count <= end, let next = memchr(block.base + index, Int32(pattern[0]), end - index) {
            index = next - UnsafeMutableRawPointer(block.base)
            guard index + pattern.count <= end else { return nil }
            if memcmp(next, pattern, pattern.count) == 0 { return index }
            index += 1
        }
        return nil
    }

    private func findLast(_ pattern: [UInt8], in block: ByteBuffer, from start: Int) -> Int? {
        var index = block.count - pattern.count
        while index >= start {
            if block.base[index] == pattern[0], memcmp(block.base + index, pattern, pattern.count) == 0 { return index }
            index -= 1
        }
        return nil
    }
}
