import DecimalNumbers
import SpreadsheetML

/// Decodes one row as a keyed container whose keys are headings.
struct RowDecoder: Decoder {
    let row: Row
    let headings: [String: Int]
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
        KeyedDecodingContainer(RowContainer<Key>(row: row, headings: headings))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw unsupported("a list") }

    func singleValueContainer() throws -> any SingleValueDecodingContainer { throw unsupported("a single value") }

    private func unsupported(_ what: String) -> ReadingError {
        ReadingError(
            .badCellType, at: ReadingError.Place(cell: "A\(row.number)"), found: what, expected: "named properties")
    }
}

private struct RowContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let row: Row
    let headings: [String: Int]
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { headings.keys.compactMap { Key(stringValue: $0) } }

    func contains(_ key: Key) -> Bool { headings[key.stringValue] != nil }

    func decodeNil(forKey key: Key) -> Bool { cell(key).map { $0.kind == .blank } ?? true }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
        guard case .boolean(let truth) = try filled(key).value else { throw misfit(key, "TRUE, FALSE") }
        return truth
    }

    func decode(_ type: String.Type, forKey key: Key) throws -> String {
        let cell = try filled(key)
        guard let text = cell.text ?? cell.numberText else { throw misfit(key, "text") }
        return text
    }

    func decode(_ type: Double.Type, forKey key: Key) throws -> Double {
        guard let number = try filled(key).double else { throw misfit(key, "a number") }
        return number
    }

    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try decode(Double.self, forKey: key)) }
    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try whole(key) }
    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try whole(key) }
    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try whole(key) }
    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try whole(key) }
    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try whole(key) }
    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try whole(key) }
    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try whole(key) }
    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try whole(key) }
    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try whole(key) }
    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try whole(key) }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        let cell = try filled(key)
        if let decimal = cell.decimal as? Value { return decimal }
        if case .date(let date) = cell.value, let date = date as? Value { return date }
        return try Value(from: CellDecoder(key: key, container: self))
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> { throw misfit(key, "one value") }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        throw misfit(key, "one value")
    }
    func superDecoder() throws -> any Decoder { RowDecoder(row: row, headings: headings) }
    func superDecoder(forKey key: Key) throws -> any Decoder { RowDecoder(row: row, headings: headings) }

    private func cell(_ key: Key) -> Cell? { headings[key.stringValue].flatMap { row[column: $0] } }

    private func filled(_ key: Key) throws(ReadingError) -> Cell {
        guard let cell = cell(key), cell.kind != .blank else {
            throw misfit(key, headings[key.stringValue] == nil ? "a column \(key.stringValue)" : "a value")
        }
        guard cell.kind != .error else { throw misfit(key, "a value") }
        return cell
    }

    private func whole<Number: FixedWidthInteger>(_ key: Key) throws(ReadingError) -> Number {
        guard let double = try filled(key).double, let number = Number(exactly: double) else {
            throw misfit(key, "a whole number of \(Number.self)")
        }
        return number
    }

    private func misfit(_ key: Key, _ expected: String) -> ReadingError {
        let column = headings[key.stringValue] ?? 1
        let place = CellReference(checkedRow: row.number, column: column)?.description
        return ReadingError(
            .badCellType, at: ReadingError.Place(cell: place), found: cell(key)?.displayed, expected: expected)
    }
}

/// Lets types that are decoded from a single value, such as enumerations of strings, take theirs from a cell.
private struct CellDecoder<Key: CodingKey>: Decoder, SingleValueDecodingContainer {
    let key: Key
    let container: RowContainer<Key>
    var codingPath: [any CodingKey] { [key] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
        try container.nestedContainer(keyedBy: type, forKey: key)
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try container.nestedUnkeyedContainer(forKey: key) }
    func singleValueContainer() -> any SingleValueDecodingContainer { self }
    func decodeNil() -> Bool { container.decodeNil(forKey: key) }
    func decode(_ type: Bool.Type) throws -> Bool { try container.decode(type, forKey: key) }
    func decode(_ type: String.Type) throws -> String { try container.decode(type, forKey: key) }
    func decode(_ type: Double.Type) throws -> Double { try container.decode(type, forKey: key) }
    func decode(_ type: Float.Type) throws -> Float { try container.decode(type, forKey: key) }
    func decode(_ type: Int.Type) throws -> Int { try container.decode(type, forKey: key) }
    func decode(_ type: Int8.Type) throws -> Int8 { try container.decode(type, forKey: key) }
    func decode(_ type: Int16.Type) throws -> Int16 { try container.decode(type, forKey: key) }
    func decode(_ type: Int32.Type) throws -> Int32 { try container.decode(type, forKey: key) }
    func decode(_ type: Int64.Type) throws -> Int64 { try container.decode(type, forKey: key) }
    func decode(_ type: UInt.Type) throws -> UInt { try container.decode(type, forKey: key) }
    func decode(_ type: UInt8.Type) throws -> UInt8 { try container.decode(type, forKey: key) }
    func decode(_ type: UInt16.Type) throws -> UInt16 { try container.decode(type, forKey: key) }
    func decode(_ type: UInt32.Type) throws -> UInt32 { try container.decode(type, forKey: key) }
    func decode(_ type: UInt64.Type) throws -> UInt64 { try container.decode(type, forKey: key) }
    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try container.decode(type, forKey: key) }
}
