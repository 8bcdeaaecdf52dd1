internal import DecimalNumbers
internal import Findings

/// Reads formulas by recursive descent; one function for each line of the grammar.
///
///     each       = iteration { ";" iteration }
///     iteration  = ("row" | "column") "in" reference | ("code" | "class" | "table") "in" table { "," table }
///     statement  = "all" "(" references ")" relation ["-"] number | "none" "(" references ")"
///                | "codes" "(" table ")" ( "are" quality { "," quality } | "include" references )
///                | "blank" "(" table ")" "is" "declared" | "numbers" "(" table ")" "are" order
///                | "heads" "are" "consistent" | "set" "is" "complete" | sum relation sum
///     condition  = sum relation sum { "and" sum relation sum }
///     sum        = term { ("+" | "-") term }
///     term       = [ number "*" ] factor [ "/" factor ]
///     factor     = "-" factor | "(" sum ")" | number | reference
///                | ("sum" | "first" | "min" | "max") "(" sum { "," sum } ")" | "orZero" "(" sum ")"
///     references = reference { "," reference }
///     reference  = [(book | "every") "."] table [ "[" selector ["," selector] "]" ]
public struct FormulaParser {
    /// How deep parentheses and functions may lie inside each other.
    public static let depthLimit = 32

    var scanner: FormulaScanner
    var bound: Set<Variable> = []
    private var depth = 0

    private init(_ scanner: FormulaScanner) {
        self.scanner = scanner
    }

    /// Reads a formula and its `each` clause.
    ///
    /// - Parameters:
    ///   - formula: what is tested: `FA1[支出/总计] = FA1[收入/总计]`.
    ///   - each: what it is repeated for, or nil.
    public static func parse(_ formula: String, each: String? = nil) throws(FormulaError) -> Formula {
        try parse(SourceText(formula), each: each.map { SourceText($0) }, file: nil)
    }

    static func parse(_ formula: SourceText, each: SourceText?, file: String?) throws(FormulaError) -> Formula {
        var iterations: [Iteration] = []
        if let each {
            var parser = FormulaParser(FormulaScanner(each.text, origin: each.origin, file: file))
            iterations = try parser.iterations()
        }
        var parser = FormulaParser(FormulaScanner(formula.text, origin: formula.origin, file: file))
        parser.bound = Set(iterations.map(\.variable))
        let statement = try parser.statement()
        try parser.end()
        return Formula(each: iterations, statement: statement)
    }

    static func condition(_ text: SourceText, bound: Set<Variable>, file: String?) throws(FormulaError) -> Condition {
        var parser = FormulaParser(FormulaScanner(text.text, origin: text.origin, file: file))
        parser.bound = bound
        var parts: [Condition.Part] = []
        repeat {
            let left = try parser.sum()
            let relation = try parser.relation()
            parts.append(Condition.Part(left: left, relation: relation, right: try parser.sum()))
        } while parser.scanner.take(word: "and")
        try parser.end()
        return Condition(parts: parts)
    }

    private mutating func iterations() throws(FormulaError) -> [Iteration] {
        var iterations: [Iteration] = []
        repeat {
            iterations.append(try iteration())
            bound.insert(iterations[iterations.count - 1].variable)
        } while scanner.take(";")
        try end()
        return iterations
    }

    private mutating func iteration() throws(FormulaError) -> Iteration {
        scanner.skipSpace()
        let unread = scanner
        guard let variable = Variable(rawValue: scanner.word()), !bound.contains(variable) else {
            throw unread.unexpected(wanted: Variable.allCases.map(\.rawValue).joined(separator: " | "))
        }
        guard scanner.take(word: "in") else { throw scanner.unexpected(wanted: "in") }
        var sources = [try reference()]
        if variable == .code || variable == .class || variable == .table {
            while scanner.take(",") { sources.append(try reference()) }
        }
        return Iteration(variable: variable, sources: sources)
    }

    mutating func quality() throws(FormulaError) -> CodeQuality {
        scanner.skipSpace()
        let unread = scanner
        guard let quality = CodeQuality(rawValue: scanner.word()) else {
            throw unread.unexpected(wanted: CodeQuality.allCases.map(\.rawValue).joined(separator: " | "))
        }
        return quality
    }

    mutating func relation() throws(FormulaError) -> Relation {
        if scanner.take("<=") || scanner.take("≤") { return .atMost }
        if scanner.take(">=") || scanner.take("≥") { return .atLeast }
        if scanner.take("<>") || scanner.take("≠") { return .notEqual }
        if scanner.take("=") { return .equal }
        throw scanner.unexpected(wanted: Relation.allCases.map(\.rawValue).joined(separator: " "))
    }

