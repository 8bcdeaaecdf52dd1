import BudgetTables
import DecimalNumbers
import Fiscal
import TableLayout

/// The sample of 清水塘街道: what its report on 2021 says, and nothing else.
enum Qingshuitang {
    static let department = "清水塘街道"
    static let amounts = [
        ("社会管理", "303.5"), ("经济发展", "251.62"), ("公共服务-卫健工作", "54.43"), ("公共安全-安全生产", "36.89"), ("公共服务", "816.04"),
        ("城市管理", "634.43"), ("公共安全-网格化管理", "192.41"), ("其他", "68.22"),
    ]
    /// The categories in the order that section 一 lists them in.
    static let declared = ["社会管理", "城市管理", "公共服务-卫健工作", "经济发展", "公共安全-安全生产", "公共服务", "公共安全-网格化管理", "其他"]

    static var tables: [any TableModel] { [targets, funds, categories, facts, disclosure] }

    private static var head: TableHead { TableHead(department: department, year: 2021) }
    private static func money(_ text: String) -> Figure {
        Amount(text, in: .tenThousandYuan).map { .amount($0) } ?? .blank
    }

    static var funds: FundUseTable {
        var table = FundUseTable()
        table.head = head
        table.head.notes = ["注：本表反映部门本年度整体支出资金使用情况。"]
        table.total = money("4449.23")
        table.basic = money("2091.69")
        table.project = money("2357.53")
        table.categories = amounts.map { name, amount in
            var category = FundUseCategory(name: name)
            category.actual = money(amount)
            return category
        }
        return table
    }

    /// The eight categories; the report says how targets came out for all of them together only.
    static var categories: CategoryAccounts {
        var table = CategoryAccounts()
        table.head = head
        table.plan.declared = 8
        table.total.executed = money("2357.53")
        table.categories = declared.map { name in
            var category = CategoryAccount(name: name)
            category.funds.executed = amounts.first { $0.0 == name }.map { money($0.1) } ?? .blank
            return category
        }
        for name in declared + [CategoryAccounts.wholeName] {
            for kind in TargetDimension.Kind.allCases {
                var target = CategoryTarget()
                target.category = name
                target.dimension = TargetDimension(kind)
                if name == CategoryAccounts.wholeName {
                    target.status = CompletionStatus(kind == .cost ? .missed : .mostly)
                    if kind == .cost {
                        target.reason = DeviationReason([.targetInaccurate, .notCommunicated])
                        target.explanation =
                            "预计成本目标高于设定数主要是绩效沟通存在问题，设定成本目标时，不准确，导致出现偏差。未与上级部门及时沟通，考虑成本投入情况的变化。"
                    }
                }
                table.targets.append(target)
            }
        }
        return table
    }

    /// The goal that the year began with; the report prints neither the money asked for nor indicators.
    static var targets: DepartmentTargets {
        var table = DepartmentTargets()
        table.head = head
        table.goal =
            "围绕“突出升级发展，打造首善街区”的总体目标，攻坚克难，久久为功。立足服务民生，提高服务质量。一是完善工作制度，二是优化服务流程，三是注重管理质量。加大管理力度，强化依法行政能力。"
        return table
    }

    /// What sections 二, 四 and 五 say in words; date and place of publication are not among it.
    static var disclosure: EvaluationDisclosure {
        var table = EvaluationDisclosure()
        table.head = head
        table.management = "按照开福区街镇财务项目资金管理办法和清水塘街道财经管理及审批制度，合法、合理、合规的安排各项资金支出并及时编制公开部门预决算信息。"
        table.improvements = "对上级资金在今后的工作中需要加强沟通，克服绩效管理中的角色认知偏差、态度偏差。"
        table.application =
            "自评结果拟应用有助于街道对自身绩效任务完成情况加强了解，找到差距与原因，更好开展今后的工作；同时也改善街道绩效管理目标设立方法，使绩效考核管理体系的设定更为科学。"
        table.disclosure = "绩效公开有利于加强社会监督，推进民主法治建设、促进反腐倡廉和构建和谐社会。"
        table.rules = "开福区街镇财务项目资金管理办法；清水塘街道财经管理及审批制度"
        return table
    }

    static var facts: CompletionFacts {
        var table = CompletionFacts()
        table.head = head
        for line in QingshuitangFacts.text.split(separator: "\n") {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            func part(_ index: Int) -> String { index < parts.count ? parts[index] : "" }
            var fact = CompletionFact()
            let last = table.facts.last
            fact.topic = part(0).isEmpty ? last?.topic ?? "" : part(0)
            fact.category = part(1).isEmpty ? last?.category ?? "" : part(1)
            fact.action = part(2)
            fact.object = part(3)
            fact.id = id(table.facts.count + 1)
            fact.quantity = ExactDecimal(part(4)).map { .number($0) } ?? .blank
            fact.qualifier = FactQualifier(printed: part(5))
            fact.unit = part(6)
            fact.period = FactPeriod(printed: part(7))
            fact.partOf = Int(part(8)).map { id(table.facts.count + 1 + $0) } ?? ""
            fact.share = ExactDecimal(part(9)).map { .number($0) } ?? .blank
            fact.rank = FactRank(printed: part(10))
            table.facts.append(fact)
        }
        return table
    }

    private static func id(_ number: Int) -> String { "F" + (number < 10 ? "0" : "") + "\(number)" }
}
