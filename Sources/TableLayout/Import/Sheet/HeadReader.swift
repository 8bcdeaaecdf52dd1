import Fiscal

/// Reads what stands around a table: department, fiscal year, unit of money, printed number.
struct HeadReader {
    /// What was found; each part may be missing.
    struct Head {
        var department: String?
        var year: Int?
        var unit: AmountUnit?
        var number: String?

        /// Whether anything was found.
        var says: Bool { department != nil || year != nil || unit != nil || number != nil }
    }

    static let departmentLeads = [
        "编制部门:", "部门名称:", "单位名称:", "编制单位:", "预算单位:", "填报单位:", "填报部门:", "预算部门:", "公开部门:", "公开单位:", "部门:", "单位:",
    ]

    /// Whether a folded text is what stands before a department's name, and nothing behind it.
    static func isDepartmentLead(_ folded: String) -> Bool { departmentLeads.holds(folded) }

    /// Takes in one cell of the head.
    ///
    /// - Returns: the unit of money that it states.
    @discardableResult
    static func take(_ text: String, into head: inout Head) -> AmountUnit? {
        take(text, folded: LabelText.folded(text), into: &head)
    }

    /// The same of a cell that is folded already.
    @discardableResult
    static func take(_ text: String, folded: String, into head: inout Head) -> AmountUnit? {
        guard
            folded.utf8.contains(where: { $0 == UInt8(ascii: ":") }) || folded.holds("年") || folded.holds("表")
                || folded.holds("元"), folded.utf8.count < 600
        else { return nil }
        let unit = unit(in: folded)
        head.unit = head.unit ?? unit
        head.department = head.department ?? department(in: text, folded: folded)
        head.year = head.year ?? year(in: folded)
        if head.number == nil, isTableNumber(folded) { head.number = LabelText.unspaced(text) }
        return unit
    }

    /// The name beside a cell that says `部门：` and nothing else.
    static func department(beside label: SheetLabel, in row: [SheetLabel]) -> String? {
        guard label.folded.utf8.last == UInt8(ascii: ":"), isDepartmentLead(withoutSeal(label.folded)),
            let next = row.first(where: { $0.cell.reference.column > label.cell.reference.column && !$0.isBlank }),
            next.cell.kind == .text, !next.folded.utf8.contains(UInt8(ascii: ":")),
            AmountUnit(rawValue: next.folded) == nil
        else { return nil }
        return LabelText.unspaced(next.text)
    }

    /// The unit of a line such as `金额单位：万元`; nil when the text names none.
    static func unit(in folded: String) -> AmountUnit? {
        guard let lead = folded.range(of: "单位:", backwards: true) else { return bareUnit(folded) }
        var rest = folded[lead.upperBound...]
        if rest.hasPrefix("人民币") { rest = rest.dropFirst(3) }
        // 万元、个: a form that counts other things as well.
        if let end = rest.firstIndex(where: { "()、,;".contains($0) }) { rest = rest[..<end] }
        return AmountUnit(rawValue: String(rest)) ?? bareUnit(folded)
    }

    /// The unit of a text that is nothing else: `万元`, `（万元）`, `单位万元`, `單位：萬元`.
    private static func bareUnit(_ folded: String) -> AmountUnit? {
        guard folded.utf8.count < 40, folded.unicodeScalars.last.map({ "元)".unicodeScalars.contains($0) }) == true
        else {
            return nil
        }
        let simple = folded.map { ["單": "单", "萬": "万", "億": "亿", "幣": "币", "額": "额"][$0] ?? $0 }
        var rest = String(simple.filter { !"()[]:".contains($0) })[...]
        for lead in ["金额", "计量", "货币", "单位", "人民币"] where rest.hasPrefix(lead) { rest = rest.dropFirst(lead.count) }
        return AmountUnit(rawValue: String(rest))
    }

    /// The four digits before 年, ASCII's or 〇 to 九; nil when there are none, or they are no year of this age.
    ///
    /// The year in which something is made public is none: 2024年公开2023年度支出决算表 is of 2023.
    /// The year of a date is none: 编制日期：2024年8月15日 stands on the accounts of 2023. That of a balance is: 2023年12月31日.
    static func year(in folded: String) -> Int? {
        guard folded.holds("年") else { return nil }
        var year = 0
        var digits = 0
        let scalars = folded.unicodeScalars
        for index in scalars.indices {
            if let digit = digit(scalars[index]) {
                digits += 1
                year = digits <= 4 ? year * 10 + digit : 0
            } else {
                let isYear = scalars[index] == "年" && digits == 4 && (1990...2099).contains(year)
                let rest = scalars[scalars.index(after: index)...]
                if isYear, !opensDate(rest), !opensPublication(rest) { return year }
                (year, digits) = (0, 0)
            }
        }
        return nil
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        if ("0"..."9").contains(scalar) { return Int(scalar.value - 48) }
        guard scalar.value >= 0x3007 else { return nil }
        return switch scalar {
        case "〇", "零": 0
        case "一": 1
        case "二": 2
        case "三": 3
        case "四": 4
        case "五": 5
        case "六": 6
        case "七": 7
        case "八": 8
        case "九": 9
        default: nil
        }
    }

    /// Whether 公开 follows, and not as part of a table's number: 公开01表.
    private static func opensPublication(_ rest: Substring.UnicodeScalarView) -> Bool {
        guard rest.first == "公", rest.dropFirst().first == "开" else { return false }
        let behind = rest.dropFirst(2)
        let number = behind.prefix { digit($0) != nil }
        return number.isEmpty || behind.dropFirst(number.count).first != "表"
    }

    /// Whether a month, and perhaps a day, follows; the end of the year is left to count as the year.
    private static func opensDate(_ rest: Substring.UnicodeScalarView) -> Bool {
        let month = rest.prefix { digit($0) != nil }
        guard (1...2).contains(month.count), rest.dropFirst(month.count).first == "月" else { return false }
        return !String(rest).hasPrefix("12月31日")
    }

    /// `公开01表`, `财决04表`, `表3`.
    static func isTableNumber(_ folded: String) -> Bool {
        folded.holds("表") && numberLeads.contains { folded.opens(with: $0) } && folded.count <= 10
            && folded.utf8.contains { (48...57).contains($0) }
    }

    private static let numberLeads = ["公开", "财决", "预算", "表"]
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
