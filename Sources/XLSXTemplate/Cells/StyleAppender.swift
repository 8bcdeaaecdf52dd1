internal import SpreadsheetML
internal import XLSXWriter

/// Adds styles to a workbook's; those that are there keep their numbers.
struct StyleAppender {
    private let part: XMLPart
    private let name: String
    private var formats: [(tag: XMLScanner.Token, range: Range<Int>)] = []
    private var numberFormats: [String: Int] = [:]
    private var fonts: [(tag: XMLScanner.Token, range: Range<Int>)] = []
    private var fillCount = 0
    private var formatNumbers: Set<Int> = []
    /// The formats that show a date as a number: General, as which LibreOffice declares one of its own, and text.
    private var plainFormats: Set<Int> = [0, 49]
    private var newFormats: [String] = []
    private var newCells: [String] = []
    private var newFills: [String] = []
    private var newFonts: [String] = []
    private var known: [String: Int] = [:]

    init(_ package: TemplatePackage, styles: String) throws(TemplateError) {
        name = styles
        part = try package.part(styles)
        for child in try part.children() where child.tag.kind == .start {
            if part.isElement(child.tag, "cellXfs") {
                formats = try part.elements(in: child.tag.range.upperBound)
            } else if part.isElement(child.tag, "fonts") {
                fonts = try part.elements(in: child.tag.range.upperBound)
            } else if part.isElement(child.tag, "fills") {
                fillCount = try part.elements(in: child.tag.range.upperBound).count
            } else if part.isElement(child.tag, "numFmts") {
                for format in try part.elements(in: child.tag.range.upperBound) {
                    guard let id = part.bytes.value("numFmtId", of: format.tag).flatMap({ Int(part: $0) }) else {
                        continue
                    }
                    formatNumbers.insert(id)
                    guard let code = part.bytes.value("formatCode", of: format.tag) else { continue }
                    numberFormats[code] = id
                    if ["general", "@"].contains(code.lowercased()) { plainFormats.insert(id) }
                }
            }
        }
    }

    /// The numbers below are those of the formats that every workbook has.
    private static let firstOwnFormat = 164

    var isChanged: Bool { !newCells.isEmpty }

    /// The number of a style like another, but with a number format, if that one has none that shows more than digits.
    mutating func style(like index: Int, formatted code: String) throws(TemplateError) -> Int {
        let old = try format(index)
        let current = part.bytes.value("numFmtId", of: old.tag).flatMap { Int(part: $0) } ?? 0
        guard plainFormats.contains(current) else { return index }
        var number = numberFormats[code]
        if number == nil {
            let free = freeNumber(from: Self.firstOwnFormat, taken: formatNumbers)
            number = free
            formatNumbers.insert(free)
            numberFormats[code] = free
            newFormats.append("<\(part.prefix)numFmt numFmtId=\"\(free)\" formatCode=\"\(escaped(code))\"/>")
        }
        return try add(old, setting: [("numFmtId", "\(number ?? 0)"), ("applyNumberFormat", "1")])
    }

    /// The number of a style like another, but with a colour behind the text.
    mutating func style(like index: Int, filled color: UInt32) throws(TemplateError) -> Int {
        let digits = String(color & 0xFFFFFF, radix: 16, uppercase: true)
        let prefix = part.prefix
        let fill =
            "<\(prefix)fill><\(prefix)patternFill patternType=\"solid\"><\(prefix)fgColor rgb=\"FF"
            + String(repeating: "0", count: 6 - digits.count) + digits
            + "\"/><\(prefix)bgColor indexed=\"64\"/></\(prefix)patternFill></\(prefix)fill>"
        if !newFills.contains(fill) { newFills.append(fill) }
        let number = fillCount + (newFills.firstIndex(of: fill) ?? 0)
        return try add(format(index), setting: [("fillId", "\(number)"), ("applyFill", "1")])
    }

