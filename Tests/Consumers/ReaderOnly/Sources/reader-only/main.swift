import XLSXReader

// reader-only FILE SHEET CELL
let arguments = CommandLine.arguments
guard arguments.count == 4, let place = CellReference(arguments[3]) else { fatalError("reader-only FILE SHEET CELL") }
print(try Workbook(path: arguments[1]).sheet(arguments[2])[place].displayed)
