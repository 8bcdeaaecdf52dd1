import Documents
import Foundation
import TestSupport
import Testing
import ZipArchive

@Suite("A DOCX file")
struct DOCXTests {
    private static func parts(_ document: Document) throws -> [(name: String, bytes: [UInt8])] {
        let zip = try ZipReader(bytes: try DOCXRenderer().render(document))
        return try zip.entries.map { ($0.name, try zip.bytes(of: $0)) }
    }

    private static func part(_ name: String, of document: Document = SampleDocument.report) throws -> XMLTree.Element {
        let part = try #require(try parts(document).first { $0.name == name })
        return try XMLTree(part.bytes).root
    }

    @Test("every part is well-formed, and has a content type and something that links to it")
    func package() throws {
        let parts = try Self.parts(SampleDocument.report)
        for part in parts { #expect(throws: Never.self, "\(part.name)") { try XMLTree(part.bytes) } }
        #expect(parts.first?.name == "[Content_Types].xml")
        let types = String(decoding: parts[0].bytes, as: UTF8.self)
        let links = parts.filter { $0.name.hasSuffix(".rels") }.map { String(decoding: $0.bytes, as: UTF8.self) }
            .joined()
        for part in parts.dropFirst() where !part.name.hasSuffix(".rels") {
            #expect(types.contains("PartName=\"/\(part.name)\""), "\(part.name)")
            let target =
                part.name.hasPrefix("word/") && part.name != "word/document.xml"
                ? part.name.dropFirst(5) : part.name[...]
            #expect(links.contains("Target=\"\(target)\""), "\(part.name)")
        }
    }

    @Test("the same document gives the same bytes, and no author or time")
    func determinism() throws {
        let document = SampleDocument.report
        #expect(try DOCXRenderer().render(document) == DOCXRenderer().render(document))
        let core = try Self.part("docProps/core.xml")
        #expect(core.all("creator").isEmpty && core.all("created").isEmpty && core.all("lastModifiedBy").isEmpty)
    }

    /// The order that the schema of WordprocessingML has for what this module writes.
    private static let order: [String: [String]] = [
        "pPr": [
            "pStyle", "keepNext", "widowControl", "numPr", "spacing", "ind", "jc", "outlineLvl", "rPr",
            "defRPr",  // of a chart: DrawingML has a pPr of its own
        ],
        "rPr": ["rStyle", "rFonts", "b", "bCs", "i", "iCs", "kern", "sz", "szCs", "highlight", "vertAlign", "lang"],
        "tblPr": [
            "tblStyle", "tblW", "jc", "tblInd", "tblBorders", "tblLayout", "tblCellMar", "tblLook", "tblCaption",
        ],
        "tcPr": ["tcW", "gridSpan", "vMerge", "tcBorders", "shd", "vAlign"],
        "sectPr": ["headerReference", "footerReference", "pgSz", "pgMar"],
        "tbl": ["tblPr", "tblGrid", "tr"], "tr": ["trPr", "tc"], "tc": ["tcPr", "p"],
        "style": ["name", "basedOn", "next", "uiPriority", "semiHidden", "qFormat", "pPr", "rPr", "tblPr"],
        "lvl": ["start", "numFmt", "lvlText", "lvlJc", "pPr", "rPr"],
        "font": ["altName", "charset", "family", "pitch"],
        "settings": [
            "zoom", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "defaultTabStop", "evenAndOddHeaders",
            "drawingGridVerticalSpacing", "characterSpacingControl", "footnotePr", "compat",
        ],
        "ser": ["idx", "order", "tx", "spPr", "invertIfNegative", "dLbls", "cat", "val"],
        "chartSpace": ["roundedCorners", "chart", "spPr", "txPr"],
    ]

    @Test("elements stand in the order that the schema wants")
    func order() throws {
        for part in try Self.parts(SampleDocument.report) where part.name.hasPrefix("word/") {
            for element in try XMLTree(part.bytes).root.all {
                guard let order = Self.order[element.name] else { continue }
                let places = element.children.map { child in order.firstIndex(of: child.name) }
                #expect(!places.contains(nil), "\(part.name): \(element.name): \(element.children.map(\.name))")
                #expect(
                    places.compactMap(\.self) == places.compactMap(\.self).sorted(), "\(part.name): \(element.name)")
            }
        }
    }

