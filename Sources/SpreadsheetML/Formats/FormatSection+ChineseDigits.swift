extension FormatSection {
    private static let digitRows = [
        1: Array("〇一二三四五六七八九"), 2: Array("零壹贰叁肆伍陆柒捌玖"), 3: Array("０１２３４５６７８９"),
    ]
    private static let unitsInGroup = [1: ["", "十", "百", "千"], 2: ["", "拾", "佰", "仟"]]
    private static let groups = ["", "万", "亿", "兆"]

    /// A digit in the numerals that the section asks for.
    func native(_ digit: Character) -> String {
        guard let row = chineseDigits.flatMap({ Self.digitRows[$0] }), let value = digit.wholeNumberValue, value < 10
        else { return String(digit) }
        return String(row[value])
    }

    /// A plain number in the numerals that the section asks for: `一千二百三十四.五`.
    func nativeText(_ text: String) -> String {
        guard chineseDigits != nil, !text.contains("E") else { return text }
        let parts = text.drop { $0 == "-" }.split(separator: ".")
        let whole = parts.first.map(String.init) ?? ""
        let shown = spelledOut(whole) ?? whole.map { native($0) }.joined()
        let sign = text.hasPrefix("-") ? "-" : ""
        return sign + shown + (parts.count > 1 ? "." + parts[1].map { native($0) }.joined() : "")
    }

    /// A part of a date in the numerals that the section asks for: `二〇二四`, `十二`.
    func nativeNumber(_ number: Int, _ digits: String) -> String {
        guard let kind = chineseDigits else { return digits }
        if kind == 3 || number >= 100 || digits.count > 2 || number == 0 { return digits.map { native($0) }.joined() }
        return spelledOut(digits).map { $0.hasPrefix("一十") ? String($0.dropFirst()) : $0 } ?? digits
    }

    /// Whether whole numbers are written out with their units of ten, as `一千二百三十四`.
    var spellsNumbersOut: Bool {
        guard let kind = chineseDigits, kind < 3 else { return false }
        let placeholders = tokens.prefix { $0 != .point }.count { if case .digit = $0 { true } else { false } }
        return placeholders <= 1 && !groupsThousands
    }

    /// The digits of a whole number written out: `12345` is `一万二千三百四十五`; nil past 兆.
    func spelledOut(_ digits: String) -> String? {
        guard let kind = chineseDigits, let row = Self.digitRows[kind], let units = Self.unitsInGroup[kind] else {
            return nil
        }
        let values = digits.drop { $0 == "0" }.compactMap(\.wholeNumberValue)
        guard values.count <= 4 * Self.groups.count else { return nil }
        let zero = kind == 1 ? "〇" : String(row[0])
        var text = ""
        var skippedZero = false
        var groupHasDigit = false
        for (index, value) in values.enumerated() {
            let place = values.count - 1 - index
            if value == 0 {
                skippedZero = true
            } else {
                if skippedZero, !text.isEmpty { text += zero }
                skippedZero = false
                groupHasDigit = true
                text += String(row[value]) + units[place % 4]
            }
            if place % 4 == 0 {
                if groupHasDigit { text += Self.groups[place / 4] }
                groupHasDigit = false
            }
        }
        return text.isEmpty ? zero : text
    }
}
