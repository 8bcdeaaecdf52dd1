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
        try placeholderCells().flatMap { place in
            place.text.names.map {
                Placeholder(sheet: place.sheet, cell: place.cell, name: $0, text: place.text.plain)
            }
        }
    }

    /// The cells that hold a placeholder.
    private func placeholderCells() throws(TemplateError) -> [(sheet: String, cell: CellReference, text: StyledText)] {
        let shared = try sharedTexts()
        var found: [(String, CellReference, StyledText)] = []
        for (index, sheet) in map.sheets.enumerated() where sheet.part != nil {
            let map = try sheetMap(index)
            for row in map.rows {
                for cell in try map.cells(of: row, name: sheet.part ?? "") {
                    guard let text = try map.text(of: cell, shared: shared), !text.names.isEmpty else { continue }
                    found.append((sheet.name, CellReference(row: row.number, column: cell.column), text))
                }
            }
        }
        return found
    }

    /// Puts values in the place of placeholders: a cell that holds nothing else takes the value as it is, in other text
    /// the placeholder alone is replaced. Every placeholder of the workbook needs a value.
    ///
    ///     try template.fillPlaceholders(
    ///         ["单位": .text("审计局")],
    ///         lists: ["项目": [["名称": .text("垃圾分类"), "金额": .number(12.5)], ["名称": .text("绿化"), "金额": .number(8)]]])
    ///
    /// `{{项目.名称}}` is a field of a list: the rows from the first to the last of a sheet that hold fields of one list are
    /// its band, which is repeated for each item (see ``repeatRows(_:times:sheet:)``). A list without items leaves the band
    /// once, its fields empty.
    ///
    /// - Parameters:
    ///   - values: the values by name. Each must have a placeholder.
    ///   - lists: the items of each list, as values by field; fields without a placeholder are passed over.
    /// - Throws: ``TemplateError`` with code `noValue` for a placeholder without a value, `noName` for a value or list
    ///   without a placeholder, and what repeating the rows of a list throws.
    public func fillPlaceholders(
        _ values: [String: CellContent], lists: [String: [[String: CellContent]]] = [:]
    ) throws(TemplateError) {
        try check(placeholders(), values, lists)
        let bands = try repeatBands(of: lists)
        for place in try placeholderCells() {
            func value(_ name: String) -> CellContent? {
                guard let (list, field) = Self.field(name, of: lists) else { return values[name] }
                guard let band = bands.first(where: { $0.holds(place.cell, of: place.sheet, list) }),
                    let items = lists[list]
                else { return nil }
                let number = (place.cell.row - band.first) / band.height
                return items.indices.contains(number) ? items[number][field] : .blank
            }
            if place.text.isPlaceholder, let value = place.text.names.first.flatMap(value), !value.isText {
                try set(value, at: place.cell, sheet: place.sheet)
            } else {
                let filled = place.text.filled { value($0)?.plainText ?? "" }
                try set(filled, at: place.cell, sheet: place.sheet)
            }
        }
    }

    private func check(
        _ found: [Placeholder], _ values: [String: CellContent], _ lists: [String: [[String: CellContent]]]
    ) throws(TemplateError) {
        var known: Set<String> = []
        for place in found {
            let field = Self.field(place.name, of: lists)
            known.insert(field?.list ?? place.name)
            let hasValue =
                if let field { lists[field.list]?.allSatisfy { $0[field.name] != nil } ?? false } else {
                    values[place.name] != nil
                }
            guard hasValue else {
                throw TemplateError(
                    .noValue, sheet: place.sheet, cell: place.cell, found: "{{\(place.name)}} without a value",
                    expected: field == nil ? "a value for each placeholder" : "the field in each item of the list",
                    chinese: field == nil
                        ? "占位符 {{\(place.name)}} 没有给出值" : "{{\(place.name)}} 所在列表中，有的条目缺少这一项")
            }
        }
        for name in values.keys.sorted() + lists.keys.sorted() where !known.contains(name) {
            throw TemplateError(
                .noName, found: "no placeholder {{\(name)}}",
                expected: known.isEmpty
                    ? "a workbook with placeholders" : "one of: " + known.sorted().joined(separator: ", "),
                chinese: "工作簿中没有占位符 {{\(name)}}；"
                    + (known.isEmpty ? "其中一个占位符也没有" : "有：\(known.sorted().joined(separator: "、"))"))
        }
    }

    /// The shared texts, as far as they hold a brace; others are nil.
    private func sharedTexts() throws(TemplateError) -> [StyledText?] {
        guard let item = map.relationships.first("sharedStrings"),
            let name = package.name(of: map.relationships.target(item))
        else { return [] }
        let part = try package.part(name)
        var texts: [StyledText?] = []
        for child in try part.children() where part.isElement(child.tag, "si") {
            let holdsBrace = part.bytes[child.range].contains(UInt8(ascii: "{"))
            texts.append(holdsBrace ? try StyledText(child, of: part) : nil)
        }
        return texts
    }
}

extension SheetMap {
    /// The text of a cell, of shared texts as far as they are known.
    fileprivate func text(of cell: Cell, shared: [StyledText?]) throws(TemplateError) -> StyledText? {
        switch part.bytes.value("t", of: cell.tag) {
        case "s":
            guard let index = Int(part: try part.text(in: cell.range, element: "v")), shared.indices.contains(index)
            else { return nil }
            return shared[index]
        case "inlineStr":
            guard cell.tag.kind == .start else { return nil }
            return try part.elements(in: cell.tag.range.upperBound).first { part.isElement($0.tag, "is") }
                .map { item throws(TemplateError) in try StyledText(item, of: part) }
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
    /// Whether it is shown in the font of a text that it is put into.
    fileprivate var isText: Bool { if case .text = self { true } else { false } }

    /// The content as text within other text.
    var plainText: String {
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
