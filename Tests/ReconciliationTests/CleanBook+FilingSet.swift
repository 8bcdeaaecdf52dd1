import Facts

@testable import Reconciliation

extension CleanBook {
    /// The filed set (财决) of the same year: the summary in three phases, revenue, expenditure, and basic expenditure in detail.
    var filingSet: FactBook {
        FactBook(
            department: "某街道", year: 2021, kind: .finalAccount,
            tables: [
                filedSummary, refiled(revenue, as: "Z03"), refiled(expenditure, as: "Z04"), filedBasic,
            ].map { $0.named("某街道", 2021) })
    }

    /// The opening budget is thrice the actual and the adjusted one twice, so that each phase adds up as the actual does.
    private var filedSummary: FactTable {
        func row(_ key: String, _ actual: Int) -> (key: String, values: [String?]) {
            (key, [3 * actual, 2 * actual, actual, 0, actual].map { cents($0) })
        }
        let spent = spending("")
        let received = spent + 90_000
        let lane = "按支出性质和经济分类/"
        let natures = zip(["项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出"], 1...4)
        let basic = spending("", 0)
        var rows = [
            row("收入/事业收入", 50_000), row("收入/其他收入", received - 50_000), row("收入/本年收入合计", received),
            row("收入/年初结转和结余", 7_000), row("收入/总计", received + 7_000),
        ]
        for code in codes(where: { _ in true }) where code.count == 3 {
            rows.append(row("支出/类\(code)", spending(code)))
        }
        rows += [row("支出/本年支出合计", spent), row("支出/年末结转和结余", 97_000), row("支出/总计", spent + 97_000)]
        rows += [
            row(lane + "基本支出", basic), row(lane + "基本支出/人员经费", basic - basic / 3),
            row(lane + "基本支出/公用经费", basic / 3),
        ]
        rows += natures.map { row(lane + $0, spending("", $1)) }
        rows += [
            row(lane + "经济分类支出合计", spent), row(lane + "经济分类支出合计/工资福利支出", spent - spent / 4),
            row(lane + "经济分类支出合计/商品和服务支出", spent / 4), row(lane + "本年支出合计", spent),
        ]
        return table("Z01", ["年初预算数", "全年预算数", "决算数", "调增数", "调减数"], rows, codes: filedCodes)
    }

    private var filedCodes: [String: String] {
        let classes = codes { _ in true }.filter { $0.count == 3 }
        return Dictionary(uniqueKeysWithValues: classes.map { ("支出/类\($0)", $0) })
    }

    /// The budget that the opening phase of the filed summary is taken from.
    var filedBudget: FactBook {
        let total = [cents(3 * (spending("") + 97_000))]
        let classes = filedCodes.sorted { $0.key < $1.key }.map {
            (key: $0.key, values: [cents(3 * spending($0.value))] as [String?])
        }
        let summary = table("B1", ["预算数"], [("收入/总计", total), ("支出/总计", total)] + classes, codes: filedCodes)
        return FactBook(department: "某街道", year: 2021, kind: .budget, tables: [summary.moved(to: "budget.xlsx")])
    }

    /// The closing carry-over of the year before, as filed.
    var filedPrior: FactBook {
        let summary = table("Z01", ["决算数"], [("支出/年末结转和结余", [cents(7_000)])])
        return FactBook(department: "某街道", year: 2020, kind: .finalAccount, tables: [summary.moved(to: "prior.xlsx")])
    }

    private var filedBasic: FactTable {
        let codes = codes { _ in true }
        let rows = (["合计"] + codes).map { key -> (key: String, values: [String?]) in
            let amount = cents(spending(key == "合计" ? "" : key, 0))
            return (key, [amount, amount])
        }
        return table("Z05_1", ["合计", "301"], rows, labels: labels(codes))
    }

    /// A table of the published set under the id of the filed one; the filed revenue is that of the filed summary.
    private func refiled(_ published: FactTable, as id: String) -> FactTable {
        let isRevenue = id == "Z03"
        let rows = published.lines.map { line -> (key: String, values: [String?]) in
            let prefix = line.key == "合计" ? "" : line.key
            let received = spending(prefix) + ((items.last?.code ?? "").hasPrefix(prefix) ? 90_000 : 0)
            let figures = published.columns.indices.map { column -> String? in
                if isRevenue { return cents(column == 0 || column == 3 ? received : 0) }
                return cents(column == 0 ? spending(prefix) : spending(prefix, column - 1))
            }
            return (line.key, figures)
        }
        return table(id, published.columns.map(\.key), rows, labels: labels(published.lines.compactMap(\.code)))
    }
}
