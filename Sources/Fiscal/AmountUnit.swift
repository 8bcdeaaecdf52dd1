/// The unit in which a table prints its money, as its unit line says: `金额单位：万元`.
public enum AmountUnit: String, Sendable, Hashable, Codable, CaseIterable {
    /// 元
    case yuan = "元"
    /// 千元
    case thousandYuan = "千元"
    /// 万元
    case tenThousandYuan = "万元"
    /// 百万元
    case millionYuan = "百万元"
    /// 亿元
    case hundredMillionYuan = "亿元"

    /// The power of ten from 元: 4 for 万元.
    public var powerOfTen: Int {
        switch self {
        case .yuan: 0
        case .thousandYuan: 3
        case .tenThousandYuan: 4
        case .millionYuan: 6
        case .hundredMillionYuan: 8
        }
    }

    /// The decimals at which a number of this unit counts single 分: 2 for 元, 6 for 万元.
    public var finestFractionDigits: Int { powerOfTen + 2 }

    /// The English name: `10,000 yuan`.
    public var englishName: String {
        switch self {
        case .yuan: "yuan"
        case .thousandYuan: "1,000 yuan"
        case .tenThousandYuan: "10,000 yuan"
        case .millionYuan: "1,000,000 yuan"
        case .hundredMillionYuan: "100,000,000 yuan"
        }
    }
}

/// The step in which a table prints its money: 0.01 of 万元, whole 元.
public struct AmountPrecision: Sendable, Hashable {
    /// The unit.
    public let unit: AmountUnit
    /// Decimals printed, 0...``AmountUnit/finestFractionDigits``.
    public let fractionDigits: Int

    /// Decimals beyond 分 are held at 分, and fewer than none at none.
    public init(unit: AmountUnit, fractionDigits: Int) {
        self.unit = unit
        self.fractionDigits = min(max(fractionDigits, 0), unit.finestFractionDigits)
    }

    /// One step: 100 元 for 0.01 万元.
    public var step: Amount {
        var fen: Int64 = 1
        for _ in fractionDigits..<unit.finestFractionDigits { fen *= 10 }
        return Amount(fen: fen)
    }

    /// The coarser of two, by step.
    public static func coarser(_ one: AmountPrecision, _ other: AmountPrecision) -> AmountPrecision {
        one.step < other.step ? other : one
    }

    /// An amount as this precision prints it: `1234.50`, and with separators `1,234.50`.
    public func text(_ amount: Amount, grouped: Bool = false) -> String {
        let text = amount.number(in: unit).text(minimumFractionDigits: fractionDigits)
        return grouped ? Self.grouped(text) : text
    }

    static func grouped(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let first = bytes.first == UInt8(ascii: "-") ? 1 : 0
        let end = bytes.firstIndex(of: UInt8(ascii: ".")) ?? bytes.count
        return String(unsafeUninitializedCapacity: bytes.count + bytes.count / 3) { grouped in
            var count = 0
            for (index, byte) in bytes.enumerated() {
                if index > first, index < end, (end - index) % 3 == 0 {
                    grouped[count] = UInt8(ascii: ",")
                    count += 1
                }
                grouped[count] = byte
                count += 1
            }
            return count
        }
    }
}
