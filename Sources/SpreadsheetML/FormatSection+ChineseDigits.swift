extension FormatSection {
    private static let digitRows = [
        1: Array("〇一二三四五六七八九"), 2: Array("零壹贰叁肆伍陆柒捌玖"), 3: Array("０１２３４５６７８９"),
    ]

    /// A digit in the numerals that the section asks for.
    func native(_ digit: Character) -> String {
        guard let kind = chineseDigits, let row = Self.digitRows[kind], let value = digit.wholeNumberValue, value < 10
        else {
            return String(digit)
        }
        return String(row[value])
    }

    /// A part of a date in the numerals that the section asks for: `二〇二四`, `十二`.
    func nativeNumber(_ number: Int, _ digits: String) -> String {
        guard let kind = chineseDigits, let row = Self.digitRows[kind] else { return digits }
        if kind == 3 || number >= 100 || digits.count > 2 { return digits.map { native($0) }.joined() }
        let tens = number / 10
        let ones = number % 10
        let ten = kind == 2 ? "拾" : "十"
        let lead = tens == 0 ? "" : tens == 1 && kind == 1 ? ten : "\(row[tens])\(ten)"
        return lead + (ones == 0 && tens > 0 ? "" : "\(row[ones])")
    }
}
