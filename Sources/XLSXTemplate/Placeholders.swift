public import SpreadsheetML
public import XLSXWriter

/// A `{{name}}` in the text of a cell.
public struct Placeholder: Sendable, Hashable {
    /// The sheet.
    public let sheet: String
    /// The cell.
    public let cell: CellReference
    /// What stands between the braces, without spaces at the edges.
    public let name: String
    /// The whole text of the cell.
    public let text: String
}

extension WorkbookTemplate {
    /// The placeholders of all sheets, by sheet and place.
    public func placeholders() throws(TemplateError) -> [Placeholder] {
        let shared = try sharedTexts()
        var found: [Placeholder] = []
        for (index, sheet) in map.sheets.enumerated() where sheet.part != nil {
            let map = try sheetMap(index)
            for row in map.rows {
                for cell in try map.cells(of: row, name: sheet.part ?? "") {
                    guard let text = try map.text(of: cell, shared: shared), text.contains("{{") else { continue }
                    let place = CellReference(row: row.number, column: cell.column)
                    for name in Self.names(in: text) {
                        found.append(Placeholder(sheet: sheet.name, cell: place, name: name, text: text))
                    }
                }
            }
        }
        return found
    }

    /// Puts values in the place of placeholders: a cell that holds nothing else takes the value as it is, in other text
    /// the placeholder alone is replaced. Every placeholder of the workbook needs a value.
    public func fillPlaceholders(_ values: [String: CellContent]) throws(TemplateError) {
        let found = try placeholders()
        for place in found where values[place.name] == nil {
            throw TemplateError(
                .noValue, sheet: place.sheet, cell: place.cell, found: "{{\(place.name)}} without a value",
                expected: "a value for each placeholder")
        }
        let known = Set(found.map(\.name))
        for name in values.keys.sorted() where !known.contains(name) {
            throw TemplateError(
                .noName, found: "no placeholder {{\(name)}}",
                expected: known.isEmpty
                    ? "a workbook with placeholders" : "one of: " + known.sorted().joined(separator: ", "))
        }
        var done: Set<Placeholder> = []
        for place in found {
            let cell = Placeholder(sheet: place.sheet, cell: place.cell, name: "", text: place.text)
            guard done.insert(cell).inserted else { continue }
            if Self.isWhole(place.text), let value = values[place.name] {
                try set(value, at: place.cell, sheet: place.sheet)
            } else {
                try set(.text(Self.filled(place.text, values)), at: place.cell, sheet: place.sheet)
            }
        }
    }

    private static func names(in text: String) -> [String] {
        text.split(separator: "{{", omittingEmptySubsequences: false).dropFirst().compactMap { piece in
            piece.firstRange(of: "}}").map { trimmed(piece[..<$0.lowerBound]) }
        }
    }

    private static func isWhole(_ text: String) -> Bool {
        text.hasPrefix("{{") && text.hasSuffix("}}") && names(in: text).count == 1
            && text.firstRange(of: "}}")?.upperBound == text.endIndex
    }

    private static func filled(_ text: String, _ values: [String: CellContent]) -> String {
        var result = ""
        for (index, piece) in text.split(separator: "{{", omittingEmptySubsequences: false).enumerated() {
            guard index > 0, let end = piece.firstRange(of: "}}") else {
                result += (index > 0 ? "{{" : "") + piece
                continue
            }
            result += values[trimmed(piece[..<end.lowerBound])]?.plainText ?? ""
            result += piece[end.upperBound...]
        }
        return result
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return String(text)
    }

    /// The shared texts, as far as they hold a brace; others are nil.
    private func sharedTexts() throws(TemplateError) -> [String?] {
        guard let item = map.relationships.first("sharedStrings"),
            let name = package.name(of: map.relationships.target(item))
        else { return [] }
        let part = try package.part(name)
        var texts: [String?] = []
        for child in try part.children() where part.isElement(child.tag, "si") {
            let holdsBrace = part.bytes[child.range].contains(UInt8(ascii: "{"))
            texts.append(holdsBrace ? try part.text(in: child.range) : nil)
        }
        return texts
    }
}

extension SheetMap {
    /// The text of a cell, of shared texts as far as they are known.
    fileprivate func text(of cell: Cell, shared: [String?]) throws(TemplateError) -> String? {
        switch part.bytes.value("t", of: cell.tag) {
        case "s":
            guard let index = Int(try part.text(in: cell.range, element: "v")), shared.indices.contains(index)
            else { return nil }
            return shared[index]
        case "inlineStr": return try part.text(in: cell.range)
        default: return nil
        }
    }
}

extension XMLPart {
    /// The text of the elements of a name inside a range, phonetic hints left out.
    func text(in range: Range<Int>, element: StaticString = "t") throws(TemplateError) -> String {
        var scanner = XMLScanner(bytes, at: range.lowerBound)
        var text = ""
        var isInside = false
        var phonetic = 0
        while scanner.position < range.upperBound, let token = try scanner.next() {
            if isElement(token, "rPh") {
                phonetic += token.kind == .start ? 1 : token.kind == .end ? -1 : 0
            } else if isElement(token, element) {
                isInside = token.kind == .start && phonetic == 0
            } else if token.kind == .other, isInside {
                text += bytes.plainText(token.range)
            }
        }
        return text
    }
}

extension CellContent {
    /// The content as text within other text.
    fileprivate var plainText: String {
        switch self {
        case .blank: ""
        case .text(let text): text
        case .richText(let runs): runs.map(\.text).joined()
        case .decimal(let value): "\(value)"
        case .double(let value): "\(value)"
        case .boolean(let value): value ? "TRUE" : "FALSE"
        case .error(let value): value.rawValue
        case .date(let date): date.milliseconds == 0 ? date.dateText : "\(date.dateText) \(date.timeText)"
        case .time(let time): time.timeText
        case .formula(let formula, _): "=" + formula
        }
    }
}
