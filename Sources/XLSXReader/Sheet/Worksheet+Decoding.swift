import SpreadsheetML

extension Worksheet {
    /// Decodes the rows under a heading row into values of a type, matching its coding keys with the headings.
    ///
    ///     struct Line: Decodable { var 科目编码: String; var 合计: Double? }
    ///     let lines = try sheet.decode([Line].self, headingRow: 3)
    ///
    /// - A heading is matched without the white space around it; of two equal ones the first counts.
    /// - A column that is absent, a cell that is blank, and a formula without a result are all nil for an optional
    ///   property; for any other the error says which cell lacks a value.
    /// - A cell that holds an error, or a value that does not fit the property, is an error naming the cell.
    /// - Numbers may be asked for as `String` too: they come as the file writes them. Text is never taken for a number.
    /// - Rows without any value are left out. Headings that no property asks for are left alone.
    ///
    /// - Parameters:
    ///   - type: an array of a type whose properties are numbers, strings, truth values, `ExactDecimal`
    ///     or `CivilDateTime`.
    ///   - headingRow: the row that holds the headings, counted from 1.
    public func decode<Value: Decodable>(_ type: [Value].Type, headingRow: Int = 1) throws(ReadingError) -> [Value] {
        var headings: [String: Int] = [:]
        var values: [Value] = []
        var rows = try rows()
        while let row = try rows.next() {
            if row.number == headingRow {
                for cell in row {
                    let heading = cell.displayed.trimmingSpace
                    if !heading.isEmpty, headings[heading] == nil { headings[heading] = cell.reference.column }
                }
            } else if row.number > headingRow, row.contains(where: { $0.kind != .blank }) {
                values.append(try decode(row, headings))
            }
        }
        return values
    }

    private func decode<Value: Decodable>(_ row: Row, _ headings: [String: Int]) throws(ReadingError) -> Value {
        do {
            return try Value(from: RowDecoder(row: row, headings: headings))
        } catch let error as ReadingError {
            throw error.at(ReadingError.Place(file: package.name, sheet: name))
        } catch {
            throw ReadingError(
                .badCellType, at: ReadingError.Place(file: package.name, sheet: name, cell: "A\(row.number)"),
                found: "\(error)")
        }
    }
}

extension String {
    fileprivate var trimmingSpace: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
