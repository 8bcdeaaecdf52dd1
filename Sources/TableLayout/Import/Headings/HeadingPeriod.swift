import Fiscal

/// What a heading says of the time or phase that its figures are of: 2022年预算数, 上年, 决算数.
struct HeadingPeriod: Sendable {
    /// The year that headings of the table's own figures print; nil where none prints a year.
    let own: Int?

    /// Reads it off the headings of a table.
    ///
    /// - Parameters:
    ///   - years: the years that the headings print.
    ///   - year: the fiscal year, where title or head say it.
    init(_ years: Set<Int>, year: Int?) {
        if let year, years == [year - 1] {
            own = year
        } else {
            own = years.max()
        }
    }

    /// The wordings of a heading without its years, likeliest first: 本年预算数 and 预算数 for the own year, 上年预算数 for that
    /// before; none where it prints no year.
    func wordings(of key: String) -> [String] {
        guard let own else { return [] }
        let years = Self.years(in: key)
        guard !years.isEmpty, years.allSatisfy({ $0.year == own || $0.year == own - 1 }) else { return [] }
        var wording = ""
        var rest = key.startIndex
        for (year, range) in years {
            wording += key[rest..<range.lowerBound] + (year == own ? "本年" : "上年")
            rest = range.upperBound
        }
        wording += key[rest...]
        let bare = wording.dropFirst(2)
        return wording.hasPrefix("本年") && !bare.isEmpty ? [wording, String(bare)] : [wording]
    }

    /// The years in a heading, `年` or `年度` included; a date has none.
    static func years(in key: String) -> [(year: Int, range: Range<String.Index>)] {
        guard key.utf8.contains(where: { $0 == UInt8(ascii: "1") || $0 == UInt8(ascii: "2") }), key.holds("年") else {
            return []
        }
        var years: [(year: Int, range: Range<String.Index>)] = []
        var rest = key.startIndex
        while let mark = key[rest...].firstIndex(of: "年") {
            let digits = key[rest..<mark].suffix(while: { $0.isASCII && $0.isWholeNumber })
            var end = key.index(after: mark)
            if key[end...].hasPrefix("度") { end = key.index(after: end) }
            let isDate = key[end...].first.map { $0.isASCII && $0.isWholeNumber } ?? false
            if !isDate, digits.count == 4, let year = Int(digits), (1990...2099).contains(year) {
                years.append((year, digits.startIndex..<end))
            }
            rest = end
        }
        return years
    }

    /// Whether figures below a heading are of another year than the table's, or of another phase than its kind holds.
    func isForeign(_ key: String, in kind: DocumentKind) -> Bool {
        let years = Self.years(in: key)
        if !years.isEmpty, !years.contains(where: { $0.year == own }) { return true }
        return Self.isPrior(key) || ([key] + wordings(of: key)).contains { Self.isOtherPhase($0, of: kind) }
    }

    private static let priorLeads = ["上年", "去年", "上一年"]
    private static let priorTails: Set<String> = [
        "", "度", "数", "预算", "预算数", "决算", "决算数", "执行", "执行数", "年初预算数", "全年预算数", "完成数", "实际数",
    ]

    /// Whether a heading says that what stands below it is of the year before.
    private static func isPrior(_ key: String) -> Bool {
        guard key.opens(with: "上") || key.opens(with: "去") else { return false }
        return priorLeads.contains { key.hasPrefix($0) && priorTails.contains(String(key.dropFirst($0.count))) }
    }

    /// Headings of another phase of the same year: 年初预算数 in a final account, 执行数 in a budget.
    private static func isOtherPhase(_ key: String, of kind: DocumentKind) -> Bool {
        guard key.closes(with: "数") || key.closes(with: "算") else { return false }
        return switch kind {
        case .finalAccount: budgetPhases.contains(key)
        case .budget: actualPhases.contains(key)
        case .performance: false
        }
    }

    private static let budgetPhases: Set<String> = [
        "年初预算", "年初预算数", "全年预算", "全年预算数", "调整预算", "调整预算数", "调整后预算", "调整后预算数", "预算", "预算数", "本年预算", "本年预算数",
    ]
    private static let actualPhases: Set<String> = [
        "执行数", "本年执行数", "预计执行数", "全年执行数", "决算", "决算数", "本年决算数",
    ]
}

extension Substring {
    /// The last characters that pass a test.
    fileprivate func suffix(while test: (Character) -> Bool) -> Substring {
        var start = endIndex
        while start > startIndex, test(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}
