import BudgetTables
import DecimalNumbers
import Facts
import Findings
import Fiscal
import Foundation
import Reconciliation
import TableLayout
import TestSupport
import Testing
import XLSXReader
import XLSXWriter

@Suite("The published samples, exported")
struct ExportedSampleTests {
    static let samples = [
        "01-yichuan-2025-final", "02-wanli-2025-budget", "03-caizheng-2024-final", "04-yichuan-2025-final-national",
    ]

    static func sample(_ name: String) throws -> FactBook {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Samples")
        return try BudgetWorkbook.read(path: folder.appending(path: name + ".xlsx").path).book
    }

    static func exported(
        _ book: FactBook, form: TableForm.Name, options: ExportOptions = ExportOptions()
    ) throws -> [UInt8] {
        let writer = try WorkbookWriter()
        try WorkbookExporter(catalogue: StandardTables.catalogue, form: form).write(book, to: writer, options: options)
        return try writer.finish()
    }

    @Test("survive every form and unit, to the unit's rounding", arguments: samples, TableForm.Name.allCases)
    func survival(name: String, form: TableForm.Name) throws {
        let book = try Self.sample(name)
        for unit in [AmountUnit.yuan, .tenThousandYuan] {
            let converted = try UnitConversion(to: unit, catalogue: StandardTables.catalogue).applied(to: book)
            let bytes = try Self.exported(converted, form: form)
            let again = try BudgetWorkbook.read(bytes: bytes, file: "x.xlsx").book
            #expect(again.tables.map(\.id) == book.tables.map(\.id))
            var compared = 0
            for (old, new) in zip(book.tables, again.tables) {
                let own = try #require(old.unit)
                let kinds = StandardTables.catalogue.table(old.id)?.columns ?? []
                for fact in old.facts {
                    guard let stored = fact.stored else { continue }
                    let isMoney = kinds.first { $0.key == fact.column }?.kind ?? .money == .money
                    let expected =
                        isMoney && unit != own ? Amount(stored, in: own)?.number(in: unit, fractionDigits: 2) : stored
                    #expect(
                        new[line: fact.line, column: fact.column]?.stored == expected,
                        "\(old.id) \(fact.line) \(fact.column) \(unit.rawValue)")
                    compared += 1
                }
                #expect(new.facts.count { $0.stored != nil } == old.facts.count { $0.stored != nil }, "\(old.id)")
            }
            #expect(compared > 100)
        }
    }

    @Test("have notes on what rounding did, below the tables whose totals it made differ, and no others")
    func roundingNotes() throws {
        let book = try Self.sample("02-wanli-2025-budget")
        let coarse = try UnitConversion(to: .tenThousandYuan, catalogue: StandardTables.catalogue).applied(to: book)
        let notes = Reconciler().roundingNotes(from: book, to: coarse)
        #expect(notes["B1"] == ["注：尾差说明：金额单位换算时四舍五入，“总计·预算数”与各项之和相差0.01万元，均为尾差。"])
        #expect(notes["B10"] == nil)
        let fine = try UnitConversion(to: .yuan, catalogue: StandardTables.catalogue).applied(to: book)
        #expect(Reconciler().roundingNotes(from: book, to: fine).isEmpty)
    }

    @Test(
        "have totals as formulas that LibreOffice works out to the figures they show",
        .enabled(if: Tool.hasLibreOffice), arguments: samples)
    func formulas(name: String) throws {
        let book = try Self.sample(name)
        let sums = Reconciler().check(book).sums
        let written = try Workbook(
            bytes: try Self.exported(book, form: .ministry, options: ExportOptions(sums: sums)))
        let text = try Tool.libreOffice(try Self.uncached(book, sums: sums), to: "xlsx")
        let calculated = try Workbook(bytes: text)
        var compared = 0
        for sheet in written.sheets {
            let grid = try written.sheet(at: sheet.index).grid()
            let other = try calculated.sheet(at: sheet.index).grid()
            for row in grid.usedRange?.rows ?? 1...1 {
                for cell in grid.cells(inRow: row) where cell.formula != nil {
                    let result = other[cell.reference].decimal?.rounded(toFractionDigits: 6)
                    #expect(result == cell.decimal, "\(sheet.name)!\(cell.reference) \(cell.formula ?? "")")
                    compared += 1
                }
            }
        }
        #expect(compared > 10)
    }

    /// The export less the results of its formulas, so that nothing but a calculation can bring them back.
    private static func uncached(_ book: FactBook, sums: [FactSum]) throws -> [UInt8] {
        let bytes = try exported(book, form: .ministry, options: ExportOptions(sums: sums))
        let source = try Workbook(bytes: bytes)
        let writer = try WorkbookWriter()
        for info in source.sheets {
            let grid = try source.sheet(at: info.index).grid()
            let sheet = try writer.addSheet(info.name, SheetSettings())
            for row in grid.usedRange?.rows ?? 1...1 {
                try sheet.writeRow(row) { cells in
                    for cell in grid.cells(inRow: row) {
                        let content: CellContent = cell.formula.map { .formula($0) } ?? CellContent(cell.value)
                        try cells.write(content, at: cell.reference.column)
                    }
                }
            }
        }
        return try writer.finish()
    }
}
