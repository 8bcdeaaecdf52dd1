import Facts
import Findings
import Fiscal
import PerformanceEvaluation
import Reconciliation
import TableLayout
import XLSXWriter

/// The tables of one department and year as they are published: a workbook for each kind of document.
struct PublicationSet {
    /// One workbook.
    struct Part {
        /// What it is called: `部门决算公开表`.
        let title: String
        let kind: DocumentKind
        var tables: [FactTable] = []
        /// The name of its file.
        var file = ""

        /// The form in which its tables came.
        var form: TableForm.Name { tables.lazy.compactMap { TableForm.Name(rawValue: $0.form) }.first ?? .ministry }
    }

    private(set) var parts: [Part] = [
        Part(title: "部门预算公开表", kind: .budget), Part(title: "绩效目标表", kind: .performance),
        Part(title: "部门决算公开表", kind: .finalAccount), Part(title: "绩效评价表", kind: .performance),
    ]
    let department: String?
    let year: Int?

    /// Sorts the tables of the books into workbooks.
    ///
    /// - Throws: ``PublicationProblem`` when the books are not of one department and year, hold no table, or hold one twice.
    init(_ books: [ImportedBook], catalogue: TableCatalogue) throws(PublicationProblem) {
        department = books.lazy.compactMap(\.book.department).first
        year = books.lazy.compactMap(\.book.year).first
        var files: [String: String] = [:]
        for book in books {
            try Self.agree(book.book.department.map(LabelText.folded), department.map(LabelText.folded), in: book.file)
            try Self.agree(book.book.year.map(String.init), year.map(String.init), in: book.file)
            for table in book.book.tables {
                let kind = catalogue.table(table.id)?.kind ?? .finalAccount
                if kind != .performance, let other = files.updateValue(book.file, forKey: table.id) {
                    throw PublicationProblem.tableTwice(table.id, other, book.file)
                }
                let part =
                    kind == .performance ? (ImportedBook.targets.contains(table.id) ? 1 : 3) : kind == .budget ? 0 : 2
                parts[part].tables.append(table)
            }
        }
        parts.removeAll(where: \.tables.isEmpty)
        guard !parts.isEmpty else { throw PublicationProblem.noTables }
        for index in parts.indices { parts[index].file = fileName(parts[index].title, "xlsx") }
    }

    private static func agree(_ one: String?, _ other: String?, in file: String) throws(PublicationProblem) {
        guard let one, let other, one != other else { return }
        throw PublicationProblem.differentBooks(file, one, other)
    }

    /// The name of a file of the set: `2023年度部门决算公开表.xlsx`.
    func fileName(_ title: String, _ suffix: String) -> String {
        "\(year.map { "\($0)年度" } ?? "")\(title).\(suffix)"
    }

    /// Writes the workbook of a part.
    func write(_ part: Part, catalogue: TableCatalogue, form: TableForm.Name, to path: String) throws {
        let book = FactBook(department: department, year: year, kind: part.kind, tables: part.tables)
        let writer = try WorkbookWriter(path: path)
        try WorkbookExporter(catalogue: catalogue, form: form).write(book, to: writer)
        try writer.close()
    }

    /// Warnings that the tables name neither department nor year: then the names of the files do not either.
    var unnamed: [Finding] {
        let missing = [
            department == nil ? LocalizedText(zh: "单位名称", en: "the department") : nil,
            year == nil ? LocalizedText(zh: "年度", en: "the year") : nil,
        ].compactMap(\.self)
        return missing.map { name in
            Finding(
                rule: "D018", severity: .warning, verdict: .reading,
                message: LocalizedText(zh: "各表都没有写\(name.chinese)", en: "no table names \(name.english)"),
                places: parts.map { Place(file: $0.file) },
                remedy: LocalizedText(
                    zh: "在“部门：”后面写单位名称，在标题前面写年度，如“2023年收入支出决算总表”",
                    en: "write the department behind 部门： and the year before the title, as in 2023年收入支出决算总表"))
        }
    }

    /// A finding for each table of which figures are not in the workbook that was written, as it reads.
    static func lost(_ part: Part, in published: ImportedBook) -> [Finding] {
        var rest = published.book.tables
        return part.tables.compactMap { table in
            let index = rest.firstIndex { $0.id == table.id }
            let copy = index.map { rest.remove(at: $0) }
            let lost = table.facts.filter { fact in
                guard fact.displayed != nil else { return false }
                // A figure that the source shows with fewer decimals is shown in full by its copy.
                let written = copy?[line: fact.line, column: fact.column]
                return written?.displayed != fact.displayed && written?.stored != fact.stored
            }
            guard let first = lost.first else { return nil }
            return Finding(
                rule: "D017", severity: .warning, verdict: .mismatch,
                message: LocalizedText(
                    zh: "\(table.id) 有 \(lost.count) 个数在所选表式中没有位置，未写入 \(part.file)",
                    en: "\(lost.count) figures of \(table.id) have no place in the form and are not in \(part.file)"),
                places: [first.place],
                remedy: LocalizedText(zh: "不用 --form，按原表式公开", en: "publish in the form of the source, without --form"))
        }
    }
}

/// Why books cannot be published together.
enum PublicationProblem: Error {
    case noTables
    case tableTwice(String, String, String)
    case differentBooks(String, String, String)
    case foreignFolder(String, file: String)

    var text: LocalizedText {
        switch self {
        case .noTables:
            LocalizedText(zh: "没有可以公开的标准表；`gouji import` 可查看各表如何识别。", en: "there is no standard table to publish.")
        case .tableTwice(let table, let one, let other):
            LocalizedText(
                zh: "\(table) 在 \(one) 和 \(other) 中都有；只给出要公开的一个。",
                en: "\(table) stands in \(one) and in \(other); give only the one to publish.")
        case .differentBooks(let file, let one, let other):
            LocalizedText(
                zh: "\(file)：属于“\(one)”，其他文件属于“\(other)”；一次公开一个单位一个年度。",
                en: "\(file): is of \(one), the others of \(other); publish one department and year at a time.")
        case .foreignFolder(let folder, let file):
            LocalizedText(
                zh: "\(folder)：其中的 \(file) 不是 gouji publish 写的，不予替换；请移走或换一个文件夹。",
                en:
                    "\(folder): holds \(file), which gouji publish has not written; move it away or choose another folder."
            )
        }
    }
}
