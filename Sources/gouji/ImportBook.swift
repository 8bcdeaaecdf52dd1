import Facts

/// Reads the known tables of a workbook.
///
/// A stand-in until the tables' importer is merged: it reads nothing.
func importBook(path: String) throws -> ImportedBook {
    throw ImportNotReady()
}

struct ImportNotReady: Error, CustomStringConvertible {
    var description: String { "reading workbooks is not there yet" }
}
