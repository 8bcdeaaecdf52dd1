public import SpreadsheetML
public import XLSXWriter
internal import ZipArchive

/// A workbook that is there, in which some cells are set; everything else stays as it is, byte for byte.
///
///     let template = try WorkbookTemplate(path: "blank.xlsx")
///     try template.set(.number(1234.5), at: "C5", sheet: "收入支出决算总表")
///     try template.set(.text("审计局"), forName: "单位名称")
///     let report = try template.save(to: "filled.xlsx")
///
/// Parts that are not touched are copied as the compressed bytes they are. In a sheet that is touched, the cells that were
/// set change, and what must follow them: the row's `spans`, the sheet's `dimension`. Cells keep their styles; a date put
/// into a cell without a number format gets a style like the old one, with a format. Text is written into its cell. If the
/// touched sheets or the workbook's chain of calculation show that there are formulas, the workbook is marked to be
/// calculated when it is opened (see ``recalculates``).
public final class WorkbookTemplate {
    /// Whether a workbook with formulas is marked to be calculated when it is opened. Without it, formulas show what they
    /// did before until a program calculates them.
    public var recalculates = true

    /// The names of the sheets, in their order.
    public var sheetNames: [String] { map.sheets.map(\.name) }

    var package: TemplatePackage
    /// The package before cells are set: that of the file, with the rows that were repeated or deleted.
    private var original: TemplatePackage
    private(set) var map: WorkbookMap
    /// Whether formulas moved with their rows.
    var movedFormulas = false
    /// The rows that were repeated or deleted.
    var movedRows: [TemplateReport.Rows] = []
    var edits: [Int: [CellReference: CellEdit]] = [:]
    var comments: [Int: [CellReference: (author: String, text: String)]] = [:]
    var summary: Summary?
    private var sheetMaps: [Int: SheetMap] = [:]

    /// Opens the workbook at a path. The file must stay as it is until the changes are saved.
    public convenience init(path: String) throws(TemplateError) {
        try self.init { () throws(ZipError) in try ZipReader(path: path) }
    }

    /// Opens a workbook in memory.
    public convenience init(bytes: [UInt8]) throws(TemplateError) {
        try self.init { () throws(ZipError) in try ZipReader(bytes: bytes) }
    }

    private init(open: () throws(ZipError) -> ZipReader) throws(TemplateError) {
        let archive: ZipReader
        do {
            archive = try open()
        } catch {
            let isForeign = error.code == .notAnArchive
            throw TemplateError(
                .unreadable, found: isForeign ? "no archive" : "\(error)", expected: "an .xlsx workbook",
                mend: isForeign ? "remove its password, or save it as .xlsx" : "", cause: error)
        }
        original = try TemplatePackage(archive)
        package = original
        map = try WorkbookMap(package)
    }

    /// Sets a cell.
    ///
    /// - Parameters:
    ///   - content: what it is to hold; a blank empties it.
    ///   - cell: its place.
    ///   - sheet: the name of its sheet; nil for the first.
    public func set(_ content: CellContent, at cell: CellReference, sheet: String? = nil) throws(TemplateError) {
        let index = try place(ofSheet: sheet)
        var edit = edits[index]?[cell] ?? CellEdit()
        guard edit.content == nil else {
            throw TemplateError(
                .twice, sheet: map.sheets[index].name, cell: cell, found: "a second value", expected: "one for a cell")
        }
        edit.content = content
        edits[index, default: [:]][cell] = edit
    }

    /// Sets a cell to text in the fonts of its pieces.
    func set(_ text: StyledText, at cell: CellReference, sheet: String) throws(TemplateError) {
        try set(.text(text.plain), at: cell, sheet: sheet)
        if text.hasFonts { edits[try place(ofSheet: sheet)]?[cell]?.styled = text }
    }

    /// Sets what a cell shows, and keeps its formula if it has one: the figure is then the result until it is calculated.
    ///
    /// - Parameters:
    ///   - result: a number or nothing; other content only where the cell has no formula.
    ///   - cell: its place.
    ///   - sheet: the name of its sheet; nil for the first.
    public func setResult(_ result: CellContent, at cell: CellReference, sheet: String? = nil) throws(TemplateError) {
        let index = try place(ofSheet: sheet)
        edits[index, default: [:]][cell, default: CellEdit()].result = result
    }

    /// The last row that a sheet has, filled or merely formatted; 0 when it has none.
    public func lastRow(ofSheet sheet: String? = nil) throws(TemplateError) -> Int {
        try sheetMap(place(ofSheet: sheet)).rows.last?.number ?? 0
    }

