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

    static var tables: [any TableModel] { [funds, categories, facts] }

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
        table.categories = amounts.map { name, amount in
            var category = CategoryAccount(name: name)
            category.funds.executed = money(amount)
            return category
        }
        for name in amounts.map(\.0) + [CategoryAccounts.wholeName] {
            for kind in TargetDimension.Kind.allCases {
                var target = CategoryTarget()
                target.category = name
                target.dimension = TargetDimension(kind)
                if name == CategoryAccounts.wholeName {
                    target.status = CompletionStatus(kind == .cost ? .missed : .mostly)
                    if kind == .cost {
                        target.reason = DeviationReason([.targetInaccurate, .notCommunicated])
                        target.explanation = "绩效沟通存在问题，设定成本目标时不准确，导致出现偏差；未与上级部门及时沟通，考虑成本投入情况的变化。"
                    }
                }
                table.targets.append(target)
            }
        }
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
