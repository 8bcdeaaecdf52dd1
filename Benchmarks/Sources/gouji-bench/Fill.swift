import Foundation
import XLSXTemplate

/// Sets one cell of a workbook, and reports the seconds that it took.
func fillCell(of source: String, _ place: String, to path: String) throws {
    let mark = place.lastIndex(of: "!") ?? place.startIndex
    guard let cell = CellReference(place[place.index(after: mark)...]) else { return report("no cell in \(place)") }
    let start = seconds()
    let template = try WorkbookTemplate(path: source)
    try template.set(.number(1234.5), at: cell, sheet: String(place[..<mark]))
    try template.save(to: path)
    report(["inproc": seconds() - start])
}
