import BudgetTables
import DecimalNumbers
import Findings
import PerformanceEvaluation
import TableLayout
import Testing

@Suite("Categories of projects")
struct CategoryReviewTests {
    static func accounts(_ spoil: (inout CategoryAccounts) -> Void = { _ in }) -> CategoryAccounts {
        var table = CategoryAccounts()
        table.head = TableHead(department: "某街道", year: 2023)
        table.plan.declared = 2
        table.total = funds("100.00", "110.00", "98.00")
        for (name, money) in [
            ("公共服务", funds("60.00", "70.00", "59.00")), ("公共服务-卫健工作", funds("40.00", "40.00", "39.00")),
        ] {
            var category = CategoryAccount(name: name)
            category.funds = money
            table.categories.append(category)
        }
        for (name, limit) in [("公共服务", "≤60(万元)"), ("公共服务-卫健工作", "≤40(万元)"), (CategoryAccounts.wholeName, "≤100(万元)")] {
            for kind in TargetDimension.Kind.allCases {
                var target = CategoryTarget()
                target.category = name
                target.dimension = TargetDimension(kind)
                target.target = kind == .cost ? IndicatorTarget(printed: limit) : "≥90(%)"
                target.actual = kind == .cost ? "" : "92(%)"
                target.status = CompletionStatus(.complete)
                table.targets.append(target)
            }
        }
        spoil(&table)
        return table
    }

    static func funds(_ opening: String, _ adjusted: String, _ executed: String) -> CategoryFunds {
        var funds = CategoryFunds()
        funds.opening = EvaluationFixture.money(opening)
        funds.adjusted = EvaluationFixture.money(adjusted)
        funds.executed = EvaluationFixture.money(executed)
        return funds
    }

    static func findings(_ spoil: (inout CategoryAccounts) -> Void = { _ in }) throws -> [Finding] {
        Evaluation(tables: try EvaluationFixture.book(accounts(spoil)).tables).findings
    }

    @Test("in order have no findings; a name that begins like another is a sibling")
    func inOrder() throws {
        #expect(try Self.findings().map(\.message.english) == [])
    }

    @Test("tell each fault", arguments: CategoryFault.all)
    func fault(fault: CategoryFault) throws {
        let findings = try Self.findings(fault.spoil)
        #expect(EvaluationFixture.briefs(findings) == fault.findings)
    }

    @Test("a cost that was not spent is told with both cells")
    func costNotSpent() throws {
        let findings = try Self.findings { $0.targets[0].actual = "580000(元)" }
        let finding = try #require(findings.first { $0.rule == "E030" })
        #expect(finding.places.map(\.cell) == ["E11", "G8"])
        #expect(finding.found?.value == "580000元")
        #expect(finding.expected?.value == "59.00万元")
        #expect(finding.expected?.source == "G8")
    }

    @Test("what is left unsaid is named, and the target is not said to be the actual")
    func unsaid() throws {
        let findings = try Self.findings {
            $0.targets[1].actual = ""
            $0.targets[1].status = CompletionStatus(printed: "")
        }
        #expect(findings.map(\.message.chinese) == ["“公共服务”的时效目标没有填写实际完成值、完成情况"])
        #expect(findings.first?.found == nil)
    }

    @Test("the finding of the whole says how much, where, and that the others are basically met")
    func whole() throws {
        let findings = try Self.findings {
            $0.targets[8].target = "≤90(万元)"
            $0.targets[8].status = CompletionStatus(.missed)
            $0.targets[8].reason = DeviationReason([.addedByHigherLevel])
            $0.targets[8].explanation = "上级追加"
            for index in 9...11 { $0.targets[index].status = CompletionStatus(.mostly) }
        }
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.message.chinese == "整体专项经费成本高于绩效目标设定数，时效目标、质量目标、社会满意度目标基本完成")
        #expect(finding.found?.value == "98.00万元")
        #expect(finding.expected?.value == "≤90.00万元")
        #expect(finding.found?.source == finding.places[1].cell)
    }
}

