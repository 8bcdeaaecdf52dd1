import BudgetTables
import DecimalNumbers
import Facts
import Fiscal
import TableLayout
import Testing
import XLSXWriter

@Suite("A form is read")
struct FormReadingTests {
    @Test("with its fields, funds, goals, merged names and points in the cell of a dimension")
    func projectEvaluation() throws {
        let imported = try SheetFixture.projectEvaluation().imported()
        #expect(imported.complaints == [])
        let model = try #require(imported.model(ProjectSelfEvaluation.self))
        #expect(model.project == "小型水库维修养护")
        #expect(model.supervisor == "某市水利局")
        #expect(model.implementer == "某市水库管理所")
        #expect(model.head.year == 2022)
        #expect(model.head.unit == .tenThousandYuan)
        #expect(model.head.notes == ["注：得分保留两位小数。"])
        #expect(model.funds.total.executed.amount == Amount("97.64", in: .tenThousandYuan))
        #expect(model.funds.total.rate.number?.description == "97.64")
        #expect(model.funds.appropriation.points == .notApplicable(mark: "-"))
        #expect(model.goals.expected == "完成12座水库养护。")
        #expect(model.indicators.map(\.name) == ["养护水库数量", "验收合格率", "防洪能力", "群众满意度"])
        #expect(model.indicators.map(\.category) == ["数量指标", "质量指标", "社会效益指标", "服务对象满意度指标"])
        #expect(model.indicators[1].dimension == IndicatorDimension("产出指标", points: ExactDecimal(50)))
        #expect(model.indicators[1].target.number?.description == "100")
        #expect(model.indicators[1].target.measure == "%")
        #expect(model.indicators[1].score.number?.description == "29.5")
        #expect(model.indicators[2].target.isQualitative)
        #expect(model.total.score.number?.description == "99.26")
        #expect(model.signature.date == "2023年3月1日")
        #expect(model.signature.telephone == "12345")
        #expect(model.signature.head == "李四")
    }

    @Test("with the place of every fact and text")
    func places() throws {
        let table = try #require(try SheetFixture.projectEvaluation().imported().book.table("P4"))
        #expect(table[line: "年度资金总额", column: "全年执行数"]?.place.cell == "F6")
        #expect(table[line: "指标/2", column: "得分"]?.place.cell == "H15")
        #expect(table[line: "总分", column: "分值"]?.place.cell == "G20")
        let places = Dictionary(uniqueKeysWithValues: table.fields.map { ($0.key, $0.place.cell) })
        #expect(places["实施单位"] == "F4")
        #expect(places["指标/2/一级指标"] == "B13")
        #expect(places["指标/2/偏差原因分析及改进措施"] == "I15")
    }

    @Test("with targets in three columns, and lines that only some provinces print")
    func sichuan() throws {
        let imported = try SheetFixture.sichuanEvaluation.imported()
        #expect(imported.complaints == [])
        let model = try #require(imported.model(ProjectSelfEvaluation.self))
        #expect(model.project == "粮食安全工作")
        #expect(model.funds.total.adjusted.amount == Amount("5", in: .tenThousandYuan))
        #expect(model.funds.specialAccount.opening.amount == .zero)
        #expect(model.funds.total.reason == "追加后又压减")
        #expect(model.funds.appropriation.reason == "")
        let reason = imported.book.table("P4")?.fields.first { $0.key == "年度资金总额/原因" }
        #expect(reason?.place.cell == "I4")
        #expect(model.indicators.map(\.target.printed) == ["≥12(次)", "优"])
        #expect(model.indicators.map(\.target.comparison) == [.atLeast, nil])
        #expect(model.indicators.map(\.actual.printed) == ["13", "优"])
        #expect(model.total.score == 100)
    }

    @Test("with sums worked out, and texts told, where a program wrote formulas without results")
    func uncomputed() throws {
        let imported = try SheetFixture.projectEvaluation { rows in
            rows[5][5] = "=F7+F8"
            rows[12][4] = "=\"≥12座\""
            rows[14][7] = "=G15*0.9"
        }.imported()
        #expect(imported.complaints.sorted() == ["T009 E13", "T009 H15", "T012 F6"])
        let model = try #require(imported.model(ProjectSelfEvaluation.self))
        #expect(model.funds.total.executed.amount == Amount("97.64", in: .tenThousandYuan))
        #expect(model.indicators.map(\.name) == ["养护水库数量", "验收合格率", "防洪能力", "群众满意度"])
        #expect(model.indicators[0].target.printed.isEmpty)
    }

