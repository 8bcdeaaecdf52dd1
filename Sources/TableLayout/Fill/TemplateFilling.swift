public import Facts
import Findings
public import Fiscal
public import XLSXReader
public import XLSXTemplate

/// Fills a bureau's own workbook with tables: its tables are recognised as any others are, and only cells that hold something
/// else are set. All the rest of the workbook stays as it is, byte for byte.
///
///     let filling = TemplateFilling(catalogue: StandardTables.catalogue)
///     let template = try WorkbookTemplate(path: "本局模板.xlsx")
///     let report = try filling.fill(template, as: try Workbook(path: "本局模板.xlsx"), file: "本局模板.xlsx", with: book)
///     try template.save(to: "填好.xlsx")
public struct TemplateFilling: Sendable {
    private let catalogue: TableCatalogue
    private let unit: AmountUnit?

    /// A filling.
    ///
    /// - Parameters:
    ///   - catalogue: the tables that are recognised.
    ///   - unit: the unit of money of the template, whatever its sheets say.
    public init(catalogue: TableCatalogue, unit: AmountUnit? = nil) {
        self.catalogue = catalogue
        self.unit = unit
    }

    /// Sets the cells of a template.
    ///
    /// The first table of an id in the book goes into the first of that id in the template, the second into the second.
    /// Amounts are rounded to the unit that the template states, half away from zero. Lines of codes are written into the rows
    /// that the template has for them, and a row is repeated where they do not suffice. A formula stays, with the amount as the
    /// result that it shows.
    ///
    /// - Parameters:
    ///   - template: the template to set cells of.
    ///   - workbook: the same file, to be read.
    ///   - file: its name, for places.
    ///   - book: the tables.
    ///   - notes: given the book in the units of the template, more notes by the id of the table.
    /// - Returns: what was filled, and what found no place.
    public func fill(
        _ template: WorkbookTemplate, as workbook: Workbook, file: String, with book: FactBook,
        notes: (FactBook) -> [String: [String]] = { _ in [:] }
    ) throws -> FillReport {
        let placements = try WorkbookImporter(catalogue: catalogue).placements(
            workbook, file: file, options: ImportOptions(unit: unit))
        var report = FillReport()
        var waiting = Dictionary(grouping: placements.indices, by: { placements[$0].table.id })
        var pairs: [(placement: Int, table: FactTable)] = []
        for table in book.tables {
            guard let placement = waiting[table.id]?.first else {
                report.findings.append(FillFinding.noTable(table, file: file))
                continue
            }
            waiting[table.id]?.removeFirst()
            if let converted = try converted(table, for: placements[placement]) {
                pairs.append((placement, converted))
            } else {
                report.findings.append(FillFinding.noUnit(place(of: placements[placement], file: file)))
            }
        }
        for index in placements.indices where waiting[placements[index].table.id]?.contains(index) == true {
            report.findings.append(FillFinding.noData(place(of: placements[index], file: file)))
        }
        pairs.sort { $0.placement < $1.placement }
        var rounded = book
        rounded.tables = pairs.map(\.table)
        let more = notes(rounded)
        // From the lowest to the uppermost, so that rows that are added move no table that is still to be filled.
        let upwards = pairs.sorted { first, second in
            let rows = (placements[first.placement].zone.titleRow, placements[second.placement].zone.titleRow)
            return (rows.0, first.placement) > (rows.1, second.placement)
        }
        var filled: [(placement: Int, filler: TableFiller, isFilled: Bool)] = []
        for (placement, table) in upwards {
            var filler = TableFiller(table, into: placements[placement], among: placements, of: template, file: file)
            let statements = table.notes.filter { RowText.declaresEmpty(LabelText.folded($0)) }
            let isEmpty = table.disclosure == .declaredEmpty
            let isFilled = try filler.fill(notes: (isEmpty ? statements : []) + (more[table.id] ?? []))
            filled.append((placement, filler, isFilled))
        }
        filled.sort { $0.placement < $1.placement }
        report.tables = filled.filter(\.isFilled).map(\.filler.report)
        report.expected = filled.filter(\.isFilled).map(\.filler.written)
        report.findings = filled.flatMap(\.filler.findings) + report.findings
        report.findings = Self.once(report.findings)
        return report
    }

    /// The findings, what is said of the whole workbook only with its first table.
    private static func once(_ findings: [Finding]) -> [Finding] {
        var said: Set<LocalizedText> = []
        return findings.filter { $0.rule != FillFinding.otherHeadCode || said.insert($0.message).inserted }
    }

    private func place(of placed: TablePlacement, file: String) -> Place {
        var place = placed.zone.place
        place.file = file
        return place
    }

    /// The table in the unit of its place in the template; nil when that states none.
    private func converted(_ table: FactTable, for placed: TablePlacement) throws -> FactTable? {
        guard let unit = placed.table.unit else {
            let hasMoney = placed.zone.table.columns.contains { $0.kind == .money }
            return hasMoney && table.facts.contains { $0.stored != nil } ? nil : table
        }
        let digits = unit == table.unit ? nil : placed.formattedDigits
        return try UnitConversion(to: unit, fractionDigits: digits, catalogue: catalogue).applied(to: table)
    }
}
