import Findings
import Fiscal
public import TableLayout

/// P9 绩效自评结果应用和公开情况表: what a person says beside the figures, and the record of the publication.
public struct EvaluationDisclosure: TableModel {
    /// What stands around the blocks; the form prints the department in a field.
    public var head = TableHead()
    /// 自评等级: the word for the total score, 优, 良, 中 or 差.
    public var grade = ""
    /// 资金管理制度及执行情况
    public var management = ""
    /// 改进措施
    public var improvements = ""
    /// 自评结果应用
    public var application = ""
    /// 公开情况
    public var disclosure = ""
    /// 依据的制度, as printed: one a line, or with `；` between them.
    public var rules = ""
    /// 公开日期, as printed.
    public var date = ""
    /// 公开地点或网址
    public var place = ""
    /// Who filled it in.
    public var signature = FormSignature()

    /// An empty table.
    public init() {}

    /// The governing rules, one by one.
    public var ruleNames: [String] {
        rules.split { "；;\n\r".contains($0) || $0 == "\r\n" }.map { rule in
            String(rule.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        }.filter { !$0.isEmpty }
    }
}

extension EvaluationDisclosure: SignedForm {
    /// The declaration. Source: sections 二, 四 and 五 of a street office's report on its whole expenditure (整体支出绩效评价报告).
    public static let layout = TableLayout<Self>(
        id: "P9", kind: .performance,
        title: LocalizedText(zh: "绩效自评结果应用和公开情况表", en: "Use and publication of an evaluation"),
        titleAliases: ["绩效评价结果应用和公开情况表", "绩效自评结果应用及公开情况表", "绩效评价结果应用及公开情况表", "绩效信息公开情况表"],
        purpose: LocalizedText(
            zh: "反映绩效自评等级、资金管理、改进措施、结果应用，以及公开的日期、地点和依据的制度。",
            en:
                "The grade, how money was managed, what will be done, and when, where and under which rules it is published."
        ),
        forms: [.performance(departmentLead: nil, notes: notes)], columnWidths: [24, 30, 18, 34]
    ) {
        BlockOf.fields(
            .beside,
            rows: [
                [.department("部门名称", aliases: ["单位名称", "预算单位", "部门（单位）名称", "填报单位"])],
                [FieldOf("自评等级", aliases: ["评价等级", "绩效等级"], \.grade)],
                [FieldOf("资金管理制度及执行情况", aliases: ["资金管理情况", "资金使用及管理情况"], height: 4, \.management)],
                [FieldOf("改进措施", aliases: ["下一步改进措施"], height: 4, \.improvements)],
                [FieldOf("自评结果应用", aliases: ["自评结果拟应用情况", "结果应用", "结果应用情况"], height: 4, \.application)],
                [FieldOf("公开情况", aliases: ["绩效公开情况"], height: 3, \.disclosure)],
                [FieldOf("依据的制度", aliases: ["依据", "制度依据"], height: 3, \.rules)],
                [
                    FieldOf("公开日期", aliases: ["公开时间"], \.date),
                    FieldOf("公开地点或网址", aliases: ["公开地点", "公开网址", "公开渠道"], \.place),
                ],
            ])
        FormBlocks.signature()
    }

    private static let notes = ["说明：评价报告第二、四、五部分的文字取自本表。依据的制度一行写一个，或用“；”隔开；自评等级填“优”“良”“中”或“差”。"]
}
