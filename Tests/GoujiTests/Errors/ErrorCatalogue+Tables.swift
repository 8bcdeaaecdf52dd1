extension ErrorCatalogue {
    private static let title = "一般公共预算财政拨款支出决算表"
    private static let unitLine = ["部门：某街道", "", "", "", "金额单位：万元"]
    private static let headings = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"]
    private static let total = ["合计", "", "30.00", "20.00", "10.00"]
    private static let line = ["201", "一般公共服务支出", "30.00", "20.00", "10.00"]

    private static func reading(
        _ code: String, _ title: String, _ rows: [[String]], formats: [String] = [], hidden: Set<Int> = [],
        merges: [String] = []
    ) -> ErrorCase {
        ErrorCase(
            code, title, ["import", "a.xlsx"],
            ["a.xlsx": .workbook(rows, formats: formats, hidden: hidden, merges: merges)], finding: code)
    }

    private static func summary(_ rows: [[String]]) -> [[String]] {
        [
            ["收入支出决算总表"], ["部门：某街道", "", "", "金额单位：万元"], ["收入", "", "支出", ""],
            ["项目", "决算数", "项目（按功能分类）", "决算数"],
        ] + rows
    }

    /// What may be said while a table is recognised and read.
    static let tables: [ErrorCase] =
        [
            reading("T001", "没有能识别的表", [["通讯录"], ["姓名", "电话"]]),
            reading("T002", "标题与没有内置格式的表相近", [["一般公共预算财政拨款项目支岀决算表"], unitLine, headings, total, line]),
            reading("T003", "标题略有不同", [["一般公共预算财政拔款支出决算表"], unitLine, headings, total, line]),
            reading(
                "T004", "栏目名称略有不同",
                [[title], unitLine, ["科目编码", "科目名称", "合计", "基本支岀", "项目支出"], total, line]),
            reading("T005", "缺栏目", [[title], unitLine, ["科目编码", "科目名称", "合计", "基本支出"], total, line]),
            reading("T006", "没有表头", [[title], unitLine, ["甲", "乙", "丙"], ["1", "2", "3"]]),
            reading(
                "T007", "项目不属于这张表",
                summary([["一、彩票收入", "5.00", "一、一般公共服务支出", "5.00"], ["本年收入合计", "5.00", "本年支出合计", "5.00"]])),
            reading(
                "T008", "项目名称略有不同",
                summary([["本年收入合记", "5.00", "本年支出合计", "5.00"], ["总计", "5.00", "总计", "5.00"]])),
            reading(
                "T009", "金额栏不是数字", [[title], unitLine, headings, total, ["201", "一般公共服务支出", "约三十", "20.00", "10.00"]]),
            reading(
                "T009", "公式没有计算结果",
                [
                    [title], unitLine, headings, total,
                    ["201", "一般公共服务支出", "<c><f>VLOOKUP(A5,K:L,2,0)</f></c>", "20.00", "10.00"],
                ]),
            reading("T010", "没有金额单位", [[title], ["部门：某街道"], headings, total, line]),
            reading("T011", "空表没有说明", [[title], unitLine, headings, ["合计"]]),
            reading(
                "T012", "公式没有结果，按公式算出",
                [[title], unitLine, headings, total, ["201", "一般公共服务支出", "<c><f>D5+E5</f></c>", "20.00", "10.00"]]),
            reading(
                "T013", "按格式缩小显示",
                [
                    [title], unitLine, headings, total,
                    ["201", "一般公共服务支出", "<c s=\"1\"><v>300000</v></c>", "20.00", "10.00"],
                ], formats: ["0!.0000"]),
            reading(
                "T014", "显示与存储不同",
                [
                    [title], unitLine, headings, total,
                    ["201", "一般公共服务支出", "<c s=\"1\"><v>30</v></c>", "20.00", "10.00"],
                ], formats: ["\"3\"0.00"]),
            reading(
                "T015", "不属于这张表的栏目",
                [[title], unitLine, headings + ["备查"], total + ["1.00"], line + ["2.00"]]),
            reading(
                "T042", "表中又出现一个表头",
                [
                    [title], unitLine, headings, total, line, ["科目编码", "科目名称", "年初结转", "本年收入", "本年支出"],
                    ["201", "一般公共服务支出", "1.00", "2.00", "3.00"],
                ]),
            reading(
                "T043", "栏目是另一个年度的",
                [
                    ["2024年度一般公共预算财政拨款支出决算表"], unitLine, ["科目编码", "科目名称", "2022年合计", "2022年基本支出", "2022年项目支出"], total,
                    line,
                ]),
            reading(
                "T044", "说明下面还有金额", [[title], unitLine, headings, total, ["注：本表反映部门本年度支出情况。"], line]),
            ErrorCase(
                "T045", "没有用导入时的本地表格文件", ["export", "a.json", "-o", "b.xlsx"],
                ["a.json": Array(tableOfOwnForms.utf8)], finding: "T045"),
            ErrorCase(
                "T016", "比率没有百分号", ["import", "a.xlsx"],
                preparation: [
                    ["template", "P4", "-o", "空表.xlsx"],
                    ["fill", "空表.xlsx", "--set", "项目支出绩效自评表!H7='0.95", "-o", "a.xlsx"],
                ], finding: "T016"),
            ErrorCase(
                "T017", "不属于这张表的内容", ["import", "a.xlsx"],
                preparation: [
                    ["template", "P4", "-o", "空表.xlsx"],
                    ["fill", "空表.xlsx", "--set", "项目支出绩效自评表!A3=审核意见", "--set", "项目支出绩效自评表!B3=同意", "-o", "a.xlsx"],
                ], finding: "T017"),
        ] + doubts

    /// What was read and may be other than it was meant.
    private static let doubts: [ErrorCase] = [
        reading("T007", "没有科目编码", [[title], unitLine, headings, total, ["2O1", "一般公共服务支出", "30.00"]]),
        reading("T020", "一行出现两次", [[title], unitLine, headings, total, line, line]),
        reading(
            "T029", "同一张表有两份",
            [["2025年度" + title], unitLine, headings, total, line, ["2024年度" + title], unitLine, headings, total, line]),
        reading(
            "T029", "同一张表有两种格式",
            [
                [title], unitLine, headings, total, ["一般公共预算财政拨款收入支出决算表"], unitLine,
                ["科目编码", "科目名称", "本年收入", "合计", "基本支出", "项目支出"], ["合计", "", "31.00", "31.00", "20.00", "11.00"],
            ]),
        reading("T030", "隐藏的行", [[title], unitLine, headings, total, line], hidden: [5]),
        reading(
            "T031", "同名的两栏",
            [
                [title], unitLine, ["科目编码", "科目名称", "合计", "基本支出", "项目支出", "合计"], total + ["28.00"],
                line + ["28.00"],
            ]),
        reading(
            "T032", "栏目的单位与表上不同",
            [[title], unitLine, ["科目编码", "科目名称", "合计（元）", "基本支出", "项目支出"], total, line]),
        reading(
            "T033", "显示的小数位比其他金额少",
            [
                [title], unitLine, headings, total,
                ["201", "一般公共服务支出", "<c s=\"1\"><v>30.4</v></c>", "20.00", "<c s=\"2\"><v>10.4</v></c>"],
            ], formats: ["0", "0.00"]),
        reading(
            "T034", "没有标题，按表头识别",
            [
                unitLine, ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"], total, line,
            ]),
        reading("T034", "标题不是能识别的，按表头识别", [["2024年一般公共预算财政拨款支出预算表"], unitLine, headings, total, line]),
        reading("T035", "没有标题，表头不止一张表有", [unitLine, headings, total, line]),
        reading(
            "T036", "编码是另一科目的",
            [[title], ["2025年度"] + unitLine.dropFirst(), headings, total, ["202", "一般公共服务支出", "30.00"]]),
        reading(
            "T037", "没有标题，表头也认不出",
            [["部门：某街道", "", "金额单位：万元"], ["项目", "上年", "本年"], ["房租", "1", "2"], ["水电", "3", "4"]]),
        reading("T038", "标题是另一张表的", [["收入决算表"], unitLine, headings, total, line]),
        reading(
            "T039", "栏次一行写了别的",
            [
                [title], unitLine, ["科目编码", "科目名称", "合计", "基本支出", "项目支出"], ["", "栏次", "1", "2", "上年决算数"], total, line,
            ]),
        reading(
            "T040", "表头被合并单元格遮住", [[title], unitLine, headings, ["", "", "", "", "上年决算数"], total, line],
            merges: ["E3:E4"]),
    ]

    /// What was imported with forms of one's own: FA1, and a table that only those know.
    private static let tableOfOwnForms = """
        {"file": "a.xlsx", "findings": [], "tables": [
          {"id": "FA1", "title": "收入支出决算总表", "sheet": "s", "form": "ministry", "amountUnit": "万元", "fractionDigits": 2,
           "disclosure": "data", "notes": [], "lines": [{"key": "收入/总计", "label": "总计"}], "columns": [{"key": "决算数"}],
           "facts": [{"line": "收入/总计", "column": "决算数", "state": "amount", "value": "3"}]},
          {"id": "X1", "title": "村级经费表", "sheet": "t", "form": "ministry", "amountUnit": "万元", "fractionDigits": 2,
           "disclosure": "data", "notes": [], "lines": [{"key": "东村", "label": "东村"}], "columns": [{"key": "金额"}],
           "facts": [{"line": "东村", "column": "金额", "state": "amount", "value": "3"}]}]}
        """
}
