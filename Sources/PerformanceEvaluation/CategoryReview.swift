public import BudgetTables
import DecimalNumbers
public import Facts
public import Findings
import Fiscal
import TableLayout

/// The categories of projects (P7): whether each has its targets, and whether its cost kept to them.
public struct CategoryReview: Sendable {
    /// The table.
    public let accounts: CategoryAccounts
    /// What is to be said, each at its cell.
    public let findings: [Finding]

    /// Reviews the categories.
    public init(_ accounts: CategoryAccounts, table: FactTable) {
        self.accounts = accounts
        let finder = EvaluationFinding(table: table)
        findings =
            Self.counts(accounts, finder) + Self.missing(accounts, finder) + Self.unset(accounts, finder)
            + Self.targets(accounts, finder)
    }

    private static func counts(_ accounts: CategoryAccounts, _ finder: EvaluationFinding) -> [Finding] {
        let place = finder.place("项目大类", "年初设置项目大类数")
        guard let declared = accounts.plan.declared.number else {
            guard !accounts.categories.isEmpty, finder.table.line("项目大类") != nil else { return [] }
            return [
                finder.finding(
                    .categoryCount, .error, zh: "没有填写年初设置的项目大类数",
                    en: "how many categories were set at the start of the year is not said", at: [place],
                    mend: ("填写数目", "give the number"))
            ]
        }
        guard declared != ExactDecimal(accounts.categories.count) else { return [] }
        return [
            finder.finding(
                .categoryCount, .error, zh: "年初设置的项目大类数与所列的不同",
                en: "as many categories are not listed as were declared",
                at: [place], found: declared.description,
                expected: "\(accounts.categories.count)",
                mend: ("补齐项目大类，或更正数目", "list the others, or correct the number"))
        ]
    }

    /// Categories without targets. Blank forms print the names of all targets, so that one counts only when it says something.
    ///
    /// Where no category has a target of its own, that is said once: then targets were set for all of them together.
    private static func missing(_ accounts: CategoryAccounts, _ finder: EvaluationFinding) -> [Finding] {
        let lines = finder.table.lines.map(\.key).filter { $0.hasPrefix(CategoryAccounts.wholeName + "/") }
        let targets = accounts.targets.filter(\.isFilled)
        func place(_ category: CategoryAccount, _ line: String, _ kind: TargetDimension.Kind?) -> Place {
            let row = accounts.targets.firstIndex {
                same($0.category, category.name) && (kind == nil || $0.dimension.kind == kind)
            }
            return row.map { finder.place("目标/\($0 + 1)", text: "目标维度") } ?? finder.line(line)
        }
        let rows = Array(zip(accounts.categories, lines))
        let bare = rows.filter { category, _ in !targets.contains { same($0.category, category.name) } }
        if bare.count == rows.count, rows.count > 1 {
            return [
                finder.finding(
                    .categoryWithoutTarget, targets.isEmpty ? .error : .warning, zh: "各项目大类都没有填写自己的绩效目标",
                    en: "no category has a target of its own", at: bare.map { place($0, $1, nil) },
                    mend: ("按大类补填目标", "give targets by category"))
            ]
        }
        return rows.compactMap { category, line in
            let own = targets.filter { same($0.category, category.name) }
            let absent = TargetDimension.Kind.allCases.filter { kind in !own.contains { $0.dimension.kind == kind } }
            guard let first = absent.first else { return nil }
            let names = absent.map(\.rawValue).joined(separator: "、")
            return finder.finding(
                .categoryWithoutTarget, own.isEmpty ? .error : .warning, zh: "“\(category.name)”没有填写\(names)",
                en: "\"\(category.name)\" has no \(names)", at: [place(category, line, first)],
                mend: ("补填目标", "give the targets"))
        }
    }

    private static func targets(_ accounts: CategoryAccounts, _ finder: EvaluationFinding) -> [Finding] {
        var findings: [Finding] = []
        var unknown: Set<String> = []
        for (index, target) in accounts.targets.enumerated() {
            let key = "目标/\(index + 1)"
            let isWhole = same(target.category, CategoryAccounts.wholeName)
            let funds =
                isWhole ? accounts.total : accounts.categories.first { same($0.name, target.category) }?.funds
            if funds == nil, unknown.insert(LabelText.key(target.category)).inserted {
                findings.append(
                    finder.finding(
                        .unknownCategory, .error, zh: "“\(target.category)”不在所列的项目大类中",
                        en: "\"\(target.category)\" is not among the categories",
                        at: [finder.place(key, text: "项目大类名称")], mend: ("核对名称", "check the name")))
            }
            if target.dimension.kind == .cost {
                findings += cost(target, key: key, funds: funds ?? CategoryFunds(), isWhole: isWhole, accounts, finder)
            } else {
                findings += reached(target, key: key, finder)
            }
            findings += answers(target, key: key, funds: funds, finder)
        }
        return findings
    }

    static func same(_ one: String, _ other: String) -> Bool { LabelText.key(one) == LabelText.key(other) }
}
