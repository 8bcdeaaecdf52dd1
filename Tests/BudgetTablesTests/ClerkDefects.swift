import DecimalNumbers
import SpreadsheetML
import XLSXWriter

/// What clerks do to workbooks, each by its name; `draw` gives a number below a bound, the same for the same seed.
enum ClerkDefect: String, CaseIterable {
    // Amounts
    case numberAsText, textWithSeparators, fullWidthDigits, spacesAroundText, spaceInsideText, tailOfADouble,
        currencySign
    case dashForNothing, numeralForDash, slashForNothing, wordsForAmount, commaMisplaced, formulaWithoutResult
    // Labels and codes
    case spacedLabel, indentedLabel, brokenLabel, radicalInLabel, ordinalLost, bracketsHalfWidth, codeAsNumber,
        codeSpaced
    // Titles, heads and headings
    case spacedTitle, yearBeforeTitle, titleLost, sheetRenamed, sheetNumbered, sheetNameWithSpace,
        unitWithHalfWidthColon, unitLost
    case headingTypo, headingBroken, headingWithUnit
    // Layout
    case blankRowAbove, blankColumnLeft, blankRowInside, mergesLost, noteAdded, amountFormatLost

    /// Spoils a sheet; gives the cells that were touched, or nil where there is nothing to spoil.
    func apply(to sheet: inout EditableBook.Sheet, draw: (Int) -> Int) -> [CellReference]? {
        switch self {
        case .numberAsText, .textWithSeparators, .fullWidthDigits, .spacesAroundText, .spaceInsideText, .currencySign,
            .wordsForAmount,
            .commaMisplaced, .tailOfADouble, .formulaWithoutResult, .amountFormatLost:
            return spoilAmount(of: &sheet, draw: draw)
        case .dashForNothing, .numeralForDash, .slashForNothing: return spoilBlank(of: &sheet, draw: draw)
        case .spacedLabel, .indentedLabel, .brokenLabel, .radicalInLabel, .ordinalLost, .bracketsHalfWidth,
            .codeAsNumber, .codeSpaced:
            return spoilLabel(of: &sheet, draw: draw)
        case .spacedTitle, .yearBeforeTitle, .titleLost, .unitWithHalfWidthColon, .unitLost:
            return spoilHead(of: &sheet)
        case .headingTypo, .headingBroken, .headingWithUnit: return spoilHeading(of: &sheet, draw: draw)
        case .sheetRenamed: sheet.name = "Sheet\(draw(90) + 10)"
        case .sheetNumbered: sheet.name = String("\(draw(9) + 1).1\(draw(9))\(sheet.name)".prefix(31))
        case .sheetNameWithSpace: sheet.name = String((sheet.name + " ").prefix(31))
        case .blankRowAbove: sheet.shift(rows: 1)
        case .blankColumnLeft: sheet.shift(columns: 1)
        case .blankRowInside:
            guard let last = sheet.amounts.last else { return nil }
            sheet.shift(fromRow: last.row, rows: 1)
        case .mergesLost: sheet.merges = []
        case .noteAdded:
            guard let last = sheet.cells.keys.max() else { return nil }
            sheet.cells[CellReference(row: last.row + 2, column: 1)] = text("填表人：张三　联系电话：021-12345678")
        }
        return []
    }

    private func text(_ text: String) -> EditableBook.Cell {
        EditableBook.Cell(content: .text(text), format: "General")
    }

