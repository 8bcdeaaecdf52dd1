import Facts
import SpreadsheetML

/// What stands around the lines of every table: title, number, department, unit, notes.
extension SheetPlan {
    /// The texts above the headings.
    struct Frame {
        let title: String
        /// The heading of the whole document, above the first table of a form that prints one.
        var documentHeading: String?
        /// What stands before the department; nil when the sheet does not print it.
        var departmentLead: String?
    }

    /// Puts the rows above the headings and gives the row where the headings begin.
    ///
    /// - Parameters:
    ///   - columns: how many columns stand below.
    ///   - titleColumn: the first column that the title stands over.
    ///   - holdsMoney: whether the table has amounts, and so says their unit.
    mutating func putHead(
        _ frame: Frame, of table: FactTable, form: TableForm, columns: Int, titleColumn: Int = 1,
        holdsMoney: Bool = true
    ) -> Int {
        var row = 1
        if let documentHeading = frame.documentHeading {
            put(.text(documentHeading), .documentHeading, rows: row...row, columns: 1...columns)
            row += 1
        }
        put(.text(frame.title), .title, rows: row...row, columns: titleColumn...columns)
        row += 1
        if let number = form.number {
            put(.text(number), .tableNumber, row: row, column: columns)
            row += 1
        }
        if let lead = frame.departmentLead, let department = table.department {
            put(.text(lead + department), .headLeft, rows: row...row, columns: 1...max(1, columns - 1))
        }
        if let unit = table.unit, holdsMoney {
            put(.text(form.unitLead + unit.rawValue), .headRight, row: row, column: columns)
        }
        return row + 1
    }

    /// Puts the notes below the lines.
    mutating func putNotes(_ notes: [String], row: Int, columns: Int) {
        for (index, note) in notes.enumerated() {
            put(note.isEmpty ? .blank : .text(note), .note, rows: row + index...row + index, columns: 1...columns)
            let width = (1...columns).reduce(0) { $0 + (columnWidths[$1] ?? 8) }
            let lines = (Double(TextWidth.digits(of: note)) / max(1, width - 2)).rounded(.up)
            if lines > 1 { rowHeights[row + index] = min(409, lines * 14 + 6) }
        }
    }

    /// Puts the amount of a fact, or the count or rate that it is.
    ///
    /// - Parameter fractionDigits: the decimals of money.
    mutating func putAmount(
        _ fact: Fact?, kind: Column.Kind = .money, fractionDigits: Int, isTotal: Bool, row: Int, column: Int
    ) {
        let count = Role.amount(fractionDigits: min(10, fact?.stored?.fractionDigits ?? 0))
        put(
            fact, as: Role(of: fact, kind: kind, count: count, fractionDigits: fractionDigits, isTotal: isTotal),
            kind: kind, row: row, columns: column...column)
    }

    /// Puts what a fact holds.
    mutating func put(_ fact: Fact?, as role: Role, kind: Column.Kind, row: Int, columns: ClosedRange<Int>) {
        let content: Content =
            switch fact?.state {
            case .amount(let stored, _): .number(kind == .percent ? stored.scaled(byPowerOfTen: -2) : stored)
            case .notApplicable(let mark): .text(mark)
            // What nobody could read is told again by whoever reads it next.
            case .unreadable(let text): .text(text)
            case .blank, nil: .blank
            }
        put(content, role, rows: row...row, columns: columns)
        mark(fact, row: row, column: columns.lowerBound)
    }

    /// The widths, in characters, that the kinds of columns take.
    enum Width {
        static let label = 34.0
        static let rowNumber = 6.0
        static let code = 6.0
        static let wholeCode = 18.0
        static let amount = 16.0
        static let recordAmount = 13.0
    }
}

extension FactTable {
    /// Whether a column holds anything in any line.
    func holds(_ column: Column) -> Bool { facts.contains { $0.column == column.key && $0.state != .blank } }
}

extension SheetPlan.Role {
    /// How a fact is printed.
    ///
    /// - Parameters:
    ///   - count: how a number is that counts no money.
    ///   - fractionDigits: the decimals of money.
    init(of fact: Fact?, kind: Column.Kind, count: SheetPlan.Role, fractionDigits: Int, isTotal: Bool) {
        self =
            switch kind {
            case .money where isTotal: .totalAmount(fractionDigits: fractionDigits)
            case .money: .amount(fractionDigits: fractionDigits)
            case .number: count
            case .percent: .percent(fractionDigits: max(2, min(10, fact?.stored?.fractionDigits ?? 0)))
            }
    }
}
