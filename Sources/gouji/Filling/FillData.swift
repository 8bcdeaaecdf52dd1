import DecimalNumbers
import Facts
import Findings
import XLSXWriter

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// What an imported book has for the placeholders of a template.
///
/// `{{FA1:收入/总计:决算数}}` is the amount of a table, line and column, in the unit of the table; what a cell holds instead
/// of an amount (`—`, nothing) is taken as it stands. `{{FA1.决算数}}` is a field of a list: one item for each line of the
/// table, with its columns and `line`, `code`, `label` and `row_number`.
struct ImportedValues {
    let book: FactBook

    /// The value of a placeholder; nil when it names no table of the book.
    func value(_ name: String) throws(FillProblem) -> CellContent? {
        guard let first = name.firstIndex(of: ":"), let last = name.lastIndex(of: ":"), first < last,
            let table = book.table(String(name[..<first]))
        else { return nil }
        let line = String(name[name.index(after: first)..<last])
        let column = String(name[name.index(after: last)...])
        guard table.line(line) != nil else {
            throw FillProblem(name, missing: "line", line, known: table.lines.map(\.key))
        }
        guard table.columns.contains(where: { $0.key == column }) else {
            throw FillProblem(name, missing: "column", column, known: table.columns.map(\.key))
        }
        return content(table[line: line, column: column])
    }

    /// The table that a placeholder such as `FA1.决算数` names; nil when it names none of the book.
    func table(ofField name: String) -> FactTable? {
        name.firstIndex(of: ".").flatMap { book.table(String(name[..<$0])) }
    }

    /// The lines of a table as items of a list.
    func items(of table: FactTable) -> [[String: CellContent]] {
        table.lines.map { line in
            var item: [String: CellContent] = [
                "line": .text(line.key), "label": .text(line.label), "code": line.code.map(CellContent.text) ?? .blank,
                "row_number": line.rowNumber.map { CellContent.number($0) } ?? .blank,
            ]
            for column in table.columns { item[column.key] = content(table[line: line.key, column: column.key]) }
            return item
        }
    }

    private func content(_ fact: Fact?) -> CellContent {
        switch fact?.state {
        case .amount(let stored, _): .number(stored)
        case .notApplicable(let mark): .text(mark)
        case .unreadable(let text): .text(text)
        case .blank, nil: .blank
        }
    }
}

/// The values of a JSON file: `{"单位": "审计局", "项目": [{"名称": "绿化", "金额": 12.50}]}`.
struct FillValues: Decodable {
    var values: [String: CellContent] = [:]
    var lists: [String: [[String: CellContent]]] = [:]

    private enum Item: Decodable {
        case value(CellContent)
        case list([[String: CellContent]])

        init(from decoder: any Decoder) throws {
            if let items = try? decoder.singleValueContainer().decode([[String: Scalar]].self) {
                self = .list(items.map { $0.mapValues(\.content) })
            } else {
                self = .value(try Scalar(from: decoder).content)
            }
        }
    }

    private struct Scalar: Decodable {
        let content: CellContent

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if container.decodeNil() {
                content = .blank
            } else if let text = try? container.decode(String.self) {
                // JSON has no dates; one is told by its form, as on the command line.
                content = FilledPlace.date(text).map(CellContent.date) ?? .text(text)
            } else if let flag = try? container.decode(Bool.self) {
                content = .boolean(flag)
            } else if let number = ExactDecimal("\(try container.decode(Decimal.self))") {
                content = .number(number)
            } else {
                content = .double(try container.decode(Double.self))
            }
        }
    }

    init(from decoder: any Decoder) throws {
        for (name, item) in try decoder.singleValueContainer().decode([String: Item].self) {
            switch item {
            case .value(let value): values[name] = value
            case .list(let items): lists[name] = items
            }
        }
    }

    /// Reads a file, or standard input for `-`.
    init(path: String) throws {
        let text = try InputFile.text(of: path)
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(text.utf8))
        } catch let error as DecodingError {
            let fault = ImportDocumentError(decoding: error)
            let place = fault.path.isEmpty ? "" : "“\(fault.path)”"
            throw FillProblem(
                zh: "\(path)：\(place)\(fault.problem.chinese)；应为 {\"名称\": 值, \"列表\": [{\"字段\": 值}]}。",
                en: "\(path): \(place)\(place.isEmpty ? "" : ": ")\(fault.problem.english); "
                    + "expected {\"name\": value, \"list\": [{\"field\": value}]}.")
        }
    }
}

/// Why data can't be filled in.
struct FillProblem: Error {
    let text: LocalizedText

    init(zh: String, en: String) { text = LocalizedText(zh: zh, en: en) }

    init(_ placeholder: String, missing: String, _ name: String, known: [String]) {
        let word = missing == "line" ? "行" : "列"
        let choices = known.prefix(8).joined(separator: ", ")
        let more = known.count > 8 ? ", …" : ""
        self.init(
            zh: "{{\(placeholder)}}：导入结果的这张表没有\(word)“\(name)”；有：\(choices)\(more)。",
            en: "{{\(placeholder)}}: the imported table has no \(missing) \"\(name)\"; it has: \(choices)\(more).")
    }
}
