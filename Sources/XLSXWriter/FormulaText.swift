internal import SpreadsheetML

/// What can be told about a formula without calculating it.
enum FormulaText {
    /// Why a formula would make Excel refuse the file, or nil.
    static func problem(of formula: String) -> (found: String, expected: String, mend: String)? {
        if formula.isEmpty { return ("an empty formula", "a formula without =", "write .blank for no content") }
        if formula.hasPrefix("=") {
            return ("a formula that begins with =", "a formula without it", "leave the = out")
        }
        let length = formula.utf16.count
        if length > SheetLimits.formulaLength {
            return ("a formula of \(length) characters", "\(SheetLimits.formulaLength) at most", "use helper cells")
        }
        return nesting(of: formula)
    }

    private static func nesting(of formula: String) -> (found: String, expected: String, mend: String)? {
        var depth = 0
        var deepest = 0
        var quote: UInt8?
        for byte in formula.utf8 {
            if let open = quote {
                if byte == open { quote = nil }
                continue
            }
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
            case UInt8(ascii: "("):
                depth += 1
                deepest = max(deepest, depth)
            case UInt8(ascii: ")"):
                depth -= 1
                if depth < 0 { return ("a formula with a ) too many", "parentheses in pairs", "check the formula") }
            default: break
            }
        }
        if quote != nil { return ("a formula with an open quotation mark", "quotation marks in pairs", "close it") }
        if depth > 0 { return ("a formula with a ( too many", "parentheses in pairs", "check the formula") }
        if deepest > 64 { return ("a formula nested \(deepest) deep", "64 levels at most", "use helper cells") }
        return nil
    }
}
