import BudgetTables
import Foundation
import Testing

@Suite("Bad input gets one line and status 2")
struct BadInputTests {
    static let commands = [["import"], ["check"], ["dump"]]

    @Test("a file that is not there, a folder, an empty file, a text, a cut archive, an old .xls", arguments: commands)
    func files(command words: [String]) throws {
        let command = try Command()
        defer { command.remove() }
        let whole = try BudgetWorkbook.bytes(of: [try MainJobTests.funds()], form: .ministry)
        try FileManager.default.createDirectory(
            at: command.folder.appending(path: "folder.xlsx"), withIntermediateDirectories: false)
        try command.write([], to: "empty.xlsx")
        try command.write("科目,金额\n合计,1\n".utf8, to: "text.xlsx")
        try command.write(whole.prefix(whole.count / 2), to: "cut.xlsx")
        let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        try command.write(compound + Array(repeating: 0, count: 2_000), to: "old.xlsx")
        for name in ["missing.xlsx", "folder.xlsx", "empty.xlsx", "text.xlsx", "cut.xlsx", "old.xlsx"] {
            for locale in ["C.UTF-8", "zh_CN.UTF-8"] {
                let outcome = try command.run(words[0], name, locale: locale)
                #expect(outcome.status == 2, "\(words) \(name)")
                #expect(outcome.errorLines.count == 1, "\(words) \(name): \(outcome.errors)")
                #expect(outcome.errors.contains(name), "\(words) \(name): \(outcome.errors)")
                #expect(outcome.output.isEmpty, "\(words) \(name)")
            }
        }
    }

    @Test("the others are still checked when one file fails")
    func oneOfSeveral() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(BudgetWorkbook.bytes(of: [try MainJobTests.funds()], form: .ministry), to: "good.xlsx")
        let outcome = try command.run("check", "missing.xlsx", "good.xlsx")
        #expect(outcome.status == 2)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.output.contains("exact 1, rounding 2"))
    }

    @Test("JSON that is no imported book, an output that cannot be written, an unknown table")
    func others() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write("{}".utf8, to: "a.json")
        for arguments in [["export", "a.json", "-o", "b.xlsx"], ["export", "none.json", "-o", "b.xlsx"]] {
            let outcome = try command.run(arguments[0], arguments[1], arguments[2], arguments[3])
            #expect(outcome.status == 2)
            #expect(outcome.errorLines.count == 1, "\(outcome.errors)")
            #expect(!FileManager.default.fileExists(atPath: command.path("b.xlsx")))
        }
        let nowhere = try command.run("template", "FA1", "-o", "no/such/folder/a.xlsx")
        #expect(nowhere.status == 2)
        #expect(nowhere.errorLines.count == 1)
        let unknown = try command.run("template", "XX9", "-o", "a.xlsx")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("FA1"))
    }

    @Test("wrong usage is status 64")
    func usage() throws {
        let command = try Command()
        defer { command.remove() }
        #expect(try command.run("import").status == 64)
        #expect(try command.run("frobnicate").status == 64)
        #expect(try command.run("import", "a.xlsx", "--format", "yaml").status == 64)
    }
}
