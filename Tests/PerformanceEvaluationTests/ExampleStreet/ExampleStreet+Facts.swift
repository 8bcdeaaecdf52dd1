import BudgetTables
import DecimalNumbers
import TableLayout

/// What was done in 2023, invented: 主题|类别|工作|对象|数量|约数|单位|期间|所属|占比|占比基数|名次|佐证.
///
/// A blank 主题 or 类别 is that of the line above; 所属 names a fact by its place.
extension ExampleStreet {
    static var facts: CompletionFacts {
        var table = CompletionFacts()
        table.head = head(CompletionFacts.self)
        for line in factLines.split(separator: "\n") {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            func part(_ index: Int) -> String { index < parts.count ? parts[index] : "" }
            var fact = CompletionFact()
            fact.topic = part(0).isEmpty ? table.facts.last?.topic ?? "" : part(0)
            fact.category = part(1).isEmpty ? table.facts.last?.category ?? "" : part(1)
            fact.action = part(2)
            fact.object = part(3)
            fact.id = "F\(table.facts.count + 1)"
            fact.quantity = number(part(4))
            fact.qualifier = FactQualifier(printed: part(5))
            fact.unit = part(6)
            fact.period = FactPeriod(printed: part(7))
            fact.partOf = part(8)
            fact.share = number(part(9))
            fact.denominator = IndicatorTarget(printed: part(10))
            fact.rank = FactRank(printed: part(11))
            fact.evidence = part(12)
            table.facts.append(fact)
        }
        return table
    }

    private static let factLines = """
        社会管理|加强基层治理|调解|矛盾纠纷|160||件||||||调解台账
        ||调解成功|矛盾纠纷|156||件||F1|97.5|F1||调解台账
        ||开展|志愿服务活动|120|余|场
        城市管理|改善市容环境|开展|环境整治行动|68||次||||||整治记录
        ||拆除|违规广告|210|多|块
        ||清扫保洁|道路和背街小巷|88.5||万平方米
        |深化垃圾分类|覆盖|生活垃圾分类小区|44||个|||93.6|47个||分类台账
        经济发展|服务企业|走访|重点企业|136||家
        ||新引进|企业|226||家
        ||新引进|规模以上服务业企业|9||家||F9|4|F9
        ||完成|税收收入|2.06||亿元|1-11月|||||税务部门通报
        ||实现|限额以上消费品零售总额|7.4|预计|亿元
        公共服务|办好民生实事|改造|老旧小区配套设施|3||个
        ||新增|社区活动用房|640||平方米
        ||惠及|居民|5430||户
        ||发放|困难群众帮扶金|86400||元
        ||走访慰问|困难群众|540|余|户
        |卫生健康|组织|孕前优生健康检查|86||对
        ||接种|适龄人员流感疫苗|1.2|余|万人次
        公共安全|安全生产|开展|安全生产执法检查|64||次
        ||查出|安全隐患|179||处
        ||整改|安全隐患|174||处||F21|97.2|F21
        ||获|年度安全生产考核||||||||全区第三
        |网格化管理|处置|网格事件|8600|余|件
        """
}
