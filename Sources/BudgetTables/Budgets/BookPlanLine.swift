public import TableLayout

/// One functional code's budgeted expenditure from a book: a line of B10 and B11.
public struct BookPlanLine: CodedLine {
    /// The code: 类 3 digits, 款 5, 项 7.
    public let code: String
    /// The code's name as printed.
    public var name: String
    /// 合计
    public var total: Figure = nil
    /// 基本支出
    public var basic: Figure = nil
    /// 项目支出
    public var project: Figure = nil

    /// A line without amounts.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

extension ColumnOf<BookPlanLine> {
    /// The columns of both tables.
    static let planned: [ColumnOf] = [
        ColumnOf("合计", aliases: ["小计"], \.total),
        ColumnOf("基本支出", aliases: ["基本支出/小计"], \.basic),
        ColumnOf("项目支出", \.project),
    ]
}
