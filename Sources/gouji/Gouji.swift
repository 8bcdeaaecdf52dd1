import ArgumentParser

@main
struct Gouji: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gouji",
        abstract: "Read, check and write the budget tables of finance bureaus. 财政预决算表格的导入、勾稽核对与导出。",
        discussion: """
            EXAMPLES
              gouji check 决算公开.xlsx      which cell is wrong, and why
              gouji import 决算公开.xlsx     what tables there are
              gouji import 决算公开.xlsx --format json > a.json
              gouji export a.json -o 公开表.xlsx --form ministry

            Exit status: 0 clean, 1 findings of level error, \
            2 could not do it, 64 wrong usage.
            """,
        version: Version.version,
        subcommands: [
            ImportCommand.self, CheckCommand.self, ExportCommand.self, TemplateCommand.self, FillCommand.self,
            DescribeCommand.self,
            RulesCommand.self, ReconcileCommand.self, EvaluateCommand.self, InspectCommand.self, DiffCommand.self,
            DumpCommand.self,
        ])

    static func main() {
        Interruption.prepare()
        main(nil)
    }
}
