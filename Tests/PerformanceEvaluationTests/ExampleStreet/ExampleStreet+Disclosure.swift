import BudgetTables
import TableLayout

/// P9: what the office says beside its figures, and where the result is published.
extension ExampleStreet {
    static var disclosure: EvaluationDisclosure {
        var table = EvaluationDisclosure()
        table.head = head(EvaluationDisclosure.self)
        table.grade = "优"
        table.management = "执行《示例街道财务管理办法》和《示例街道项目资金管理办法》，大额支出经集体研究决定；部门预算、决算按规定的时间和格式公开。"
        table.improvements = "一是编制成本目标时与主管部门沟通全年追加安排，年中调整预算时同步调整目标。\n二是对尚未整改的安全隐患逐项明确责任单位和时限。"
        table.application = "自评结果与下一年度预算安排挂钩；没有完成的目标列入下一年度重点工作。"
        table.disclosure = "绩效自评表和评价报告随部门决算公开，接受社会监督。"
        table.rules = "《中共中央 国务院关于全面实施预算绩效管理的意见》；财预〔2020〕10号《项目支出绩效评价管理办法》；《示例街道项目资金管理办法》"
        table.date = "2024年9月20日"
        table.place = "示例区人民政府门户网站“预决算公开”专栏"
        return table
    }
}
