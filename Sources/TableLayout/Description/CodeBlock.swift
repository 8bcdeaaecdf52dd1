/// A block of one line for each classification code that has an amount, parents before their children.
public struct CodeBlock: Sendable {
    /// Headings of the code column.
    public let codeHeadings: [String]
    /// Headings of the name column.
    public let nameHeadings: [String]
    /// The columns of amounts.
    public let columns: [Column]

    /// The key and label of the line that sums all others.
    public static let totalLabel = "合计"

    /// A block.
    public init(codeHeadings: [String], nameHeadings: [String], columns: [Column]) {
        self.codeHeadings = codeHeadings
        self.nameHeadings = nameHeadings
        self.columns = columns
    }

    /// A block of 支出功能分类 codes.
    public static func functional(columns: [Column]) -> CodeBlock {
        CodeBlock(
            codeHeadings: ["支出功能分类科目编码", "功能分类科目编码", "科目编码", "支出功能分类科目代码", "功能分类科目代码", "科目代码", "编码", "代码"],
            nameHeadings: ["科目名称", "支出功能分类科目名称", "功能分类科目名称", "名称"],
            columns: columns)
    }
}
