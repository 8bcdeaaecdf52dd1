/// The parts of a workbook beyond those that every workbook has, and what they are.
struct PartList {
    struct Item {
        let name: String
        let type: String
    }

    private(set) var items: [Item] = []
    /// Types of parts by the ends of their names.
    var extensions: [String: String] = [:]
    private var counts: [String: Int] = [:]

    mutating func add(_ name: String, _ type: String) {
        items.append(Item(name: name, type: type))
    }

    /// A name with the next number of its series.
    mutating func newName(_ start: String, _ end: String) -> String {
        counts[start, default: 0] += 1
        return "\(start)\(counts[start] ?? 1)\(end)"
    }
}
