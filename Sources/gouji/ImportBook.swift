import BudgetTables
import Facts

/// Reads the standard tables of a workbook.
func importBook(path: String) throws -> ImportedBook {
    try BudgetWorkbook.read(path: path)
}
