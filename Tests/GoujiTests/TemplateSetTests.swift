import Foundation
import TableLayout
import TestSupport
import Testing
import XLSXReader

@Suite("The blank forms in Templates/")
struct TemplateSetTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Templates")

    @Test("are what the command writes now")
    func current() throws {
        let command = try Command()
        defer { command.remove() }
        var wanted: Set<String> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) where name.hasSuffix(".xlsx")
        {
            let parts = name.dropLast(".xlsx".count).split(separator: "-")
            let form = try #require(parts.last.map(String.init))
            let subject = parts.dropLast().joined(separator: "-")
            let isSet = ["final-account", "budget", "performance", "filing"].contains(subject)
            let outcome = try command.run(
                ["template"] + (isSet ? ["--set", subject] : [subject]) + ["--form", form, "-o", name])
            #expect(outcome.status == 0, "\(name): \(outcome.errors)")
            let kept = try Data(contentsOf: Self.folder.appending(path: name))
            let made = try Data(contentsOf: command.folder.appending(path: name))
            let isCurrent = kept == made
            #expect(isCurrent, "\(name): run `make templates`")
            wanted.insert(name)
        }
        // And none is missing.
        let tables = try command.run("describe", "--list").output.split(separator: "\n")
        for line in tables {
            let name = line.split(separator: " ").joined(separator: "-") + ".xlsx"
            #expect(wanted.contains(name), "\(name): run `make templates`")
        }
    }

    @Test("are in the table's own form, and say so, where the one asked for does not have it")
    func ownForm() throws {
        let command = try Command()
        defer { command.remove() }
        let other = try command.run("template", "B4", "--form", "ministry", "--lang", "zh", "-o", "a.xlsx")
        #expect(other.status == 0)
        #expect(other.errors.contains("B4") && other.errors.contains("没有这张表，按湖南省市县格式写出"), "\(other.errors)")
        for arguments in [["--form", "hunan"], []] {
            let outcome = try command.run(["template", "B4", "-o", "b.xlsx"] + arguments)
            #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
        }
    }

    @Test("have rows for the categories of projects, which the department names")
    func categories() throws {
        let command = try Command()
        defer { command.remove() }
        let typed = [
            "P6": ["C5=300", "C6=100", "C7=200", "A8=社会管理", "C8=80", "A9=公共服务", "C9=120"],
            "P7": ["B3=测试街道", "G7=200", "B8=社会管理", "G8=80", "B9=公共服务", "G9=120", "F53=未完成"],
        ]
        for (table, cells) in typed {
            #expect(try command.run("template", table, "-o", "空白.xlsx").status == 0)
            let filled = try command.run(
                ["fill", "空白.xlsx"] + cells.flatMap { ["--set", $0] } + ["-o", "\(table).xlsx"])
            #expect(filled.status == 0, "\(filled.errors)")
            try FileManager.default.removeItem(atPath: command.path("空白.xlsx"))
            let read = try command.run("import", "\(table).xlsx").output
            for words in ["社会管理", "公共服务", "80.00", "120.00"] {
                #expect(read.contains(words), "\(words) in \(read)")
            }
            if table == "P7" { #expect(read.contains("项目支出") && read.contains("成本目标"), "\(read)") }
        }
    }

    private static let noteWriter = """
        import sys, openpyxl
        for path in sys.argv[1:]:
            book = openpyxl.load_workbook(path)
            sheet = book.worksheets[0]
            cell = sheet.cell(sheet.max_row, 1)
            if cell.protection.locked: print("locked", path, cell.coordinate)
            cell.value = "说明：本单位本年度无此项收支，故本表无数据。"
            sheet["A1"] = "2023年" + sheet["A1"].value
            book.save(path)
        """

    @Test(
        "without data say so in the last row, which can be written in",
        .enabled(if: Tool.hasOpenpyxl, "openpyxl is not installed"),
        arguments: ["ministry", "hunan", "shanghai"])
    func notes(form: String) throws {
        let command = try Command()
        defer { command.remove() }
        let tables = form == "hunan" ? ["B10", "B11", "B12", "B13"] : ["B10", "B11", "FA8", "FA9"]
        for table in tables {
            #expect(try command.run("template", table, "--form", form, "-o", "\(table).xlsx").status == 0)
        }
        let paths = tables.map { command.path("\($0).xlsx") }
        let (status, output) = try Tool.run(["python3", "-c", Self.noteWriter] + paths)
        #expect(status == 0)
        #expect(output.isEmpty, "\(output)")
        for table in tables {
            let read = try command.run("import", "\(table).xlsx", "--lang", "en")
            #expect(!read.output.contains("T011"), "\(read.output)")
        }
    }

    @Test("hold a whole set in one workbook, in the order of the printed numbers, behind a list of them")
    func sets() throws {
        let book = try Workbook(path: Self.folder.appending(path: "final-account-ministry.xlsx").path)
        #expect(book.sheets.first?.name == "目录")
        #expect(book.sheets.count == 10)
        let contents = try book.sheet("目录").grid()
        let numbers = (3...11).map { contents[row: $0, column: 2].text ?? "" }
        #expect(numbers == (1...9).map { "公开0\($0)表" })
        let last = try book.sheet(at: 9)
        #expect(last.name == "财政拨款“三公”经费支出决算表")
    }

    @Test("are given by table or by set, not both")
    func usage() throws {
        let command = try Command()
        defer { command.remove() }
        #expect(try command.run("template", "-o", "x.xlsx").status == 64)
        #expect(try command.run("template", "FA1", "--set", "budget", "-o", "x.xlsx").status == 64)
        let none = try command.run("template", "--set", "filing", "--form", "hunan", "-o", "x.xlsx")
        #expect(none.status == 2)
        #expect(!FileManager.default.fileExists(atPath: command.path("x.xlsx")))
    }
}
