import DecimalNumbers
import Fiscal
public import TableLayout

/// 约数: how near a quantity is: `150多条`, `近200期`, `预计16.6亿元`.
public struct FactQualifier: PrintedText {
    /// What is known of the exact quantity.
    public enum Kind: Sendable, Hashable, CaseIterable {
        /// 余, 多: somewhat more.
        case more
        /// 近: somewhat less.
        case nearly
        /// 约: more or less.
        case about
        /// 预计: not reached yet.
        case expected
    }

    /// As printed.
    public let printed: String
    /// The kind; nil when blank, for exact quantities, or another word.
    public let kind: Kind?

    /// Reads `余`, `多`, `近`, `约`, `预计`.
    public init(printed: String) {
        self.printed = printed
        kind =
            switch LabelText.folded(printed) {
            case "余", "多", "以上", "超", "超过": .more
            case "近", "将近", "接近": .nearly
            case "约", "大约", "左右": .about
            case "预计", "预测", "预期": .expected
            default: nil
            }
    }

    /// A quantity with the word where it is said, and what is counted behind it: `150多条`, `近200期`, `3万余人次`.
    public func phrase(_ quantity: String, _ measure: String) -> String {
        switch LabelText.folded(printed) {
        case "余", "多":
            "\(quantity)\(measure.prefix { "万亿".contains($0) })\(printed)\(measure.drop { "万亿".contains($0) })"
        case "以上", "左右": "\(quantity)\(measure)\(printed)"
        default: "\(printed)\(quantity)\(measure)"
        }
    }
}

/// 期间: which part of the year a quantity is of.
public struct FactPeriod: PrintedText {
    /// As printed.
    public let printed: String
    /// The months; nil when nothing is said or it can't be told.
    public let months: ClosedRange<Int>?

    /// Reads `1-10月`, `上半年`, `前三季度`, `2021年`.
    public init(printed: String) {
        self.printed = printed
        months = Self.months(LabelText.folded(printed))
    }

    /// Whether it is shorter than the year.
    public var isPartOfYear: Bool { months.map { $0 != 1...12 } ?? false }

    private static func months(_ text: String) -> ClosedRange<Int>? {
        switch text {
        case "": return nil
        case "上半年", "半年度", "半年": return 1...6
        case "下半年": return 7...12
        case "前三季度": return 1...9
        case "一季度", "第一季度": return 1...3
        case "全年", "年度", "当年", "本年": return 1...12
        default: break
        }
        if text.hasSuffix("年") || text.hasSuffix("年度") { return 1...12 }
        guard text.hasSuffix("月") || text.hasSuffix("月份") else { return nil }
        let body = text.split(separator: "年").last.map(String.init) ?? text
        let ends = body.split { "-~至到".contains($0) }.map { Int($0.filter(\.isWholeNumber)) ?? 0 }
        guard let first = ends.first, let last = ends.last, ends.count <= 2, (1...12).contains(first),
            (first...12).contains(last)
        else { return nil }
        return first...last
    }
}

/// 名次: where the department stands among others: `全区第二`, `全区前列`.
public struct FactRank: PrintedText {
    /// As printed.
    public let printed: String
    /// The place, from 1; nil where only words are given.
    public let place: Int?
    /// Among whom, such as 全区; empty when it is not said.
    public let scope: String

    /// Reads `全区第二`, `第2名`.
    public init(printed: String) {
        self.printed = printed
        let folded = LabelText.folded(printed)
        guard let mark = folded.lastIndex(of: "第") else {
            place = nil
            scope = ""
            return
        }
        scope = String(folded[..<mark])
        var number = String(folded[folded.index(after: mark)...])
        for tail in ["名", "位"] where number.hasSuffix(tail) { number.removeLast() }
        place = Int(number) ?? (1...20).first { LabelText.ordinal($0) == number }
    }
}
