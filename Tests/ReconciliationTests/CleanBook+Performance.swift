import Facts

extension CleanBook {
    /// A self-evaluation whose scores add up, of the overall or of one project's expenditure.
    func selfEvaluation(_ id: String) -> FactTable {
        let spent = spentByBook.reduce(0, +) + otherSpent
        let basic = sum("") { item in item.books.reduce(item.other[0]) { $0 + $1[0] } }
        let project = sum("") { item in item.books.reduce(item.other[1]) { $0 + $1[1] } }
        let opening = budget.table("B1")?[line: "支出/总计", column: "预算数"]?.displayed?.units(fractionDigits: 2) ?? 0
        // 100 and 10 times what was spent of the adjusted budget, half away from zero.
        let rate = cents((spent * 20_000 + spent + 100) / (2 * (spent + 100)))
        let points = (spent * 2_000 + spent + 100) / (2 * (spent + 100))
        let score = cents(points)
        let total = cents(points + 4_820 + 2_900 + 1_000)
        func funds(_ key: String, _ share: Int) -> (key: String, values: [String?]) {
            let all = [Int(opening), spent + 100, spent]
            let part = all.map { share == 0 ? $0 : share == 3 ? $0 - $0 / 2 - $0 / 3 : $0 / (share + 1) }
            return (key, part.map { cents($0) } + (share == 0 ? ["10.00", rate, score] : [nil, nil, nil]))
        }
        return table(
            id, ["年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
            [
                funds("年度资金总额", 0), funds("年度资金总额/本年财政拨款", 1), funds("年度资金总额/上年结转资金", 2),
                funds("年度资金总额/其他资金", 3), ("按收入性质/一般公共预算", [nil, nil, cents(spent - 3), nil, nil, nil]),
                ("按收入性质/其他资金", [nil, nil, cents(3), nil, nil, nil]),
                ("按支出性质/基本支出", [nil, nil, cents(basic), nil, nil, nil]),
                ("按支出性质/项目支出", [nil, nil, cents(project), nil, nil, nil]),
                ("指标/1", [nil, nil, nil, "50.00", nil, "48.20"]), ("指标/2", [nil, nil, nil, "30.00", nil, "29.00"]),
                ("指标/3", [nil, nil, nil, "10.00", nil, "10.00"]),
                ("总分", [nil, nil, nil, "100.00", nil, total]),
            ])
    }

    /// The base data of the overall evaluation.
    var baseData: FactTable {
        let total = publicExpenses[line: "三公", column: "决算数/合计"]?.displayed?.text(minimumFractionDigits: 2)
        let running = economic[line: "公用经费合计", column: "决算数"]?.displayed?.text(minimumFractionDigits: 2)
        let project = expenditure[line: "合计", column: "项目支出"]?.displayed?.text(minimumFractionDigits: 2)
        let cars = "公务用车购置和维护经费"
        let items = [
            (cars, "公务用车购置及运行维护费/小计"), (cars + "/公车购置", "公务用车购置及运行维护费/公务用车购置费"),
            (cars + "/公车运行维护", "公务用车购置及运行维护费/公务用车运行维护费"), ("出国经费", "因公出国（境）费"), ("公务接待", "公务接待费"),
        ].map { key, column -> (key: String, values: [String?]) in
            let spent = publicExpenses[line: "三公", column: "决算数/" + column]?.displayed
            return ("三公经费/" + key, ["1.07", "1.33", spent?.text(minimumFractionDigits: 2)])
        }
        let costs: [(key: String, values: [String?])] = [
            ("三公经费", ["3.21", "4.00", total]), ("项目支出", ["-", "-", project]), ("公用经费", ["-", "-", running]),
        ]
        let rates: [(key: String, values: [String?])] = [
            ("财政供养人员", ["60", "47", "78.33", nil, nil, nil, nil, nil, nil]),
            ("楼堂馆所", [nil, nil, nil, "3000", "2875", "95.83", "700.00", "698.51", "99.79"]),
        ]
        let columns = ["上年决算数", "本年预算数", "本年决算数"]
        let rateColumns = [
            "编制数", "实际在职人数", "控制率", "批复规模（㎡）", "实际规模（㎡）", "规模控制率", "预算投资", "实际投资", "投资概算控制率",
        ]
        return table(
            "P5", columns + rateColumns,
            (costs + items).map { ($0.key, $0.values + rateColumns.map { _ in nil }) }
                + rates.map { ($0.key, columns.map { _ in nil } + $0.values) })
    }

    /// FA1 as some provinces print it, with the opening budget, its changes and the adjusted budget beside the actual.
    var totalsWithBudget: FactTable {
        let plain = totals
        let planned = budget.table("B1")
        let lines = plain.lines.map { line in
            let actual = Int(plain[line: line.key, column: "决算数"]?.displayed?.units(fractionDigits: 2) ?? 0)
            let budgeted = planned?[line: line.key, column: "预算数"]?.displayed?.units(fractionDigits: 2)
            guard let budgeted, line.code != nil || line.key.hasSuffix("/总计") else {
                return (key: line.key, values: [nil, nil, nil, cents(actual + 5), cents(actual)] as [String?])
            }
            let change = actual + 5 - Int(budgeted)
            return (
                key: line.key,
                values: [Int(budgeted), max(0, change), max(0, -change), actual + 5, actual].map { cents($0) }
            )
        }
        let codes = Dictionary(
            uniqueKeysWithValues: plain.lines.compactMap { line in line.code.map { (line.key, $0) } })
        let numbers = Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($1.key, $0 + 1) })
        return table("FA1", ["年初预算数", "调增数", "调减数", "全年预算数", "决算数"], lines, codes: codes, numbers: numbers)
    }
}
