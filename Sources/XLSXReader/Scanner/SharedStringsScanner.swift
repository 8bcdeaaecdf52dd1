// The fast way through the shared strings, over whole items that lie in one block of bytes with a zero byte behind them.
// Unsafe as SheetScanner is. Its readable twin and authority is SharedStringsPart, which reads the part from its start
// again when the scanner gives up: at rich text, and at whatever it does not know.

internal import XMLStream

/// Scans plain shared strings: `<si><t>…</t></si>`.
struct SharedStringsScanner {
    private var p: UnsafeMutablePointer<UInt8>
    private let base: UnsafeMutablePointer<UInt8>
    private let limits: ReadingLimits

    /// A scanner over `block[start…]`.
    init(_ block: ByteBuffer, from start: Int, limits: ReadingLimits) {
        base = block.base
        p = block.base + start
        self.limits = limits
    }

    /// Scans items up to `end`, where a zero byte stands.
    mutating func scan(upTo end: Int, into strings: inout SharedStrings) throws(SheetScanner.GivesUp) {
        let limit = base + end
        skipSpace()
        while p < limit {
            try expect("<si>")
            skipSpace()
            try expect("<t")
            if p[0] == "/" {
                try expect("/>")
                strings.append(UnsafeBufferPointer(start: p, count: 0))
            } else {
                if p[0] != ">" { try expect(" xml:space=\"preserve\"") }
                try expect(">")
                let start = p
                let length = try TextScanner.scan(&p)
                guard length <= limits.textBytes else { throw SheetScanner.GivesUp() }
                strings.append(UnsafeBufferPointer(start: start, count: EscapedText.decodeInPlace(start, length)))
                try expect("</t>")
            }
            skipSpace()
            try expect("</si>")
            skipSpace()
            guard strings.count <= limits.sharedStrings, strings.byteCount <= limits.sharedTextBytes else {
                throw SheetScanner.GivesUp()
            }
        }
        guard p == limit else { throw SheetScanner.GivesUp() }
    }

    @inline(__always)
    private mutating func expect(_ text: StaticString) throws(SheetScanner.GivesUp) {
        for index in 0..<text.utf8CodeUnitCount {
            guard p[index] == text.utf8Start[index] else { throw SheetScanner.GivesUp() }
        }
        p += text.utf8CodeUnitCount
    }

    @inline(__always)
    private mutating func skipSpace() {
        while p[0] == " " || p[0] == 0x0A || p[0] == 0x0D || p[0] == 0x09 { p += 1 }
    }
}

/// Reads the shared strings of a workbook: by the scanner where it can, and else by the parser.
enum SharedStringsReader {
    private static let itemStart = Array("<si".utf8)
    private static let itemEnd = Array("</si>".utf8)
    private static let listEnd = Array("</sst".utf8)

    static func read(
        _ name: String, of package: Package, _ manner: ReadingManner = .fast
    ) throws(ReadingError) -> SharedStrings {
        if manner.usesScanner, let strings = try scan(name, of: package, manner) { return strings }
        let part = SharedStringsPart(package.limits)
        try package.parse(name, roots: SharedStringsPart.roots, with: part)
        return part.strings
    }

    /// The strings, or nil when the scanner gives up.
    static func scan(
        _ name: String, of package: Package, _ manner: ReadingManner = .fast
    ) throws(ReadingError) -> SharedStrings? {
        do throws(ReadingError) {
            guard let window = try BlockWindow(package.blocks(of: name, manner).source), window.startsLikeUTF8,
                let first = window.find(itemStart, from: window.position, to: window.end)
            else { return nil }
            let skimmer = MarkupSkimmer(head: window.bytes(upTo: first), root: "sst", limits: package.limits)
            guard var skimmer, skimmer.isInsideRoot else { return nil }
            window.position = first
            guard let strings = try scanItems(window, package.limits), try window.moveToEnd(),
                skimmer.skim(tail: window.bytes(upTo: window.end))
            else { return nil }
            return strings
        } catch { throw error.at(package.place(name)) }
    }

    private static func scanItems(_ window: BlockWindow, _ limits: ReadingLimits) throws(ReadingError) -> SharedStrings?
    {
        var strings = SharedStrings()
        while true {
            guard !Task.isCancelled else { throw ReadingError(.cancelled) }
            let lastItem = window.findLastEnd(itemEnd)
            let listEnd = window.find(listEnd, from: lastItem ?? window.position, to: window.end)
            if let end = listEnd ?? lastItem {
                var scanner = SharedStringsScanner(window.block, from: window.position, limits: limits)
                do throws(SheetScanner.GivesUp) {
                    try window.withMark(at: end) { () throws(SheetScanner.GivesUp) in
                        try scanner.scan(upTo: end, into: &strings)
                    }
                } catch { return nil }
                window.position = end
            }
            if listEnd != nil { return strings }
            guard try window.moveOn(mostLeft: limits.textBytes * 6 + 64) else { return nil }
        }
    }
}
