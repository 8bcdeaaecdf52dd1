import SpreadsheetML

/// Writes sheets that hold most of what sheets hold, from a seed.
public struct SheetMaker {
    private var state: UInt64
    private let oddities: Bool

    /// A maker; with oddities also of what programs do not write and the format allows.
    public init(seed: UInt64, oddities: Bool) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
        self.oddities = oddities
    }

    /// The next number of the seed's sequence, from 0 to below the bound.
    public mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    private mutating func oneOf(_ choices: [String]) -> String { choices[number(below: choices.count)] }

    /// The next sheet part.
    public mutating func sheet() -> String {
        var rows = ""
        var row = 0
        for _ in 0..<(1 + number(below: 30)) {
            row += 1 + (number(below: 5) == 0 ? number(below: 50) : 0)
            rows += self.row(row)
        }
        return TestWorkbook.sheet(
            rows: rows, before: "<cols><col min=\"1\" max=\"3\" width=\"9.5\" hidden=\"1\"/></cols>",
            after: oneOf(["", "<mergeCells><mergeCell ref=\"A1:B2\"/></mergeCells>", "\n"]))
    }

    private mutating func row(_ number: Int) -> String {
        let attributes = oneOf([
            "", " spans=\"1:9\"", " ht=\"15.75\" customHeight=\"1\"", " hidden=\"1\"", " r=\"\(number)\"",
        ])
        let place = attributes.contains(" r=") ? "" : oneOf([" r=\"\(number)\"", " r=\"\(number)\"", ""])
        var cells = ""
        var column = 0
        for _ in 0..<self.number(below: 12) {
            column += 1 + self.number(below: 3)
            cells += cell("\(CellReference.letters(ofColumn: column))\(number)")
        }
        if cells.isEmpty { return "<row\(place)\(attributes)/>" }
        return "<row\(place)\(attributes)>\(cells)</row>" + oneOf(["", "", "\n  "])
    }

    private mutating func cell(_ reference: String) -> String {
        let style = oneOf(["", " s=\"1\"", " s=\"2\"", " s=\"77\""])
        let place = oneOf([" r=\"\(reference)\"", " r=\"\(reference)\"", " r=\"\(reference)\"", ""])
        let formula = oneOf([
            "", "", "", "<f>A1+B1</f>", "<f t=\"shared\" ref=\"A1:C9\" si=\"1\">A1*$B$2</f>",
            "<f t=\"shared\" si=\"1\"/>",
            "<f t=\"array\" ref=\"A1:A2\">{1}</f>", "<f>IF(A1&gt;1,\"x\",'a b'!C3)</f>",
        ])
        let bodies = [
            "<v>\(number(below: 100_000))</v>", "<v>-12.50</v>", "<v>2357.5399999999995</v>", "<v>1E-3</v>", "<v/>",
            "<v></v>",
            "<v>0.1</v>", "<v>123456789012345678901234567890</v>",
        ]
        switch number(below: oddities ? 16 : 9) {
        case 0: return "<c\(place)\(style)/>"
        case 1: return "<c\(place)\(style) t=\"s\"><v>\(number(below: 2))</v></c>"
        case 2: return "<c\(place)\(style) t=\"b\">\(formula)<v>\(number(below: 2))</v></c>"
        case 3: return "<c\(place)\(style) t=\"e\">\(formula)<v>#REF!</v></c>"
        case 4:
            let text = oneOf(["<v>文 a&amp;b</v>", "<v>文 a&amp;b\n</v>", "<v>文 a&amp;b_x000D_</v>", "<v/>", "<v></v>"])
            return "<c\(place)\(style) t=\"str\">\(formula)\(text)</c>"
        case 5:
            return "<c\(place) t=\"inlineStr\"\(style)><is><t\(oneOf(["", " xml:space=\"preserve\""]))> 行 </t></is></c>"
        case 6: return "<c\(place)\(style) t=\"d\"><v>2024-02-29T12:00:00</v></c>"
        case 9: return "<c\(place) t=\"inlineStr\"><is><r><t>a</t></r><r><t>b</t></r></is></c>"
        case 10: return "<c\(place)><v><![CDATA[5]]></v></c>"
        case 11: return "<c\(place)><!-- no --><v>5</v></c>"
        case 12: return "<c\(place) cm=\"1\"><v> 5 </v></c>"
        case 13: return "<c\(place) t='n'><v>5</v></c>"
        case 14: return "<c\(place) t=\"s\"><v>9</v></c>"
        case 15: return "<x:c xmlns:x=\"urn:x\"><v>5</v></x:c>"
        default: return "<c\(place)\(style)>\(formula)\(oneOf(bodies))</c>"
        }
    }
}
