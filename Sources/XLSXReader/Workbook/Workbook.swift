public import SpreadsheetML
import ZipArchive

/// An Excel workbook (.xlsx, .xlsm, .xltx, .xltm), open for reading.
///
///     let book = try Workbook(path: "决算公开.xlsx")
///     let total = try book.sheet("收入支出决算总表")["C35"].decimal
///
/// Opening reads the list of sheets; cells, and the texts and formats they share, are read when they are asked for. A
/// workbook and its sheets may be used from several threads at once.
public final class Workbook: Sendable {
    /// All sheets in the order of their tabs, those without cells included.
    public let sheets: [SheetInfo]
    /// How the workbook counts days.
    public let dateSystem: DateSystem
    /// Whether programs are asked to calculate every formula when they open it: the results in the file may be out of date.
    public let recalculatesOnLoad: Bool
    /// The names that stand for ranges and formulas.
    public let definedNames: [DefinedName]

    let package: Package
    private let part: String
    private let relationships: Relationships
    private let loaded = Locked<Loaded>(Loaded())

    private struct Loaded {
        var book: BookContextLoader?
        var sheets: [Int: Worksheet] = [:]
    }

    /// Opens a file.
    ///
    ///     let book = try Workbook(path: "决算公开.xlsx")
    ///
    /// - Throws: what is wrong with the file, and for files of another kind what they are and what to do.
    public convenience init(path: String, limits: ReadingLimits = ReadingLimits()) throws(ReadingError) {
        let source: ByteSource
        do throws(ZipError) {
            source = try ByteSource(path: path)
        } catch {
            throw ReadingError(error).at(ReadingError.Place(file: path))
        }
        try self.init(source, name: path, limits: limits)
    }

    /// Opens a workbook that lies in memory.
    ///
    ///     let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "决算公开.xlsx")))
    ///     let book = try Workbook(bytes: bytes, name: "决算公开.xlsx")
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: what errors call it.
    ///   - limits: how much of what a file may hold.
    public convenience init(
        bytes: [UInt8], name: String = "workbook", limits: ReadingLimits = ReadingLimits()
    ) throws(ReadingError) {
        try self.init(ByteSource(bytes: bytes), name: name, limits: limits)
    }

    init(_ source: ByteSource, name: String, limits: ReadingLimits) throws(ReadingError) {
        package = try Package(source, name: name, limits: limits)
        do throws(ReadingError) {
            part = try WorkbookFinder(package).find()
            relationships = try Relationships(of: part, in: package)
            let workbook = try WorkbookPart(part, of: package)
            guard !workbook.sheets.isEmpty else { throw ReadingError(.noSheets, at: package.place(part)) }
            dateSystem = workbook.dateSystem
            recalculatesOnLoad = workbook.recalculatesOnLoad
            definedNames = workbook.definedNames
            sheets = workbook.sheets.enumerated().map { [package, relationships] index, sheet in
                let relationship = sheet.relationshipID.flatMap { relationships[$0] }
                let part = relationship.flatMap { try? relationships.part($0) }
                return SheetInfo(
                    name: sheet.name, state: sheet.state, kind: SheetInfo.Kind(relationship: relationship?.kind),
                    index: index, isMissing: part.map { !package.contains($0) } ?? false,
                    relationshipID: sheet.relationshipID)
            }
        } catch { throw error.at(ReadingError.Place(file: name)) }
    }

    /// The sheet of a name: exactly, or else without regard to case.
    ///
    ///     let sheet = try book.sheet("收入支出决算总表")
    public func sheet(_ name: String) throws(ReadingError) -> Worksheet {
        let folded = name.lowercased()
        guard
            let info = sheets.first(where: { $0.name == name })
                ?? sheets.first(where: { $0.name.lowercased() == folded })
        else {
            throw ReadingError(
                .noSuchSheet, at: ReadingError.Place(file: package.name, sheet: name),
                expected: sheets.map(\.name).joined(separator: ", "))
        }
        return try sheet(at: info.index)
    }

    /// The sheet at a place among ``sheets``, from 0.
    ///
    ///     let first = try book.sheet(at: 0)
    public func sheet(at index: Int) throws(ReadingError) -> Worksheet {
        guard sheets.indices.contains(index) else {
            throw ReadingError(
                .noSuchSheet, at: ReadingError.Place(file: package.name), found: "\(index)",
                expected: "0..<\(sheets.count)")
        }
        let result = loaded.withLock { loaded -> Result<Worksheet, ReadingError> in
            if let sheet = loaded.sheets[index] { return .success(sheet) }
            do throws(ReadingError) {
                let sheet = try open(sheets[index], &loaded)
                loaded.sheets[index] = sheet
                return .success(sheet)
            } catch {
                return .failure(error.at(ReadingError.Place(file: package.name)))
            }
        }
        return try result.get()
    }

    private func open(_ info: SheetInfo, _ loaded: inout Loaded) throws(ReadingError) -> Worksheet {
        let place = ReadingError.Place(file: package.name, sheet: info.name)
        guard info.kind != .chart else { throw ReadingError(.notAWorksheet, at: place, found: "\(info.kind)") }
        guard let id = info.relationshipID, let relationship = relationships[id] else {
            throw ReadingError(.badRelationship, at: place, found: info.relationshipID ?? "no r:id")
        }
        let sheetPart = try relationships.part(relationship)
        guard package.contains(sheetPart) else {
            throw ReadingError(.missingPart, at: place, found: sheetPart)
        }
        let book: BookContextLoader
        if let known = loaded.book {
            book = known
        } else {
            book = BookContextLoader(
                package: package, stringsPart: try existingPart("sharedStrings"),
                stylesPart: try existingPart("styles"),
                dateSystem: dateSystem)
            loaded.book = book
        }
        return Worksheet(info, part: sheetPart, package: package, book: book)
    }

    /// The part of a kind that the workbook leads to, if the archive has it.
    private func existingPart(_ kind: String) throws(ReadingError) -> String? {
        guard let relationship = relationships.first(kind) else { return nil }
        let name = try relationships.part(relationship)
        return package.contains(name) ? name : nil
    }
}

extension SheetInfo.Kind {
    /// The kind by the last step of the relationship's type; a sheet of an unknown type is taken for cells.
    fileprivate init(relationship kind: String?) {
        switch kind {
        case "chartsheet": self = .chart
        case "dialogsheet": self = .dialog
        case "xlMacrosheet", "xlIntlMacrosheet": self = .macro
        default: self = .worksheet
        }
    }
}
