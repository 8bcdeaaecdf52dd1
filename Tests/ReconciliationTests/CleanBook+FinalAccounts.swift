import Facts

extension CleanBook {
    /// FA1: eight kinds of revenue, the classes, carry-over on both sides.
    var totals: FactTable {
        let surplus = fiscalOnly ? 0 : 7_000
        let distributed = fiscalOnly ? 0 : 3_000
        let kinds = received + otherRevenue
        let revenue = kinds.reduce(0, +)
        let opening = openings.reduce(0, +) + otherOpening
        let spent = spentByBook.reduce(0, +) + otherSpent
        let total = revenue + surplus + opening
        let names = Self.bookNames.map { $0 + "收入" } + ["上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"]
        var lines = zip(names, kinds).map { (key: "收入/\($0)", values: [cents($1)] as [String?]) }
        var codes: [String: String] = [:]
        for top in Self.generalClasses + ["223"] {
            codes["支出/类\(top)"] = top
            let spent = spending(top)
            lines.append(("支出/类\(top)", [spent == 0 ? "-" : cents(spent)]))
        }
        lines += [
            ("收入/本年收入合计", [cents(revenue)]), ("支出/本年支出合计", [cents(spent)]),
            ("收入/使用非财政拨款结余", [cents(surplus)]), ("支出/结余分配", [cents(distributed)]),
            ("收入/年初结转和结余", [cents(opening)]), ("支出/年末结转和结余", [cents(total - spent - distributed)]),
            ("收入/总计", [cents(total)]), ("支出/总计", [cents(total)]),
        ]
        let numbers = Dictionary(uniqueKeysWithValues: lines.enumerated().map { ($1.key, $0 + 1) })
        return table("FA1", ["决算数"], lines, codes: codes, numbers: numbers)
    }

    func spending(_ prefix: String, _ column: Int? = nil) -> Int {
        sum(prefix) { item in
            let all = (0..<5).map { index in
                item.other[index] + (index < 2 ? item.books.reduce(0) { $0 + $1[index] } : 0)
            }
            return column.map { all[$0] } ?? all.reduce(0, +)
        }
    }

    /// FA2: revenue by code; what an item spends it receives, and the rest is booked on the last item.
    var revenue: FactTable {
        let columns = ["本年收入合计", "财政拨款收入", "上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入"]
        let totals = [received.reduce(0, +)] + otherRevenue
        let last = items.last?.code ?? ""
        let spent = spentByBook.reduce(0, +)
        func line(_ key: String, _ prefix: String) -> (key: String, values: [String?]) {
            let isLast = last.hasPrefix(prefix)
            let appropriations =
                sum(prefix) { $0.books.reduce(0) { $0 + $1.reduce(0, +) } } + (isLast ? totals[0] - spent : 0)
            let values = [appropriations] + totals.dropFirst().map { isLast ? $0 : 0 }
            return (key, ([values.reduce(0, +)] + values).map { cents($0) })
        }
        let codes = codes { _ in true }
        return table("FA2", columns, [line("合计", "")] + codes.map { line($0, $0) }, labels: labels(codes))
    }

    /// FA3: 合计, then every 类, 款 and 项.
    var expenditure: FactTable {
        let columns = ["本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"]
        func line(_ key: String, _ prefix: String) -> (key: String, values: [String?]) {
            (key, [cents(spending(prefix))] + (0..<5).map { cents(spending(prefix, $0)) })
        }
        let codes = codes { _ in true }
        return table("FA3", columns, [line("合计", "")] + codes.map { line($0, $0) }, labels: labels(codes))
    }

    /// FA4: appropriations of the three books on both sides.
    var appropriations: FactTable {
        func income(_ key: String, _ amount: Int) -> (key: String, values: [String?]) {
            ("收入/" + key, [cents(amount), nil, nil, nil, nil])
        }
        func outgo(_ key: String, _ amounts: [Int]) -> (key: String, values: [String?]) {
            ("支出/" + key, [nil] + ([amounts.reduce(0, +)] + amounts).map { cents($0) })
        }
        var lines = zip(Self.bookNames, received).map { income($0, $1) }
        var codes: [String: String] = [:]
        for top in Self.generalClasses + ["223"] {
            codes["支出/类\(top)"] = top
            lines.append(outgo("类\(top)", (0..<3).map { book in sum(top) { $0.books[book].reduce(0, +) } }))
        }
        lines += [
            income("本年收入合计", received.reduce(0, +)), outgo("本年支出合计", spentByBook),
            income("年初财政拨款结转和结余", openings.reduce(0, +)), outgo("年末财政拨款结转和结余", closings),
        ]
        lines += zip(Self.bookNames, openings).map { income("年初财政拨款结转和结余/\($0)", $1) }
        lines += [
            income("总计", (received + openings).reduce(0, +)),
            outgo("总计", (0..<3).map { spentByBook[$0] + closings[$0] }),
        ]
        return table("FA4", ["决算数", "合计"] + Self.bookNames, lines, codes: codes)
    }

