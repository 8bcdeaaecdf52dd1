public import Findings
import Fiscal
public import TableLayout

/// The overlay that describes a table nobody knows yet, for somebody to look over and complete.
public struct FormStub: Sendable {
    private let tables: [UnknownTable]
    private let catalogue: TableCatalogue
    private let language: Language

    /// A stub.
    ///
    /// - Parameters:
    ///   - tables: what was seen on the sheets.
    ///   - catalogue: the tables that are known: an id of theirs is not given again.
    ///   - language: that of the comments.
    public init(_ tables: [UnknownTable], catalogue: TableCatalogue, language: Language) {
        self.tables = tables
        self.catalogue = catalogue
        self.language = language
    }

    /// The text of the file.
    public var yaml: String {
        var lines = [
            comment(
                "由 gouji forms stub 写出，请逐行核对。kind 是 final_account、budget 或 performance。",
                "Written by gouji forms stub; look it over. kind is final_account, budget or performance."),
            "tables:",
        ]
        var ids = Set(catalogue.tables.map(\.id))
        for table in tables {
            var number = 1
            while !ids.insert("X\(number)").inserted { number += 1 }
            lines += self.lines(of: table, id: "X\(number)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func comment(_ chinese: String, _ english: String) -> String {
        "# " + (language == .chinese ? chinese : english)
    }

    private func lines(of table: UnknownTable, id: String) -> [String] {
        var lines: [String] = []
        if let near = catalogue.table(suggestedBy: table.title) {
            let title = Self.scalar(table.title)
            lines.append(
                "  "
                    + comment(
                        "如果这就是 \(near.id) \(near.title.chinese)，改为：\(near.id): { titles: [\(title)] }",
                        "If this is \(near.id) \(near.title.chinese), write instead: \(near.id): { titles: [\(title)] }"
                    ))
        }
        lines += [
            "  \(id):", "    title: \(Self.scalar(table.title))", "    kind: \(Self.kind(of: table.title).rawValue)",
        ]
        if let unit = table.unit { lines.append("    unit: \(unit.rawValue)") }
        if let code = table.codeHeading, let part = table.parts.first {
            lines.append("    codes: \(table.firstCode.map(Self.isEconomic) == true ? "economic" : "functional")")
            if !code.isEmpty { lines.append("    code: \(Self.scalar(code))") }
            if !part.labelHeading.isEmpty { lines.append("    label: \(Self.scalar(part.labelHeading))") }
            if let total = table.totalLabel, LabelText.key(total) != CodeBlock.totalLabel {
                lines.append("    total: \(Self.scalar(total))")
            }
            return lines + columns(of: table.parts.flatMap(\.columns), indent: "    ")
        }
        if table.parts.count > 1, Set(table.parts.map(\.name)).count == table.parts.count {
            lines.append("    lanes:")
            for part in table.parts {
                lines.append("      \(Self.scalar(part.name)):")
                lines += self.lines(of: part, indent: "        ")
            }
            return lines
        }
        guard let part = table.parts.first else { return lines }
        guard !part.labels.isEmpty else {
            return lines + ["    record: 金额"] + columns(of: part.columns, indent: "    ")
        }
        return lines + self.lines(of: part, indent: "    ")
    }

    private func lines(of part: UnknownTable.Part, indent: String) -> [String] {
        var lines = part.labelHeading.isEmpty ? [] : ["\(indent)label: \(Self.scalar(part.labelHeading))"]
        lines.append("\(indent)lines:")
        var known: Set<String> = []
        for label in part.labels where !LabelText.key(label).isEmpty {
            guard known.insert(LabelText.key(label)).inserted else {
                lines.append(
                    "\(indent)  "
                        + comment(
                            "又有“\(label)”：写明上级，例如 上级/\(label)",
                            "“\(label)” again: name the line above it, as in 上级/\(label)"))
                continue
            }
            lines.append("\(indent)  - \(Self.scalar(label))")
        }
        return lines + columns(of: part.columns, indent: indent)
    }

    private func columns(of paths: [[String]], indent: String) -> [String] {
        var known: Set<[String]> = []
        return ["\(indent)columns:"]
            + paths.filter { known.insert($0.map { LabelText.key($0) }).inserted }.map {
                "\(indent)  - \(Self.scalar($0.joined(separator: "/")))"
            }
    }

    private static func kind(of title: String) -> DocumentKind {
        title.contains("绩效") ? .performance : title.contains("预算") && !title.contains("决算") ? .budget : .finalAccount
    }

    /// Whether a code is of the economic classification: 301…399 of departments, 501…599 of governments.
    private static func isEconomic(_ code: String) -> Bool { code.hasPrefix("3") || code.hasPrefix("5") }

    /// A text as YAML, quoted where it would mean something else.
    private static func scalar(_ text: String) -> String {
        let special = Set(#":#,[]{}&*!|>'"%@`?-~\"#)
        let isPlain = !text.isEmpty && !text.contains(where: special.contains) && !text.contains(where: \.isNewline)
        return isPlain ? text : JSONText.string(text).text
    }
}
