import BudgetTables
import Fiscal
import TableLayout

/// Random models that come out the same for the same seed.
struct SeededModels {
    private var state: UInt64
    var unit: AmountUnit
    var fractionDigits: Int

    init(seed: UInt64, unit: AmountUnit = .tenThousandYuan, fractionDigits: Int = 2) {
        state = seed
        self.unit = unit
        self.fractionDigits = fractionDigits
    }

    mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    mutating func figure() -> Figure {
        switch number(below: 8) {
        case 0, 1: return .blank
        case 2: return .amount(.zero)
        case 3: return .notApplicable(mark: ["—", "/", "*", "－"][number(below: 4)])
        default:
            let step = AmountPrecision(unit: unit, fractionDigits: fractionDigits).step
            return .amount(Amount(fen: Int64(number(below: 90_000_000) - 10_000_000) * step.fen))
        }
    }

    mutating func head() -> TableHead {
        TableHead(
            department: "某市某区第\(number(below: 90))街道办事处", year: 2019 + number(below: 8), unit: unit,
            fractionDigits: fractionDigits, notes: ["注：本表反映第\(number(below: 99))号。", "    2.尾数误差。"])
    }

    mutating func summary() -> RevenueAndExpenditureSummary {
        var model = RevenueAndExpenditureSummary()
        model.head = head()
        model.revenue.generalBudgetAppropriation = figure()
        model.revenue.governmentFundAppropriation = figure()
        model.revenue.stateCapitalAppropriation = figure()
        model.revenue.superiorSubsidies = figure()
        model.revenue.institutionalRevenue = figure()
        model.revenue.operatingRevenue = figure()
        model.revenue.affiliateRemittances = figure()
        model.revenue.other = figure()
        model.revenue.yearTotal = anchor()
        model.revenue.nonFiscalSurplusUsed = figure()
        model.revenue.openingBalance = figure()
        model.revenue.grandTotal = figure()
        for item in FunctionalClass.allCases { model.expenditure.byClass[item] = figure() }
        model.expenditure.yearTotal = figure()
        model.expenditure.surplusDistribution = figure()
        model.expenditure.closingBalance = figure()
        model.expenditure.grandTotal = figure()
        return model
    }

    mutating func statement() -> ExpenditureStatement {
        var model = ExpenditureStatement()
        model.head = head()
        model.total = line("", "合计")
        for top in 0..<number(below: 5) {
            let code = String(201 + top)
            model.lines.append(line(code, "第\(code)类支出"))
            for middle in 0..<number(below: 4) {
                let code = code + String(10 + middle)
                model.lines.append(line(code, "事务（\(code)）"))
                for bottom in 0..<number(below: 4) { model.lines.append(line(code + "0\(bottom + 1)", "一般行政管理事务")) }
            }
        }
        return model
    }

    private mutating func line(_ code: String, _ name: String) -> ExpenditureLine {
        var line = ExpenditureLine(code: code, name: name)
        line.total = anchor()
        line.basic = figure()
        line.project = figure()
        line.remittedToSuperiors = figure()
        line.operating = figure()
        line.affiliateSubsidies = figure()
        return line
    }

    mutating func funds() -> FundUseTable {
        var model = FundUseTable()
        model.head = head()
        model.total = anchor()
        model.basic = figure()
        model.project = figure()
        for index in 0..<number(below: 9) {
            var category = FundUseCategory(name: ["社会管理", "公共安全-安全生产", "其他支出", "一二三项目"][number(below: 4)] + "\(index)")
            category.actual = figure()
            model.categories.append(category)
        }
        return model
    }

    /// An amount with all the decimals of the table, so that its precision can be read back.
    private mutating func anchor() -> Figure {
        let step = AmountPrecision(unit: unit, fractionDigits: fractionDigits).step
        return .amount(Amount(fen: (Int64(number(below: 9_000_000)) * 10 + 1) * step.fen))
    }
}
