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
    /// Of one kind 20 are told one by one; of more, how many and as far as where.
    ///
    /// - Parameter path: the file; findings name it without its folder.
    /// - Throws: `ReadingError` when a workbook cannot be read, ``UnreadablePackage`` when a document or a part beside the
    ///   sheets cannot, `ZipError` when a text cannot.
    public static func inspect(path: String) throws -> CheckReport {
        let file = path.split(separator: "/").last.map(String.init) ?? path
        var findings = BoundedFindings()
        try look(through: path, file: file, into: &findings)
        var report = CheckReport(files: [file], findings: findings.findings)
        report.title = LocalizedText(zh: "公开前检查", en: "inspection before publication")
        return report
    }

    /// The endings of the names of files that it looks through.
    public static var kinds: Set<String> { workbooks.union(documents).union(texts) }

    private static let workbooks: Set<String> = ["xlsx", "xlsm", "xltx", "xltm"]
    private static let documents: Set<String> = ["docx", "docm", "dotx"]
    private static let texts: Set<String> = ["html", "htm", "md", "csv", "json", "txt"]

    private static func look(through path: String, file: String, into findings: inout BoundedFindings) throws {
        switch path.split(separator: ".").last?.lowercased() {
        case let kind? where texts.contains(kind): try lines(of: path, file: file, into: &findings)
        case let kind? where documents.contains(kind):
            try package(path) {
                try DocumentInspection(parts: PackageParts(path: path), file: file).look(into: &findings)
            }
        default:
            let book = try Workbook(path: path)
            try package(path) {
                try WorkbookInspection(book: book, parts: PackageParts(path: path), file: file).look(into: &findings)
            }
        }
    }

    /// Tells what is wrong with a package by what the file is, not by what was being read.
    private static func package(_ path: String, _ look: () throws -> Void) throws {
        do {
            try look()
        } catch let error as ReadingError {
            throw error
        } catch {
            throw UnreadablePackage(path: path, cause: error)
        }
    }

    /// The text of a file: UTF-8, or UTF-16 where it begins with a byte order mark, as programs write "Unicode text".
    private static func text(of bytes: [UInt8]) -> String {
        let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
        guard isBigEndian || bytes.starts(with: [0xFF, 0xFE]) else { return String(decoding: bytes, as: UTF8.self) }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            let (one, two) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isBigEndian ? one << 8 | two : two << 8 | one
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func lines(of path: String, file: String, into findings: inout BoundedFindings) throws {
        let source = try ByteSource(path: path)
        let text = Self.text(of: try source.bytes(at: 0, count: Int(source.count)))
        for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            findings.add(TextInspection.findings(in: String(line), at: Place(file: file, spot: "L\(index + 1)")))
        }
    }
}
