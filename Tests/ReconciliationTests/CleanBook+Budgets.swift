import Facts

extension CleanBook {
    /// The budget of the year, in which every identity holds.
    var budget: FactBook {
        FactBook(
            department: "某街道", year: 2021, kind: .budget,
            tables: [
                budgetSummary, budgetRevenue, budgetExpenditure, byGovernmentClass, byDepartmentClass,
                budgetAppropriations,
                budgetBook("B7", 0, split: true), budgetEconomic, budgetPublicExpenses, budgetBook("B10", 1),
                budgetBook("B11", 2),
                procurement, targets, projectTargets(share: 3),
                projectTargets(share: -3).moved(to: "book.xlsx", sheet: "P3 二"),
            ])
    }

    /// What an item spends by the budget: basic and project, of all money.
    func planned(_ prefix: String) -> (basic: Int, project: Int) {
        (
            sum(prefix) { item in item.books.reduce(item.other[0]) { $0 + $1[0] } },
            sum(prefix) { item in item.books.reduce(item.other[1]) { $0 + $1[1] } }
        )
    }
    func planned(total prefix: String) -> Int { planned(prefix).basic + planned(prefix).project }
    private var otherPlanned: Int { planned(total: "") - spentByBook.reduce(0, +) }
    private var carried: Int { fiscalOnly ? 0 : 4_321 }
    var unspent: Int { fiscalOnly ? 0 : 321 }
    /// 财政拨款, 事业, 其他.
    private var plannedRevenue: [Int] {
        fiscalOnly
            ? [spentByBook.reduce(0, +), 0, 0]
            : [spentByBook.reduce(0, +), 1_111, otherPlanned + unspent - carried - 1_111]
    }

    private var budgetSummary: FactTable {
        let revenue = plannedRevenue
        let year = revenue.reduce(0, +)
        let total = year + carried
        var lines: [(key: String, values: [String?])] = [
            ("收入/财政拨款收入", [cents(revenue[0])]), ("收入/财政拨款收入/一般公共预算", [cents(spentByBook[0])]),
            ("收入/财政拨款收入/政府性基金预算", [cents(spentByBook[1])]),
            ("收入/财政拨款收入/国有资本经营预算", [cents(spentByBook[2])]),
            ("收入/事业收入", [cents(revenue[1])]), ("收入/其他收入", [cents(revenue[2])]), ("收入/本年收入合计", [cents(year)]),
            ("收入/上年结转结余", [cents(carried)]), ("收入/总计", [cents(total)]),
        ]
        let classes = Set(items.map { String($0.code.prefix(3)) }).sorted()
        var codes: [String: String] = [:]
        for top in classes {
            codes["支出/类\(top)"] = top
            lines.append(("支出/类\(top)", [cents(planned(total: top))]))
        }
        lines += [
            ("支出/本年支出合计", [cents(planned(total: ""))]), ("支出/年终结转结余", [cents(unspent)]), ("支出/总计", [cents(total)]),
        ]
        lines += economicViews(total)
        return table("B1", ["预算数"], lines, codes: codes)
    }

    private var budgetRevenue: FactTable {
        let last = items.last?.code ?? ""
        let sources = Array(plannedRevenue.dropFirst()) + [carried]
        func line(_ key: String, _ prefix: String) -> (key: String, values: [String?]) {
            let values =
                [sum(prefix) { $0.books.reduce(0) { $0 + $1.reduce(0, +) } }]
                + sources.map { last.hasPrefix(prefix) ? $0 : 0 }
            return (key, ([values.reduce(0, +)] + values).map { cents($0) })
        }
        let codes = codes { _ in true }
        return table(
            "B2", ["合计", "财政拨款收入", "事业收入", "其他收入", "上年结转"], codes.map { line($0, $0) } + [line("合计", "")],
            labels: labels(codes))
    }

    private var budgetExpenditure: FactTable {
        let codes = codes { _ in true }
        return table(
            "B3", ["合计", "基本支出", "项目支出"],
            (codes + ["合计"]).map { key in
                let (basic, project) = planned(key == "合计" ? "" : key)
                return (key, [cents(basic + project), cents(basic), cents(project)])
            }, labels: labels(codes))
    }

