/// The rules by which a relationship's target becomes the name of a part.
enum PartName {
    /// The part that `target` means, seen from the part `source` (empty for the package itself).
    ///
    /// - Returns: nil when it is empty, leads out of the package, or is an address of another kind.
    static func resolve(_ target: String, from source: String) -> String? {
        let path = decoded(target).map { $0 == "\\" ? "/" : $0 }
        guard !path.isEmpty, !hasScheme(path) else { return nil }
        let isAbsolute = path.first == "/"
        var folders = isAbsolute ? [] : source.split(separator: "/").dropLast().map(String.init)
        for step in path.split(separator: "/") {
            switch String(step) {
            case ".": continue
            case "..":
                guard folders.popLast() != nil else { return nil }
            case let folder: folders.append(folder)
            }
        }
        return folders.isEmpty ? nil : folders.joined(separator: "/")
    }

    /// The part that holds the relationships of `part`.
    static func relationships(of part: String) -> String {
        guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
        return "\(part[..<slash])/_rels/\(part[part.index(after: slash)...]).rels"
    }

    private static func hasScheme(_ path: [Character]) -> Bool {
        guard let colon = path.firstIndex(of: ":") else { return false }
        return path[..<colon].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    }

    /// The target with `%20` and its like undone, and without a fragment.
    private static func decoded(_ target: String) -> [Character] {
        var bytes: [UInt8] = []
        var rest = Substring(target).utf8
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "#") { break }
            if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(rest.prefix(2))), radix: 16),
                rest.count >= 2
            {
                rest = rest.dropFirst(2)
                bytes.append(value)
            } else {
                bytes.append(byte)
            }
        }
        return Array(String(decoding: bytes, as: UTF8.self))
    }
}
