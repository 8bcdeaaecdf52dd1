public import Findings

/// Why a list of facts cannot be taken: which record, and what is wrong with it.
public struct FlatFactError: Error, Sendable, Hashable {
    /// What is wrong.
    public enum Problem: Sendable, Hashable {
        /// The text is neither CSV nor JSON of facts.
        case noList(String)
        /// A name that every record needs has no value here, or no column.
        case missing(String)
        /// Under this name stands something that is no number.
        case noNumber(String, String)
        /// No unit of money.
        case noUnit(String)
        /// None of the states that a cell can have.
        case noState(String)
        /// No kind of document.
        case noKind(String)
        /// Another record gives the same line and column of the same table.
        case repeated(String)
        /// Another record gives the table another unit.
        case otherUnit(String, String)
        /// More fields than the first line names.
        case tooManyFields
    }

    /// Which record: `line 12`, `facts[3]`; empty for the list as a whole.
    public let origin: String
    /// What is wrong.
    public let problem: Problem

    init(at origin: String, _ problem: Problem) {
        self.origin = origin
        self.problem = problem
    }

    /// The error in words, with what is expected.
    public var message: LocalizedText {
        let what = words
        guard !origin.isEmpty else { return what }
        return LocalizedText(zh: "\(origin)：\(what.chinese)", en: "\(origin): \(what.english)")
    }

    private var words: LocalizedText {
        switch problem {
        case .noList(let detail):
            LocalizedText(zh: "不是事实数据列表：\(detail)", en: "no list of facts: \(detail)")
        case .missing(let name): LocalizedText(zh: "缺少 \(name)", en: "\(name) is missing")
        case .noNumber(let name, let text):
            LocalizedText(
                zh: "\(name) 应为数字，如 1234.50，实为“\(text)”", en: "\(name) must be a number such as 1234.50, not “\(text)”")
        case .noUnit(let text):
            LocalizedText(
                zh: "unit 应为 元、千元、万元、百万元或亿元，实为“\(text)”",
                en: "unit must be 元, 千元, 万元, 百万元 or 亿元, not “\(text)”")
        case .noState(let text):
            LocalizedText(
                zh: "state 应为 amount、blank、notApplicable 或 unreadable，实为“\(text)”",
                en: "state must be amount, blank, notApplicable or unreadable, not “\(text)”")
        case .noKind(let text):
            LocalizedText(
                zh: "kind 应为 final_account、budget 或 performance，实为“\(text)”",
                en: "kind must be final_account, budget or performance, not “\(text)”")
        case .repeated(let cell):
            LocalizedText(zh: "\(cell) 已有一条记录", en: "\(cell) is given twice")
        case .otherUnit(let one, let other):
            LocalizedText(
                zh: "同一张表有两种单位：\(one)、\(other)", en: "the table has two units, \(one) and \(other)")
        case .tooManyFields:
            LocalizedText(zh: "字段多于首行的列", en: "more fields than the first line names")
        }
    }
}

extension FlatFactError: CustomStringConvertible {
    /// In English.
    public var description: String { message.english }
}
