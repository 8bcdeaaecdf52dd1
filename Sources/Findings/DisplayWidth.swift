/// How many columns text takes in a terminal: two for Chinese characters and full-width forms, one for the rest.
public enum DisplayWidth {
    /// The columns of one character.
    public static func of(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F: return 0
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }

    /// The columns of a text of one line.
    public static func of(_ text: String) -> Int {
        let plain = text.utf8.withContiguousStorageIfAvailable(plainWidth) ?? nil
        return plain ?? text.reduce(0) { $0 + of($1) }
    }

    /// The width of a text of ASCII and ideographs, each of which is a character of its own; nil of others.
    private static func plainWidth(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var width = 0
        var rest = 0
        for byte in bytes {
            if rest > 0 {
                rest -= 1
            } else if (0x20...0x7E).contains(byte) {
                width += 1
            } else if (0xE4...0xE9).contains(byte) {
                width += 2
                rest = 2
            } else {
                return nil
            }
        }
        return width
    }

    /// The text with spaces behind it up to a width; longer text stays as it is.
    public static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - of(text)))
    }

    /// The text with spaces before it up to a width; longer text stays as it is.
    public static func leftPadded(_ text: String, to width: Int) -> String {
        String(repeating: " ", count: max(0, width - of(text))) + text
    }
}
