import Findings
import Reconciliation

/// The file of answers to warnings that the user names.
enum AnswerFile {
    /// An answer file that is wrong.
    struct Broken: Error {
        let path: String
        let cause: RuleBookError
    }

    /// The answers of a file; none when no file is named.
    static func read(_ path: String?) throws -> FindingAnswers {
        guard let path else { return FindingAnswers() }
        let text = String(decoding: try InputFile.bytes(of: path), as: UTF8.self)
        do {
            return try FindingAnswers(yaml: text)
        } catch {
            throw Broken(path: path, cause: error)
        }
    }

    /// Writes what is to be answered, and what is answered, of some findings.
    static func write(_ findings: [Finding], to path: String, _ language: Language) throws {
        try OutputFile.write(FindingAnswers.file(for: findings, language: language), to: path)
    }
}
