import ZipArchive

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension Workbook {
    /// Does some work for every worksheet, for several at once, and gives the results in the order of the sheets.
    ///
    ///     let totals = try book.mapSheets { sheet throws(ReadingError) in try sheet["C35"].decimal }
    ///
    /// - Parameters:
    ///   - threads: how many sheets are worked on at once; the number of processors unless told.
    ///   - work: called once a sheet, on any thread. Charts and sheets that the file does not hold are left out.
    /// - Throws: the error of the first sheet, in the order of the sheets, whose work failed.
    public func mapSheets<Result: Sendable>(
        threads: Int? = nil, _ work: @escaping @Sendable (Worksheet) throws(ReadingError) -> Result
    ) throws(ReadingError) -> [Result] {
        var worksheets: [Worksheet] = []
        for info in sheets where info.kind != .chart && !info.isMissing { worksheets.append(try sheet(at: info.index)) }
        let count = min(worksheets.count, max(1, threads ?? Self.processorCount))
        let board = WorkBoard(worksheets, work)
        let workers = (1..<max(1, count)).compactMap { _ in WorkerThread { board.run() } }
        board.run()
        for worker in workers { worker.join() }
        return try board.results()
    }

    private static var processorCount: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

/// Hands out sheets to threads and keeps what comes of them.
private final class WorkBoard<Value: Sendable>: Sendable {
    private typealias Outcome = Result<Value, ReadingError>

    private let sheets: [Worksheet]
    private let work: @Sendable (Worksheet) throws(ReadingError) -> Value
    private let state: Locked<(next: Int, outcomes: [Outcome?])>

    init(_ sheets: [Worksheet], _ work: @escaping @Sendable (Worksheet) throws(ReadingError) -> Value) {
        self.sheets = sheets
        self.work = work
        state = Locked((0, Array(repeating: nil, count: sheets.count)))
    }

    /// Works on sheets until there are none left.
    func run() {
        while let index = nextIndex() {
            let outcome = Outcome { () throws(ReadingError) in try work(sheets[index]) }
            state.withLock { $0.outcomes[index] = outcome }
        }
    }

    private func nextIndex() -> Int? {
        state.withLock { state in
            guard state.next < sheets.count else { return nil }
            state.next += 1
            return state.next - 1
        }
    }

    func results() throws(ReadingError) -> [Value] {
        var values: [Value] = []
        for outcome in state.withLock({ $0.outcomes }) {
            if let outcome { values.append(try outcome.get()) }
        }
        return values
    }
}