    /// Sets the cell that a name of the workbook means; of a merged range, that is its upper left cell.
    public func set(_ content: CellContent, forName name: String) throws(TemplateError) {
        let items = map.names.filter { $0.name.lowercased() == name.lowercased() }
        guard let item = items.first(where: { $0.sheet == nil }) ?? items.first else {
            // Names such as that of what is printed are Excel's own.
            let known = map.names.map(\.name).filter { !$0.hasPrefix("_xlnm.") }
            throw TemplateError(
                .noName, found: "no name “\(name)”",
                expected: known.isEmpty ? "a workbook with names" : "one of: " + known.joined(separator: ", "),
                chinese: "工作簿中没有名称“\(name)”；" + (known.isEmpty ? "其中一个名称也没有" : "有：\(known.joined(separator: "、"))"))
        }
        guard let (sheet, range) = Self.place(in: item.formula), let index = map.index(of: sheet) else {
            throw TemplateError(
                .noName, found: "the name “\(name)” for \(item.formula)", expected: "a name for one cell of a sheet",
                chinese: "名称“\(name)”不指向单元格，而是 \(item.formula)")
        }
        let merges = try sheetMap(index).merges
        guard range.isSingleCell || merges.contains(range) else {
            throw TemplateError(
                .noName, sheet: sheet, found: "the name “\(name)” for \(range)", expected: "a name for one cell",
                chinese: "名称“\(name)”指向 \(range)，不是单个单元格")
        }
        try set(content, at: range.start, sheet: sheet)
    }

    /// Puts a colour behind a cell, whatever it holds.
    public func fill(_ cell: CellReference, with color: UInt32, sheet: String? = nil) throws(TemplateError) {
        let index = try place(ofSheet: sheet)
        edits[index, default: [:]][cell, default: CellEdit()].fill = color
    }

    /// Writes the workbook with its changes to a path, which may be that of the template.
    ///
    /// - Returns: what differs from the template.
    @discardableResult
    public func save(to path: String) throws(TemplateError) -> TemplateReport {
        package = original
        let report = try apply()
        do {
            let file = try FileReplacement(path: path)
            try write(to: file)
            try file.commit()
        } catch let error as TemplateError {
            throw error
        } catch {
            throw TemplateError(.output, found: "\(error)", expected: "a file that can be written", cause: error)
        }
        return report
    }

    /// The workbook with its changes.
    public func bytes() throws(TemplateError) -> [UInt8] {
        package = original
        _ = try apply()
        let memory = MemorySink()
        try write(to: memory)
        return memory.bytes
    }

    private func write(to sink: any ZipSink) throws(TemplateError) {
        do {
            try package.write(to: try ZipWriter(to: sink, threads: ZipWriter.sparedCores))
        } catch {
            throw TemplateError(
                .output, part: error.cause == nil ? error.entry : nil, found: "\(error)",
                expected: "a file that can be written", cause: error.cause.map { $0 as any Error } ?? error)
        }
    }

    /// Takes a package with other rows as what is there.
    func rebase(on package: TemplatePackage) throws(TemplateError) {
        map = try WorkbookMap(package)
        original = package
        self.package = package
        sheetMaps = [:]
    }

    /// The package before cells are set.
    var base: TemplatePackage { original }

    func place(ofSheet name: String?) throws(TemplateError) -> Int {
        let index = name.map { map.index(of: $0) } ?? (map.sheets.isEmpty ? nil : 0)
        guard let index else {
            throw TemplateError(
                .noSheet, sheet: name, found: "no such sheet", expected: "one of: " + sheetNames.joined(separator: ", ")
            )
        }
        guard map.sheets[index].part != nil else {
            throw TemplateError(
                .noSheet, sheet: map.sheets[index].name, found: "a chart or dialog, or a missing part",
                expected: "a sheet with cells")
        }
        return index
    }

    func sheetMap(_ index: Int) throws(TemplateError) -> SheetMap {
        if let known = sheetMaps[index] { return known }
        guard let part = map.sheets[index].part else {
            throw TemplateError(
                .noSheet, sheet: map.sheets[index].name, found: "no part", expected: "a sheet with cells")
        }
        let found = try SheetMap(package.part(part), name: part)
        sheetMaps[index] = found
        return found
    }

    /// A formula that is nothing but a reference to cells of a sheet: `'表 1'!$A$1`.
    static func place(in formula: String) -> (sheet: String, range: CellRange)? {
        guard let mark = formula.lastIndex(of: "!"), let range = CellRange(formula[formula.index(after: mark)...])
        else { return nil }
        var sheet = String(formula[..<mark])
        if sheet.hasPrefix("'"), sheet.hasSuffix("'"), sheet.count > 1 {
            sheet = sheet.dropFirst().dropLast().split(separator: "''", omittingEmptySubsequences: false)
                .joined(separator: "'")
        }
        return (sheet, range)
    }
}
