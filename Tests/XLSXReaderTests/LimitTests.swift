import TestSupport
import Testing
import XLSXReader

@Suite("A reading limit")
struct LimitTests {
    /// The name of a limit, how it is set, and the value that the workbook below just keeps.
    static let limits: [(name: String, set: @Sendable (inout ReadingLimits, Int) -> Void, just: Int)] = [
        ("cells", { $0.cells = $1 }, 3), ("sharedStrings", { $0.sharedStrings = $1 }, 2),
        ("sharedTextBytes", { $0.sharedTextBytes = $1 }, 9), ("mergedRanges", { $0.mergedRanges = $1 }, 2),
        ("sheets", { $0.sheets = $1 }, 1), ("cellFormats", { $0.cellFormats = $1 }, 3),
        ("elementDepth", { $0.elementDepth = $1 }, 7), ("textBytes", { $0.textBytes = $1 }, 6),
        ("packageBytes", { $0.packageBytes = UInt64($1) }, workbook.count), ("entries", { $0.entries = $1 }, 7),
    ]

    static let workbook = TestWorkbook(
        rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is><r><t>a</t></r></is></c>"
            + "<c r=\"C1\"><v>3</v></c></row>",
        after: "<mergeCells><mergeCell ref=\"A2:B2\"/><mergeCell ref=\"A3:B3\"/></mergeCells>",
        strings: ["<t>合计</t>", "<t>abc</t>"], formats: ["0.0", "0.00"]
    ).bytes

    @Test("lets through what just keeps it, and names itself when it is passed", arguments: limits.indices)
    func keeps(index: Int) throws {
        let limit = Self.limits[index]
        for (value, passes) in [(limit.just, true), (limit.just + 1, true), (limit.just - 1, false)] {
            var limits = ReadingLimits()
            limit.set(&limits, value)
            do {
                _ = try Workbook(bytes: Self.workbook, limits: limits).sheet(at: 0).grid()
                #expect(passes, "\(limit.name) \(value)")
            } catch let error as ReadingError {
                #expect(!passes, "\(limit.name) \(value): \(error)")
                #expect(error.code == .limitExceeded)
            }
        }
    }

    @Test("stops a tag that is too long before the parser sees it")
    func tags() {
        var limits = ReadingLimits()
        limits.tagBytes = 2_000
        let rows = "<row r=\"1\" \((0..<500).map { "a\($0)=\">\"" }.joined(separator: " "))/>"
        let error = #expect(throws: ReadingError.self) {
            _ = try Workbook(bytes: TestWorkbook(rows: rows).bytes, limits: limits).sheet(at: 0).grid()
        }
        #expect(error?.code == .limitExceeded)
        #expect(error?.expected == "tagBytes 2000")
    }
}
