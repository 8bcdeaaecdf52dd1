import Facts

extension CleanBook {
    /// What an item spends by economic class: three classes of basic expenditure, and five of projects.
    private struct Economy {
        var salaries = 0, goods = 0, households = 0
        var projectGoods = 0, projectHouseholds = 0, construction = 0, capital = 0, other = 0

        init(basic: Int, project: Int) {
            (salaries, goods) = (basic / 2, basic / 4)
            households = basic - salaries - goods
            (projectGoods, projectHouseholds, construction, capital) = (
                project / 3, project / 6, project / 8, project / 9
            )
            other = project - projectGoods - projectHouseholds - construction - capital
        }

        var basic: [Int] { [salaries, goods, households] }
        var project: [Int] { [projectGoods, projectHouseholds, construction, capital, other] }

        /// 501 to 506, 509 and 599; a department with institutions has a third of it in them.
        func government(administrative: Bool) -> [Int] {
            func own(_ amount: Int) -> Int { administrative ? amount : amount - amount / 3 }
            let goods = goods + projectGoods
            return [
                own(salaries), own(goods), own(capital), own(construction),
                salaries - own(salaries) + goods - own(goods),
                capital - own(capital) + construction - own(construction), households + projectHouseholds, other,
            ]
        }
    }

    /// Those with no other revenue are of administrative units alone.
    private var isAdministrative: Bool { fiscalOnly }

    private func economies(_ prefix: String) -> [Economy] {
        items.filter { $0.code.hasPrefix(prefix) }.map { item in
            Economy(
                basic: item.books.reduce(item.other[0]) { $0 + $1[0] },
                project: item.books.reduce(item.other[1]) { $0 + $1[1] })
        }
    }

    private func total(_ prefix: String, _ parts: (Economy) -> [Int]) -> [Int] {
        economies(prefix).map(parts).reduce([]) { sums, next in
            sums.isEmpty ? next : zip(sums, next).map(+)
        }
    }

    /// B4: by government economic class.
    var byGovernmentClass: FactTable {
        let codes = codes { _ in true }
        return table(
            "B4", ["总计", "501", "502", "503", "504", "505", "506", "509", "599"],
            (codes + ["合计"]).map { key in
                let parts = total(key == "合计" ? "" : key) { $0.government(administrative: isAdministrative) }
                return (key, ([parts.reduce(0, +)] + parts).map { cents($0) })
            })
    }

    /// B5: by department economic class.
    var byDepartmentClass: FactTable {
        let basic = ["工资福利支出", "一般商品和服务支出", "对个人和家庭的补助"].map { "基本支出/" + $0 }
        let project = ["按项目管理的商品和服务支出", "按项目管理的对个人和家庭的补助", "资本性支出（基本建设）", "资本性支出", "其他支出"]
            .map { "项目支出/" + $0 }
        let codes = codes { _ in true }
        return table(
            "B5", ["总计", "基本支出/合计"] + basic + ["项目支出/合计"] + project,
            (codes + ["合计"]).map { key in
                let prefix = key == "合计" ? "" : key
                let (one, other) = (total(prefix, \.basic), total(prefix, \.project))
                let (left, right) = (one.reduce(0, +), other.reduce(0, +))
                return (key, ([left + right, left] + one + [right] + other).map { cents($0) })
            })
    }

    /// The two economic views of B1.
    func economicViews(_ all: Int) -> [(key: String, values: [String?])] {
        let (one, other) = ("按部门预算经济分类/", "按政府预算经济分类/")
        let (basic, project) = (total("", \.basic), total("", \.project))
        let government = total("") { $0.government(administrative: isAdministrative) }
        var lines: [(key: String, values: [String?])] = [(one + "基本支出", [cents(basic.reduce(0, +))])]
        lines += basic.enumerated().map { ("\(one)基本支出/\($0)", [cents($1)]) }
        lines.append((one + "项目支出", [cents(project.reduce(0, +))]))
        lines += project.enumerated().map { ("\(one)项目支出/\($0)", [cents($1)]) }
        func end(_ lane: String) -> [(key: String, values: [String?])] {
            [
                (lane + "本年支出合计", [cents(all - unspent)]), (lane + "年终结转结余", [cents(unspent)]),
                (lane + "总计", [cents(all)]),
            ]
        }
        return lines + end(one) + government.enumerated().map { ("\(other)\($0)", [cents($1)]) } + end(other)
    }

    /// P3: the targets of one of two projects, which together are all project expenditure.
    func projectTargets(share: Int) -> FactTable {
        let project = planned("").project
        let funds = share > 0 ? project / share : project - project / -share
        func block(_ key: String, _ all: Int, _ names: [String]) -> [(key: String, values: [String?])] {
            let parts = [all / 2, all / 3, all - all / 2 - all / 3].suffix(names.count)
            let rest = all - parts.dropFirst().reduce(0, +)
            return [(key, [cents(all)])]
                + zip(names, [rest] + parts.dropFirst()).map { ("\(key)/\($0)", [cents($1)]) }
        }
        return table(
            "P3", ["预算数"],
            block("项目资金总额", funds + 500, ["财政资金", "其他资金"])
                + block("年度资金申请总额", funds, ["当年财政拨款", "上年结转资金", "其他资金"]))
    }
}
