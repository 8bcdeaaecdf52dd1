import Facts
import Findings

extension FactBook {
    /// The book with another name for its file at every cell: two files of one name in two folders are two files.
    func renamed(file: String) -> FactBook {
        func moved(_ place: Place) -> Place {
            var place = place
            place.file = file
            return place
        }
        var copy = self
        copy.tables = tables.map { table in
            var table = table
            table.lines = table.lines.map {
                FactLine(key: $0.key, code: $0.code, label: $0.label, rowNumber: $0.rowNumber, place: moved($0.place))
            }
            table.fields = table.fields.map { FactField(key: $0.key, text: $0.text, place: moved($0.place)) }
            table.facts = table.facts.map {
                Fact(line: $0.line, column: $0.column, state: $0.state, place: moved($0.place))
            }
            return table
        }
        return copy
    }
}
