import Foundation

/// The file of examples as Swift: each in a function of its own, among what its module's examples take for granted.
enum ExampleFile {
    static let path = DocComments.root.appending(path: "Tests/LibraryDocumentationTests/DocExamples.swift")

    /// What the examples of a module take for granted, as properties. Those of the other modules need nothing, and so are
    /// not only compiled: what a comment says is shown of an expression is compared with it.
    private static let givens: [String: [String]] = [
        "XLSXReader": ["book: Workbook", "sheet: Worksheet", "grid: SheetGrid", "row: Row", "total = 0.0"],
        "XLSXReaderFoundation": [],
        "XLSXWriter": ["book: WorkbookWriter", "sheet: SheetWriter", "row: RowWriter"],
        "XLSXTemplate": ["template: WorkbookTemplate"],
    ]

    static func text() throws -> String {
        var text = """
            // Made of the examples in the documentation comments, so that they are compiled.
            // GOUJI_WRITE_EXAMPLES=1 swift test --filter DocExamplesTests writes it anew.
            // swift-format-ignore-file

            import DecimalNumbers
            import Foundation
            import SpreadsheetML
            import XLSXReader
            import XLSXReaderFoundation
            import XLSXTemplate
            import XLSXWriter

            """
        let examples = try DocComments.examples()
        for module in DocComments.modules {
            let own = examples.filter { $0.module == module }
            text += "\nstruct \(module)Examples {\n"
            for given in givens[module] ?? [] { text += "    var \(given)\n" }
            for (number, example) in own.enumerated() {
                text += function(example, number + 1, checksComments: givens[module] == nil)
            }
            if givens[module] == nil {
                let calls = own.indices.map { "        try example\($0 + 1)()\n" }.joined()
                text += "\n    mutating func all() throws {\n\(calls)    }\n"
            }
            text += "}\n"
        }
        return text
    }

    private static func function(_ example: DocComments.Example, _ number: Int, checksComments: Bool) -> String {
        let isAsync = example.lines.contains { $0.contains("await ") }
        var text = "\n    // \(example.file)\n"
        text += "    mutating func example\(number)() \(isAsync ? "async " : "")throws {\n"
        for line in example.lines {
            for part in checksComments ? checked(line) : [used(line)] {
                text += part.isEmpty ? "\n" : "        \(part)\n"
            }
        }
        // What is declared is used, so that nothing is warned of.
        for name in example.lines.compactMap(declaredName) { text += "        _ = \(name)\n" }
        return text + "    }\n"
    }

    private static func declaredName(_ line: String) -> Substring? {
        guard line.hasPrefix("let ") || line.hasPrefix("var ") else { return nil }
        return line.dropFirst(4).prefix { $0.isLetter || $0.isNumber }
    }

    /// A line that is nothing but an expression, with its value taken.
    private static func used(_ line: String) -> String {
        let name = line.prefix { $0.isLetter }
        let isExpression =
            !name.isEmpty && [".", "["].contains(line.dropFirst(name.count).first) && !line.contains(" = ")
        return isExpression ? "_ = " + line : line
    }

    /// A line with a comment that says what is shown, as one that compares; `// 5, a Thursday` says 5.
    private static func checked(_ line: String) -> [String] {
        guard let mark = line.range(of: " // ") else { return [line] }
        let code = line[..<mark.lowerBound].trimmingCharacters(in: .whitespaces)
        let remark = String(line[mark.upperBound...]).trimmingCharacters(in: .whitespaces)
        let ends = [": ", ", "].compactMap { remark.range(of: $0)?.lowerBound }
        let shown = String(ends.min().map { remark[..<$0] } ?? remark[...])
        let literal = "#\"\(shown)\"#"
        guard code.hasPrefix("let ") else { return ["expectShown(\(code), \(literal))"] }
        let name = code.dropFirst(4).prefix { $0.isLetter }
        return [code, "expectShown(\(name), \(literal))"]
    }
}
