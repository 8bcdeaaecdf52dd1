import DecimalNumbers

extension FormatSection {
    /// The text of a number in a section of digits.
    func numberText(_ number: ExactDecimal, showsSign: Bool) -> String {
        let unsigned =
            number.isNegative ? ExactDecimal(significand: -number.significand, exponent: number.exponent) : number
        let scaled = unsigned.scaled(byPowerOfTen: scalePowerOfTen)
        if isFraction { return fractionText(scaled, showsSign: showsSign) }
        if isScientific { return scientificText(scaled, showsSign: showsSign) }
        let rounded = scaled.rounded(toFractionDigits: fractionDigits)
        let hasDigits = tokens.contains { if case .digit = $0 { true } else { false } }
        // A number that is shown as zero is shown without a sign.
        let sign = showsSign && (rounded != .zero || !hasDigits) ? "-" : ""
        return sign + digitText(rounded, tokens[...])
    }

    /// Lays the digits of a number that is already rounded into the placeholders.
    func digitText(_ number: ExactDecimal, _ tokens: ArraySlice<FormatToken>) -> String {
        let plain = number.text(minimumFractionDigits: 0).split(separator: ".", omittingEmptySubsequences: false)
        var whole = Array(plain[0])
        if whole == ["0"] { whole = [] }
        let fraction = plain.count > 1 ? Array(plain[1]) : []
        let point = tokens.firstIndex(of: .point) ?? tokens.endIndex
        return wholeText(whole, tokens[..<point]) + fractionPartText(fraction, tokens[point...])
    }

    private func wholeText(_ digits: [Character], _ tokens: ArraySlice<FormatToken>) -> String {
        var rest = digits
        var shown = 0
        var pieces: [String] = []
        let firstPlaceholder = tokens.firstIndex { if case .digit = $0 { true } else { false } }
        func separated(_ digit: String) -> String {
            defer { shown += 1 }
            return groupsThousands && shown > 0 && shown % 3 == 0 ? digit + "," : digit
        }
        if spellsNumbersOut, firstPlaceholder != nil, let spelled = spelledOut(digits.isEmpty ? "0" : String(digits)) {
            return tokens.map { if case .digit = $0 { spelled } else { plainText($0) } }.joined()
        }
        for index in tokens.indices.reversed() {
            switch tokens[index] {
            case .digit(let placeholder):
                if let digit = rest.popLast() {
                    pieces.append(separated(native(digit)))
                } else if placeholder == "0" {
                    pieces.append(separated(native("0")))
                } else if placeholder == "?" {
                    pieces.append(groupsThousands && shown > 0 && shown % 3 == 0 ? "  " : " ")
                    shown += 1
                }
                // The first placeholder takes all the digits that are left.
                if index == firstPlaceholder {
                    while let digit = rest.popLast() { pieces.append(separated(native(digit))) }
                }
            default: pieces.append(plainText(tokens[index]))
            }
        }
        return pieces.reversed().joined()
    }

    private func fractionPartText(_ digits: [Character], _ tokens: ArraySlice<FormatToken>) -> String {
        var rest = digits[...]
        var text = ""
        for token in tokens {
            switch token {
            case .point: text += "."
            case .digit(let placeholder):
                if let digit = rest.popFirst() {
                    text += native(digit)
                } else if placeholder == "0" {
                    text += native("0")
                } else if placeholder == "?" {
                    text += " "
                }
            default: text += plainText(token)
            }
        }
        return text
    }

    /// The text of a token that shows no digit.
    func plainText(_ token: FormatToken) -> String {
        switch token {
        case .literal(let text): text
        case .percent: "%"
        case .space: " "
        case .point: "."
        default: ""
        }
    }

    private func scientificText(_ number: ExactDecimal, showsSign: Bool) -> String {
        let exponentIndex = tokens.firstIndex { if case .exponent = $0 { true } else { false } } ?? tokens.endIndex
        let mantissa = tokens[..<exponentIndex]
        let point = mantissa.firstIndex(of: .point) ?? exponentIndex
        let wholePlaces = max(1, mantissa[..<point].count { if case .digit = $0 { true } else { false } })
        var power = 0
        var leading = number
        if number != .zero {
            // With several places before the point the exponent is a multiple of their number.
            power = wholePlaces == 1 ? number.magnitude : floored(number.magnitude, to: wholePlaces)
            leading = number.scaled(byPowerOfTen: -power).rounded(toFractionDigits: fractionDigits)
            if leading.magnitude >= wholePlaces {
                power += wholePlaces
                leading = leading.scaled(byPowerOfTen: -wholePlaces)
            }
        }
        var text = showsSign ? "-" : ""
        text += digitText(leading, mantissa)
        guard exponentIndex < tokens.endIndex, case .exponent(let showsPlus) = tokens[exponentIndex] else {
            return text
        }
        text += power < 0 ? "E-" : showsPlus ? "E+" : "E"
        return text + wholeText(Array(String(power.magnitude)).trimmingZero, tokens[(exponentIndex + 1)...])
    }

    private func floored(_ power: Int, to step: Int) -> Int {
        power >= 0 ? power / step * step : -((-power + step - 1) / step * step)
    }
}

extension [Character] {
    fileprivate var trimmingZero: [Character] { self == ["0"] ? [] : self }
}
