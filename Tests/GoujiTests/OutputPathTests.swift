import BudgetTables
import Foundation
import Testing

@Suite("What a command writes")
struct OutputPathTests {
    private func withBook(_ body: (Command) throws -> Void) throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(try BudgetWorkbook.bytes(of: [try MainJobTests.funds()], form: .ministry), to: "a.xlsx")
        try command.write(try BudgetWorkbook.bytes(of: [try MainJobTests.funds()], form: .ministry), to: "b.xlsx")
        let json = try command.run("import", "a.xlsx", "--format", "json")
        try command.write(json.output.utf8, to: "i.json")
        try body(command)
    }

    @Test(
        "never is a file that it reads, nor two files in one",
        arguments: [
            ["check", "a.xlsx", "--budget", "b.xlsx", "--marked", "b.xlsx"],
            ["check", "a.xlsx", "--budget", "b.xlsx", "--write-answers", "./b.xlsx"],
            ["check", "a.xlsx", "--marked", "c.xlsx", "--write-answers", "c.xlsx"],
            ["evaluate", "a.xlsx", "--next", "a.xlsx"],
            ["evaluate", "a.xlsx", "--budget", "b.xlsx", "--next", "b.xlsx"],
            ["export", "i.json", "-o", "i.json"], ["fill", "a.xlsx", "--data", "i.json", "-o", "i.json"],
            ["reconcile", "--budget", "a.xlsx", "--actual", "b.xlsx", "-o", "b.xlsx"],
            ["publish", "a.xlsx", "b.xlsx", "-o", "b.xlsx", "--force"],
        ])
    func inputs(arguments: [String]) throws {
        try withBook { command in
            let names = ["a.xlsx", "b.xlsx", "i.json"]
            let before = try names.map { try Data(contentsOf: command.folder.appending(path: $0)) }
            let outcome = try command.run(arguments)
            #expect(outcome.status == 64, "\(outcome.errors)")
            #expect(outcome.errors.contains("请另起文件名"), "\(outcome.errors)")
            let after = try names.map { try Data(contentsOf: command.folder.appending(path: $0)) }
            #expect(before == after)
        }
    }

    @Test("a folder is put in no file's place, forced or not")
    func folder() throws {
        try withBook { command in
            try command.write("notes".utf8, to: "out")
            let outcome = try command.run("publish", "a.xlsx", "-o", "out", "--force")
            #expect(outcome.status == 2, "\(outcome.errors)")
            #expect(try String(contentsOf: command.folder.appending(path: "out"), encoding: .utf8) == "notes")
        }
    }

    @Test("may come from a pipe")
    func pipe() throws {
        try withBook { command in
            let outcome = try command.shell(
                "gouji import a.xlsx --format json | gouji export - -o c.xlsx", locale: "C.UTF-8")
            #expect(outcome.status == 0, "\(outcome.errors)")
            let one = try command.run("import", "a.xlsx", "--format", "csv").output
            let other = try command.run("import", "c.xlsx", "--format", "csv").output
            #expect(one.split(separator: "\n").count == other.split(separator: "\n").count)
        }
    }

    @Test("texts in another encoding are refused, not read as other words")
    func encoding() throws {
        try withBook { command in
            let gbk: [UInt8] = [0x61, 0x3A, 0x20, 0xB5, 0xA5, 0xCE, 0xBB, 0x0A]
            try command.write(gbk, to: "g.yaml")
            for option in ["--answers", "--rules", "--forms"] {
                let outcome = try command.run("check", "a.xlsx", option, "g.yaml", locale: "zh_CN.UTF-8")
                #expect(outcome.status == 2 && outcome.errors.contains("g.yaml：不能读取：不是 UTF-8"), "\(outcome.errors)")
            }
            let values = try command.run("fill", "a.xlsx", "--values", "g.yaml", "-o", "c.xlsx", locale: "zh_CN.UTF-8")
            #expect(values.status == 2 && values.errors.contains("不是 UTF-8"), "\(values.errors)")
        }
    }
}
