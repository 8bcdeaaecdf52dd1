import BudgetTables
import Documents
import EvaluationReports
import Facts
import Findings
import Foundation
import PerformanceEvaluation
import Reconciliation
import TableLayout
import TestSupport
import Testing

@Suite("The report")
struct ReportTests {
    /// The evaluation of 示例街道 with its report.
    ///
    /// - Parameter hasDisclosure: whether P9 is among its tables.
    static func example(
        _ record: PublicationRecord = PublicationRecord(), hasDisclosure: Bool = true
    ) throws -> Document {
        let books = try ExampleStreetTests.read()
        let tables = ExampleStreet.books.map(\.file).filter { $0 != "budget.xlsx" }.flatMap {
            books[$0]?.book.tables ?? []
        }.filter { hasDisclosure || $0.id != EvaluationDisclosure.layout.description.id }
        let evaluation = Evaluation(tables: tables, budget: books["budget.xlsx"]?.book.tables ?? [])
        return EvaluationReport(evaluation, publication: record).document
    }

    static func qingshuitang() throws -> Document {
        let bytes = try BudgetWorkbook.bytes(of: Qingshuitang.tables, form: .ministry)
        return EvaluationReport(Evaluation(tables: try BudgetWorkbook.read(bytes: bytes, file: "x").book.tables))
            .document
    }

