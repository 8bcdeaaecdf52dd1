import Fiscal

/// What stands before a folded title: a department, a year, the document.
enum TitlePreamble {
    private static let unitEndings = [
        "办", "局", "处", "委", "部门", "单位", "中心", "院", "所", "会", "府", "厅", "校", "站", "街道", "镇", "乡", "室", "队", "部",
    ]
    private static let yearEndings = ["年", "年度", "年度部门", "年部门"]
    private static let wholeYears = ["1-12月", "1至12月", "1~12月", "全年"]

    /// Whether a text may stand before a title.
    ///
    /// - Parameter kind: the kind of document that the title is of.
    static func isOne(_ text: Substring, before title: String, of kind: DocumentKind) -> Bool {
        if text.isEmpty || yearEndings.contains(where: text.hasSuffix) || unitEndings.contains(where: text.hasSuffix) {
            return true
        }
        // 区级部门, where the title begins with 部门 already.
        if text.hasSuffix("级"), title.opens(with: "部门") { return true }
        if let months = wholeYears.first(where: text.hasSuffix) {
            let year = text.dropLast(months.count)
            return year.hasSuffix("年") || year.hasSuffix("年度")
        }
        return switch kind {
        case .budget: text.hasSuffix("部门预算") || text.hasSuffix("单位预算")
        case .finalAccount: text.hasSuffix("部门决算") || text.hasSuffix("单位决算")
        case .performance: false
        }
    }

    /// A text without the department and year before it.
    static func core(of folded: String) -> String {
        guard let mark = folded.range(of: "年", backwards: true),
            folded[..<mark.lowerBound].last.map({ $0.isWholeNumber || "〇零一二三四五六七八九".contains($0) }) == true
        else { return folded }
        let rest = folded[mark.upperBound...]
        let core = rest.hasPrefix("度") ? rest.dropFirst() : rest
        return core.isEmpty ? folded : String(core)
    }
}
