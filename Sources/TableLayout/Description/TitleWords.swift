import Fiscal

/// What the words of a folded title tell of its table: whose money, which part of it, and whether planned or spent.
struct TitleWords {
    /// What the word before 表 says: 支出预算表, 支出决算总表.
    enum Phase {
        case budget, actual
        /// A word that may have been meant for either.
        case unclear
        case none
    }

    /// The words that tell tables from each other, however the title puts them.
    let terms: Set<String>
    let phase: Phase
    /// The kind of document that the title is of, where it tells.
    let kind: DocumentKind?

    init(_ folded: String) {
        terms = Self.terms(in: folded)
        let phase = Self.phase(of: folded)
        self.phase = phase
        kind =
            switch phase {
            case .budget: .budget
            case .actual: .finalAccount
            default: folded.holds("部门决算") ? .finalAccount : folded.holds("部门预算") ? .budget : nil
            }
    }

    /// Words of which a title has another one if it is another table's. Two characters, so that with one wrong the other is left.
    private static let tellingWords = [
        "公共", "基金", "资本", "资产", "收入", "支出", "基本", "项目", "三公", "明细", "专户", "专项", "人员", "公用", "工资", "家庭", "商品", "功能",
        "经济", "采购", "购买", "整体", "目标",
    ]

    /// The telling words of a text.
    static func terms(in folded: String) -> Set<String> {
        var terms = Set(tellingWords.filter(folded.holds))
        if folded.holds("收支") { terms.formUnion(["收入", "支出"]) }
        if folded.holds("政府预算") { terms.insert("政府预算") }
        if folded.holds("部门预算经济") || folded.holds("(部门预算)") { terms.insert("部门预算") }
        // What says more makes these superfluous: forms add them or leave them out.
        if terms.contains("基本") { terms.remove("明细") }
        if terms.contains("工资") || terms.contains("家庭") { terms.remove("人员") }
        if terms.contains("商品") { terms.remove("公用") }
        // Where the title names the book or 三公, forms add 财政拨款 or leave it out.
        if folded.holds("财政拨款"), terms.isDisjoint(with: ["公共", "基金", "资本", "三公"]) { terms.insert("财政拨款") }
        return terms
    }

    /// What may stand between the phase and 表.
    private static let endings = ["总体", "总", "明细", "情况", "汇总", "分类", "统计", "一览", "公开"]

    private static func phase(of folded: String) -> Phase {
        let bare = folded.prefix { !"(-".contains($0) }
        guard let end = bare.range(of: "表", backwards: true)?.lowerBound else {
            let whole = phase(before: bare)
            // 支出决算裱
            return whole == .none ? phase(before: bare.dropLast()) : whole
        }
        return phase(before: bare[..<end])
    }

    private static func phase(before ending: Substring) -> Phase {
        var rest = ending
        while let word = endings.first(where: rest.hasSuffix) { rest = rest.dropLast(word.count) }
        let last = rest.suffix(2)
        if last.contains("决") { return .actual }
        if last.contains("预") { return .budget }
        return last.hasSuffix("算") ? .unclear : .none
    }
}

extension TitleWords {
    /// Whether a text may have been meant for the title of a table of some kind: `false` where it lacks the 决算 of an account,
    /// nil where the two contradict each other.
    func phaseAgrees(with title: TitleWords, of kind: DocumentKind) -> Bool? {
        switch (phase, title.phase) {
        case (.unclear, _), (.budget, .budget), (.actual, .actual): true
        case (.budget, .none): kind == .budget ? true : nil
        case (.actual, .none): kind == .budget ? nil : true
        case (.none, .actual): false
        case (.none, _): true
        default: nil
        }
    }

    /// Words that no department has in its name, so that a title with one of them is no other table's.
    private static let ownWords: Set<String> = ["公共", "基金", "资本", "收入", "支出", "基本", "项目", "三公", "明细"]

    /// Whether a title may be an imprecise wording of another one: it leaves words out, and has none of its own.
    func mayMean(_ title: TitleWords) -> Bool {
        terms.subtracting(title.terms).isDisjoint(with: Self.ownWords)
    }
}

extension TableDescription {
    /// Whether a title has the telling words of one of the table's.
    func isNamed(by words: TitleWords) -> Bool {
        titles.contains { TitleWords.terms(in: LabelText.folded($0)) == words.terms }
    }

    /// Whether a title may be the table's, as far as its words tell.
    func mayBeNamed(by words: TitleWords) -> Bool {
        titles.contains { words.mayMean(TitleWords(LabelText.folded($0))) }
    }
}
