import SpreadsheetML
import XLSXReader

/// One cell a line: `sheet TAB A1 TAB value`. Dates in ISO 8601, numbers shortest, control characters written out.
struct CellDump: DumpPrinter {
    private var sheetName = ""

    mutating func begin(_ sheet: SheetInfo, to output: inout StandardOutput) {
        sheetName = PlainText.escaped(sheet.name)
    }

    mutating func print(_ row: Row, of sheet: SheetInfo, to output: inout StandardOutput) {
        for cell in row {
            guard let text = Self.text(cell.value) else { continue }
            output.write("\(sheetName)\t\(cell.reference)\t\(PlainText.escaped(text))\n")
        }
    }

    private static func text(_ value: CellValue) -> String? {
        switch value {
        case .blank: nil
        case .number(let number): PlainText.number(number)
        case .text(let text): text
        case .boolean(let truth): truth ? "TRUE" : "FALSE"
        case .error(let error): error.rawValue
        case .date(let date): date.description
        case .time(let time): time.timeText
        case .duration(let days): PlainText.seconds(days) + "s"
        }
    }
}

/// Values as text that nothing can hide in.
enum PlainText {
    /// Text with control and direction characters, line breaks included, written as `\n` or `\u{202e}`.
    static func escaped(_ text: String) -> String {
        if isPlain(text) { return text }
        guard text.unicodeScalars.contains(where: needsEscape) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "\\": result += "\\\\"
            case _ where needsEscape(scalar): result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Whether it is printable ASCII without a backslash, which most long texts are.
    private static func isPlain(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
        } ?? false
    }

    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\\" }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: return true
        default: return false
        }
    }

    /// The shortest text that reads back as the same double, in plain notation where that is short.
    static func number(_ number: CellNumber) -> String {
        let text = "\(number.double)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    /// A number of days in seconds, to the millisecond.
    static func seconds(_ days: Double) -> String {
        let seconds = (days * 86_400_000).rounded() / 1_000
        let text = "\(seconds)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
