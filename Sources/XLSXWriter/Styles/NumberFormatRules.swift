/// What Excel takes for a number format. A code that it can't read makes it remove the format from the file, and say so.
enum NumberFormatRules {
    /// What is wrong with a code, or nil when nothing that can be told is.
    static func problem(of code: String) -> String? {
        var sections = 1
        var rest = code.unicodeScalars[...]
        while let character = rest.popFirst() {
            switch character {
            case ";": sections += 1
            case "\"":
                guard let end = rest.firstIndex(of: "\"") else { return "with an open quotation mark" }
                rest = rest[rest.index(after: end)...]
            case "\\", "!", "_", "*":
                if rest.popFirst() == nil { return "that ends with \(character)" }
            case "[":
                guard let end = rest.firstIndex(of: "]") else { return "with an open [" }
                let body = String(rest[..<end])
                if !isKnown(bracket: body.lowercased()) { return "with [\(body)]" }
                rest = rest[rest.index(after: end)...]
            case "a"..."z", "A"..."Z":
                if let word = unknownWord(character, &rest) { return "with \(word) outside of quotation marks" }
            default: continue
            }
        }
        return sections > 4 ? "of \(sections) sections" : nil
    }

    /// Letters of dates, times and exponents; `General`, `AM/PM`.
    private static func unknownWord(_ first: Unicode.Scalar, _ rest: inout Substring.UnicodeScalarView) -> String? {
        let text = Substring(rest.prefix(6)).lowercased()
        for (start, end) in [("g", "eneral"), ("a", "m/pm"), ("a", "/p")]
        where String(first).lowercased() == start && text.hasPrefix(end) {
            rest = rest.dropFirst(end.count)
            return nil
        }
        let letter = String(first).lowercased()
        return letters.contains(letter) ? nil : String(first)
    }

    /// Year, month, day, hour, minute, second, eras (`e`, `g`, `r`), Buddhist years, days of the week (`aaa`), exponents.
    private static let letters: Set<String> = ["y", "m", "d", "h", "s", "e", "g", "r", "b", "a", "n"]

    private static func isKnown(bracket body: String) -> Bool {
        if body.hasPrefix("$") || body.hasPrefix("dbnum") || body.hasPrefix("natnum") { return true }
        if let first = body.first, "hms".contains(first) {
            return body.allSatisfy { $0 == first } || colors.contains(body)
        }
        if body.hasPrefix("color") {
            return Int(body.dropFirst(5).drop { $0 == " " }).map { (1...56).contains($0) } ?? false
        }
        for comparison in ["<=", ">=", "<>", "<", ">", "="] where body.hasPrefix(comparison) {
            return Double(body.dropFirst(comparison.count)) != nil
        }
        return colors.contains(body)
    }

    private static let colors: Set<String> = [
        "black", "blue", "cyan", "green", "magenta", "red", "white", "yellow", "黑色", "蓝色", "青色", "绿色", "洋红", "红色",
        "白色", "黄色",
    ]
}
