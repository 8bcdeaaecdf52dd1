/// Labels of tables as people mean them, whatever way they were typed.
///
/// The same label comes with half- and full-width letters, spaces between its characters, line breaks, three kinds of
/// brackets, ordinals before it, and look-alike characters from PDF files. Folding takes all of that out, so that labels
/// can be compared; what is printed stays as it was.
public enum LabelText {
    /// The label with width, spaces, brackets, quotes, dashes and look-alike characters made one.
    ///
    ///     LabelText.folded("合　 计")                    // 合计
    ///     LabelText.folded("因公出国（境）费")            // 因公出国(境)费
    public static func folded(_ label: String) -> String {
        let isFolded = label.utf8.withContiguousStorageIfAvailable(isFolded) ?? false
        if isFolded { return label }
        // No character grows: full-width ones become one byte, radicals ideographs.
        return String(unsafeUninitializedCapacity: label.utf8.count) { folded in
            var count = 0
            for scalar in label.unicodeScalars {
                guard let plain = plain(scalar) else { continue }
                for byte in plain.utf8 {
                    folded[count] = byte
                    count += 1
                }
            }
            return count
        }
    }

    /// Whether folding leaves a text as it is, as far as its bytes tell at a glance: plain ASCII, and ideographs.
    private static func isFolded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        while index < bytes.count {
            switch bytes[index] {
            case 0x22, 0x27, 0x00...0x20, 0x7F: return false
            case 0x21...0x7E: index += 1
            // U+4000...U+9FFF, none of which is folded.
            case 0xE4...0xE9: index += 3
            // U+3000...U+303F without the space and the brackets that are: 、。〇
            case 0xE3 where index + 2 < bytes.count && bytes[index + 1] == 0x80:
                guard (0x81...0x8B).contains(bytes[index + 2]) else { return false }
                index += 3
            default: return false
            }
        }
        return true
    }

    /// The folded label without what stands before it: `一、`, `（一）`, `1.`, `其中：`.
    public static func key(_ label: String) -> String { key(folded: folded(label)) }

    /// The same of a label that is folded already.
    public static func key(folded: String) -> String {
        guard folded.unicodeScalars.first.map(mayOpenLead) == true else { return folded }
        var rest = Substring(folded)
        while let shorter = withoutLead(rest), !shorter.isEmpty { rest = shorter }
        return rest.endIndex == folded.endIndex && rest.startIndex == folded.startIndex ? folded : String(rest)
    }

    /// The same of a part of a text.
    public static func key(_ label: Substring) -> String { key(String(label)) }

    /// Whether there is nothing but spaces and line breaks.
    public static func isBlank(_ label: String) -> Bool {
        label.unicodeScalars.allSatisfy(isSpace)
    }

    /// The label without spaces and line breaks, its characters as printed.
    public static func unspaced(_ label: String) -> String {
        guard label.unicodeScalars.contains(where: isSpace) else { return label }
        return String(String.UnicodeScalarView(label.unicodeScalars.filter { !isSpace($0) }))
    }

    /// The ordinal that Chinese lists count with: `二十一` for 21; 1...99.
    public static func ordinal(_ number: Int) -> String {
        let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
        guard (1...99).contains(number) else { return String(number) }
        let tens = number / 10
        return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10]
    }

    private static let leads: [(text: String, bytes: [UInt8])] = ["其中:", "其中", "加:", "减:"].map { ($0, Array($0.utf8)) }

    private static func withoutLead(_ text: Substring) -> Substring? {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, mayOpenLead(first) else { return nil }
        if let lead = leads.first(where: { text.utf8.starts(with: $0.bytes) }) {
            return text[text.utf8.index(text.startIndex, offsetBy: lead.bytes.count)...]
        }
        let bracketed = first == "("
        let body = bracketed ? scalars.dropFirst() : scalars
        let chinese = body.prefix(while: isNumeral)
        let number = chinese.isEmpty ? body.prefix(while: isDigit) : chinese
        guard !number.isEmpty, number.count <= 3 else { return nil }
        let rest = body[number.endIndex...]
        guard let mark = rest.first, bracketed ? mark == ")" : mark == "、" || mark == "." else { return nil }
        let behind = rest.dropFirst()
        // 1.5 is a number, not the first of a list.
        if mark == ".", behind.first.map(isDigit) == true { return nil }
        return text[behind.startIndex...]
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
        default: false
        }
    }

    private static func mayOpenLead(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "(", "0"..."9", "其", "加", "减": true
        default: false
        }
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if scalar.isASCII { return isSpace(scalar) || scalar == "\"" || scalar == "'" ? nil : scalar }
        if isSpace(scalar) { return nil }
        switch scalar.value {
        case firstRadical...lastRadical: return lookAlikes[Int(scalar.value - firstRadical)] ?? scalar
        case 0xFF01...0xFF5E:
            let ascii = Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
            return ascii == "\"" || ascii == "'" ? nil : ascii
        case 0x2010...0x2015, 0x2212: return "-"
        case 0x2018...0x201F, 0x300C...0x300F: return nil
        case 0x3010, 0x3014: return "("
        case 0x3011, 0x3015: return ")"
        case 0x2236: return ":"
        default: return scalar
        }
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x20, 0x7F...0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2060, 0x3000, 0xFEFF: true
        default: false
        }
    }

    /// Characters of the Kangxi and CJK radical blocks that PDF files put where the plain character was meant.
    private static let lookAlikes: [Unicode.Scalar?] = {
        let pairs = """
            ⻔门⻋车⻓长⻛风⻜飞⻢马⻉贝⻅见⻆角⻦鸟⻰龙⻘青⻩黄⻬齐⻚页⻝食⻨麦⻥鱼⺟母⺠民⻄西⻣骨⻁虎⻤鬼⻮齿⻳龟⻙韦⻐钅⻌辶⻖阝\
            ⼀一⼁丨⼄乙⼆二⼈人⼉儿⼊入⼋八⼏几⼑刀⼒力⼔匕⼗十⼘卜⼚厂⼜又⼝口⼟土⼠士⼣夕⼤大⼥女⼦子⼨寸⼩小⼫尸⼭山⼯工⼰己⼲干⼴广⼷弋⼸弓\
            ⼼心⼽戈⼾户⼿手⽀支⽂文⽃斗⽄斤⽅方⽆无⽇日⽈曰⽉月⽊木⽋欠⽌止⽍歹⽏毋⽐比⽑毛⽒氏⽓气⽔水⽕火⽖爪⽗父⽚片⽛牙⽜牛⽝犬⽞玄⽟玉⽠瓜⽡瓦\
            ⽢甘⽣生⽤用⽥田⽩白⽪皮⽫皿⽬目⽭矛⽮矢⽯石⽰示⽲禾⽳穴⽴立⽵竹⽶米⽸缶⽺羊⽻羽⽼老⽽而⽿耳⾁肉⾂臣⾃自⾄至⾆舌⾈舟⾊色⾍虫⾎血⾏行⾐衣\
            ⾔言⾕谷⾖豆⾚赤⾛走⾜足⾝身⾟辛⾢邑⾥里⾦金⾨門⾬雨⾮非⾯面⾰革⾳音⾸首⾹香⾼高
            """
        var plain = [Unicode.Scalar?](repeating: nil, count: Int(lastRadical - firstRadical) + 1)
        var waiting: Unicode.Scalar?
        for scalar in pairs.unicodeScalars {
            if let radical = waiting {
                plain[Int(radical.value - firstRadical)] = scalar
                waiting = nil
            } else {
                waiting = scalar
            }
        }
        return plain
    }()

    /// The two blocks of radicals, one behind the other.
    private static let firstRadical: UInt32 = 0x2E80
    private static let lastRadical: UInt32 = 0x2FDF
}

extension LabelText {
    /// How many single changes (a character more, less, or another) lead from one text to the other.
    public static func distance(_ one: String, _ other: String) -> Int {
        distance(Array(one.unicodeScalars), Array(other.unicodeScalars))
    }

    private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
        var previous = Array(0...right.count)
        var current = previous
        for (row, character) in left.enumerated() {
            current[0] = row + 1
            for (column, candidate) in right.enumerated() {
                let change = previous[column] + (character == candidate ? 0 : 1)
                current[column + 1] = min(change, previous[column + 1] + 1, current[column] + 1)
            }
            swap(&previous, &current)
        }
        return previous[right.count]
    }

    /// The candidate nearest to a text, when it is near enough to have been meant: at most a quarter of it differs.
    public static func nearest(to text: String, among candidates: some Sequence<String>) -> String? {
        let scalars = Array(text.unicodeScalars)
        guard scalars.count >= 3 else { return nil }
        var best: (text: String, distance: Int)?
        for candidate in candidates {
            let other = Array(candidate.unicodeScalars)
            let most = max(1, other.count / 4)
            // Texts of such different lengths cannot be near.
            guard abs(other.count - scalars.count) <= most else { continue }
            let distance = distance(scalars, other)
            if distance <= most, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.text
    }
}
