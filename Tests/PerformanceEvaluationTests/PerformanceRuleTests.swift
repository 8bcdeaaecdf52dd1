import BudgetTables
import DecimalNumbers
import Facts
import Findings
import Fiscal
import Reconciliation
import TableLayout
import Testing

/// The rules of performance tables (R116 to R127, R141, R142) on the year of 示例街道, where every one of them holds.
@Suite("The rules of performance tables")
struct PerformanceRuleTests {
    private static let books = Result<[String: ImportedBook], any Error> { try ExampleStreetTests.read() }

    /// The rules that fail, in their order, when tables of the year are changed, with the places they speak of.
    private func failures(_ spoil: (inout FactTable) -> Void) throws -> [Finding] {
        let books = try Self.books.get()
        func spoiled(_ files: String...) -> [FactTable] {
            files.flatMap { books[$0]?.book.tables ?? [] }.map { table in
                var table = table
                spoil(&table)
                return table
            }
        }
        func book(_ kind: DocumentKind, _ tables: [FactTable]) -> FactBook {
            FactBook(department: ExampleStreet.department, year: ExampleStreet.year, kind: kind, tables: tables)
        }
        let budget = book(.budget, spoiled("budget.xlsx", "targets.xlsx"))
        let year = book(.finalAccount, spoiled("final-accounts.xlsx", "performance.xlsx"))
        return (Reconciler().check(budget).findings + Reconciler().check(year, companions: [.budget: budget]).findings)
            .filter { $0.severity > .info }
    }

    @Test("tell a changed figure at its cell", arguments: FigureFault.all)
    func figure(fault: FigureFault) throws {
        var cell: Place?
        let findings = try failures { table in
            guard table.id == fault.table, cell == nil,
                let index = table.facts.firstIndex(where: { $0.line == fault.line && $0.column == fault.column })
            else { return }
            let old = table.facts[index]
            cell = old.place
            table.facts[index] = Fact(
                line: old.line, column: old.column, state: .amount(stored: fault.figure, displayed: fault.figure),
                place: old.place)
        }
        let place = try #require(cell)
        #expect(findings.map(\.rule) == fault.rules)
        for finding in findings {
            #expect(
                finding.places.contains { $0.cell == place.cell && $0.table == place.table && $0.file == place.file },
                "\(finding.rule): \(finding.places.map(\.address))")
        }
    }

    @Test("R126 tells the table whose head names another department or year, with its file")
    func heads() throws {
        for (field, text) in [("department", "另一街道"), ("year", "2032")] {
            let findings = try failures { table in
                guard table.id == "P6" else { return }
                if field == "year" { table.year = 2032 } else { table.department = text }
            }
            let finding = try #require(findings.first)
            #expect(findings.map(\.rule) == ["R126"])
            #expect(finding.places.map(\.table) == ["P6"])
            #expect(finding.places.first?.file == "performance.xlsx")
            #expect(finding.message.chinese.contains("P6 为“\(text)”"))
        }
    }

    @Test("a blank rate is not said to be 0 %, a blank split of the funds not to be nothing")
    func blanks() throws {
        let findings = try failures { table in
            guard ["P2", "P4"].contains(table.id) else { return }
            table.facts = table.facts.map { fact in
                let isBlank = fact.column == "执行率" || fact.line.hasPrefix("按")
                return isBlank ? Fact(line: fact.line, column: fact.column, state: .blank, place: fact.place) : fact
            }
        }
        #expect(findings.map(\.rule) == ["R122", "R122"])
    }
}

/// A figure that is changed, and the rules that then fail.
struct FigureFault: Sendable, CustomTestStringConvertible {
    let table: String
    let line: String
    let column: String
    let figure: ExactDecimal
    let rules: [String]

    var testDescription: String { "\(table)[\(line), \(column)] = \(figure)" }

    init(_ table: String, _ line: String, _ column: String, _ figure: String, _ rules: String...) {
        (self.table, self.line, self.column, self.rules) = (table, line, column, rules)
        self.figure = ExactDecimal(figure) ?? .zero
    }

    static let all =
        ["P2", "P4"].flatMap { table in
            [
                FigureFault(table, "指标/1", "分值", "40.00", "R116"),
                FigureFault(table, "总分", "分值", "99.00", "R116"),
                FigureFault(table, "总分", "得分", "91.00", "R117"),
                FigureFault(table, "总分", "得分", table == "P2" ? "99.09" : "97.06", "R117"),
                FigureFault(table, "指标/1", "得分", "40.00", "R117", "R118"),
                FigureFault(table, "指标/1", "得分", "-1.00", "R117", "R118"),
                FigureFault(table, "年度资金总额", "得分", "9.00", "R117", "R119"),
                FigureFault(table, "年度资金总额", "执行率", "90.00", "R110"),
            ]
        } + [
            FigureFault("P2", "按收入性质/一般公共预算", "全年执行数", "1.00", "R121"),
            FigureFault("P2", "按支出性质/基本支出", "全年执行数", "9000.00", "R121", "R122"),
            FigureFault("P2", "按支出性质/项目支出", "全年执行数", "1.00", "R122"),
            FigureFault("P2", "年度资金总额", "年初预算数", "1.00", "R121", "R122"),
            FigureFault("P4", "年度资金总额/本年财政拨款", "全年执行数", "1.00", "R121"),
            FigureFault("P4", "年度资金总额/本年财政拨款", "年初预算数", "1.00", "R121"),
            FigureFault("P3", "年度资金申请总额/当年财政拨款", "预算数", "1.00", "R121"),
            FigureFault("P5", "三公经费", "本年决算数", "1.00", "R123"),
            FigureFault("P5", "三公经费/公务用车购置和维护经费", "本年决算数", "1.00", "R123"),
            FigureFault("P5", "三公经费/公务用车购置和维护经费/公车购置", "本年决算数", "1.00", "R123"),
            FigureFault("P5", "三公经费/公务用车购置和维护经费/公车运行维护", "本年决算数", "1.00", "R123"),
            FigureFault("P5", "三公经费/出国经费", "本年决算数", "1.00", "R123"),
            FigureFault("P5", "三公经费/公务接待", "本年决算数", "1.00", "R123"),
            FigureFault("P5", "项目支出", "本年决算数", "1.00", "R123"),
            FigureFault("P5", "公用经费", "本年决算数", "1.00", "R123"),
            FigureFault("P5", "财政供养人员", "控制率", "50.00", "R123"),
            FigureFault("P6", "合计", "决算数", "1.00", "R124", "R127"),
            FigureFault("P6", "基本支出", "决算数", "1.00", "R124", "R127"),
            FigureFault("P6", "项目支出", "决算数", "1.00", "R124", "R125", "R142"),
            FigureFault("P6", "项目支出/社会管理", "决算数", "1.00", "R125", "R127", "R142"),
            FigureFault("P7", "项目支出/社会管理", "全年预算数", "1.00", "R109", "R141"),
            FigureFault("P7", "项目支出/社会管理", "全年执行数", "1.00", "R141", "R142"),
        ]
}
