import Foundation

/// The documentation of the libraries as it stands in their sources.
enum DocComments {
    /// The libraries whose examples are compiled.
    static let modules = [
        "DecimalNumbers", "SpreadsheetML", "XLSXReader", "XLSXReaderFoundation", "XLSXWriter", "XLSXTemplate",
    ]

    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// An example of a documentation comment: a fenced or an indented block of code.
    struct Example {
        let module: String
        let file: String
        let lines: [String]
    }

    /// All examples, by module, file and place.
    static func examples() throws -> [Example] {
        try modules.flatMap { module in
            try files(of: module).flatMap { file, text in
                examples(in: text).map { Example(module: module, file: file, lines: $0) }
            }
        }
    }

    /// The source files of a module by their names, in that order.
    private static func files(of module: String) throws -> [(name: String, text: String)] {
        let folder = root.appending(path: "Sources/\(module)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
        return try names.sorted().map { ($0, try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
    }

    /// The blocks of code in a file's documentation comments.
    static func examples(in text: String) -> [[String]] {
        var blocks: [[String]] = []
        var block: [String]?
        var isFenced = false
        var isAfterGap = true
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let trimmed = line.drop { $0 == " " }
            guard trimmed.hasPrefix("///") else {
                if let block { blocks.append(block) }
                (block, isFenced, isAfterGap) = (nil, false, true)
                continue
            }
            let comment = trimmed.dropFirst(trimmed.hasPrefix("/// ") ? 4 : 3)
            if comment.hasPrefix("```") {
                if let block, isFenced { blocks.append(block) }
                block = isFenced ? nil : []
                isFenced.toggle()
            } else if isFenced {
                block?.append(String(comment))
            } else if comment.hasPrefix("    "), block != nil || isAfterGap {
                block = (block ?? []) + [String(comment.dropFirst(4))]
            } else if let known = block, !comment.isEmpty {
                blocks.append(known)
                block = nil
            }
            isAfterGap = comment.isEmpty
        }
        if let block { blocks.append(block) }
        return blocks
    }
}
