public import Fiscal
import SpreadsheetML

/// A table on a sheet that is none of the catalogue's: what can be seen of it without knowing what it is.
public struct UnknownTable: Sendable {
    /// Labels beside columns of amounts.
    public struct Part: Sendable {
        /// The heading above labels and amounts together, as in 收入 | 支出; empty when there is none.
        public var name: String
        /// The heading of the labels.
        public var labelHeading: String
        /// The labels from top to bottom, as printed.
        public var labels: [String]
        /// The headings over each column of amounts, from top to bottom, below ``name``.
        public var columns: [[String]]
    }

    /// The name of the sheet.
    public let sheet: String
    /// The title, without spaces.
    public let title: String
    /// The unit of money, if the sheet states one.
    public let unit: AmountUnit?
    /// Its parts from left to right; one in most tables.
    public let parts: [Part]
    /// The heading of the classification codes before the labels; nil when the lines have none.
    public let codeHeading: String?
    /// The first classification code.
    public let firstCode: String?
    /// The label of a line without a code, among others that have one: the total.
    public let totalLabel: String?
}

extension UnknownTable {
    /// Rows below the title in which the first amounts may stand.
    private static let mostHeadRows = 12

    /// Headings of columns that number the lines.
    private static let numberings: Set<String> = ["序号", "行次", "栏次"]

    /// The table on a sheet; nil when the sheet shows no title, no headings or no amounts.
    init?(_ sheet: SheetText) {
        guard let titleRow = sheet.rows.prefix(Self.mostHeadRows).first(where: { !sheet.filledLabels(row: $0).isEmpty })
        else { return nil }
        let shown = LabelText.unspaced(sheet.firstText(row: titleRow))
        let title = shown.contains("表") ? shown : LabelText.unspaced(sheet.name)
        let below = (titleRow + 1)...max(titleRow + 1, sheet.rows.upperBound)
        guard title.contains("表"), sheet.filledLabels(row: titleRow).count <= 3,
            let firstRow = below.prefix(Self.mostHeadRows).first(where: { sheet.isDataRow($0) })
        else { return nil }
        let headRows = Array(titleRow + 1..<firstRow)
        let units = headRows.flatMap(sheet.labels).compactMap { HeadReader.unit(in: $0.folded) }
        let headings = headRows.filter { !sheet.isHeadLine($0) && !sheet.isCountOfColumns($0) }
        let lines = (firstRow...sheet.rows.upperBound).prefix { !RowText.isNote(sheet.firstFolded(row: $0)) }
        func paths(_ column: Int) -> [String] {
            headings.reduce(into: []) { path, row in
                let text = LabelText.unspaced(sheet.shownText(row: row, column: column))
                if !text.isEmpty, path.last != text { path.append(text) }
            }
        }
        let columns = sheet.columns.filter { !Self.numberings.contains(paths($0).last ?? "") }
        let amounts = columns.filter { column in lines.contains { sheet.isNumber(row: $0, column: column) } }
        let code = columns.first { column in
            column < amounts.last ?? 0
                && sheet.isCodeColumn(column, heading: paths(column).last ?? "", lines: Array(lines))
        }
        var parts: [Part] = []
        var isAfterAmount = true
        for column in columns where column != code {
            let path = paths(column)
            if amounts.contains(column) {
                if parts.isEmpty { parts.append(Part(name: "", labelHeading: "", labels: [], columns: [])) }
                if !path.isEmpty { parts[parts.count - 1].columns.append(path) }
                isAfterAmount = true
            } else if isAfterAmount {
                let labels = lines.map { LabelText.unspaced(sheet.text(row: $0, column: column)) }
                    .filter { !$0.isEmpty }
                guard !labels.isEmpty else { continue }
                parts.append(
                    Part(
                        name: path.count > 1 ? path[0] : "", labelHeading: path.last ?? "", labels: labels, columns: [])
                )
                isAfterAmount = false
            }
        }
        parts = parts.filter { !$0.columns.isEmpty }.map(\.withoutCommonHeading)
        guard !parts.isEmpty else { return nil }
        self.init(
            sheet: sheet.name, title: title, unit: units.first, parts: parts,
            codeHeading: code.map { paths($0).last ?? "" },
            firstCode: code.flatMap { column in
                lines.lazy.map { LabelText.folded(sheet.digits(row: $0, column: column)) }.first(where: \.isCode)
            },
            totalLabel: code.flatMap { column in
                let total = lines.first { !LabelText.folded(sheet.digits(row: $0, column: column)).isCode }
                return total.map { LabelText.unspaced(sheet.firstText(row: $0)) }
            })
    }
}

extension UnknownTable.Part {
    /// The part with its name taken off the headings of its columns; without a name where not every column is below it.
    fileprivate var withoutCommonHeading: UnknownTable.Part {
        var part = self
        if !name.isEmpty, columns.allSatisfy({ $0.count > 1 && $0[0] == name }) {
            part.columns = columns.map { Array($0.dropFirst()) }
        } else {
            part.name = ""
        }
        return part
    }
}

extension SheetText {
    fileprivate func isNumber(row: Int, column: Int) -> Bool { label(row: row, column: column)?.cell.kind == .number }

    /// Whether a row holds a number, and does not count the columns.
    fileprivate func isDataRow(_ row: Int) -> Bool {
        labels(row: row).contains { $0.cell.kind == .number } && !isCountOfColumns(row)
    }

    /// Whether the numbers of a row are 1, 2, 3…
    fileprivate func isCountOfColumns(_ row: Int) -> Bool {
        let numbers = columns.compactMap { wholeNumber(row: row, column: $0) }
        return numbers.count > 1 && numbers.first == 1 && zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 }
    }

    /// Whether a row states department, unit or number.
    fileprivate func isHeadLine(_ row: Int) -> Bool {
        let labels = filledLabels(row: row)
        return !labels.isEmpty
            && labels.allSatisfy { label in
                var head = HeadReader.Head()
                HeadReader.take(label.text, folded: label.folded, into: &head)
                return head.department != nil || head.unit != nil || head.number != nil
            }
    }

    /// Whether a column holds classification codes beside the lines, and texts without digits for a total.
    fileprivate func isCodeColumn(_ column: Int, heading: String, lines: [Int]) -> Bool {
        let isHeaded = ["编码", "代码", "科目号"].contains { heading.contains($0) }
        var codes = 0
        for row in lines {
            guard let label = label(row: row, column: column) else { continue }
            let text = LabelText.folded(digits(row: row, column: column))
            if text.isCode, isHeaded || label.ownText != nil {
                codes += 1
            } else if text.utf8.contains(where: { (0x30...0x39).contains($0) }) {
                return false
            }
        }
        return codes > 0
    }
}

extension String {
    /// Whether this may be a classification code: 201, 20103, 2010301, 30201, 501.
    fileprivate var isCode: Bool {
        [3, 5, 7].contains(utf8.count) && utf8.allSatisfy { (0x30...0x39).contains($0) }
            && ["2", "3", "5"].contains(first)
    }
}
