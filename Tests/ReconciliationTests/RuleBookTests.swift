import Findings
import Testing

@testable import Reconciliation

@Suite("A rule file")
struct RuleBookTests {
    @Test(
        "that is wrong is refused with the place of the mistake",
        arguments: [
            ("", RuleBookError.Code.yaml, 1, 1),
            ("rules: [", .yaml, 2, 1),
            ("rules: {}\nbooks: 1", .unknownKey, 2, 1),
            ("kind: accounts\nrules: {}", .value, 1, 7),
            ("kind: budget", .missing, 1, 1),
            ("rules:\n  R1: {}", .missing, 2, 7),
            (
                "rules:\n  R1:\n    level: fatal\n    tolerance: RS\n    formula: A[b] = 1\n    meaning: m", .value, 3,
                12
            ),
            (
                "rules:\n  R1:\n    level: error\n    tolerance: RS\n    formula: A[b = 1\n    meaning: m", .formula, 5,
                18
            ),
            (
                "rules:\n  R1:\n    level: error\n    tolerance: RS\n    formula: |\n      A[b] =\n      1 +\n    meaning: m",
                .formula, 8, 1
            ),
            (
                "rules:\n  R1:\n    level: error\n    tolerance: RS\n    years: soon\n    formula: A[b] = 1\n    meaning: m",
                .value, 5, 12
            ),
            ("rules:\n  R1: {}\n  R1: {}", .duplicate, 2, 3),
        ])
    func mistakes(yaml: String, code: RuleBookError.Code, line: Int, column: Int) {
        do {
            _ = try RuleBook(yaml: yaml)
            Issue.record("was read")
        } catch {
            #expect(error.code == code, "\(error)")
            #expect(error.position == FormulaPosition(line: line, column: column), "\(error)")
        }
    }

    @Test("shows the line of a formula and a caret")
    func caret() throws {
        let yaml = "rules:\n  R1:\n    level: error\n    tolerance: RS\n    meaning: m\n    formula: 表[收入 = 1\n"
        let error = #expect(throws: RuleBookError.self) { try RuleBook(yaml: yaml) }
        #expect(
            error?.description == """
                6:19: R1: expected “]”, found “=”
                      formula: 表[收入 = 1
                                       ^
                """)
    }

    @Test("adds rules and replaces those of the same id")
    func merging() throws {
        func book(_ id: String, _ meaning: String) throws -> RuleBook {
            try RuleBook(
                yaml: "rules:\n  \(id): { level: info, tolerance: EX, formula: 'A[b] = 1', meaning: \(meaning) }")
        }
        let merged = try RuleBook.builtIn.merging(book("R001", "mine")).merging(book("X1", "new"))
        #expect(merged.rules.count == RuleBook.builtIn.rules.count + 1)
        #expect(merged["r001"]?.meaning.english == "mine")
        #expect(merged["X1"]?.level == .info)
    }

    @Test("of the package describes each rule in both languages")
    func cards() throws {
        for rule in RuleBook.builtIn.rules {
            for language in Language.allCases {
                let card = try #require(ruleCard(id: rule.id.lowercased(), language: language))
                for test in rule.tests { #expect(card.contains(test.formulaText)) }
            }
        }
        #expect(ruleCard(id: "R999", language: .english) == nil)
        #expect(
            ruleCard(id: "R005", language: .english) == """
                R005  total revenue equals total expenditure

                  level       error
                  formula     FA1[收入/总计] = FA1[支出/总计]
                  tolerance   EX: no difference, on the stored figures
                  tables      FA1
                  source      公开01表 30行 = 60行
                """)
    }
}
