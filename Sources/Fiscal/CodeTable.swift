/// A resource of classification codes with the years in which they are in force, read once.
struct CodeTable: Sendable {
    private struct Row: Sendable {
        let entry: CodeList.Entry
        /// Which of several classifications the code is of; empty where the resource holds one only.
        let system: String
    }

    private let rows: [Row]

    static let functional = CodeTable(csv: FunctionalCodesResource.text)
    static let economic = CodeTable(csv: EconomicCodesResource.text)

    /// Reads a table with the columns `code`, `name`, `year_from`, `year_to`, `confidence` and maybe `system`, in any order.
    ///
    /// - Parameter csv: the table with its header; none of those fields holds a comma or a quote. An empty year is open.
    init(csv: String) {
        var lines = Self.parts(of: csv[...], at: UInt8(ascii: "\n")).filter { !$0.isEmpty }[...]
        let header = Self.parts(of: lines.popFirst() ?? "", at: UInt8(ascii: ",")).map(String.init)
        let columns = ["code", "name", "year_from", "year_to", "confidence", "system"].map { header.firstIndex(of: $0) }
        rows = lines.map { line in
            let fields = Self.parts(of: line, at: UInt8(ascii: ","))
            func field(_ index: Int) -> String {
                columns[index].flatMap { $0 < fields.count ? String(fields[$0]) : nil } ?? ""
            }
            return Row(
                entry: CodeList.Entry(
                    code: field(0), name: field(1), confidence: CodeList.Confidence(rawValue: field(4)) ?? .low,
                    years: (Int(field(2)) ?? .min)...(Int(field(3)) ?? .max)), system: field(5))
        }
    }

    private static func parts(of text: Substring, at mark: UInt8) -> [Substring] {
        var parts: [Substring] = []
        var start = text.startIndex
        while let end = text.utf8[start...].firstIndex(of: mark) {
            parts.append(text[start..<end])
            start = text.utf8.index(after: end)
        }
        return parts + [text[start...]]
    }

    /// The codes in force in a year.
    func list(year: Int, system: String? = nil) -> CodeList {
        CodeList(rows.filter { $0.entry.years.contains(year) && (system == nil || $0.system == system) }.map(\.entry))
    }
}