    @Test("with two breakdowns in the same rows, and dimensions that no rule knows")
    func departmentEvaluation() throws {
        let imported = try SheetFixture.departmentEvaluation.imported()
        #expect(imported.complaints == [])
        let model = try #require(imported.model(DepartmentSelfEvaluation.self))
        #expect(model.head.department == "某某街道办事处")
        #expect(model.head.year == 2021)
        #expect(model.funds.total.points == 10)
        #expect(model.byRevenue.general.amount == Amount("4449.23", in: .tenThousandYuan))
        #expect(model.byRevenue.other.amount == .zero)
        #expect(model.byRevenue.governmentFunds == .blank)
        #expect(model.byNature.basic.amount == Amount("2091.69", in: .tenThousandYuan))
        #expect(model.byNature.project.amount == Amount("2357.53", in: .tenThousandYuan))
        #expect(model.goals.expected == "目标1：打造首善街区\n目标2：服务民生")
        #expect(model.indicators.map(\.dimension.name) == ["成本目标", "时效目标", "质量目标", "社会满意度"])
        #expect(model.indicators.map(\.category) == ["", "", "", ""])
        #expect(imported.book.table("P2")?[line: "按支出性质/项目支出", column: "全年执行数"]?.place.cell == "H7")
    }

    @Test("with blocks that have headings of their own, and years in them")
    func baseData() throws {
        let imported = try SheetFixture.baseData.imported()
        #expect(imported.complaints == [])
        let model = try #require(imported.model(EvaluationBaseData.self))
        #expect(model.head.year == 2021)
        #expect(model.staff.posts == 58)
        #expect(model.staff.rate.number?.description == "94.83")
        #expect(model.costs.threePublic.previousActual.amount == Amount("12.5", in: .tenThousandYuan))
        #expect(model.costs.threePublic.actual.amount == Amount("8.2", in: .tenThousandYuan))
        #expect(model.costs.travelAbroad.budget == .notApplicable(mark: "/"))
        #expect(model.costs.businessItems.map(\.name) == ["社会管理", "城市管理"])
        #expect(model.costs.maintenanceItems.map(\.name) == ["其他"])
        #expect(model.costs.running.actual.amount == Amount("295.4", in: .tenThousandYuan))
        #expect(model.buildings.approvedArea == .notApplicable(mark: "/"))
        #expect(model.thrift == "严格审批")
        #expect(model.signature.preparer == "王五")
        let table = try #require(imported.book.table("P5"))
        #expect(table[line: "三公经费/公务接待", column: "本年决算数"]?.place.cell == "D11")
        #expect(table[line: "项目支出/业务工作专项/社会管理", column: "本年决算数"]?.displayed?.description == "303.5")
        #expect(table.notes == ["说明：“项目支出”需要填报所有项目支出。"])
    }

    @Test("with a total above its amount")
    func departmentTargets() throws {
        let imported = try SheetFixture.departmentTargets.imported()
        #expect(imported.complaints == [])
        let model = try #require(imported.model(DepartmentTargets.self))
        #expect(model.head.year == 2025)
        #expect(model.total.amount == Amount("4500", in: .tenThousandYuan))
        #expect(model.byRevenue.governmentFunds.amount == Amount("100", in: .tenThousandYuan))
        #expect(model.byNature.project.amount == Amount("2400", in: .tenThousandYuan))
        #expect(model.duties == "辖区公共管理")
        #expect(model.goal == "打造首善街区")
        #expect(model.indicators.map(\.target.printed) == ["≤4500万元", "10场"])
        #expect(model.indicators.map(\.remark) == ["一", ""])
    }

    @Test("with sums one below another that have parts of the same name")
    func projectTargets() throws {
        let imported = try SheetFixture.projectTargets.imported()
        #expect(imported.complaints == [])
        let model = try #require(imported.model(ProjectTargets.self))
        #expect(model.head.unit == .yuan)
        #expect(model.head.fractionDigits == 0)
        #expect(model.head.department == "某某局")
        #expect(model.project == "道路保洁")
        #expect(model.category == "特定目标类")
        #expect(model.end == "2026-12-31")
        #expect(model.total.amount == Amount("3000000", in: .yuan))
        #expect(model.totalOther.amount == Amount("100000", in: .yuan))
        #expect(model.yearOther.amount == Amount("50000", in: .yuan))
        #expect(model.goal == "道路整洁")
        #expect(model.yearGoal == "全年保洁")
        #expect(model.indicators.map(\.dimension.name) == ["成本指标", "产出指标", "效益指标"])
        #expect(model.indicators.first?.target.measure == "元/平方米")
    }

