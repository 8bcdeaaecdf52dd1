public import Facts
public import Fiscal
public import TableLayout
import XLSXReader
import XLSXWriter

/// Workbooks of standard tables, to and from typed models.
///
///     let imported = try BudgetWorkbook.read(path: "决算公开.xlsx")
///     let summary = imported.model(RevenueAndExpenditureSummary.self)
///     summary?.revenue.yearTotal.amount              // 202,032,100.00元
///
///     try BudgetWorkbook.write([summary], form: .ministry, to: "公开01表.xlsx")
public enum BudgetWorkbook {
    /// Reads the standard tables of a workbook, or those of another catalogue.
    ///
    /// - Throws: `ReadingError` when the file is no workbook, is damaged or past a limit.
    public static func read(
        path: String, catalogue: TableCatalogue = StandardTables.catalogue, options: ImportOptions = ImportOptions()
    ) throws -> ImportedBook {
        try explained(path: path, catalogue: catalogue, options: options).imported
    }

    /// Reads the standard tables of a workbook, and tells how each was recognised.
    public static func explained(
        path: String, catalogue: TableCatalogue = StandardTables.catalogue, options: ImportOptions = ImportOptions()
    ) throws -> (imported: ImportedBook, recognitions: [Recognition]) {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        return try WorkbookImporter(catalogue: catalogue).explained(
            try Workbook(path: path), file: file, options: options)
    }

    /// Reads the standard tables of a workbook from its bytes.
    public static func read(
        bytes: [UInt8], file: String, catalogue: TableCatalogue = StandardTables.catalogue
    ) throws -> ImportedBook {
        try WorkbookImporter(catalogue: catalogue).read(try Workbook(bytes: bytes, name: file), file: file)
    }

    /// Writes tables as a new workbook; the old file stays until the new one is whole.
    ///
    /// - Parameters:
    ///   - models: the tables, in the order of the sheets.
    ///   - form: the form to print them in.
    ///   - unit: the unit to round their amounts to, half away from zero and to two decimals; nil for each table's own.
    ///   - options: cover, contents, and totals as formulas.
    ///   - path: the file.
    /// - Throws: ``ExportError`` when there is no table, `WritingError` when the file cannot be written.
    public static func write(
        _ models: [any TableModel], form: TableForm.Name, unit: AmountUnit? = nil,
        options: ExportOptions = ExportOptions(), to path: String
    ) throws {
        try write(models, form: form, unit: unit, options: options, with: try WorkbookWriter(path: path)).close()
    }

    /// The bytes of a workbook of the tables.
    public static func bytes(
        of models: [any TableModel], form: TableForm.Name, unit: AmountUnit? = nil,
        options: ExportOptions = ExportOptions()
    ) throws -> [UInt8] {
        try write(models, form: form, unit: unit, options: options, with: try WorkbookWriter()).finish()
    }

    private static func write(
        _ models: [any TableModel], form: TableForm.Name, unit: AmountUnit?, options: ExportOptions,
        with writer: WorkbookWriter
    ) throws -> WorkbookWriter {
        let tables = models.map { table(of: $0, form: form) }
        let head = models.first?.head
        let kind = tables.first.flatMap { StandardTables.catalogue.table($0.id)?.kind }
        let book = FactBook(department: head?.department, year: head?.year, kind: kind, tables: tables)
        let converted = try UnitConversion(to: unit, catalogue: StandardTables.catalogue).applied(to: book)
        try WorkbookExporter(catalogue: StandardTables.catalogue, form: form)
            .write(converted, to: writer, options: options)
        return writer
    }

    private static func table<Model: TableModel>(of model: Model, form: TableForm.Name) -> FactTable {
        Model.layout.table(of: model, form: form)
    }
}

extension ImportedBook {
    /// The first table of a model's kind, as that model; nil when the workbook has none.
    public func model<Model: TableModel>(_ type: Model.Type = Model.self) -> Model? {
        book.table(Model.layout.description.id).map { Model.layout.model(of: $0) }
    }

    /// Every table of a model's kind, in the order of the sheets: one self-evaluation for each project.
    public func models<Model: TableModel>(_ type: Model.Type = Model.self) -> [Model] {
        book.tables.filter { $0.id == Model.layout.description.id }.map { Model.layout.model(of: $0) }
    }
}
