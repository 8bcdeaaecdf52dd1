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
        let text = try InputFile.text(of: path)
        do {
            return try FindingAnswers(yaml: text)
        } catch {
            throw Broken(path: path, cause: error)
        }
    }

    /// Writes what is to be answered, and what is answered, of some findings. Answers that a file there holds already are kept.
    ///
    /// - Throws: ``Broken`` when the file there is no file of answers: then it is somebody's and stays.
    static func write(_ findings: [Finding], to path: String, _ language: Language) throws {
        let given = InputFile.exists(path) ? try read(path) : FindingAnswers()
        let texts = FindingAnswers.file(for: given.answering(findings), language: language)
        try OutputFile.write(texts, to: path)
    }
}
