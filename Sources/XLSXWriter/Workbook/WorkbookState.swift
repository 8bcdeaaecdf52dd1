internal import SpreadsheetML
internal import XMLStream
internal import ZipArchive

/// What the sheets of one workbook share while it is written.
final class WorkbookState {
    let options: WritingOptions
    let zip: ZipWriter
    let styles = StyleTable()
    var strings: SharedStringTable
    var lists = HiddenLists()
    var parts = PartList()
    var names = DefinedNames()
    var references = SheetReferences()
    /// How many tables there are.
    var tableCount = 0
    var protection: WorkbookProtection?
    private var nextShapeBlock = 1
    /// Whether some formula has no result to show.
    var needsCalculation = false
    var isFinished = false

    init(options: WritingOptions, zip: ZipWriter) {
        self.options = options
        self.zip = zip
        strings = SharedStringTable(memoryLimit: options.sharedStringMemory)
    }

    /// The first of as many blocks of numbers as shapes need.
    func takeShapeBlocks(_ shapes: Int) -> Int {
        defer { nextShapeBlock += ShapeBlocks.count(for: shapes) }
        return nextShapeBlock
    }

    /// Runs what writes to the archive, and gives its errors the form of this module.
    func archive<Result>(_ body: () throws(ZipWritingError) -> Result) throws(WritingError) -> Result {
        do {
            return try body()
        } catch {
            throw WritingError(error)
        }
    }

    /// Bytes that are collected before they are handed to the archive.
    static let blockSize = 256 * 1024

    /// Adds a whole part.
    func add(_ name: String, _ xml: XMLWriter) throws(WritingError) {
        try add(name, xml.takeBytes())
    }

    /// Adds a whole part.
    func add(_ name: String, _ bytes: [UInt8]) throws(WritingError) {
        try archive { () throws(ZipWritingError) in try zip.add(name, bytes) }
    }
}
