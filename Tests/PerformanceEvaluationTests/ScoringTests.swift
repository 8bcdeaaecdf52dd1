import BudgetTables
import DecimalNumbers
import Fiscal
import PerformanceEvaluation
import Testing

@Suite("Scoring")
struct ScoringTests {
    static func amount(_ text: String) -> Amount { Amount(text, in: .tenThousandYuan) ?? .zero }

    @Test(
        "budget execution earns its points times the rate: no more, never less than 0, two decimals",
        arguments: [
            ("100", "90", "9"), ("100", "100", "10"), ("100", "120", "10"), ("4220.03", "4184.32", "9.92"),
            ("300", "100", "3.33"), ("300", "200", "6.67"), ("100", "0", "0"), ("100", "-5", "0"),
            ("800", "0.40", "0.01"),
        ])
    func execution(budget: String, actual: String, score: String) {
        #expect(
            Scoring.execution(budget: Self.amount(budget), actual: Self.amount(actual))?.description == score)
    }

    @Test("a budget of 0 has no rate and no score")
    func zero() {
        #expect(Scoring.execution(budget: .zero, actual: Self.amount("5")) == nil)
        #expect(Scoring.rate(budget: .zero, actual: Self.amount("5")) == nil)
        #expect(Scoring.rate(budget: Self.amount("300"), actual: Self.amount("200"))?.description == "66.67")
    }

    @Test(
        "numbers earn all when reached, else in proportion; upper bounds the other way round",
        arguments: [
            ("≥100", "100", "20"), ("≥100", "99", "19.8"), ("=3", "2", "13.33"), ("3", "4", "20"),
            ("≥95%", "94.2%", "19.83"),
            ("≤10", "10", "20"), ("≤10", "11", "18.18"), ("≤2163.20(万元)", "2344.44(万元)", "18.45"), ("＞5", "5", "20"),
            ("＜5", "5", "20"), ("≤0", "3", "0"), ("≥100", "0", "0"), ("≥0.3", "0.1", "6.67"),
        ])
    func proportion(target: String, actual: String, score: String) {
        let result = Scoring.quantitative(
            target: .init(printed: target), actual: .init(printed: actual), points: ExactDecimal(20))
        #expect(result?.score.description == score)
    }

    @Test("＞ and ＜ are not reached by the number itself, though the proportion earns all points")
    func strict() {
        for (target, actual) in [("＞5", "5"), ("＜5", "5")] {
            let result = Scoring.quantitative(
                target: .init(printed: target), actual: .init(printed: actual), points: ExactDecimal(20))
            #expect(result?.isReached == false)
        }
    }

    @Test("a target is far exceeded above 130 % of it, upper bounds never")
    func farExceeded() {
        func isFar(_ target: String, _ actual: String) -> Bool? {
            Scoring.quantitative(
                target: .init(printed: target), actual: .init(printed: actual), points: ExactDecimal(10))?.isFarExceeded
        }
        #expect(isFar("≥100", "130") == false)
        #expect(isFar("≥100", "130.01") == true)
        #expect(isFar("=3", "4") == true)
        #expect(isFar("≤100", "10") == false)
        #expect(isFar("≥0", "10") == false)
    }

    @Test(
        "words and different units earn nothing by number",
        arguments: [("健全", "健全"), ("≥5(个)", "5(家)"), ("≥5", "约5"), ("≥5", "#REF!")])
    func words(target: String, actual: String) {
        #expect(
            Scoring.quantitative(
                target: .init(printed: target), actual: .init(printed: actual), points: ExactDecimal(10)) == nil)
    }

    @Test(
        "units by two names are one, of others none is guessed",
        arguments: [
            ("平方米", "㎡", true), ("m²", "平方米", true), ("万㎡", "万平方米", true), ("km", "公里", true), ("千米", "公里", true),
            ("平方公里", "km²", true), ("人 次", "人次", true), ("％", "%", true), ("", "个", true), ("个", "家", false),
            ("人", "人次", false), ("平方米", "米", false), ("万平方米", "平方米", false), ("天", "工作日", false),
        ])
    func units(one: String, other: String, isSame: Bool) {
        #expect(Scoring.agree(one, other) == isSame)
        #expect(Scoring.agree(other, one) == isSame)
    }

    @Test(
        "words are scored in three bands",
        arguments: [
            ("10", "10", .complete), ("8", "10", .complete), ("7.99", "10", .mostly), ("6", "10", .mostly),
            ("5.99", "10", .missed), ("0", "10", .missed), ("4", "5", .complete), ("1", "0", nil),
        ] as [(String, String, CompletionStatus.Kind?)])
    func bands(score: String, points: String, band: CompletionStatus.Kind?) throws {
        let (score, points) = (try #require(ExactDecimal(score)), try #require(ExactDecimal(points)))
        #expect(Scoring.band(score: score, points: points) == band)
    }

    @Test(
        "grades change at 90, 80 and 60",
        arguments: [
            ("100", "优"), ("90", "优"), ("89.99", "良"), ("80", "良"), ("79.99", "中"), ("60", "中"), ("59.99", "差"),
            ("0", "差"),
        ])
    func grades(total: String, grade: String) throws {
        #expect(Grade(total: try #require(ExactDecimal(total))).rawValue == grade)
    }
}
