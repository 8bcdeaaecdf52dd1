internal import Facts

/// What the words `row`, `column`, `code`, `class` and `table` stand for in one instance of a rule.
struct Bindings: Sendable {
    var row: FactLine?
    var column: FactColumn?
    var code: String?
    var `class`: String?
    var table: String?

    /// The key that a word stands for.
    func key(of variable: Variable) -> String {
        switch variable {
        case .row: row?.key ?? ""
        case .column: column?.key ?? ""
        case .code: code ?? ""
        case .class: self.class ?? ""
        case .table: table ?? ""
        }
    }
}
