import BudgetTables
import Facts
import Findings
import TableLayout
import XLSXReader

/// Reads the books of files: workbooks, what `gouji import` printed, and lists of facts.
struct BookReader: Sendable {
    /// The tables that are looked for.
    let catalogue: TableCatalogue
    /// What makes workbooks of other programs' files; nil to refuse them.
    let converter: SpreadsheetConverter?

    /// A file of another program that was refused, where it might have been converted.
    struct NotConverted: Error {
        let cause: ReadingError
    }

    /// Reads the tables of a workbook, what `gouji import` printed of one, or a list of facts that makes up one book.
    func book(path: String) throws -> ImportedBook {
        let books = try books(path: path)
        guard books.count != 1 else { return books[0] }
        let book = FactBook(
            department: books.lazy.compactMap(\.book.department).first, year: books.lazy.compactMap(\.book.year).first,
            kind: books.lazy.compactMap(\.book.kind).first, tables: books.flatMap(\.book.tables))
        return ImportedBook(file: InputFile.name(of: path), book: book, findings: books.flatMap(\.findings))
    }

    /// Reads the books of a file: one of a workbook or an imported one, one for each file that a list of facts names.
    func books(path: String) throws -> [ImportedBook] {
        switch path.lowercased() {
        case let name where name.hasSuffix(".csv"):
            return try InputFile.factBooks(path, try InputFile.bytes(of: path), isCSV: true)
        case let name where name.hasSuffix(".json"):
            let bytes = try InputFile.bytes(of: path)
            return FlatFacts.isList(json: bytes)
                ? try InputFile.factBooks(path, bytes, isCSV: false) : [try InputFile.importedBook(path)]
        default: return [try workbook(path: path).imported]
        }
    }

    /// Reads the tables of a workbook, and tells how each was recognised.
    func workbook(path: String, options: ImportOptions = ImportOptions()) throws -> ExplainedBook {
        do {
            return try BudgetWorkbook.explained(path: path, catalogue: catalogue, options: options)
        } catch let error as ReadingError where SpreadsheetConverter.canConvert(error) {
            guard let converter else { throw NotConverted(cause: error) }
            let name = InputFile.name(of: path)
            let bytes = try InputFile.bytes(of: try converter.convert(path))
            let book = try WorkbookImporter(catalogue: catalogue).explained(
                try Workbook(bytes: bytes, name: path), file: name, options: options)
            return ExplainedBook(
                imported: ImportedBook(
                    file: name, book: book.imported.book, findings: [.converted(name)] + book.imported.findings),
                recognitions: book.recognitions, unknownTables: book.unknownTables)
        }
    }

    /// The workbook to open for the cells of a file that was read: the file itself, or what was made of it.
    func openable(_ path: String) -> String { converter?.result(of: path) ?? path }
}

extension Finding {
    /// That a file was read through LibreOffice.
    fileprivate static func converted(_ file: String) -> Finding {
        Finding(
            rule: "T019", severity: .info, verdict: .reading,
            message: LocalizedText(
                zh: "由 LibreOffice 转换为 .xlsx 后读取；工作表名称和单元格地址与原文件相同。",
                en: "read as a .xlsx that LibreOffice made of it; sheets and cells have the names of the file itself."),
            places: [Place(file: file)])
    }
}

extension InputFile {
    /// The imported book that a file of JSON holds, or standard input for `-`.
    static func importedBook(_ path: String) throws -> ImportedBook {
        do {
            return try ImportDocument(json: try bytes(of: path)).imported()
        } catch let error as ImportDocumentError {
            throw NoImportedBook(path: path, cause: error)
        }
    }

    /// The books that a list of facts makes up.
    static func factBooks(_ path: String, _ bytes: [UInt8], isCSV: Bool) throws -> [ImportedBook] {
        do throws(FlatFactError) {
            let facts =
                isCSV ? try FlatFacts(csv: String(decoding: bytes, as: UTF8.self)) : try FlatFacts(json: bytes)
            return try facts.books(file: name(of: path))
        } catch {
            throw NoFacts(path: path, cause: error)
        }
    }

    /// A file that should hold a list of facts.
    struct NoFacts: Error {
        let path: String
        let cause: FlatFactError
    }

    /// A file that should hold an imported book.
    struct NoImportedBook: Error {
        let path: String
        let cause: ImportDocumentError
    }
}
