import BudgetTables
import DecimalNumbers
import Foundation
import Testing
import XLSXWriter

@Suite("gouji publish")
struct PublishTests {
    private static let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Samples/example-street")

    private static let books = ["targets.xlsx", "budget.xlsx", "final-accounts.xlsx", "performance.xlsx"]

    /// A folder with the books of the street that does not exist.
    private func street() throws -> Command {
        let command = try Command()
        for book in Self.books {
            try FileManager.default.copyItem(
                at: Self.samples.appending(path: book), to: command.folder.appending(path: book))
        }
        return command
    }

    private func publish(_ more: String...) -> [String] { ["publish"] + Self.books + ["-o", "out"] + more }

    private func contents(_ command: Command, _ folder: String = "out") throws -> [String: Data] {
        let url = command.folder.appending(path: folder)
        let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
        return try Dictionary(uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: url.appending(path: $0))) })
    }

    /// What stands in the folder beside the books and what the tests themselves write.
    private func leftovers(_ command: Command) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: command.folder.path)
            .filter { !Self.books.contains($0) && ![".out", ".err", ".tmp", "out"].contains($0) }
    }

    @Test("makes a folder of the year's tables, reports and sums, the same bytes each time")
    func whole() throws {
        let command = try street()
        defer { command.remove() }
        let outcome = try command.run(publish(), locale: "zh_CN.UTF-8")
        #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
        #expect(outcome.output.contains("公开前检查：错误 0"))
        let files = try contents(command)
        #expect(
            files.keys.sorted() == [
                "2023年度勾稽核对报告.html", "2023年度整体支出绩效评价报告.docx", "2023年度绩效目标表.xlsx", "2023年度绩效评价表.xlsx",
                "2023年度部门决算公开表.xlsx", "2023年度部门预算公开表.xlsx", "SHA256SUMS", "manifest.json",
            ])
        #expect(try leftovers(command) == [])
        let again = try command.run(["publish"] + Self.books + ["-o", "other"], locale: "zh_CN.UTF-8")
        #expect(again.status == 0)
        #expect(try contents(command, "other") == files)
        let sums = String(decoding: try #require(files["SHA256SUMS"]), as: UTF8.self)
        let manifest = String(decoding: try #require(files["manifest.json"]), as: UTF8.self)
        for line in sums.split(separator: "\n") where !line.hasSuffix(".json") {
            let parts = line.split(separator: "  ")
            #expect(manifest.contains("\"\(parts[0])\"") && manifest.contains("\"\(parts[1])\""), "\(line)")
        }
        #expect(sums.split(separator: "\n").count == files.count - 1)
    }

    @Test("replaces only with --force, and only what it has written itself")
    func replacing() throws {
        let command = try street()
        defer { command.remove() }
        #expect(try command.run(publish()).status == 0)
        let first = try contents(command)
        let refused = try command.run(publish())
        #expect(refused.status == 2)
        #expect(refused.errorLines.count == 1)
        #expect(refused.errors.contains("--force"))
        #expect(try command.run(publish("--force", "--form", "shanghai")).status == 0)
        #expect(try contents(command) != first)
        try command.write("note".utf8, to: "out/私人.txt")
        let second = try contents(command)
        let foreign = try command.run(publish("--force"))
        #expect(foreign.status == 2)
        #expect(foreign.errors.contains("私人.txt"))
        #expect(try contents(command) == second)
        #expect(try leftovers(command) == [])
    }

    @Test("leaves the old folder or the new, whole, whenever it is killed", arguments: [SIGKILL, SIGTERM])
    func killed(signal: Int32) throws {
        let command = try street()
        defer { command.remove() }
        #expect(try command.run(publish()).status == 0)
        let old = try contents(command)
        #expect(try command.run(["publish"] + Self.books + ["-o", "new", "--form", "shanghai"]).status == 0)
        let new = try contents(command, "new")
        for step in 0..<8 {
            try command.run(publish("--force", "--form", "shanghai"), endingWith: signal, after: UInt32(step * 150_000))
            if FileManager.default.fileExists(atPath: command.path("out")) {
                let found = try contents(command)
                #expect(found == old || found == new, "after \(step * 150) ms")
            } else {
                // Killed between two renames: the old folder stands beside, and the next run puts it back.
                #expect(try leftovers(command).contains { $0.hasPrefix(".out.old-") })
            }
            if signal == SIGTERM { #expect(try leftovers(command) == ["new"]) }
        }
        #expect(try command.run(publish("--force")).status == 0)
        #expect(try contents(command) == old)
        #expect(try leftovers(command) == ["new"])
    }

    @Test("says what in the tables must not be published, and ends with 1")
    func personal() throws {
        let command = try street()
        defer { command.remove() }
        let filled = try command.run(
            "fill", "performance.xlsx", "--set", "部门整体支出绩效自评表!I16=上级追加，经办人13812345678", "-o", "filled.xlsx")
        #expect(filled.status == 0, "\(filled.errors)")
        let outcome = try command.run("publish", "filled.xlsx", "final-accounts.xlsx", "-o", "out")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("error D010: a mobile number"), "\(outcome.output)")
        #expect(outcome.output.contains("138******78"))
        #expect(try contents(command)["SHA256SUMS"] != nil)
    }

    @Test("says how many warnings the check report has, and when no table names the year")
    func warnings() throws {
        let command = try street()
        defer { command.remove() }
        var table = try MainJobTests.funds()
        table.head.year = nil
        try command.write(BudgetWorkbook.bytes(of: [table], form: .ministry), to: "p6.xlsx")
        let outcome = try command.run("publish", "p6.xlsx", "-o", "out", "--lang", "zh")
        #expect(outcome.output.contains("警告 D018: 各表都没有写年度"), "\(outcome.output)")
        let whole = try command.run(publish("--force", "--lang", "zh"))
        #expect(whole.output.contains("其中警告 4 条，见 2023年度勾稽核对报告.html"), "\(whole.output)")
        #expect(!whole.output.contains("D018"))
    }

    @Test("publishes a table of a hidden sheet, and says so; other hidden sheets stay behind in silence")
    func hiddenSheets() throws {
        let command = try Command()
        defer { command.remove() }
        let writer = try WorkbookWriter()
        _ = try writer.addSheet("底稿", SheetSettings(visibility: .hidden))
        let sheet = try writer.addSheet("资金", SheetSettings(visibility: .hidden))
        let rows = [["2021年整体支出资金使用情况表"], ["部门：某街道", "", "单位：万元"], ["项目", "行次", "决算数"]]
        for (index, texts) in rows.enumerated() {
            try sheet.writeRow(index + 1) { row in
                for (column, text) in texts.enumerated() { try row.write(.text(text), at: column + 1) }
            }
        }
        for (index, name) in ["合计", "基本支出", "项目支出"].enumerated() {
            try sheet.writeRow(index + 4) { row in
                try row.write(.text(name), at: 1)
                try row.write(.number(ExactDecimal(index == 0 ? 3 : index)), at: 3)
            }
        }
        _ = try writer.addSheet("说明")
        try command.write(try writer.finish(), to: "p6.xlsx")
        let outcome = try command.run("publish", "p6.xlsx", "-o", "out", "--lang", "en")
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.output.contains("warning D019: P6 comes from a hidden sheet"), "\(outcome.output)")
        #expect(!outcome.output.contains("D001") && !outcome.output.contains("底稿"))
    }

    @Test("a figure that its cell shows with fewer decimals is published in full, and not said to be lost")
    func fewerDecimals() throws {
        let command = try Command()
        defer { command.remove() }
        let writer = try WorkbookWriter()
        let sheet = try writer.addSheet("资金")
        let rows = [["2021年整体支出资金使用情况表"], ["部门：某街道", "", "单位：万元"], ["项目", "行次", "决算数"]]
        for (index, texts) in rows.enumerated() {
            try sheet.writeRow(index + 1) { row in
                for (column, text) in texts.enumerated() { try row.write(.text(text), at: column + 1) }
            }
        }
        for (index, (name, amount)) in [("合计", 325), ("基本支出", 105), ("项目支出", 220)].enumerated() {
            try sheet.writeRow(index + 4) { row in
                try row.write(.text(name), at: 1)
                let number = ExactDecimal(significand: Int64(amount), exponent: -2)
                try row.write(.number(number), at: 3, style: CellStyle(numberFormat: index == 0 ? "0.0" : "0.00"))
            }
        }
        try command.write(try writer.finish(), to: "p6.xlsx")
        let outcome = try command.run("publish", "p6.xlsx", "-o", "out", "--lang", "en")
        #expect(!outcome.output.contains("D017"), "\(outcome.output)")
        let read = try command.run("dump", "out/2021年度绩效评价表.xlsx")
        #expect(read.output.contains("3.25"))
    }

    @Test("takes the finished report in the place of the draft")
    func finished() throws {
        let command = try street()
        defer { command.remove() }
        try command.write("# 定稿\n".utf8, to: "final.md")
        let outcome = try command.run(publish("--report", "final.md"))
        #expect(outcome.status == 0)
        #expect(!outcome.output.contains("D016"))
        #expect(try contents(command)["2023年度整体支出绩效评价报告.md"] == Data("# 定稿\n".utf8))
    }

    @Test("refuses tables that do not belong together, and leaves nothing behind")
    func refused() throws {
        let command = try street()
        defer { command.remove() }
        try FileManager.default.copyItem(
            at: Self.samples.deletingLastPathComponent().appending(path: "01-yichuan-2025-final.xlsx"),
            to: command.folder.appending(path: "other.xlsx"))
        for files in [["final-accounts.xlsx", "other.xlsx"], ["final-accounts.xlsx", "final-accounts.xlsx"]] {
            let outcome = try command.run(["publish"] + files + ["-o", "out"])
            #expect(outcome.status == 2)
            #expect(outcome.errorLines.count == 1, "\(outcome.errors)")
        }
        let broken = try command.run(publish("--report", "missing.docx"))
        #expect(broken.status == 2)
        #expect(try leftovers(command) == ["other.xlsx"])
        #expect(!FileManager.default.fileExists(atPath: command.path("out")))
    }
}
