import Documents
import Testing

@Suite("Markdown and HTML")
struct TextRendererTests {
    @Test("a cell that spans rows is given once in HTML, and leaves those below it blank in Markdown")
    func rows() {
        var document = Document(title: "")
        document.table(
            DocumentTable(
                columns: [.init(), .init(), .init()],
                rows: [[.init("甲", rows: 2), .init("乙", span: 2)], ["丙", "丁"], [.init("戊", rows: 9), "己", "庚"]]))
        let html = HTMLRenderer().render(document)
        #expect(html.contains(#"<td rowspan="2">甲</td><td colspan="2">乙</td></tr><tr><td>丙</td><td>丁</td></tr>"#))
        #expect(html.contains("<tr><td>戊</td><td>己</td>"))
        #expect(MarkdownRenderer().render(document).contains("| 甲 | 乙 |  |\n|  | 丙 | 丁 |\n| 戊 | 己 | 庚 |"))
    }

    @Test("Markdown says everything the document says")
    func markdown() {
        #expect(
            MarkdownRenderer().render(SampleDocument.report) == """
                # 2025年度示例街道部门整体支出绩效评价报告

                示例街道办事处

                ## 一、整体支出绩效概况

                年初共设置8个项目大类绩效目标，并从“成本、时效、质量、社会满意度”四个维度进行考量——**【请填写：本年的主要工作】**。

                ### （一）资金构成

                本年支出**4,449.23**万元[^1]，其中*项目支出*2,357.53万元。

                #### 1. 按类别

                **表1  项目支出情况（单位：万元）**

                | 类别 | 金额 / 预算数 | 金额 / 决算数 | 完成 |
                | --- | ---: | ---: | --- |
                | 社会管理 | 300.00 | 303.50 | 完成 |
                | 公共服务-卫健工作 | 50.00 | 54.43 |  |
                | **合计** | **350.00** | **357.93** | **【请填写】** |

                注：各项之和与合计不等，为四舍五入所致。

                **图1  各类项目预算与决算（单位：万元）**

                |  | 预算数 | 决算数 |
                | --- | ---: | ---: |
                | 社会管理 | 300.00 | 303.50 |
                | 公共服务-卫健工作 | 50.00 | 54.43 |
                | 其他 |  | -7.00 |

                ## 二、存在的主要问题

                - 成本目标高于设定数
                - 与上级部门沟通不足：**【请填写：情况】**

                1. 加强沟通
                2. 准确设定**成本目标**[^2]

                第一行<br>第二行 \\_x0041\\_\u{20}

                1. 重新编号

                ---

                ## 三、公开情况

                1\\. 以数字开头的段落，\\| \\* \\_ \\[链接\\] \\<b\\>

                [^1]: 各类之和为2,357.54万元，因四舍五入相差0.01万元。

                [^2]: 见第二部分。

                """)
    }

    @Test("HTML is one well-formed page that fetches nothing")
    func html() throws {
        let page = HTMLRenderer().render(SampleDocument.report)
        #expect(page.hasPrefix("<!DOCTYPE html>\n"))
        let root = try XMLTree(Array(page.drop { $0 != "\n" }.utf8)).root
        #expect(root.all("h2").map(\.words) == ["一、整体支出绩效概况", "二、存在的主要问题", "三、公开情况"])
        #expect(root.all("tbody").first?.children.map(\.words).first == "社会管理300.00303.50完成")
        #expect(root.all("mark").map(\.words) == ["【请填写：本年的主要工作】", "【请填写】", "【请填写：情况】"])
        #expect(root.all("rect").count == 5 + 2)
        #expect(root.all("script").isEmpty && root.all("link").isEmpty && root.all("img").isEmpty)
        #expect(!page.contains("src=") && !page.contains("url("))
        #expect(page == HTMLRenderer().render(SampleDocument.report))
    }

    @Test("headings of an English document are numbered 1, 1.1")
    func english() {
        var document = Document(title: "Report", language: "en")
        document.heading("Overview")
        document.heading("Funds", level: 2)
        document.heading("Use", level: 9)
        #expect(
            MarkdownRenderer().render(document)
                == "# Report\n\n## 1. Overview\n\n### 1.1 Funds\n\n#### 1.1.1 Use\n")
    }

    @Test("Chinese numbers", arguments: [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (32, "三十二")])
    func chinese(_ number: Int, _ text: String) {
        var document = Document(title: "")
        for _ in 0..<number { document.heading("节") }
        #expect(MarkdownRenderer().render(document).hasSuffix("## \(text)、节\n"))
    }
}
