public import SpreadsheetML
internal import XMLStream
internal import ZipArchive

/// Writes a workbook, row by row, in memory that does not grow with the rows.
///
///     let book = try WorkbookWriter(path: "out.xlsx")
///     let sheet = try book.addSheet("收支表", SheetSettings(columnWidths: [1: 34, 2: 16], frozenRows: 1))
///     try sheet.writeRow(1) { row in
///         try row.write(.text("合计"), at: 1, style: CellStyle(font: CellFont(isBold: true)))
///         try row.write(.number(1234.5), at: 2, style: CellStyle(numberFormat: "#,##0.00"))
///     }
///     try book.close()
///
/// The file at the path is replaced by ``close()`` and not before; a writer that goes away without it leaves no trace.
/// The same calls give the same bytes. One thread at a time may use a workbook and its sheets.
public final class WorkbookWriter {
    let state: WorkbookState
    private let file: FileReplacement?
    private let memory: MemorySink?
    private(set) var sheets: [SheetWriter] = []

    /// A workbook that becomes the file at a path. The folder must exist.
    public convenience init(path: String, options: WritingOptions = WritingOptions()) throws(WritingError) {
        let file: FileReplacement
        do {
            file = try FileReplacement(path: path)
        } catch {
            throw WritingError(ZipWritingError(output: error))
        }
        try self.init(file: file, memory: nil, options: options)
    }

    /// A workbook in memory, which ``finish()`` hands out.
    public convenience init(options: WritingOptions = WritingOptions()) throws(WritingError) {
        try self.init(file: nil, memory: MemorySink(), options: options)
    }

    private init(file: FileReplacement?, memory: MemorySink?, options: WritingOptions) throws(WritingError) {
        self.file = file
        self.memory = memory
        do {
            let threads = options.compressionThreads ?? ZipWriter.sparedCores
            let sink: any ZipSink = file ?? memory ?? MemorySink()
            let zip = try ZipWriter(to: sink, level: options.compressionLevel, threads: threads)
            state = WorkbookState(options: options, zip: zip)
        } catch {
            throw WritingError(error)
        }
        try writeFirstParts()
    }

    /// Adds a sheet after those there are. Its rows may be written while other sheets are open, too.
    public func addSheet(
        _ name: String, _ settings: SheetSettings = SheetSettings()
    ) throws(WritingError) -> SheetWriter {
        try requireOpen()
        if let defect = SheetName.defect(of: name) {
            throw WritingError(
                .sheetName, sheet: name, found: "the sheet name “\(name)” (\(defect.rawValue))",
                expected: "1 to 31 characters without [ ] : * ? / \\ and without ' at either end",
                mend: "SheetName.allowed makes a name that is")
        }
        guard !sheets.contains(where: { SheetName.key($0.name) == SheetName.key(name) }) else {
            throw WritingError(
                .duplicateSheet, sheet: name, found: "a second sheet “\(name)”",
                expected: "names that differ in more than case")
        }
        let isFirstVisible =
            settings.visibility == .visible && !sheets.contains { $0.settings.visibility == .visible }
        let sheet = try SheetWriter(
            name: name, number: sheets.count + 1, settings: settings, isSelected: isFirstVisible, state: state)
        sheets.append(sheet)
        return sheet
    }

    /// Takes in a style, for writing many cells with it fast.
    public func register(_ style: CellStyle) throws(WritingError) -> StyleID {
        StyleID(index: try state.styles.index(of: style))
    }

    /// Writes what is left, and puts the file in its place.
    public func close() throws(WritingError) {
        try complete()
        do {
            try file?.commit()
        } catch {
            throw WritingError(ZipWritingError(output: error))
        }
    }

    /// Writes what is left, and returns the whole workbook. Of a workbook with a path, nothing is returned.
    public func finish() throws(WritingError) -> [UInt8] {
        try close()
        return memory?.bytes ?? []
    }

    /// Has SIGINT, SIGTERM and SIGHUP remove the temporary files of workbooks that are being written, before they end the
    /// process as they would without. For commands; a library should leave signals to its program.
    public static func removeUnfinishedFilesWhenInterrupted() {
        UnfinishedFiles.removeWhenInterrupted()
    }

    private func complete() throws(WritingError) {
        try requireOpen()
        guard let active = sheets.firstIndex(where: { $0.settings.visibility == .visible }) else {
            throw WritingError(
                .noVisibleSheet, found: "\(sheets.count) sheets, none of them visible", expected: "a visible sheet")
        }
        try state.references.check(sheets.map(\.name))
        for sheet in sheets { try sheet.close() }
        try writeHiddenLists()
        state.isFinished = true
        try writeLastParts(activeSheet: active)
    }

    /// The sheet and the names behind lists that were too long for their validations.
    private func writeHiddenLists() throws(WritingError) {
        let lists = state.lists.lists
        guard !lists.isEmpty else { return }
        let name = SheetName.allowed(HiddenLists.sheetName, taken: sheets.map(\.name))
        let sheet = try addSheet(name, SheetSettings(visibility: .veryHidden))
        for row in 1...(lists.map(\.items.count).max() ?? 1) {
            try sheet.writeRow(row, lists.map { row <= $0.items.count ? .text($0.items[row - 1]) : .blank })
        }
        try sheet.close()
        for (index, list) in lists.enumerated() {
            let column = "$" + CellReference.letters(ofColumn: index + 1)
            let formula = "\(SheetName.quoted(name))!\(column)$1:\(column)$\(list.items.count)"
            state.names.addClaimed(DefinedNames.Item(name: list.name, sheet: nil, formula: formula))
        }
    }

    func requireOpen() throws(WritingError) {
        guard !state.isFinished else {
            throw WritingError(.finished, found: "a workbook that is finished", expected: "one that is being written")
        }
    }
}