    @Test("and its texts survive JSON and export")
    func json() throws {
        let imported = try SheetFixture.imported([
            .projectEvaluation(), .renamed(.departmentEvaluation, "A"), .renamed(.baseData, "B"),
            .renamed(.departmentTargets, "C"), .renamed(.sichuanEvaluation, "D"),
            .renamed(.projectTargets, "E"),
        ])
        let again = try ImportDocument(json: try ImportDocument(imported).json()).imported()
        func texts(_ book: FactBook) -> [[String]] {
            book.tables.map { $0.fields.map { "\($0.place.cell ?? "") \($0.key) \($0.text)" } }
        }
        #expect(texts(again.book) == texts(imported.book))
        #expect(again.book.tables.map { $0.facts.map(\.state) } == imported.book.tables.map { $0.facts.map(\.state) })
        for table in again.book.tables { try expectSame(table) }
    }

    /// A table written in the standard form and read again says the same.
    private func expectSame(_ table: FactTable) throws {
        let book = FactBook(year: table.year, kind: .performance, tables: [table])
        let read = try #require(try Exported.read(book).book.table(table.id))
        func texts(_ table: FactTable) -> [String] { table.fields.map { "\($0.key)=\($0.text)" }.sorted() }
        func numbers(_ table: FactTable) -> [String] {
            table.facts.compactMap { fact in
                fact.displayed.map { "\(fact.line)|\(fact.column)=\($0)" }
            }.sorted()
        }
        #expect(texts(read) == texts(table), "\(table.id)")
        #expect(numbers(read) == numbers(table), "\(table.id)")
        #expect(read.notes == table.notes, "\(table.id)")
    }
}

@Suite("What is wrong in a form is said at its cell")
struct FormDefectTests {
    @Test("a line that the form does not have")
    func unknownLine() throws {
        let imported = try SheetFixture.projectEvaluation {
            $0[8][1] = "社会捐赠"; $0[8][3] = "3.00"
        }.imported()
        #expect(imported.complaints == ["T007 B9"])
    }

    @Test("a label or heading that is nearly right")
    func nearlyRight() throws {
        let label = try SheetFixture.projectEvaluation { $0[5][1] = "年度资金总颔" }.imported()
        #expect(label.complaints == ["T008 B6"])
        #expect(label.book.table("P4")?[line: "年度资金总额", column: "全年执行数"]?.displayed?.description == "97.64")
        let heading = try SheetFixture.projectEvaluation { $0[4][5] = "全年执行敉（B）" }.imported()
        #expect(heading.complaints == ["T004 F5"])
        let indicator = try SheetFixture.projectEvaluation { $0[11][4] = "年度指标直" }.imported()
        #expect(indicator.complaints == ["T004 E12"])
        #expect(indicator.model(ProjectSelfEvaluation.self)?.indicators.first?.target == "≥12座")
    }

    @Test("what is no number", arguments: [("约100", "T009 E6"), ("=D6*1", "T009 E6")])
    func unreadable(text: String, complaint: String) throws {
        let imported = try SheetFixture.projectEvaluation { $0[5][4] = text }.imported()
        #expect(imported.complaints == [complaint])
    }

    @Test("points in words")
    func points() throws {
        let imported = try SheetFixture.projectEvaluation { $0[12][7] = "满分" }.imported()
        #expect(imported.complaints == ["T009 H13"])
        #expect(imported.book.table("P4")?[line: "指标/1", column: "得分"]?.state == .unreadable(text: "满分"))
    }

    @Test("a rate without its sign: a ratio is said to be one, percent are taken as they stand")
    func rates() throws {
        let ratio = try SheetFixture.projectEvaluation { $0[5][7] = "0.9764" }.imported()
        #expect(ratio.complaints == ["T016 H6"])
        #expect(ratio.model(ProjectSelfEvaluation.self)?.funds.total.rate.number?.description == "97.64")
        let percent = try SheetFixture.projectEvaluation { $0[5][7] = "97.64" }.imported()
        #expect(percent.complaints == [])
    }

