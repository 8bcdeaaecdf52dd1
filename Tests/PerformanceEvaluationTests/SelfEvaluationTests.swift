import BudgetTables
import DecimalNumbers
import Facts
import Findings
import PerformanceEvaluation
import Reconciliation
import TableLayout
import Testing

@Suite("A self-evaluation")
struct SelfEvaluationTests {
    @Test("in order has no findings; its total is of the lines, its words keep the department's points")
    func inOrder() throws {
        let evaluation = try EvaluationFixture.evaluation()
        #expect(evaluation.findings.map(\.message.english) == [])
        let review = try #require(evaluation.department)
        #expect(review.rate?.description == "90")
        #expect(review.lines.map { $0.computed?.description } == ["9", "50", "30", nil])
        #expect(review.total.description == "98")
        #expect(review.grade == .excellent)
        #expect(
            Reconciler().check(try EvaluationFixture.book(EvaluationFixture.department())).findings.map(\.rule) == [])
    }

    @Test("tells each fault at its cell", arguments: SelfEvaluationFault.all)
    func fault(fault: SelfEvaluationFault) throws {
        #expect(EvaluationFixture.briefs(try EvaluationFixture.evaluation(fault.spoil).findings) == fault.findings)
    }

    @Test("a reason quiets what is missed or far exceeded, not a wrong score")
    func reasons() throws {
        let quiet = try EvaluationFixture.evaluation {
            $0.indicators[0].actual = "131(家)"
            $0.indicators[0].deviation = "区里统一安排增加走访"
        }
        #expect(quiet.findings.isEmpty)
    }

    @Test("weights that do not add up and scores above their weights are told by the rule book at their cells")
    func weights() throws {
        let book = try EvaluationFixture.book(
            EvaluationFixture.department {
                $0.indicators[1].points = 25
                $0.indicators[1].score = 30
            })
        let findings = Reconciler().check(book).findings.filter { $0.severity == .error }
        #expect(findings.map(\.rule) == ["R116", "R118"])
        #expect(findings[0].places.contains { $0.cell == "G16" })
        #expect(findings[1].places.contains { $0.cell == "H16" })
    }

    @Test("what was spent comes from the final accounts, and rate and score from there")
    func reconciled() throws {
        var statement = RevenueAndExpenditureSummary()
        statement.head = TableHead(department: "某街道", year: 2023)
        statement.expenditure.yearTotal = EvaluationFixture.money("95.00")
        var plan = BudgetSummary()
        plan.head = TableHead(department: "某街道", year: 2023)
        plan.expenditure.grandTotal = EvaluationFixture.money("80.00")
        let tables = try EvaluationFixture.book(EvaluationFixture.department(), statement).tables
        let budget = try EvaluationFixture.book(plan).tables
        let evaluation = Evaluation(tables: tables, budget: budget)
        #expect(evaluation.department?.rate?.description == "95")
        #expect(evaluation.department?.lines.first?.computed?.description == "9.5")
        #expect(EvaluationFixture.briefs(evaluation.findings) == ["E002 H5", "E004 I5"])
        let rate = try #require(evaluation.findings.first)
        #expect(rate.places.map(\.table) == ["P2", "FA1", "P2"])
        #expect(rate.expected?.source.hasPrefix("FA1 收入支出决算总表!") == true)
        let whole = evaluation.money.whole
        #expect(whole.actual?.place.table == "FA1")
        #expect(whole.adjusted?.place.table == "P2")
        #expect(whole.opening?.place.table == "B1")
        #expect(whole.openingRate?.description == "118.75")
        // The one typed again is told against the final accounts.
        let report = Reconciler().check(FactBook(kind: .finalAccount, tables: tables), companions: [:])
        #expect(report.findings.contains { $0.rule == "R122" && $0.severity == .error })
    }

    @Test("an actual that nobody typed is taken from the final accounts")
    func untyped() throws {
        var statement = RevenueAndExpenditureSummary()
        statement.head = TableHead(department: "某街道", year: 2023)
        statement.expenditure.yearTotal = EvaluationFixture.money("90.00")
        let department = EvaluationFixture.department {
            $0.funds.total.executed = nil
            $0.funds.total.rate = nil
        }
        let evaluation = Evaluation(tables: try EvaluationFixture.book(department, statement).tables)
        #expect(evaluation.department?.rate?.description == "90")
        #expect(evaluation.department?.total.description == "98")
        #expect(evaluation.findings.isEmpty)
    }

    @Test("“三公” of the budget column is the opening budget up to 2021 and the adjusted one since")
    func threePublic() throws {
        for (year, isOpening) in [(2021, true), (2022, false)] {
            var expenses = ThreePublicExpenses()
            expenses.head = TableHead(department: "某街道", year: year)
            expenses.budget.total = EvaluationFixture.money("10.00")
            expenses.actual.total = EvaluationFixture.money("8.00")
            let line = YearMoney(tables: try EvaluationFixture.book(expenses).tables).threePublic
            #expect(line.openingRate?.description == (isOpening ? "80" : nil))
            #expect(line.rate?.description == (isOpening ? nil : "80"))
        }
    }

    @Test(
        "the grade that the department gives itself is that of its total", arguments: [("优", []), ("良", ["E015 B4"])])
    func grade(grade: String, findings: [String]) throws {
        var disclosure = EvaluationDisclosure()
        disclosure.head = TableHead(department: "某街道", year: 2023)
        disclosure.grade = grade
        let book = try EvaluationFixture.book(EvaluationFixture.department(), disclosure)
        #expect(EvaluationFixture.briefs(Evaluation(tables: book.tables).findings) == findings)
    }

    @Test("scores that nobody gave are not made up: there is no total of the department's own, and no grade to compare")
    func unscored() throws {
        var disclosure = EvaluationDisclosure()
        disclosure.head = TableHead(department: "某街道", year: 2023)
        disclosure.grade = "差"
        let department = EvaluationFixture.department { $0.indicators[1].score = nil }
        let evaluation = Evaluation(tables: try EvaluationFixture.book(department, disclosure).tables)
        #expect(EvaluationFixture.briefs(evaluation.findings) == ["E017 H16"])
        #expect(evaluation.department?.ownTotal == nil)
        #expect(evaluation.department?.ownGrade == nil)
        #expect(evaluation.department?.total.description == "98")
        let blank = Evaluation(tables: try EvaluationFixture.book(DepartmentSelfEvaluation()).tables)
        #expect(blank.findings.isEmpty)
        #expect(blank.department?.ownTotal == nil)
    }

    @Test("the department's own total is that of its own scores, whatever its figures earn")
    func ownTotal() throws {
        let evaluation = try EvaluationFixture.evaluation {
            $0.indicators[1].score = 25
            $0.total.score = 93
        }
        #expect(EvaluationFixture.briefs(evaluation.findings) == ["E007 H16"])
        #expect(evaluation.department?.ownTotal?.description == "93")
        #expect(evaluation.department?.total.description == "98")
    }

    @Test("what was found is what stands in the cell")
    func found() throws {
        let negative = try EvaluationFixture.evaluation {
            $0.funds.total.adjusted = EvaluationFixture.money("-100.00")
        }
        let finding = try #require(negative.findings.first)
        #expect(finding.rule == "E003")
        #expect(finding.message.chinese == "全年预算数是负数，执行率没有意义")
        #expect(finding.found?.value == "-100.00")
        #expect(negative.department?.rate == nil)
        let words = try EvaluationFixture.evaluation { $0.indicators[0].actual = "#REF!" }
        #expect(words.findings.first?.found?.value == "#REF!")
        #expect(words.findings.first?.expected == nil)
    }

    @Test("every project's own table is checked")
    func everyProject() throws {
        func project(_ name: String, points: Measure) -> ProjectSelfEvaluation {
            let whole = EvaluationFixture.department()
            var table = ProjectSelfEvaluation()
            table.head = whole.head
            table.project = name
            table.funds = whole.funds
            table.indicators = whole.indicators
            table.indicators[0].points = points
            table.total = whole.total
            return table
        }
        let book = try EvaluationFixture.book(
            project("保洁", points: 50), project("改造", points: 40), project("巡查", points: 45))
        let findings = Reconciler().check(book).findings.filter { $0.severity == .error }
        #expect(findings.map(\.rule) == ["R116", "R118", "R116", "R118"])
        #expect(Set(findings.compactMap { $0.places.first?.sheet }).count == 2)
    }
}

