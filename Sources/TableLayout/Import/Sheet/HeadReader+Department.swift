import Fiscal

/// Reading the department's name off the lines around a table.
extension HeadReader {
    static func department(in text: String, folded: String) -> String? {
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
    static func withoutSeal(_ folded: String) -> String {
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
