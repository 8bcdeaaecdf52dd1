import XMLStream
import ZipArchive

/// How much a workbook may ask for. Nothing in a file is trusted; raise a limit for a file that you trust.
///
///     var limits = ReadingLimits()
///     limits.cells = 50_000_000
///     let book = try Workbook(path: "big.xlsx", limits: limits)
///
/// The defaults let an honest workbook of ten million cells through, and keep memory below 512 MiB for a dishonest one.
public struct ReadingLimits: Sendable, Hashable {
    /// Bytes of the file: 256 MiB.
    public var packageBytes: UInt64 = 256 << 20
    /// Entries of the archive: 10,000.
    public var entries = 10_000
    /// Bytes of the archive's directory: 16 MiB.
    public var directoryBytes: UInt64 = 16 << 20
    /// Bytes of one part, inflated: 1 GiB.
    public var partBytes: UInt64 = 1 << 30
    /// Bytes of all parts that are read, inflated: 2 GiB.
    public var totalBytes: UInt64 = 2 << 30
    /// Inflated bytes for one compressed byte, once a part is past ``inflationFloor``: 500.
    public var inflationRatio: UInt64 = 500
    /// Inflated bytes up to which any ratio is let through: 1 MiB.
    public var inflationFloor: UInt64 = 1 << 20
    /// Relationships of one part, and content types of the package: 100,000 each.
    public var relationships = 100_000
    /// Cells of a workbook, those with nothing but a format included: 20 million.
    public var cells = 20_000_000
    /// UTF-8 bytes of one text: 1 MiB.
    public var textBytes = 1 << 20
    /// UTF-8 bytes of all shared strings: 256 MiB.
    public var sharedTextBytes = 256 << 20
    /// Shared strings: 10 million.
    public var sharedStrings = 10_000_000
    /// Runs of rich text, when they are asked for: 1 million.
    public var textRuns = 1_000_000
    /// Sheets: 1,000.
    public var sheets = 1_000
    /// Merged ranges of a sheet, and as many each of links, comments, page breaks, validations and conditional formats:
    /// 100,000.
    public var mergedRanges = 100_000
    /// Defined names: 200,000.
    public var definedNames = 200_000
    /// Cell formats: 65,490.
    public var cellFormats = 65_490
    /// Elements within elements: 64.
    public var elementDepth = 64
    /// Bytes of one tag with its attributes: 64 KiB.
    public var tagBytes = 1 << 16

    /// The defaults.
    public init() {}

    var zip: ZipLimits {
        var limits = ZipLimits()
        limits.archiveBytes = packageBytes
        limits.entries = entries
        limits.directoryBytes = directoryBytes
        limits.entryBytes = partBytes
        limits.totalBytes = totalBytes
        limits.inflationRatio = inflationRatio
        limits.ratioFloor = inflationFloor
        return limits
    }

    var xml: XMLLimits {
        var limits = XMLLimits()
        limits.depth = elementDepth
        limits.tagBytes = tagBytes
        return limits
    }

    /// A limit of archives by the name that it has here, with its value: `partBytes 1073741824` for `entryBytes 1073741824`.
    static func renamed(zip limit: String) -> String {
        let names = ["archiveBytes": "packageBytes", "entryBytes": "partBytes", "ratioFloor": "inflationFloor"]
        let name = String(limit.prefix { $0 != " " })
        return (names[name] ?? name) + limit.dropFirst(name.count)
    }

    /// An XML parser's limit by the name that it has here.
    static func renamed(xml limit: String) -> String {
        limit.hasPrefix("depth ") ? "elementDepth " + limit.dropFirst(6) : limit
    }

    /// The error of a limit, named as it is in this type.
    static func exceeded(_ name: String, _ limit: some BinaryInteger, found: String? = nil) -> ReadingError {
        ReadingError(.limitExceeded, found: found, expected: "\(name) \(limit)")
    }
}
