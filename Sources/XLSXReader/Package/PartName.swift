/// The rules by which a relationship's target becomes the name of a part.
enum PartName {
    /// The part that `target` means, seen from the part `source` (empty for the package itself).
    ///
    /// - Returns: nil when it is empty, leads out of the package, or is an address of another kind.
    static func resolve(_ target: String, from source: String) -> String? {
        plain(target, source) ?? resolved(target, source)
    }

    /// The part that a plain name of letters, digits, dots and steps down means; nil for any other.
    private static func plain(_ target: String, _ source: String) -> String? {
        var isAfterSlash = true
        for byte in target.utf8 {
            let isLetter = (byte | 0x20) >= "a" && (byte | 0x20) <= "z"
            // A step that begins with a dot may be one up.
            guard isLetter || byte.digit < 10 || (!isAfterSlash && (byte == "/" || byte == ".")) else { return nil }
            isAfterSlash = byte == "/"
        }
        guard !isAfterSlash else { return nil }
        guard let slash = source.utf8.lastIndex(of: UInt8(ascii: "/")) else { return target }
        return String(source[...slash]) + target
    }

    private static func resolved(_ target: String, _ source: String) -> String? {
        let path = decoded(target)
        guard let first = path.first, !hasScheme(path) else { return nil }
        let slash = UInt8(ascii: "/")
        var folders = first == slash ? [] : source.utf8.split(separator: slash).dropLast().map { Array($0)[...] }
        for step in path.split(separator: slash) {
            if step.elementsEqual(".".utf8) { continue }
            if step.elementsEqual("..".utf8) {
                guard folders.popLast() != nil else { return nil }
            } else {
                folders.append(step)
            }
        }
        return folders.isEmpty ? nil : String(decoding: Array(folders.joined(separator: [slash])), as: UTF8.self)
    }

    /// The part that holds the relationships of `part`.
    static func relationships(of part: String) -> String {
        guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
        return "\(part[..<slash])/_rels/\(part[part.index(after: slash)...]).rels"
    }

    private static func hasScheme(_ path: [UInt8]) -> Bool {
        guard let colon = path.firstIndex(of: UInt8(ascii: ":")) else { return false }
        return path[..<colon].allSatisfy { byte in
            let isLetter = (byte | 0x20) >= "a" && (byte | 0x20) <= "z"
            return isLetter || byte.digit < 10 || byte == "+" || byte == "-" || byte == "."
        }
    }

    /// The target with `%20` and its like undone, `\` for `/`, and without a fragment.
    private static func decoded(_ target: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Substring(target).utf8
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "#"): return bytes
            case UInt8(ascii: "\\"): bytes.append(UInt8(ascii: "/"))
            case UInt8(ascii: "%"):
                let digits = Substring(rest.prefix(2))
                if digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
                    rest = rest.dropFirst(2)
                    bytes.append(value)
                } else {
                    bytes.append(byte)
                }
            default: bytes.append(byte)
            }
        }
        return bytes
    }
}
