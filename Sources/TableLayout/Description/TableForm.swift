public import Findings

/// How a table is printed: what stands around and beside its lines.
public struct TableForm: Sendable {
    /// The form's name, as commands and JSON spell it.
    public enum Name: String, Sendable, Hashable, Codable, CaseIterable {
        /// The ministry's form: 公开NN表, 行次, 栏次, codes in three narrow columns.
        case ministry
        /// The form of Shanghai's districts: no numbers at all, the document's heading above the first table.
        case shanghai

        /// What people call it.
        public var title: LocalizedText {
            switch self {
            case .ministry: LocalizedText(zh: "财政部格式", en: "the ministry's form")
            case .shanghai: LocalizedText(zh: "上海市区级格式", en: "the form of Shanghai's districts")
            }
        }
    }

    /// Which form it is.
    public let name: Name
    /// The table's printed number, such as `公开01表`.
    public let number: String?
    /// The notes below a blank table.
    public let notes: [String]
    /// Keys of lines that the form leaves out as long as they are blank.
    public let omittedLines: Set<String>
    /// Headings that the form words otherwise: key of the column → heading path.
    public let headings: [String: String]

    /// A form.
    public init(
        _ name: Name, number: String? = nil, notes: [String] = [], omittedLines: Set<String> = [],
        headings: [String: String] = [:]
    ) {
        self.name = name
        self.number = number
        self.notes = notes
        self.omittedLines = omittedLines
        self.headings = headings
    }

    /// Whether rows and columns are numbered.
    var isNumbered: Bool { name == .ministry }
    /// How many columns the code takes.
    var codeColumns: Int { name == .ministry ? 3 : 1 }
    /// What stands before the department's name; nil when the sheet does not print it.
    var departmentLead: String? { name == .ministry ? "部门：" : nil }
    /// What stands before the unit of money.
    var unitLead: String { name == .ministry ? "金额单位：" : "单位：" }

    /// The headings of a column in this form, from top to bottom.
    func headings(of column: Column) -> [String] {
        headings[column.key].map { $0.split(separator: "/").map(String.init) } ?? column.headings
    }
}
