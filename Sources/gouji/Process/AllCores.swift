import Dispatch

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Works through many things on all cores, with a bar on the terminal when there are very many; results keep their order.
struct AllCores<Item: Sendable> {
    private let items: [Item]

    /// From how many on a bar is worth its line.
    private static var barFrom: Int { 20 }

    init(_ items: [Item]) {
        self.items = items
    }

    func map<Result: Sendable>(
        _ body: @escaping @Sendable (Item) throws -> Result
    ) -> [Swift.Result<Result, any Error>] {
        guard items.count > 1 else { return items.map { item in Swift.Result { try body(item) } } }
        let items = items
        let progress = Progress(total: items.count, isShown: items.count >= Self.barFrom && isatty(STDERR_FILENO) == 1)
        let results = Results<Result>(count: items.count)
        DispatchQueue.concurrentPerform(iterations: items.count) { index in
            results.set(Swift.Result { try body(items[index]) }, at: index)
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
