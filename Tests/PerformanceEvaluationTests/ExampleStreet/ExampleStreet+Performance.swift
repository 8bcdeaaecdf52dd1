import BudgetTables
import DecimalNumbers
import Fiscal
import TableLayout

/// What the year came to: P2 and P4 to P9.
extension ExampleStreet {
    static var performance: [any TableModel] {
        [departmentEvaluation] + projects.map(\.evaluation) + [baseData, fundUse, categories, facts, disclosure]
    }

    private static let allProjects = Ledger.money { $0.category != nil }

    private static var baseData: EvaluationBaseData {
        func figures(_ previous: String, _ budget: Amount, _ actual: Amount) -> CostFigures {
            var figures = CostFigures()
            figures.previousActual = Figure(amount(previous))
            figures.budget = Figure(budget)
            figures.actual = Figure(actual)
            return figures
        }
        func items(_ previous: String, _ codes: [String]) -> CostFigures {
            let money = codes.reduce(Ledger.Money()) { $0 + Ledger.economic($1) }
            return figures(previous, money.opening, money.actual)
        }
        func category(_ name: String, _ previous: String) -> CostItem {
            let money = Ledger.money { $0.category == name }
            var item = CostItem(name: name)
            item.figures = figures(previous, money.opening, money.actual)
            return item
        }
        var table = EvaluationBaseData()
        table.head = head(EvaluationBaseData.self)
        table.staff.posts = 72
        table.staff.employed = 70
        table.staff.rate = number("97.22")
        table.costs.threePublic = items("12.72", ["30217", "30231"])
        table.costs.cars = items("10.62", ["30231"])
        table.costs.carPurchase = figures("0", .zero, .zero)
        table.costs.carOperation = items("10.62", ["30231"])
        table.costs.travelAbroad = figures("0", .zero, .zero)
        table.costs.receptions = items("2.10", ["30217"])
        table.costs.project = figures("2021.60", allProjects.opening, allProjects.actual)
        let previous = [
            "社会管理": "322.15", "公共服务-卫健工作": "57.90", "经济发展": "231.40", "公共安全-安全生产": "39.75", "公共安全-网格化管理": "185.30",
            "其他": "66.10",
        ]
        table.costs.businessItems = Ledger.categories.compactMap { name in previous[name].map { category(name, $0) } }
        let business = Ledger.money { $0.category.map { previous[$0] != nil } ?? false }
        table.costs.businessProjects = figures("902.60", business.opening, business.actual)
        table.costs.maintenanceItems = [category("城市管理", "598.40")]
        table.costs.maintenanceProjects = table.costs.maintenanceItems[0].figures
        table.costs.specialFundItems = [category("公共服务", "520.60")]
        table.costs.specialFunds = table.costs.specialFundItems[0].figures
        table.costs.running = items("231.60", ["302", "310"])
        table.costs.office = items("55.10", ["30201"])
        table.costs.utilitiesAndTravel = items("25.44", ["30205", "30206", "30211"])
        table.costs.meetingsAndTraining = items("5.92", ["30215", "30216"])
        table.costs.procurement = figures("398.20", amount("420.00"), amount("412.60"))
        table.thrift = "严格执行公务接待、公务用车和会议培训管理制度，“三公”经费只减不增。"
        return table
    }

    private static var fundUse: FundUseTable {
        var table = FundUseTable()
        table.head = head(FundUseTable.self)
        table.total = Figure(Ledger.money().actual)
        table.basic = Figure(Ledger.money { $0.category == nil }.actual)
        table.project = Figure(allProjects.actual)
        table.categories = Ledger.categories.map { name in
            var category = FundUseCategory(name: name)
            category.actual = Figure(Ledger.money { $0.category == name }.actual)
            return category
        }
        return table
    }

