internal import SpreadsheetML

/// The names of a workbook, checked as they are defined.
struct DefinedNames {
    struct Item {
        let name: String
        /// The place of the sheet that it holds for, from 0; nil for all.
        let sheet: Int?
        let formula: String
        var isHidden = false
    }

    private(set) var items: [Item] = []
    private var keys: Set<String> = []

    /// Adds a name, or says what is wrong with it.
    mutating func add(_ item: Item) -> String? {
        if let problem = Self.problem(of: item.name) { return problem }
        guard insert(item.name, item.sheet) else { return "a name that is there already" }
        items.append(item)
        return nil
    }

    /// Adds a name that was claimed before.
    mutating func addClaimed(_ item: Item) { items.append(item) }

    /// Takes a name for a table, or says what is wrong with it.
    mutating func claim(_ name: String) -> String? {
        Self.problem(of: name) ?? (insert(name, nil) ? nil : "a name that is there already")
    }

    private mutating func insert(_ name: String, _ sheet: Int?) -> Bool {
        keys.insert("\(sheet ?? -1)!\(name.lowercased())").inserted
    }

    private static func problem(of name: String) -> String? {
        guard let first = name.unicodeScalars.first else { return "an empty name" }
        if name.utf16.count > 255 { return "a name of \(name.utf16.count) characters" }
        guard first == "_" || first == "\\" || first.properties.isAlphabetic else {
            return "a name that does not begin with a letter"
        }
        let isPlain = name.unicodeScalars.dropFirst().allSatisfy { character in
            character == "_" || character == "." || character == "\\" || character == "?"
                || character.properties.isAlphabetic || character.properties.numericType != nil
        }
        if !isPlain { return "a name with a space or a sign" }
        if CellReference(name) != nil || isRowColumnReference(name) { return "a name that looks like a cell" }
        if ["true", "false"].contains(name.lowercased()) { return "a name that is a value" }
        return name.lowercased().hasPrefix("_xlnm.") ? "a name that Excel keeps for itself" : nil
    }

    /// `R1C1`, `R`, `C5` and the like.
    private static func isRowColumnReference(_ name: String) -> Bool {
        var rest = name.uppercased()[...]
        var matched = false
        for letter in ["R", "C"] where rest.hasPrefix(letter) {
            matched = true
            rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber }
        }
        return matched && rest.isEmpty
    }
}

extension WorkbookWriter {
    /// Gives a name to a formula, mostly a range: `defineName("税率", "参数!$B$2")`.
    ///
    /// - Parameters:
    ///   - name: the name.
    ///   - formula: what it stands for, without `=`.
    ///   - sheet: the name of the sheet that it holds for, which must be there; nil for all sheets.
    public func defineName(_ name: String, _ formula: String, sheet: String? = nil) throws(WritingError) {
        try requireOpen()
        var index: Int?
        if let sheet {
            index = sheets.firstIndex { SheetName.key($0.name) == SheetName.key(sheet) }
            guard index != nil else {
                throw WritingError(.name, sheet: sheet, found: "a sheet that is not there", expected: "one that is")
            }
        }
        let checked: FormulaText.Checked
        do {
            checked = try FormulaText.checked(formula)
        } catch {
            throw WritingError(error, of: " for the name \(name)", sheet: sheet)
        }
        for target in checked.sheets { state.references.add(target, from: sheet, nil) }
        if let problem = state.names.add(DefinedNames.Item(name: name, sheet: index, formula: checked.text)) {
            throw WritingError(
                .name, sheet: sheet, found: "\(problem): “\(name)”",
                expected: "a letter or _, then letters, digits, _ and ., unlike a cell and each once")
        }
    }
}
