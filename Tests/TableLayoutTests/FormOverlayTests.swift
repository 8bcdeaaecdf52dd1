import BudgetTables
import Facts
import Findings
import LocalForms
import TableLayout
import Testing

@Suite("A sheet in a bureau's own form")
struct FormOverlayTests {
    static func catalogue(_ yaml: String) throws -> TableCatalogue {
        try FormOverlay(yaml: yaml, over: StandardTables.catalogue).catalogue
    }

    /// The amounts of a table by line and column, whatever cell they stand in.
    static func amounts(_ imported: ImportedBook, _ table: String) -> [String: String] {
        let facts = imported.book.table(table)?.facts ?? []
        return Dictionary(
            facts.compactMap { fact in fact.stored.map { ("\(fact.line) · \(fact.column)", $0.description) } },
            uniquingKeysWith: { first, _ in first })
    }

    @Test("with other titles, headings and labels holds what the standard form holds")
    func otherWords() throws {
        let overlay = """
            tables:
              FA3:
                titles: [单位支出明细情况表]
                labels:
                  科目编码: [预算科目号]
                  科目名称: [预算科目]
                columns:
                  基本支出: [人员和公用]
                  项目支出: [专项/小计]
                lines:
                  合计: [全部支出]
            """
        let local = SheetFixture.statement(
            title: "单位支出明细情况表",
            headings: ["预算科目号", "预算科目", "本年支出合计", "人员和公用", "专项", "上缴上级支出", "经营支出", "对附属单位补助支出"],
            lines: [
                ["", "", "", "", "小计"], ["", "全部支出", "207.40", "0.00", "207.40"],
                ["'201", "一般公共服务支出", "207.40", "0.00", "207.40"],
                ["'20105", "统计信息事务", "207.40", "0.00", "207.40"], ["'2010507", "专项普查活动", "207.40", "0.00", "207.40"],
            ])
        let standard = try SheetFixture.statement().imported()
        let unknown = try local.imported()
        #expect(unknown.book.tables.isEmpty)
        let read = try local.imported(catalogue: try Self.catalogue(overlay))
        #expect(read.complaints == [])
        #expect(Self.amounts(read, "FA3") == Self.amounts(standard, "FA3"))
        let model = try #require(read.model(ExpenditureStatement.self))
        let same = try #require(standard.model(ExpenditureStatement.self))
        #expect(model.lines.map(\.code) == same.lines.map(\.code))
    }

