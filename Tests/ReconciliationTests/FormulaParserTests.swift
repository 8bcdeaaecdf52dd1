import TestSupport
import Testing

@testable import Reconciliation

@Suite("The formula parser")
struct FormulaParserTests {
    @Test(
        "reads what a formula says",
        arguments: [
            ("FA1[收入/总计] = FA1[支出/总计]", nil, "(= FA1[收入/总计] FA1[支出/总计])"),
            ("P6[合计]=P6[基本支出]+P6[项目支出]", nil, "(= P6[合计] (+ P6[基本支出] P6[项目支出]))"),
            ("FA1[a] - FA1[b] - FA1[c] <= -(FA1[d])", nil, "(<= (- (- FA1[a] FA1[b]) FA1[c]) (neg FA1[d]))"),
            ("FA1[收入/总计] <> 0", nil, "(<> FA1[收入/总计] 0)"),
            ("FA1[收入/总计] ≤ 12.5", nil, "(<= FA1[收入/总计] 12.5)"),
            ("FA7[三公, 预算数/因公出国（境）费] >= 0", nil, "(>= FA7[三公|预算数/因公出国（境）费] 0)"),
            (
                "FA3[合计, 本年支出合计] ＝ sum（FA3[level(类), 基本支出:项目支出]）", nil,
                "(= FA3[合计|本年支出合计] (sum FA3[level(类)|基本支出:项目支出]))"
            ),
            ("sum(P6[项目支出/*], P6[基本支出]) = P6[合计]", nil, "(= (sum P6[项目支出/*] P6[基本支出]) P6[合计])"),
            ("sum(FA1[a] + FA1[b]) = 1", nil, "(= (sum (+ FA1[a] FA1[b])) 1)"),
            (
                "FA3[row, column] = sum(FA3[children(row), column])", "row in FA3[level(类)]; column in FA3",
                "row:FA3[level(类)] column:FA3 (= FA3[$row|$column] (sum FA3[children($row)|$column]))"
            ),
            (
                "orZero(FA1[class]) = orZero(FA3[class, 合计])", "class in FA1, FA3",
                "class:FA1,FA3 (= (orZero FA1[$class]) (orZero FA3[$class|合计]))"
            ),
            ("codes(table) are unique, rooted", "table in FA2, FA3", "table:FA2,FA3 (codes $table unique rooted)"),
            ("all(FA1[above(收入/本年收入合计)], FA1[*]) >= -1", nil, "(all FA1[above(收入/本年收入合计)] FA1[*] >= -1)"),
            ("prior.FA1[支出/年末结转和结余] = FA1[收入/年初结转和结余]", nil, "(= prior.FA1[支出/年末结转和结余] FA1[收入/年初结转和结余])"),
            ("FA3[\"row, column\"] = 0", nil, "(= FA3[row, column] 0)"),
            ("codes(FA3) include FA5, FA8", nil, "(include FA3 FA5 FA8)"),
            ("codes(FA3) ⊇ FA5, FA8", nil, "(include FA3 FA5 FA8)"),
            ("set is complete", nil, "(set)"),
            ("P[a] = 100 * P[b] / P[c]", nil, "(= P[a] (/ 100 P[b] P[c]))"),
            ("P[a] ≤ 1.1 × P[b]", nil, "(<= P[a] (/ 1.1 P[b] 1))"),
            ("P[a]÷(P[b]+P[c]) - 1 <= 0", nil, "(<= (- (/ 1 P[a] (+ P[b] P[c])) 1) 0)"),
            ("P[a] = min(10, 10 * P[b] / P[c])", nil, "(= P[a] (min 10 (/ 10 P[b] P[c])))"),
            ("P[a] = max(P[b], P[c])", nil, "(= P[a] (max P[b] P[c]))"),
            ("none(FA6[under(309)], FA5[under(xxx98)])", nil, "(none FA6[under(309)] FA5[under(xxx98)])"),
            ("blank(FA8) is declared", nil, "(declaredBlank FA8)"),
            ("numbers(FA1) are ascending", nil, "(ascending FA1)"),
            ("first(A[a, b], A[a, c]) = orZero(sum(A[x/*]))", nil, "(= (first A[a|b] A[a|c]) (orZero (sum A[x/*])))"),
        ] as [(String, String?, String)])
    func reads(formula: String, each: String?, outline: String) throws {
        #expect(try FormulaParser.parse(formula, each: each).outline == outline)
    }