/// What is spoiled, and the findings that tell it.
struct SelfEvaluationFault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let findings: [String]
    let spoil: @Sendable (inout DepartmentSelfEvaluation) -> Void

    init(
        _ name: String, _ findings: [String], _ spoil: @escaping @Sendable (inout DepartmentSelfEvaluation) -> Void
    ) {
        (testDescription, self.findings, self.spoil) = (name, findings, spoil)
    }
    static let all = [
        SelfEvaluationFault("execution of other than 10 points", ["E001 G5"]) {
            $0.funds.total.points = 20
            $0.funds.total.score = 18
        },
        SelfEvaluationFault("a wrong rate", ["E002 H5"]) { $0.funds.total.rate = EvaluationFixture.number("91") },
        SelfEvaluationFault("a rate on a budget of 0", ["E003 E5"]) {
            $0.funds.total.adjusted = EvaluationFixture.money("0")
        },
        SelfEvaluationFault("a wrong score of execution", ["E004 I5"]) { $0.funds.total.score = 10 },
        SelfEvaluationFault("an indicator without an actual", ["E005 D15"]) { $0.indicators[0].actual = "" },
        SelfEvaluationFault("another unit in the actual", ["E006 F15"]) { $0.indicators[0].actual = "120(个)" },
        SelfEvaluationFault("too many points", ["E007 H16"]) {
            $0.indicators[1].actual = "12(天)"; $0.indicators[1].deviation = "系统升级"
        },
        SelfEvaluationFault("a missed target without a reason", ["E007 H15", "E008 F15"]) {
            $0.indicators[0].actual = "80(家)"
        },
        SelfEvaluationFault("a far exceeded target without a reason", ["E009 F15"]) {
            $0.indicators[0].actual = "131(家)"
        },
        SelfEvaluationFault("a target exceeded by three tenths and no more needs no reason", []) {
            $0.indicators[0].actual = "130(家)"
        },
        SelfEvaluationFault("another score at the second look", ["E010 J17"]) {
            $0.indicators[2].reviewScore = 7
            $0.indicators[2].reviewReason = "办法未印发"
        },
        SelfEvaluationFault("more points at the second look than there are", ["E016 J17", "E010 J17"]) {
            $0.indicators[2].reviewScore = 11
        },
        SelfEvaluationFault("a total of the second look that is not its sum", ["E010 J17", "E016 J18"]) {
            $0.indicators[2].reviewScore = 7
            $0.total.reviewScore = 97
        },
        SelfEvaluationFault("a budget and a rate below 0", ["E003 E5"]) {
            $0.funds.total.adjusted = EvaluationFixture.money("-100.00")
        },
        SelfEvaluationFault("a rate and its score without the budget", ["E003 E5"]) { $0.funds.total.adjusted = nil },
        SelfEvaluationFault("a score of execution without the actual", ["E003 F5"]) {
            $0.funds.total.executed = nil
            $0.funds.total.rate = nil
        },
        SelfEvaluationFault("dashes for rate and score on a budget of 0", ["E003 E5"]) {
            $0.funds.total.adjusted = EvaluationFixture.money("0")
            $0.funds.total.rate = .notApplicable(mark: "—")
            $0.funds.total.score = .notApplicable(mark: "—")
        },
        SelfEvaluationFault("execution without a score", ["E017 I5"]) { $0.funds.total.score = nil },
        SelfEvaluationFault("an indicator without a score", ["E017 H15"]) { $0.indicators[0].score = nil },
        SelfEvaluationFault("a dash for the score of an indicator", ["E017 H15"]) {
            $0.indicators[0].score = .notApplicable(mark: "—")
        },
        SelfEvaluationFault("an indicator without points needs no score", []) {
            $0.indicators[2].points = nil
            $0.indicators[2].score = nil
        },
        SelfEvaluationFault("a total without a score", ["E017 H18"]) { $0.total.score = nil },
        SelfEvaluationFault("an indicator without a target", ["E019 D15"]) { $0.indicators[0].target = "" },
        SelfEvaluationFault("an error of a formula for an actual", ["E018 F15"]) { $0.indicators[0].actual = "#REF!" },
        SelfEvaluationFault("a dash for an actual", ["E018 F15"]) { $0.indicators[0].actual = "—" },
        SelfEvaluationFault("two numbers in an actual", ["E018 F15"]) { $0.indicators[0].actual = "120家，覆盖12个社区" },
        SelfEvaluationFault("a number missed in words, with all points", ["E018 F15", "E008 F15", "E014 H15"]) {
            $0.indicators[0].actual = "未完成"
        },
        SelfEvaluationFault("words missed without a reason", ["E008 F17"]) {
            $0.indicators[2].actual = "未完成"
            $0.indicators[2].score = 5
        },
        SelfEvaluationFault("a number behind words is compared", ["E007 H15", "E008 F15"]) {
            $0.indicators[0].actual = "已完成80家"
        },
        SelfEvaluationFault("one unit by two names", []) {
            $0.indicators[0].target = "≥100(平方米)"
            $0.indicators[0].actual = "120㎡"
        },
        SelfEvaluationFault("words reached and scored as missed", ["E014 H17"]) {
            $0.indicators[2].actual = "完成"
            $0.indicators[2].score = 5
        },
    ]
}
