internal import SpreadsheetML
internal import XLSXWriter
internal import XMLStream

/// The text of a cell in the pieces that have fonts of their own, and the `{{placeholders}}` in it.
struct StyledText {
    struct Piece {
        /// The `rPr` of the piece as the file has it, its tags without a prefix; nil for the font of the cell.
        let properties: String?
        var text: String
    }

    private(set) var pieces: [Piece] = []

    /// What an `si` or `is` holds, phonetic hints left out.
    init(_ item: (tag: XMLScanner.Token, range: Range<Int>), of part: XMLPart) throws(TemplateError) {
        guard item.tag.kind == .start else { return }
        for child in try part.elements(in: item.tag.range.upperBound) {
            let isRun = part.isElement(child.tag, "r")
            guard isRun || part.isElement(child.tag, "t") else { continue }
            var properties: String?
            if isRun, child.tag.kind == .start {
                properties = try part.elements(in: child.tag.range.upperBound)
                    .first { part.isElement($0.tag, "rPr") }.map { part.withoutPrefix($0.range) }
            }
            let text = EscapedText.decoded(try part.text(in: child.range))
            pieces.append(Piece(properties: properties, text: text))
        }
    }

    /// The text without its fonts.
    var plain: String { pieces.map(\.text).joined() }

    /// Whether a piece has a font of its own.
    var hasFonts: Bool { pieces.contains { $0.properties != nil } }

    /// The names of the placeholders, in their order.
    var names: [String] { placeholders.map(\.name) }

    /// Whether it is one placeholder and nothing else.
    var isPlaceholder: Bool {
        let text = plain
        return placeholders.count == 1 && placeholders[0].range == text.startIndex..<text.endIndex
    }

    /// The text with values in the place of the placeholders, each in the font that its placeholder begins with.
    func filled(_ value: (String) -> String) -> StyledText {
        let text = plain
        let places = placeholders
        var filled = self
        var start = text.startIndex
        for index in pieces.indices {
            let end = text.utf8.index(start, offsetBy: pieces[index].text.utf8.count)
            var position = start
            filled.pieces[index].text = ""
            for place in places where place.range.upperBound > start && place.range.lowerBound < end {
                if place.range.lowerBound >= start {
                    filled.pieces[index].text += text[position..<place.range.lowerBound] + value(place.name)
                }
                position = min(place.range.upperBound, end)
            }
            filled.pieces[index].text += text[position..<end]
            start = end
        }
        return filled
    }

    private var placeholders: [(name: String, range: Range<String.Index>)] {
        let text = plain
        var found: [(String, Range<String.Index>)] = []
        var position = text.startIndex
        while let open = text[position...].firstRange(of: "{{") {
            guard let close = text[open.upperBound...].firstRange(of: "}}") else { break }
            // Of several opening braces the last two count.
            let inner = text[open.upperBound..<close.lowerBound]
            let start = inner.ranges(of: "{{").last?.upperBound ?? open.upperBound
            let name = text[start..<close.lowerBound].drop(while: \.isWhitespace)
            let end = name.lastIndex { !$0.isWhitespace }.map { name.index(after: $0) } ?? name.startIndex
            found.append((String(name[..<end]), text.index(start, offsetBy: -2)..<close.upperBound))
            position = close.upperBound
        }
        return found
    }
}

extension StyledText {
    /// The markup of an inline string, its tags without a prefix.
    ///
    /// - Parameter element: makes the `is` of a plain text.
    func markup(_ element: (String) throws(TemplateError) -> String) throws(TemplateError) -> String {
        var runs = ""
        for piece in pieces where !piece.text.isEmpty {
            let text = try element(piece.text).dropFirst("<is>".count).dropLast("</is>".count)
            runs += "<r>\(piece.properties ?? "")\(text)</r>"
        }
        return "<is>\(runs)</is>"
    }
}

extension XMLPart {
    /// The markup of an element without the prefix of the root in its tags.
    fileprivate func withoutPrefix(_ range: Range<Int>) -> String {
        let markup = bytes.text(range)
        return prefix.isEmpty
            ? markup : markup.replacing("<\(prefix)", with: "<").replacing("</\(prefix)", with: "</")
    }
}
