public import Findings
public import Fiscal

/// One rule of a rule book: a formula, what it means, and how strictly it is taken. Each of its many outcomes refers to it.
public final class Rule: Sendable {
    /// Unique in its book: `R001`.
    public let id: String
    /// How much a failure weighs.
    public let level: Severity
    /// What may be put down to rounding.
    public let tolerance: Tolerance
    /// What is tested; empty when the rule needs something that no table holds.
    public let tests: [RuleTest]
    /// What the rule needs that no table holds; it is then never evaluated.
    public let need: Need?
    /// What a part of the rule needs, beyond its tests, that no table holds.
    public let partNeed: Need?
    /// The sentence of the rule: `本年收入合计等于各项收入之和`.
    public let meaning: LocalizedText
    /// The sentence of its failure: `本年收入合计不等于各项收入之和`.
    public let failure: LocalizedText
    /// What the right side is called in a note on rounding: `各项收入之和`; nil to name its figures.
    public let rightName: LocalizedText?
    /// Where the rule comes from.
    public let source: String
    /// What to do when it fails; nil for the usual advice.
    public let remedy: LocalizedText?
    /// The books that it is asked of.
    public let scope: Scope
    /// The fiscal years it is for.
    public let years: ClosedRange<Int>

    /// The ids of the tables that its formulas name, in order, each once.
    public let tables: [String]

    init(
        id: String, level: Severity, tolerance: Tolerance, tests: [RuleTest], need: Need?, partNeed: Need?,
        meaning: LocalizedText,
        failure: LocalizedText, rightName: LocalizedText?, source: String, remedy: LocalizedText?, scope: Scope,
        years: ClosedRange<Int>
    ) {
        self.id = id
        self.level = level
        self.tolerance = tolerance
        self.tests = tests
        self.need = need
        self.partNeed = partNeed
        self.meaning = meaning
        self.failure = failure
        self.rightName = rightName
        self.source = source
        self.remedy = remedy
        self.scope = scope
        self.years = years
        var seen: Set<String> = []
        tables = tests.flatMap(\.formula.tables).filter { seen.insert($0).inserted }
    }

    /// Which books a rule is asked of, besides those that hold one of its tables.
    public enum Scope: Sendable, Hashable {
        /// Those of a kind of document.
        case kind(DocumentKind)
        /// Every book.
        case any
        /// No other.
        case tables

        /// The word for it in rule files.
        public var name: String {
            switch self {
            case .kind(let kind): kind.rawValue
            case .any: "any"
            case .tables: "tables"
            }
        }
    }

    /// Something that a rule needs and that is in no table.
    public enum Need: String, Sendable, Hashable, CaseIterable {
        /// The text of the report.
        case narrative
        /// Whether the department consists of administrative units only.
        case unitKind
        /// A comparison of budget and actual line by line.
        case comparison
        /// The grade, which `gouji evaluate` works out.
        case evaluation
    }
}

/// One formula of a rule.
public final class RuleTest: Sendable {
    /// What is tested, and for what it is repeated.
    public let formula: Formula
    /// The formula as it stands in the book.
    public let formulaText: String
    /// The `each` clause as it stands in the book.
    public let eachText: String?
    /// The test applies only when this holds; nil for always.
    public let when: Condition?
    /// The test does not apply when this holds; nil for always.
    public let unless: Condition?
    /// The condition as it stands in the book, with its word before it.
    public let conditionText: String?
    /// How much a failure weighs; nil for the rule's level.
    public let level: Severity?
    /// What may be put down to rounding; nil for the rule's tolerance.
    public let tolerance: Tolerance?
    /// What the right side is called in a note on rounding; nil for the rule's name of it.
    public let rightName: LocalizedText?
    /// What its figures are counted in when they are no money: `分`, `%`.
    public let unit: String?

    init(
        formula: Formula, formulaText: String, eachText: String?, when: Condition?, unless: Condition?,
        conditionText: String?, level: Severity?, tolerance: Tolerance?, rightName: LocalizedText?, unit: String?
    ) {
        self.formula = formula
        self.formulaText = formulaText
        self.eachText = eachText
        self.when = when
        self.unless = unless
        self.conditionText = conditionText
        self.level = level
        self.tolerance = tolerance
        self.rightName = rightName
        self.unit = unit
    }
}

/// How a difference is judged.
public enum Tolerance: String, Sendable, Hashable, CaseIterable {
    /// Exact, on the stored figures.
    case exact = "EX"
    /// Exact, on the figures as printed: what is added is what stands there, not what it was rounded from.
    case printed = "PX"
    /// A sum of figures that were each rounded for display.
    case roundedSum = "RS"
    /// The same fact printed twice.
    case copy = "CP"
    /// A part, and the whole that it may not exceed.
    case lessOrEqual = "LE"
    /// A ratio.
    case ratio = "RT"
    /// A score that is computed.
    case score = "SC"

    /// Whether it is tested on the figures as displayed; else on those stored.
    public var usesDisplayedFigures: Bool { self != .exact }

    /// Whether figures stand for more than themselves: for what they were rounded from.
    var allowsRounding: Bool { self != .exact && self != .printed }

    /// What it allows, in words.
    public var explanation: LocalizedText {
        switch self {
        case .exact:
            LocalizedText(zh: "不允许差额，按单元格存储的数核对", en: "no difference, on the stored figures")
        case .printed:
            LocalizedText(zh: "不允许差额，按印出的数核对", en: "no difference, on the figures as printed")
        case .roundedSum:
            LocalizedText(
                zh: "允许四舍五入尾差：每个印出的数半个末位", en: "rounding: half a step for each printed figure")
        case .copy:
            LocalizedText(
                zh: "同一数两处列示，允许各半个末位", en: "the same figure twice: half a step of each")
        case .lessOrEqual:
            LocalizedText(zh: "不超过，允许各半个末位", en: "no more, allowing half a step of each")
        case .ratio:
            LocalizedText(zh: "比率，允许印出位数的半个末位", en: "a ratio, allowing half a step as printed")
        case .score:
            LocalizedText(zh: "计算出的得分，允许印出位数的半个末位", en: "a computed score, allowing half a step as printed")
        }
    }
}

extension Formula {
    /// The ids of the tables that it names, in order, each once.
    var tables: [String] {
        var seen: Set<String> = []
        return references.compactMap(\.table).filter { seen.insert($0).inserted }
    }

    private var references: [Reference] {
        each.flatMap(\.sources) + statement.references
    }
}

extension Statement {
    /// Every reference in it, in order.
    var references: [Reference] {
        switch self {
        case .comparison(let left, _, let right): left.references + right.references
        case .every(let references, _, _): references
        case .codes(let table, _), .declaredBlank(let table), .numbers(let table, _): [table]
        case .includes(let table, let others): [table] + others
        case .none(let references): references
        case .consistentHeads, .completeSet: []
        }
    }
}

extension Expression {
    /// Every reference in it, in order.
    var references: [Reference] {
        switch self {
        case .number: []
        case .reference(let reference): [reference]
        case .sum(let terms), .first(let terms), .least(let terms), .greatest(let terms): terms.flatMap(\.references)
        case .orZero(let inner), .negative(let inner): inner.references
        case .plus(let left, let right), .minus(let left, let right), .ratio(_, let left, let right):
            left.references + right.references
        }
    }
}
