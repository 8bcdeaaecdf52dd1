public import Facts
import Fiscal

/// Another arrangement of a table's cells: a list each of whose cells is one of the table's.
///
/// Counties print the one line of 三公经费 as a list, 项目 | 预算数 | 决算数, with an item on each line. The facts are those of the
/// table as it is declared, only their places are others.
public struct Arrangement: Sendable {
    /// The list: its headings, columns and lines.
    public let list: Lane
    /// Which cell of the table a cell of the list is: key of the line, then of the column, both of the list.
    public let cells: [String: [String: FactKey]]

    private let once = Once<LanesPlan>()

    /// What readers look for, in a table of a kind.
    func plan(_ kind: DocumentKind) -> LanesPlan { once { LanesPlan([list], kind: kind) } }

    /// An arrangement.
    public init(list: Lane, cells: [String: [String: FactKey]]) {
        self.list = list
        self.cells = cells
    }

    /// A record printed as a list: the highest level of its columns across, the other levels down.
    ///
    /// - Parameters:
    ///   - record: the record, whose keys are `column/line`.
    ///   - labels: wordings of the heading of the labels.
    ///   - columns: the columns across; the key of each is the first level of columns of the record.
    ///   - lines: each line of the list, and the other levels of its columns' keys.
    public init(of record: Record, labels: [String], columns: [Column], lines: [(line: Line, key: String)]) {
        let list = Lane(name: "", nameAliases: [], labelHeadings: labels, columns: columns, lines: lines.map(\.line))
        let known = Set(record.columns.map(\.key))
        var cells: [String: [String: FactKey]] = [:]
        for (line, key) in lines {
            for column in columns where known.contains("\(column.key)/\(key)") {
                cells[list.key(of: line), default: [:]][column.key] = FactKey(
                    line: record.line, column: "\(column.key)/\(key)")
            }
        }
        self.init(list: list, cells: cells)
    }
}
