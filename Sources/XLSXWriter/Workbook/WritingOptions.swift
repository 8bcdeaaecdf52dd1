public import SpreadsheetML

/// Choices for a workbook as a whole.
public struct WritingOptions: Sendable {
    /// How hard deflate tries: 1 is fast, 6 is usual, 9 is small, 0 stores.
    public var compressionLevel: Int
    /// How many threads compress beside the caller's; nil for one a core less one.
    public var compressionThreads: Int?
    /// Bytes of memory that the table of shared strings may take; text beyond is written into its cells.
    public var sharedStringMemory: Int
    /// The font of cells that name none; column widths are counted in its digits.
    public var defaultFont: CellFont
    /// How days are counted.
    public var dateSystem: DateSystem
    /// What the file says about itself.
    public var properties: DocumentProperties
    /// Called about every 256 KiB of a sheet. What it throws ends the workbook: the call that was being made throws a
    /// ``WritingError/Code-swift.enum/cancelled`` with it as the cause, and the file at the path stays as it was.
    public var onProgress: (@Sendable (WritingProgress) throws -> Void)?

    /// Options; whatever is left out is as usual.
    public init(
        compressionLevel: Int = 6, compressionThreads: Int? = nil, sharedStringMemory: Int = 16 << 20,
        defaultFont: CellFont = CellFont(name: "宋体", size: 11), dateSystem: DateSystem = .since1900,
        properties: DocumentProperties = DocumentProperties(),
        onProgress: (@Sendable (WritingProgress) throws -> Void)? = nil
    ) {
        self.compressionLevel = compressionLevel
        self.compressionThreads = compressionThreads
        self.sharedStringMemory = sharedStringMemory
        self.defaultFont = defaultFont
        self.dateSystem = dateSystem
        self.properties = properties
        self.onProgress = onProgress
    }
}

/// How far a workbook has come.
public struct WritingProgress: Sendable, Hashable {
    /// The sheet that is being written.
    public let sheet: String
    /// Its last row so far.
    public let row: Int
}

/// What a file says about itself. Nothing is filled in by itself, so that equal workbooks are equal files.
public struct DocumentProperties: Sendable, Hashable {
    /// Title.
    public var title: String?
    /// Subject.
    public var subject: String?
    /// Author.
    public var creator: String?
    /// Keywords.
    public var keywords: String?
    /// Remarks.
    public var comments: String?
    /// Category.
    public var category: String?
    /// When it was made, in UTC.
    public var created: CivilDateTime?
    /// The author's organisation.
    public var company: String?

    /// Properties; whatever is left out is not written.
    public init(
        title: String? = nil, subject: String? = nil, creator: String? = nil, keywords: String? = nil,
        comments: String? = nil, category: String? = nil, created: CivilDateTime? = nil, company: String? = nil
    ) {
        self.title = title
        self.subject = subject
        self.creator = creator
        self.keywords = keywords
        self.comments = comments
        self.category = category
        self.created = created
        self.company = company
    }
}
