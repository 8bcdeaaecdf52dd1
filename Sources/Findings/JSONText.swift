/// A JSON value that keeps the order of its keys, so that the same report gives the same bytes.
public indirect enum JSONText: Sendable {
    /// `null`
    case null
    /// `true`, `false`
    case bool(Bool)
    /// A whole number.
    case integer(Int)
    /// A string.
    case string(String)
    /// A list.
    case array([JSONText])
    /// Keys and values, in this order.
    case object([(String, JSONText)])

    /// A string, or `null` for nil.
    public static func optional(_ text: String?) -> JSONText { text.map(JSONText.string) ?? .null }

    /// The text, two spaces for each level, without a line feed at the end.
    public var text: String {
        var output = ""
        write(to: &output, indent: "")
        return output
    }

    private func write(to output: inout String, indent: String) {
        switch self {
        case .null: output += "null"
        case .bool(let value): output += value ? "true" : "false"
        case .integer(let value): output += String(value)
        case .string(let value): Self.quote(value, to: &output)
        case .array(let items):
            Self.list(items, "[", "]", to: &output, indent: indent) { item, output, inner in
                item.write(to: &output, indent: inner)
            }
        case .object(let members):
            Self.list(members, "{", "}", to: &output, indent: indent) { member, output, inner in
                Self.quote(member.0, to: &output)
                output += ": "
                member.1.write(to: &output, indent: inner)
            }
        }
    }

    private static func list<Item>(
        _ items: [Item], _ open: String, _ close: String, to output: inout String, indent: String,
        write: (Item, inout String, String) -> Void
    ) {
        guard !items.isEmpty else {
            output += open + close
            return
        }
        let inner = indent + "  "
        output += open
        for (position, item) in items.enumerated() {
            output += (position == 0 ? "\n" : ",\n") + inner
            write(item, &output, inner)
        }
        output += "\n" + indent + close
    }

    /// Quotes a string; control characters, and the separators that JavaScript takes for line ends, are escaped.
    private static func quote(_ text: String, to output: inout String) {
        output += "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": output += "\\\""
            case "\\": output += "\\\\"
            case "\n": output += "\\n"
            case "\r": output += "\\r"
            case "\t": output += "\\t"
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}":
                let digits = String(scalar.value, radix: 16)
                output += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: output.unicodeScalars.append(scalar)
            }
        }
        output += "\""
    }
}
