import BudgetTables
import Fiscal
import TableLayout

/// Final accounts FA1–FA9 in the ministry's form.
extension ExampleStreet {
    static var accounts: [any TableModel] {
        [
            summary, revenueStatement, expenditureStatement, appropriations, generalStatement, basicDetail,
            fundStatement, stateCapitalStatement, threePublicExpenses,
        ]
    }

    private static let carriedIn = Ledger.sum { $0.carriedIn }
    private static let carriedOut = Ledger.sum { $0.carriedOut }
    private static let revenue = Ledger.sum { $0.revenue }
    private static let fundRevenue = Ledger.sum(where: \.isFund) { $0.revenue }
    private static let spent = Ledger.money().actual
    private static var generalRevenue: Amount { Amount(fen: revenue.fen - fundRevenue.fen) }
    private static var grandTotal: Amount { Amount(fen: revenue.fen + carriedIn.fen) }

    private static var summary: RevenueAndExpenditureSummary {
        var table = RevenueAndExpenditureSummary()
        table.head = head(RevenueAndExpenditureSummary.self)
        table.revenue.generalBudgetAppropriation = Figure(generalRevenue)
        table.revenue.governmentFundAppropriation = Figure(fundRevenue)
        table.revenue.yearTotal = Figure(revenue)
        table.revenue.openingBalance = Figure(carriedIn)
        table.revenue.grandTotal = Figure(grandTotal)
        for item in FunctionalClass.allCases {
            let money = Ledger.money { $0.code.hasPrefix(item.code) }.actual
            if money != .zero { table.expenditure.byClass[item] = Figure(money) }
        }
        table.expenditure.yearTotal = Figure(spent)
        table.expenditure.closingBalance = Figure(carriedOut)
        table.expenditure.grandTotal = Figure(Amount(fen: spent.fen + carriedOut.fen))
        return table
    }

    private static var revenueStatement: RevenueStatement {
        func fill(_ line: inout RevenueLine, _ keeps: (Ledger.Entry) -> Bool) {
            line.total = Figure(Ledger.sum(where: keeps) { $0.revenue })
            line.appropriation = line.total
        }
        var table = RevenueStatement()
        table.head = head(RevenueStatement.self)
        fill(&table.total) { _ in true }
        table.lines = Ledger.codes().map { code in
            var line: RevenueLine = functionalLine(code)
            fill(&line) { $0.code.hasPrefix(code) }
            return line
        }
        return table
    }

    private static var expenditureStatement: ExpenditureStatement {
        func fill(_ line: inout ExpenditureLine, _ keeps: (Ledger.Entry) -> Bool) {
            (line.total, line.basic, line.project) = natures(keeps, \.actual)
        }
        var table = ExpenditureStatement()
        table.head = head(ExpenditureStatement.self)
        fill(&table.total) { _ in true }
        table.lines = Ledger.codes().map { code in
            var line: ExpenditureLine = functionalLine(code)
            fill(&line) { $0.code.hasPrefix(code) }
            return line
        }
        return table
    }

    private static var appropriations: AppropriationSummary {
        func books(_ part: (Ledger.Entry) -> Amount, _ keeps: (Ledger.Entry) -> Bool) -> ByBook {
            var line = ByBook()
            let all = Ledger.sum(where: keeps, part)
            let fund = Ledger.sum(where: { keeps($0) && $0.isFund }, part)
            line.total = Figure(all)
            if all != fund { line.general = Figure(Amount(fen: all.fen - fund.fen)) }
            if fund != .zero { line.governmentFund = Figure(fund) }
            return line
        }
        let actual = { (entry: Ledger.Entry) in entry.money.actual }
        var table = AppropriationSummary()
        table.head = head(AppropriationSummary.self)
        table.revenue.general = Figure(generalRevenue)
        table.revenue.governmentFund = Figure(fundRevenue)
        table.revenue.yearTotal = Figure(revenue)
        table.revenue.opening = Figure(carriedIn)
        table.revenue.openingGeneral = Figure(carriedIn)
        table.revenue.grandTotal = Figure(grandTotal)
        for item in FunctionalClass.allCases where !Ledger.codes(where: { $0.code.hasPrefix(item.code) }).isEmpty {
            table.expenditure.byClass[item] = books(actual) { $0.code.hasPrefix(item.code) }
        }
        table.expenditure.yearTotal = books(actual) { _ in true }
        table.expenditure.closing = books({ $0.carriedOut }) { _ in true }
        table.expenditure.grandTotal = books({ Amount(fen: $0.money.actual.fen + $0.carriedOut.fen) }) { _ in true }
        return table
    }

    private static var generalStatement: GeneralBudgetStatement {
        func fill(_ line: inout GeneralBudgetLine, _ keeps: (Ledger.Entry) -> Bool) {
            (line.total, line.basic, line.project) = natures({ keeps($0) && !$0.isFund }, \.actual)
        }
        var table = GeneralBudgetStatement()
        table.head = head(GeneralBudgetStatement.self)
        fill(&table.total) { _ in true }
        table.lines = Ledger.codes { !$0.isFund }.map { code in
            var line: GeneralBudgetLine = functionalLine(code)
            fill(&line) { $0.code.hasPrefix(code) }
            return line
        }
        return table
    }

    private static var basicDetail: BasicExpenditureDetail {
        func sum(_ classes: [String]) -> Amount {
            Amount(fen: classes.reduce(0) { $0 + Ledger.economic($1).actual.fen })
        }
        var table = BasicExpenditureDetail()
        table.head = head(BasicExpenditureDetail.self)
        table.lines = Ledger.economicCodes.map { code in
            var line: EconomicLine = economicLine(code)
            line.actual = Figure(Ledger.economic(code).actual)
            return line
        }
        table.personnelTotal = Figure(sum(["301", "303"]))
        table.runningTotal = Figure(sum(["302", "310"]))
        table.total = Figure(sum(["301", "302", "303", "310"]))
        return table
    }

    private static var fundStatement: GovernmentFundStatement {
        func fill(_ line: inout BookBalanceLine, _ keeps: (Ledger.Entry) -> Bool) {
            let keeps = { (entry: Ledger.Entry) in keeps(entry) && entry.isFund }
            (line.total, line.basic, line.project) = natures(keeps, \.actual)
            line.opening = Figure(.zero)
            line.revenue = Figure(Ledger.sum(where: keeps) { $0.revenue })
            line.closing = Figure(Ledger.sum(where: keeps) { $0.carriedOut })
        }
        var table = GovernmentFundStatement()
        table.head = head(GovernmentFundStatement.self)
        fill(&table.total) { _ in true }
        table.lines = Ledger.codes(where: \.isFund).map { code in
            var line: BookBalanceLine = functionalLine(code)
            fill(&line) { $0.code.hasPrefix(code) }
            return line
        }
        return table
    }

    private static var stateCapitalStatement: StateCapitalStatement {
        var table = StateCapitalStatement()
        table.head = head(StateCapitalStatement.self, "说明：本部门本年度没有国有资本经营预算财政拨款支出，故本表无数据。")
        return table
    }

    private static var threePublicExpenses: ThreePublicExpenses {
        var table = ThreePublicExpenses()
        table.head = head(ThreePublicExpenses.self)
        table.budget = threePublic(\.opening)
        table.actual = threePublic(\.actual)
        return table
    }
}
