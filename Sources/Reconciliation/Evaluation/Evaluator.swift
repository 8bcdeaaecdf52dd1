internal import Facts
internal import Findings

/// Tests one rule over the books.
struct Evaluator {
    let rule: Rule
    let resolver: Resolver
    let year: Int?
    let completeness: CompletenessTest
    let known: Set<Rule.Need>

    /// One outcome for each instance of each test of the rule.
    func outcomes() -> [Outcome] {
        if let need = rule.need, !known.contains(need) || rule.tests.isEmpty { return [unmet(need)] }
        return rule.tests.flatMap(outcomes) + (rule.partNeed.map { [unmet($0)] } ?? [])
    }

    private func unmet(_ need: Rule.Need) -> Outcome {
        Outcome(
            rule: rule, test: nil, instance: rule.tests.isEmpty ? "" : rule.tables.first ?? rule.id,
            result: .omitted(.need(need)))
    }

    /// The outcomes of the tests that look at one table only.
    func outcomes(within id: String) -> [Outcome] {
        rule.tests.filter { Set($0.formula.tables) == [id] }.flatMap(outcomes)
    }

    private func outcomes(of test: RuleTest) -> [Outcome] {
        let instances: [Bindings]
        do {
            instances = try resolver.instances(of: test.formula.each)
        } catch {
            return [omitted(error, test, name: test.formula.tables.first ?? "")]
        }
        guard test.hasFixedCondition, let first = instances.first else {
            return instances.flatMap { attempt(test, $0) }
        }
        do {
            guard try applies(test, first) else { return [] }
        } catch {
            return unknown(error, test, instances)
        }
        return instances.flatMap { attempt(test, $0, isKnownToApply: true) }
    }

    /// What is left when it is not known whether a test applies.
    private func unknown(_ reason: OmissionReason, _ test: RuleTest, _ instances: [Bindings]) -> [Outcome] {
        instances.map { omitted(reason, test, name: test.formula.statement.name($0) ?? rule.id) }
    }

    private func attempt(_ test: RuleTest, _ bindings: Bindings, isKnownToApply: Bool = false) -> [Outcome] {
        let name = test.formula.statement.name(bindings) ?? rule.id
        do {
            if !isKnownToApply, !(try applies(test, bindings)) { return [] }
            let tester = StatementTester(
                resolver: resolver, tolerance: test.tolerance ?? rule.tolerance, year: year,
                bindings: bindings, completeness: completeness)
            return try tester.results(of: test.formula.statement).map {
                Outcome(rule: rule, test: test, instance: $0.absentTable ?? name, result: $0)
            }
        } catch {
            return [omitted(error, test, name: name)]
        }
    }

    private func omitted(_ reason: OmissionReason, _ test: RuleTest, name: String) -> Outcome {
        Outcome(rule: rule, test: test, instance: name, result: .omitted(reason))
    }

    /// A test waits for its `when` to be known to hold; an `unless` holds it back only when that is known to hold.
    private func applies(_ test: RuleTest, _ bindings: Bindings) throws(OmissionReason) -> Bool {
        if let when = test.when, !(try holds(when, bindings)) { return false }
        if let unless = test.unless, (try? holds(unless, bindings)) == true { return false }
        return true
    }

    private func holds(_ condition: Condition, _ bindings: Bindings) throws(OmissionReason) -> Bool {
        for part in condition.parts {
            let sides = try resolver.sides(part.left, part.right, displayed: true, bindings)
            guard part.relation.holds(sides.left.amount, sides.right.amount) else { return false }
        }
        return true
    }
}

extension Statement {
    /// The left side with the bound words filled in: `FA3[20105, 项目支出]`.
    func name(_ bindings: Bindings) -> String? {
        guard let reference = references.first else { return nil }
        let table = reference.table ?? bindings.table ?? ""
        let selectors = [reference.line, reference.column].compactMap { $0?.text(bindings) }
        guard !selectors.isEmpty, !(reference.line?.isMultiple ?? true) else { return table }
        return "\(table)[\(selectors.joined(separator: ", "))]"
    }
}

extension Relation {
    func holds<Value: Comparable>(_ left: Value, _ right: Value) -> Bool {
        switch self {
        case .equal: left == right
        case .notEqual: left != right
        case .atMost: left <= right
        case .atLeast: left >= right
        }
    }
}

extension RuleTest {
    /// Whether its condition is the same for all instances, so that it is worked out once.
    fileprivate var hasFixedCondition: Bool {
        [when, unless].compactMap(\.self).allSatisfy { condition in
            condition.parts.allSatisfy { part in
                (part.left.references + part.right.references).allSatisfy { !$0.isBound }
            }
        }
    }
}

extension Reference {
    /// Whether it uses a word that an `each` clause binds.
    fileprivate var isBound: Bool {
        table == nil || [line, column].contains { $0?.isBound == true }
    }
}

extension Selector {
    fileprivate var isBound: Bool {
        switch self {
        case .variable: true
        case .children(let inner), .above(let inner), .after(let inner): inner.isBound
        case .name, .range, .members, .all, .level, .under: false
        }
    }
}
