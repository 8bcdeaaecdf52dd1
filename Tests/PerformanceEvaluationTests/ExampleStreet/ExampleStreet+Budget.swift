import BudgetTables
import Fiscal
import TableLayout

/// Budgets B1–B11 in the national form.
extension ExampleStreet {
    static var budget: [any TableModel] {
        [
            budgetSummary, budgetRevenue, budgetExpenditure, budgetAppropriations, generalPlan, basicPlan,
            threePublicPlan,
            fundPlan, stateCapitalPlan,
        ]
    }

    private static let carriedIn = Ledger.sum { $0.carriedIn }
    private static let total = Ledger.money().opening
    private static let fund = Ledger.money(where: \.isFund).opening
    private static var general: Amount { Amount(fen: total.fen - fund.fen - carriedIn.fen) }

    private static var budgetSummary: BudgetSummary {
        var table = BudgetSummary()
        table.head = head(BudgetSummary.self)
        table.revenue.generalAppropriation = Figure(general)
        table.revenue.governmentFundAppropriation = Figure(fund)
        table.revenue.yearTotal = Figure(Amount(fen: general.fen + fund.fen))
        table.revenue.carriedForward = Figure(carriedIn)
        table.revenue.grandTotal = Figure(total)
        for item in FunctionalClass.allCases {
            let money = Ledger.money { $0.code.hasPrefix(item.code) }.opening
            if money != .zero { table.expenditure.byClass[item] = Figure(money) }
        }
        table.expenditure.yearTotal = Figure(total)
        table.expenditure.grandTotal = Figure(total)
        return table
    }

    private static var budgetRevenue: BudgetRevenue {
        func fill(_ line: inout BudgetRevenueLine, _ keeps: (Ledger.Entry) -> Bool) {
            let all = Ledger.money(where: keeps).opening
            let carried = Ledger.sum(where: keeps) { $0.carriedIn }
            let fund = Ledger.money { keeps($0) && $0.isFund }.opening
            line.total = Figure(all)
            if carried != .zero { line.carriedForward = Figure(carried) }
            if fund != .zero { line.governmentFund = Figure(fund) }
            let general = Amount(fen: all.fen - carried.fen - fund.fen)
            if general != .zero { line.generalBudget = Figure(general) }
        }
        var table = BudgetRevenue()
        table.head = head(BudgetRevenue.self)
        fill(&table.total) { _ in true }
        table.lines = Ledger.codes().map { code in
            var line: BudgetRevenueLine = functionalLine(code)
            fill(&line) { $0.code.hasPrefix(code) }
            return line
        }
        return table
    }

    private static var budgetExpenditure: BudgetExpenditure {
        func fill(_ line: inout BudgetExpenditureLine, _ keeps: (Ledger.Entry) -> Bool) {
            (line.total, line.basic, line.project) = natures(keeps, \.opening)
        }
        var table = BudgetExpenditure()
        table.head = head(BudgetExpenditure.self)
        fill(&table.total) { _ in true }
        table.lines = Ledger.codes().map { code in
            var line: BudgetExpenditureLine = functionalLine(code)
            fill(&line) { $0.code.hasPrefix(code) }
            return line
        }
        return table
    }

    /// Total, basic and project expenditure; a nature that has none is blank.
    static func natures(
        _ keeps: (Ledger.Entry) -> Bool, _ part: (Ledger.Money) -> Amount
    ) -> (Figure, Figure, Figure) {
        let basic = part(Ledger.money { keeps($0) && $0.category == nil })
        let project = part(Ledger.money { keeps($0) && $0.category != nil })
        return (
            Figure(Amount(fen: basic.fen + project.fen)), basic == .zero ? nil : Figure(basic),
            project == .zero ? nil : Figure(project)
        )
    }

