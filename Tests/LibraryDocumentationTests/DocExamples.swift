// Made of the examples in the documentation comments, so that they are compiled.
// GOUJI_WRITE_EXAMPLES=1 swift test --filter DocExamplesTests writes it anew.
// swift-format-ignore-file

import DecimalNumbers
import Foundation
import SpreadsheetML
import XLSXReader
import XLSXReaderFoundation
import XLSXTemplate
import XLSXWriter

struct DecimalNumbersExamples {

    // ExactDecimal+Rounding.swift
    mutating func example1() throws {
        expectShown(ExactDecimal("12.345")?.units(fractionDigits: 2), #"1235"#)
    }

    // ExactDecimal.swift
    mutating func example2() throws {
        let total = ExactDecimal("2357.5399999999995")
        expectShown(total, #"2357.54"#)
        expectShown(total == ExactDecimal("2357.540"), #"true"#)
        _ = total
    }

    mutating func all() throws {
        try example1()
        try example2()
    }
}

struct SpreadsheetMLExamples {

    // Cells/CellRange.swift
    mutating func example1() throws {
        let table: CellRange = "B2:D9"
        expectShown(table.rows, #"2...9"#)
        expectShown(table.contains("C3"), #"true"#)
        expectShown(table.union("F1"), #"B1:F9"#)
        _ = table
    }

    // Cells/CellReference.swift
    mutating func example2() throws {
        let cell: CellReference = "C35"
        expectShown(cell.row, #"35"#)
        expectShown(cell.column, #"3"#)
        _ = cell
    }

    // Cells/CellValue.swift
    mutating func example3() throws {
        let value = CellValue.text("合计")
        if case .text(let text) = value { print(text) }
        _ = value
    }

    // Cells/CellValue.swift
    mutating func example4() throws {
        let amount = CellNumber("2357.5399999999995")
        expectShown(amount?.decimal, #"2357.54"#)
        expectShown(amount?.double, #"2357.5399999999995"#)
        _ = amount
    }

    // Cells/CellValue.swift
    mutating func example5() throws {
        expectShown(CellError.divisionByZero.rawValue, #"#DIV/0!"#)
    }

    // Cells/CivilDateTime.swift
    mutating func example6() throws {
        let noon = CivilDateTime(year: 2024, month: 2, day: 29, hour: 12)
        expectShown(noon?.dateText, #"2024-02-29"#)
        expectShown(noon?.weekday, #"5"#)
        expectShown(CivilDateTime(year: 2023, month: 2, day: 29), #"nil"#)
        _ = noon
    }

    // Cells/DateSystem.swift
    mutating func example7() throws {
        expectShown(DateSystem.since1900.date(ofSerial: 45322.5), #"2024-01-31T12:00:00"#)
        expectShown(DateSystem.since1904.date(ofSerial: 0), #"1904-01-01T00:00:00"#)
    }

    // Formats/NumberFormat.swift
    mutating func example8() throws {
        let money = NumberFormat("#,##0.00_);(#,##0.00)")
        expectShown(CellNumber("-1234.5").map { money.displayed($0, in: .since1900) }, #"(1,234.50)"#)
        expectShown(money.category, #".number"#)
        _ = money
    }

    // Formats/NumberFormat.swift
    mutating func example9() throws {
        expectShown(NumberFormat("0.0,").scalePowerOfTen, #"-3"#)
    }

    // Formulas/FormulaReferences.swift
    mutating func example10() throws {
        expectShown(FormulaReferences.copied("B2&\"B2\"", rows: 1, columns: 0), #"B3&"B2""#)
    }

    // Formulas/FormulaReferences.swift
    mutating func example11() throws {
        expectShown(FormulaReferences.copied("SUM(B2:B$9)*表!C1", rows: 1, columns: 0), #"SUM(B3:B$9)*表!C2"#)
    }

    // Formulas/StructuredReferences.swift
    mutating func example12() throws {
        expectShown(StructuredReferences.renamed("SUM(T[金额])", table: "T", columns: ["金额": "决算数"]), #"SUM(T[决算数])"#)
    }

    // Sheets/PageMargins.swift
    mutating func example13() throws {
        let narrow = PageMargins(left: 0.4, right: 0.4)
        _ = narrow
    }

    // Sheets/SheetLimits.swift
    mutating func example14() throws {
        expectShown(SheetLimits.rows, #"1048576"#)
        expectShown(SheetLimits.sheetNameLength, #"31"#)
    }

    // Sheets/SheetName.swift
    mutating func example15() throws {
        expectShown(SheetName.defect(of: "收入支出决算总表"), #"nil"#)
    }

    // Sheets/SheetName.swift
    mutating func example16() throws {
        expectShown(SheetName.allowed("收入/支出", taken: ["收入_支出"]), #"收入_支出 (2)"#)
    }

    // Sheets/SheetName.swift
    mutating func example17() throws {
        expectShown(SheetName.quoted("表 1"), #"'表 1'"#)
    }

    // Sheets/SheetPermissions.swift
    mutating func example18() throws {
        let mayOnlyLook: SheetPermissions = [.selectLocked, .selectUnlocked]
        _ = mayOnlyLook
    }

    // Styles/CellStyle+Alignment.swift
    mutating func example19() throws {
        let heading = CellAlignment(horizontal: .center, wrapsText: true)
        _ = heading
    }

    // Styles/CellStyle+Borders.swift
    mutating func example20() throws {
        var borders = CellBorders.all(.thin)
        borders.bottom = BorderEdge(.double, color: .red)
        _ = borders
    }

    // Styles/CellStyle+Borders.swift
    mutating func example21() throws {
        let total = BorderEdge(.double)
        _ = total
    }

    // Styles/CellStyle+Borders.swift
    mutating func example22() throws {
        expectShown(BorderLine.mediumDashed.rawValue, #"mediumDashed"#)
    }

    // Styles/CellStyle+Font.swift
    mutating func example23() throws {
        let heading = CellFont(name: "黑体", size: 14, isBold: true, color: .red)
        _ = heading
    }

    // Styles/CellStyle.swift
    mutating func example24() throws {
        var total = CellStyle(numberFormat: "#,##0.00", font: CellFont(isBold: true))
        total.borders = .all(.thin)
        total.alignment.horizontal = .right
        _ = total
    }

    // Styles/CellStyle.swift
    mutating func example25() throws {
        let fill = CellColor.rgb(0xFFF2CC)
        let shade = CellColor.theme(4, tint: -0.25)
        _ = fill
        _ = shade
    }

    // Styles/TextRun.swift
    mutating func example26() throws {
        let heading = [TextRun("合计", font: CellFont(isBold: true)), TextRun("（万元）")]
        let plain = heading.map(\.text).joined()
        expectShown(plain, #"合计（万元）"#)
        _ = heading
        _ = plain
    }

    // Styles/TextWidth.swift
    mutating func example27() throws {
        expectShown(TextWidth.digits(of: "a1"), #"2"#)
    }

    // Styles/TextWidth.swift
    mutating func example28() throws {
        expectShown(TextWidth.digits(of: "合计 12"), #"7"#)
    }

    mutating func all() throws {
        try example1()
        try example2()
        try example3()
        try example4()
        try example5()
        try example6()
        try example7()
        try example8()
        try example9()
        try example10()
        try example11()
        try example12()
        try example13()
        try example14()
        try example15()
        try example16()
        try example17()
        try example18()
        try example19()
        try example20()
        try example21()
        try example22()
        try example23()
        try example24()
        try example25()
        try example26()
        try example27()
        try example28()
    }
}

struct XLSXReaderExamples {
    var book: Workbook
    var sheet: Worksheet
    var grid: SheetGrid
    var row: Row
    var total = 0.0

    // Cells/Cell.swift
    mutating func example1() throws {
        let cell = grid["C35"]
        _ = cell.decimal      // 2357.54
        _ = cell.displayed    // 2,357.54
        _ = cell
    }

    // Cells/Cell.swift
    mutating func example2() throws {
        let arrays = try sheet.grid().rows.flatMap(\.cells).filter { $0.formulaKind == .array }
        _ = arrays
    }

    // Cells/Cell.swift
    mutating func example3() throws {
        let isComputed = try sheet["C35"].formulaKind != nil
        _ = isComputed
    }

    // Cells/Cell.swift
    mutating func example4() throws {
        let filled = try sheet["B2"].formulaRange     // B2:B9
        _ = filled
    }

    // Cells/Row.swift
    mutating func example5() throws {
        let name = row["A"]?.text
        let amount = row[column: 3]?.decimal
        for cell in row { print(cell.reference, cell.displayed) }
        _ = name
        _ = amount
    }

    // Errors/ReadingError.swift
    mutating func example6() throws {
        do {
            let book = try Workbook(path: "决算公开.xlsx")
            print(book.sheets.map(\.name))
        } catch {
            print(error)   // 决算公开.xlsx: the file is protected by a password; open it, save it without one, …
        }
    }

    // Errors/ReadingLimits.swift
    mutating func example7() throws {
        var limits = ReadingLimits()
        limits.cells = 50_000_000
        let book = try Workbook(path: "big.xlsx", limits: limits)
        _ = limits
        _ = book
    }

    // Sheet/SheetFrame+Page.swift
    mutating func example8() throws {
        let page = try sheet.frame().page
        let isA4Landscape = page.paperSize == 9 && page.isLandscape == true
        _ = page
        _ = isA4Landscape
    }

    // Sheet/SheetFrame+Page.swift
    mutating func example9() throws {
        let mayEditOnlyUnlockedCells = try sheet.frame().protection?.permissions.contains(.formatCells) == false
        _ = mayEditOnlyUnlockedCells
    }

    // Sheet/SheetFrame.swift
    mutating func example10() throws {
        let frame = try sheet.frame()
        _ = frame.frozenRows                      // 5
        _ = frame.columns.filter(\.isHidden)
        _ = frame
    }

    // Sheet/SheetGrid.swift
    mutating func example11() throws {
        let grid = try sheet.grid()
        _ = grid["C35"].displayed
        for (number, cells) in grid.rows { print(number, cells.map(\.displayed)) }
        _ = grid
    }

    // Sheet/SheetGrid.swift
    mutating func example12() throws {
        let heading = grid.cells(inRow: 5).map(\.displayed)
        _ = heading
    }

    // Sheet/SheetGrid.swift
    mutating func example13() throws {
        let width = grid.mergedRange(containing: "B2")?.columns.count ?? 1
        _ = width
    }

    // Sheet/SheetGrid.swift
    mutating func example14() throws {
        let title = grid.anchor(of: "D1").text
        _ = title
    }

    // Sheet/SheetGrid.swift
    mutating func example15() throws {
        let shown = grid.rows.filter { !grid.isHidden(row: $0.row) }
        _ = shown
    }

    // Sheet/SheetGrid.swift
    mutating func example16() throws {
        let shown = grid.cells(inRow: 5).filter { !grid.isHidden(column: $0.reference.column) }
        _ = shown
    }

    // Sheet/SheetRows.swift
    mutating func example17() throws {
        var rows = try sheet.rows()
        while let row = try rows.next() {
            total += row["C"]?.double ?? 0
        }
        _ = rows
    }

    // Sheet/SheetRows.swift
    mutating func example18() async throws {
        for try await row in sheet.asyncRows { print(row.number) }
    }

    // Sheet/Worksheet+Decoding.swift
    mutating func example19() throws {
        struct Line: Decodable { var 科目编码: String; var 合计: Double? }
        let lines = try sheet.decode([Line].self, headingRow: 3)
        _ = lines
    }

    // Sheet/Worksheet+Parts.swift
    mutating func example20() throws {
        let hiddenColumns = try sheet.frame().columns.filter(\.isHidden).map(\.range)
        _ = hiddenColumns
    }

    // Sheet/Worksheet+Parts.swift
    mutating func example21() throws {
        for link in try sheet.links() { print(link.range, link.target ?? link.location ?? "") }
    }

    // Sheet/Worksheet+Parts.swift
    mutating func example22() throws {
        for comment in try sheet.comments() { print(comment.cell, comment.author ?? "", comment.text) }
    }

    // Sheet/Worksheet+Parts.swift
    mutating func example23() throws {
        let headings = try sheet.tables().first?.columns
        _ = headings
    }

    // Sheet/Worksheet+Rows.swift
    mutating func example24() throws {
        for row in try sheet.rowLayouts() where row.isHidden || row.outlineLevel > 0 {
            print(row.number, row.height ?? 0)
        }
    }

    // Sheet/Worksheet+Rows.swift
    mutating func example25() throws {
        let hidden = try sheet.rowLayouts().filter(\.isHidden).map(\.number)
        _ = hidden
    }

    // Sheet/Worksheet+Runs.swift
    mutating func example26() throws {
        let cell = try sheet["A3"]
        for run in try sheet.runs(of: cell) {
            print(run.text, run.font?.name ?? "as the cell", run.font?.isBold ?? false)
        }
        _ = cell
    }

    // Sheet/Worksheet.swift
    mutating func example27() throws {
        let sheet = try book.sheet("收入支出决算总表")
        let total = try sheet["C35"].decimal
        _ = sheet
        _ = total
    }

    // Sheet/Worksheet.swift
    mutating func example28() throws {
        let grid = try sheet.grid()
        let total = grid["C35"].decimal
        _ = grid
        _ = total
    }

    // Sheet/Worksheet.swift
    mutating func example29() throws {
        var rows = try sheet.rows()
        while let row = try rows.next() { print(row.number, row.count) }
        _ = rows
    }

    // Workbook/SheetInfo.swift
    mutating func example30() throws {
        let shown = book.sheets.filter { $0.state == .visible && $0.kind == .worksheet }.map(\.name)
        _ = shown
    }

    // Workbook/Workbook+FileDescriptor.swift
    mutating func example31() throws {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: "决算公开.xlsx"))
        let book = try Workbook(fileDescriptor: handle.fileDescriptor, name: "决算公开.xlsx")
        _ = handle
        _ = book
    }

    // Workbook/Workbook+Names.swift
    mutating func example32() throws {
        let area = book.printArea(ofSheet: 0)     // '总表'!$A$1:$D$40
        _ = area
    }

    // Workbook/Workbook+Names.swift
    mutating func example33() throws {
        let titles = book.printTitles(ofSheet: 0)     // '总表'!$1:$5
        _ = titles
    }

    // Workbook/Workbook+Parallel.swift
    mutating func example34() throws {
        let totals = try book.mapSheets { sheet throws(ReadingError) in try sheet["C35"].decimal }
        _ = totals
    }

    // Workbook/Workbook+Properties.swift
    mutating func example35() throws {
        let properties = try book.properties()
        print(properties.title ?? "untitled", properties.application ?? "", properties.custom["文号"] ?? "")
        _ = properties
    }

    // Workbook/Workbook+Protection.swift
    mutating func example36() throws {
        if try book.protection()?.locksStructure == true { print("sheets stay as they are") }
    }

    // Workbook/Workbook.swift
    mutating func example37() throws {
        let book = try Workbook(path: "决算公开.xlsx")
        let total = try book.sheet("收入支出决算总表")["C35"].decimal
        _ = book
        _ = total
    }

    // Workbook/Workbook.swift
    mutating func example38() throws {
        let book = try Workbook(path: "决算公开.xlsx")
        _ = book
    }

    // Workbook/Workbook.swift
    mutating func example39() throws {
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: "决算公开.xlsx")))
        let book = try Workbook(bytes: bytes, name: "决算公开.xlsx")
        _ = bytes
        _ = book
    }

    // Workbook/Workbook.swift
    mutating func example40() throws {
        let sheet = try book.sheet("收入支出决算总表")
        _ = sheet
    }

    // Workbook/Workbook.swift
    mutating func example41() throws {
        let first = try book.sheet(at: 0)
        _ = first
    }
}

struct XLSXReaderFoundationExamples {

    // Workbook+Foundation.swift
    mutating func example1() throws {
        let book = try Workbook(url: URL(fileURLWithPath: "决算公开.xlsx"))
        let total = try book.sheet("收入支出决算总表")["C35"].decimal
        _ = book
        _ = total
    }

    // Workbook+Foundation.swift
    mutating func example2() throws {
        let data = try Data(contentsOf: URL(fileURLWithPath: "决算公开.xlsx"))
        let book = try Workbook(data: data, name: "决算公开.xlsx")
        _ = data
        _ = book
    }
}

struct XLSXWriterExamples {
    var book: WorkbookWriter
    var sheet: SheetWriter
    var row: RowWriter

    // Styles/NamedStyles.swift
    mutating func example1() throws {
        let amount = try book.defineStyle("金额", CellStyle(numberFormat: "#,##0.00", borders: .all(.thin)))
        try row.write(.number(1234.5), at: 2, style: amount)
        var total = amount                       // still of the style 金额, with a font of its own
        total.font.isBold = true
        _ = amount
        _ = total
    }

    // Workbook/WorkbookProtection.swift
    mutating func example2() throws {
        try book.protect(WorkbookProtection(password: "2024"))
    }

    // Workbook/WorkbookWriter.swift
    mutating func example3() throws {
        let book = try WorkbookWriter(path: "out.xlsx")
        let sheet = try book.addSheet("收支表", SheetSettings(columnWidths: [1: 34, 2: 16], frozenRows: 1))
        try sheet.writeRow(1) { row in
            try row.write(.text("合计"), at: 1, style: CellStyle(font: CellFont(isBold: true)))
            try row.write(.number(1234.5), at: 2, style: CellStyle(numberFormat: "#,##0.00"))
        }
        try book.close()
        _ = book
        _ = sheet
    }
}

struct XLSXTemplateExamples {
    var template: WorkbookTemplate

    // Placeholders/Placeholders.swift
    mutating func example1() throws {
        try template.fillPlaceholders(
            ["单位": .text("审计局")],
            lists: ["项目": [["名称": .text("垃圾分类"), "金额": .number(12.5)], ["名称": .text("绿化"), "金额": .number(8)]]])
    }

    // Rows/WorkbookTemplate+Rows.swift
    mutating func example2() throws {
        try template.repeatRows(5...6, times: 12, sheet: "项目明细")     // rows 5 to 28
    }

    // Template/WorkbookTemplate.swift
    mutating func example3() throws {
        let template = try WorkbookTemplate(path: "blank.xlsx")
        try template.set(.number(1234.5), at: "C5", sheet: "收入支出决算总表")
        try template.set(.text("审计局"), forName: "单位名称")
        let report = try template.save(to: "filled.xlsx")
        _ = template
        _ = report
    }
}
