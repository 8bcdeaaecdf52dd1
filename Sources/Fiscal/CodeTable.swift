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
        var csv = csv
        rows = csv.withUTF8 { bytes in
            var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
            let header = lines.popFirst().map { Self.fields(of: $0).map(Self.text) } ?? []
            let columns = ["code", "name", "year_from", "year_to", "confidence", "system"].map {
                header.firstIndex(of: $0)
            }
            return lines.map { Self.row(Self.fields(of: $0), columns: columns) }
        }
    }

    private typealias Bytes = Slice<UnsafeBufferPointer<UInt8>>

    private static func row(_ fields: [Bytes], columns: [Int?]) -> Row {
        func field(_ index: Int) -> String {
            guard let column = columns[index], column < fields.count else { return "" }
            return text(fields[column])
        }
        func year(_ index: Int) -> Int? {
            let digits = field(index)
            return digits.isEmpty ? nil : Int(digits)
        }
        return Row(
            entry: CodeList.Entry(
                code: field(0), name: field(1), confidence: CodeList.Confidence(rawValue: field(4)) ?? .low,
                years: (year(2) ?? .min)...(year(3) ?? .max)), system: field(5))
    }

    private static func fields(of line: Bytes) -> [Bytes] {
        line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    }

    private static func text(_ bytes: Bytes) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The codes in force in a year.
    func list(year: Int, system: String? = nil) -> CodeList {
        CodeList(
            rows.lazy.filter { $0.entry.years.contains(year) && (system == nil || $0.system == system) }.map(\.entry))
    }
}
