import Testing

@testable import PublicationCheck

@Suite("Numbers by which a person can be found")
struct PersonalNumberTests {
    private func found(_ text: String, _ context: NumberContext = []) -> [String] {
        PersonalNumberScanner.numbers(in: text, context: context).map { "\($0.kind) \($0.digits)" }
    }

    @Test(
        "are found as people write them",
        arguments: [
            ("身份证号11010519491231002X。", "identity 11010519491231002X"),
            ("110105 19491231 002x", "identity 11010519491231002X"),
            ("1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 x", "identity 11010519491231002X"),
            ("110105-1949-1231-002X", "identity 11010519491231002X"),
            ("110 105 1949 1231 002X；", "identity 11010519491231002X"),
            ("138 12345678", "mobile 13812345678"), ("1381234 5678", "mobile 13812345678"),
            ("tel.13812345678", "mobile 13812345678"), ("008613812345678", "mobile 13812345678"),
            ("１１０１０５１９４９１２３１００２Ｘ", "identity 11010519491231002X"),
            ("老身份证110105491231002", "oldIdentity 110105491231002"),
            ("联系人：李某13812345678", "mobile 13812345678"),
            ("tel13812345678", "mobile 13812345678"),
            ("+86 138-1234-5678", "mobile 13812345678"),
            ("8613812345678", "mobile 13812345678"),
            ("0731-84445555", "landline 073184445555"),
            ("（010）84445555转801", "landline 01084445555"),
            ("0731 8444 5555", "landline 073184445555"),
            ("联系电话：84445555", "landline 84445555"),
            ("电话073184445555", "landline 073184445555"),
            ("卡号6222 0210 0111 6245 702", "bankCard 6222021001116245702"),
            ("6228480012345678", "bankCard 6228480012345678"),
        ])
    func written(text: String, expected: String) {
        // The cards' check digits come from the formula, worked out another way below.
        let expected = expected.hasPrefix("bankCard") ? "bankCard " + card(expected.dropFirst(9)) : expected
        let text = expected.hasPrefix("bankCard") ? text.replacingLastDigit(with: expected.last ?? " ") : text
        #expect(found(text) == [expected])
    }

    @Test(
        "are not what merely looks like them",
        arguments: [
            "110105194912310021",  // the check digit is wrong
            "11010519490231002X",  // there is no 31 February… nor 30
            "990105194912310026",  // no province
            "430102000012345",  // a licence of 15 digits: month 00
            "13812345678元", "¥13812345678", "13812345678.00", "0.13812345678", "13,812,345,678.00",
            "XM13812345678", "13812345678B", "138****5678", "11010519491231****",
            "12345", "12345678", "400-820-8820", "20210630", "2021-06-30", "96123", "15000000000",
            "0101-12345678", "http://example.org/art/2021/13812345678.html",
            "6222021001116245701",  // Luhn's formula does not hold
            "913101050000000019",  // a credit code of digits
            "43000021000000001234567",
        ])
    func lookAlikes(text: String) {
        #expect(found(text) == [])
    }

    @Test("need their label where digits alone could be anything")
    func context() {
        #expect(found("84445555") == [])
        #expect(found("84445555", .telephone) == ["landline 84445555"])
        #expect(found("20210630 84445555", .telephone).contains("landline 84445555"))
        // A number cell keeps 15 digits, and people mistype the rest.
        #expect(found("110105194912310000") == [])
        #expect(found("110105194912310000", .identity) == ["doubtfulIdentity 110105194912310000"])
        #expect(found("身份证号110105194912310021") == ["doubtfulIdentity 110105194912310021"])
        #expect(found("证件号 2023000000000000001", .identity) == [])
    }

    @Test("are looked for in a text of any length in time that grows with it", .timeLimit(.minutes(1)))
    func long() {
        #expect(found(String(repeating: "1 ", count: 60_000)) == [])
    }

    @Test("stand one beside another")
    func several() {
        #expect(
            found("13812345678 13912345678、0731-84445555")
                == ["mobile 13812345678", "mobile 13912345678", "landline 073184445555"])
    }

    @Test("are shown with their middle covered")
    func masked() {
        #expect(PersonalNumber(kind: .identity, digits: "11010519491231002X").masked == "110*************2X")
        #expect(PersonalNumber(kind: .mobile, digits: "13812345678").masked == "138******78")
        #expect(PersonalNumber(kind: .landline, digits: "84445555").masked == "8444**55")
        #expect(PersonalNumberScanner.covering("电话13812345678，3楼") == "电话13*********，3楼")
    }

    /// A check digit by the table of ISO/IEC 7812-1: doubled digits come from a list.
    private func card(_ digits: some StringProtocol) -> String {
        let doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
        let body = digits.dropLast().compactMap(\.wholeNumberValue)
        let sum = body.reversed().enumerated().reduce(0) {
            $0 + ($1.offset % 2 == 0 ? doubled[$1.element] : $1.element)
        }
        return "\(digits.dropLast())\((10 - sum % 10) % 10)"
    }

    @Test(
        "paths of computers and internal networks are found, addresses of the web are not",
        arguments: [
            (#"见C:\Users\zhang\决算.xlsx"#, #"C:\Users\zhang\决算.xlsx"#), (#"\\fs01\财务\表.xlsx"#, #"\\fs01\财务\表.xlsx"#),
            ("file:///D:/a.xlsx", "file:///D:/a.xlsx"), ("/home/wang/a.csv", "/home/wang/a.csv"),
            ("http://192.168.1.5/oa", "http://192.168.1.5/oa"), ("http://www.example.gov.cn/home/a.html", nil),
            ("收/支", nil), ("比例1:2\\n", nil), ("财预〔2021〕3号", nil),
        ] as [(String, String?)])
    func paths(text: String, expected: String?) {
        #expect(FilePaths.first(in: text) == expected)
    }
}

extension String {
    fileprivate func replacingLastDigit(with digit: Character) -> String {
        guard let index = lastIndex(where: \.isNumber) else { return self }
        return replacingCharacters(at: index, with: digit)
    }

    private func replacingCharacters(at index: Index, with digit: Character) -> String {
        self[..<index] + String(digit) + self[self.index(after: index)...]
    }
}
