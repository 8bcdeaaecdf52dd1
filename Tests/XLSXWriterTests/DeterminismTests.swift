import Foundation
import Testing

@testable import XLSXWriter

#if canImport(Darwin)
    import Darwin
#else
    import Glibc
#endif

@Suite("The same calls, the same bytes")
struct DeterminismTests {
    private let folder = NSTemporaryDirectory() + "gouji-\(UUID().uuidString)"

    /// Gives this process another clock and other customs.
    private static func move(to zone: String, _ locale: String) {
        setenv("TZ", zone, 1)
        tzset()
        setenv("LC_ALL", locale, 1)
        setlocale(LC_ALL, "")
    }

    @Test("in other processes, time zones and locales, of everything that can be written")
    func processes() async throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        await #expect(processExitsWith: .success) { [folder = folder as String] in
            Self.move(to: "Asia/Shanghai", "zh_CN.UTF-8")
            try FeatureWorkbook.write(to: folder + "/1.xlsx")
        }
        await #expect(processExitsWith: .success) { [folder = folder as String] in
            Self.move(to: "America/St_Johns", "de_DE.UTF-8")
            // The hash seeds of this process are its own; so is the second in which it writes.
            sleep(1)
            try FeatureWorkbook.write(to: folder + "/2.xlsx")
        }
        let here = folder + "/3.xlsx"
        try FeatureWorkbook.write(to: here)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: here))
        #expect(bytes.count > 10_000)
        for name in ["1", "2"] {
            #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/\(name).xlsx")) == bytes)
        }
    }
}
