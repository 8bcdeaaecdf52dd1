/// Walks through a formula: strings, quoted names, functions with their arguments, array constants.
struct FormulaScanner {
    private let bytes: [UInt8]
    private var position = 0
    /// Where prefixes go.
    private var prefixes: [(place: Int, text: String)] = []
    /// The arguments of each open parenthesis so far; nil for one that encloses no arguments.
    private var open: [Int?] = []
    private var nameStart: Int?
    private var quotedStart: Int?
    private var grammar = FormulaGrammar()
    /// The sheets of this workbook that it names.
    private(set) var sheets: [String] = []
    /// Whether it calls a function.
    private(set) var calls = false
    private var namesOfItsOwn = false
    private var hasOwnNames = false

    init(_ formula: String) { bytes = Array(formula.utf8) }

    var result: String {
        guard !prefixes.isEmpty else { return String(decoding: bytes, as: UTF8.self) }
        var text: [UInt8] = []
        var start = 0
        for prefix in prefixes {
            text += bytes[start..<prefix.place] + Array(prefix.text.utf8)
            start = prefix.place
        }
        return String(decoding: text + bytes[start...], as: UTF8.self)
    }

    mutating func scan() throws(FormulaText.Problem) {
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                try skipQuoted(byte)
                continue
            case UInt8(ascii: "["):
                grammar.value()
                try skipBrackets()
            case UInt8(ascii: "("): try openParenthesis()
            case UInt8(ascii: ")"):
                guard open.popLast() != nil else { throw unpaired(")") }
                try grammar.close()
            case UInt8(ascii: ","): try addArgument()
            case UInt8(ascii: "{"): try skipArray()
            case UInt8(ascii: ";"):
                throw FormulaText.Problem(
                    found: "a ; between arguments", expected: "a comma", mend: "write , whatever Excel shows",
                    chinese: "参数之间用了分号；请一律用半角逗号")
            case UInt8(ascii: "#"): skipError()
            case UInt8(ascii: "!"): takeSheet()
            default: try scanSign(byte)
            }
            if !Self.isName(byte) {
                nameStart = nil
            } else if nameStart == nil {
                nameStart = position
                try grammar.begin()
            }
            position += 1
        }
        if !open.isEmpty { throw unpaired("(") }
        try grammar.end()
        if namesOfItsOwn, !hasOwnNames {
            throw FormulaText.Problem(
                found: "LET or LAMBDA without marked names", expected: "names such as _xlpm.x",
                mend: "write _xlpm. before each name that it defines",
                chinese: "LET 或 LAMBDA 定义的名称没有标记；请在每个名称前写 _xlpm.")
        }
    }

    private mutating func scanSign(_ byte: UInt8) throws(FormulaText.Problem) {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): grammar.space()
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): grammar.sign(Unicode.Scalar(byte))
        case UInt8(ascii: "%"): try grammar.percent()
        case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="), UInt8(ascii: "*"), UInt8(ascii: "/"),
            UInt8(ascii: "^"), UInt8(ascii: "&"), UInt8(ascii: ":"):
            // `<=`, `>=` and `<>` are one sign.
            let next = position + 1 < bytes.count ? bytes[position + 1] : 0
            let isPair = byte == UInt8(ascii: "<") && next == UInt8(ascii: ">") || next == UInt8(ascii: "=")
            if isPair, byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") { position += 1 }
            try grammar.infix(String(Unicode.Scalar(byte)))
        case UInt8(ascii: "$"), UInt8(ascii: "\\"): grammar.value()
        case 0xEF: try refuseFullWidth()
        default: break
        }
    }

    /// An array of constants, in which `,` and `;` part columns and rows.
    private mutating func skipArray() throws(FormulaText.Problem) {
        var isQuoted = false
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "\"") { isQuoted.toggle() }
            if bytes[position] == UInt8(ascii: "}"), !isQuoted { return grammar.value() }
            position += 1
        }
        throw FormulaText.Problem(
            found: "a formula with a { too many", expected: "braces in pairs", mend: "check the formula",
            chinese: "花括号不成对")
    }

    /// `#N/A` and the like; a mark behind a value means all that it fills.
    private mutating func skipError() {
        grammar.value()
        let rest = bytes[(position + 1)...]
        guard let first = rest.first, (0x41...0x5A).contains(first & 0xDF) else { return }
        let end = rest.firstIndex { !(0x41...0x5A).contains($0 & 0xDF) && !(0x30...0x39).contains($0) && $0 != 0x2F }
        position = (end ?? bytes.count) - 1
        if let end, bytes[end] == UInt8(ascii: "!") || bytes[end] == UInt8(ascii: "?") { position = end }
    }

    /// What stands before a `!` is a sheet, unless it is of another workbook or the last of several.
    private mutating func takeSheet() {
        grammar.sheetMark()
        let start: Int
        var name: String
        if position > 0, bytes[position - 1] == UInt8(ascii: "'"), let quotedStart {
            start = quotedStart
            name = String(decoding: bytes[(start + 1)..<max(position - 1, start + 1)], as: UTF8.self)
                .split(separator: "''", omittingEmptySubsequences: false).joined(separator: "'")
        } else if let nameStart {
            start = nameStart
            name = String(decoding: bytes[start..<position], as: UTF8.self)
        } else {
            return
        }
        let before = start > 0 ? bytes[start - 1] : 0
        let isForeign = before == UInt8(ascii: "]") || name.utf8.contains { $0 == 0x5B || $0 == 0x3A }
        if !isForeign, before != UInt8(ascii: ":") { sheets.append(name) }
    }

    private mutating func skipQuoted(_ quote: UInt8) throws(FormulaText.Problem) {
        nameStart = nil
        if quote == UInt8(ascii: "\"") {
            try grammar.text()
        } else if position == 0 || bytes[position - 1] != quote {
            quotedStart = position
            try grammar.begin()
        }
        guard let end = bytes[(position + 1)...].firstIndex(of: quote) else {
            throw FormulaText.Problem(
                found: "a formula with an open quotation mark", expected: "quotation marks in pairs", mend: "close it",
                chinese: "引号不成对")
        }
        position = end + 1
    }

    /// What stands in brackets names columns of a table or another workbook; `'` takes the sense from the sign behind it.
    private mutating func skipBrackets() throws(FormulaText.Problem) {
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "'"): position += 1
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"):
                depth -= 1
                if depth == 0 { return }
            default: break
            }
            position += 1
        }
        throw FormulaText.Problem(
            found: "a formula with a [ too many", expected: "brackets in pairs", mend: "check the formula",
            chinese: "方括号不成对")
    }

    private mutating func openParenthesis() throws(FormulaText.Problem) {
        // What a function gives may be a function: `LAMBDA(_xlpm.x,_xlpm.x+1)(5)`.
        var isCall = position > 0 && bytes[position - 1] == UInt8(ascii: ")")
        if let start = nameStart {
            isCall = true
            calls = true
            let name = String(decoding: bytes[start..<position], as: UTF8.self).uppercased()
            if let prefix = NewerFunctions.prefix(of: name) { prefixes.append((start, prefix)) }
            if ["LET", "LAMBDA", "_XLFN.LET", "_XLFN.LAMBDA"].contains(name) {
                namesOfItsOwn = true
                hasOwnNames = hasOwnNames || holdsOwnNames
            }
        }
        try grammar.open(isCall: isCall)
        open.append(isCall ? 1 : nil)
        if open.count > 64 {
            throw FormulaText.Problem(
                found: "a formula nested \(open.count) deep", expected: "64 levels at most", mend: "use helper cells",
                chinese: "公式嵌套 \(open.count) 层，至多 64 层；请分到几个单元格")
        }
    }

    private var holdsOwnNames: Bool { String(decoding: bytes, as: UTF8.self).lowercased().contains("_xlpm.") }

    private mutating func addArgument() throws(FormulaText.Problem) {
        let isCall = open.last.map { $0 != nil } ?? false
        try grammar.comma(isCall: isCall)
        guard isCall, let last = open.indices.last, let count = open[last] else { return }
        open[last] = count + 1
        if count == 255 {
            throw FormulaText.Problem(
                found: "a function of more than 255 arguments", expected: "255 at most",
                mend: "give ranges instead of single cells",
                chinese: "函数的参数多于 255 个；请写成区域，不要逐个列单元格")
        }
    }

    /// `（`, `）`, `，`, `；`, `＝` and the like, typed with a Chinese keyboard.
    private func refuseFullWidth() throws(FormulaText.Problem) {
        guard position + 2 < bytes.count, bytes[position + 1] == 0xBC || bytes[position + 1] == 0xBD else { return }
        let code = UInt32(bytes[position + 1] & 0x3F) << 6 | UInt32(bytes[position + 2] & 0x3F)
        // The forms of ! to ~ stand from U+FF01 on, in the order of ASCII.
        let ascii = code &- 0xF01 &+ 0x21
        guard "!\"(),;:=+-*/<>&".utf8.contains(UInt8(truncatingIfNeeded: ascii)), code >= 0xF01, ascii < 0x7F else {
            return
        }
        let sign = Unicode.Scalar(UInt8(ascii))
        throw FormulaText.Problem(
            found: "a full-width \(sign)", expected: "\(sign) outside of quotation marks", mend: "write \(sign)",
            chinese: "公式里有全角符号，应为半角的 \(sign)")
    }

    private func unpaired(_ sign: String) -> FormulaText.Problem {
        FormulaText.Problem(
            found: "a formula with a \(sign) too many", expected: "parentheses in pairs", mend: "check the formula",
            chinese: "括号不成对，多了 \(sign)")
    }

    private static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
            true
        default: false
        }
    }
}
