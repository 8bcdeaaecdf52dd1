import Fiscal

/// The headings of a table of coded lines: its columns, then name and code.
struct CodeBlockPlan: Sendable {
    let headings: HeadingPlan
    /// Indices into the headings.
    let columns: Range<Int>
    let name: Int
    let code: Int
    /// The lowest words of all columns.
    let lowest: Set<TextBytes>
    /// Further labels of the total, folded.
    let totals: [String]

    init(_ block: CodeBlock, kind: DocumentKind) {
        let units = block.hasUnits
        let classification = block.classification
        let paths = block.columns.map(\.foldedPaths)
        columns = paths.indices
        name = paths.count
        code = paths.count + 1
        lowest = Set(paths.joined().compactMap { $0.last.map(TextBytes.init) })
        totals = block.totalAliases.map { LabelText.key($0) }
        headings = HeadingPlan(
            zip(block.columns, paths).map { HeadingPlan.Wanted(name: $0.key, paths: $1) } + [
                HeadingPlan.Wanted(
                    name: "name",
                    paths: Self.paths(
                        classification.nameHeadings + block.nameAliases
                            + (units ? CodeBlock.Classification.unitNameHeadings : []))),
                HeadingPlan.Wanted(
                    name: "code",
                    paths: Self.paths(
                        classification.codeHeadings + block.codeAliases
                            + (units ? CodeBlock.Classification.unitCodeHeadings : [])),
                    mostColumns: 3),
            ], kind: kind)
    }

    /// The wordings of a heading, also with the total's label below it on the last line of the headings.
    private static func paths(_ headings: [String]) -> [[String]] {
        headings.flatMap { [[LabelText.key($0)], [LabelText.key($0), CodeBlock.totalLabel]] }
    }
}
