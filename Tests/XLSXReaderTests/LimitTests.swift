import TestSupport
import Testing
import XLSXReader
import ZipArchive

@Suite("A reading limit")
struct LimitTests {
    /// A limit by its name, how it is set, and the value that the workbook below just keeps.
    struct Limit: Sendable, CustomTestStringConvertible {
        let name: String
        let just: Int
        let set: @Sendable (inout ReadingLimits, Int) -> Void

        init(_ name: String, just: Int, _ set: @escaping @Sendable (inout ReadingLimits, Int) -> Void) {
            self.name = name
            self.just = just
            self.set = set
        }

        var testDescription: String { name }
    }

    static let workbook: TestWorkbook = {
        let rich = "<r><t>a</t></r><r><t>b</t></r>"
        return TestWorkbook(
            rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"inlineStr\"><is>\(rich)</is></c>"
                + "<c r=\"C1\"><v>3</v></c></row>",
            after: "<mergeCells><mergeCell ref=\"A2:B2\"/><mergeCell ref=\"A3:B3\"/></mergeCells>",
            strings: ["<t>合计</t>", "<t>abc</t>"], formats: ["0.0", "0.00"],
            workbook:
                "<definedNames><definedName name=\"x\">S!$A$1</definedName><definedName name=\"y\">1</definedName>"
                + "</definedNames>")
    }()

    static let limits: [Limit] = {
        let parts = workbook.parts.values.map { $0.utf8.count }
        let names = workbook.parts.keys.map { $0.utf8.count }
        let tags = workbook.parts.values.flatMap {
            $0.split(separator: "<").map { $0.prefix { $0 != ">" }.utf8.count + 2 }
        }
        return [
            Limit("packageBytes", just: workbook.bytes.count) { $0.packageBytes = UInt64($1) },
            Limit("entries", just: workbook.parts.count) { $0.entries = $1 },
            // An entry of the directory is 46 bytes and its name.
            Limit("directoryBytes", just: names.reduce(0) { $0 + 46 + $1 }) { $0.directoryBytes = UInt64($1) },
            Limit("partBytes", just: parts.max() ?? 0) { $0.partBytes = UInt64($1) },
            Limit("totalBytes", just: parts.reduce(0, +)) { $0.totalBytes = UInt64($1) },
            Limit("cells", just: 3) { $0.cells = $1 },
            Limit("textBytes", just: 6) { $0.textBytes = $1 },
            Limit("sharedStrings", just: 2) { $0.sharedStrings = $1 },
            Limit("sharedTextBytes", just: 9) { $0.sharedTextBytes = $1 },
            Limit("textRuns", just: 2) { $0.textRuns = $1 },
            Limit("sheets", just: 1) { $0.sheets = $1 },
            Limit("mergedRanges", just: 2) { $0.mergedRanges = $1 },
            Limit("definedNames", just: 2) { $0.definedNames = $1 },
            Limit("cellFormats", just: 3) { $0.cellFormats = $1 },
            Limit("elementDepth", just: 7) { $0.elementDepth = $1 },
            Limit("tagBytes", just: tags.max() ?? 0) { $0.tagBytes = $1 },
        ]
    }()

    /// Reads all that a limit is about.
    static func read(_ bytes: [UInt8], _ limits: ReadingLimits) throws(ReadingError) {
        let sheet = try Workbook(bytes: bytes, limits: limits).sheet(at: 0)
        _ = try sheet.grid()
        _ = try sheet.runs(of: sheet["B1"])
        _ = try sheet.frame()
        _ = try sheet.comments()
    }

    /// What is told of a limit: nothing at the value that is just kept and above it, and below it its name and value.
    static func check(_ limit: Limit, on bytes: [UInt8]) {
        for value in [limit.just, limit.just + 1] {
            var limits = ReadingLimits()
            limit.set(&limits, value)
            #expect(throws: Never.self, "\(limit.name) \(value)") { try read(bytes, limits) }
        }
        var limits = ReadingLimits()
        limit.set(&limits, limit.just - 1)
        let error = #expect(throws: ReadingError.self) { try read(bytes, limits) }
        #expect(error?.code == .limitExceeded)
        #expect(error?.expected == "\(limit.name) \(limit.just - 1)")
        for text in [error?.description, error?.chineseDescription] {
            #expect(text?.contains("ReadingLimits.\(limit.name)") == true, "\(text ?? "")")
        }
    }

