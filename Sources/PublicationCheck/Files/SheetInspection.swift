import Findings
import SpreadsheetML
import XLSXReader

/// What should not be published in one sheet.
struct SheetInspection {
    let sheet: Worksheet
    let file: String
    /// The cells whose formulas use other workbooks, by the workbook's number.
    private(set) var outwardFormulas: [Int: [Place]] = [:]

    private var headings: [Int: NumberContext] = [:]
    private var hiddenRows: [(rows: ClosedRange<Int>, filled: Int, first: CellReference)] = []
    private var hiddenColumns: [(columns: SheetFrame.Columns, filled: Int, first: CellReference?)] = []
    /// Rows without height, hidden in all but name.
    private var flatRows: Set<Int> = []
    private var filled = 0

    init(sheet: Worksheet, file: String) {
        self.sheet = sheet
        self.file = file
    }

    private func place(_ cell: CellReference?) -> Place {
        Place(file: file, sheet: sheet.name, cell: cell.map(String.init(describing:)))
    }

    /// Adds what is to be said: of the sheet, then of its cells by rows, then of what surrounds them.
    mutating func look(into all: inout BoundedFindings) throws {
        let frame = try sheet.frame()
        hiddenColumns = frame.columns.filter { $0.isHidden || $0.width.map { $0 < Self.narrow } ?? false }.map {
            ($0, 0, nil)
        }
        flatRows = Set(try sheet.rowLayouts().filter { $0.height == 0 }.map(\.number))
        var rows = try sheet.rows(onOneThread: true)
        var ofCells = BoundedFindings()
        while let row = try rows.next() { ofCells.add(findings(in: row)) }
        all.add(stateFindings() + lineFindings())
        all.add(ofCells)
        all.add(try comments() + links())
        all.add(page(frame.page) + frame.validations.flatMap(prompts))
    }

    /// A column of fewer characters shows nothing.
    private static let narrow = 0.5

    // MARK: Cells

    private mutating func findings(in row: Row) -> [Finding] {
        var findings: [Finding] = []
        var label = NumberContext()
        for cell in row where !cell.isBlank {
            filled += 1
            noteHidden(cell, in: row)
            let column = cell.reference.column
            if let text = cell.text {
                let isLabel = text.utf8.count <= Self.longestLabel
                let context = isLabel ? NumberContext(label: text) : []
                findings += TextInspection.findings(
                    in: text, context: label.union(headings[column] ?? []), at: place(cell.reference))
                label = context
                if !context.isEmpty || !isLabel || !text.contains(where: \.isNumber) { headings[column] = context }
            } else if cell.decimal != nil {
                findings += self.findings(inNumber: cell, context: label.union(headings[column] ?? []))
            }
            if let formula = cell.formula {
                findings += numbers(inTextsOf: formula, resulting: cell.text, at: place(cell.reference))
                if let path = FilePaths.first(in: formula) {
                    findings.append(PublicationFinding.path(path, in: Self.formula, at: place(cell.reference)))
                }
                for number in Self.outwardReferences(formula) {
                    outwardFormulas[number, default: []].append(place(cell.reference))
                }
            }
        }
        return findings
    }

    /// A longer text, in bytes, is no label of the cells beside and below it.
    private static let longestLabel = 200

    /// A number is personal only where a label or heading says what it is: most are amounts.
    private func findings(inNumber cell: Cell, context: NumberContext) -> [Finding] {
        if cell.numberFormat.code.contains(";"), cell.displayed.isEmpty, let number = cell.decimal, number != .zero {
            return [PublicationFinding.unshownValue(cell.numberFormat.code, at: place(cell.reference))]
        }
        guard !context.isEmpty, let digits = cell.decimal?.description, digits.allSatisfy(\.isNumber) else { return [] }
        return PersonalNumberScanner.numbers(in: digits, context: context)
            .map { PublicationFinding.number($0, in: nil, at: place(cell.reference)) }
    }

    private static let formula = LocalizedText(zh: "公式", en: "a formula")

    /// Numbers that stand as texts in a formula, but for those that its result shows.
    private func numbers(inTextsOf formula: String, resulting result: String?, at place: Place) -> [Finding] {
        guard formula.utf8.contains(UInt8(ascii: "\"")) else { return [] }
        let shown = Set(result.map { PersonalNumberScanner.numbers(in: $0) } ?? [])
        // Between quotation marks; a doubled one inside a text parts it, which no number spans.
        let texts = formula.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
            .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
        return texts.flatMap { PersonalNumberScanner.numbers(in: $0) }.filter { !shown.contains($0) }
            .map { PublicationFinding.number($0, in: Self.formula, at: place) }
    }

