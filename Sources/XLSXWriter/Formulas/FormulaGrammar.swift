/// Whether values and operators of a formula follow each other as they may.
///
/// Names, numbers and references are not looked into: they are values all the same.
struct FormulaGrammar {
    private enum Last { case start, value, text, prefix, infix, open(isCall: Bool), comma(isCall: Bool) }

    private var last = Last.start
    /// Whether nothing, not even a space, stands between the last token and the next.
    private var adjoins = false

    private var endsWithValue: Bool {
        switch last {
        case .value, .text: true
        default: false
        }
    }

    /// A name, a number, a reference, an array or the like. What follows another without a space goes on with it.
    mutating func value() { take(.value) }

    /// Text in quotation marks; a mark that is doubled begins the next piece of the same text.
    mutating func text() throws(FormulaText.Problem) {
        if adjoins, case .value = last { throw Self.twoValues }
        take(.text)
    }

    /// A value begins that must not adjoin one before.
    mutating func begin() throws(FormulaText.Problem) {
        if adjoins, case .text = last { throw Self.twoValues }
        take(.value)
    }

    mutating func space() { adjoins = false }

    mutating func sheetMark() { take(.prefix) }

    /// `+`, `-` and `@` may stand before a value as well as between two.
    mutating func sign(_ sign: Unicode.Scalar) {
        if sign == "@" || !endsWithValue { take(.prefix) } else { take(.infix) }
    }

    mutating func infix(_ sign: String) throws(FormulaText.Problem) {
        guard endsWithValue else { throw Self.missing("before", sign) }
        take(.infix)
    }

    mutating func percent() throws(FormulaText.Problem) {
        guard endsWithValue else { throw Self.missing("before", "%") }
        take(.value)
    }

    mutating func open(isCall: Bool) throws(FormulaText.Problem) {
        if !isCall, adjoins, case .text = last { throw Self.twoValues }
        take(.open(isCall: isCall))
    }

    mutating func comma(isCall: Bool) throws(FormulaText.Problem) {
        if !endsWithValue { try requireArgument(",", isCall: isCall) }
        take(.comma(isCall: isCall))
    }

    mutating func close() throws(FormulaText.Problem) {
        if !endsWithValue { try requireArgument(")", isCall: true) }
        take(.value)
    }

    func end() throws(FormulaText.Problem) {
        guard endsWithValue else { throw Self.missing("after", "the last sign") }
    }

    /// Arguments may be left out, values between operators may not.
    private func requireArgument(_ sign: String, isCall: Bool) throws(FormulaText.Problem) {
        switch last {
        case .open(isCall: true), .comma(isCall: true): if !isCall { throw Self.missing("before", sign) }
        default: throw Self.missing("before", sign)
        }
    }

    private mutating func take(_ token: Last) {
        last = token
        adjoins = true
    }

    private static func missing(_ place: String, _ sign: String) -> FormulaText.Problem {
        FormulaText.Problem(
            found: "a formula without a value \(place) \(sign)", expected: "values on both sides of an operator",
            mend: "check the formula", chinese: "公式不完整：运算符或括号旁缺少内容（\(sign == "the last sign" ? "末尾" : sign)）")
    }

    private static var twoValues: FormulaText.Problem {
        FormulaText.Problem(
            found: "a formula with two values and no operator between", expected: "an operator between two values",
            mend: "check the formula", chinese: "公式中两个内容之间缺少运算符，例如 &")
    }
}
