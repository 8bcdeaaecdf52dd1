import Documents

/// A document with one of everything.
enum SampleDocument {
    static var report: Document {
        var report = Document(
            title: "2025年度示例街道部门整体支出绩效评价报告", subtitle: "示例街道办事处", header: "示例街道 <绩效> & 公开")
        report.heading("整体支出绩效概况")
        report.paragraph("年初共设置8个项目大类绩效目标，并从“成本、时效、质量、社会满意度”四个维度进行考量——\(placeholder: "请填写：本年的主要工作")。")
        report.heading("资金构成", level: 2)
        report.paragraph(
            "本年支出\(bold: "4,449.23")万元\(note: "各类之和为2,357.54万元，因四舍五入相差0.01万元。")，其中\(italic: "项目支出")2,357.53万元。")
        report.heading("按类别", level: 3)
        report.table(expenditure)
        report.chart(chart)
        report.heading("存在的主要问题", level: 1)
        report.bullets(["成本目标高于设定数", "与上级部门沟通不足：\(placeholder: "请填写：情况")"])
        report.numbered(["加强沟通", "准确设定\(bold: "成本目标")\(note: "见第二部分。")"])
        report.paragraph("第一行\n第二行 _x0041_\u{1}")
        report.numbered(["重新编号"])
        report.blocks.append(.pageBreak)
        report.heading("公开情况", level: 1)
        report.paragraph("1. 以数字开头的段落，| * _ [链接] <b>")
        return report
    }

    static var expenditure: DocumentTable {
        DocumentTable(
            caption: "项目支出情况", unit: "万元",
            columns: [.init(width: 3), .init(width: 2, alignment: .end), .init(width: 2, alignment: .end), .init()],
            header: [
                [.init("类别", rows: 2), .init("金额", span: 2), .init("完成", rows: 2)],
                ["预算数", "决算数"],
            ],
            rows: [
                ["社会管理", "300.00", "303.50", "完成"], ["公共服务-卫健工作", "50.00", "54.43"],
                ["合计", "350.00", "357.93", .init("\(placeholder: "请填写")", alignment: .centre)],
            ],
            totals: 1, notes: ["注：各项之和与合计不等，为四舍五入所致。"])
    }

    static var chart: BarChart {
        BarChart(
            caption: "各类项目预算与决算", unit: "万元", categories: ["社会管理", "公共服务-卫健工作", "其他"],
            series: [
                .init("预算数", [.init(significand: 30000, exponent: -2), .init(50), nil]),
                .init(
                    "决算数", [.init(significand: 3035, exponent: -1), .init(significand: 5443, exponent: -2), .init(-7)]),
            ])
    }
}
