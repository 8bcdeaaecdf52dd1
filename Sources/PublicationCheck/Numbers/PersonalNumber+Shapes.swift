extension PersonalNumber {
    /// The number that digits make, if they make one; what merely looks like one is none.
    ///
    /// Identity numbers must begin with a province, hold a day that there was, and end with their check digit
    /// (GB 11643-1999, ISO 7064 MOD 11-2); card numbers must begin as cards in China do and hold by Luhn's formula
    /// (ISO/IEC 7812-1).
    ///
    /// - Parameter isCalledIdentity: whether a label says that it is an identity number; then its check digit may be wrong.
    init?(digits: some Collection<UInt8>, isCalledIdentity: Bool = false) {
        let bytes = Array(digits)
        let kind: Kind
        switch bytes.count {
        case 18 where Self.isIdentity(bytes): kind = .identity
        case 18 where isCalledIdentity && Self.hasShapeOfIdentity(bytes): kind = .doubtfulIdentity
        case 15 where Self.isOldIdentity(bytes): kind = .oldIdentity
        case 11 where Self.isMobile(bytes): kind = .mobile
        case 16...19 where Self.isBankCard(bytes): kind = .bankCard
        default: return nil
        }
        self.init(kind: kind, digits: String(decoding: bytes, as: UTF8.self))
    }

    private static func hasShapeOfIdentity(_ bytes: [UInt8]) -> Bool {
        bytes.dropLast().allSatisfy(isDigit) && hasProvince(bytes) && isDay(value(bytes[6..<14]))
    }

    private static func isIdentity(_ bytes: [UInt8]) -> Bool {
        guard hasShapeOfIdentity(bytes) else { return false }
        var weight = 1
        var sum = 0
        for digit in bytes.dropLast().reversed() {
            weight = weight * 2 % 11
            sum += Int(digit - UInt8(ascii: "0")) * weight
        }
        let check = (12 - sum % 11) % 11
        return bytes[17] == (check == 10 ? UInt8(ascii: "X") : UInt8(check) + UInt8(ascii: "0"))
    }

    private static func isOldIdentity(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy(isDigit) && hasProvince(bytes) && isDay(19_000_000 + value(bytes[6..<12]))
    }

    /// 13 to 19, then nine digits that are not all one digit.
    private static func isMobile(_ bytes: [UInt8]) -> Bool {
        bytes.allSatisfy(isDigit) && bytes[0] == UInt8(ascii: "1") && bytes[1] >= UInt8(ascii: "3")
            && Set(bytes[3...]).count > 1
    }

    /// 62 is UnionPay; 9558 and 60 older cards of Chinese banks; 4 and 51 to 55 cards of 16 digits.
    private static func isBankCard(_ bytes: [UInt8]) -> Bool {
        guard bytes.allSatisfy(isDigit), Set(bytes[2...]).count > 1 else { return false }
        let first = value(bytes[..<4])
        let isOfBank =
            first / 100 == 62 || first == 9558 || first / 100 == 60
            || bytes.count == 16 && (first / 1000 == 4 || (51...55).contains(first / 100))
        var sum = 0
        for (index, digit) in bytes.reversed().enumerated() {
            let number = Int(digit - UInt8(ascii: "0")) * (index % 2 + 1)
            sum += number > 9 ? number - 9 : number
        }
        return isOfBank && sum % 10 == 0
    }

    private static let provinces: Set<Int> = [
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62,
        63,
        64, 65, 71, 81, 82, 83,
    ]

    private static func hasProvince(_ bytes: [UInt8]) -> Bool { provinces.contains(value(bytes[..<2])) }

    /// Whether `yyyymmdd` is a day on which somebody alive may be born.
    private static func isDay(_ number: Int) -> Bool {
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
        let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        return (1900...2099).contains(year) && (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
    }

    private static func value(_ bytes: ArraySlice<UInt8>) -> Int {
        bytes.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
