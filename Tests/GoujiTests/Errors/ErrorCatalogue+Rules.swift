extension ErrorCatalogue {
    private static func lint(_ code: String, _ title: String, _ yaml: String) -> ErrorCase {
        ErrorCase(code, title, ["rules", "lint", "规则.yaml"], ["规则.yaml": Array((yaml + "\n").utf8)])
    }

    private static func formula(_ code: String, _ title: String, _ formula: String) -> ErrorCase {
        lint(
            code, title,
            "rules:\n  X001:\n    level: error\n    tolerance: RS\n    meaning: 甲等于乙\n    formula: '\(formula)'")
    }

    /// Rule files and their formulas.
    static let rules: [ErrorCase] = [
        lint("yaml", "不是 YAML", "rules: ["),
        lint("missing", "缺少必需的键", "rules:\n  X001:\n    level: error"),
        lint("unknownKey", "没有这个键", "rules: {}\nregeln: {}"),
        lint(
            "value", "值不在允许之列",
            "rules:\n  X001:\n    level: fatal\n    tolerance: RS\n    meaning: m\n    formula: FA1[a] = 1"),
        lint("duplicate", "编号重复", "rules:\n  X001: {}\n  X001: {}"),
        formula("unexpected", "公式写法有误", "FA1[收入/总计 = FA1[支出/总计]"),
        formula("unknownFunction", "没有这个函数", "average(FA1[收入/总计]) = 1"),
        formula("unboundVariable", "没有 each", "FA3[row, 合计] = 1"),
        formula("severalCells", "选中多个单元格", "FA3[合计] = FA3[level(类)]"),
        formula("openQuote", "引号没有配对", "FA3[\"合计] = 1"),
        formula("badNumber", "不是数字", "FA3[合计] = 1.2.3"),
        formula("tooDeep", "嵌套过深", "FA3[合计] = " + String(repeating: "(", count: 40) + "1"),
        ErrorCase("UnknownRule", "没有这条规则", ["rules", "describe", "R999"]),
    ]

    private static let head = "kind,table,line,column,unit,value\n"

    private static func record(_ code: String, _ title: String, _ text: String) -> ErrorCase {
        ErrorCase(code, title, ["check", "事实.csv"], ["事实.csv": Array(text.utf8)])
    }

    /// Facts of other extractors, imported tables, answers.
    static let facts: [ErrorCase] = [
        ErrorCase("noList", "不是事实数据", ["check", "事实.json"], ["事实.json": Array("[1, 2]".utf8)]),
        record("missing", "缺少必需的列", "kind,table,line\nfinal_account,FA1,收入/总计\n"),
        record("noNumber", "不是数字", head + "final_account,FA1,收入/总计,决算数,万元,一百\n"),
        record("noUnit", "不是金额单位", head + "final_account,FA1,收入/总计,决算数,美元,1.00\n"),
        record("noKind", "不是文件种类", head + "invoice,FA1,收入/总计,决算数,万元,1.00\n"),
        record(
            "repeated", "同一格两条记录",
            head + "final_account,FA1,收入/总计,决算数,万元,1.00\nfinal_account,FA1,收入/总计,决算数,万元,2.00\n"),
        record(
            "otherUnit", "同一表两种单位",
            head + "final_account,FA1,收入/总计,决算数,万元,1.00\nfinal_account,FA1,支出/总计,决算数,元,2.00\n"),
        record("tooManyFields", "字段过多", head + "final_account,FA1,收入/总计,决算数,万元,1.00,多余\n"),
        ErrorCase(
            "Broken", "答复文件有误", ["check", "事实.csv", "--answers", "答复.yaml"],
            [
                "事实.csv": Array((head + "final_account,FA1,收入/总计,决算数,万元,1.00\n").utf8),
                "答复.yaml": Array("answers:\n  - rule: R045\n    grund: 属实\n".utf8),
            ]),
        ErrorCase(
            "NoImportedBook", "不是导入结果", ["export", "a.json", "-o", "b.xlsx"], ["a.json": Array("{}".utf8)]),
    ]
}
