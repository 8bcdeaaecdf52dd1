/// A list of classification codes as one fiscal year knows it: 支出功能分类 or 经济分类.
///
/// Codes lengthen level by level: 类 3 digits, 款 5, 项 7. The parent of a code is its first digits.
public struct CodeList: Sendable {
    /// One code of the list.
    public struct Entry: Sendable, Hashable {
        /// 3, 5 or 7 digits.
        public let code: String
        /// The name that goes with it.
        public let name: String
        /// How sure the list is of the name.
        public let confidence: Confidence
        /// The fiscal years in which it is in force; from `Int.min`, to `Int.max` where they are open.
        public let years: ClosedRange<Int>

        /// An entry.
        public init(code: String, name: String, confidence: Confidence, years: ClosedRange<Int> = .min ... .max) {
            self.code = code
            self.name = name
            self.confidence = confidence
            self.years = years
        }
    }

    /// Where the name of a code comes from.
    public enum Confidence: String, Sendable, Hashable {
        /// A published document shows it.
        case checked
        /// Noted from knowledge.
        case knowledge
        /// Noted from knowledge, weakly: not to be held against anybody.
        case low = "knowledge-low"
    }

    private let byCode: [String: Entry]

    /// A list; of two entries with the same code the later one stands.
    public init(_ entries: some Sequence<Entry>) {
        var byCode: [String: Entry] = [:]
        byCode.reserveCapacity(Self.usualCount)
        for entry in entries { byCode[entry.code] = entry }
        self.byCode = byCode
    }

    private static let usualCount = 600

    /// The entry of a code, or nil when the list does not have it.
    public subscript(code: String) -> Entry? { byCode[code] }

    /// The entries in the order of their codes.
    public var sorted: [Entry] { byCode.values.sorted { $0.code < $1.code } }

    /// The entries in no order.
    public var entries: some Collection<Entry> { byCode.values }

    /// How many codes it has.
    public var count: Int { byCode.count }

    /// The code one level up: `20105` for `2010507`; nil for a 类.
    public static func parent(of code: String) -> String? {
        code.count > 3 ? String(code.dropLast(2)) : nil
    }
}

extension CodeList {
    /// 支出功能分类科目 of a fiscal year, as far as departments of a street or district use them.
    ///
    /// Not the whole national list: a code that is not in it is not wrong.
    public static func functional(year: Int) -> CodeList { CodeTable.functional.list(year: year) }

    /// 部门预算经济分类科目 of a fiscal year, 301…399.
    public static func departmentEconomic(year: Int) -> CodeList { CodeTable.economic.list(year: year, system: "dept") }

    /// 政府预算经济分类科目 of a fiscal year, 501…599.
    public static func governmentEconomic(year: Int) -> CodeList { CodeTable.economic.list(year: year, system: "gov") }
}
