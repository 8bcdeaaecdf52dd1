public import DecimalNumbers

/// A rule's formula, read: what is compared, and the lines, columns or codes it is repeated for.
///
///     each     row in FA3[level(类)]; column in FA3
///     formula  FA3[row, column] = sum(FA3[children(row), column])
///
/// The grammar stands in `Documentation/formula-language.md`.
public struct Formula: Sendable, Hashable {
    /// What the formula is repeated for, outermost first; empty when it is tested once.
    public let each: [Iteration]
    /// What is tested.
    public let statement: Statement
}

/// One `row in FA3[level(类)]` of the `each` clause.
public struct Iteration: Sendable, Hashable {
    /// The word that the formula uses for the one at hand.
    public let variable: Variable
    /// Where they come from; `row` and `column` have one, `code`, `class` and `table` at least one.
    public let sources: [Reference]
}

/// The words that an `each` clause can bind.
public enum Variable: String, Sendable, Hashable, CaseIterable {
    /// A line of a table.
    case row
    /// A column of a table.
    case column
    /// A classification code that has a figure in one of the tables.
    case code
    /// A code of the highest level (类) that has a figure in one of the tables.
    case `class`
    /// A table.
    case table
}

/// What a formula says.
public enum Statement: Sendable, Hashable {
    /// `left = right`, `left <= right`.
    case comparison(Expression, Relation, Expression)
    /// `all(FA1[*]) >= 0`: the relation holds for each cell by itself.
    case every([Reference], Relation, ExactDecimal)
    /// `codes(FA3) are unique, ascending, rooted, named`.
    case codes(Reference, [CodeQuality])
    /// `codes(FA3) include FA5, FA8`: every code with a figure in the later tables stands in the first.
    case includes(Reference, [Reference])
    /// `none(FA6[under(309)])`: no figure other than 0 stands there.
    case none([Reference])
    /// `blank(FA8) is declared`: a table without figures says so in a sentence, and only such a table does.
    case declaredBlank(Reference)
    /// `numbers(FA1) are consecutive`: the printed row numbers (行次) of each part stand in order.
    case numbers(Reference, NumberOrder)
    /// `heads are consistent`: all tables of the book name the same department and year.
    case consistentHeads
    /// `set is complete`: the tables that the kind of document, its form and year require are there.
    case completeSet
}

/// When a test applies: comparisons that must all hold, as `when: FA1[收入/事业收入] = 0 and …`.
public struct Condition: Sendable, Hashable {
    /// One comparison; a blank counts as 0.
    public struct Part: Sendable, Hashable {
        /// The left side.
        public let left: Expression
        /// How the sides are compared.
        public let relation: Relation
        /// The right side.
        public let right: Expression
    }

    /// The comparisons.
    public let parts: [Part]
}

/// How two figures are compared.
public enum Relation: String, Sendable, Hashable, CaseIterable {
    /// The same, within rounding.
    case equal = "="
    /// Not the same.
    case notEqual = "<>"
    /// No more, within rounding.
    case atMost = "<="
    /// No less, within rounding.
    case atLeast = ">="
}

/// What can be asked of row numbers (行次).
public enum NumberOrder: String, Sendable, Hashable, CaseIterable {
    /// Each is greater than the one before it.
    case ascending
    /// Each grows by no more than the rows of the sheet between, too, so that none is left out.
    case consecutive
}

/// What can be asked of the codes of a table.
public enum CodeQuality: String, Sendable, Hashable, CaseIterable {
    /// No code stands twice.
    case unique
    /// They stand in ascending order, each before its own children.
    case ascending
    /// Every 项 has its 款, every 款 its 类.
    case rooted
    /// Their names are those of the code list of the year.
    case named
}

/// A figure, or what is computed from figures.
public indirect enum Expression: Sendable, Hashable {
    /// A number, in the unit of the other side.
    case number(ExactDecimal)
    /// One cell.
    case reference(Reference)
    /// The sum of all cells that its arguments select.
    case sum([Expression])
    /// The figure, or 0 when the table has no such line or column.
    case orZero(Expression)
    /// The first of several whose table, line and column are there.
    case first([Expression])
    /// The negative.
    case negative(Expression)
    /// The sum of two.
    case plus(Expression, Expression)
    /// The difference of two.
    case minus(Expression, Expression)
    /// `100 * a / b`: a number, how many times one is in another, such as a rate in percent; of `1.1 * a` the second is 1.
    case ratio(scale: ExactDecimal, Expression, Expression)
    /// The least of several.
    case least([Expression])
    /// The greatest of several.
    case greatest([Expression])
}

/// `FA3[children(row), column]`: a table, and which of its lines and columns.
public struct Reference: Sendable, Hashable {
    /// The book it is looked up in.
    public let book: BookRole
    /// The id of the table; nil for the word `table` of an `each` clause.
    public let table: String?
    /// Whether it speaks of every table of that id in the book, such as P3 for each project; else of the first.
    public let isEvery: Bool
    /// Which lines; nil when only the table is named.
    public let line: Selector?
    /// Which columns; nil for the one amount column of the table.
    public let column: Selector?
    /// Where it stands in the formula.
    public let position: FormulaPosition
}

/// Which book a reference speaks of.
public enum BookRole: String, Sendable, Hashable, CaseIterable {
    /// The one that is checked.
    case current
    /// The same document of the year before.
    case prior
    /// The budget of the same year.
    case budget
}

/// Which lines of a table, or which columns.
public indirect enum Selector: Sendable, Hashable {
    /// The one with this key or code.
    case name(String)
    /// The one that an `each` clause bound.
    case variable(Variable)
    /// From one to another, both included, in the order of the sheet.
    case range(String, String)
    /// `项目支出/*`: those one level below a path.
    case members(String)
    /// `*`: all.
    case all
    /// `children(row)`: the codes one level below.
    case children(Selector)
    /// `above(收入/本年收入合计)`: those that stand before it, at the same level of the same part.
    case above(Selector)
    /// `after(本年支出合计)`: those that stand behind it, at the same level of the same part.
    case after(Selector)
    /// `level(类)`: the codes of one level.
    case level(CodeLevel)
    /// `under(21208)`: the codes that begin so; `x` stands for any digit. There may be none.
    case under(String)

    /// Whether it may stand for more than one.
    public var isMultiple: Bool {
        switch self {
        case .name, .variable: false
        case .range, .members, .all, .children, .above, .after, .level, .under: true
        }
    }
}

/// A level of a classification.
public enum CodeLevel: String, Sendable, Hashable, CaseIterable {
    /// 3 digits.
    case `class` = "类"
    /// 5 digits.
    case section = "款"
    /// 7 digits.
    case item = "项"

    /// How many digits its codes have.
    public var digits: Int {
        switch self {
        case .class: 3
        case .section: 5
        case .item: 7
        }
    }
}