    mutating func sum() throws(FormulaError) -> Expression {
        var left = try term()
        while true {
            if scanner.take("+") {
                left = .plus(left, try term())
            } else if scanner.take("-") {
                left = .minus(left, try term())
            } else {
                return left
            }
        }
    }

    private mutating func term() throws(FormulaError) -> Expression {
        var left = try factor()
        var scale: ExactDecimal?
        if scanner.isAhead("*") {
            guard case .number(let number) = left else {
                throw scanner.error(
                    .unexpected, at: scanner.position,
                    LocalizedText(zh: "只能用数字去乘", en: "only a number can multiply"),
                    remedy: LocalizedText(
                        zh: "把数字写在前面：100 * FA7[a] / FA7[b]", en: "write the number first: 100 * FA7[a] / FA7[b]"))
            }
            _ = scanner.take("*")
            scale = number
            left = try factor()
        }
        guard scale != nil || scanner.isAhead("/") else { return left }
        return .ratio(
            scale: scale ?? ExactDecimal(1), left, scanner.take("/") ? try factor() : .number(ExactDecimal(1)))
    }

    private mutating func factor() throws(FormulaError) -> Expression {
        try enter()
        defer { leave() }
        scanner.skipSpace()
        if scanner.take("-") { return .negative(try factor()) }
        if scanner.take("(") {
            let inner = try sum()
            try expect(")")
            return inner
        }
        if scanner.ahead?.isDigit == true { return .number(try scanner.number()) }
        let start = scanner
        let word = scanner.word()
        guard scanner.take("(") else {
            scanner = start
            let reference = try reference()
            try requireOneCell(reference)
            return .reference(reference)
        }
        return try function(word, at: start)
    }

    private mutating func function(_ name: String, at start: FormulaScanner) throws(FormulaError) -> Expression {
        switch name {
        case "sum":
            var terms = [try summand()]
            while scanner.take(",") { terms.append(try summand()) }
            try expect(")")
            return .sum(terms)
        case "first": return .first(try choices())
        case "min": return .least(try choices())
        case "max": return .greatest(try choices())
        case "orZero":
            let inner = try summand()
            try expect(")")
            return .orZero(inner)
        default:
            throw start.error(
                .unknownFunction, at: start.position,
                LocalizedText(zh: "没有函数“\(name)”", en: "there is no function “\(name)”"),
                remedy: LocalizedText(
                    zh: "可用：sum、first、orZero、min、max", en: "there are sum, first, orZero, min and max"))
        }
    }

    private mutating func choices() throws(FormulaError) -> [Expression] {
        var choices = [try sum()]
        while scanner.take(",") { choices.append(try sum()) }
        try expect(")")
        return choices
    }

    /// An argument of `sum`: a reference that may select many cells, or any expression.
    private mutating func summand() throws(FormulaError) -> Expression {
        let start = scanner
        if let reference = try? reference(), reference.line != nil, scanner.isAhead(",") || scanner.isAhead(")") {
            return .reference(reference)
        }
        scanner = start
        return try sum()
    }

    /// A reference that selects cells, one or many.
    mutating func cells() throws(FormulaError) -> Reference {
        let reference = try reference()
        guard reference.line != nil else { throw scanner.unexpected(wanted: "“[”") }
        return reference
    }

    private func requireOneCell(_ reference: Reference) throws(FormulaError) {
        guard let line = reference.line else {
            throw scanner.unexpected(wanted: "“[”")
        }
        guard !line.isMultiple, reference.column?.isMultiple != true, !reference.isEvery else {
            throw scanner.error(
                .severalCells, at: reference.position,
                LocalizedText(zh: "此处选中了多个单元格", en: "this selects several cells"),
                remedy: LocalizedText(zh: "请写成 sum(…)", en: "write sum(…)"))
        }
    }

    mutating func enter() throws(FormulaError) {
        depth += 1
        guard depth <= Self.depthLimit else {
            throw scanner.error(
                .tooDeep, at: scanner.position,
                LocalizedText(
                    zh: "括号嵌套超过 \(Self.depthLimit) 层", en: "nested more than \(Self.depthLimit) deep"))
        }
    }

    mutating func leave() { depth -= 1 }

    mutating func expect(_ symbol: String) throws(FormulaError) {
        guard scanner.take(symbol) else { throw scanner.unexpected(wanted: "“\(symbol)”") }
    }

    mutating func end() throws(FormulaError) {
        scanner.skipSpace()
        guard scanner.isAtEnd else { throw scanner.unexpected(wanted: "the end") }
    }
}

/// A piece of a file, and where it begins there.
struct SourceText: Sendable, Hashable {
    let text: String
    var origin = FormulaPosition()

    init(_ text: String, origin: FormulaPosition = FormulaPosition()) {
        self.text = text
        self.origin = origin
    }
}
