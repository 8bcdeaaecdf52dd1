import DecimalNumbers
import Testing

@Suite("An exact decimal")
struct ExactDecimalTests {
    @Test(
        "reads what spreadsheets write, at 15 significant digits",
        arguments: [
            ("2357.5399999999995", "2357.54"), ("303.5", "303.5"), ("0.00", "0"), ("-0", "0"), ("105.00", "105"),
            ("1E-3", "0.001"), ("1.5e+3", "1500"), (".5", "0.5"), ("5.", "5"), ("+7", "7"),
            ("0.30000000000000004", "0.3"), ("3.3000000000000003", "3.3"), ("123456789012345678", "123456789012346000"),
            ("999999999999999.9", "1000000000000000"), ("0.0000001234", "0.0000001234"), ("1e401", nil),
            ("", nil), ("-", nil), (".", nil), ("1e", nil), ("1e+", nil), ("1.2.3", nil), ("--1", nil), ("1,000", nil),
            ("NaN", nil), (" 1", nil), ("0x10", nil), ("1e99999999999999999999", nil),
        ] as [(String, String?)])
    func reads(text: String, shown: String?) {
        #expect(ExactDecimal(text)?.description == shown)
    }

    @Test("rounds half away from zero")
    func rounds() {
        #expect(ExactDecimal("0.005")?.rounded(toFractionDigits: 2) == ExactDecimal("0.01"))
        #expect(ExactDecimal("-0.005")?.rounded(toFractionDigits: 2) == ExactDecimal("-0.01"))
        #expect(ExactDecimal("0.00499")?.rounded(toFractionDigits: 2) == .zero)
        #expect(ExactDecimal("12345")?.rounded(toFractionDigits: -2) == ExactDecimal("12300"))
        #expect(ExactDecimal("12350")?.rounded(toFractionDigits: -2) == ExactDecimal("12400"))
        #expect(ExactDecimal("1e-300")?.rounded(toFractionDigits: 2) == .zero)
    }

    @Test("counts units, and says when they are too many")
    func units() {
        #expect(ExactDecimal("12.345")?.units(fractionDigits: 2) == 1235)
        #expect(ExactDecimal("-12.345")?.units(fractionDigits: 2) == -1235)
        #expect(ExactDecimal("1e18")?.units(fractionDigits: 2) == nil)
        #expect(ExactDecimal("1e16")?.units(fractionDigits: 2) == 1_000_000_000_000_000_000)
    }

    @Test("orders by value as exact rationals do")
    func orders() {
        let texts = [
            "-1e20", "-12.5", "-12.49", "0", "1e-300", "0.1", "0.11", "9", "9.01", "10", "123456789012345", "1e15",
        ]
        let numbers = texts.compactMap { ExactDecimal($0) }
        #expect(numbers.count == texts.count)
        for (index, left) in numbers.enumerated() {
            for (other, right) in numbers.enumerated() {
                #expect((left < right) == (index < other), "\(left) \(right)")
            }
        }
    }

    @Test("keeps trailing zeros only when asked")
    func texts() {
        #expect(ExactDecimal("105")?.text(minimumFractionDigits: 2) == "105.00")
        #expect(ExactDecimal("-0.5")?.text(minimumFractionDigits: 2) == "-0.50")
        #expect(ExactDecimal("1e3")?.text(minimumFractionDigits: 0) == "1000")
    }

    @Test("agrees with the nearest double over seeded decimals")
    func doubles() throws {
        var state: UInt64 = 42
        for _ in 0..<2_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let text = "\(Int64(state >> 20) % 1_000_000_000_000)e\(Int(state >> 8) % 30 - 15)"
            let number = try #require(ExactDecimal(text))
            #expect(number.double == Double(text))
        }
    }
}

extension ExactDecimalTests {
    @Test(
        "adds exactly, or says that it cannot",
        arguments: [
            ("0.1", "0.2", "0.3"), ("303.5", "-303.5", "0"), ("1e15", "0.01", "1000000000000000.01"),
            ("1e18", "1e-5", nil),
            ("-12.49", "0", "-12.49"), ("999999999999999", "1", "1000000000000000"),
        ] as [(String, String, String?)])
    func adds(left: String, right: String, sum: String?) throws {
        let left = try #require(ExactDecimal(left))
        let right = try #require(ExactDecimal(right))
        #expect(left.adding(right)?.description == sum)
        #expect(right.adding(left)?.description == sum)
    }
}
