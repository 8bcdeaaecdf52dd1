import Testing

@testable import XLSXReader

@Suite("The number of a cell")
struct NumberTextTests {
    static func double(_ text: String) -> Double? {
        Array(text.utf8).withUnsafeBufferPointer { NumberText.double($0) }
    }

    @Test("is the nearest double, over seeded texts of all lengths")
    func nearest() {
        var state: UInt64 = 7
        for _ in 0..<20_000 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let digits = String(state >> (state & 31))
            let places = Int(state >> 40) % (digits.count + 1)
            let text =
                (state & 64 == 0 ? "-" : "") + digits.dropLast(places)
                + (places == 0 ? "" : "." + digits.suffix(places))
            let padded = text.hasPrefix("-.") ? "-0" + text.dropFirst() : text.hasPrefix(".") ? "0" + text : text
            #expect(Self.double(padded) == Double(padded), "\(padded)")
        }
    }

    @Test(
        "is none when it is not one",
        arguments: ["", "-", ".", "1e", "1e+", "abc", "1,000", "0x10", "NaN", "Infinity", "1e999", "--1", "1 2"])
    func none(text: String) { #expect(Self.double(text) == nil) }

    @Test(
        "rounds halfway cases to even",
        arguments: [
            "9007199254740993.0", "0.1000000000000000055", "2.5000000000000004441", "9.007199254740993",
            "4503599627370497.5",
            "1.7976931348623157e308", "5e-324", "0.3", "1E-3", ".5", "5.",
        ])
    func halfway(text: String) {
        #expect(Self.double(text) == Double(text.hasPrefix(".") ? "0\(text)" : text.hasSuffix(".") ? "\(text)0" : text))
    }
}
