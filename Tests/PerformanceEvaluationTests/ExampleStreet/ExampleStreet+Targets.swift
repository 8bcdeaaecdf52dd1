import BudgetTables
import Fiscal
import TableLayout

/// Targets P1 and P3, and the self-evaluations P2 and P4 of the same indicators.
extension ExampleStreet {
    static var targets: [any TableModel] { [departmentTargets] + projects.map(\.plan) }

    static let goal = "围绕“精致街区、温暖示例”的目标，保障街道正常运转，做好基层治理、城市管理、民生保障和安全生产工作。"
    private static let signed: FormSignature = {
        var signature = FormSignature()
        signature.date = "2024年3月20日"
        return signature
    }()

    private static var departmentTargets: DepartmentTargets {
        let (all, fund) = (Ledger.money().opening, Ledger.money(where: \.isFund).opening)
        var table = DepartmentTargets()
        table.head = head(DepartmentTargets.self)
        table.total = Figure(all)
        table.byRevenue.general = Figure(Amount(fen: all.fen - fund.fen))
        table.byRevenue.governmentFunds = Figure(fund)
        table.byNature.basic = Figure(Ledger.money { $0.category == nil }.opening)
        table.byNature.project = Figure(Ledger.money { $0.category != nil }.opening)
        table.duties = "负责辖区基层党建、公共服务、公共管理和公共安全工作。"
        table.goal = goal
        table.indicators = ExampleIndicators.department.map(\.planned)
        return table
    }

    static var departmentEvaluation: DepartmentSelfEvaluation {
        var table = DepartmentSelfEvaluation()
        table.head = head(DepartmentSelfEvaluation.self)
        table.funds = funds(Ledger.money(), carried: Ledger.sum { $0.carriedIn }, rate: "99.15", score: "9.92")
        let (all, fund) = (Ledger.money().actual, Ledger.money(where: \.isFund).actual)
        table.byRevenue.general = Figure(Amount(fen: all.fen - fund.fen))
        table.byRevenue.governmentFunds = Figure(fund)
        table.byNature.basic = Figure(Ledger.money { $0.category == nil }.actual)
        table.byNature.project = Figure(Ledger.money { $0.category != nil }.actual)
        table.goals.expected = goal
        table.goals.achieved = "除项目支出总成本和安全隐患整改率外，年度指标全部完成。"
        table.indicators = ExampleIndicators.department
        table.total.points = 100
        table.total.score = number("99.08")
        table.total.reviewScore = number("98.08")
        table.signature = signed
        return table
    }

    /// A project: its targets and its self-evaluation.
    struct Project {
        let name: String
        let code: String
        let goal: String
        let achieved: String
        let indicators: [EvaluatedIndicator]
        let rate: String
        let score: String
        let total: String

        var plan: ProjectTargets {
            let money = Ledger.money { $0.code == code }.opening
            let carried = Ledger.sum(where: { $0.code == code }) { $0.carriedIn }
            var table = ProjectTargets()
            table.head = head(ProjectTargets.self)
            table.project = name
            table.nature = "经常性项目"
            table.category = "特定目标类"
            table.supervisor = department
            table.implementer = department
            table.start = "2023年1月1日"
            table.end = "2023年12月31日"
            table.total = Figure(money)
            table.totalFiscal = Figure(money)
            table.year = Figure(money)
            table.yearAppropriation = Figure(Amount(fen: money.fen - carried.fen))
            table.yearCarriedForward = carried == .zero ? nil : Figure(carried)
            table.goal = goal
            table.yearGoal = goal
            table.indicators = indicators.map(\.planned)
            return table
        }

        var evaluation: ProjectSelfEvaluation {
            var table = ProjectSelfEvaluation()
            table.head = head(ProjectSelfEvaluation.self)
            table.project = name
            table.supervisor = department
            table.implementer = department
            table.funds = funds(
                Ledger.money { $0.code == code }, carried: Ledger.sum(where: { $0.code == code }) { $0.carriedIn },
                rate: rate, score: score)
            table.goals.expected = goal
            table.goals.achieved = achieved
            table.indicators = indicators
            table.total.points = 100
            table.total.score = number(total)
            table.signature = signed
            return table
        }
    }

    static let projects = [
        Project(
            name: "城市环境卫生保洁", code: "2120501", goal: "保障辖区道路和背街小巷清扫保洁，生活垃圾日产日清。",
            achieved: "清扫保洁全覆盖，抽查合格率96.30%。", indicators: ExampleIndicators.cleaning, rate: "98.34", score: "9.83",
            total: "97.05"),
        Project(
            name: "社区公共服务设施建设", code: "2120399", goal: "完成3个老旧小区配套设施改造，新增社区活动用房。",
            achieved: "3个老旧小区改造完工，新增社区活动用房640平方米。", indicators: ExampleIndicators.facilities, rate: "99.52",
            score: "9.95", total: "95.91"),
    ]

    private static func funds(_ money: Ledger.Money, carried: Amount, rate: String, score: String) -> EvaluatedFunds {
        func execution(_ subtracting: Amount) -> FundExecution {
            var line = FundExecution()
            line.opening = Figure(Amount(fen: money.opening.fen - subtracting.fen))
            line.adjusted = Figure(Amount(fen: money.adjusted.fen - subtracting.fen))
            line.executed = Figure(Amount(fen: money.actual.fen - subtracting.fen))
            return line
        }
        var funds = EvaluatedFunds()
        funds.total = execution(.zero)
        funds.total.points = 10
        funds.total.rate = number(rate)
        funds.total.score = number(score)
        funds.appropriation = execution(carried)
        guard carried != .zero else { return funds }
        funds.carriedForward.opening = Figure(carried)
        funds.carriedForward.adjusted = Figure(carried)
        funds.carriedForward.executed = Figure(carried)
        return funds
    }
}
