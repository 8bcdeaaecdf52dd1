import Dispatch
import Synchronization
import XLSXReader

/// What was seen of some cells.
private struct Tally {
    var cells = 0
    var strings = 0
    var bytes = 0
    var sum = 0.0

    mutating func add(_ other: Tally) {
        cells += other.cells
        strings += other.strings
        bytes += other.bytes
        sum += other.sum
    }
}

/// Reads every cell of every sheet, summing the numbers and counting the texts, and reports the seconds that it took.
/// Of several files, as many are read at once as there are processors.
func readFiles(_ arguments: [String]) throws {
    let onOneThread = arguments.first == "--one-thread"
    let files = onOneThread ? Array(arguments.dropFirst()) : arguments
    let start = seconds()
    let tally = try onOneThread || files.count == 1 ? readInTurn(files, onOneThread) : readAtOnce(files)
    let time = seconds() - start
    report("inproc=\(time) cells=\(tally.cells) strings=\(tally.strings) bytes=\(tally.bytes) sum=\(tally.sum)")
}

private func readInTurn(_ files: [String], _ onOneThread: Bool) throws -> Tally {
    var tally = Tally()
    for file in files { tally.add(try readBook(file, onOneThread: onOneThread)) }
    return tally
}

private func readAtOnce(_ files: [String]) throws -> Tally {
    let tallies = Mutex([Result<Tally, any Error>?](repeating: nil, count: files.count))
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
        let tally = Result { try readBook(files[index], onOneThread: true) }
        tallies.withLock { $0[index] = tally }
    }
    return try tallies.withLock { $0 }.reduce(into: Tally()) { total, tally in
        if let tally { total.add(try tally.get()) }
    }
}

private func readBook(_ file: String, onOneThread: Bool) throws -> Tally {
    let book = try Workbook(path: file)
    // One sheet is read on two threads; of many, each is read on one.
    let isParallel = !onOneThread && book.sheets.count > 1
    let tallies = try book.mapSheets(threads: isParallel ? nil : 1) { sheet throws(ReadingError) in
        try readSheet(sheet, onOneThread: onOneThread || isParallel)
    }
    return tallies.reduce(into: Tally()) { $0.add($1) }
}

private func readSheet(_ sheet: Worksheet, onOneThread: Bool) throws(ReadingError) -> Tally {
    var tally = Tally()
    var rows = try sheet.rows(onOneThread: onOneThread)
    while let row = try rows.next() {
        for cell in row {
            switch cell.kind {
            case .blank: continue
            case .number: tally.sum += cell.double ?? 0
            case .text:
                tally.strings += 1
                tally.bytes += cell.utf8Count
            case .boolean, .error, .date: break
            }
            tally.cells += 1
        }
    }
    return tally
}