    /// FA5: the general book by code.
    var general: FactTable {
        func line(_ key: String, _ prefix: String) -> (key: String, values: [String?]) {
            let basic = sum(prefix) { $0.books[0][0] }
            let project = sum(prefix) { $0.books[0][1] }
            return (key, [cents(basic + project), cents(basic), cents(project)])
        }
        let codes = codes { $0.books[0] != [0, 0] }
        return table(
            "FA5", ["合计", "基本支出", "项目支出"], codes.map { line($0, $0) } + [line("合计", "")], labels: labels(codes))
    }

    /// FA6: the basic expenditure of FA5 by economic classification.
    var economic: FactTable {
        let basic = sum("") { $0.books[0][0] }
        let shares = [
            ("30101", 40), ("30102", 20), ("30212", 1), ("30217", 1), ("30231", 2), ("30299", 16), ("30302", 10),
            ("30701", 2), ("31002", 3), ("31013", 1), ("31299", 1), ("39999", 1),
        ]
        var amounts = shares.map { ($0.0, basic * $0.1 / 100) }
        amounts[0].1 += basic - amounts.reduce(0) { $0 + $1.1 }
        func total(_ prefixes: [String]) -> Int {
            amounts.reduce(0) { sum, line in prefixes.contains { line.0.hasPrefix($0) } ? sum + line.1 : sum }
        }
        var lines: [(key: String, values: [String?])] = []
        for top in ["301", "302", "303", "307", "310", "312", "399"] {
            lines.append((top, [cents(total([top]))]))
            lines += amounts.filter { $0.0.hasPrefix(top) }.map { ($0.0, [cents($0.1)]) }
        }
        lines += [
            ("人员经费合计", [cents(total(["301", "303"]))]),
            ("公用经费合计", [cents(total(["302", "307", "310", "312", "399"]))]),
            ("合计", [cents(basic)]),
        ]
        return table("FA6", ["决算数"], lines)
    }

    /// FA7: each item a little more than FA6 shows of it, each budget a little more than its actual.
    var publicExpenses: FactTable {
        let basic = sum("") { $0.books[0][0] }
        let small = basic / 100
        let actual = [small + 5, small + 6, basic * 2 / 100 + 7, small + 8]
        func block(_ abroad: Int, _ buying: Int, _ running: Int, _ reception: Int) -> [String] {
            [abroad + buying + running + reception, abroad, buying + running, buying, running, reception].map {
                cents($0)
            }
        }
        let names = ["合计", "因公出国（境）费", "公务用车购置及运行维护费/小计", "公务用车购置及运行维护费/公务用车购置费", "公务用车购置及运行维护费/公务用车运行维护费", "公务接待费"]
        return table(
            "FA7", names.map { "预算数/\($0)" } + names.map { "决算数/\($0)" },
            [
                (
                    "三公",
                    block(actual[0] + 9, actual[1] + 9, actual[2] + 9, actual[3] + 9)
                        + block(actual[0], actual[1], actual[2], actual[3])
                )
            ])
    }

    /// FA8 and FA9: opening carry-over, revenue, spending and closing carry-over by code.
    private func carried(_ id: String, book: Int) -> FactTable {
        let columns = ["年初结转和结余", "本年收入", "本年支出/合计", "本年支出/基本支出", "本年支出/项目支出", "年末结转和结余"]
        func line(_ key: String, _ prefix: String) -> (key: String, values: [String?]) {
            func total(_ value: (Item) -> Int) -> Int { sum(prefix) { $0.books[book] == [0, 0] ? 0 : value($0) } }
            let opening = total(\.carryOver.opening)
            let closing = total(\.carryOver.closing)
            let basic = total { $0.books[book][0] }
            let project = total { $0.books[book][1] }
            return (
                key,
                [opening, basic + project + closing - opening, basic + project, basic, project, closing].map {
                    cents($0)
                }
            )
        }
        let codes = codes { $0.books[book] != [0, 0] }
        return table(id, columns, [line("合计", "")] + codes.map { line($0, $0) }, labels: labels(codes))
    }

    var fund: FactTable { carried("FA8", book: 1) }
    var capital: FactTable { carried("FA9", book: 2) }

    /// A sum of money by four categories.
    private func categories(of project: Int) -> [Int] {
        let parts = (2...4).map { project / ($0 + 1) }
        return parts + [project - parts.reduce(0, +)]
    }

    /// P7: the categories of projects.
    var categoryAccounts: FactTable {
        let planned = budget.table("B3")?[line: "合计", column: "项目支出"]?.displayed?.units(fractionDigits: 2) ?? 0
        let totals = [Int(planned), spending("", 1) + 100, spending("", 1)]
        let parts = totals.map(categories)
        return table(
            "P7", ["年初预算数", "全年预算数", "全年执行数"],
            [("项目支出", totals.map { cents($0) })]
                + (0..<4).map { index in ("项目支出/类别\(index)", parts.map { cents($0[index]) }) })
    }

    /// P6: the fund table of a performance report.
    var performanceFund: FactTable {
        let basic = spending("", 0)
        let project = spending("", 1)
        return table(
            "P6", ["决算数"],
            [("合计", [cents(basic + project)]), ("基本支出", [cents(basic)]), ("项目支出", [cents(project)])]
                + categories(of: project).enumerated().map { ("项目支出/类别\($0)", [cents($1)]) })
    }
}