/// What is spoiled, and the findings that tell it.
struct CategoryFault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// The rule and the cell of each: categories stand in rows 8 and 9, their targets in rows 11 to 18, those of the whole in 19 to 22.
    let findings: [String]
    let spoil: @Sendable (inout CategoryAccounts) -> Void

    init(_ name: String, _ findings: [String], _ spoil: @escaping @Sendable (inout CategoryAccounts) -> Void) {
        (testDescription, self.findings, self.spoil) = (name, findings, spoil)
    }
    static let all = [
        CategoryFault("another number declared", ["E021 E5"]) { $0.plan.declared = 8 },
        CategoryFault("a category without any target", ["E022 B8"]) { $0.targets.removeFirst(4) },
        CategoryFault("a category without a target of quality", ["E022 B8"]) { $0.targets.remove(at: 2) },
        CategoryFault("a category with the names of its targets alone, as blank forms print them", ["E022 C11"]) {
            for index in 0..<4 { $0.targets[index] = bare($0.targets[index]) }
        },
        CategoryFault("no category with a target of its own", ["E022 C11"]) {
            for index in 0..<8 { $0.targets[index] = bare($0.targets[index]) }
        },
        CategoryFault("a target of which nobody says what became", ["E029 D12"]) {
            $0.targets[1].actual = ""
            $0.targets[1].status = CompletionStatus(printed: "")
        },
        CategoryFault("a cost target without an answer", ["E029 D11"]) {
            $0.targets[0].status = CompletionStatus(printed: "")
        },
        CategoryFault("a target of no category", ["E023 B23"]) {
            var stray = $0.targets[1]
            stray.category = "城市建设"
            $0.targets.append(stray)
        },
        CategoryFault("several targets of no category, once", ["E023 B23"]) {
            for kind in $0.targets[0...2] {
                var stray = kind
                stray.category = "城市建设"
                $0.targets.append(stray)
            }
        },
        CategoryFault("a category whose name is printed with spaces, at the same cells", ["E024 D11"]) {
            $0.targets[0].category = "公 共 服务"
            $0.targets[0].target = "≤50(万元)"
            $0.targets[0].status = CompletionStatus(.mostly)
        },
        CategoryFault("a cost above its target", ["E024 D11"]) {
            $0.targets[0].target = "≤50(万元)"
            $0.targets[0].status = CompletionStatus(.mostly)
        },
        CategoryFault("a cost target in another unit, compared all the same", ["E025 D11", "E024 D11"]) {
            $0.targets[0].target = "≤580000(元)"
            $0.targets[0].status = CompletionStatus(.mostly)
        },
        CategoryFault("a cost target in no money", ["E025 D11"]) { $0.targets[0].target = "≤50(个)" },
        CategoryFault("a missed target without kind and text of the reason", ["E026 F12"]) {
            $0.targets[1].status = CompletionStatus(.missed)
            $0.targets[1].explanation = "疫情"
        },
        CategoryFault("said to be reached and not", ["E028 F12"]) { $0.targets[1].actual = "80(%)" },
        CategoryFault("said to be reached, at a higher cost", ["E028 F11", "E024 D11"]) {
            $0.targets[0].target = "≤50(万元)"
        },
        CategoryFault("the whole above its target, others missed too", ["E027 C19"]) {
            $0.targets[8].target = "≤90(万元)"
            $0.targets[8].status = CompletionStatus(.mostly)
            $0.targets[9].status = CompletionStatus(.missed)
            $0.targets[9].reason = DeviationReason([.other])
            $0.targets[9].explanation = "疫情"
        },
        CategoryFault("no number of categories declared", ["E021 E5"]) { $0.plan.declared = nil },
        CategoryFault("a result without a target", ["E019 C12"]) { $0.targets[1].target = "" },
        CategoryFault("answers without any target, once", ["E022 C11", "E019 C19"]) {
            for index in 0..<8 { $0.targets[index] = bare($0.targets[index]) }
            for index in 8...11 { ($0.targets[index].target, $0.targets[index].actual) = ("", "") }
        },
        CategoryFault("a number said to be reached without its actual value", ["E029 D12"]) {
            $0.targets[1].actual = ""
        },
        CategoryFault("words said to be reached need no other", []) {
            ($0.targets[1].target, $0.targets[1].actual) = ("12月底前", "")
        },
        CategoryFault("an actual value without an answer", ["E029 D12"]) {
            $0.targets[1].status = CompletionStatus(printed: "")
        },
        CategoryFault("an actual value that is no number", ["E018 E12"]) { $0.targets[1].actual = "—" },
        CategoryFault("another unit in the actual", ["E006 E12"]) { $0.targets[1].actual = "92(个)" },
        CategoryFault("a cost as spent, in another unit or with fewer decimals", []) {
            $0.targets[0].actual = "590000(元)"
            $0.targets[4].actual = "39.0(万元)"
        },
        CategoryFault("a cost that was not spent", ["E030 E11"]) { $0.targets[0].actual = "58.99(万元)" },
        CategoryFault("a cost of the whole that was not spent", ["E030 E19"]) { $0.targets[8].actual = "98.01(万元)" },
        CategoryFault("a cost that was not spent and misses its target", ["E030 E11", "E028 F11"]) {
            $0.targets[0].actual = "999.00(万元)"
        },
        CategoryFault("a cost that is no number", ["E018 E11"]) { $0.targets[0].actual = "#REF!" },
        CategoryFault("a cost in no money", ["E006 E11"]) { $0.targets[0].actual = "59(个)" },
        CategoryFault("a typed cost above its target, of a category without money", ["E028 F11", "E024 D11"]) {
            $0.targets[0].actual = "61.00(万元)"
            $0.categories[0].funds.executed = nil
        },
        CategoryFault("a cost without money or actual value", ["E029 D11"]) {
            $0.categories[0].funds.executed = nil
        },
    ]

    private static func bare(_ target: CategoryTarget) -> CategoryTarget {
        var bare = CategoryTarget()
        bare.category = target.category
        bare.dimension = target.dimension
        return bare
    }
}
