/// Cuts a format code into tokens, one section at a time.
struct FormatScanner {
    private var rest: Substring

    init(_ code: String) {
        // Codes beyond this are no formats; the bound keeps the work on a hostile file small.
        rest = code.prefix(4_096)
    }

    /// Steps over the semicolon that ends a section.
    mutating func startsNextSection() -> Bool {
        guard rest.first == ";" else { return false }
        rest.removeFirst()
        return true
    }

    /// The tokens up to the next semicolon or the end.
    mutating func section() -> FormatSection {
        var section = FormatSection()
        while let character = rest.first, character != ";" {
            scan(character, into: &section)
        }
        return section
    }

    private mutating func scan(_ character: Character, into section: inout FormatSection) {
        switch character {
        case "\"": section.append(literal: quoted())
        case "\\", "!":
            rest.removeFirst()
            if let escaped = rest.popFirst() { section.append(literal: String(escaped)) }
        case "_":
            rest = rest.dropFirst(2)
            section.tokens.append(.space)
        case "*":
            rest = rest.dropFirst(2)
            section.tokens.append(.fill)
        case "[": bracket(into: &section)
        case "0", "#", "?":
            rest.removeFirst()
            section.tokens.append(.digit(character))
        case ".": point(into: &section)
        case ",": take(.comma, into: &section)
        case "%": take(.percent, into: &section)
        case "@": take(.text, into: &section)
        case "/": slash(into: &section)
        case "E", "e": exponentOrYear(into: &section)
        default: word(character, into: &section)
        }
    }

    private mutating func take(_ token: FormatToken, into section: inout FormatSection) {
        rest.removeFirst()
        section.tokens.append(token)
    }

    private mutating func quoted() -> String {
        rest.removeFirst()
        let text = rest.prefix { $0 != "\"" }
        rest = rest[text.endIndex...].dropFirst()
        return String(text)
    }

    private mutating func point(into section: inout FormatSection) {
        rest.removeFirst()
        // Zeros behind the seconds are parts of a second.
        if section.endsInSeconds {
            let zeros = rest.prefix { $0 == "0" }.count
            if zeros > 0 {
                rest = rest.dropFirst(zeros)
                section.tokens.append(.secondFraction(zeros))
                return
            }
        }
        section.tokens.append(section.tokens.contains(.point) ? .literal(".") : .point)
    }

    private mutating func slash(into section: inout FormatSection) {
        let followsDigit = section.tokens.contains { if case .digit = $0 { true } else { false } }
        let isFraction = followsDigit && !section.tokens.contains(where: \.isTemporal)
        take(isFraction && !section.tokens.contains(.fraction) ? .fraction : .literal("/"), into: &section)
    }

    private mutating func exponentOrYear(into section: inout FormatSection) {
        let sign = rest.dropFirst().first
        if sign == "+" || sign == "-" {
            rest = rest.dropFirst(2)
            section.tokens.append(.exponent(showsPlus: sign == "+"))
        } else if rest.first == "e" {
            // The year of the era, which for the Gregorian calendar is the year.
            run(of: "e")
            section.tokens.append(.year(4))
        } else {
            section.append(literal: String(rest.removeFirst()))
        }
    }

    private mutating func word(_ character: Character, into section: inout FormatSection) {
        for (text, before, after) in Self.halfDays where hasPrefix(text) {
            rest = rest.dropFirst(text.count)
            section.tokens.append(.halfDay(before: before, after: after))
            return
        }
        if hasPrefix("general") || hasPrefix("G/通用格式") {
            rest = rest.dropFirst(7)
            section.tokens.append(.general)
            return
        }
        switch character {
        case "y", "Y": section.tokens.append(.year(run(of: "y") > 2 ? 4 : 2))
        case "m", "M": section.tokens.append(.month(run(of: "m")))
        case "d", "D": section.tokens.append(.day(run(of: "d")))
        case "h", "H": section.tokens.append(.hour(run(of: "h")))
        case "s", "S": section.tokens.append(.second(run(of: "s")))
        case "a" where hasPrefix("aaa"): section.tokens.append(.weekday(run(of: "a")))
        case "b", "B":
            run(of: "b")
            section.tokens.append(.year(4))
        default: section.append(literal: String(rest.removeFirst()))
        }
    }

    private static let halfDays = [
        ("AM/PM", "AM", "PM"), ("A/P", "A", "P"), ("上午/下午", "上午", "下午"),
    ]

    private func hasPrefix(_ prefix: String) -> Bool {
        rest.prefix(prefix.count).lowercased() == prefix.lowercased()
    }

    @discardableResult
    private mutating func run(of letter: Character) -> Int {
        let run = rest.prefix { $0.lowercased() == String(letter) }
        rest = rest[run.endIndex...]
        return run.count
    }

    private mutating func bracket(into section: inout FormatSection) {
        rest.removeFirst()
        let body = rest.prefix { $0 != "]" }
        rest = rest[body.endIndex...].dropFirst()
        let lowercased = body.lowercased()
        if let unit = lowercased.first, "hms".contains(unit), lowercased.allSatisfy({ $0 == unit }) {
            section.tokens.append(.elapsed(unit, body.count))
        } else if lowercased.hasPrefix("dbnum") {
            section.chineseDigits = body.dropFirst(5).first?.wholeNumberValue
        } else if body.first == "$" {
            // A currency sign with a language: [$¥-804]; or a language alone: [$-804].
            let sign = body.dropFirst().prefix { $0 != "-" }
            if !sign.isEmpty { section.append(literal: String(sign)) }
            language(body[sign.endIndex...].dropFirst(), into: &section)
        } else if let condition = condition(body) {
            section.condition = condition
        }
    }

    /// Takes the number of a language, such as `804`, or of a format of the system's.
    private func language(_ code: Substring, into section: inout FormatSection) {
        switch UInt32(code, radix: 16).map({ $0 & 0xFFFF }) {
        case 0xF800:
            section.systemTokens = [.year(4), .literal("年"), .month(1), .literal("月"), .day(1), .literal("日")]
        case 0xF400:
            section.systemTokens = [.hour(1), .literal(":"), .minute(2), .literal(":"), .second(2)]
        // The lower ten bits are the language without its region: 4 is Chinese.
        case let number?: section.namesAreChinese = number & 0x3FF == 4
        case nil: break
        }
    }

    private func condition(_ body: Substring) -> FormatCondition? {
        for comparison in ["<=", ">=", "<>", "<", ">", "="] where body.hasPrefix(comparison) {
            guard let limit = Double(body.dropFirst(comparison.count)) else { return nil }
            return FormatCondition(comparison: comparison, limit: limit)
        }
        return nil
    }
}

extension FormatSection {
    fileprivate mutating func append(literal text: String) {
        if case .literal(let before) = tokens.last {
            tokens[tokens.count - 1] = .literal(before + text)
        } else {
            tokens.append(.literal(text))
        }
    }

    fileprivate var endsInSeconds: Bool {
        switch tokens.last {
        case .second: true
        case .elapsed(let unit, _): unit == "s"
        default: false
        }
    }
}
