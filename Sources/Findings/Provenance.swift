/// What a report was made from, so that it can be made again: the files by their digests, the tool, the rules.
///
/// There is no clock in it: the same files give the same report.
public struct Provenance: Sendable, Hashable {
    /// The files, in the order in which they were given.
    public var inputs: [Input]
    /// The version of the tool, such as `0.1.0`.
    public var tool: String
    /// The version of the rules, such as `130-1f0c9d2a77b1`: how many, and the beginning of their digest.
    public var ruleBook: String?

    /// A file.
    public struct Input: Sendable, Hashable {
        /// Its name, without its folder.
        public var name: String
        /// The SHA-256 of its bytes: 64 hexadecimal digits in lower case.
        public var sha256: String

        /// A file.
        public init(name: String, sha256: String) {
            self.name = name
            self.sha256 = sha256
        }
    }

    /// What a report was made from.
    public init(inputs: [Input], tool: String, ruleBook: String? = nil) {
        self.inputs = inputs
        self.tool = tool
        self.ruleBook = ruleBook
    }

    /// One line for the tool and its rules, and one for each file.
    public func lines(_ language: Language) -> [String] {
        let rules = ruleBook.map { language == .chinese ? "，规则库 \($0)" : ", rules \($0)" } ?? ""
        return ["gouji \(tool)\(rules)"] + inputs.map { "SHA-256 \($0.sha256)  \($0.name)" }
    }

    /// The same as JSON: `tool`, `ruleBook`, and `inputs` with `name` and `sha256`.
    public var json: JSONText {
        .object([
            ("tool", .string(tool)), ("ruleBook", .optional(ruleBook)),
            (
                "inputs",
                .array(inputs.map { .object([("name", .string($0.name)), ("sha256", .string($0.sha256))]) })
            ),
        ])
    }
}