    private func spoilAmount(of sheet: inout EditableBook.Sheet, draw: (Int) -> Int) -> [CellReference]? {
        let amounts = sheet.amounts
        guard !amounts.isEmpty else { return nil }
        let cell = amounts[draw(amounts.count)]
        guard case .decimal(let number) = sheet.cells[cell]?.content, let format = sheet.cells[cell]?.format else {
            return nil
        }
        let plain = number.text(minimumFractionDigits: format.contains(".") ? 2 : 0)
        switch self {
        case .numberAsText: sheet.cells[cell] = text(plain)
        case .textWithSeparators: sheet.cells[cell] = text(Self.grouped(plain))
        case .fullWidthDigits:
            sheet.cells[cell] = text(
                String(String.UnicodeScalarView(plain.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) })))
        case .spacesAroundText: sheet.cells[cell] = text("  \(plain)\u{A0} ")
        case .spaceInsideText: sheet.cells[cell] = text(String(plain.prefix(1)) + " " + plain.dropFirst())
        case .currencySign: sheet.cells[cell] = text("￥" + plain)
        case .wordsForAmount: sheet.cells[cell] = text("约" + plain)
        case .commaMisplaced: sheet.cells[cell] = text(plain + ",5")
        case .tailOfADouble: sheet.cells[cell]?.content = .double(number.double.nextUp)
        case .amountFormatLost: sheet.cells[cell]?.format = "General"
        case .formulaWithoutResult: sheet.cells[cell]?.content = .formula("SUM(\(plain),0)")
        default: return nil
        }
        return [cell]
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

    private func spoilBlank(of sheet: inout EditableBook.Sheet, draw: (Int) -> Int) -> [CellReference]? {
        // A blank between two amounts of a row is an amount cell that holds nothing.
        let gaps = Dictionary(grouping: sheet.amounts, by: \.row).values.flatMap { row -> [CellReference] in
            guard let first = row.map(\.column).min(), let last = row.map(\.column).max(), last - first > 1 else {
                return []
            }
            return (first...last).map { CellReference(row: row[0].row, column: $0) }.filter { sheet.cells[$0] == nil }
        }.sorted()
        guard !gaps.isEmpty else { return nil }
        let cell = gaps[draw(gaps.count)]
        sheet.cells[cell] = text(self == .dashForNothing ? "—" : self == .numeralForDash ? "一" : "/")
        return [cell]
    }

    private func spoilLabel(of sheet: inout EditableBook.Sheet, draw: (Int) -> Int) -> [CellReference]? {
        let rows = Set(sheet.amounts.map(\.row))
        let labels = sheet.texts.filter { cell in
            let label = sheet.text(cell)
            guard rows.contains(cell.row) || self == .bracketsHalfWidth, label.count >= 3 else { return false }
            let isCode = label.allSatisfy(\.isNumber)
            switch self {
            case .codeAsNumber, .codeSpaced: return isCode && label.count > 2
            case .radicalInLabel: return label.contains { "入出支工用车部门户生行金一二".contains($0) } && !isCode
            case .ordinalLost: return label.contains("、")
            case .bracketsHalfWidth: return label.contains("（")
            default: return !isCode
            }
        }
        guard !labels.isEmpty else { return nil }
        let cell = labels[draw(labels.count)]
        let label = sheet.text(cell)
        switch self {
        case .spacedLabel: sheet.cells[cell] = text(label.map(String.init).joined(separator: " "))
        case .indentedLabel: sheet.cells[cell] = text("　　" + label)
        case .brokenLabel:
            sheet.cells[cell] = text(label.prefix(label.count / 2) + "\n" + label.dropFirst(label.count / 2))
        case .radicalInLabel:
            let radicals: [Character: Character] = [
                "入": "⼊", "工": "⼯", "用": "⽤", "车": "⻋", "门": "⻔", "户": "⼾", "生": "⽣", "行": "⾏", "金": "⾦", "支": "⽀",
            ]
            sheet.cells[cell] = text(String(label.map { radicals[$0] ?? $0 }))
        case .ordinalLost: sheet.cells[cell] = text(String(label.drop { $0 != "、" }.dropFirst()))
        case .bracketsHalfWidth: sheet.cells[cell] = text(label.replacing("（", with: "(").replacing("）", with: ")"))
        case .codeAsNumber: sheet.cells[cell]?.content = .decimal(ExactDecimal(label) ?? .zero)
        case .codeSpaced: sheet.cells[cell] = text(" \(label)　")
        default: return nil
        }
        return [cell]
    }

    private func spoilHead(of sheet: inout EditableBook.Sheet) -> [CellReference]? {
        let isUnit = self == .unitLost || self == .unitWithHalfWidthColon
        let head = sheet.texts.filter { $0.row <= 4 }
        let found = head.first { cell in
            let label = sheet.text(cell)
            return isUnit
                ? label.contains("单位：") && label.hasSuffix("元")
                : label.hasSuffix("表") && !label.contains("年度部门") && !label.hasPrefix("公开")
        }
        guard let cell = found else { return nil }
        let label = sheet.text(cell)
        switch self {
        case .spacedTitle: sheet.cells[cell] = text(label.map(String.init).joined(separator: "　"))
        case .yearBeforeTitle: sheet.cells[cell] = text(label.hasPrefix("20") ? "某街道" + label : "2025年度" + label)
        case .titleLost: sheet.cells[cell] = nil
        case .unitLost: sheet.cells[cell] = nil
        case .unitWithHalfWidthColon: sheet.cells[cell] = text(label.replacing("：", with: ": "))
        default: return nil
        }
        return [cell]
    }

    private func spoilHeading(of sheet: inout EditableBook.Sheet, draw: (Int) -> Int) -> [CellReference]? {
        guard let first = sheet.amounts.first else { return nil }
        let wanted = ["决算数", "本年支出合计", "本年收入合计", "基本支出", "项目支出", "财政拨款收入", "人员经费", "公用经费", "经营支出"]
        let headings = sheet.texts.filter { $0.row < first.row && wanted.contains(sheet.text($0)) }
        guard !headings.isEmpty else { return nil }
        let cell = headings[draw(headings.count)]
        let label = sheet.text(cell)
        switch self {
        case .headingTypo: sheet.cells[cell] = text(label.dropLast() + "裱")
        case .headingBroken: sheet.cells[cell] = text(label.prefix(2) + "\n" + label.dropFirst(2))
        case .headingWithUnit: sheet.cells[cell] = text(label + "（万元）")
        default: return nil
        }
        return [cell]
    }
}
