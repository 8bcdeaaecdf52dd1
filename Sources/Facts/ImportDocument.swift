public import Findings
import Fiscal

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

/// An imported book as JSON: what `gouji import` prints and `gouji export` takes.
///
///     {"file": "决算公开.xlsx", "department": …, "year": 2025, "kind": "final_account", "unit": "万元",
///      "tables": [{"id": "FA1", "title": …, "sheet": …, "form": …, "amountUnit": "万元", "fractionDigits": 2,
///                  "lines": [{"key": "收入/总计", "label": "总计", "rowNumber": 30}, …], "columns": [{"key": "决算数"}],
///                  "facts": [{"cell": "B6", "line": …, "column": …, "state": "amount", "value": "20218.21"}, …]}],
///      "findings": […]}
///
/// `value` is the decimal as it stands in the sheet, in the sheet's own unit; `displayed` is given where the cell shows
/// another one. Blank cells have the state `blank` and no value. A table that is a form also has the texts beside its labels:
/// `"fields": [{"cell": "B3", "key": "项目名称", "text": "垃圾分类"}, …]`.
public struct ImportDocument: Codable, Sendable {
    var file: String
    var department: String?
    var year: Int?
    var kind: DocumentKind?
    var unit: AmountUnit?
    var tables: [TableRecord]
    var findings: [FindingRecord]

    /// The document of an imported book.
    public init(_ imported: ImportedBook) {
        file = imported.file
        department = imported.book.department
        year = imported.book.year
        kind = imported.book.kind
        unit = imported.book.commonUnit
        tables = imported.book.tables.map(TableRecord.init)
        findings = imported.findings.map(FindingRecord.init)
    }

    /// Reads a document.
    ///
    /// - Throws: ``ImportDocumentError`` when the bytes are no JSON, lack a key, or hold a value that is no amount.
    public init(json: some Sequence<UInt8>) throws(ImportDocumentError) {
        let data = Data(json)
        do {
            self = try JSONDecoder().decode(ImportDocument.self, from: data)
        } catch DecodingError.keyNotFound(let key, let context) where context.codingPath.isEmpty {
            guard let list = try? JSONDecoder().decode(ImportDocumentList.self, from: data) else {
                throw ImportDocumentError(decoding: DecodingError.keyNotFound(key, context))
            }
            self = try list.joined()
        } catch let error as DecodingError {
            throw ImportDocumentError(decoding: error)
        } catch {
            throw ImportDocumentError(path: "", problem: LocalizedText(verbatim: String(describing: error)))
        }
    }

    /// The document as JSON with its keys sorted, so that the same book gives the same bytes.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    /// The book that the document holds.
    public func imported() throws(ImportDocumentError) -> ImportedBook {
        var tables: [FactTable] = []
        for record in self.tables { tables.append(try record.table(file: file)) }
        let book = FactBook(department: department, year: year, kind: kind, tables: tables)
        return ImportedBook(file: file, book: book, findings: findings.map(\.finding))
    }
}

/// Why a JSON document is no imported book.
public struct ImportDocumentError: Error, Sendable, Equatable, CustomStringConvertible {
    /// Where in the document: `tables[0].facts[12].value`.
    public let path: String
    /// What is wrong there.
    public let problem: LocalizedText

    init(path: String, problem: LocalizedText) {
        self.path = path
        self.problem = problem
    }

    /// What is wrong with a document, of what a decoder says of it.
    public init(decoding error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self.init(
                path: Self.path(context.codingPath),
                problem: LocalizedText(
                    zh: "缺少 \"\(key.stringValue)\"", en: "the key \"\(key.stringValue)\" is missing"))
        case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
            let wanted = Self.name(of: type)
            self.init(
                path: Self.path(context.codingPath),
                problem: LocalizedText(zh: "值的类型不对，应为\(wanted.chinese)", en: "expected \(wanted.english)"))
        case .dataCorrupted(let context) where context.codingPath.isEmpty:
            self.init(path: "", problem: LocalizedText(zh: "不是正确的 JSON", en: "this is no JSON"))
        case .dataCorrupted(let context):
            self.init(
                path: Self.path(context.codingPath),
                problem: LocalizedText(zh: "不是这里可用的值", en: "this is none of the values that may stand here"))
        @unknown default:
            self.init(path: "", problem: LocalizedText(verbatim: String(describing: error)))
        }
    }

    private static func name(of type: any Any.Type) -> LocalizedText {
        switch type {
        case is String.Type: LocalizedText(zh: "文字", en: "a text")
        case is Int.Type: LocalizedText(zh: "整数", en: "a whole number")
        case is [Any].Type: LocalizedText(zh: "列表", en: "a list")
        default: LocalizedText(zh: "对象", en: "an object")
        }
    }

    private static func path(_ keys: [any CodingKey]) -> String {
        keys.reduce(into: "") { path, key in
            if let index = key.intValue {
                path += "[\(index)]"
            } else {
                path += (path.isEmpty ? "" : ".") + key.stringValue
            }
        }
    }

    /// Compares by path.
    public static func == (left: ImportDocumentError, right: ImportDocumentError) -> Bool { left.path == right.path }

    /// Path and problem.
    public var message: LocalizedText {
        path.isEmpty
            ? problem : LocalizedText(zh: "\(path)：\(problem.chinese)", en: "\(path): \(problem.english)")
    }

    /// Path and problem in English.
    public var description: String { message.english }
}
