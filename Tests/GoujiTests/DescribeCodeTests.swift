import Testing

@Suite("gouji describe explains a code")
struct DescribeCodeTests {
    @Test(
        "its name, what is above and below it, what it goes to, and how sure that is",
        arguments: [
            ("2010301", ["2010301  行政运行", "201 一般公共服务支出", "20103 "]), ("201", ["201  一般公共服务支出", "20105 统计信息事务"]),
            ("30201", ["30201  办公费", "302 商品和服务支出", "50201 办公经费"]), ("50201", ["50201  办公经费", "30201 办公费", "行政单位"]),
            ("31206", ["可信度低"]),
        ])
    func code(code: String, parts: [String]) throws {
        let command = try Command()
        defer { command.remove() }
        let outcome = try command.run("describe", code, "--lang", "zh")
        #expect(outcome.status == 0)
        for part in parts { #expect(outcome.output.contains(part), "\(part) in \(outcome.output)") }
        let english = try command.run("describe", code, "--lang", "en").output
        #expect(english.contains("classification"))
    }

    @Test("a code of other years is told with its years, an unknown one with what the lists hold")
    func years() throws {
        let command = try Command()
        defer { command.remove() }
        #expect(try command.run("describe", "20139", "--year", "2024").status == 0)
        let early = try command.run("describe", "20139", "--year", "2021", "--lang", "en")
        #expect(early.status == 2)
        #expect(early.errors.contains("2024"))
        #expect(early.errors.contains("2021"))
        let unknown = try command.run("describe", "2997799", "--lang", "zh")
        #expect(unknown.status == 2)
        #expect(unknown.errors.contains("不一定有误"))
    }
}
