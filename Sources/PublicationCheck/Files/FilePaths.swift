/// Paths of somebody's computer or of an internal network in texts.
enum FilePaths {
    /// The first path in a text: `C:\…`, `\\server\…`, `file:///…`, `/Users/…`, `/home/…`, or an address that only an internal
    /// network has; nil when there is none.
    static func first(in text: String) -> String? {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "/") }) else { return nil }
        let bytes = Array(text.utf8)
        for start in bytes.indices where begins(bytes[start...]) {
            let before = start > 0 ? bytes[start - 1] : UInt8(ascii: " ")
            guard !isWordByte(before), before != UInt8(ascii: "/"), before != UInt8(ascii: "\\") else { continue }
            let path = bytes[start...].prefix { $0 >= 0x20 && !ends.contains($0) }
            return String(decoding: path, as: UTF8.self)
        }
        return nil
    }

    private static let ends = Set("\"<>|".utf8)
    private static let beginnings = [
        "file:", "/users/", "/home/", "http://10.", "http://192.168.", "https://10.", "https://192.168.",
        "http://localhost",
        "http://127.", "smb://", "ftp://10.", "ftp://192.168.",
    ].map { Array($0.utf8) }

    private static func begins(_ bytes: ArraySlice<UInt8>) -> Bool {
        let head = bytes.prefix(16).map { $0 | ((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? 0x20 : 0) }
        if head.count > 3, isLetter(head[0]), head[1] == UInt8(ascii: ":"), head[2] == UInt8(ascii: "\\") {
            return true
        }
        if head.count > 3, head[0] == UInt8(ascii: "\\"), head[1] == UInt8(ascii: "\\"), isWordByte(head[2]) {
            return true
        }
        return beginnings.contains { head.starts(with: $0) }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private static func isWordByte(_ byte: UInt8) -> Bool {
        isLetter(byte) || PersonalNumber.isDigit(byte)
    }
}
