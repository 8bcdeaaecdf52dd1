import Reconciliation

/// Rule files that the user names.
enum RuleFiles {
    /// A rule file that is wrong.
    struct Broken: Error {
        let path: String
        let cause: RuleBookError
    }

    /// A rule that no book has.
    struct UnknownRule: Error {
        let id: String
    }

    /// The built-in rules with those of the files, which stand where both have an id.
    static func merged(_ files: [String]) throws -> RuleBook { try merged(files.map(read)) }

    /// The built-in rules with others, which stand where both have an id.
    static func merged(_ books: [RuleBook]) -> RuleBook { books.reduce(.builtIn) { $0.merging($1) } }

    /// The rules of one file.
    static func read(_ file: String) throws -> RuleBook {
        let text = try InputFile.text(of: file)
        do {
            return try RuleBook(yaml: text)
        } catch {
            throw Broken(path: file, cause: error)
        }
    }
}
