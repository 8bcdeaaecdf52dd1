/// The prefixes that the root of a part declares.
struct DeclaredPrefixes {
    private var prefixes: [[UInt8]] = []
    /// What they stand for.
    private(set) var values: [[UInt8]] = []

    /// Adds a prefix; gives up at what the parser may have something to say of.
    mutating func declare(
        _ prefix: some Collection<UInt8>, as value: some Collection<UInt8>
    ) throws(SheetScanner.GivesUp) {
        let value = Array(value)
        let isPlain =
            (value.starts(with: "http://".utf8) || value.starts(with: "https://".utf8))
            && value.allSatisfy { byte in
                let lower = byte | 0x20
                return lower >= "a" && lower <= "z" || byte.digit < 10 || byte == "/" || byte == "." || byte == ":"
                    || byte == "-" || byte == "_"
            }
        guard isPlain, !prefix.isEmpty, !prefix.contains(UInt8(ascii: ":")), !prefix.starts(with: "xml".utf8),
            !values.contains(value)
        else { throw SheetScanner.GivesUp() }
        prefixes.append(Array(prefix))
        values.append(value)
    }

    /// Whether the prefix, given without its colon, is declared.
    func contains(_ prefix: some Collection<UInt8>) -> Bool { prefixes.contains { $0.elementsEqual(prefix) } }
}
