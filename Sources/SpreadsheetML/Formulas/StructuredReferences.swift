/// References to the columns of tables in the text of a formula: `项目表[金额]`, `项目表[[#This Row],[金额]]`.
package enum StructuredReferences {
    /// The formula as it reads when columns of a table have other names; everything else is left as it is.
    ///
    ///     StructuredReferences.renamed("SUM(T[金额])", table: "T", columns: ["金额": "决算数"])     // SUM(T[决算数])
    ///
    /// - Parameters:
    ///   - formula: the formula, without `=`.
    ///   - table: the name of the table, in any case.
    ///   - columns: the new names by the old ones, which are in lower case.
    package static func renamed(_ formula: String, table: String, columns: [String: String]) -> String {
        let bytes = Array(formula.utf8)
        let table = table.lowercased()
        var result: [UInt8] = []
        var index = 0
        while index < bytes.count {
            let start = index
            switch bytes[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): index = FormulaReferences.endOfQuoted(bytes, index)
            case UInt8(ascii: "["): index = FormulaReferences.endOfBrackets(bytes, index)
            case let byte where FormulaReferences.isWord(byte):
                index = FormulaReferences.endOfWord(bytes, index)
                let word = bytes[start..<index]
                guard index < bytes.count, bytes[index] == UInt8(ascii: "["),
                    String(decoding: word, as: UTF8.self).lowercased() == table
                else { break }
                let end = FormulaReferences.endOfBrackets(bytes, index)
                result += word + specifier(Array(bytes[index..<end]), columns)
                index = end
                continue
            default: index += 1
            }
            result += bytes[start..<index]
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// What stands behind the name of the table, brackets and all.
    private static func specifier(_ bytes: [UInt8], _ columns: [String: String]) -> [UInt8] {
        guard bytes.count > 2, bytes.last == UInt8(ascii: "]") else { return bytes }
        let isRow = bytes[1] == UInt8(ascii: "@")
        let inner = bytes[(isRow ? 2 : 1)..<(bytes.count - 1)]
        guard inner.contains(UInt8(ascii: "[")), !isName(inner) else {
            guard let new = columns[plain(inner).lowercased()] else { return bytes }
            let name = escaped(new)
            return Array("[\(isRow ? "@" : "")\(needsBrackets(new) ? "[\(name)]" : name)]".utf8)
        }
        var result = Array(bytes[..<inner.startIndex])
        var index = inner.startIndex
        while index < inner.endIndex {
            guard bytes[index] == UInt8(ascii: "[") else {
                result.append(bytes[index])
                index += 1
                continue
            }
            let end = FormulaReferences.endOfBrackets(bytes, index)
            let name = bytes[(index + 1)..<max(index + 1, end - 1)]
            result +=
                columns[plain(name).lowercased()].map { Array("[\(escaped($0))]".utf8) } ?? Array(bytes[index..<end])
            index = end
        }
        return result + [UInt8(ascii: "]")]
    }

    /// Whether all brackets have lost their sense to a `'` before them.
    private static func isName(_ bytes: ArraySlice<UInt8>) -> Bool {
        var isPlain = true
        for byte in bytes {
            if byte == UInt8(ascii: "["), isPlain { return false }
            isPlain = !(isPlain && byte == UInt8(ascii: "'"))
        }
        return true
    }

    private static func plain(_ name: ArraySlice<UInt8>) -> String {
        var result: [UInt8] = []
        var isEscaped = false
        for byte in name {
            isEscaped = !isEscaped && byte == UInt8(ascii: "'")
            if !isEscaped { result.append(byte) }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func escaped(_ name: String) -> String {
        name.map { "[]#'@".contains($0) ? "'\($0)" : String($0) }.joined()
    }

    /// Whether a name may not stand in the brackets of its table alone.
    private static func needsBrackets(_ name: String) -> Bool {
        name.contains { "\t\n\r,:.[]#'\"{}$^&*+=-></@ ".contains($0) }
    }
}