    private var budgetAppropriations: FactTable {
        let names = ["一般公共预算", "政府性基金预算", "国有资本经营预算"]
        let total = spentByBook.reduce(0, +)
        var lines = zip(names, spentByBook).map {
            (key: "收入/\($0)", values: [cents($1), nil, nil, nil, nil] as [String?])
        }
        lines.append(("收入/总计", [cents(total), nil, nil, nil, nil]))
        var codes: [String: String] = [:]
        for top in Set(items.map { String($0.code.prefix(3)) }).sorted() {
            codes["支出/类\(top)"] = top
            let books = (0..<3).map { book in sum(top) { $0.books[book].reduce(0, +) } }
            lines.append(("支出/类\(top)", [nil] + ([books.reduce(0, +)] + books).map { cents($0) }))
        }
        lines.append(("支出/总计", [nil] + ([total] + spentByBook).map { cents($0) }))
        return table("B6", ["预算数", "合计"] + names, lines, codes: codes)
    }

    private func budgetBook(_ id: String, _ book: Int, split: Bool = false) -> FactTable {
        let codes = codes { $0.books[book] != [0, 0] }
        let extra = split ? ["基本支出/人员经费", "基本支出/公用经费"] : []
        return table(
            id, ["合计", "基本支出"] + extra + ["项目支出"],
            (codes + ["合计"]).map { key in
                let prefix = key == "合计" ? "" : key
                let basic = sum(prefix) { $0.books[book][0] }
                let project = sum(prefix) { $0.books[book][1] }
                let parts = sum(prefix) { $0.books[book][0] / 3 }
                return (
                    key,
                    ([basic + project, basic] + (split ? [parts, basic - parts] : []) + [project]).map { cents($0) }
                )
            }, labels: labels(codes))
    }

    private var budgetEconomic: FactTable {
        let basic = sum("") { $0.books[0][0] }
        let items = [
            ("30101", basic / 2), ("30302", basic / 10), ("30212", 5), ("30217", 6), ("30231", 7), ("31013", 8),
        ]
        let rest = basic - items.reduce(0) { $0 + $1.1 }
        let amounts = items + [("30299", rest)]
        let keys = ["301", "30101", "302", "30212", "30217", "30231", "30299", "303", "30302", "310", "31013", "合计"]
        return table(
            "B8", ["合计", "人员经费", "公用经费"],
            keys.map { key in
                let own = amounts.filter { key == "合计" || $0.0.hasPrefix(key) }
                let staff = own.filter { $0.0.hasPrefix("301") || $0.0.hasPrefix("303") }.reduce(0) { $0 + $1.1 }
                let running = own.reduce(0) { $0 + $1.1 } - staff
                return (key, [staff + running, staff, running].map { cents($0) })
            })
    }

    /// B9: the budget column of FA7.
    private var budgetPublicExpenses: FactTable {
        let names = [
            "合计", "因公出国（境）费", "公务用车购置及运行维护费/小计", "公务用车购置及运行维护费/公务用车购置费",
            "公务用车购置及运行维护费/公务用车运行维护费", "公务接待费",
        ]
        let values = names.map {
            publicExpenses[line: "三公", column: "预算数/\($0)"]?.displayed?.text(minimumFractionDigits: 2)
        }
        return table("B9", names, [("三公", values)])
    }

    private var procurement: FactTable {
        table("B16", ["总计"], [("合计", ["6.00"]), ("货物", ["1.00"]), ("工程", ["2.00"]), ("服务", ["3.00"])])
    }

    private var targets: FactTable {
        let (basic, project) = planned("")
        let total = basic + project + unspent
        // P1 splits the whole budget, so that what stays unspent is part of the project money.
        return table(
            "P1", ["预算数"],
            [
                ("资金总额", [cents(total)]), ("按收入性质/一般公共预算", [cents(total - 7)]), ("按收入性质/其他资金", [cents(7)]),
                ("按支出性质/基本支出", [cents(basic)]), ("按支出性质/项目支出", [cents(project)]),
                ("按支出性质/年终结转结余", [cents(unspent)]),
            ])
    }
}
