import SpreadsheetML
import XLSXReader

/// Newline-delimited JSON: `{"sheet": NAME, "state": STATE}` opens a sheet, then one array of `[REF, TYPE, VALUE]` a row.
///
/// Types: `s` text, `n` number, `b` true or false, `e` error text, `d` date and time, `t` time of day, `td` elapsed time
/// in seconds.
struct JSONDump: DumpPrinter {
    mutating func begin(_ sheet: SheetInfo, to output: inout StandardOutput) {
        output.write(#"{"sheet": \#(Self.quoted(sheet.name)), "state": "\#(sheet.state.rawValue)"}"# + "\n")
    }

    mutating func print(_ row: Row, of sheet: SheetInfo, to output: inout StandardOutput) {
        var line = ""
        for cell in row {
            guard let (type, value) = Self.json(cell) else { continue }
            line += line.isEmpty ? "[" : ", "
            line += #"["\#(cell.reference)", "\#(type)", \#(value)]"#
        }
        if !line.isEmpty { output.write(line + "]\n") }
    }

    private static func json(_ cell: Cell) -> (type: String, value: String)? {
        switch cell.value {
        case .blank: nil
        case .number(let number): ("n", PlainText.number(number))
        case .text(let text): ("s", quoted(text))
        case .boolean(let truth): ("b", truth ? "true" : "false")
        case .error: ("e", quoted(cell.displayed))
        case .date(let date): ("d", quoted(date.description))
        case .time(let time): ("t", quoted(time.timeText))
        case .duration(let days): ("td", PlainText.seconds(days))
        }
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _
            where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                || (0x2028...0x202E).contains(scalar.value):
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
