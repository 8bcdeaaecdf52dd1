import DecimalNumbers
import SpreadsheetML

/// What is done with whole sheets.
extension ClerkDefect {
    static let books: [ClerkDefect] = [
        ClerkDefect("last year's copy of a sheet left behind it") { book, index, _ in
            book.sheets.insert(lastYears(book.sheets[index]), at: index + 1)
            return .sheet
        },
        ClerkDefect("last year's copy of a sheet left before it") { book, index, _ in
            book.sheets.insert(lastYears(book.sheets[index]), at: index)
            return .sheet
        },
        ClerkDefect("a hidden copy of a sheet left in the book") { book, index, _ in
            var copy = lastYears(book.sheets[index])
            copy.isHidden = true
            book.sheets.insert(copy, at: index)
            return .sheet
        },
        ClerkDefect("two sheets pasted below each other") { book, index, _ in
            guard index + 1 < book.sheets.count, let last = book.sheets[index].cells.keys.map(\.row).max() else {
                return nil
            }
            paste(&book, index, rows: last, columns: 0)
            return .sheet
        },
        ClerkDefect("two sheets pasted beside each other") { book, index, _ in
            guard index + 1 < book.sheets.count, let last = book.sheets[index].cells.keys.map(\.column).max() else {
                return nil
            }
            paste(&book, index, rows: 0, columns: last + 1)
            return .sheet
        },
        ClerkDefect("a page of contents before") { book, index, _ in
            var contents = Sheet(name: "目录")
            contents.cells[CellReference(row: 1, column: 1)] = .text("目  录")
            for (row, sheet) in book.sheets.enumerated() {
                guard let title = sheet.title else { continue }
                contents.cells[CellReference(row: row + 2, column: 1)] = .text("\(row + 1)、" + sheet.text(title))
                contents.cells[CellReference(row: row + 2, column: 2)] = .text("第 \(row + 3) 页")
            }
            book.sheets.insert(contents, at: 0)
            return .sheet
        },
        ClerkDefect("a sheet of explanations behind") { book, index, _ in
            var text = Sheet(name: "说明")
            text.cells[CellReference(row: 1, column: 1)] = .text("部门决算情况说明")
            text.cells[CellReference(row: 2, column: 1)] = .text("一、收入支出决算总表反映本年收入 20,323.21 万元，较上年增加 3.2%。")
            book.sheets.append(text)
            return .sheet
        },
        ClerkDefect("a sheet of scratch figures behind") { book, index, _ in
            var scratch = Sheet(name: "Sheet99")
            for row in 1...5 {
                scratch.cells[CellReference(row: row, column: 1)] = .text("测算\(row)")
                scratch.cells[CellReference(row: row, column: 2)] = EditableBook.Cell(
                    content: .decimal(ExactDecimal(row * 100)), format: "#,##0.00")
            }
            book.sheets.append(scratch)
            return .sheet
        },
    ]

    /// The sheet with other figures, as it was the year before.
    private static func lastYears(_ sheet: Sheet) -> Sheet {
        var copy = sheet
        copy.name = String(sheet.name.prefix(26)) + " (2)"
        for cell in sheet.amounts { copy.cells[cell]?.content = .decimal(ExactDecimal(88)) }
        return copy
    }

    /// Pastes the sheet behind one into it, and takes it away.
    private static func paste(_ book: inout EditableBook, _ index: Int, rows: Int, columns: Int) {
        var pasted = book.sheets.remove(at: index + 1)
        pasted.shift(rows: rows, columns: columns)
        book.sheets[index].cells.merge(pasted.cells) { own, _ in own }
        book.sheets[index].merges += pasted.merges
    }
}
