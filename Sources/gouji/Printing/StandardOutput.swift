#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Writes to standard output in large pieces. When nobody reads any more, the process ends quietly.
struct StandardOutput {
    private var buffer: [UInt8] = []
    private static let capacity = 1 << 16

    /// An empty buffer.
    init() {
        // A closed pipe is then an error of `write`, which ends the process below.
        signal(SIGPIPE, SIG_IGN)
        buffer.reserveCapacity(Self.capacity + 4_096)
    }

    /// Writes a text, sooner or later.
    mutating func write(_ text: String) {
        buffer += text.utf8
        if buffer.count >= Self.capacity { flush() }
    }

    /// Writes the bytes of a text, sooner or later.
    mutating func write(_ bytes: [UInt8]) {
        buffer += bytes
        if buffer.count >= Self.capacity { flush() }
    }

    /// Writes what is left.
    mutating func flush() {
        var done = 0
        while done < buffer.count {
            let count = buffer[done...].withUnsafeBytes { systemWrite(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                exit(errno == EPIPE ? 0 : 2)
            }
            done += count
        }
        buffer.removeAll(keepingCapacity: true)
    }
}

/// Writes one line to standard error.
func writeErrorLine(_ line: String) { writeError(line + "\n") }

/// Writes to standard error.
func writeError(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { systemWrite(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// The value of an environment variable.
func environmentValue(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

/// Writes a whole text to standard output.
func printOut(_ text: String) {
    var output = StandardOutput()
    output.write(text)
    output.flush()
}
