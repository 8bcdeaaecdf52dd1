/// Comma-separated values as RFC 4180 has them: fields in quotation marks may hold commas, line ends and doubled marks.
struct CSVText: Sendable {
    /// The records that are not blank, each with the line of the file that it begins at.
    private(set) var records: [(line: Int, fields: [String])] = []
    /// The line at which a quotation mark opens that is never closed; nil when all are.
    private(set) var unclosedQuote: Int?

    init(_ text: String) {
        var fields: [String] = []
        var field = String.UnicodeScalarView()
        var isQuoted = false
        var line = 1
        var start = 1
        var quote = 1
        var scalars = Substring.UnicodeScalarView(text.unicodeScalars.drop { $0 == "\u{FEFF}" })
        func endRecord() {
            fields.append(String(field))
            field = String.UnicodeScalarView()
            if fields != [""] { records.append((start, fields)) }
            fields = []
        }
        while let scalar = scalars.popFirst() {
            if scalar == "\n" { line += 1 }
            switch (scalar, isQuoted) {
            case ("\"", true) where scalars.first == "\"":
                scalars.removeFirst()
                field.append("\"")
            case ("\"", true): isQuoted = false
            case (_, true): field.append(scalar)
            case ("\"", false) where field.isEmpty:
                isQuoted = true
                quote = line
            case (",", false):
                fields.append(String(field))
                field = String.UnicodeScalarView()
            case ("\r", false) where scalars.first == "\n": break
            case ("\n", false), ("\r", false):
                endRecord()
                start = line
            default: field.append(scalar)
            }
        }
        if isQuoted { unclosedQuote = quote }
        if !field.isEmpty || !fields.isEmpty { endRecord() }
    }
}
