import BudgetTables
import DecimalNumbers
import TableLayout

/// The indicators of 示例街道: 一级|二级|三级|目标值|实际完成值|分值|得分|偏差原因|复核得分|复核说明; a blank level is that of the line above.
enum ExampleIndicators {
    static let department = rows(
        """
        成本指标|经济成本指标|项目支出总成本|≤2163.20(万元)|2344.44(万元)|10|9.23|上级年中追加老旧小区配套设施和环境卫生资金，年初目标未包含；下年按全年任务测算成本目标。|9.23|
        ||公用经费支出|≤232.80(万元)|224.45(万元)|10|10||10|
        产出指标|数量指标|开展环境整治行动|≥60(次)|68(次)|8|8||8|
        ||老旧小区配套设施改造|=3(个)|3(个)|8|8||8|
        ||走访服务企业|≥120(家)|136(家)|6|6||6|
        |质量指标|安全隐患整改率|≥98.00(%)|97.20(%)|8|7.93|5处隐患需产权单位立项，已列入下年整改计划。|7.93|
        |时效指标|民生实事按期完成率|=100.00(%)|100.00(%)|10|10||10|
        效益指标|经济效益指标|新引进企业|≥200(家)|226(家)|5|5||5|
        |社会效益指标|矛盾纠纷调解成功率|≥95.00(%)|97.50(%)|5|5||5|
        |生态效益指标|生活垃圾分类覆盖率|≥90.00(%)|93.60(%)|5|5||5|
        |可持续影响指标|基层治理长效机制|健全|健全|5|5||4|制度已建立，考核办法尚未印发
        满意度指标|服务对象满意度指标|居民满意度|≥90.00(%)|92.40(%)|10|10||10|
        """)

    static let cleaning = rows(
        """
        成本指标|经济成本指标|环境卫生保洁总成本|≤420.00(万元)|487.75(万元)|20|17.22|上级年中追加背街小巷保洁资金76万元。||
        产出指标|数量指标|清扫保洁面积|≥86(万平方米)|88.5(万平方米)|15|15|||
        |质量指标|保洁抽查合格率|≥95.00(%)|96.30(%)|15|15|||
        |时效指标|生活垃圾日产日清率|=100.00(%)|100.00(%)|10|10|||
        效益指标|社会效益指标|市容环境改善|明显|明显|10|10|||
        |生态效益指标|生活垃圾无害化处理率|=100.00(%)|100.00(%)|10|10|||
        满意度指标|服务对象满意度指标|居民对环境卫生满意度|≥90.00(%)|91.80(%)|10|10|||
        """)

    static let facilities = rows(
        """
        成本指标|经济成本指标|设施建设总成本|≤510.00(万元)|638.90(万元)|20|15.96|上级年中追加老旧小区配套设施资金132万元。||
        产出指标|数量指标|改造老旧小区配套设施|=3(个)|3(个)|15|15|||
        ||新增社区活动用房|≥600(平方米)|640(平方米)|10|10|||
        |质量指标|工程验收合格率|=100.00(%)|100.00(%)|10|10|||
        |时效指标|按期完工率|≥95.00(%)|95.00(%)|5|5|||
        效益指标|社会效益指标|受益居民|≥5200(户)|5430(户)|10|10|||
        |可持续影响指标|设施管护制度|健全|健全|10|10|||
        满意度指标|服务对象满意度指标|社区居民满意度|≥90.00(%)|93.10(%)|10|10|||
        """)

    private static func rows(_ text: String) -> [EvaluatedIndicator] {
        var indicators: [EvaluatedIndicator] = []
        for line in text.split(separator: "\n") {
            let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            var indicator = EvaluatedIndicator()
            indicator.dimension = parts[0].isEmpty ? indicators.last?.dimension ?? "" : .init(printed: parts[0])
            indicator.category = parts[1].isEmpty ? indicators.last?.category ?? "" : parts[1]
            indicator.name = parts[2]
            indicator.target = IndicatorTarget(printed: parts[3])
            indicator.actual = IndicatorTarget(printed: parts[4])
            indicator.points = ExampleStreet.number(parts[5])
            indicator.score = ExampleStreet.number(parts[6])
            indicator.deviation = parts[7]
            indicator.reviewScore = ExampleStreet.number(parts[8])
            indicator.reviewReason = parts[9]
            indicators.append(indicator)
        }
        return indicators
    }
}

extension EvaluatedIndicator {
    /// The indicator as it was planned.
    var planned: PlannedIndicator {
        var plan = PlannedIndicator()
        plan.dimension = dimension
        plan.category = category
        plan.name = name
        plan.target = target
        return plan
    }
}