    private mutating func noteHidden(_ cell: Cell, in row: Row) {
        if row.isHidden || flatRows.contains(row.number) {
            if let last = hiddenRows.last, last.rows.upperBound >= row.number - 1 {
                hiddenRows[hiddenRows.count - 1].rows = last.rows.lowerBound...row.number
                hiddenRows[hiddenRows.count - 1].filled += 1
            } else {
                hiddenRows.append((row.number...row.number, 1, cell.reference))
            }
        }
        for index in hiddenColumns.indices where hiddenColumns[index].columns.range.contains(cell.reference.column) {
            hiddenColumns[index].filled += 1
            hiddenColumns[index].first = hiddenColumns[index].first ?? cell.reference
        }
    }

    /// The numbers of the workbooks that a formula takes from: 1 in `[1]总表!A1`, as files write it. Brackets in texts and
    /// of columns of tables are none.
    static func outwardReferences(_ formula: String) -> [Int] {
        var numbers: [Int] = []
        var isText = false
        var rest = formula[...]
        while let character = rest.popFirst() {
            if character == "\"" { isText.toggle() }
            guard character == "[", !isText, let end = rest.firstIndex(of: "]"), let number = Int(rest[..<end]),
                !numbers.contains(number)
            else { continue }
            numbers.append(number)
        }
        return numbers
    }

    // MARK: The sheet and what surrounds its cells

    private func stateFindings() -> [Finding] {
        guard sheet.info.state != .visible else { return [] }
        let isDeep = sheet.info.state == .veryHidden
        return [PublicationFinding.hiddenSheet(veryHidden: isDeep, filled: filled, at: place(nil))]
    }

    private func lineFindings() -> [Finding] {
        let rows = hiddenRows.map { hidden in
            PublicationFinding.hiddenLines(
                Self.text(hidden.rows, String.init), areRows: true, filled: hidden.filled, at: place(hidden.first))
        }
        let columns = hiddenColumns.filter { $0.filled > 0 }.map { hidden in
            PublicationFinding.hiddenLines(
                Self.text(hidden.columns.range, CellReference.letters(ofColumn:)), areRows: false,
                filled: hidden.filled, at: place(hidden.first))
        }
        return rows + columns
    }

    private static func text(_ range: ClosedRange<Int>, _ name: (Int) -> String) -> String {
        range.count == 1 ? name(range.lowerBound) : "\(name(range.lowerBound))–\(name(range.upperBound))"
    }

    private func comments() throws -> [Finding] {
        try sheet.comments().map {
            PublicationFinding.comment(author: $0.author, text: $0.text, at: place($0.cell))
        }
    }

    private func links() throws -> [Finding] {
        let name = LocalizedText(zh: "超链接", en: "a link")
        return try sheet.links().flatMap { link in
            let target = link.target ?? ""
            let path = FilePaths.first(in: target) ?? (Self.leadsToFile(target) ? target : nil)
            let isTelephone = target.lowercased().hasPrefix("tel:")
            return [path].compactMap(\.self).map { PublicationFinding.path($0, in: name, at: place(link.range.start)) }
                + PersonalNumberScanner.numbers(in: target, context: isTelephone ? .telephone : []).map {
                    PublicationFinding.number($0, in: name, at: place(link.range.start))
                }
        }
    }

    /// What the list of a cell holds, and what is shown when the cell is chosen.
    private func prompts(_ validation: SheetFrame.Validation) -> [Finding] {
        let name = LocalizedText(zh: "数据有效性", en: "a data validation")
        return [
            validation.formula, validation.secondFormula, validation.promptTitle, validation.prompt,
            validation.errorTitle,
            validation.error,
        ].compactMap(\.self).flatMap {
            TextInspection.findings(in: $0, source: name, at: place(validation.ranges.first?.start))
        }
    }

    /// Whether a target is neither in the web nor a letter to write.
    private static func leadsToFile(_ target: String) -> Bool {
        !target.isEmpty && !target.hasPrefix("#")
            && !["http:", "https:", "mailto:", "tel:", "ftp:"].contains { target.lowercased().hasPrefix($0) }
    }

    private func page(_ page: SheetFrame.Page) -> [Finding] {
        let name = LocalizedText(zh: "页眉页脚", en: "a header or footer")
        let texts = [
            page.header, page.footer, page.evenHeader, page.evenFooter, page.firstHeader, page.firstFooter,
        ].compactMap(\.self)
        return texts.flatMap { text in
            TextInspection.findings(in: text, source: name, at: place(nil))
                + (text.contains("&Z") ? [PublicationFinding.path("&Z", in: name, at: place(nil))] : [])
        }
    }
}
