import Foundation
import XLSXReader
import XLSXReaderFoundation
import XLSXTemplate
import XLSXWriter

// Writes a workbook, fills it in as a template, and reads it back: names that two modules have would not compile.
let writer = try WorkbookWriter()
let written = try writer.addSheet("表", SheetSettings(columnWidths: [1: 20]))
let heading = [TextRun("合", font: CellFont(isBold: true)), TextRun("计")]
try written.writeRow(1, [.richText(heading), .number(1)])

let template = try WorkbookTemplate(bytes: writer.finish())
try template.set(.number(1234.5), at: "B1", sheet: "表")

let sheet = try Workbook(data: Data(template.bytes())).sheet("表")
let runs: [TextRun] = try sheet.runs(of: sheet["A1"])
print(runs.map(\.text).joined(separator: "+"), try sheet["B1"].displayed)
