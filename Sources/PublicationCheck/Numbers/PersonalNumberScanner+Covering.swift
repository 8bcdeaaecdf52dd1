extension PersonalNumberScanner {
    /// The text with each digit of every long number covered but for the first two.
    static func covering(_ text: String) -> String {
        guard !numbers(in: text).isEmpty else { return text }
        var covered = ""
        var run = 0
        for character in text {
            run = character.isNumber ? run + 1 : character == "-" || character == " " ? run : 0
            covered.append(run > 2 && character.isNumber ? "*" : character)
        }
        return covered
    }
}
