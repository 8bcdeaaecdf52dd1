import DecimalNumbers
import Fiscal

/// One figure as an extractor of any kind gives it: names and values, and where in the document they come from.
///
/// The names are those of the columns of ``FactCSV``, with `page`, `paragraph`, `spot`, `title`, `form` and `kind` besides.
struct FlatFact: Sendable {
    /// Where the record stands: a line of a CSV file, a position in a JSON list.
    let origin: String
    private let values: [String: String]

    init(origin: String, values: [String: String]) {
        self.origin = origin
        self.values = values
    }

    /// The value of a name; nil when there is none, or nothing but space.
    subscript(name: String) -> String? {
        guard let value = values[name] else { return nil }
        let trimmed = value.trimmingSpace
        return trimmed.isEmpty ? nil : trimmed
    }

    func required(_ name: String) throws(FlatFactError) -> String {
        guard let value = self[name] else { throw FlatFactError(at: origin, .missing(name)) }
        return value
    }

    /// A whole number, such as a year; nil when there is none.
    func integer(_ name: String) throws(FlatFactError) -> Int? {
        guard let text = self[name] else { return nil }
        guard let number = Int(text) else { throw FlatFactError(at: origin, .noNumber(name, text)) }
        return number
    }

    func unit() throws(FlatFactError) -> AmountUnit? {
        guard let text = self["unit"] else { return nil }
        guard let unit = AmountUnit(rawValue: text) else { throw FlatFactError(at: origin, .noUnit(text)) }
        return unit
    }

    /// Whether the record is about a table as a whole: one that has no figures.
    var isAboutTable: Bool { self["line"] == nil && self["code"] == nil && self["column"] == nil }

    /// What the cell holds: what `state` says, else an amount, a mark, or nothing.
    func state() throws(FlatFactError) -> Fact.State {
        let value = self["value"]
        switch self["state"] {
        case "blank": return .blank
        case "notApplicable": return .notApplicable(mark: value ?? "—")
        case "unreadable": return .unreadable(text: value ?? "")
        case nil where value == nil: return .blank
        case nil where Self.marks.contains(value ?? ""): return .notApplicable(mark: value ?? "—")
        case nil, "amount":
            let stored = try amount("value")
            return .amount(stored: stored, displayed: self["displayed"] == nil ? stored : try amount("displayed"))
        case let other?: throw FlatFactError(at: origin, .noState(other))
        }
    }

    /// The decimals of the amount as written, by which the precision of its table is known.
    var fractionDigits: Int {
        guard let text = self["displayed"] ?? self["value"], let point = text.lastIndex(of: ".") else { return 0 }
        return text[point...].dropFirst().prefix { $0.isASCII && $0.isNumber }.count
    }

    /// Where the figure stands in a document without cells: `p. 3 ¶ 2`, or what `spot` says.
    var spot: String? {
        if let spot = self["spot"] { return spot }
        let parts = [self["page"].map { "p. \($0)" }, self["paragraph"].map { "¶ \($0)" }].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    private static let marks: Set<String> = ["—", "——", "-", "--", "/", "*"]

    private func amount(_ name: String) throws(FlatFactError) -> ExactDecimal {
        let text = try required(name)
        guard let number = ExactDecimal(Self.withoutGrouping(text)) else {
            throw FlatFactError(at: origin, .noNumber(name, text))
        }
        return number
    }

    /// `1234.50` for `1,234.50`; other commas stay, so that they are refused.
    private static func withoutGrouping(_ text: String) -> String {
        let whole = text.prefix { $0 != "." }
        let groups = whole.drop { $0 == "-" }.split(separator: ",", omittingEmptySubsequences: false)
        guard groups.count > 1, (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return text }
        return whole.filter { $0 != "," } + text.dropFirst(whole.count)
    }
}

extension String {
    var trimmingSpace: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
