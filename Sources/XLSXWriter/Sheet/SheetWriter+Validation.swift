public import SpreadsheetML
internal import XMLStream

extension SheetWriter {
    /// Restricts what may be typed into cells. A cell has one validation at most.
    public func setValidation(_ validation: DataValidation, on range: CellRange) throws(WritingError) {
        try requireOpen()
        for (text, limit, what) in [
            (validation.promptTitle, 32, "prompt title"), (validation.prompt, 255, "prompt"),
            (validation.errorTitle, 32, "error title"), (validation.error, 255, "error message"),
        ] {
            guard let text, text.utf16.count > limit else { continue }
            throw error(
                .textTooLong, range, found: "a \(what) of \(text.utf16.count) characters", expected: "\(limit) at most")
        }
        let (type, comparison, written) = try rule(of: validation.condition, on: range)
        var formulas: [String] = []
        for formula in written { formulas.append(try checked(formula, range)) }
        if let other = extras.validated.insert(range) {
            throw error(
                .setting, range, found: "a second validation where \(other) has one", expected: "one for each cell")
        }
        extras.validations.append(
            SheetExtras.Validation(
                range: range, validation: validation, type: type, comparison: comparison, formulas: formulas))
    }

    private func rule(
        of condition: DataValidation.Condition, on range: CellRange
    ) throws(WritingError) -> (type: String, comparison: String?, formulas: [String]) {
        switch condition {
        case .list(let items):
            guard !items.isEmpty else { throw error(.setting, range, found: "an empty list", expected: "items") }
            let literal = items.joined(separator: ",")
            let isPlain = items.allSatisfy { item in
                !item.isEmpty && !item.contains(",") && !item.contains("\"") && !item.contains("\n")
                    && !item.hasPrefix(" ") && !item.hasSuffix(" ") && !item.hasPrefix("=")
            }
            if isPlain, literal.utf16.count <= 255 { return ("list", nil, ["\"\(literal)\""]) }
            return ("list", nil, [state.name(ofList: items)])
        case .listRange(let formula): return ("list", nil, [formula])
        case .wholeNumber(let comparison): return ("whole", comparison.name, comparison.bounds)
        case .decimal(let comparison): return ("decimal", comparison.name, comparison.bounds)
        case .date(let comparison): return ("date", comparison.name, comparison.bounds)
        case .time(let comparison): return ("time", comparison.name, comparison.bounds)
        case .textLength(let comparison): return ("textLength", comparison.name, comparison.bounds)
        case .custom(let formula): return ("custom", nil, [formula])
        }
    }

    func writeValidations() {
        guard !extras.validations.isEmpty else { return }
        xml.element("dataValidations", [("count", "\(extras.validations.count)")]) {
            for item in extras.validations {
                let validation = item.validation
                xml.element(
                    "dataValidation",
                    [
                        ("type", item.type),
                        ("errorStyle", validation.refusal == .stop ? nil : validation.refusal.rawValue),
                        ("operator", item.comparison == "between" ? nil : item.comparison),
                        ("allowBlank", validation.allowsBlank ? "1" : nil), ("showInputMessage", "1"),
                        ("showErrorMessage", "1"), ("errorTitle", validation.errorTitle), ("error", validation.error),
                        ("promptTitle", validation.promptTitle), ("prompt", validation.prompt),
                        ("sqref", "\(item.range)"),
                    ]
                ) {
                    if let first = item.formulas.first { xml.element("formula1", text: first) }
                    if item.formulas.count > 1 { xml.element("formula2", text: item.formulas[1]) }
                }
            }
        }
    }
}

/// Lists of items that do not fit into a validation: each is a column of a hidden sheet, with a name.
struct HiddenLists {
    static let sheetName = "_lists"

    private(set) var lists: [(name: String, items: [String])] = []
    private var names: [[String]: String] = [:]

    func name(of items: [String]) -> String? { names[items] }

    mutating func add(_ items: [String], named name: String) {
        lists.append((name, items))
        names[items] = name
    }
}

extension WorkbookState {
    /// The name of a list, which is taken from now on.
    func name(ofList items: [String]) -> String {
        if let known = lists.name(of: items) { return known }
        var number = lists.lists.count + 1
        while names.claim("_list_\(number)") != nil { number += 1 }
        lists.add(items, named: "_list_\(number)")
        return "_list_\(number)"
    }
}
