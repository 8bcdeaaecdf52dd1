/// How wide text is in a column, counted as column widths are: in digits of the default font.
///
///     TextWidth.digits(of: "a1")     // 2
public enum TextWidth {
    /// The width of the widest line: full-width characters count two, marks that combine count none.
    ///
    ///     TextWidth.digits(of: "合计 12")     // 7
    public static func digits(of text: String) -> Int {
        var widest = 0
        var line = 0
        for character in text.unicodeScalars {
            if character == "\n" {
                widest = max(widest, line)
                line = 0
            } else {
                line += width(of: character)
            }
        }
        return max(widest, line)
    }

    /// The width of a column that shows the texts whole, with room at both edges.
    public static func column(
        fitting texts: some Sequence<String>, within range: ClosedRange<Double> = 6...60
    )
        -> Double
    {
        let widest = texts.reduce(0) { max($0, digits(of: $1)) }
        return min(max(Double(widest) + 1.75, range.lowerBound), range.upperBound)
    }

    private static func width(of character: Unicode.Scalar) -> Int {
        switch character.value {
        case ..<0x20, 0x200B...0x200F, 0xFE00...0xFE0F: 0
        case ..<0x300: 1
        // Hangul, CJK with their punctuation, full-width forms, and the planes of rare ideographs and pictures.
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF,
            0x20000...0x3FFFD:
            2
        default:
            character.properties.canonicalCombiningClass == .notReordered ? 1 : 0
        }
    }
}
