import Facts
import Fiscal

/// Department and year that a new workbook says once for all its tables; a table of another says its own.
struct CommonHead {
    /// The heading of the document, above the first table of a form that prints one.
    let heading: String?
    private let department: String?
    private let year: Int?

    /// What a cover says, or the heading above the first table.
    ///
    /// - Parameters:
    ///   - first: the form and table of the first sheet; nil when there is none.
    ///   - hasContents: whether the titles are listed before the tables. A year in one of them would be taken for that of
    ///     the document, unless a cover goes before.
    init(of book: FactBook, first: TableForm?, hasCover: Bool, hasContents: Bool) {
        heading = first.flatMap { Self.prints($0) ? Self.heading(of: book) : nil }
        let said = heading.flatMap { HeadReader.documentHeading($0) }
        let isOfOneYear = book.tables.allSatisfy { ($0.year ?? book.year) == book.year }
        if hasCover {
            (department, year) = (book.department, book.year)
        } else {
            department = said?.department
            year = hasContents && !isOfOneYear ? nil : said?.year
        }
    }

    /// What a table without any workbook around it has.
    static let none = CommonHead(of: FactBook(), first: nil, hasCover: false, hasContents: false)

    /// What stands before the department above a table; nil where the table does not say it.
    func departmentLead(of table: FactTable, _ description: TableDescription, _ form: TableForm) -> String? {
        if let lead = form.departmentLead { return lead }
        // A form that says how the department performed has it in one of its fields.
        guard description.kind != .performance, let own = table.department, !own.isEmpty else { return nil }
        return department.map(LabelText.unspaced) == LabelText.unspaced(own) ? nil : "部门："
    }

    /// What stands before the title of a table.
    func lead(ofTitleOf table: FactTable, _ form: TableForm) -> String {
        guard let own = table.year else { return "" }
        return form.titleHasYear ? "\(own)年" : own == year ? "" : "\(own)年度"
    }

    private static func prints(_ form: TableForm) -> Bool { form.name == .shanghai && form.departmentLead == nil }

    private static func heading(of book: FactBook) -> String? {
        guard let department = book.department, let year = book.year else { return nil }
        return "\(department)\(year)年度\(name(of: book.kind))表"
    }

    /// What a cover or heading calls a document.
    static func name(of kind: DocumentKind?) -> String {
        switch kind {
        case .budget: "部门预算"
        case .performance: "部门绩效"
        case .finalAccount, nil: "部门决算"
        }
    }
}
