import DecimalNumbers
import Fiscal
import Testing

@Suite("An amount")
struct AmountTests {
    @Test("is exact in every unit")
    func units() throws {
        let amount = try #require(Amount("4449.23", in: .tenThousandYuan))
        #expect(amount.fen == 4_449_230_000)
        #expect(amount.number(in: .yuan) == ExactDecimal("44492300"))
        #expect(amount.number(in: .hundredMillionYuan).description == "0.444923")
        #expect(amount.number(in: .hundredMillionYuan, fractionDigits: 2).description == "0.44")
        #expect(Amount("0.005", in: .yuan) == Amount(fen: 1))
        #expect(Amount("-0.005", in: .yuan) == Amount(fen: -1))
    }

    @Test("says when it does not fit")
    func overflow() {
        #expect(Amount("1e18", in: .yuan) == nil)
        #expect(throws: AmountOverflow()) { try Amount(fen: .max).adding(Amount(fen: 1)) }
        #expect(throws: AmountOverflow()) { try Amount(fen: .min).subtracting(Amount(fen: 1)) }
        #expect(throws: AmountOverflow()) { try RoundingInterval(exactly: Amount(fen: .max / 2 + 1)) }
    }

    @Test("is printed with the decimals of its table")
    func printing() {
        let precision = AmountPrecision(unit: .tenThousandYuan, fractionDigits: 2)
        #expect(precision.step == Amount(fen: 10_000))
        #expect(precision.text(Amount(fen: 123_456_789_0000), grouped: true) == "1,234,567.89")
        #expect(precision.text(Amount(fen: -5_000_000), grouped: true) == "-5.00")
        #expect(AmountPrecision(unit: .yuan, fractionDigits: 9).fractionDigits == 2)
    }

    @Test("of m printed figures lies within m halves of a step: the interval agrees with trying every true amount")
    func intervals() throws {
        // Figures printed in whole 元: true amounts in 分 that print as 3 and 4; their sum against a printed 8.
        let yuan = AmountPrecision(unit: .yuan, fractionDigits: 0)
        func trueAmounts(_ printed: Int64) -> ClosedRange<Int64> { printed * 100 - 50...printed * 100 + 50 }
        for left in Int64(2)...4 {
            for right in Int64(2)...4 {
                for total in Int64(3)...9 {
                    let sum = try RoundingInterval(printed: Amount(fen: left * 100), precision: yuan)
                        .adding(RoundingInterval(printed: Amount(fen: right * 100), precision: yuan))
                    let whole = try RoundingInterval(printed: Amount(fen: total * 100), precision: yuan)
                    let sums = trueAmounts(left).lowerBound + trueAmounts(right).lowerBound
                    let ends = trueAmounts(left).upperBound + trueAmounts(right).upperBound
                    let possible = trueAmounts(total).overlaps(sums...ends)
                    #expect(sum.overlaps(whole) == possible, "\(left) + \(right) = \(total)")
                }
            }
        }
    }
}

@Suite("A code list")
struct CodeListTests {
    @Test("knows the codes of its year")
    func years() {
        #expect(CodeList.functional(year: 2020)["2049901"]?.name == "其他公共安全支出")
        #expect(CodeList.functional(year: 2021)["2049901"] == nil)
        #expect(CodeList.functional(year: 2021)["2049999"]?.confidence == .checked)
        #expect(CodeList.functional(year: 2023)["20139"] == nil)
        #expect(CodeList.functional(year: 2024)["20139"]?.name == "社会工作事务")
        #expect(CodeList.parent(of: "2010301") == "20103")
        #expect(CodeList.parent(of: "201") == nil)
    }
}
