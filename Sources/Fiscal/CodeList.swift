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

        /// An entry.
        public init(code: String, name: String, confidence: Confidence) {
            self.code = code
            self.name = name
            self.confidence = confidence
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

    private let entries: [String: Entry]

    /// A list; of two entries with the same code the later one stands.
    public init(_ entries: [Entry]) {
        self.entries = Dictionary(entries.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    }

    /// The entry of a code, or nil when the list does not have it.
    public subscript(code: String) -> Entry? { entries[code] }

    /// The entries in the order of their codes.
    public var sorted: [Entry] { entries.values.sorted { $0.code < $1.code } }

    /// How many codes it has.
    public var count: Int { entries.count }

    /// The code one level up: `20105` for `2010507`; nil for a 类.
    public static func parent(of code: String) -> String? {
        code.count > 3 ? String(code.dropLast(2)) : nil
    }

    /// Reads a table with the columns `code`, `name`, `year_from`, `year_to`, `confidence`, in any order.
    ///
    /// - Parameters:
    ///   - csv: the table with its header; none of those fields holds a comma or a quote.
    ///   - year: only codes in force that year are taken; an empty year is open.
    ///   - keeps: which lines are taken, by the value of a column; all when nil.
    init(csv: String, year: Int, where keeps: (column: String, value: String)? = nil) {
        let lines = csv.utf8.split(separator: UInt8(ascii: "\n"))
        let comma = UInt8(ascii: ",")
        let header = (lines.first ?? ""[...].utf8).split(separator: comma, omittingEmptySubsequences: false)
        let places = Dictionary(
            header.enumerated().map { (String(Substring($1)), $0) }, uniquingKeysWith: { first, _ in first })
        let names = ["code", "name", "year_from", "year_to", "confidence", keeps?.column ?? ""]
        let columns = names.map { places[$0] ?? .max }
        let entries = lines.dropFirst().compactMap { line -> Entry? in
            let fields = line.split(separator: comma, omittingEmptySubsequences: false)
            func field(_ index: Int) -> Substring {
                columns[index] < fields.count ? Substring(fields[columns[index]]) : ""
            }
            if let keeps, field(5) != keeps.value[...] { return nil }
            let years = (Int(field(2)) ?? .min)...(Int(field(3)) ?? .max)
            guard years.contains(year) else { return nil }
            return Entry(
                code: String(field(0)), name: String(field(1)),
                confidence: Confidence(rawValue: String(field(4))) ?? .low)
        }
        self.init(entries)
    }
}

extension CodeList {
    /// 支出功能分类科目 of a fiscal year, as far as departments of a street or district use them.
    ///
    /// Not the whole national list: a code that is not in it is not wrong.
    public static func functional(year: Int) -> CodeList {
        CodeList(csv: FunctionalCodesResource.text, year: year)
    }

    /// 部门预算经济分类科目 of a fiscal year, 301…399.
    public static func departmentEconomic(year: Int) -> CodeList {
        CodeList(csv: EconomicCodesResource.text, year: year, where: ("system", "dept"))
    }

    /// 政府预算经济分类科目 of a fiscal year, 501…599.
    public static func governmentEconomic(year: Int) -> CodeList {
        CodeList(csv: EconomicCodesResource.text, year: year, where: ("system", "gov"))
    }
}