    @Test("styles that are used are there")
    func styles() throws {
        let known = Set(try Self.part("word/styles.xml").all("style").indices.map { $0 }).count
        let text = String(
            decoding: try #require(try Self.parts(SampleDocument.report).first { $0.name == "word/styles.xml" }).bytes,
            as: UTF8.self)
        #expect(known > 10)
        for kind in ["pStyle", "rStyle", "tblStyle", "basedOn", "next"] {
            for part in try Self.parts(SampleDocument.report) where part.name.hasPrefix("word/") {
                for used in try XMLTree(part.bytes).root.all(kind) {
                    #expect(text.contains("w:styleId=\"\(used.value ?? "?")\""), "\(used.value ?? "?")")
                }
            }
        }
    }

    @Test("headings carry their numbers, lists count anew, notes lie in their part")
    func body() throws {
        let body = try Self.part("word/document.xml")
        let headings = body.all("p").filter { $0.all("pStyle").first?.value?.hasPrefix("Heading") ?? false }
        #expect(headings.map(\.words) == ["一、整体支出绩效概况", "（一）资金构成", "1. 按类别", "二、存在的主要问题", "三、公开情况"])
        #expect(body.all("numId").map(\.value) == ["1", "1", "2", "2", "3"])
        #expect(body.all("footnoteReference").map(\.value) == ["1", "2"])
        let notes = try Self.part("word/footnotes.xml").all("footnote")
        #expect(notes.map(\.words).suffix(2) == [" 各类之和为2,357.54万元，因四舍五入相差0.01万元。", " 见第二部分。"])
        #expect(body.all("br").count == 2)
        #expect(body.words.contains("_x0041_\u{FFFD}"))
    }

