/// One of the parts of a format code between semicolons.
struct FormatSection: Sendable, Hashable {
    var tokens: [FormatToken] = []
    var condition: FormatCondition?
    /// `[DBNum1]` to `[DBNum3]`: Chinese digits of that kind.
    var chineseDigits: Int?
    /// Whether names of months and days are Chinese: `[$-804]`.
    var namesAreChinese = false
    /// What stands for all of the section where the system's own format is asked for: `[$-F800]` or `[$-F400]`.
    var systemTokens: [FormatToken]?
    /// Whether it is one that applies to text only: the fourth, or one that is nothing but `@`.
    var isForText = false

    private(set) var category = NumberFormat.Category.number
    private(set) var isFraction = false
    private(set) var isScientific = false
    /// Placeholders behind the decimal point.
    private(set) var fractionDigits = 0
    private(set) var percentSigns = 0
    private(set) var scalingCommas = 0
    private(set) var groupsThousands = false

    /// The power of ten between the stored number and the one shown.
    var scalePowerOfTen: Int { percentSigns * 2 - scalingCommas * 3 }

    /// The sections of a code; at least one.
    static func parse(_ code: String) -> [FormatSection] {
        var scanner = FormatScanner(code)
        var sections: [FormatSection] = []
        repeat { sections.append(scanner.section()) } while scanner.startsNextSection()
        for index in sections.indices {
            if let tokens = sections[index].systemTokens { sections[index].tokens = tokens }
            sections[index].isForText =
                index == 3 || (sections[index].tokens.contains(.text) && !sections[index].showsNumbers)
            sections[index].settle()
        }
        return sections
    }

    private var showsNumbers: Bool {
        tokens.contains { token in
            switch token {
            case .digit, .general: true
            default: token.isTemporal
            }
        }
    }

    /// Works out what the tokens mean together.
    private mutating func settle() {
        resolveMinutes()
        category = settledCategory()
        guard category == .number else { return }
        isFraction = tokens.contains(.fraction)
        isScientific = tokens.contains { if case .exponent = $0 { true } else { false } }
        percentSigns = tokens.count { $0 == .percent }
        countDigits()
    }

    private func settledCategory() -> NumberFormat.Category {
        if tokens.contains(where: { if case .elapsed = $0 { true } else { false } }) { return .duration }
        if tokens.contains(where: \.isCalendar) { return .date }
        if tokens.contains(where: \.isTemporal) { return .time }
        if tokens.contains(.general) { return .general }
        if isForText { return .text }
        return .number
    }

    /// `m` is a month unless it follows hours or precedes seconds.
    private mutating func resolveMinutes() {
        let temporal = tokens.indices.filter { tokens[$0].isTemporal && !isHalfDay(tokens[$0]) }
        for (place, index) in temporal.enumerated() {
            guard case .month(let width) = tokens[index], width <= 2 else { continue }
            let before = place > 0 ? tokens[temporal[place - 1]] : nil
            let after = place + 1 < temporal.count ? tokens[temporal[place + 1]] : nil
            if isHour(before) || isSecond(after) { tokens[index] = .minute(width) }
        }
    }

    private func isHalfDay(_ token: FormatToken) -> Bool {
        if case .halfDay = token { true } else { false }
    }

    private func isHour(_ token: FormatToken?) -> Bool {
        switch token {
        case .hour: true
        case .elapsed(let unit, _): unit == "h"
        default: false
        }
    }

    private func isSecond(_ token: FormatToken?) -> Bool {
        switch token {
        case .second: true
        case .elapsed(let unit, _): unit == "s"
        default: false
        }
    }

    private mutating func countDigits() {
        let numberEnd = tokens.firstIndex { if case .exponent = $0 { true } else { false } } ?? tokens.endIndex
        let body = tokens[..<numberEnd]
        let point = body.firstIndex(of: .point) ?? numberEnd
        fractionDigits = body[point...].count { if case .digit = $0 { true } else { false } }
        guard let firstDigit = body.firstIndex(where: isDigit), let lastDigit = body.lastIndex(where: isDigit) else {
            return
        }
        scalingCommas = body[lastDigit...].count { $0 == .comma }
        let whole = body[firstDigit..<max(firstDigit, min(point, lastDigit))]
        // A comma right before the point scales as well.
        if let lastWhole = body[..<point].lastIndex(where: isDigit), lastWhole < lastDigit {
            scalingCommas += body[lastWhole..<point].count { $0 == .comma }
            groupsThousands = body[firstDigit..<lastWhole].contains(.comma)
        } else {
            groupsThousands = whole.contains(.comma)
        }
    }

    private func isDigit(_ token: FormatToken) -> Bool {
        if case .digit = token { true } else { false }
    }
}
