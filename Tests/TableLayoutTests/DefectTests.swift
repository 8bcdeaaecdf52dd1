import BudgetTables
import Facts
import Testing

@Suite("What clerks get wrong is either read right or said")
struct DefectTests {
    @Test(
        "in an amount",
        arguments: [
            ("'207.40", "207.4"), ("'1,207.40", "1207.4"), ("'１，２０７．４０", "1207.4"), ("'（12.30）", "-12.3"),
            ("'-12.3", "-12.3"),
            ("'－12.3", "-12.3"), ("'△12.3", "-12.3"), ("' 207.40 ", "207.4"), ("2357.5399999999995", "2357.54"),
            ("'¥207.40", "207.4"),
        ])
    func writings(text: String, value: String) throws {
        let imported = try SheetFixture.statement(lines: [["合计", "", text]]).imported()
        #expect(imported.amounts(of: "FA3") == ["C4": value])
        #expect(imported.complaints == [])
    }

    @Test("in a mark for nothing", arguments: ["'-", "—", "——", "'/", "'*", "一"])
    func marks(mark: String) throws {
        let imported = try SheetFixture.statement(lines: [["合计", "", "1", mark]]).imported()
        let state = imported.book.table("FA3")?[line: "合计", column: "基本支出"]?.state
        #expect(state == .notApplicable(mark: mark.replacing("'", with: "")))
        #expect(imported.complaints == [])
    }

    @Test("in what is no amount at all", arguments: ["约200", "'1,23", "'12.3.4", "'207.40元", "=VLOOKUP(1,A1:B9,2,0)"])
    func unreadable(text: String) throws {
        let imported = try SheetFixture.statement(lines: [["合计", "", text, "1"]]).imported()
        #expect(imported.complaints == ["T009 C4"])
        #expect(imported.amounts(of: "FA3") == ["D4": "1"])
    }

    @Test(
        "in a formula without a result: plain sums are worked out and said",
        arguments: [
            ("=SUM(C5:C6)", "3.3"), ("=C5+C6", "3.3"), ("=sum(c5,C6)-1", "2.3"), ("=(C5+C6)-(C6)", "1.1"),
            ("=-C5", "-1.1"),
            ("=SUM($C$5:$C$7)", "3.3"),
        ])
    func recomputed(formula: String, value: String) throws {
        let imported = try SheetFixture.statement(lines: [
            ["合计", "", formula], ["'201", "甲", "1.1"], ["'202", "乙", "2.2"],
        ]).imported()
        #expect(imported.complaints == ["T012 C4"])
        #expect(imported.amounts(of: "FA3")["C4"] == value)
    }

    @Test("in results that a program asks to have calculated anew: sums are worked out, others told once")
    func outdated() throws {
        var lines = [
            ["合计", "", "=C5+C6|9.9", "=ROUND(C4,2)|5.5", "=SUM(C5:C6)|3.3"], ["'201", "甲", "1.1", "=C5*1|4", "1"],
            ["'202", "乙", "2.2", "1", "=C6"],
        ]
        let imported = try SheetFixture.statement(lines: lines).imported()
        #expect(imported.complaints.sorted() == ["T012 C4", "T012 E6", "T041 D4"])
        #expect(imported.findings.first { $0.rule == "T041" }?.places.map(\.cell) == ["D4", "D5"])
        let amounts = imported.amounts(of: "FA3")
        #expect(["C4", "D4", "E4", "D5"].map { amounts[$0] } == ["3.3", "5.5", "3.3", "4"])
        // Without such a request, results stand.
        lines[2][4] = "3.3"
        #expect(try SheetFixture.statement(lines: lines).imported().complaints == [])
    }

    @Test("in sums of sums of sums, whose number doubles with every level: an end is found")
    func doubling() throws {
        let lines = [["合计", "", "=C5+C5"]] + (5...30).map { ["'201", "甲", "=C\($0 + 1)+C\($0 + 1)"] }
        let imported = try SheetFixture.statement(lines: lines + [["'202", "乙", "1"]]).imported()
        #expect(imported.amounts(of: "FA3")["C4"] == "134217728")
    }

    @Test("in a formula that leads back to itself: no result, no endless loop")
    func circular() throws {
        let imported = try SheetFixture.statement(lines: [["合计", "", "=C5"], ["'201", "甲", "=C4+1"]]).imported()
        #expect(imported.complaints == ["T009 C4", "T009 C5"])
    }

    @Test("in a number format: 元 shown as 万元, zero as a dash, a figure hidden")
    func formats() throws {
        var sheet = SheetFixture.statement(lines: [["合计", "", "123456"]])
        sheet.amountFormat = "0!.0000"
        var imported = try sheet.imported()
        let fact = try #require(imported.book.table("FA3")?[line: "合计", column: "本年支出合计"])
        #expect(fact.displayed?.description == "12.3456")
        #expect(fact.stored?.description == "12.3456")
        #expect(imported.complaints == ["T013 C4"])
        // A comma before the point divides by a thousand: more than rounding, though all its signs are those of a plain format.
        sheet.amountFormat = "0,.00"
        imported = try sheet.imported()
        #expect(imported.amounts(of: "FA3") == ["C4": "123.456"])
        #expect(imported.book.table("FA3")?[line: "合计", column: "本年支出合计"]?.displayed?.description == "123.46")
        #expect(imported.complaints == ["T013 C4"])
        sheet = SheetFixture.statement(lines: [["合计", "", "0", "1"]])
        sheet.amountFormat = "#,##0.00;-#,##0.00;\"-\""
        imported = try sheet.imported()
        #expect(imported.book.table("FA3")?[line: "合计", column: "本年支出合计"]?.displayed == .zero)
        #expect(imported.complaints == [])
        sheet = SheetFixture.statement(lines: [["合计", "", "12.5"]])
        sheet.amountFormat = ";;;"
        #expect(try sheet.imported().complaints == ["T014 C4"])
    }

