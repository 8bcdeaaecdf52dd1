import ArgumentParser
import Facts
import Findings
import Reconciliation

/// `gouji reconcile`: budget against actual, line by line.
struct ReconcileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Compare a budget with its final account. 预算与决算对比。",
        discussion: """
            Lines are matched by code and book; of the 项 of one 款, those that only one side has are compared together. \
            A difference beyond the threshold, spending without a budget and a budget without spending are warnings.

            EXAMPLES
              gouji reconcile --budget 2025预算.xlsx --actual 2025决算.xlsx
              gouji reconcile --budget 2025预算.xlsx --actual 2025决算.xlsx --threshold 20 --format json
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(help: ArgumentHelp("The budget (.xlsx, or .json of import). 预算。", valueName: "file")) var budget: String
    @Option(help: ArgumentHelp("The final account of the same year. 决算。", valueName: "file")) var actual: String
    @Option(help: ArgumentHelp("The final account of the year before. 上年决算。", valueName: "file")) var prior: String?
    @Option(help: "The percentage beyond which a difference needs a reason. 须说明原因的幅度。") var threshold = 10
    @Option(help: "text or json. 输出格式。") var format = Format.text
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard (0...1000).contains(threshold) else { throw ValidationError("--threshold must be 0 to 1000.") }
    }

    func run() throws {
        let language = messages.language
        let comparison = try Failure.reporting(language) {
            BudgetComparer(threshold: threshold).compare(
                budget: try loadBook(path: budget).book, actual: try loadBook(path: actual).book,
                prior: try prior.map { try loadBook(path: $0).book })
        }
        switch format {
        case .text: printOut(ComparisonTable(comparison, language: language).text)
        case .json: printOut(ComparisonJSON(comparison, language: language).text)
        }
    }
}
