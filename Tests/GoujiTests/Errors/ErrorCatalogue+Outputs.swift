import TestSupport

extension ErrorCatalogue {
    private static let merged = TestWorkbook(
        rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>",
        after: "<mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells>"
    ).bytes

    private static func fill(_ code: String, _ title: String, _ settings: [String], _ bytes: [UInt8]) -> ErrorCase {
        ErrorCase(
            code, title, ["fill", "模板.xlsx"] + settings.flatMap { ["--set", $0] } + ["-o", "b.xlsx"], ["模板.xlsx": bytes]
        )
    }

    /// What is written, and commands that get what they cannot use.
    static let outputs: [ErrorCase] = [
        fill("noSheet", "模板没有这个工作表", ["收入表!A1=1"], TestWorkbook().bytes),
        fill("noName", "模板没有这个名称", ["单位名称=某街道"], TestWorkbook().bytes),
        fill("merged", "合并区域内的单元格", ["S!B2=1"], merged),
        fill("twice", "同一格填两次", ["S!A1=1", "S!A1=2"], TestWorkbook().bytes),
        fill(
            "noValue", "占位符没有值", ["S!B1=1"], .workbook([["{{单位}}"]])),
        ErrorCase("Unknown", "没有这张表", ["template", "XX9", "-o", "b.xlsx"]),
        ErrorCase("noFolder", "输出的文件夹不存在", ["template", "FA1", "-o", "没有/b.xlsx"]),
        ErrorCase("notAFile", "输出是文件夹", ["template", "FA1", "-o", "."]),
        ErrorCase(
            "NoPhases", "工作簿没有三个阶段", ["reconcile", "a.xlsx"], ["a.xlsx": .workbook([["通讯录"]])]),
        ErrorCase(
            "NoReasons", "工作簿没有原因说明栏",
            ["reconcile", "--budget", "a.xlsx", "--actual", "a.xlsx", "--reasons", "a.xlsx"],
            ["a.xlsx": .workbook([["通讯录"]])]),
    ]

    /// Wrong usage.
    static let usage: [ErrorCase] = [
        ErrorCase("usage", "没有给出文件", ["check"]),
        ErrorCase("usage", "没有这种格式", ["check", "a.xlsx", "--format", "yaml"]),
        ErrorCase("usage", "没有这个命令", ["frobnicate"]),
        ErrorCase("usage", "标注副本与原文件同名", ["check", "a.xlsx", "--marked", "a.xlsx"]),
        ErrorCase("usage", "预算和决算只给了一个", ["reconcile", "--budget", "a.xlsx"]),
    ]
}
