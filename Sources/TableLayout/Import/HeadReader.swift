import Fiscal

/// Reads what stands around a table: department, fiscal year, unit of money, printed number.
struct HeadReader {
    /// What was found; each part may be missing.
    struct Head {
        var department: String?
        var year: Int?
        var unit: AmountUnit?
        var number: String?
    }

    private static let departmentLeads = [
        "编制部门:", "部门名称:", "单位名称:", "编制单位:", "预算单位:", "填报单位:", "填报部门:", "预算部门:", "部门:", "单位:",
    ]

    /// Takes in one cell of the head.
    static func take(_ text: String, into head: inout Head) {
        let folded = LabelText.folded(text)
        guard !folded.isEmpty, folded.count < 200 else { return }
        head.unit = head.unit ?? unit(in: folded)
        head.department = head.department ?? department(in: text, folded: folded)
        head.year = head.year ?? year(in: folded)
        if head.number == nil, isTableNumber(folded) { head.number = LabelText.unspaced(text) }
    }

    /// The unit of a line such as `金额单位：万元`; nil when the text names none.
    static func unit(in folded: String) -> AmountUnit? {
        guard let lead = folded.range(of: "单位:", backwards: true) else { return nil }
        var rest = folded[lead.upperBound...]
        if rest.hasPrefix("人民币") { rest = rest.dropFirst(3) }
        if let bracket = rest.firstIndex(of: "(") { rest = rest[..<bracket] }
        return AmountUnit(rawValue: String(rest))
    }

    /// The four digits before 年; nil when there are none, or they are no year of this age.
    static func year(in folded: String) -> Int? {
        var digits = ""
        for character in folded {
            if character.isASCII, character.isWholeNumber {
                digits.append(character)
            } else {
                if character == "年", digits.count == 4, let year = Int(digits), (1990...2099).contains(year) {
                    return year
                }
                digits = ""
            }
        }
        return nil
    }

    /// `公开01表`, `财决04表`, `表3`.
    static func isTableNumber(_ folded: String) -> Bool {
        folded.count <= 10 && folded.contains("表") && folded.contains { $0.isASCII && $0.isWholeNumber }
            && (folded.hasPrefix("公开") || folded.hasPrefix("财决") || folded.hasPrefix("预算") || folded.hasPrefix("表"))
    }

    private static func department(in text: String, folded: String) -> String? {
        for lead in departmentLeads where folded.hasPrefix(lead) {
            var name = folded.dropFirst(lead.count)
            for end in ["金额单位:", "单位:", "公开"] {
                if let cut = name.range(of: end) { name = name[..<cut.lowerBound] }
            }
            let isUnit = AmountUnit(rawValue: String(name)) != nil || name.hasPrefix("人民币")
            if !name.isEmpty, !isUnit { return printed(String(name), in: text) }
        }
        return nil
    }

    /// The department and year of a heading such as `第二部分　某市某局2024年度部门决算表`.
    static func documentHeading(_ text: String) -> (department: String?, year: Int)? {
        var folded = Substring(LabelText.folded(text))
        guard ["决算", "预算", "绩效"].contains(where: { folded.contains($0) }), let year = year(in: String(folded)) else {
            return nil
        }
        if folded.hasPrefix("第"), let part = folded.range(of: "部分"),
            folded.distance(from: folded.startIndex, to: part.lowerBound) <= 3
        {
            folded = folded[part.upperBound...]
        }
        guard let mark = folded.range(of: "\(year)年") else { return (nil, year) }
        let name = String(folded[..<mark.lowerBound])
        return (name.count >= 3 ? printed(name, in: text) : nil, year)
    }

    /// The part of the text as printed that folds to the name, with its own brackets and letters.
    private static func printed(_ name: String, in text: String) -> String {
        let unspaced = LabelText.unspaced(text)
        let folded = LabelText.folded(unspaced)
        guard folded.count == unspaced.count, let range = folded.range(of: name) else { return name }
        let start = folded.distance(from: folded.startIndex, to: range.lowerBound)
        return String(unspaced.dropFirst(start).prefix(name.count))
    }
}

extension StringProtocol {
    /// Where a text occurs in this one, byte by byte: the first place, or the last.
    func range(of text: String, backwards: Bool = false) -> Range<Index>? {
        let needle = text.utf8
        guard let lead = needle.first else { return nil }
        var found: Range<Index>?
        var start = utf8.startIndex
        while let next = utf8[start...].firstIndex(of: lead) {
            if utf8[next...].starts(with: needle) {
                let end = utf8.index(next, offsetBy: needle.count)
                if !backwards { return next..<end }
                found = next..<end
            }
            start = utf8.index(after: next)
        }
        return found
    }
}
