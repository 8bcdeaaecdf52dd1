import Dispatch

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Works through files on all cores, with a bar on the terminal when there are many; results keep the order of the files.
struct ManyFiles {
    private let files: [String]

    /// From how many files on a bar is worth its line.
    private static let barFrom = 20

    init(_ files: [String]) {
        self.files = files
    }

    func map<Result: Sendable>(
        _ body: @escaping @Sendable (String) throws -> Result
    ) -> [Swift.Result<Result, any Error>] {
        guard files.count > 1 else { return files.map { file in Swift.Result { try body(file) } } }
        let files = files
        let progress = Progress(total: files.count, isShown: files.count >= Self.barFrom && isatty(STDERR_FILENO) == 1)
        let results = Results<Result>(count: files.count)
        DispatchQueue.concurrentPerform(iterations: files.count) { index in
            results.set(Swift.Result { try body(files[index]) }, at: index)
            progress.advance()
        }
        progress.finish()
        return results.all
    }
}

/// Results that several threads fill in.
private final class Results<Value: Sendable>: @unchecked Sendable {
    private var values: [Swift.Result<Value, any Error>?]
    private let queue = DispatchQueue(label: "results")

    init(count: Int) { values = Array(repeating: nil, count: count) }

    func set(_ value: Swift.Result<Value, any Error>, at index: Int) { queue.sync { values[index] = value } }

    var all: [Swift.Result<Value, any Error>] { queue.sync { values.compactMap(\.self) } }
}

/// A bar on standard error.
private final class Progress: @unchecked Sendable {
    private let total: Int
    private let isShown: Bool
    private var done = 0
    private let queue = DispatchQueue(label: "progress")

    private static let width = 40

    init(total: Int, isShown: Bool) {
        self.total = total
        self.isShown = isShown
    }

    func advance() {
        queue.sync {
            done += 1
            guard isShown, done == total || done * 200 / total != (done - 1) * 200 / total else { return }
            let filled = done * Self.width / total
            let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
            writeError("\r\(bar) \(done)/\(total)")
        }
    }

    func finish() { if isShown { writeError("\n") } }
}
