import BudgetTables
import DecimalNumbers
import PerformanceEvaluation
import TableLayout
import Testing

@Suite("Facts of the year")
struct FactReviewTests {
    static func fact(_ id: String, _ object: String, _ quantity: String, _ unit: String) -> CompletionFact {
        var fact = CompletionFact()
        (fact.topic, fact.category, fact.action) = ("经济发展", "服务企业", "引进")
        (fact.id, fact.object, fact.unit) = (id, object, unit)
        fact.quantity = EvaluationFixture.number(quantity)
        return fact
    }

    static func findings(_ change: (inout [CompletionFact]) -> Void) throws -> [String] {
        var table = CompletionFacts()
        table.head = TableHead(department: "某街道", year: 2023)
        var part = fact("F2", "楼宇企业", "142", "家")
        part.partOf = "F1"
        part.share = EvaluationFixture.number("56.1")
        part.denominator = "F1"
        table.facts = [fact("F1", "企业", "253", "家"), part]
        change(&table.facts)
        return EvaluationFixture.briefs(Evaluation(tables: try EvaluationFixture.book(table).tables).findings)
    }

    @Test("in order say nothing: 142 of 253 are 56.1 %")
    func inOrder() throws { #expect(try Self.findings { _ in } == []) }

    @Test("tell each fault at its cell")
    func faults() throws {
        #expect(try Self.findings { $0[0].quantity = EvaluationFixture.number("140") } == ["E031 G5", "E033 L5"])
        #expect(try Self.findings { $0[1].partOf = "F9" } == ["E032 K5"])
        #expect(try Self.findings { $0[1].share = EvaluationFixture.number("56.2") } == ["E033 L5"])
        #expect(try Self.findings { $0[1].share = EvaluationFixture.number("56.13") } == [])
        #expect(try Self.findings { $0[0].period = FactPeriod(printed: "1-10月") } == ["E035 J4"])
        #expect(try Self.findings { $0[0].qualifier = FactQualifier(printed: "预计") } == ["E036 H4"])
        #expect(try Self.findings { $0[1].id = "F1" } == ["E037 E5"])
        #expect(
            try Self.findings {
                $0[1].denominator = "0家"
            } == ["E038 M5"])
        #expect(
            try Self.findings {
                $0[1] = Self.fact("F2", "接种率", "130", "%")
            } == ["E034 G5"])
    }

    @Test("parts that fit one by one and not together are told at their whole")
    func parts() throws {
        func more(_ quantity: String) -> (inout [CompletionFact]) -> Void {
            { facts in
                var other = Self.fact("F3", "总部企业", quantity, "家")
                other.partOf = "F1"
                facts.append(other)
            }
        }
        #expect(try Self.findings(more("111")) == [])
        #expect(try Self.findings(more("112")) == ["E039 G4"])
    }

    @Test("a share of a quantity that is named itself is worked out too")
    func quantity() throws {
        #expect(try Self.findings { $0[1].denominator = "253家" } == [])
        #expect(try Self.findings { $0[1].denominator = "400家" } == ["E033 L5"])
    }
}
