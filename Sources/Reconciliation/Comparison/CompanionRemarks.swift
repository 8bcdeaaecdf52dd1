public import Facts
public import Findings
import Fiscal

/// Warnings when books that are held against each other are not two sides of one thing.
public enum CompanionRemarks {
    /// Whether the books that another is held against are of another department (C001) or year (C002), or no budget (C003).
    public static func remarks(on companions: [BookRole: FactBook], of book: FactBook) -> [Finding] {
        var findings: [Finding] = []
        if let budget = companions[.budget] {
            findings += between(budget, book)
            if let kind = budget.kind, kind != .budget { findings.append(noBudget(budget)) }
        }
        if let prior = companions[.prior] {
            findings += between(prior, book).filter { $0.rule == "C001" }
            if let year = prior.year, let own = book.year, year != own - 1 {
                let what = LocalizedText(zh: "年度（应为上一年）", en: "year (the one before is meant)")
                findings.append(difference("C002", what, "\(year)", "\(own)", of: prior))
            }
        }
        return findings
    }

    /// What two books differ in that should be the same.
    static func between(_ one: FactBook, _ other: FactBook) -> [Finding] {
        var remarks: [Finding] = []
        if let department = one.department, let own = other.department,
            LabelText.folded(department) != LabelText.folded(own)
        {
            remarks.append(difference("C001", LocalizedText(zh: "部门", en: "department"), department, own, of: one))
        }
        if let year = one.year, let own = other.year, year != own {
            remarks.append(difference("C002", LocalizedText(zh: "年度", en: "year"), "\(year)", "\(own)", of: one))
        }
        return remarks
    }

    private static func difference(
        _ rule: String, _ what: LocalizedText, _ one: String, _ other: String, of book: FactBook
    ) -> Finding {
        Finding(
            rule: rule, severity: .warning, verdict: .suspicious,
            message: LocalizedText(
                zh: "用来比较的两份文件\(what.chinese)不同：\(one)，\(other)",
                en: "the two documents compared differ in \(what.english): \(one), \(other)"),
            places: places(of: book), remedy: remedy)
    }

    private static func noBudget(_ book: FactBook) -> Finding {
        Finding(
            rule: "C003", severity: .warning, verdict: .suspicious,
            message: LocalizedText(zh: "作为预算给出的文件不是预算", en: "what was given as the budget is none"),
            places: places(of: book), remedy: remedy)
    }

    private static let remedy = LocalizedText(zh: "核对是否选错文件", en: "make sure that these are the files you mean")

    /// The file, as the place of its first table tells it.
    private static func places(of book: FactBook) -> [Place] {
        book.tables.first.map { [Place(file: $0.place.file)] } ?? []
    }
}