    private static var budgetAppropriations: BudgetAppropriationSummary {
        func books(_ keeps: (Ledger.Entry) -> Bool) -> ByBook {
            var line = ByBook()
            let all = Ledger.money(where: keeps).opening
            let fund = Ledger.money { keeps($0) && $0.isFund }.opening
            line.total = Figure(all)
            if all != fund { line.general = Figure(Amount(fen: all.fen - fund.fen)) }
            if fund != .zero { line.governmentFund = Figure(fund) }
            return line
        }
        var table = BudgetAppropriationSummary()
        table.head = head(BudgetAppropriationSummary.self)
        table.revenue.general = Figure(general)
        table.revenue.governmentFund = Figure(fund)
        table.revenue.carriedForward = Figure(carriedIn)
        table.revenue.grandTotal = Figure(total)
        for item in FunctionalClass.allCases where !Ledger.codes(where: { $0.code.hasPrefix(item.code) }).isEmpty {
            table.expenditure.byClass[item] = books { $0.code.hasPrefix(item.code) }
        }
        table.expenditure.grandTotal = books { _ in true }
        return table
    }

    private static var generalPlan: GeneralBudgetPlan {
        func fill(_ line: inout GeneralBudgetPlanLine, _ keeps: (Ledger.Entry) -> Bool) {
            (line.total, line.basic, line.project) = natures({ keeps($0) && !$0.isFund }, \.opening)
        }
        var table = GeneralBudgetPlan()
        table.head = head(GeneralBudgetPlan.self)
        fill(&table.total) { _ in true }
        table.lines = Ledger.codes { !$0.isFund }.map { code in
            var line: GeneralBudgetPlanLine = functionalLine(code)
            fill(&line) { $0.code.hasPrefix(code) }
            return line
        }
        return table
    }

    private static var basicPlan: BasicExpenditurePlan {
        func fill(_ line: inout BasicExpenditurePlanLine, _ prefixes: [String]) {
            func sum(_ classes: [String]) -> Amount {
                Amount(
                    fen: prefixes.filter { prefix in classes.contains { prefix.hasPrefix($0) || $0.hasPrefix(prefix) } }
                        .reduce(0) { $0 + Ledger.economic($1).opening.fen })
            }
            let (personnel, running) = (sum(["301", "303"]), sum(["302", "310"]))
            line.total = Figure(Amount(fen: personnel.fen + running.fen))
            if personnel != .zero { line.personnel = Figure(personnel) }
            if running != .zero { line.running = Figure(running) }
        }
        var table = BasicExpenditurePlan()
        table.head = head(BasicExpenditurePlan.self)
        fill(&table.total, ["301", "302", "303", "310"])
        table.lines = Ledger.economicCodes.map { code in
            var line: BasicExpenditurePlanLine = economicLine(code)
            fill(&line, [code])
            return line
        }
        return table
    }

    private static var threePublicPlan: ThreePublicPlan {
        var table = ThreePublicPlan()
        table.head = head(ThreePublicPlan.self)
        table.budget = threePublic(\.opening)
        return table
    }

    static func threePublic(_ part: (Ledger.Money) -> Amount) -> ThreePublicFigures {
        let (cars, receptions) = (part(Ledger.economic("30231")), part(Ledger.economic("30217")))
        var figures = ThreePublicFigures()
        figures.travelAbroad = Figure(.zero)
        figures.carPurchase = Figure(.zero)
        figures.carOperation = Figure(cars)
        figures.cars = Figure(cars)
        figures.receptions = Figure(receptions)
        figures.total = Figure(Amount(fen: cars.fen + receptions.fen))
        return figures
    }

    private static var fundPlan: GovernmentFundPlan {
        func fill(_ line: inout BookPlanLine, _ keeps: (Ledger.Entry) -> Bool) {
            (line.total, line.basic, line.project) = natures({ keeps($0) && $0.isFund }, \.opening)
        }
        var table = GovernmentFundPlan()
        table.head = head(GovernmentFundPlan.self)
        fill(&table.total) { _ in true }
        table.lines = Ledger.codes(where: \.isFund).map { code in
            var line: BookPlanLine = functionalLine(code)
            fill(&line) { $0.code.hasPrefix(code) }
            return line
        }
        return table
    }

    private static var stateCapitalPlan: StateCapitalPlan {
        var table = StateCapitalPlan()
        table.head = head(StateCapitalPlan.self, "说明：本部门本年度没有国有资本经营预算支出，故本表无数据。")
        return table
    }
}
