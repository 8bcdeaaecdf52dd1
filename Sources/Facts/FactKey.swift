/// Which fact of a table: where a line meets a column.
public struct FactKey: Sendable, Hashable {
    /// The key of the line.
    public let line: String
    /// The key of the column.
    public let column: String

    /// The fact of a line and a column.
    public init(line: String, column: String) {
        self.line = line
        self.column = column
    }
}