    @Test("columns share the width of the text, and every row takes them all")
    func table() throws {
        let table = try #require(try Self.part("word/document.xml").all("tbl").first)
        #expect(table.all("gridCol").count == 4)
        for row in table.all("tr") {
            let spans = row.all("tc").map { Int($0.all("gridSpan").first?.value ?? "1") ?? 0 }
            #expect(spans.reduce(0, +) == 4)
        }
        #expect(table.all("tblHeader").count == 2)
        // 类别 and 完成 stand beside both rows of headings: each begins in the first and goes on in the second.
        #expect(
            table.all("tr").map { row in row.all("tc").map { $0.all("vMerge").count } }.prefix(2) == [
                [1, 0, 1], [1, 0, 0, 1],
            ])
        #expect(table.all("vMerge").map(\.value) == ["restart", "restart", nil, nil])
    }

    /// A table of so many rows, in the first column of which every other cell reaches over two.
    private static func tall(rows: Int) -> Document {
        var document = Document(title: "表")
        document.table(
            DocumentTable(
                columns: [.init(), .init()], header: [["类别", "数"]],
                rows: (0..<rows).map { $0 % 2 == 0 ? [.init("类", rows: 2), "1"] : ["2"] }))
        return document
    }

    @Test("a short table stays on one page; of a long one, rows beside one cell stay together")
    func breaks() throws {
        func kept(_ document: Document) throws -> [Bool] {
            try #require(try Self.part("word/document.xml", of: document).all("tbl").first).all("tr")
                .map { row in row.all("tc").allSatisfy { !$0.all("keepNext").isEmpty } }
        }
        #expect(try kept(Self.tall(rows: 4)) == [true, true, true, true, false])
        let long = try kept(Self.tall(rows: 40))
        #expect(long.first == true)
        #expect(long.dropFirst().enumerated().allSatisfy { index, isKept in isKept == (index % 2 == 0) })
    }

    @Test("merged cells are none in a table that may break anywhere: their parts have no line between them")
    func joined() throws {
        let short = try Self.part("word/document.xml", of: Self.tall(rows: 4))
        #expect(short.all("vMerge").map(\.value) == ["restart", nil, "restart", nil])
        let long = try Self.part("word/document.xml", of: Self.tall(rows: 40))
        #expect(long.all("vMerge").isEmpty)
        #expect(long.all("tcBorders").count == 40)
        #expect(long.all("tcBorders").map { $0.children.map(\.name) }.prefix(2) == [["bottom"], ["top"]])
    }

    @Test("a title is broken at its line feeds only where it is too long for a line")
    func title() throws {
        func lines(_ title: String) throws -> Int {
            try Self.part("word/document.xml", of: Document(title: title)).all("br").count + 1
        }
        #expect(try lines("2021年度清水塘街道\n整体支出绩效评价报告") == 1)
        #expect(try lines("2021年度清水塘街道办事处\n整体支出绩效评价报告") == 2)
        let core = try Self.part("docProps/core.xml", of: Document(title: "甲\n乙"))
        #expect(core.all("title").first?.words == "甲乙")
    }

    @Test("a document with nothing in it is a file all the same")
    func empty() throws {
        let document = Document(title: "", page: PageSetup(top: 0, bottom: 0, left: 300, right: 0, numbersPages: false))
        let parts = try Self.parts(document)
        #expect(!parts.contains { $0.name.contains("foot") || $0.name.contains("chart") })
        var table = Document(title: "表")
        table.table(DocumentTable(columns: [], rows: [["a"]]))
        table.table(DocumentTable(columns: [.init(width: 0), .init(width: -1)], rows: []))
        table.chart(BarChart(caption: "", categories: [], series: []))
        #expect(try Self.parts(table).contains { $0.name == "word/charts/chart1.xml" })
    }

    private static let script = """
        import sys, docx
        document = docx.Document(sys.argv[1])
        for p in document.paragraphs:
            if p.style.name.startswith(("Heading", "Title")):
                print(p.style.name, p.text, sep="|")
        for t in document.tables:
            for row in t.rows:
                print([c.text for c in row.cells])
        section = document.sections[0]
        print([round(x.mm) for x in (section.page_width, section.page_height, section.top_margin,
                                     section.left_margin, section.right_margin, section.bottom_margin)])
        print(section.header.paragraphs[0].text, document.core_properties.title, sep="|")
        """

    @Test(
        "python-docx reads headings, tables and the page",
        .enabled(if: Tool.hasPythonDocx, "python-docx is not installed"))
    func pythonDocx() throws {
        let path = NSTemporaryDirectory() + "gouji-\(UUID().uuidString).docx"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(try DOCXRenderer().render(SampleDocument.report)).write(to: URL(filePath: path))
        let (status, output) = try Tool.run(["python3", "-c", Self.script, path])
        #expect(status == 0)
        #expect(
            output == """
                Title|2025年度示例街道部门整体支出绩效评价报告
                Heading 1|一、整体支出绩效概况
                Heading 2|（一）资金构成
                Heading 3|1. 按类别
                Heading 1|二、存在的主要问题
                Heading 1|三、公开情况
                ['类别', '金额', '金额', '完成']
                ['类别', '预算数', '决算数', '完成']
                ['社会管理', '300.00', '303.50', '完成']
                ['公共服务-卫健工作', '50.00', '54.43', '']
                ['合计', '350.00', '357.93', '【请填写】']
                [210, 297, 37, 28, 26, 35]
                示例街道 <绩效> & 公开|2025年度示例街道部门整体支出绩效评价报告

                """)
        if let keep = ProcessInfo.processInfo.environment["GOUJI_KEEP"] {
            try? FileManager.default.removeItem(atPath: keep)
            try FileManager.default.copyItem(atPath: path, toPath: keep)
        }
    }

    @Test("LibreOffice makes pages of it", .enabled(if: Tool.hasLibreOffice, "LibreOffice is not installed"))
    func libreOffice() throws {
        let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "gouji-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.appending(path: "a.docx").path
        try Data(try DOCXRenderer().render(SampleDocument.report)).write(to: URL(filePath: path))
        let (status, output) = try Tool.run([
            "soffice", "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "pdf",
            "--outdir",
            folder.path, path,
        ])
        #expect(status == 0, "\(output)")
        let pdf = try Data(contentsOf: folder.appending(path: "a.pdf"))
        #expect(pdf.starts(with: Array("%PDF-".utf8)))
    }
}
