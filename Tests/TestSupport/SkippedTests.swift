import Foundation
import Synchronization

/// Counts the tests that were skipped for want of a tool, and says so when the process ends: what was not tested must not
/// look like what was.
enum SkippedTests {
    private static let counts = Mutex<[String: Int]>([:])
    private static let report: Void = {
        atexit {
            let counts = SkippedTests.counts.withLock { $0 }
            let list = counts.sorted { $0.key < $1.key }.map { "\($0.value) for want of \($0.key)" }
            let line = "\nSKIPPED TESTS: \(list.joined(separator: ", ")). `.ci/tools` installs what is missing.\n"
            FileHandle.standardError.write(Data(line.utf8))
        }
    }()

    /// Whether a tool is there; where it is not, the test that asks is skipped and counted.
    static func note(unless isThere: Bool, _ tool: String) -> Bool {
        guard !isThere else { return true }
        _ = report
        counts.withLock { $0[tool, default: 0] += 1 }
        return false
    }
}
