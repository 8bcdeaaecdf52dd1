import Facts

extension CleanBook {
    /// A self-evaluation whose scores add up, of the overall or of one project's expenditure.
    func selfEvaluation(_ id: String) -> FactTable {
        let spent = spentByBook.reduce(0, +) + otherSpent
        let basic = sum("") { item in item.books.reduce(item.other[0]) { $0 + $1[0] } }
        let project = sum("") { item in item.books.reduce(item.other[1]) { $0 + $1[1] } }
        let opening = budget.table("B1")?[line: "支出/总计", column: "预算数"]?.displayed?.units(fractionDigits: 2) ?? 0
        func funds(_ key: String, _ share: Int) -> (key: String, values: [String?]) {
            let all = [Int(opening), spent + 100, spent]
            let part = all.map { share == 0 ? $0 : share == 3 ? $0 - $0 / 2 - $0 / 3 : $0 / (share + 1) }
            return (key, part.map { cents($0) } + (share == 0 ? ["10.00", "9.50"] : [nil, nil]))
        }
        return table(
            id, ["年初预算数", "全年预算数", "全年执行数", "分值", "得分"],
            [
                funds("年度资金总额", 0), funds("年度资金总额/本年财政拨款", 1), funds("年度资金总额/上年结转资金", 2),
                funds("年度资金总额/其他资金", 3), ("按支出性质/基本支出", [nil, nil, cents(basic), nil, nil]),
                ("按支出性质/项目支出", [nil, nil, cents(project), nil, nil]), ("指标/1", [nil, nil, nil, "50.00", "48.20"]),
                ("指标/2", [nil, nil, nil, "30.00", "29.00"]), ("指标/3", [nil, nil, nil, "10.00", "10.00"]),
                ("总分", [nil, nil, nil, "100.00", "96.70"]),
            ])
    }

    /// The base data of the overall evaluation.
    var baseData: FactTable {
        let total = publicExpenses[line: "三公", column: "决算数/合计"]?.displayed?.text(minimumFractionDigits: 2)
        let running = economic[line: "公用经费合计", column: "决算数"]?.displayed?.text(minimumFractionDigits: 2)
        let project = expenditure[line: "合计", column: "项目支出"]?.displayed?.text(minimumFractionDigits: 2)
        return table(
            "P5", ["上年决算数", "本年预算数", "本年决算数"],
            [("三公经费", ["3.21", "4.00", total]), ("项目支出", ["-", "-", project]), ("公用经费", ["-", "-", running])])
    }

    /// FA1 as some provinces print it, with the adjusted budget beside the actual.
    var totalsWithBudget: FactTable {
        let plain = totals
        let lines = plain.lines.map { line in
            let actual = Int(plain[line: line.key, column: "决算数"]?.displayed?.units(fractionDigits: 2) ?? 0)
            return (key: line.key, values: [cents(actual + 5), cents(actual)] as [String?])
        }
        let codes = Dictionary(
            uniqueKeysWithValues: plain.lines.compactMap { line in line.code.map { (line.key, $0) } })
        let numbers = Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($1.key, $0 + 1) })
        return table("FA1", ["全年预算数", "决算数"], lines, codes: codes, numbers: numbers)
    }
}
