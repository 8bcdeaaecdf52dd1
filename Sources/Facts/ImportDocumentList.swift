import Findings

/// What `gouji import --format json` prints of several workbooks: `{"books": […]}`.
struct ImportDocumentList: Decodable {
    let books: [ImportDocument]

    /// One document of the tables of all, each with its workbook, department and year.
    ///
    /// - Throws: ``ImportDocumentError`` when there is no book.
    func joined() throws(ImportDocumentError) -> ImportDocument {
        guard var joined = books.first else {
            throw ImportDocumentError(
                path: "books", problem: LocalizedText(zh: "没有工作簿", en: "there is no workbook in it"))
        }
        joined.tables = books.flatMap { book in
            book.tables.map { table in
                var table = table
                table.file = book.file
                table.department = table.department ?? book.department
                table.year = table.year ?? book.year
                return table
            }
        }
        joined.findings = books.flatMap(\.findings)
        joined.department = Self.common(books.map(\.department))
        joined.year = Self.common(books.map(\.year))
        joined.kind = Self.common(books.map(\.kind))
        joined.unit = Self.common(books.map(\.unit))
        return joined
    }

    /// What all say that say anything.
    private static func common<Value: Hashable>(_ values: [Value?]) -> Value? {
        let said = Set(values.compactMap(\.self))
        return said.count == 1 ? said.first : nil
    }
}
