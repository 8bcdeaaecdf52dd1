public import Findings
public import Fiscal

/// What a standard table is, as plain data: every interpreter (import, export, guide, lint) reads the same declaration.
///
/// A description says nothing about Swift types; ``TableLayout`` ties it to a model.
public struct TableDescription: Sendable {
    /// The id that facts and rules use, such as `FA1`; printed numbers move between years and provinces, this does not.
    public let id: String
    /// The set of tables it is of.
    public let series: Series
    /// The kind of document the table belongs to.
    public let kind: DocumentKind
    /// The title, as the ministry prints it, and in English.
    public let title: LocalizedText
    /// Other titles it goes by.
    public internal(set) var titleAliases: [String]
    /// What the table shows, in one sentence.
    public let purpose: LocalizedText
    /// Its lines and columns.
    public internal(set) var body: Body {
        get { content.value.body }
        set {
            content = Deferred(of: Content(body: newValue, arrangements: arrangements))
            plan = Once()
        }
    }
    /// Other arrangements of its cells.
    public internal(set) var arrangements: [Arrangement] {
        get { content.value.arrangements }
        set { content = Deferred(of: Content(body: body, arrangements: newValue)) }
    }
    /// The forms it is printed in; the first is the standard one.
    public internal(set) var forms: [TableForm]

    /// What stands below the title: made when it is first asked for, since a workbook has few of the tables that there are.
    private var content: Deferred<Content>
    private var plan = Once<ImportPlan>()

    struct Content: Sendable {
        var body: Body
        var arrangements: [Arrangement] = []
    }

    /// What readers look for, worked out when a table is first read.
    var importPlan: ImportPlan { plan { ImportPlan(body, kind: kind) } }

    /// The sets of tables, which share titles: 支出决算表 is one of the published set and one of the set that is filed.
    public enum Series: Sendable, Hashable {
        /// 公开: what departments publish.
        case published
        /// 财决: what departments file with the finance bureau.
        case filing
    }

    /// The lines and columns of a table.
    public enum Body: Sendable {
        /// Lists of fixed lines, side by side: 收入 | 支出.
        case lanes([Lane])
        /// One line for each classification code that has an amount.
        case codes(CodeBlock)
        /// A fixed list of codes in lanes side by side, each with code, name and amount.
        case codeLanes(CodeLanes)
        /// One line of amounts below a tree of headings.
        case record(Record)
        /// Blocks of fields, lines and indicators, one below another.
        case form(FormBody)
    }

    /// A description.
    public init(
        id: String, series: Series = .published, kind: DocumentKind, title: LocalizedText, titleAliases: [String] = [],
        purpose: LocalizedText,
        body: Body, arrangements: [Arrangement] = [], forms: [TableForm]
    ) {
        self.init(
            id: id, series: series, kind: kind, title: title, titleAliases: titleAliases, purpose: purpose,
            forms: forms,
            content: Deferred(of: Content(body: body, arrangements: arrangements)))
    }

    init(
        id: String, series: Series, kind: DocumentKind, title: LocalizedText, titleAliases: [String],
        purpose: LocalizedText, forms: [TableForm], content: Deferred<Content>
    ) {
        self.id = id
        self.series = series
        self.kind = kind
        self.title = title
        self.titleAliases = titleAliases
        self.purpose = purpose
        self.forms = forms
        self.content = content
    }

    /// The form of a name, or nil when the table is not printed in it.
    public func form(_ name: TableForm.Name) -> TableForm? { forms.first { $0.name == name } }

    /// Every title: the ministry's, other ones, those of the forms.
    public var titles: [String] { [title.chinese] + titleAliases + forms.compactMap(\.title) }

    /// Every column of amounts, from left to right.
    public var columns: [Column] {
        switch body {
        case .lanes(let lanes):
            lanes.flatMap(\.columns).reduce(into: []) { unique, column in
                if !unique.contains(where: { $0.key == column.key }) { unique.append(column) }
            }
        case .codes(let block): block.columns
        case .codeLanes(let lanes): [lanes.column]
        case .record(let record): record.columns
        case .form(let form): form.columns
        }
    }
}
