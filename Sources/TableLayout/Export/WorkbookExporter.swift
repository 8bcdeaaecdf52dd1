public import Facts
import Fiscal
import SpreadsheetML
public import XLSXWriter

/// Writes tables of facts to a new standard workbook.
public struct WorkbookExporter: Sendable {
    let catalogue: TableCatalogue
    private let form: TableForm.Name

    /// An exporter of the tables of a catalogue in one form; a table that is not printed in it is written in its own.
    public init(catalogue: TableCatalogue, form: TableForm.Name) {
        self.catalogue = catalogue
        self.form = form
    }

    /// Writes a book; the caller closes the writer.
    ///
    /// Amounts are written in each table's own unit, with its own decimals. Shanghai's form has the document's heading above
    /// the first table; others usually open with a cover when the year is known. A table of another year, or of another
    /// department where its form does not print it anyway, says so itself.
    ///
    /// - Throws: ``ExportError`` when there is nothing to write, and what the writer throws.
    public func write(
        _ book: FactBook, to writer: WorkbookWriter, options: ExportOptions = ExportOptions()
    ) throws {
        var names = SheetNames()
        var front: [SheetPlan] = []
        if options.cover == .always || options.cover == .usual && form != .shanghai, let cover = Self.cover(of: book) {
            front.append(cover)
        }
        if options.hasContents { names.take(SheetPlan.contentsName) }
        for sheet in front { names.take(sheet.name) }
        let common = CommonHead(
            of: book, first: book.tables.lazy.compactMap { self.printed($0, of: book)?.form }.first,
            hasCover: !front.isEmpty, hasContents: options.hasContents)
        let tables = plans(of: book, common: common, names: &names, options: options)
        guard !tables.isEmpty else { throw ExportError.nothingToExport }
        if options.hasContents { front.append(.contents(tables.map(\.line))) }
        for sheet in front + tables.map(\.plan) { try sheet.write(to: writer) }
    }

    /// The sheets of the tables, and their lines in the list of contents.
    private func plans(
        of book: FactBook, common: CommonHead, names: inout SheetNames, options: ExportOptions
    ) -> [(plan: SheetPlan, line: SheetPlan.ContentsLine)] {
        var plans: [(plan: SheetPlan, line: SheetPlan.ContentsLine)] = []
        for table in book.tables {
            guard let (description, form) = printed(table, of: book) else { continue }
            var named = table
            named.sheet = names.unique(form.title ?? description.title.chinese)
            var plan = Self.plan(
                named, description: description, form: form, common: common, isFirst: plans.isEmpty)
            // Of several tables of one kind, rules speak of the first only.
            if book.tables.count(where: { $0.id == table.id }) == 1 {
                plan.putSums(options.sums.filter { $0.table == table.id })
            }
            let title = Self.title(of: table, description: description, form: form, common: common)
            plans.append((plan, SheetPlan.ContentsLine(number: form.number, title: title, sheet: named.sheet)))
        }
        return plans
    }

    /// A table's declaration, and the form that it is printed in.
    private func printed(_ table: FactTable, of book: FactBook) -> (description: TableDescription, form: TableForm)? {
        guard let description = catalogue.table(table.id),
            let form = (description.form(form) ?? description.forms.first)?.inForce(in: table.year ?? book.year)
        else { return nil }
        return (description, form)
    }

    /// Writes the blank form of one table.
    public func writeTemplate(of description: TableDescription, to writer: WorkbookWriter) throws {
        guard let form = description.form(form) ?? description.forms.first else { throw ExportError.nothingToExport }
        let name = SheetNames.cut(description.title.chinese)
        try Self.template(of: description, form: form, name: name).write(to: writer, isTemplate: true)
    }

