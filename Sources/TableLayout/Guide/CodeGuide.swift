public import Findings
public import Fiscal

/// What a classification code means in a fiscal year: its name, the codes above and below it, and what it goes to in the other
/// economic classification.
public struct CodeGuide: Sendable {
    /// The classifications.
    public enum Classification: Sendable, CaseIterable {
        /// 支出功能分类
        case functional
        /// 部门预算经济分类
        case departmentEconomic
        /// 政府预算经济分类
        case governmentEconomic

        func list(year: Int) -> CodeList {
            switch self {
            case .functional: .functional(year: year)
            case .departmentEconomic: .departmentEconomic(year: year)
            case .governmentEconomic: .governmentEconomic(year: year)
            }
        }

        var title: LocalizedText {
            switch self {
            case .functional: LocalizedText(zh: "支出功能分类科目", en: "functional classification of expenditure")
            case .departmentEconomic:
                LocalizedText(zh: "部门预算支出经济分类科目", en: "economic classification, departments' budgets")
            case .governmentEconomic:
                LocalizedText(zh: "政府预算支出经济分类科目", en: "economic classification, governments' budgets")
            }
        }
    }

    /// The classification that has the code.
    public let classification: Classification
    /// The code and its name.
    public let entry: CodeList.Entry
    /// The fiscal year.
    public let year: Int
    private let list: CodeList

    /// The years that the lists tell apart, the latest first.
    private static let years = (2007...2027).reversed()

    /// The guide of a code; nil when no list has it in that year.
    ///
    /// - Parameters:
    ///   - code: a code of one of the classifications.
    ///   - year: the fiscal year; without one the latest in which the code is in force.
    public init?(code: String, year: Int? = nil) {
        for year in year.map({ [$0] }) ?? Array(Self.years) {
            for classification in Classification.allCases {
                let list = classification.list(year: year)
                guard let entry = list[code] else { continue }
                self.classification = classification
                self.entry = entry
                self.year = year
                self.list = list
                return
            }
        }
        return nil
    }

    /// Whether a text may be a code: 3, 5 or 7 digits.
    public static func isCode(_ text: String) -> Bool {
        [3, 5, 7].contains(text.utf8.count) && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// The guide.
    public func text(_ language: Language) -> String {
        let isChinese = language == .chinese
        var lines = [
            "\(entry.code)  \(entry.name)",
            "  " + classification.title[language] + (isChinese ? "，" : ", ") + level(language),
            "  " + inForce(language),
        ]
        lines.append("  " + source(of: entry.confidence, language))
        let above = parents
        if !above.isEmpty {
            lines.append((isChinese ? "上级  " : "above  ") + above.map(named).joined(separator: isChinese ? "，" : ", "))
        }
        let below = list.sorted.filter { CodeList.parent(of: $0.code) == entry.code }
        if !below.isEmpty {
            lines.append(isChinese ? "下级（清单只列常用科目）" : "below (only codes in common use are listed)")
            lines += below.map { "  " + named($0) }
        }
        lines += counterparts(language)
        return lines.joined(separator: "\n")
    }

    private func level(_ language: Language) -> String {
        switch entry.code.utf8.count {
        case 3: language == .chinese ? "类" : "类 (class)"
        case 5: language == .chinese ? "款" : "款 (section)"
        default: language == .chinese ? "项" : "项 (item)"
        }
    }

    /// The years in which the code is in force.
    public func inForce(_ language: Language) -> String {
        let first = entry.years.lowerBound == .min ? nil : entry.years.lowerBound
        let last = entry.years.upperBound == .max ? nil : entry.years.upperBound
        let isChinese = language == .chinese
        return switch (first, last) {
        case (nil, nil): isChinese ? "各年度通用" : "in force in all years"
        case (let first?, nil): isChinese ? "自 \(first) 年度起" : "in force from \(first) on"
        case (nil, let last?): isChinese ? "至 \(last) 年度止" : "in force until \(last)"
        case (let first?, let last?): isChinese ? "\(first)–\(last) 年度" : "in force \(first)–\(last)"
        }
    }

    private func source(of confidence: CodeList.Confidence, _ language: Language) -> String {
        let isChinese = language == .chinese
        return switch confidence {
        case .checked: isChinese ? "名称已与公开文件核对" : "the name was checked against published documents"
        case .knowledge: isChinese ? "名称据业务知识，未与文件核对" : "the name is noted from knowledge, not checked"
        case .low: isChinese ? "？可信度低，使用前请核对" : "? of low confidence: check it before use"
        }
    }

    private var parents: [CodeList.Entry] {
        var parents: [CodeList.Entry] = []
        var code = entry.code
        while let parent = CodeList.parent(of: code) {
            if let entry = list[parent] { parents.insert(entry, at: 0) }
            code = parent
        }
        return parents
    }

    private func named(_ entry: CodeList.Entry) -> String {
        "\(entry.code) \(entry.name)" + (entry.confidence == .low ? "？" : "")
    }

    /// The codes that it goes to in the other economic classification, by kind of unit.
    private func counterparts(_ language: Language) -> [String] {
        let isChinese = language == .chinese
        let other: Classification
        let pairs: [(code: String, pair: EconomicCrosswalk.Pair)]
        switch classification {
        case .functional: return []
        case .departmentEconomic:
            other = .governmentEconomic
            pairs = EconomicCrosswalk.standard.pairs.filter { $0.department == entry.code }.map { ($0.government, $0) }
        case .governmentEconomic:
            other = .departmentEconomic
            pairs = EconomicCrosswalk.standard.pairs.filter { $0.government == entry.code }.map { ($0.department, $0) }
        }
        guard !pairs.isEmpty else { return [] }
        let names = other.list(year: year)
        return [(isChinese ? "对应的" : "goes to: ") + other.title[language]]
            + pairs.map { code, pair in
                let mark = pair.confidence == .low ? "？" : ""
                return "  \(code) \(names[code]?.name ?? "")\(mark)  \(units(pair.unit, language))"
            }
    }

    private func units(_ kind: EconomicCrosswalk.UnitKind, _ language: Language) -> String {
        let isChinese = language == .chinese
        return switch kind {
        case .administrative: isChinese ? "行政单位（含参公单位）" : "administrative units"
        case .institution: isChinese ? "事业单位" : "institutions"
        case .any: isChinese ? "各类单位" : "any unit"
        }
    }
}
