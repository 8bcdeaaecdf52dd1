/// Counts headings, tables, charts and notes in the order of the document.
struct Numbering {
    private let numbersHeadings: Bool
    private let isChinese: Bool
    private var headings = [0, 0, 0]
    private var tables = 0
    private var charts = 0

    init(_ document: Document) {
        numbersHeadings = document.numbersHeadings
        isChinese = document.language.lowercased().hasPrefix("zh")
    }

    /// A heading with its number: `一、…`, `（一）…`, `1. …`.
    mutating func heading(_ text: String, level: Int) -> String {
        let level = Self.level(level)
        headings[level - 1] += 1
        for deeper in level..<headings.count { headings[deeper] = 0 }
        guard numbersHeadings else { return text }
        let number = headings[level - 1]
        guard isChinese else {
            return headings[..<level].map { "\($0)" }.joined(separator: ".") + (level == 1 ? ". " : " ") + text
        }
        switch level {
        case 1: return "\(Self.chinese(number))、\(text)"
        case 2: return "（\(Self.chinese(number))）\(text)"
        default: return "\(number). \(text)"
        }
    }

    /// The caption of a table with its number.
    mutating func table(_ caption: String) -> String {
        tables += 1
        return (isChinese ? "表\(tables)  " : "Table \(tables)  ") + caption
    }

    /// The caption of a chart with its number.
    mutating func chart(_ caption: String) -> String {
        charts += 1
        return (isChinese ? "图\(charts)  " : "Figure \(charts)  ") + caption
    }

    /// The line that names a unit.
    func unit(_ unit: String) -> String { isChinese ? "单位：\(unit)" : "Unit: \(unit)" }

    static func level(_ level: Int) -> Int { min(max(1, level), 3) }

    /// 1 to 99 in Chinese: 一, 十, 十二, 二十三.
    static func chinese(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard (1...99).contains(number) else { return "\(number)" }
        let tens = number / 10
        return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10]
    }
}
