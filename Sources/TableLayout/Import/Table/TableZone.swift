import Facts
import Findings
import Fiscal
import SpreadsheetML

/// The part of a sheet that holds one table: from its title to the row before the next.
///
/// A class, since the readers of a table hand it about for every cell.
final class TableZone {
    let sheet: SheetText
    let file: String
    let table: TableDescription
    /// The title as printed, and its row; the row before the first when the sheet's name is the title.
    let title: String
    let titleRow: Int
    /// The rows below the title.
    let rows: ClosedRange<Int>
    /// The fiscal year, as far as title and cover tell it.
    let year: Int?
    /// Rows of title and headings that are repeated on later pages.
    let repeatedHeads: [ClosedRange<Int>]
    /// Whether headings count without those above them: the title has said which table it is.
    let isLenient: Bool

    init(
        sheet: SheetText, file: String, table: TableDescription, title: String, titleRow: Int, rows: ClosedRange<Int>,
        year: Int?, repeatedHeads: [ClosedRange<Int>] = [], isLenient: Bool = false
    ) {
        self.sheet = sheet
        self.file = file
        self.table = table
        self.title = title
        self.titleRow = titleRow
        self.rows = rows
        self.year = year
        self.repeatedHeads = repeatedHeads
        self.isLenient = isLenient
    }

    /// The same, with headings that count without those above them.
    var lenient: TableZone {
        TableZone(
            sheet: sheet, file: file, table: table, title: title, titleRow: titleRow, rows: rows, year: year,
            repeatedHeads: repeatedHeads, isLenient: true)
    }

    /// Finds headings within some of its rows.
    func match(_ plan: HeadingPlan, rows: ClosedRange<Int>) -> HeadingMatcher.Match? {
        HeadingMatcher(sheet: sheet, plan: isLenient ? plan.lenient : plan, year: year).match(rows: rows)
    }

    /// The place of a cell of the table.
    func place(row: Int, column: Int) -> Place {
        var place = place
        place.cell = sheet.address(row: row, column: column)
        return place
    }

    /// Whether a sheet of its year may lack a column.
    func mayLack(_ column: Column) -> Bool {
        table.forms.contains { $0.mayOmit(column: column.key, in: year) }
    }

    /// The place of the title; the first cell below it when the sheet's name is the title.
    var titlePlace: Place {
        let row = max(titleRow, sheet.rows.lowerBound)
        return place(row: row, column: sheet.filledColumns(row: row).first ?? sheet.columns.lowerBound)
    }

    /// The place of the table as a whole.
    var place: Place { Place(file: file, sheet: sheet.name, table: table.id, title: table.title.chinese) }
}

/// What an importer of a body found.
struct ImportedBody {
    var lines: [ImportedLine] = []
    var columns: [ImportedColumn] = []
    /// Columns that are known to hold something else than amounts: codes, names, row numbers.
    var otherColumns: Set<Int> = []
    /// The rows of the headings.
    var headingRows: ClosedRange<Int>?
    /// The row after the last line.
    var endRow: Int
    var isNumbered = false
    /// The arrangement of the table's cells that the sheet has; nil for the table's own.
    var arrangement: Arrangement?
    var findings: [Finding] = []
    /// What is odd about the amounts that are read already.
    var doubts = AmountDoubts()
    /// What a form says beside its lines: facts already read, texts, and the head where the form has it in fields.
    var facts: [Fact] = []
    private(set) var fields: [FactField] = []
    private var fieldKeys: Set<String> = []
    var fractionDigits: Int?
    var unit: AmountUnit?
    /// The label that says the unit.
    var unitLabel: FormCell?
    var department: String?
    var year: Int?
    /// The row where the head ends, when that is above the first line.
    var headEnd: Int?
    /// Rows below the lines that are no notes.
    var fieldRows: Set<Int> = []
    /// Where the codes and names of coded lines stand.
    var codeColumns: CodeColumns?
    /// Where the texts of a form stand or would stand, by key; the department's under an empty key.
    var fieldCells: [String: CellReference] = [:]

    init(endRow: Int) { self.endRow = endRow }

    /// The cell of the table that a cell of the sheet is; nil when an arrangement has it besides the table's.
    func address(line: ImportedLine, column: ImportedColumn) -> FactKey? {
        guard let arrangement else { return FactKey(line: line.key, column: column.key) }
        return arrangement.cells[line.key]?[column.key]
    }

    /// Adds a text, unless it is blank or its key was taken.
    mutating func add(_ text: String, field key: String, place: Place) {
        guard !text.isEmpty, fieldKeys.insert(key).inserted else { return }
        fields.append(FactField(key: key, text: text, place: place))
    }

    /// Takes back texts that turn out to say nothing.
    mutating func dropFields(where isVoid: (FactField) -> Bool) { fields.removeAll(where: isVoid) }
}

extension ImportedBody {
    /// Takes in the row that numbers the columns. Words there were meant for another column.
    mutating func takeColumnNumbers(row: Int, in zone: TableZone) {
        isNumbered = true
        for index in columns.indices {
            let column = columns[index].column
            columns[index].number = zone.sheet.wholeNumber(row: row, column: column)
            let text = zone.sheet.text(row: row, column: column)
            guard columns[index].number == nil, text.unicodeScalars.first?.properties.isIdeographic == true,
                LabelText.unspaced(text).count > 1
            else { continue }
            findings.append(
                ReadingFinding.columnNumberUnreadable(
                    place: zone.place(row: row, column: column), text: LabelText.unspaced(text)))
        }
    }
}

/// The columns of coded lines that hold no amounts.
struct CodeColumns {
    let codes: [Int]
    let name: Int?
}

/// A line of a table on its sheet.
struct ImportedLine {
    let key: String
    let code: String?
    let label: String
    let rowNumber: Int?
    let row: Int
    /// The column of the label or code.
    let column: Int
    /// Which columns of the body the line has amounts in: indices.
    let columns: [Int]
}

/// A column of amounts on its sheet.
struct ImportedColumn {
    let key: String
    var number: Int?
    let column: Int
}

/// Texts that end a table, or that are none of its lines.
enum RowText {
    /// Whether a row opens the notes: `注：`, `说明：`, `备注：`.
    static func isNote(_ folded: String) -> Bool {
        noteLeads.contains { folded.opens(with: $0) } || folded.holds("本表反映")
    }

    private static let noteLeads = ["注:", "注1", "说明:", "备注:", "注.", "注释:"]

    /// Whether a note says that there is nothing to report.
    static func declaresEmpty(_ folded: String) -> Bool {
        ["无数据", "空表", "为空", "没有", "本年度无", "本年无", "本单位无", "本部门无"].contains { folded.holds($0) }
            || folded.holds("无") && folded.holds("故")
    }

    /// Whether a label heads the line of column numbers.
    static func isColumnNumbers(_ folded: String) -> Bool {
        folded.hasSameBytes(as: "栏次") || folded.hasSameBytes(as: "栏目")
    }
}
