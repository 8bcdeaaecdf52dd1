import BudgetTables
import Foundation
import Testing
import XLSXWriter

@Suite("gouji inspect")
struct InspectTests {
    @Test("covers the numbers it warns of, and ends with 1 only when something must not be published")
    func statuses() throws {
        let command = try Command()
        defer { command.remove() }
        let book = try WorkbookWriter()
        let sheet = try book.addSheet("表")
        try sheet.writeRow(1) { row in try row.write(.text("经办人 13812345678"), at: 1) }
        try command.write(try book.finish(), to: "a.xlsx")
        try command.write(try BudgetWorkbook.bytes(of: [try MainJobTests.funds()], form: .ministry), to: "clean.xlsx")
        try command.write("座机 0731-84445555\n".utf8, to: "note.md")
        try command.write("x".utf8, to: "b.docx")
        let outcome = try command.run("inspect", "a.xlsx")
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("a.xlsx: 表!A1: error D010: a mobile number"))
        #expect(outcome.output.contains("138******78"))
        #expect(!outcome.output.contains("13812345678"))
        let clean = try command.run("inspect", "clean.xlsx", "note.md", locale: "zh_CN.UTF-8")
        #expect(clean.status == 0, "\(clean.output)")
        #expect(clean.output.contains("公开前检查：错误 0，警告 0，提示 0"))
        #expect(clean.output.contains("note.md: L1: 警告 D011: 固定电话号码"))
        let broken = try command.run("inspect", "b.docx", "none.xlsx")
        #expect(broken.status == 2)
        #expect(broken.errorLines.count == 2)
    }
}