    @Test("of 示例街道 has the cost finding, the figures with their cells, the ties, variances and reasons by kind")
    func exampleStreet() throws {
        let text = MarkdownRenderer().render(try Self.example())
        for words in [
            "1. 整体专项经费成本高于绩效目标设定数，时效目标、质量目标、社会满意度目标基本完成（实际2344.44万元，设定≤2163.20万元）。",
            "| 整体支出 | 3973.50 | 4220.03 | 4184.32 | 105.31% | 99.15% |", "FA1 收入支出决算总表!", "B1 部门收支总表!",
            "| 合计＝基本支出＋各项目大类 | 4184.32 | 4184.32 | 0.00 | 相符 |",
            "| 公共服务 | 570.00 | 697.10 | 127.10 | 22.30% | 上级追加、未及时沟通：",
            "项目支出·成本目标：上级追加、目标不准确：成本目标按年初预算设定", "整体支出绩效自评得分99.08分，等级为“优”，预算执行率99.15%。", "（自评5，复核4）",
            "| 安全隐患整改率 | ≥98.00% | 97.20% | 8 | 7.93 | 7.93 |",
            "| 社区公共服务设施建设 | 642.00 | 638.90 | 99.52% | 95.91 | 优 |",
        ] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test("of 清水塘街道 notes two roundings and shows no table of targets that nobody set")
    func roundings() throws {
        let text = MarkdownRenderer().render(try Self.qingshuitang())
        #expect(text.contains("| 合计＝基本支出＋项目支出 | 4449.23 | 4449.22 | 0.01 | 尾差 |"))
        #expect(text.contains("| 项目支出＝各项目大类之和 | 2357.53 | 2357.54 | -0.01 | 尾差 |"))
        #expect(text.contains("| 合计＝基本支出＋各项目大类 | 4449.23 | 4449.23 | 0.00 | 相符 |"))
        #expect(text.contains("系四舍五入产生的尾差"))
        #expect(!text.contains("| 社会管理 | 成本目标 |"))
        #expect(text.contains("| 项目支出 | 成本目标 |"))
    }

    /// The report on a self-evaluation alone.
    private static func report(_ spoil: (inout DepartmentSelfEvaluation) -> Void) throws -> String {
        let evaluation = Evaluation(tables: try EvaluationFixture.book(EvaluationFixture.department(spoil)).tables)
        return MarkdownRenderer().render(EvaluationReport(evaluation).document)
    }

    @Test("asks for scores, total and grade that nobody gave, and makes up none")
    func unscored() throws {
        let text = try Self.report { $0.indicators[0].score = nil }
        #expect(text.contains("整体支出绩效自评得分**【请填写：自评得分】**分，等级为“**【请填写：自评等级】**”，预算执行率90.00%。"))
        #expect(text.contains("| 走访企业 | ≥100家 | 120家 | 50 | **【请填写：得分】** |"))
        #expect(text.contains("| **总分** |  |  | **100** | **【请填写：得分】** |"))
        #expect(!text.contains("98.00"))
        let totalless = try Self.report { $0.total.score = nil }
        #expect(totalless.contains("自评得分**【请填写：自评得分】**分"))
        var project = ProjectSelfEvaluation()
        project.head = TableHead(department: "某街道", year: 2023)
        project.project = "保洁"
        let evaluation = Evaluation(tables: try EvaluationFixture.book(project).tables)
        let row = MarkdownRenderer().render(EvaluationReport(evaluation).document)
        #expect(row.contains("| 保洁 |  |  | — | **【请填写：得分】** | **【请填写：等级】** |"))
    }

    @Test("gives the scores of the department's own form; what its figures earn is among the findings")
    func ownScores() throws {
        let text = try Self.report {
            $0.indicators[1].score = 25
            $0.total.score = 93
        }
        #expect(text.contains("自评得分93.00分，等级为“优”"))
        #expect(text.contains("| 平均办理时限 | ≤10天 | 9天 | 30 | 25.00 |"))
        #expect(text.contains("“平均办理时限”的得分与按完成比例计算的不同（实际25，应为30）"))
    }

    @Test("says that no target was missed only when it is known of each")
    func known() throws {
        let none = "没有发现目标未完成"
        let asked = "【请填写：还没有填写或不能比较的目标完成情况"
        let met = try Self.report { _ in }
        #expect(met.contains(none) && !met.contains(asked))
        for actual: IndicatorTarget in ["", "#REF!"] {
            let text = try Self.report { $0.indicators[0].actual = actual }
            #expect(!text.contains(none) && text.contains(asked))
        }
        for table: any TableModel in [DepartmentSelfEvaluation(), ProjectSelfEvaluation(), CategoryAccounts()] {
            let evaluation = Evaluation(tables: try EvaluationFixture.book(table).tables)
            let text = MarkdownRenderer().render(EvaluationReport(evaluation).document)
            #expect(!text.contains(none) && text.contains(asked))
            #expect(!text.contains("0.00") && !text.contains("共设置0个"))
        }
    }

    @Test("keeps date, place and rules of publication as told or as P9 has them, and asks for what neither says")
    func publication() throws {
        let told = MarkdownRenderer().render(
            try Self.example(.init(date: "2024-09-20", place: "区政府网站", rules: ["财预〔2020〕10号", "开财发〔2021〕3号"])))
        #expect(told.contains("公开日期：2024-09-20；公开地点：区政府网站。"))
        #expect(told.contains("依据：财预〔2020〕10号；开财发〔2021〕3号。"))
        let own = MarkdownRenderer().render(try Self.example())
        #expect(own.contains("公开日期：2024年9月20日；公开地点：示例区人民政府门户网站“预决算公开”专栏。"))
        #expect(own.contains("依据：《中共中央 国务院关于全面实施预算绩效管理的意见》；财预〔2020〕10号《项目支出绩效评价管理办法》；"))
        #expect(own.contains("一是编制成本目标时与主管部门沟通全年追加安排"))
        #expect(own.contains("自评结果与下一年度预算安排挂钩"))
        let untold = MarkdownRenderer().render(try Self.example(hasDisclosure: false))
        for prompt in ["公开日期", "公开的网站或地点", "所依据的制度名称和文号", "针对上述问题的改进措施", "自评结果如何应用", "资金管理制度及执行情况"] {
            #expect(untold.contains("【请填写：\(prompt)"), "\(prompt)")
            #expect(!own.contains("【请填写：\(prompt)"), "\(prompt)")
        }
    }

    @Test("has the same bytes each time")
    func bytes() throws {
        #expect(try DOCXRenderer().render(Self.example()) == DOCXRenderer().render(Self.example()))
    }

    @Test(
        "python-docx reads its headings and tables",
        .enabled(if: Tool.hasPythonDocx, "python-docx is not installed"))
    func pythonDocx() throws {
        let script = """
            import sys, docx
            document = docx.Document(sys.argv[1])
            print("|".join(p.text for p in document.paragraphs if p.style.name == "Heading 1"))
            print(" ".join(f"{len(t.rows)}x{len(t.columns)}" for t in document.tables))
            """
        let example = try Tool.python(script, on: DOCXRenderer().render(Self.example())).split(separator: "\n")
        #expect(
            example.first
                == "一、整体支出绩效概况|二、整体支出资金使用及管理情况|三、2023年绩效目标完成情况|四、存在的主要问题及下一步改进措施|五、绩效自评结果拟应用和公开情况")
        #expect(example.last == "12x2 5x6 10x5 7x5 37x5 15x6 3x6 3x6")
        let real = try Tool.python(script, on: DOCXRenderer().render(Self.qingshuitang())).split(separator: "\n")
        #expect(real.last == "12x2 5x5 5x4")
    }
}
