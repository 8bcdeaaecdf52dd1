import DecimalNumbers
import Findings

/// Walks the characters of a formula and keeps the place.
///
/// Outside brackets the full-width forms of operators that a Chinese input method types (`＝ ≤ （ ，`) mean the plain ones.
struct FormulaScanner {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    private let origin: FormulaPosition
    private let file: String?

    /// - Parameters:
    ///   - text: the formula.
    ///   - origin: where it begins in its file.
    ///   - file: the text of that file, for the line that an error shows; nil when the formula stands alone.
    init(_ text: String, origin: FormulaPosition, file: String?) {
        scalars = Array(text.unicodeScalars)
        self.origin = origin
        self.file = file
    }

    /// The character ahead, in its plain form.
    var ahead: Unicode.Scalar? { index < scalars.count ? Self.plain(scalars[index]) : nil }

    var isAtEnd: Bool { index >= scalars.count }

    var position: FormulaPosition { position(at: index) }

    private func position(at index: Int) -> FormulaPosition {
        var place = origin
        for scalar in scalars.prefix(index) {
            if scalar == "\n" {
                place.line += 1
                place.column = 1
            } else if !scalar.isCombining {
                place.column += 1
            }
        }
        return place
    }

    mutating func skipSpace() {
        while index < scalars.count, scalars[index].isSpace { index += 1 }
    }

    /// Takes the symbol if it is ahead, after any space.
    mutating func take(_ symbol: String) -> Bool {
        skipSpace()
        var next = index
        for wanted in symbol.unicodeScalars {
            guard next < scalars.count, Self.plain(scalars[next]) == wanted else { return false }
            next += 1
        }
        index = next
        return true
    }

    /// Whether the symbol is ahead, after any space.
    func isAhead(_ symbol: String) -> Bool {
        var copy = self
        return copy.take(symbol)
    }

    /// Takes the word if it is ahead and ends there.
    mutating func take(word: String) -> Bool {
        skipSpace()
        let start = index
        guard self.word() == word else {
            index = start
            return false
        }
        return true
    }

    /// A name of letters, digits and underscores, as tables and functions have; empty when none is ahead.
    mutating func word() -> String {
        skipSpace()
        let start = index
        while index < scalars.count, scalars[index].isWordPart { index += 1 }
        return text(start..<index)
    }

    /// The label or code inside brackets that ends at `, : ( ) [ ] =`; empty when none is ahead.
    mutating func label() -> String {
        skipSpace()
        let start = index
        while index < scalars.count, !scalars[index].endsLabel { index += 1 }
        var end = index
        while end > start, scalars[end - 1].isSpace { end -= 1 }
        return text(start..<end)
    }

    /// The text up to the closing quotation mark; the opening one has been taken.
    mutating func quoted() throws(FormulaError) -> String {
        let start = index
        while index < scalars.count, scalars[index] != "\"" { index += 1 }
        guard index < scalars.count else {
            throw error(
                .openQuote, at: position(at: max(0, start - 1)),
                LocalizedText(zh: "引号没有配对", en: "this quotation mark has no partner"))
        }
        index += 1
        return text(start..<(index - 1))
    }

    /// A decimal number such as `0` or `12.5`.
    mutating func number() throws(FormulaError) -> ExactDecimal {
        skipSpace()
        let place = position
        let start = index
        while index < scalars.count, scalars[index].isDigit || scalars[index] == "." { index += 1 }
        guard let number = ExactDecimal(text(start..<index)) else {
            throw error(.badNumber, at: place, LocalizedText(zh: "这不是数字", en: "this is no number"))
        }
        return number
    }

    /// An error that says what was wanted here.
    func unexpected(wanted: String) -> FormulaError {
        let found =
            isAtEnd ? LocalizedText(zh: "公式结尾", en: "the end") : LocalizedText(verbatim: "“\(scalars[index])”")
        return error(
            .unexpected, at: position,
            LocalizedText(zh: "应为 \(wanted)，实为 \(found.chinese)", en: "expected \(wanted), found \(found.english)"))
    }

    func error(
        _ code: FormulaError.Code, at place: FormulaPosition, _ message: LocalizedText, remedy: LocalizedText? = nil
    ) -> FormulaError {
        let row = place.line - (file == nil ? origin.line : 1)
        let lines = (file ?? text(0..<scalars.count)).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let text = lines.indices.contains(row) ? String(lines[row]) : ""
        return FormulaError(code: code, position: place, text: text, message: message, remedy: remedy)
    }

    private func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.isASCII { return scalar }
        return switch scalar {
        case "＝": "="
        case "＋": "+"
        case "－", "−": "-"
        case "＊", "×": "*"
        case "／", "÷": "/"
        case "＜": "<"
        case "＞": ">"
        case "（": "("
        case "）": ")"
        case "，", "、": ","
        case "：": ":"
        case "；": ";"
        case "［": "["
        case "］": "]"
        case "＂": "\""
        default: scalar
        }
    }
}

extension Unicode.Scalar {
    /// 0 to 9.
    var isDigit: Bool { ("0"..."9").contains(self) }

    fileprivate var isSpace: Bool { isASCII ? self == " " || ("\t"..."\r").contains(self) : properties.isWhitespace }

    fileprivate var isCombining: Bool {
        value >= 0x300 && !(0x4E00...0x9FFF).contains(value) && properties.isGraphemeExtend
    }

    fileprivate var isWordPart: Bool {
        switch self {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "\u{4E00}"..."\u{9FFF}": true
        default: !isASCII && (properties.isAlphabetic || properties.numericType != nil)
        }
    }

    fileprivate var endsLabel: Bool {
        switch self {
        case ",", ":", "(", ")", "[", "]", "=", "，", "：", "＝", "\n": true
        default: false
        }
    }
}
