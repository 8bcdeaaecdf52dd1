import SpreadsheetML
import XMLStream
import ZipArchive

extension Worksheet {
    /// The runs of a cell's text, each with its font; one run without a font where the text is plain, none where the cell
    /// holds no text. Phonetic text is left out.
    ///
    /// ```swift
    /// let cell = try sheet["A3"]
    /// for run in try sheet.runs(of: cell) {
    ///     print(run.text, run.font?.name ?? "as the cell", run.font?.isBold ?? false)
    /// }
    /// ```
    ///
    /// Fonts are left aside when cells are read. They are read from the file the first time that they are asked for, and kept.
    ///
    /// - Parameter cell: a cell of this sheet.
    public func runs(of cell: Cell) throws(ReadingError) -> [TextRun] {
        guard let text = cell.text else { return [] }
        let known: [TextRun]?
        if let index = cell.sharedStringIndex {
            known = try book.runsOfStrings.loaded { () throws(ReadingError) in try readRunsOfStrings() }[index]
        } else {
            known = try runsOfCells.loaded { () throws(ReadingError) in try readRunsOfCells() }[cell.reference]
        }
        return known ?? [TextRun(text, font: nil)]
    }

    private func readRunsOfStrings() throws(ReadingError) -> [Int: [TextRun]] {
        let handler = StringRunsHandler(package.limits)
        let workbook = try WorkbookFinder(package).find()
        let relationships = try Relationships(of: workbook, in: package)
        guard let relationship = relationships.first("sharedStrings") else { return [:] }
        try package.parse(try relationships.part(relationship), roots: SharedStringsPart.roots, with: handler)
        return handler.runs
    }

    private func readRunsOfCells() throws(ReadingError) -> [CellReference: [TextRun]] {
        let handler = CellRunsHandler(package.limits)
        do throws(ReadingError) {
            try package.parse(part, roots: SheetPart.roots, with: handler)
        } catch { throw error.at(ReadingError.Place(sheet: name)) }
        return handler.runs
    }
}

extension Locked {
    /// The value, read when it is asked for first; an error is not kept.
    func loaded<Loaded>(_ read: () throws(ReadingError) -> Loaded) throws(ReadingError) -> Loaded
    where Value == Loaded? {
        try withLock { value -> Result<Loaded, ReadingError> in
            if let value { return .success(value) }
            return Result { () throws(ReadingError) in
                let read = try read()
                value = read
                return read
            }
        }.get()
    }
}

/// Gathers the runs of the shared strings that have any, by their numbers.
private final class StringRunsHandler: PartHandler {
    private(set) var runs: [Int: [TextRun]] = [:]
    private var collector = TextRunCollector()
    private var count = 0
    private var budget: RunBudget

    init(_ limits: ReadingLimits) { budget = RunBudget(limits) }

    func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
        collector.start(name, in: parent, attributes)
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
        try collector.text(bytes, limit: budget.limits.textBytes)
    }

    func end(_ name: String, in parent: String) throws(ReadingError) {
        collector.end(name)
        guard parent == "sst", name == "si" else { return try budget.check(collector.runs.count) }
        runs[count] = try budget.spend(collector.take())
        count += 1
    }
}

/// Gathers the runs of the texts that stand in the cells themselves.
private final class CellRunsHandler: PartHandler {
    private(set) var runs: [CellReference: [TextRun]] = [:]
    private var collector = TextRunCollector()
    private var place = RowCollector(limits: ReadingLimits())
    private var isInText = false
    private var budget: RunBudget

    init(_ limits: ReadingLimits) { budget = RunBudget(limits) }

    func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
        switch (parent, name) {
        case ("sheetData", "row"):
            try place.startRow(number: try attributes.rowNumber(), isHidden: false, firstCell: 0)
        case ("row", "c"):
            place.column = attributes.value("r").flatMap { CellReference($0)?.column } ?? place.column + 1
        case ("c", "is"): isInText = true
        default: if isInText { collector.start(name, in: parent, attributes) }
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
        try collector.text(bytes, limit: budget.limits.textBytes)
    }

    func end(_ name: String, in parent: String) throws(ReadingError) {
        guard isInText else { return }
        collector.end(name)
        try budget.check(collector.runs.count)
        guard parent == "c", name == "is" else { return }
        isInText = false
        if let taken = try budget.spend(collector.take()),
            let cell = CellReference(checkedRow: place.rowNumber, column: place.column)
        {
            runs[cell] = taken
        }
    }
}

/// Counts the runs that are kept, which the file may have any number of.
private struct RunBudget {
    let limits: ReadingLimits
    private var spent = 0

    init(_ limits: ReadingLimits) { self.limits = limits }

    func check(_ more: Int) throws(ReadingError) {
        guard spent + more <= limits.textRuns else { throw ReadingLimits.exceeded("textRuns", limits.textRuns) }
    }

    mutating func spend(_ runs: [TextRun]?) throws(ReadingError) -> [TextRun]? {
        try check(runs?.count ?? 0)
        spent += runs?.count ?? 0
        return runs
    }
}
