import Facts
import Fiscal
import SpreadsheetML

/// Plans the sheet of a form: its blocks one below another, across the columns that they share.
struct FormPlanner {
    let table: FactTable
    let form: TableForm
    let body: FormBody
    /// Blank rows of a template where the department names the lines.
    let blankLines: Int
    /// Whether the form is to be filled in: it prints the tree of indicators.
    var isTemplate: Bool { blankLines > 0 }

    var width: Int {
        body.blocks.reduce(body.columnWidths.count) { width, block in
            guard case .indicators(let block) = block else { return width }
            return width - (block.parts.count - printedParts(of: block).count)
        }
    }

    /// The columns beside the names, less optional ones in which nothing stands.
    func printedParts(of block: IndicatorBlock) -> [IndicatorBlock.Part] {
        block.parts.filter { part in
            guard part.isOptional else { return true }
            if case .number(let column) = part.content {
                return table.facts.contains { $0.column == column.key && $0.state != .blank }
            }
            return table.fields.contains {
                $0.key.hasPrefix(block.prefix + "/") && $0.key.hasSuffix("/" + part.label.text)
            }
        }
    }

    func plan(_ frame: SheetPlan.Frame) -> SheetPlan {
        var plan = SheetPlan(name: table.sheet)
        for (index, width) in body.columnWidths.prefix(width).enumerated() { plan.columnWidths[index + 1] = width }
        var row = plan.putHead(
            frame, of: table, form: form, columns: width, holdsMoney: body.columns.contains { $0.kind == .money })
        for block in body.blocks {
            switch block {
            case .fields(let fields): row = put(fields, into: &plan, row: row)
            case .lines(let lines): row = put(lines, into: &plan, row: row)
            case .pairs(let pairs): row = put(pairs, into: &plan, row: row)
            case .indicators(let tree): row = put(tree, into: &plan, row: row)
            }
        }
        plan.fitsOnePage = row <= Self.mostRowsOnPage
        // A long form takes fewer pages upright, as long as it is legible so.
        let characters = body.columnWidths.reduce(0, +)
        plan.isLandscape = characters > (plan.fitsOnePage ? Self.widestUpright : Self.widestUprightOfMany)
        plan.putNotes(table.notes, row: row, columns: width)
        return plan
    }

    /// A form of no more rows than these is legible on one page.
    private static let mostRowsOnPage = 45

    /// The widths, in characters, up to which a form stands upright: on one page, and on several.
    private static let widestUpright = 100.0
    private static let widestUprightOfMany = 130.0

    // MARK: Parts that blocks share

    /// Columns divided among so many parts, the first ones no wider than the last.
    func parts(_ count: Int, of columns: ClosedRange<Int>) -> [ClosedRange<Int>] {
        let starts = (0...count).map { columns.lowerBound + columns.count * $0 / count }
        return zip(starts, starts.dropFirst()).map { $0...max($0, $1 - 1) }
    }

    /// Puts the label left of a block and gives the columns that remain.
    func putSide(
        _ side: FormLabel?, showsUnit: Bool = false, into plan: inout SheetPlan, rows: ClosedRange<Int>
    ) -> ClosedRange<Int> {
        guard let side else { return 1...width }
        plan.put(.text(text(side, showsUnit: showsUnit)), .heading, rows: rows, columns: 1...1)
        return 2...width
    }

    /// A label, with the unit of money behind it; in a form to be filled in the one line that states it can be changed.
    func text(_ label: FormLabel, showsUnit: Bool) -> String {
        guard showsUnit, !isTemplate, let unit = table.unit else { return label.text }
        return "\(label.text)（\(unit.rawValue)）"
    }

    /// The heading of a column, with the year before it where the form prints it.
    func heading(_ column: Column) -> String {
        guard let offset = column.yearOffset, let year = table.year else {
            return form.headings[column.key] ?? column.key
        }
        return "\(year + offset)年\(column.undatedWordings.first ?? column.key)"
    }

    func put(
        _ fact: Fact?, kind: Column.Kind, isTotal: Bool, into plan: inout SheetPlan, row: Int,
        columns: ClosedRange<Int>
    ) {
        let role = SheetPlan.Role(
            of: fact, kind: kind, count: .measure, fractionDigits: table.fractionDigits, isTotal: isTotal)
        plan.put(fact, as: role, kind: kind, row: row, columns: columns)
    }

    /// The height of a row whose texts have so many characters to a line.
    func height(of texts: [(text: String, width: Double)], least: Int = 1) -> Double {
        let lines = texts.map { text, width in
            text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, line in
                lines + max(1, Int((Double(TextWidth.digits(of: String(line))) / max(1, width - 1)).rounded(.up)))
            }
        }
        let most = max(least, lines.max() ?? 1)
        return min(409, Double(most) * 14 + 6)
    }

    func width(of columns: ClosedRange<Int>) -> Double {
        columns.reduce(0) { $0 + body.columnWidths[$1 - 1] }
    }
}