    /// The number of a style for text of our own: the font of cells without a style, broken into lines.
    mutating func textStyle(isBold: Bool) throws(TemplateError) -> Int {
        let prefix = part.prefix
        var font = 0
        if isBold, let plain = fonts.first {
            let old = part.bytes.text(plain.range)
            let inner = plain.tag.kind == .empty ? "" : old.drop { $0 != ">" }.dropFirst()
            let bold = "<\(prefix)font><\(prefix)b/>" + (inner.isEmpty ? "</\(prefix)font>" : String(inner))
            font = fonts.count
            if !newFonts.contains(bold) { newFonts.append(bold) }
        }
        return try add(
            "<\(prefix)xf numFmtId=\"0\" fontId=\"\(font)\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyFont=\"1\" "
                + "applyAlignment=\"1\"><\(prefix)alignment vertical=\"top\" wrapText=\"1\"/></\(prefix)xf>")
    }

    private func format(_ index: Int) throws(TemplateError) -> (tag: XMLScanner.Token, range: Range<Int>) {
        guard formats.indices.contains(index) else {
            throw TemplateError(
                .damaged, part: name, found: "style \(index)", expected: "one of the \(formats.count) that there are")
        }
        return formats[index]
    }

    private mutating func add(
        _ old: (tag: XMLScanner.Token, range: Range<Int>), setting values: [(String, String)]
    ) throws(TemplateError) -> Int {
        var attributes = part.bytes.attributes(of: old.tag).map {
            (name: part.bytes.text($0.name), value: part.bytes.text($0.value))
        }
        for (name, value) in values {
            if let place = attributes.firstIndex(where: { $0.name == name }) {
                attributes[place].value = value
            } else {
                attributes.append((name, value))
            }
        }
        let tag = "<\(part.prefix)xf" + attributes.map { " \($0.name)=\"\($0.value)\"" }.joined()
        let markup =
            old.tag.kind == .empty
            ? tag + "/>" : tag + ">" + part.bytes.text(old.tag.range.upperBound..<old.range.upperBound)
        return try add(markup)
    }

    private mutating func add(_ markup: String) throws(TemplateError) -> Int {
        if let number = known[markup] { return number }
        let number = formats.count + newCells.count
        guard number < SheetLimits.cellFormats else {
            throw TemplateError(
                .unsupported, part: name, found: "\(number) styles", expected: "fewer than \(SheetLimits.cellFormats)")
        }
        newCells.append(markup)
        known[markup] = number
        return number
    }

    /// The part with the new styles.
    func bytes() throws(TemplateError) -> [UInt8] {
        var changes = ByteChanges()
        let children = try part.children()
        for (element, markup) in [
            ("numFmts", newFormats), ("fonts", newFonts), ("fills", newFills), ("cellXfs", newCells),
        ]
        where !markup.isEmpty {
            let child = children.first { part.bytes.text($0.tag.name) == part.prefix + element }
            if let child {
                part.append(markup, to: child, &changes)
            } else {
                // Only number formats may be missing; they come first.
                let count = markup.count
                changes.insert(
                    "<\(part.prefix)\(element) count=\"\(count)\">\(markup.joined())</\(part.prefix)\(element)>",
                    at: part.root.range.upperBound)
            }
        }
        return changes.applied(to: part.bytes)
    }
}

/// The first number from a start on that is not taken.
func freeNumber(from start: Int, taken: Set<Int>) -> Int {
    var number = start
    while taken.contains(number) { number += 1 }
    return number
}

extension XMLPart {
    /// Puts elements at the end of a counted list.
    func append(
        _ markup: [String], to list: (tag: XMLScanner.Token, range: Range<Int>), _ changes: inout ByteChanges
    ) {
        if let count = bytes.attribute("count", of: list.tag), let number = Int(part: bytes.text(count.value)) {
            changes.replace(count.value, with: "\(number + markup.count)")
        }
        if list.tag.kind == .empty {
            let name = bytes.text(list.tag.name)
            changes.replace(
                list.range.upperBound - 2..<list.range.upperBound, with: ">\(markup.joined())</\(name)>")
        } else if let end = bytes[..<list.range.upperBound].lastIndex(of: UInt8(ascii: "<")) {
            changes.insert(markup.joined(), at: end)
        }
    }
}
