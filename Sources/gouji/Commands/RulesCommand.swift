import ArgumentParser
import Findings
import Reconciliation

/// `gouji rules`: lists, explains and tests rule files.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List, explain and test reconciliation rules. 查看和检查勾稽规则。",
        discussion: """
            EXAMPLES
              gouji rules list                      every rule with its sentence
              gouji rules describe R035             one rule with its formula
              gouji rules list --format markdown    all of them as a page, as Documentation/rules.md
              gouji rules lint 本市规则.yaml          whether a rule file can be read, and if not, where it is wrong
            """,
        subcommands: [List.self, Describe.self, Lint.self])

    /// The files of a bureau's own rules.
    struct OwnRules: ParsableArguments {
        @Option(
            name: .customLong("rules"),
            help: ArgumentHelp("A rule file (YAML) to add to the built-in rules. 自定规则。", valueName: "file"))
        var files: [String] = []
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List every rule. 列出全部规则。")

        enum Format: String, ExpressibleByArgument, CaseIterable { case text, markdown }

        @Option(help: "text, or markdown: the page of all rules with formulas and sources. 输出格式。")
        var format = Format.text
        @OptionGroup var own: OwnRules
        @OptionGroup var messages: MessageOptions

        func run() throws {
            let language = messages.language
            let book = try Failure.reporting(language) { try RuleFiles.merged(own.files) }
            guard format == .text else {
                printOut(book.markdown(language))
                return
            }
            let width = book.rules.map(\.id.count).max() ?? 0
            var text = ""
            for rule in book.rules {
                let id = DisplayWidth.padded(rule.id, to: width)
                let level = DisplayWidth.padded(rule.level.name[language], to: 7)
                text += "\(id)  \(level)  \(rule.tolerance.rawValue)  \(rule.meaning[language])\n"
            }
            printOut(text)
        }
    }

    struct Describe: ParsableCommand {
        static let configuration = CommandConfiguration(commandName: "describe", abstract: "Explain a rule. 说明一条规则。")
        @Argument(help: "The rule's id, such as R035. 规则编号。") var id: String
        @OptionGroup var own: OwnRules
        @OptionGroup var messages: MessageOptions

        func run() throws {
            let language = messages.language
            try Failure.reporting(language) {
                let book = try RuleFiles.merged(own.files)
                guard let card = book.card(of: id, language: language) else { throw RuleFiles.UnknownRule(id: id) }
                printOut(card + "\n")
            }
        }
    }

    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lint",
            abstract: "Test whether rule files can be read. 检查规则文件。",
            discussion: "Exit status: 0 when all can be read, 1 when one is wrong, 2 when one is not there.")
        @Argument(help: "Rule files (YAML). 规则文件。") var files: [String]
        @OptionGroup var messages: MessageOptions

        func run() throws {
            let language = messages.language
            var isWrong = false
            for file in files {
                do {
                    let count = try RuleFiles.read(file).rules.count
                    printOut(
                        language == .chinese ? "\(file)：\(count) 条规则，无误\n" : "\(file): \(count) rules, nothing wrong\n")
                } catch let error as RuleFiles.Broken {
                    printOut(Failure.line(for: error)[language] + "\n")
                    isWrong = true
                } catch {
                    writeErrorLine(Failure.line(for: error)[language])
                    throw Failure.status
                }
            }
            if isWrong { throw ExitCode(1) }
        }
    }
}
