import Fiscal

/// A bracket behind a folded title.
struct TitleRemark {
    /// What stands before it.
    let title: String
    let text: Substring

    /// The bracket that a text ends with; nil where there is none.
    init?(behind folded: String) {
        guard folded.closes(with: ")"), let open = folded.lastIndex(of: "("), open > folded.startIndex else {
            return nil
        }
        title = String(folded[..<open])
        text = folded[folded.index(after: open)...].dropLast()
    }

    private static let longest = 60

    /// Whether the title means the same table without it: a department, 草案; 按经济分类 where the table goes by that anyway.
    func isNeutral(for table: TableDescription?) -> Bool {
        let text = String(text)
        guard text.utf8.count <= Self.longest, !["表", "决算", "上年", "结转"].contains(where: text.holds) else {
            return false
        }
        return TitleWords.terms(in: text).subtracting(table?.classificationTerms ?? []).isEmpty
    }

    /// Whether a bracket holds the table's number, a year or the unit of money.
    static func isNumberOrUnit(_ bracket: Substring) -> Bool {
        bracket.contains { $0.isASCII && $0.isWholeNumber } && (bracket.contains("表") || bracket.contains("年"))
            || year(in: bracket) != nil
            || bracket.hasSuffix("元)") && HeadReader.unit(in: String(bracket)) != nil
    }

    /// The year of a bracket that holds nothing else: `(2023)`.
    private static func year(in bracket: Substring) -> Int? {
        guard bracket.count == 6, let year = Int(bracket.dropFirst().dropLast()), (1990...2099).contains(year) else {
            return nil
        }
        return year
    }

    /// The year in brackets behind a title, without 年.
    static func year(behind title: String) -> Int? {
        let folded = LabelText.folded(title)
        return folded.lastIndex(of: "(").flatMap { year(in: folded[$0...]) }
    }
}

extension TitleRemark {
    /// A folded title without the 续表, (续) or (续2) behind it.
    static func withoutContinuation(_ folded: String) -> Substring {
        if folded.closes(with: "续表") { return folded.dropLast(2) }
        guard folded.closes(with: ")"), let open = folded.lastIndex(of: "("),
            folded[open...].hasPrefix("(续"), folded[open...].count <= longestContinuation
        else { return folded[...] }
        return folded[..<open]
    }

    private static let longestContinuation = 6

    /// Whether a title says that its table goes on.
    static func isContinuation(_ title: String) -> Bool {
        let folded = LabelText.folded(title)
        return withoutContinuation(folded).endIndex != folded.endIndex
    }
}

extension TableDescription {
    /// The words with which a title may say by what the table's codes go.
    fileprivate var classificationTerms: Set<String> {
        switch body {
        case .codeLanes: ["经济", "部门预算"]
        case .codes(let block): block.classification == .economic ? ["经济", "部门预算"] : ["功能"]
        default: []
        }
    }
}
