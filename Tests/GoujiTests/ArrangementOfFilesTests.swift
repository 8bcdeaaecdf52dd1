import BudgetTables
import Facts
import Foundation
import TableLayout
import Testing
import XLSXWriter

/// A year's tables may lie in a workbook each, in a few, or all in one: what is found is the same.
@Suite("A year's tables, however they lie in workbooks")
struct ArrangementOfFilesTests {
    private static let books = EvaluateTests.round

    /// Writes the tables of the round anew: in one workbook, or in one each.
    private func lay(_ command: Command, inOne: Bool) throws -> [String] {
        let books = try Self.books.map { try BudgetWorkbook.read(path: $0).book }
        let tables = books.flatMap(\.tables)
        let sets = inOne ? [tables] : tables.map { [$0] }
        return try sets.enumerated().map { index, tables in
            let name = "\(index + 10).xlsx"
            let writer = try WorkbookWriter(path: command.path(name))
            let kind = StandardTables.catalogue.table(tables[0].id)?.kind
            let book = FactBook(department: books[0].department, year: books[0].year, kind: kind, tables: tables)
            try WorkbookExporter(catalogue: StandardTables.catalogue, form: .ministry).write(book, to: writer)
            try writer.close()
            return name
        }
    }

    private func counts(_ command: Command, _ files: [String]) throws -> [Substring] {
        let outcome = try command.run(["check"] + files + ["--lang", "en"])
        #expect(outcome.errors.isEmpty)
        return outcome.output.split(separator: "\n").filter { $0.contains(": exact ") }.sorted()
    }

    @Test("are checked against each other", arguments: [true, false])
    func check(inOne: Bool) throws {
        let command = try Command()
        defer { command.remove() }
        let usual = try counts(command, Self.books)
        #expect(usual.count == 2)
        #expect(try counts(command, lay(command, inOne: inOne)) == usual)
    }

    @Test("make the same report, with the budget's figures in it", arguments: [true, false])
    func evaluate(inOne: Bool) throws {
        let command = try Command()
        defer { command.remove() }
        _ = try command.run(["evaluate"] + Self.books + ["-o", "usual.md"])
        let outcome = try command.run(["evaluate"] + lay(command, inOne: inOne) + ["-o", "other.md"])
        #expect(outcome.status == 0, "\(outcome.errors)")
        let usual = try String(contentsOf: command.folder.appending(path: "usual.md"), encoding: .utf8)
        #expect(try String(contentsOf: command.folder.appending(path: "other.md"), encoding: .utf8) == usual)
        #expect(usual.contains("B1 部门收支总表!"))
    }

    @Test("are compared, budget and final account told apart by their tables", arguments: [true, false])
    func reconcile(inOne: Bool) throws {
        let command = try Command()
        defer { command.remove() }
        let usual = try command.run("reconcile", "--budget", Self.books[1], "--actual", Self.books[2])
        let other = try command.run(["reconcile"] + lay(command, inOne: inOne))
        #expect(other.errors.isEmpty)
        #expect(other.output == usual.output)
        #expect(try command.run(["reconcile"] + Self.books).output == usual.output)
    }

    @Test("may be given as the folder they lie in")
    func folder() throws {
        let command = try Command()
        defer { command.remove() }
        try FileManager.default.createDirectory(atPath: command.path("年"), withIntermediateDirectories: true)
        for path in Self.books {
            let name = path.split(separator: "/").last ?? ""
            try FileManager.default.copyItem(atPath: path, toPath: command.path("年/\(name)"))
        }
        try command.write("草稿".utf8, to: "年/说明.txt")
        #expect(try counts(command, ["年"]) == counts(command, Self.books))
        let published = try command.run("publish", "年/", "-o", "公开", "--lang", "en")
        #expect(published.status == 0, "\(published.errors)")
        let inspected = try command.run("inspect", "公开", "--lang", "en")
        #expect(inspected.status == 0)
        // Workbooks, report, check report and manifest.
        #expect(inspected.output.components(separatedBy: "inspection before publication").count == 8)
    }

    @Test("are read without the files that lie there while a workbook is open, and each of these is told")
    func lockFiles() throws {
        let command = try Command()
        defer { command.remove() }
        try command.write(Array(repeating: UInt8(ascii: " "), count: 165), to: "~$final-accounts.xlsx")
        for words in [["check"], ["import"], ["inspect"], ["publish", "-o", "out"], ["evaluate"], ["reconcile"]] {
            let outcome = try command.run(words + Self.books + ["~$final-accounts.xlsx", "--lang", "en"])
            #expect(outcome.status == 0, "\(words): \(outcome.output.suffix(300))")
            #expect(outcome.errorLines.count == 1)
            #expect(outcome.errors.contains("~$final-accounts.xlsx: lies there while its workbook is open"))
        }
        #expect(try command.run("check", "~$final-accounts.xlsx").status == 2)
    }

    @Test("without a budget are not compared: one line says what is missing")
    func noPair() throws {
        let command = try Command()
        defer { command.remove() }
        let outcome = try command.run("reconcile", Self.books[2], Self.books[3], "--lang", "en")
        #expect(outcome.status == 2)
        #expect(outcome.errorLines.count == 1)
        #expect(outcome.errors.contains("no budget and final account of one department and year"))
    }
}
