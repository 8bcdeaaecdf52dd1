/// The rules for names of sheets, and their form in formulas.
///
///     SheetName.defect(of: "收入支出决算总表")     // nil
public enum SheetName {
    /// Why a name can't be one of a sheet.
    public enum Defect: String, Sendable, Hashable {
        /// It has no characters.
        case empty
        /// It has more than 31 UTF-16 units.
        case tooLong
        /// It holds one of `[ ] : * ? / \` or a control character.
        case forbiddenCharacter
        /// It begins or ends with `'`.
        case apostropheAtEdge
        /// It is `History`, which Excel keeps for itself.
        case reserved
    }

    /// What is wrong with a name, or nil when nothing is.
    public static func defect(of name: String) -> Defect? {
        if name.isEmpty { return .empty }
        if name.utf16.count > SheetLimits.sheetNameLength { return .tooLong }
        if name.unicodeScalars.contains(where: isForbidden) { return .forbiddenCharacter }
        if name.hasPrefix("'") || name.hasSuffix("'") { return .apostropheAtEdge }
        return name.lowercased() == "history" ? .reserved : nil
    }

    /// The nearest name that is allowed and not yet taken: forbidden characters become `_`, long names are cut, and a
    /// number is put after a name that is taken.
    ///
    ///     SheetName.allowed("收入/支出", taken: ["收入_支出"])     // 收入_支出 (2)
    public static func allowed(_ wish: String, taken: some Sequence<String>) -> String {
        let taken = Set(taken.map(key))
        var clean = String(String.UnicodeScalarView(wish.unicodeScalars.map { isForbidden($0) ? "_" : $0 }))
        while clean.hasPrefix("'") { clean.removeFirst() }
        while clean.hasSuffix("'") { clean.removeLast() }
        if clean.isEmpty { clean = "Sheet" }
        if key(clean) == "history" { clean += "_" }
        var name = shortened(clean, room: 0)
        var number = 2
        while taken.contains(key(name)) {
            let mark = " (\(number))"
            name = shortened(clean, room: mark.utf16.count) + mark
            number += 1
        }
        return name
    }

    /// What two names have in common when Excel takes them for one: it does not look at case.
    public static func key(_ name: String) -> String { name.lowercased() }

    /// The name as a formula needs it before `!`: in quotation marks unless it is made of plain letters.
    ///
    ///     SheetName.quoted("表 1")     // '表 1'
    public static func quoted(_ name: String) -> String {
        let isPlain =
            name.unicodeScalars.allSatisfy { $0 == "_" || $0.properties.isAlphabetic }
            && CellReference("\(name)1") == nil && !["r", "c", "rc", "true", "false"].contains(key(name))
        return isPlain && !name.isEmpty
            ? name : "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
    }

    private static func isForbidden(_ character: Unicode.Scalar) -> Bool {
        switch character {
        case "[", "]", ":", "*", "?", "/", "\\": true
        default: character.value < 0x20 || character.value == 0x7F
        }
    }

    private static func shortened(_ name: String, room: Int) -> String {
        var name = name
        while name.utf16.count > SheetLimits.sheetNameLength - room { name.removeLast() }
        while name.hasSuffix("'") { name.removeLast() }
        return name
    }
}