    @Test("in a heading: nearly right is read and said, with what was found and expected")
    func nearHeading() throws {
        let headings = ["功能分类科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支岀", "经营支出", "对附属单位补助支出"]
        let imported = try SheetFixture.statement(headings: headings).imported()
        #expect(imported.complaints == ["T004 F3"])
        #expect(imported.findings.first?.found?.value == "上缴上级支岀")
        #expect(imported.findings.first?.expected?.value == "上缴上级支出")
        #expect(imported.amounts(of: "FA3") == ReadingTests.amounts)
    }

    @Test("in a title: nearly right is read and said")
    func nearTitle() throws {
        let imported = try SheetFixture.statement(title: "支出决算裱").imported()
        #expect(imported.complaints == ["T003 A1"])
        #expect(imported.amounts(of: "FA3") == ReadingTests.amounts)
    }

    @Test("in a line: one that the table does not have is said, not dropped")
    func unknownLine() throws {
        let imported = try SheetFixture.statement(lines: [
            ["合计", "", "3"], ["某事务", "", "2"], ["'201", "一般公共服务支出", "1"],
        ]).imported()
        #expect(imported.complaints == ["T007 A5"])
        #expect(imported.amounts(of: "FA3") == ["C4": "3", "C6": "1"])
    }

    @Test("in a missing unit: never guessed")
    func missingUnit() throws {
        let imported = try SheetFixture.statement(unit: "").imported()
        #expect(imported.complaints == ["T010 -"])
        #expect(imported.book.table("FA3")?.unit == nil)
    }

    @Test("in a code that comes twice: both lines stay")
    func doubleCode() throws {
        let imported = try SheetFixture.statement(lines: [["'201", "甲", "1"], ["'201", "乙", "2"]]).imported()
        #expect(imported.book.table("FA3")?.lines.map(\.key) == ["201", "201#2"])
        #expect(imported.amounts(of: "FA3") == ["C4": "1", "C5": "2"])
    }

    @Test("in an empty table: a note makes it a statement, none a finding")
    func emptyTables() throws {
        let silent = try SheetFixture.statement(lines: [["合计"]]).imported()
        #expect(silent.book.table("FA3")?.disclosure == .blankWithoutNote)
        #expect(silent.complaints == ["T011 -"])
        let said = try SheetFixture.statement(lines: [["合计"]], notes: ["说明：本单位本年度没有支出，故本表无数据。"]).imported()
        #expect(said.book.table("FA3")?.disclosure == .declaredEmpty)
        #expect(said.complaints == [])
    }

    @Test("in a workbook without a known table: the sheets are listed with the nearest names")
    func unknownWorkbook() throws {
        let imported = try SheetFixture(name: "花名册", rows: [["职工花名册"], ["姓名", "工资"]]).imported()
        #expect(imported.complaints == ["T001 -"])
        #expect(imported.findings.first?.message.chinese.contains("职工花名册") == true)
        let near = try SheetFixture(name: "A", rows: [["支出决算情况汇总"], ["x", "1"]]).imported()
        #expect(near.findings.first?.message.chinese.contains("支出决算表") == true)
    }

    @Test("in FA1: labels of earlier years, look-alike characters, ordinals of another form")
    func labels() throws {
        let sheet = SheetFixture(
            rows: [
                ["收入支出决算总表"], ["", "", "", "单位：元"], ["收入", "", "支出", ""], ["项目", "决算数", "项目", "决算数"],
                ["一、一般公共预算财政拨款收入", "10", "七、文化体育与传媒支出", "4"], ["二、 政府性基金预算 财政拨款收入", "5", "二十四、抗疫特别国债安排的支出", "6"],
                ["三、其他收⼊", "1", "医疗卫⽣与计划生育支出", "6"], ["本年收入合计", "16", "本年支出合计", "16"], ["总 计", "16", "总 计", "16"],
            ], merges: ["A3:B3", "C3:D3"])
        let imported = try sheet.imported()
        #expect(imported.complaints == [])
        let model = imported.model(RevenueAndExpenditureSummary.self)
        #expect(model?.revenue.other.amount?.fen == 100)
        #expect(model?.expenditure.byClass[.cultureTourismSportsAndMedia].amount?.fen == 400)
        #expect(model?.expenditure.byClass[.antiEpidemicSpecialBonds].amount?.fen == 600)
        #expect(model?.expenditure.byClass[.health].amount?.fen == 600)
    }
}
