import DecimalNumbers
import SpreadsheetML
import XLSXWriter

extension ClerkDefect {
    /// A defect of one amount: what it is, as printed, and what becomes of its cell.
    private static func amount(
        _ name: String, _ change: @escaping @Sendable (ExactDecimal, String) -> EditableBook.Cell?
    ) -> ClerkDefect {
        sheet(name) { sheet, draw in
            guard let cell = Sheet.one(of: sheet.amounts, draw), let (number, plain) = sheet.amount(cell),
                let changed = change(number, plain)
            else { return nil }
            sheet.cells[cell] = changed
            return .cell(cell)
        }
    }

    private static func typed(_ name: String, _ text: @escaping @Sendable (String) -> String) -> ClerkDefect {
        amount(name) { .text(text($1)) }
    }

    /// An amount that keeps its format.
    private static func content(
        _ name: String, _ change: @escaping @Sendable (ExactDecimal, String) -> CellContent
    ) -> ClerkDefect {
        sheet(name) { sheet, draw in
            guard let cell = Sheet.one(of: sheet.amounts, draw), let (number, plain) = sheet.amount(cell) else {
                return nil
            }
            sheet.cells[cell]?.content = change(number, plain)
            return .cell(cell)
        }
    }

    private static func format(_ name: String, _ format: String) -> ClerkDefect {
        sheet(name) { sheet, draw in
            guard let cell = Sheet.one(of: sheet.amounts, draw) else { return nil }
            sheet.cells[cell]?.format = format
            return .cell(cell)
        }
    }

    static let amounts: [ClerkDefect] = [
        typed("an amount as text") { $0 },
        typed("an amount as text with separators", grouped),
        typed("an amount in full-width digits") { fullWidth($0) },
        typed("an amount in full-width digits with separators") { fullWidth(grouped($0)) },
        typed("an amount between spaces") { "  \($0)\u{A0} " },
        typed("an amount with a space inside") { $0.prefix(1) + " " + $0.dropFirst() },
        typed("an amount with a line break behind") { $0 + "\n" },
        typed("an amount behind ￥") { "￥" + $0 },
        typed("an amount behind +") { "+" + $0 },
        typed("an amount with its unit behind") { $0 + "万元" },
        typed("an amount with 元 behind") { $0 + "元" },
        typed("an amount with 约 before") { "约" + $0 },
        typed("an amount with a comma out of place") { $0 + ",5" },
        typed("an amount with a comma for its point") { $0.contains(".") ? $0.replacing(".", with: ",") : $0 + ",0" },
        typed("an amount with 。 for its point") { $0.contains(".") ? $0.replacing(".", with: "。") : $0 + "。" },
        typed("an amount with · for its point") { $0.contains(".") ? $0.replacing(".", with: "·") : $0 + "·0" },
        typed("an amount with two points") { $0 + ".1.2" },
        typed("an amount with the letter O for 0") { $0.replacing("0", with: "O") + "O" },
        typed("an amount with the letter l for 1") { $0.replacing("1", with: "l") + "l" },
        typed("two amounts in a cell") { "\($0)/\($0)" },
        typed("an amount with a remark in brackets") { $0 + "（含上年结转）" },
        typed("an amount in capital numerals") { _ in "贰拾万元整" },
        typed("an amount in scientific notation") { $0 + "E+02" },
        typed("an amount with its percent sign") { $0 + "%" },
        sheet("an amount in brackets, which is negative") { sheet, draw in
            guard let cell = Sheet.one(of: sheet.amounts, draw), let (_, plain) = sheet.amount(cell),
                !plain.hasPrefix("-")
            else { return nil }
            sheet.cells[cell] = .text(draw(2) == 0 ? "(\(plain))" : "（\(plain)）")
            return Trace(cells: [cell], opposite: cell)
        },
        content("an amount with the tail of a double") { number, _ in .double(number.double.nextUp) },
        content("a formula without its result") { _, plain in .formula("SUM(\(plain),0)") },
        content("a formula of another sheet, with its result") { number, _ in
            .formula("[1]Z01!$C$9", cached: .number(CellNumber(number)))
        },
        content("a formula of another workbook, without its result") { _, _ in .formula("[1]Z01!$C$9") },
        content("a lost reference, #REF!") { _, _ in .error(.reference) },
        content("a division by zero, #DIV/0!") { _, _ in .error(.divisionByZero) },
        content("a yes or no") { _, _ in .boolean(true) },
        amount("a date") { _, _ in
            EditableBook.Cell(content: .decimal(ExactDecimal(45_657)), format: "yyyy\"年\"m\"月\"d\"日\"")
        },
        format("an amount without its format", "General"),
        format("an amount under a percent format", "0.00%"),
        format("an amount under a date format", "yyyy-mm-dd"),
        format("an amount under an accounting format", "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ "),
        format("an amount under a text format", "@"),
        format("an amount that is not shown", ";;;"),
        format("an amount shown without decimals", "0"),
        format("an amount shown in another unit", "0!.0000"),
        format("an amount under a format of negative numbers in red", "#,##0.00;[Red]#,##0.00"),
    ]

    /// Zeros and blanks.
    static let marks: [ClerkDefect] = [
        "-", "—", "——", "－", "– –", "一", "/", "*", "无", "0", "０．００", " ", "\u{A0}", "\n",
    ].map {
        mark in
        sheet("\(mark.debugDescription) for nothing") { sheet, draw in
            guard let cell = Sheet.one(of: sheet.gaps, draw) else { return nil }
            sheet.cells[cell] = .text(mark)
            return .cell(cell)
        }
    }

    static func fullWidth(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
    }

    private static func grouped(_ plain: String) -> String {
        let parts = plain.split(separator: ".", maxSplits: 1)
        var digits = ""
        for (index, digit) in parts[0].enumerated() {
            if index > 0, (parts[0].count - index) % 3 == 0, digit != "-" { digits.append(",") }
            digits.append(digit)
        }
        return digits + (parts.count == 2 ? "." + parts[1] : "")
    }
}
