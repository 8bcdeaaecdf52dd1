/// Finds personal numbers in a text: whole numbers only, with spaces or hyphens where people write them, in full width too.
///
/// Figures are none: what has a decimal point, a sign of money before it or a unit behind it; nor are parts of addresses in
/// the web and of codes with letters.
struct PersonalNumberScanner {
    /// The numbers in the order of the text.
    static func numbers(in text: String, context: NumberContext = []) -> [PersonalNumber] {
        guard text.utf8.count >= 7, text.utf8.contains(where: mayBeOfDigit) else { return [] }
        let context = context.union(NumberContext(label: text))
        let symbols = symbols(of: text)
        var found: [PersonalNumber] = []
        var index = 0
        while index < symbols.count {
            guard PersonalNumber.isDigit(symbols[index]) else {
                index += 1
                continue
            }
            let token = Token(symbols, from: index)
            if token.isNumber { found += numbers(in: token.pieces, context) }
            index = token.end
        }
        return found
    }

    private static func numbers(in pieces: [[UInt8]], _ context: NumberContext) -> [PersonalNumber] {
        var found: [PersonalNumber] = []
        var index = 0
        while index < pieces.count {
            let match = match(pieces[index...], context)
            if let match { found.append(match.number) }
            index += match?.count ?? 1
        }
        return found
    }

    /// How people divide numbers: mobile numbers, identity numbers, cards.
    private static let divisions = [
        [3, 4, 4], [3, 8], [7, 4], [4, 4, 3], [6, 8, 4], [6, 4, 4, 4], [4, 4, 4, 4], [4, 4, 4, 4, 1], [4, 4, 4, 4, 2],
        [4, 4, 4, 4, 3],
    ].sorted { $0.count > $1.count }

    private static func match(
        _ pieces: ArraySlice<[UInt8]>, _ context: NumberContext
    ) -> (number: PersonalNumber, count: Int)? {
        guard let first = pieces.first else { return nil }
        let isCalledIdentity = context.contains(.identity)
        if let number = PersonalNumber(digits: first, isCalledIdentity: isCalledIdentity) { return (number, 1) }
        for prefix in ["86", "0086"] where first.starts(with: Array(prefix.utf8)) {
            if let number = PersonalNumber(digits: first.dropFirst(prefix.count)), number.kind == .mobile {
                return (number, 1)
            }
        }
        for lengths in divisions where pieces.prefix(lengths.count).map(\.count) == lengths {
            let digits = pieces.prefix(lengths.count).flatMap(\.self)
            if let number = PersonalNumber(digits: digits) { return (number, lengths.count) }
        }
        return dividedIdentity(pieces) ?? landline(pieces, context)
    }

    /// An identity number divided anywhere, down to single digits; its check digit tells it from other numbers side by side.
    private static func dividedIdentity(_ pieces: ArraySlice<[UInt8]>) -> (number: PersonalNumber, count: Int)? {
        var digits: [UInt8] = []
        for (index, piece) in pieces.prefix(18).enumerated() {
            digits += piece
            if digits.count == 18, let number = PersonalNumber(digits: digits), number.kind == .identity {
                return (number, index + 1)
            }
        }
        return nil
    }

    /// `0731-84445555`, `010 8444 5555`; without an area code or in one piece only where the words say that it is one.
    private static func landline(
        _ pieces: ArraySlice<[UInt8]>, _ context: NumberContext
    ) -> (number: PersonalNumber, count: Int)? {
        let first = pieces[pieces.startIndex]
        let rest = pieces.dropFirst()
        if let lengths = subscriberLengths(area: first) {
            if let second = rest.first, lengths.contains(second.count), isSubscriber(second) {
                return (PersonalNumber(kind: .landline, first + second), 2)
            }
            let halves = rest.prefix(2).flatMap(\.self)
            if let second = rest.first, second.count <= 4, lengths.contains(halves.count), isSubscriber(halves) {
                return (PersonalNumber(kind: .landline, first + halves), 3)
            }
        }
        guard context.contains(.telephone) else { return nil }
        if (7...8).contains(first.count), isSubscriber(first) {
            return (PersonalNumber(kind: .landline, first), 1)
        }
        for length in 3...4 where first.count > length + 6 {
            if let lengths = subscriberLengths(area: Array(first.prefix(length))),
                lengths.contains(first.count - length), isSubscriber(Array(first.dropFirst(length)))
            {
                return (PersonalNumber(kind: .landline, first), 1)
            }
        }
        return nil
    }

    /// How long the numbers behind an area code are; nil when it is none.
    private static func subscriberLengths(area: [UInt8]) -> ClosedRange<Int>? {
        guard area.first == UInt8(ascii: "0"), area.count > 1 else { return nil }
        switch (area.count, area[1]) {
        case (3, UInt8(ascii: "1")) where area[2] == UInt8(ascii: "0"), (3, UInt8(ascii: "2")): return 8...8
        case (4, UInt8(ascii: "3")...UInt8(ascii: "9")): return 7...8
        default: return nil
        }
    }

    private static func isSubscriber(_ digits: [UInt8]) -> Bool {
        (UInt8(ascii: "2")...UInt8(ascii: "8")).contains(digits[0]) && digits.allSatisfy(PersonalNumber.isDigit)
    }

    /// Whether a byte is a digit, or the first of one in full width.
    private static func mayBeOfDigit(_ byte: UInt8) -> Bool { PersonalNumber.isDigit(byte) || byte == 0xEF }
}

extension PersonalNumber {
    fileprivate init(kind: Kind, _ digits: [UInt8]) {
        self.init(kind: kind, digits: String(decoding: digits, as: UTF8.self))
    }
}
