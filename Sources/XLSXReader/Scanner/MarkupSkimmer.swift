// The fast way past the markup before and behind the rows of a sheet, or the items of a list: it is found well-formed and
// told to nobody. Unsafe as SheetScanner is. Its readable twin and authority is PartParser: whatever the skimmer does not
// know, and whatever limits it would have to tell of, makes it give up, and the parser then reads the same bytes.

/// Walks over plain markup: elements, attributes and text, without comments, instructions or declarations of their own.
struct MarkupSkimmer {
    /// The prefixes that the root declares.
    private(set) var prefixes: DeclaredPrefixes
    private let root: StaticString
    private let limits: ReadingLimits
    var p: UnsafePointer<UInt8>
    var end: UnsafePointer<UInt8>
    private var open: [Name] = []
    /// The attributes of the tag at hand.
    private var seen: [Name] = []

    typealias GivesUp = SheetScanner.GivesUp

    struct Name {
        var start: UnsafePointer<UInt8>
        var count: Int

        var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

        func isText(_ text: StaticString) -> Bool { count == text.utf8CodeUnitCount && starts(text) }
        func starts(_ text: StaticString) -> Bool {
            count >= text.utf8CodeUnitCount && memoryIsEqual(start, text.utf8Start, text.utf8CodeUnitCount)
        }
        func isSame(as other: Name) -> Bool { count == other.count && memoryIsEqual(start, other.start, count) }
    }

    private static let mostAttributes = 40

    /// Whether the markup is known up to the place where the rows or items begin.
    private(set) var isInsideRoot = false

    /// Skims the markup from the start of a part up to a place directly inside the root.
    ///
    /// - Returns: nil when it gives up within the tag of the root.
    init?(head: UnsafeRawBufferPointer, root: StaticString, limits: ReadingLimits) {
        guard head.count <= limits.tagBytes, let start = head.baseAddress else { return nil }
        self.root = root
        self.limits = limits
        prefixes = DeclaredPrefixes()
        p = start.assumingMemoryBound(to: UInt8.self)
        end = p + head.count
        do throws(GivesUp) {
            if head.starts(with: [0xEF, 0xBB, 0xBF]) { p += 3 }
            try declaration()
            skipSpace()
            try rootTag()
        } catch { return nil }
        do throws(GivesUp) {
            try content()
            isInsideRoot = open.isEmpty && p == end
        } catch {}
    }

    /// Skims the markup from a place directly inside the root to the end of the part.
    ///
    /// - Parameter first: an end tag without its `>` that the markup must begin with.
    /// - Returns: false when it gives up.
    mutating func skim(tail: UnsafeRawBufferPointer, closing first: StaticString? = nil) -> Bool {
        guard isInsideRoot, tail.count <= limits.tagBytes, let start = tail.baseAddress else { return false }
        p = start.assumingMemoryBound(to: UInt8.self)
        end = p + tail.count
        do throws(GivesUp) {
            if let first {
                try expect(first)
                skipSpace()
                try expect(">")
            }
            try content()
            guard open.isEmpty else { return false }
            try expect("</")
            try expect(root)
            skipSpace()
            try expect(">")
            skipSpace()
            return p == end
        } catch { return false }
    }

    // MARK: Markup

    private mutating func declaration() throws(GivesUp) {
        guard starts("<?xml ") else { return }
        try expect("<?xml version=\"1.0\"")
        if starts(" encoding=\"utf-8\"") {
            try expect(" encoding=\"utf-8\"")
        } else {
            try expect(" encoding=\"UTF-8\"")
        }
        if starts(" standalone=\"no\"") { try expect(" standalone=\"no\"") }
        if starts(" standalone=\"yes\"") { try expect(" standalone=\"yes\"") }
        try expect("?>")
    }

    /// The tag of the root, in the namespace of workbooks, with the prefixes that it declares.
    private mutating func rootTag() throws(GivesUp) {
        try expect("<")
        try expect(root)
        var namespace: Name?
        seen.removeAll(keepingCapacity: true)
        while let (name, value) = try attribute() {
            if name.isText("xmlns") {
                namespace = value
            } else if name.starts("xmlns:") {
                try prefixes.declare(name.bytes.dropFirst(6), as: value.bytes)
            }
        }
        guard let namespace, Namespace.isMain(namespace.bytes), !prefixes.values.contains(where: Namespace.isMain)
        else {
            throw GivesUp()
        }
        for name in seen { try checkPrefix(name) }
        try expect(">")
    }

    /// Elements and text up to the end of the bytes, or to the end tag of what was open before.
    private mutating func content() throws(GivesUp) {
        while p < end {
            guard p[0] == "<" else {
                try text()
                continue
            }
            guard p + 1 < end else { throw GivesUp() }
            if p[1] == "/" {
                guard let innermost = open.last else { return }
                p += 2
                guard innermost.isSame(as: try name()) else { throw GivesUp() }
                open.removeLast()
                skipSpace()
                try expect(">")
            } else {
                p += 1
                try startTag()
            }
        }
    }

    private mutating func startTag() throws(GivesUp) {
        let name = try name()
        // Rows or items in places where the scanner does not look for them are the parser's to judge.
        guard !name.isText("sheetData"), !name.isText("si") else { throw GivesUp() }
        try checkPrefix(name)
        seen.removeAll(keepingCapacity: true)
        while let (attribute, _) = try attribute() {
            guard !attribute.starts("xmlns") else { throw GivesUp() }
            try checkPrefix(attribute)
        }
        // The root is one level, and what is open another each.
        guard open.count + 2 <= limits.elementDepth else { throw GivesUp() }
        if p < end, p[0] == "/" {
            p += 1
        } else {
            open.append(name)
        }
        try expect(">")
    }

    /// The next attribute of a tag with its value; nil at the end of the tag.
    private mutating func attribute() throws(GivesUp) -> (name: Name, value: Name)? {
        let start = p
        skipSpace()
        guard p < end else { throw GivesUp() }
        if p[0] == ">" || p[0] == "/" { return nil }
        guard p != start else { throw GivesUp() }
        let name = try name()
        guard seen.count < Self.mostAttributes, !seen.contains(where: { $0.isSame(as: name) }) else { throw GivesUp() }
        seen.append(name)
        try expect("=\"")
        let value = p
        while p < end, p[0] != "\"" {
            if p[0] >= 0x20, p[0] < 0x7F, p[0] != "<", p[0] != "&" {
                p += 1
            } else {
                guard p[0] != "<" else { throw GivesUp() }
                try character()
            }
        }
        let count = p - value
        try expect("\"")
        return (name, Name(start: value, count: count))
    }

    /// A prefix must be one that the root declares.
    private func checkPrefix(_ name: Name) throws(GivesUp) {
        var colon = 0
        while colon < name.count, name.start[colon] != ":" { colon += 1 }
        guard colon < name.count else { return }
        let prefix = name.bytes[..<colon]
        let local = name.bytes[(colon + 1)...]
        guard let first = local.first, first.isNameStart, !local.contains(UInt8(ascii: ":")),
            prefix.elementsEqual("xml".utf8) || prefix.elementsEqual("xmlns".utf8) || prefixes.contains(prefix)
        else { throw GivesUp() }
    }
}