    @Test("what has no place in the form: a field, a column, an amount")
    func notOfTheForm() throws {
        let field = try SheetFixture.projectEvaluation { $0[2] += ["", "", "", "", "", "", "", "项目编码", "12"] }
            .imported()
        #expect(field.complaints == ["T007 J3"])
        let column = try SheetFixture.projectEvaluation { $0[11] += ["评分标准"] }.imported()
        #expect(column.complaints == ["T017 J12"])
        var sheet = SheetFixture.departmentTargets
        sheet.rows[7] = ["", "", "单位自有资金", "12.00"]
        #expect(try sheet.imported().complaints == ["T007 C8"])
    }

    @Test("a blank form: nothing is taken from its tree of indicators")
    func blankForm() throws {
        for id in ["P1", "P2", "P3", "P4", "P5"] {
            let writer = try WorkbookWriter()
            let description = try #require(StandardTables.catalogue.table(id))
            try WorkbookExporter(catalogue: StandardTables.catalogue, form: .ministry).writeTemplate(
                of: description, to: writer)
            let imported = try BudgetWorkbook.read(bytes: try writer.finish(), file: "t.xlsx")
            #expect(imported.complaints == ["T011 -"], "\(id)")
            #expect(imported.book.tables.map(\.id) == [id])
            #expect(imported.book.tables.first?.lines.contains { $0.key.hasPrefix("指标/") } == false, "\(id)")
        }
    }

    @Test("a block that is not there")
    func missingBlock() throws {
        let imported = try SheetFixture.projectEvaluation { rows in
            for row in 11...19 { rows[row] = [] }
        }.imported()
        #expect(imported.complaints == ["T005 A2"])
    }

    @Test("a unit that is not said")
    func missingUnit() throws {
        let imported = try SheetFixture.projectEvaluation { $0[4][0] = "项目资金" }.imported()
        #expect(imported.complaints == ["T010 -"])
    }
}

@Suite("A target is")
struct IndicatorTargetTests {
    typealias Comparison = IndicatorTarget.Comparison

    @Test(
        "a comparison, a number and what it counts",
        arguments: [
            ("=100.00(%)", Comparison.equal, "100", "%"), ("≥90.00(%)", .atLeast, "90", "%"),
            (">=90%", .atLeast, "90", "%"),
            ("≤3天", .atMost, "3", "天"), ("＞1,200人次", .more, "1200", "人次"), ("不低于95%", .atLeast, "95", "%"),
        ] as [(String, Comparison, String, String)])
    func quantities(text: String, comparison: Comparison, number: String, measure: String) {
        let target = IndicatorTarget(printed: text)
        #expect(target.comparison == comparison)
        #expect(target.number?.description == number)
        #expect(target.measure == measure)
        #expect(target.printed == text)
    }

    @Test("words", arguments: ["合理", "提高", "2022年12月底前", "3-5天", "优"])
    func words(text: String) {
        #expect(IndicatorTarget(printed: text).isQualitative)
        #expect(IndicatorTarget(printed: text).printed == text)
    }
}

@Suite("The department in a document's heading")
struct DocumentHeadingTests {
    @Test(
        "is what stands before the year, and nothing where the year stands in a bracket",
        arguments: [
            ("部门预算项目支出绩效自评表（2022年度）", nil), ("某市某局2024年度部门决算", "某市某局"), ("《某某街道办事处2021年度部门决算》", "某某街道办事处"),
            ("附件1：某某街道办事处2021年度部门决算", "某某街道办事处"), ("附件2：2021年度部门决算公开表", nil),
            ("部门：信息公开办公室　公开01表", "信息公开办公室"), ("某局（本级）2024年度部门决算", "某局（本级）"), ("第二部分　某区某局2024年度部门决算表", "某区某局"),
        ] as [(String, String?)])
    func department(_ heading: String, _ department: String?) throws {
        let sheet = SheetFixture(
            rows: [[heading], ["收入支出决算总表"], ["金额单位：万元"], ["收入", "", "支出"], ["项目", "决算数", "项目", "决算数"]],
            merges: ["A4:B4", "C4:D4"], amountFormat: "0.00")
        #expect(try sheet.imported().book.department == department)
    }
}
