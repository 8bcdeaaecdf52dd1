extension PersonalNumberScanner {
    /// What a character means to the scanner: itself where it is ASCII, one of these where it is not.
    private enum Symbol {
        /// A sign of money, which makes the number behind it an amount.
        static let money: UInt8 = 1
        /// A unit, which makes the number before it an amount.
        static let unit: UInt8 = 2
        static let other: UInt8 = 3
    }

    /// The text with one byte for each character: digits and letters of full width as narrow ones, dashes as hyphens; addresses
    /// of the web are left out.
    static func symbols(of text: String) -> [UInt8] {
        var symbols = text.unicodeScalars.map(symbol)
        var start = symbols.startIndex
        while let mark = symbols[start...].firstRange(of: Array("://".utf8)) {
            var end = mark.upperBound
            while end < symbols.count, symbols[end] > 0x20, symbols[end] < 0x7F {
                symbols[end] = Symbol.other
                end += 1
            }
            start = end
        }
        return symbols
    }

    private static func symbol(_ scalar: Unicode.Scalar) -> UInt8 {
        switch scalar {
        case "¥", "￥", "$": Symbol.money
        case "元", "万", "亿", "个", "人", "件", "份", "户", "次", "%", "％", "‰", "㎡": Symbol.unit
        case "\u{2010}"..."\u{2015}", "－", "\u{2212}", ")", "）": UInt8(ascii: "-")
        case "\u{A0}", "\u{3000}", "\t": UInt8(ascii: " ")
        case "\u{FF01}"..."\u{FF5E}": UInt8(scalar.value - 0xFEE0)
        default: scalar.isASCII ? UInt8(scalar.value) : Symbol.other
        }
    }

    /// Digits with single spaces or hyphens between them.
    struct Token {
        private(set) var pieces: [[UInt8]] = []
        private(set) var end: Int
        /// Whether it stands by itself and is no amount.
        private(set) var isNumber = true

        init(_ symbols: [UInt8], from start: Int) {
            end = start
            while true {
                let first = end
                while end < symbols.count, PersonalNumber.isDigit(symbols[end]) { end += 1 }
                pieces.append(Array(symbols[first..<end]))
                guard end + 1 < symbols.count, symbols[end] == UInt8(ascii: "-") || symbols[end] == UInt8(ascii: " "),
                    PersonalNumber.isDigit(symbols[end + 1])
                else { break }
                end += 1
            }
            takeCheckLetter(symbols)
            let before = start > 0 ? symbols[start - 1] : Symbol.other
            let after = end < symbols.count ? symbols[end] : Symbol.other
            let isSpaced = after == UInt8(ascii: " ") && end + 1 < symbols.count
            let unit = isSpaced ? symbols[end + 1] : after
            let isDecimal =
                before == UInt8(ascii: ".") && start > 1 && PersonalNumber.isDigit(symbols[start - 2])
                || after == UInt8(ascii: ".") && end + 1 < symbols.count && PersonalNumber.isDigit(symbols[end + 1])
            isNumber =
                !isDecimal && before != Symbol.money && unit != Symbol.unit && !Self.isWord(after)
                && (!Self.isWord(before) || Self.isTelephoneWord(symbols[..<start]))
        }

        /// The check digit of an identity number may be X, which stands for ten.
        private mutating func takeCheckLetter(_ symbols: [UInt8]) {
            let isDivided = end + 1 < symbols.count && [UInt8(ascii: " "), UInt8(ascii: "-")].contains(symbols[end])
            let letter = isDivided ? end + 1 : end
            guard letter < symbols.count, symbols[letter] | 0x20 == UInt8(ascii: "x"),
                pieces[pieces.count - 1].count == 17 || pieces.suffix(17).joined().count >= 17
            else { return }
            if isDivided {
                pieces.append([UInt8(ascii: "X")])
            } else {
                pieces[pieces.count - 1].append(UInt8(ascii: "X"))
            }
            end = letter + 1
        }

        private static func isWord(_ symbol: UInt8) -> Bool {
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(symbol | 0x20) || symbol == UInt8(ascii: "_")
                || symbol == UInt8(ascii: "*")
        }

        private static func isTelephoneWord(_ symbols: ArraySlice<UInt8>) -> Bool {
            let word = symbols.reversed().prefix(while: isWord).reversed().map { $0 | 0x20 }
            return ["tel", "phone", "mobile"].contains(String(decoding: word, as: UTF8.self))
        }
    }
}
