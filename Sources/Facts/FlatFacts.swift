import Findings
import Fiscal

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Facts of any extractor, one record a figure, as CSV or JSON.
///
///     table,line,column,value,unit,page
///     FA1,收入/本年收入合计,决算数,20218.21,万元,3
///
/// Every record needs `table`, `line` (or `code`), `column` and, unless the cell is blank, `value`. What `gouji import --format csv`
/// prints is such a list. JSON is a list of objects with the same names, or an object with such a list under `facts`.
public struct FlatFacts: Sendable {
    let records: [FlatFact]

    /// Reads CSV in UTF-8, its first line naming the columns; names that are not known are left out.
    ///
    /// - Throws: ``FlatFactError`` when it is no CSV, or a column that every record needs is not there.
    public init(csv text: String) throws(FlatFactError) {
        let csv = CSVText(text)
        if let line = csv.unclosedQuote {
            throw FlatFactError(at: "line \(line)", .noList("a quotation mark is not closed"))
        }
        guard let head = csv.records.first else { throw FlatFactError(at: "", .noList("empty")) }
        let names = head.fields.map(\.trimmingSpace)
        for name in ["table", "column", "value"] where !names.contains(name) {
            throw FlatFactError(at: "line \(head.line)", .missing(name))
        }
        guard names.contains("line") || names.contains("code") else {
            throw FlatFactError(at: "line \(head.line)", .missing("line"))
        }
        var records: [FlatFact] = []
        for (line, fields) in csv.records.dropFirst() {
            guard fields.count <= names.count else { throw FlatFactError(at: "line \(line)", .tooManyFields) }
            records.append(
                FlatFact(
                    origin: "line \(line)",
                    values: Dictionary(
                        zip(names, fields.map(FactCSV.unguarded)), uniquingKeysWith: { first, _ in first })))
        }
        self.records = records
    }

    /// Reads JSON: a list of records, or an object with such a list under `facts`.
    ///
    /// - Throws: ``FlatFactError`` when it is neither.
    public init(json: some Sequence<UInt8>) throws(FlatFactError) {
        let list: [[String: Scalar]]
        let data = Data(json)
        do {
            list =
                try (try? JSONDecoder().decode(Wrapped.self, from: data).facts)
                ?? JSONDecoder().decode([[String: Scalar]].self, from: data)
        } catch {
            throw FlatFactError(at: "", .noList("a list of objects of names and values is wanted"))
        }
        records = list.enumerated().map { position, record in
            FlatFact(origin: "facts[\(position)]", values: record.compactMapValues(\.text))
        }
    }

    /// Whether JSON is a list of facts, rather than an imported book with its tables.
    public static func isList(json: some Sequence<UInt8>) -> Bool {
        let data = Data(json)
        if data.first(where: { !" \t\r\n".utf8.contains($0) }) == UInt8(ascii: "[") { return true }
        return (try? JSONDecoder().decode(Wrapped.self, from: data)) != nil
    }

    private struct Wrapped: Decodable { let facts: [[String: Scalar]] }

    /// A string, a number with its digits kept, or nothing.
    private struct Scalar: Decodable {
        let text: String?

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                text = nil
            } else if let string = try? container.decode(String.self) {
                text = string
            } else {
                text = try container.decode(Decimal.self).description
            }
        }
    }
}

extension FlatFacts {
    /// The books that the records make up, one for each file they name, in the order of their first records.
    ///
    /// - Parameter file: the name of the book whose records name no file.
    /// - Throws: ``FlatFactError`` at the first record that is wrong.
    public func books(file: String) throws(FlatFactError) -> [ImportedBook] {
        var order: [String] = []
        var byFile: [String: [FlatFact]] = [:]
        for record in records {
            let name = record["file"] ?? file
            if byFile[name] == nil { order.append(name) }
            byFile[name, default: []].append(record)
        }
        var books: [ImportedBook] = []
        for name in order { books.append(try Self.book(name, byFile[name] ?? [])) }
        return books
    }

    private static func book(_ file: String, _ records: [FlatFact]) throws(FlatFactError) -> ImportedBook {
        var builders: [FlatTableBuilder] = []
        var book = FactBook()
        for record in records {
            let id = try record.required("table")
            let sheet = record["sheet"] ?? id
            let builder = builders.first { $0.id == id && $0.sheet == sheet }
            if let builder {
                try builder.add(record)
            } else {
                let builder = FlatTableBuilder(id: id, sheet: sheet, file: file)
                try builder.add(record)
                builders.append(builder)
            }
            book.department = book.department ?? record["department"]
            if book.year == nil { book.year = try record.integer("year") }
            if book.kind == nil { book.kind = try kind(record, id) }
        }
        book.tables = builders.map(\.table)
        return ImportedBook(file: file, book: book)
    }

    /// The kind that the record names, else that of the table's id.
    private static func kind(_ record: FlatFact, _ id: String) throws(FlatFactError) -> DocumentKind? {
        guard let name = record["kind"] else {
            return switch id.first {
            case "F", "Z": .finalAccount
            case "B": .budget
            case "P": .performance
            default: nil
            }
        }
        guard let kind = DocumentKind(rawValue: name) else { throw FlatFactError(at: record.origin, .noKind(name)) }
        return kind
    }
}