    private static var categories: CategoryAccounts {
        func funds(_ money: Ledger.Money) -> CategoryFunds {
            var funds = CategoryFunds()
            (funds.opening, funds.adjusted, funds.executed) = (
                Figure(money.opening), Figure(money.adjusted), Figure(money.actual)
            )
            return funds
        }
        var table = CategoryAccounts()
        table.head = head(CategoryAccounts.self)
        table.plan.declared = number("\(Ledger.categories.count)")
        table.total = funds(allProjects)
        table.categories = Ledger.categories.map { name in
            var category = CategoryAccount(name: name)
            category.funds = funds(Ledger.money { $0.category == name })
            return category
        }
        table.targets =
            Ledger.categories.flatMap { name in targets(name, Ledger.money { $0.category == name }) }
            + targets(CategoryAccounts.wholeName, allProjects)
        return table
    }

    /// The four targets of a category: its cost is the opening budget, what was reached of the others is listed.
    private static func targets(_ name: String, _ money: Ledger.Money) -> [CategoryTarget] {
        func number(_ amount: Amount) -> String {
            amount.number(in: .tenThousandYuan).text(minimumFractionDigits: 2) + "(万元)"
        }
        let isOver = money.actual > money.opening
        var cost = CategoryTarget()
        cost.category = name
        cost.dimension = TargetDimension(.cost)
        cost.target = IndicatorTarget(printed: "≤" + number(money.opening))
        cost.actual = IndicatorTarget(printed: number(money.actual))
        cost.status = CompletionStatus(isOver ? .missed : .complete)
        if let (reason, explanation) = reasons[name] {
            cost.reason = DeviationReason(reason)
            cost.explanation = explanation
        }
        let reached = zip(TargetDimension.Kind.allCases.dropFirst(), others[name] ?? []).map { kind, values in
            let words = values.split(separator: "|").map(String.init)
            var target = CategoryTarget()
            target.category = name
            target.dimension = TargetDimension(kind)
            target.target = IndicatorTarget(printed: words[0])
            target.actual = IndicatorTarget(printed: words[1])
            target.status = CompletionStatus(printed: words[2])
            return target
        }
        return [cost] + reached
    }

    private static let reasons: [String: ([DeviationReason.Code], String)] = [
        "城市管理": ([.addedByHigherLevel], "上级年中追加背街小巷保洁资金76万元。"),
        "公共服务": ([.addedByHigherLevel, .notCommunicated], "上级年中追加老旧小区配套设施资金132万元，年初未与主管部门沟通追加安排。"),
        CategoryAccounts.wholeName: ([.addedByHigherLevel, .targetInaccurate], "成本目标按年初预算设定，没有考虑上级追加的208万元。"),
    ]

    private static let others = [
        "社会管理": ["12月底前|12月底前|完成", "≥95.00(%)|97.50(%)|完成", "≥90.00(%)|92.10(%)|完成"],
        "城市管理": ["=100.00(%)|100.00(%)|完成", "≥95.00(%)|96.30(%)|完成", "≥90.00(%)|91.80(%)|完成"],
        "公共服务-卫健工作": ["12月底前|12月底前|完成", "≥98.00(%)|98.60(%)|完成", "≥90.00(%)|95.20(%)|完成"],
        "经济发展": ["12月底前|12月底前|完成", "≥200(家)|226(家)|完成", "≥90.00(%)|93.50(%)|完成"],
        "公共安全-安全生产": ["12月底前|12月底前|完成", "≥98.00(%)|97.20(%)|基本完成", "≥90.00(%)|90.60(%)|完成"],
        "公共服务": ["≥95.00(%)|95.00(%)|完成", "=100.00(%)|100.00(%)|完成", "≥90.00(%)|93.10(%)|完成"],
        "公共安全-网格化管理": ["=100.00(%)|99.10(%)|基本完成", "≥95.00(%)|96.00(%)|完成", "≥90.00(%)|92.00(%)|完成"],
        "其他": ["12月底前|12月底前|完成", "规范|规范|完成", "≥90.00(%)|90.80(%)|完成"],
        CategoryAccounts.wholeName: ["12月底前|12月底前|完成", "≥95.00(%)|96.20(%)|基本完成", "≥90.00(%)|92.40(%)|基本完成"],
    ]
}
