public import TableLayout

/// One functional code's appropriations of a book that carries balances: a line of FA8 and FA9.
public struct BookBalanceLine: CodedLine {
    /// The code: 类 3 digits, 款 5, 项 7.
    public let code: String
    /// The code's name as printed.
    public var name: String
    /// 年初结转和结余
    public var opening: Figure = nil
    /// 本年收入
    public var revenue: Figure = nil
    /// 本年支出/合计
    public var total: Figure = nil
    /// 本年支出/基本支出
    public var basic: Figure = nil
    /// 本年支出/项目支出
    public var project: Figure = nil
    /// 年末结转和结余
    public var closing: Figure = nil

    /// A line without amounts.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}

extension ColumnOf<BookBalanceLine> {
    /// The columns of both tables.
    static let balances: [ColumnOf] = [
        ColumnOf("年初结转和结余", aliases: ["年初结转结余", "上年结转和结余", "年初结转和结余/合计", "年初结转和结余/小计"], \.opening),
        ColumnOf("本年收入", aliases: ["本年收入合计", "本年收入/合计", "本年收入/小计"], \.revenue),
        ColumnOf("本年支出/合计", aliases: ["本年支出/小计"], \.total),
        ColumnOf("本年支出/基本支出", \.basic),
        ColumnOf("本年支出/项目支出", \.project),
        ColumnOf("年末结转和结余", aliases: ["年末结转结余", "年末结转和结余/合计", "年末结转和结余/小计"], \.closing),
    ]
}
