import Findings

/// A number by which a person can be found: what of it may be shown, and what it is.
struct PersonalNumber: Hashable {
    /// What a number is.
    enum Kind: Hashable {
        /// 公民身份号码 of 18 digits, whose check digit is right.
        case identity
        /// What a label calls an identity number, with a wrong check digit: mistyped, or cut to the 15 digits that a number cell keeps.
        case doubtfulIdentity
        /// 身份证号码 of 15 digits, as cards had until 2004; it has no check digit.
        case oldIdentity
        /// 手机号码
        case mobile
        /// 固定电话
        case landline
        /// 银行卡号, whose check digit is right.
        case bankCard
    }

    let kind: Kind
    /// The digits, without what divides them.
    let digits: String

    /// The number with its middle covered, so that a report does not publish what it warns of.
    var masked: String {
        let (head, tail) = kind == .landline ? (digits.count - 4, 2) : (3, 2)
        return digits.prefix(head) + String(repeating: "*", count: max(0, digits.count - head - tail))
            + digits.suffix(tail)
    }
}

/// What the words around a number say that it is: a label to the left, a heading above.
struct NumberContext: OptionSet {
    let rawValue: Int
    static let telephone = NumberContext(rawValue: 1)
    static let identity = NumberContext(rawValue: 2)
    static let account = NumberContext(rawValue: 4)

    init(rawValue: Int) { self.rawValue = rawValue }

    /// What a label or heading says.
    init(label: String) {
        self = []
        if Self.telephoneWords.contains(where: label.contains) { insert(.telephone) }
        if ["身份证", "身份号码", "证件号"].contains(where: label.contains) { insert(.identity) }
        if ["卡号", "账号", "帐号", "银行账户"].contains(where: label.contains) { insert(.account) }
    }

    static let telephoneWords = ["电话", "手机", "联系方式", "座机", "传真", "Tel", "TEL", "tel", "Phone", "phone"]
}