    @Test("as a list holds the cells of the one line that the standard form prints")
    func list() throws {
        let overlay = """
            tables:
              FA7:
                lists:
                  - label: 支出事项
                    columns: { 年初数: [], 决算数: [决算] }
                    lines:
                      三公经费合计: { 年初数: 预算数/合计, 决算数: 决算数/合计 }
                      因公出国: { 年初数: 预算数/因公出国（境）费, 决算数: 决算数/因公出国（境）费 }
                      公务接待: { 年初数: 预算数/公务接待费, 决算数: 决算数/公务接待费 }
            """
        let sheet = SheetFixture(rows: [
            ["财政拨款“三公”经费支出决算表"], ["", "", "单位：万元"], ["支出事项", "年初数", "决算"], ["三公经费合计", "5", "4"], ["因公出国", "3", "3"],
            ["公务接待", "2", "1"],
        ])
        let read = try sheet.imported(catalogue: try Self.catalogue(overlay))
        let table = try #require(read.book.table("FA7"))
        #expect(read.complaints == [])
        #expect(
            Self.amounts(read, "FA7") == [
                "三公 · 预算数/合计": "5", "三公 · 决算数/合计": "4", "三公 · 预算数/因公出国（境）费": "3", "三公 · 决算数/因公出国（境）费": "3",
                "三公 · 预算数/公务接待费": "2", "三公 · 决算数/公务接待费": "1",
            ])
        #expect(table.facts.first { $0.column == "决算数/公务接待费" }?.place.cell == "C6")
    }

    @Test("may have columns and lines of its own; a standard sheet does not miss them")
    func additions() throws {
        let overlay = """
            tables:
              FA3:
                add-columns:
                  - 结转支出
                  - { column: 人数, headings: [编制人数], kind: number }
              FA1:
                add-lines:
                  - { line: 收入/其中：非税收入, labels: [非税收入], after: 收入/一般公共预算财政拨款收入 }
                add-columns:
                  - { column: 全年预算数, lane: 收入 }
            """
        let catalogue = try Self.catalogue(overlay)
        #expect(try SheetFixture.statement().imported(catalogue: catalogue).complaints == [])
        let local = SheetFixture.statement(
            headings: [
                "功能分类科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出", "结转支出", "编制人数",
            ],
            lines: [["合计", "", "8", "3", "5", "", "", "", "1", "12"]])
        let read = try local.imported(catalogue: catalogue)
        let table = try #require(read.book.table("FA3"))
        #expect(read.complaints == [])
        #expect(table[line: "合计", column: "人数"]?.stored?.description == "12")
        let summary = SheetFixture(rows: [
            ["收入支出决算总表"], ["", "", "", "", "单位：万元"], ["收入", "", "", "支出", ""], ["项目", "决算数", "全年预算数", "项目", "决算数"],
            ["一、一般公共预算财政拨款收入", "10", "11", "一、一般公共服务支出", "10"], ["其中：非税收入", "4", "5", "", ""],
            ["本年收入合计", "10", "11", "本年支出合计", "10"],
        ])
        let revenue = try summary.imported(catalogue: catalogue)
        #expect(revenue.book.table("FA1")?[line: "收入/其中：非税收入", column: "全年预算数"]?.stored?.description == "5")
        #expect(revenue.complaints == [])
    }

    @Test("and a table of its own is read, and written again")
    func ownTable() throws {
        let overlay = """
            tables:
              X1:
                title: { zh: 村级运转经费情况表, en: Village running costs }
                kind: final_account
                unit: 元
                label: 村名
                lines: [合计, 东村, { line: 西村, labels: [西村居委会] }]
                columns: [{ column: 补助/小计, headings: [补助合计] }, 自筹]
              X2:
                title: 专项资金分科目情况表
                kind: budget
                codes: functional
                columns: [安排数, 调整数]
              X3:
                title: 人员情况统计表
                kind: final_account
                record: 人数
                columns: [{ column: 在职, kind: number }, { column: 退休, kind: number }]
            """
        let catalogue = try Self.catalogue(overlay)
        let sheet = SheetFixture(rows: [
            ["村级运转经费情况表"], ["", "", "单位：元"], ["村名", "补助合计", "自筹"], ["合计", "3", "5"], ["东村", "1", "2"],
            ["西村居委会", "2", "3"],
        ])
        let coded = SheetFixture(
            name: "B",
            rows: [
                ["专项资金分科目情况表"], ["", "", "", "单位：万元"], ["科目编码", "科目名称", "安排数", "调整数"], ["'213", "农林水支出", "7", "8"],
            ])
        let record = SheetFixture(name: "C", rows: [["人员情况统计表"], ["在职", "退休"], ["12", "3"]])
        let read = try SheetFixture.imported([sheet, coded, record], catalogue: catalogue)
        #expect(read.complaints == [])
        #expect(Self.amounts(read, "X1")["西村 · 补助/小计"] == "2")
        #expect(Self.amounts(read, "X2")["213 · 调整数"] == "8")
        #expect(Self.amounts(read, "X3") == ["人数 · 在职": "12", "人数 · 退休": "3"])
        let again = try Exported.read(read.book, catalogue: catalogue)
        for id in ["X1", "X2", "X3"] { #expect(Self.amounts(again, id) == Self.amounts(read, id), "\(id)") }
    }

    @Test("described in several files: later ones speak of what earlier ones brought")
    func several() throws {
        let first = try Self.catalogue(
            "tables: { X1: { title: 村级运转经费情况表, kind: budget, lines: [合计], columns: [金额] } }")
        let second = try FormOverlay(yaml: "tables: { X1: { titles: [村级经费表], add-lines: [东村] } }", over: first)
        #expect(second.additions.map(\.table) == ["X1"])
        #expect(second.additions.map(\.count) == [2])
        #expect(second.catalogue.table("X1")?.titles == ["村级运转经费情况表", "村级经费表"])
        #expect(second.catalogue.table("X1")?.lineKeys == ["合计", "东村"])
    }

    @Test("has rates and counts that survive export")
    func rates() throws {
        let catalogue = try Self.catalogue(
            """
            tables:
              X1:
                title: 村级完成情况表
                kind: final_account
                label: 村名
                lines: [东村, 西村]
                columns: [金额, { column: 完成率, kind: percent }, { column: 人数, kind: number }]
            """)
        let sheet = SheetFixture(rows: [
            ["2023年村级完成情况表"], ["部门：甲街道", "", "单位：万元"], ["村名", "金额", "完成率", "人数"], ["东村", "3.50", "95.5%", "5人"],
            ["西村", "4.00", "'100%", "12"],
        ])
        let imported = try sheet.imported(catalogue: catalogue)
        let amounts = [
            "东村 · 金额": "3.5", "东村 · 完成率": "95.5", "东村 · 人数": "5", "西村 · 金额": "4", "西村 · 完成率": "100", "西村 · 人数": "12",
        ]
        #expect(imported.complaints == [])
        #expect(Self.amounts(imported, "X1") == amounts)
        #expect(imported.book.table("X1")?.fractionDigits == 2)
        let again = try Exported.read(imported.book, catalogue: catalogue)
        #expect(again.complaints == [])
        #expect(Self.amounts(again, "X1") == amounts)
    }

    @Test("is known by a title of three characters")
    func shortTitle() throws {
        let catalogue = try Self.catalogue(
            "tables: { X1: { title: 债务表, kind: final_account, label: 项目, lines: [合计, 借款], columns: [金额] } }")
        let sheet = SheetFixture(rows: [["债务表"], ["单位：万元"], ["项目", "金额"], ["合计", "3.5"], ["借款", "3.5"]])
        #expect(Self.amounts(try sheet.imported(catalogue: catalogue), "X1") == ["合计 · 金额": "3.5", "借款 · 金额": "3.5"])
    }
}