    @Test("lets through what just keeps it, and says how it is raised when it is passed", arguments: limits)
    func keeps(limit: Limit) { Self.check(limit, on: Self.workbook.bytes) }

    @Test("has such a test, whichever it is")
    func complete() {
        let all = Mirror(reflecting: ReadingLimits()).children.compactMap(\.label)
        #expect(Set(all) == Set(Self.limits.map(\.name) + ["inflationRatio", "inflationFloor"]))
    }

    @Test(
        "of merged ranges is one of the other lists around the cells as well",
        arguments: [
            "<hyperlinks><hyperlink ref=\"A1\"/><hyperlink ref=\"A2\"/></hyperlinks>",
            "<rowBreaks><brk id=\"1\"/><brk id=\"2\"/></rowBreaks>",
            "<colBreaks><brk id=\"1\"/><brk id=\"2\"/></colBreaks>",
            "<dataValidations><dataValidation sqref=\"A1\"/><dataValidation sqref=\"A2\"/></dataValidations>",
            "<dataValidations><dataValidation sqref=\"A1 B2\"/></dataValidations>",
            "<conditionalFormatting sqref=\"A1\"><cfRule type=\"a\"/><cfRule type=\"b\"/></conditionalFormatting>",
        ])
    func lists(list: String) {
        Self.check(Limit("mergedRanges", just: 2) { $0.mergedRanges = $1 }, on: TestWorkbook(after: list).bytes)
    }

    @Test("of merged ranges is one of comments as well")
    func comments() {
        var workbook = FrameTests.workbook
        let comment = "<comment ref=\"A1\"><text><t>查</t></text></comment>"
        workbook.parts["xl/comments1.xml"] = workbook.parts["xl/comments1.xml"]?
            .split(separator: "<commentList>").joined(separator: "<commentList>\(comment)\(comment)")
        Self.check(Limit("mergedRanges", just: 3) { $0.mergedRanges = $1 }, on: workbook.bytes)
    }

    @Test("stops a tag that is too long, whoever comes by it", arguments: ["spans=\"%\"", "a0=\">%\""])
    func tags(attribute: String) {
        var limits = ReadingLimits()
        limits.tagBytes = 2_000
        let long = attribute.split(separator: "%").joined(separator: String(repeating: "1", count: 2_000))
        for tag in ["<row r=\"1\" \(long)/>", "<row r=\"1\"><c r=\"A1\"><f \(long)>1</f></c></row>"] {
            let bytes = TestWorkbook(rows: tag).bytes
            let error = #expect(throws: ReadingError.self) { try Self.read(bytes, limits) }
            #expect(error?.code == .limitExceeded)
            #expect(error?.expected == "tagBytes 2000")
        }
    }

    /// A workbook whose sheet is 4,000 bytes that deflate to few.
    static let deflated: (bytes: [UInt8], ratio: UInt64, size: UInt64) = {
        var workbook = TestWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
        workbook.parts["xl/worksheets/sheet1.xml"]? += String(repeating: " ", count: 40_000)
        let sink = MemorySink()
        do {
            let writer = try ZipWriter(to: sink)
            for (name, text) in workbook.parts.sorted(by: { $0.key < $1.key }) {
                try writer.add(name, Array(text.utf8))
            }
            try writer.finish()
            let archive = try ZipReader(source: ByteSource(bytes: sink.bytes))
            guard let entry = archive.entry(named: "xl/worksheets/sheet1.xml") else { return ([], 0, 0) }
            return (sink.bytes, entry.size / entry.compressedSize, entry.size)
        } catch { return ([], 0, 0) }
    }()

    @Test("of the inflation's ratio counts past its floor")
    func ratio() {
        let (bytes, ratio, size) = Self.deflated
        #expect(ratio > 50)
        let ratioLimit = Limit("inflationRatio", just: Int(ratio)) {
            $0.inflationRatio = UInt64($1)
            $0.inflationFloor = 0
        }
        Self.check(ratioLimit, on: bytes)
        for (floor, passes) in [(size - 1, false), (size, true), (size + 1, true)] {
            var limits = ReadingLimits()
            limits.inflationRatio = 1
            limits.inflationFloor = floor
            let result = Result { () throws(ReadingError) in try Self.read(bytes, limits) }
            if case .failure(let error) = result {
                #expect(!passes)
                #expect(error.expected == "inflationRatio 1")
            } else {
                #expect(passes)
            }
        }
    }
}
