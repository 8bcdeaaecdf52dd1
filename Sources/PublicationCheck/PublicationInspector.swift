public import Findings
import XLSXReader
import ZipArchive

/// Looks files through before they are published: what is hidden in them, what they say of people, where they lead.
///
///     let report = try PublicationInspector.inspect(path: "决算公开.xlsx")
///     report.severity        // .error: there is something that must not be published
///
/// It finds what can be recognised by its shape. Names of persons, and what pictures show, it cannot tell.
public enum PublicationInspector {
    /// The findings for a workbook (.xlsx, .xlsm), a text document (.docx) or a plain text (.html, .md, .csv, .json, .txt).
    ///
    /// - Parameter path: the file; findings name it without its folder.
    /// - Throws: `ReadingError` when a workbook cannot be read, ``UnreadablePackage`` when a document cannot, `ZipError` when
    ///   a text cannot.
    public static func inspect(path: String) throws -> CheckReport {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        var report = CheckReport(files: [file], findings: try findings(path: path, file: file))
        report.title = LocalizedText(zh: "公开前检查", en: "inspection before publication")
        return report
    }

    private static func findings(path: String, file: String) throws -> [Finding] {
        switch path.split(separator: ".").last?.lowercased() {
        case "html", "htm", "md", "csv", "json", "txt": return try lines(of: path, file: file)
        case "docx", "docm", "dotx":
            do {
                return try DocumentInspection(parts: PackageParts(path: path), file: file).findings()
            } catch {
                throw UnreadablePackage(path: path, cause: error)
            }
        default:
            let book = try Workbook(path: path)
            return try WorkbookInspection(book: book, parts: PackageParts(path: path), file: file).findings()
        }
    }

    private static func lines(of path: String, file: String) throws -> [Finding] {
        let source = try ByteSource(path: path)
        let text = String(decoding: try source.bytes(at: 0, count: Int(source.count)), as: UTF8.self)
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
            .flatMap { index, line in
                TextInspection.findings(in: String(line), at: Place(file: file, spot: "L\(index + 1)"))
            }
    }
}

/// A text document that is damaged, or none.
public struct UnreadablePackage: Error {
    /// The file.
    public let path: String
    /// What is wrong with it.
    public let cause: any Error
}
