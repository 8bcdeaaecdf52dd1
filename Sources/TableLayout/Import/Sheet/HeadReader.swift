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

    private static let departmentLeads = [
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
        if let end = rest.firstIndex(where: { "()、,;/".contains($0) }) { rest = rest[..<end] }
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

    private static func department(in text: String, folded: String) -> String? {
        guard folded.utf8.contains(UInt8(ascii: ":")) else { return nil }
        let line = withoutSeal(folded)
        for lead in departmentLeads where line.opens(with: lead) {
            var name = line.dropFirst(lead.count)
            for end in ["金额单位:", "单位:", "日期:", "时间:"] {
                guard let cut = name.range(of: end) else { continue }
                name = name[..<cut.lowerBound]
                for kind in ["填报", "编制", "填表", "制表", "公开", "编报", "报送"] where name.hasSuffix(kind) {
                    name = name.dropLast(2)
                }
            }
            // 公开01表, but not 信息公开办公室.
            if let cut = name.range(of: "公开", backwards: true), name[cut.upperBound...].first?.isWholeNumber == true {
                name = name[..<cut.lowerBound]
            }
            name = withoutYear(name)
            let isUnit = AmountUnit(rawValue: String(name)) != nil || name.hasPrefix("人民币")
            if !name.isEmpty, !isUnit { return printed(String(name), in: text) }
        }
        return nil
    }

    /// The line without the bracket before its colon: 编制单位(公章):, 部门(单位):.
    private static func withoutSeal(_ folded: String) -> String {
        guard let end = folded.range(of: "):"), let open = folded[..<end.lowerBound].lastIndex(of: "("),
            folded.distance(from: folded.startIndex, to: open) <= 4
        else { return folded }
        return String(folded[..<open] + folded[folded.index(after: end.lowerBound)...])
    }

    /// A name without the year behind it: 某局2023年度.
    private static func withoutYear(_ name: Substring) -> Substring {
        var rest = name
        if rest.hasSuffix("度") { rest = rest.dropLast() }
        guard rest.hasSuffix("年") else { return name }
        rest = rest.dropLast()
        let digits = rest.suffix(4)
        guard digits.count == 4, digits.allSatisfy({ $0.isASCII && $0.isWholeNumber }) else { return name }
        return rest.dropLast(4)
    }

    /// The department and year of a heading such as `第二部分　某市某局2024年度部门决算表`.
    static func documentHeading(_ text: String) -> (department: String?, year: Int)? {
        documentHeading(text, folded: LabelText.folded(text))
    }

    /// The same of a cell that is folded already.
    static func documentHeading(_ text: String, folded whole: String) -> (department: String?, year: Int)? {
        guard whole.holds("年"), ["决算", "预算", "绩效"].contains(where: whole.holds), let year = year(in: whole) else {
            return nil
        }
        var folded = Substring(whole)
        if folded.hasPrefix("第"), let part = folded.range(of: "部分"),
            folded.distance(from: folded.startIndex, to: part.lowerBound) <= 3
        {
            folded = folded[part.upperBound...]
        }
        guard let mark = folded.range(of: "\(year)年") else { return (nil, year) }
        // 2022年决算数 heads a column.
        if mark.lowerBound == folded.startIndex, folded.hasSuffix("数") { return nil }
        let name = departmentName(folded[..<mark.lowerBound])
        return (name.map { printed($0, in: text) }, year)
    }

    /// The department before a year, less 附件1: and an opening 《; nil where the year stands in a bracket behind a title.
    private static func departmentName(_ lead: Substring) -> String? {
        var name = withoutNumber(lead)
        name = name.drop { "《<\"“".contains($0) }
        guard name.count >= 3, let last = name.last, last.isLetter || last == ")" else { return nil }
        return String(name)
    }

    /// A heading without the number before it: `2.`, `（三）`, `表3`, `公开03表`, `附件2-3`, `附表：`.
    private static func withoutNumber(_ lead: Substring) -> Substring {
        let key = Substring(LabelText.key(lead))
        for mark in ["附件", "附表", "附", "公开", "财决", "表"] where key.hasPrefix(mark) {
            var rest = key.dropFirst(mark.count)
            var digits = rest.prefix { $0.isASCII && ($0.isWholeNumber || "-.".contains($0)) }
            // 表三、 but not 附一医院.
            if digits.isEmpty, let end = rest.firstIndex(where: { !$0.isWholeNumber }), "、:".contains(rest[end]) {
                digits = rest[..<end]
            }
            rest = rest.dropFirst(digits.count)
            let hasColon = rest.first.map { "、:".contains($0) } ?? false
            if hasColon || !digits.isEmpty && rest.hasPrefix("表") { rest = rest.dropFirst() }
            if hasColon || !digits.isEmpty { return Substring(LabelText.key(rest)) }
        }
        return key
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