    /// Writes the blank forms of those of some tables that the form has, by their printed numbers, behind a list of them.
    ///
    /// - Throws: ``ExportError`` when the form has none of them, and what the writer throws.
    public func writeTemplates(of tables: [TableDescription], to writer: WorkbookWriter) throws {
        var names = SheetNames()
        names.take(SheetPlan.contentsName)
        let forms = tables.compactMap { table in table.form(form).map { (table: table, form: $0) } }
        let sheets = forms.sorted { ($0.form.order ?? 0) < ($1.form.order ?? 0) }.map { table, form in
            let name = names.unique(form.title ?? table.title.chinese)
            return (
                plan: Self.template(of: table, form: form, name: name),
                line: SheetPlan.ContentsLine(
                    number: form.number, title: form.title ?? table.title.chinese, sheet: name)
            )
        }
        guard !sheets.isEmpty else { throw ExportError.notInForm(form) }
        try SheetPlan.contents(sheets.map(\.line)).write(to: writer)
        for sheet in sheets { try sheet.plan.write(to: writer, isTemplate: true) }
    }

    private static func template(of description: TableDescription, form: TableForm, name: String) -> SheetPlan {
        // A table without data says so below it: where the form prints no note, there is a blank one to write in.
        let notes = form.notes.isEmpty && description.kind != .performance ? [""] : form.notes
        let table = FactTable(
            id: description.id, title: description.title.chinese, sheet: name,
            form: form.name.rawValue, department: "", unit: form.usualUnit, fractionDigits: 2,
            disclosure: .blankWithoutNote, notes: notes, lines: [], columns: [], facts: [])
        return plan(
            table, description: description, form: form, common: .none, blankLines: Self.templateLines)
    }

    /// Blank lines of a template whose lines depend on the department.
    private static let templateLines = 12

    private static func plan(
        _ table: FactTable, description: TableDescription, form: TableForm, common: CommonHead, isFirst: Bool = false,
        blankLines: Int = 0
    ) -> SheetPlan {
        let frame = SheetPlan.Frame(
            title: title(of: table, description: description, form: form, common: common),
            documentHeading: isFirst ? common.heading : nil,
            departmentLead: common.departmentLead(of: table, description, form))
        return switch description.body {
        case .lanes(let lanes): LanePlanner(table: table, form: form, lanes: lanes, blankLines: blankLines).plan(frame)
        case .codes(let block):
            CodeBlockPlanner(table: table, form: form, block: block, blankLines: blankLines).plan(frame)
        case .codeLanes(let list): CodeLanesPlanner(table: table, form: form, list: list).plan(frame)
        case .record(let record): RecordPlanner(table: table, form: form, record: record).plan(frame)
        case .form(let body):
            FormPlanner(table: table, form: form, body: body, blankLines: blankLines).plan(frame)
        }
    }

    private static func title(
        of table: FactTable, description: TableDescription, form: TableForm, common: CommonHead
    ) -> String {
        common.lead(ofTitleOf: table, form) + (form.title ?? description.title.chinese)
    }

    private static func cover(of book: FactBook) -> SheetPlan? {
        guard let year = book.year else { return nil }
        var cover = SheetPlan(name: "封面")
        cover.columnWidths = Dictionary(uniqueKeysWithValues: (1...9).map { ($0, 10) })
        cover.put(.text("\(year)年度\(CommonHead.name(of: book.kind))公开报表"), .coverTitle, rows: 6...6, columns: 2...8)
        if let department = book.department {
            cover.put(.text("部门名称：\(department)"), .coverLine, rows: 10...10, columns: 2...8)
        }
        return cover
    }
}

/// Names of sheets, each once and no longer than the format allows.
struct SheetNames {
    private var taken: Set<String> = []

    mutating func take(_ name: String) { taken.insert(name) }

    mutating func unique(_ whole: String) -> String {
        let title = SheetName.allowed(whole, taken: [])
        var name = Self.cut(title)
        var count = 1
        while !taken.insert(name).inserted {
            count += 1
            let tail = "(\(count))"
            name = String(title.prefix(SheetLimits.sheetNameLength - tail.count)) + tail
        }
        return name
    }

    static func cut(_ title: String) -> String { SheetName.allowed(title, taken: []) }
}
