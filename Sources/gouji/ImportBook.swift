import BudgetTables
import Facts

/// Reads the standard tables of a workbook, or what `gouji import` printed of one.
func loadBook(path: String) throws -> ImportedBook {
    guard path.lowercased().hasSuffix(".json") else { return try BudgetWorkbook.read(path: path) }
    return try InputFile.importedBook(path)
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

    /// A file that should hold an imported book.
    struct NoImportedBook: Error {
        let path: String
        let cause: ImportDocumentError
    }
}