    @Test(
        "says where a formula is wrong, with a caret below the place",
        arguments: [
            (
                "FA1[收入/总计 = 3", nil,
                """
                1:11: expected “]”, found “=”
                  FA1[收入/总计 = 3
                                ^
                """
            ),
            (
                "FA1[收入/总计] ~ 3", nil,
                """
                1:12: expected = <> <= >=, found “~”
                  FA1[收入/总计] ~ 3
                                 ^
                """
            ),
            (
                "FA3[row, 合计] = 0", nil,
                """
                1:5: no each clause binds “row”
                  FA3[row, 合计] = 0
                      ^
                  add each: row in FA3, or put a label of that name in quotation marks
                """
            ),
            (
                "P6[合计] = P6[项目支出/*]", nil,
                """
                1:10: this selects several cells
                  P6[合计] = P6[项目支出/*]
                             ^
                  write sum(…)
                """
            ),
            (
                "average(FA1[*]) = 3", nil,
                """
                1:1: there is no function “average”
                  average(FA1[*]) = 3
                  ^
                  there are sum, first, orZero, min and max
                """
            ),
            (
                "FA3[parent(合计)] = 3", nil,
                """
                1:5: there is no function “parent”
                  FA3[parent(合计)] = 3
                      ^
                  inside brackets there are children, above, after, level and under
                """
            ),
            (
                "FA1[\"收入] = 3", nil,
                """
                1:5: this quotation mark has no partner
                  FA1["收入] = 3
                      ^
                """
            ),
            (
                "FA1[a] =\n  FA1[b] +", nil,
                """
                2:11: expected a table such as FA1, found the end
                    FA1[b] +
                            ^
                """
            ),
            (
                "FA1[a] = 1.2.3", nil,
                """
                1:10: this is no number
                  FA1[a] = 1.2.3
                           ^
                """
            ),
            (
                "FA1[a] = 1", "line in FA3",
                """
                1:1: expected row | column | code | class | table, found “l”
                  line in FA3
                  ^
                """
            ),
            (
                "FA1 = 3", nil,
                """
                1:5: expected “[”, found “=”
                  FA1 = 3
                      ^
                """
            ),
        ] as [(String, String?, String)])
    func complains(formula: String, each: String?, text: String) {
        do {
            let read = try FormulaParser.parse(formula, each: each)
            Issue.record("read as \(read.outline)")
        } catch {
            #expect(error.description == text)
        }
    }

    @Test(
        "refuses nesting without end instead of running out of stack", arguments: ["(", "sum(", "-", "FA1[children("])
    func depth(opening: String) {
        let formula = String(repeating: opening, count: 1_000) + "1"
        #expect(throws: FormulaError.self) { try FormulaParser.parse(formula) }
    }

    @Test("never fails in any other way, whatever the text")
    func anyText() {
        var random = SplitMix64(seed: 7)
        let pieces = [
            "FA1", "[", "]", "收入/总计", "(", ")", "=", "<=", "+", "-", "sum", "children", ",", ":", "*", "\"", "0", " ",
            "row",
        ]
        for _ in 0..<3_000 {
            let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                pieces.randomElement(using: &random) ?? ""
            }.joined()
            if let formula = try? FormulaParser.parse(text, each: "row in FA1") { #expect(!formula.outline.isEmpty) }
        }
    }
}

extension Formula {
    /// The tree on one line.
    var outline: String {
        (each.map { "\($0.variable.rawValue):\($0.sources.map(\.outline).joined(separator: ","))" } + [
            statement.outline
        ])
        .joined(separator: " ")
    }
}

extension Statement {
    var outline: String {
        switch self {
        case .comparison(let left, let relation, let right): "(\(relation.rawValue) \(left.outline) \(right.outline))"
        case .every(let references, let relation, let number):
            "(all \(references.map(\.outline).joined(separator: " ")) \(relation.rawValue) \(number))"
        case .includes(let table, let others):
            "(include \(table.outline) \(others.map(\.outline).joined(separator: " ")))"
        case .none(let references): "(none \(references.map(\.outline).joined(separator: " ")))"
        case .declaredBlank(let table): "(declaredBlank \(table.outline))"
        case .consistentHeads: "(heads)"
        case .completeSet: "(set)"
        case .numbers(let table, let order): "(\(order.rawValue) \(table.outline))"
        case .codes(let table, let qualities):
            "(codes \(table.outline) \(qualities.map(\.rawValue).joined(separator: " ")))"
        }
    }
}

extension Expression {
    var outline: String {
        switch self {
        case .number(let number): number.description
        case .reference(let reference): reference.outline
        case .sum(let terms): "(sum \(terms.map(\.outline).joined(separator: " ")))"
        case .first(let choices): "(first \(choices.map(\.outline).joined(separator: " ")))"
        case .orZero(let inner): "(orZero \(inner.outline))"
        case .negative(let inner): "(neg \(inner.outline))"
        case .plus(let left, let right): "(+ \(left.outline) \(right.outline))"
        case .minus(let left, let right): "(- \(left.outline) \(right.outline))"
        case .ratio(let scale, let left, let right): "(/ \(scale) \(left.outline) \(right.outline))"
        case .least(let choices): "(min \(choices.map(\.outline).joined(separator: " ")))"
        case .greatest(let choices): "(max \(choices.map(\.outline).joined(separator: " ")))"
        }
    }
}

extension Reference {
    var outline: String {
        let selectors = [line, column].compactMap { $0?.outline }
        return (book == .current ? "" : "\(book.rawValue).") + (table ?? "$table")
            + (selectors.isEmpty ? "" : "[\(selectors.joined(separator: "|"))]")
    }
}

extension Selector {
    var outline: String {
        switch self {
        case .variable(let variable): "$\(variable.rawValue)"
        case .children(let inner): "children(\(inner.outline))"
        case .above(let inner): "above(\(inner.outline))"
        case .after(let inner): "after(\(inner.outline))"
        default: text(Bindings())
        }
    }
}
