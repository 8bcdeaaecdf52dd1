import Foundation

/// One verb a run; its figures come as `name=value` on stderr.
@main
struct GoujiBench {
    static func main() {
        let arguments = Array(CommandLine.arguments.dropFirst())
        if arguments.contains("--help") || arguments.contains("-h") { return report(usage) }
        do {
            guard try run(arguments) else {
                report(usage)
                exit(64)
            }
        } catch {
            report("\(error)")
            exit(2)
        }
    }

    private static let usage =
        "usage: gouji-bench read [--one-thread] FILE… | write TSV OUT [level=N] [threads=N] | load TSV"
        + " | fill XLSX SHEET!CELL OUT"

    /// Whether the arguments name a verb and what it needs.
    private static func run(_ arguments: [String]) throws -> Bool {
        switch arguments.first {
        case "read" where arguments.count >= 2:
            try readFiles(Array(arguments.dropFirst()))
        case "write" where arguments.count >= 3:
            try writeTable(from: arguments[1], to: arguments[2], options: Array(arguments.dropFirst(3)))
        case "fill" where arguments.count == 4:
            try fillCell(of: arguments[1], arguments[2], to: arguments[3])
        case "load" where arguments.count == 2:
            report(["rows": Double(try Table(path: arguments[1]).rowCount)])
        default: return false
        }
        return true
    }
}

/// Prints one line on stderr.
func report(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
}

/// Prints figures as `name=value`.
func report(_ figures: KeyValuePairs<String, Double>) {
    report(figures.map { "\($0.key)=\($0.value)" }.joined(separator: " "))
}

/// Seconds of a clock that only goes forward.
func seconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
