internal import Findings

extension FormulaParser {
    /// `[(book | "every") "."] table [ "[" selector ["," selector] "]" ]`
    mutating func reference() throws(FormulaError) -> Reference {
        scanner.skipSpace()
        let start = scanner
        var name = scanner.word()
        var book = BookRole.current
        if let role = BookRole(rawValue: name), scanner.take(".") {
            book = role
            name = scanner.word()
        }
        let isEvery = name == "every" && scanner.take(".")
        if isEvery { name = scanner.word() }
        guard !name.isEmpty else {
            scanner = start
            throw scanner.unexpected(wanted: "a table such as FA1")
        }
        if name == Variable.table.rawValue { try requireBound(.table, at: start) }
        var line: Selector?
        var column: Selector?
        if scanner.take("[") {
            line = try selector()
            if scanner.take(",") { column = try selector() }
            try expect("]")
        }
        return Reference(
            book: book, table: name == Variable.table.rawValue ? nil : name, isEvery: isEvery, line: line,
            column: column, position: start.position)
    }

    /// Which lines or columns: a label, a code, a bound word, a range, or a function.
    private mutating func selector() throws(FormulaError) -> Selector {
        scanner.skipSpace()
        let start = scanner
        if scanner.take("\"") { return .name(try scanner.quoted()) }
        let label = scanner.label()
        guard !label.isEmpty else { throw scanner.unexpected(wanted: "a label, a code or *") }
        if scanner.take("(") { return try selectorFunction(label, at: start) }
        if scanner.take(":") {
            let end = scanner.label()
            guard !end.isEmpty else { throw scanner.unexpected(wanted: "the last of the range") }
            return .range(label, end)
        }
        if label == "*" { return .all }
        if label.hasSuffix("/*") { return .members(String(label.dropLast(2))) }
        if let variable = Variable(rawValue: label) {
            try requireBound(variable, at: start)
            return .variable(variable)
        }
        return .name(label)
    }

    private mutating func selectorFunction(_ name: String, at start: FormulaScanner) throws(FormulaError) -> Selector {
        try enter()
        defer { leave() }
        let result: Selector
        switch name {
        case "children": result = .children(try selector())
        case "above": result = .above(try selector())
        case "after": result = .after(try selector())
        case "under": result = .under(scanner.label())
        case "level":
            scanner.skipSpace()
            let unread = scanner
            guard let level = CodeLevel(rawValue: scanner.label()) else {
                throw unread.unexpected(wanted: CodeLevel.allCases.map(\.rawValue).joined(separator: " | "))
            }
            result = .level(level)
        default:
            throw start.error(
                .unknownFunction, at: start.position,
                LocalizedText(zh: "没有函数“\(name)”", en: "there is no function “\(name)”"),
                remedy: LocalizedText(
                    zh: "方括号内可用：children、above、after、level、under",
                    en: "inside brackets there are children, above, after, level and under"))
        }
        try expect(")")
        return result
    }

    private func requireBound(_ variable: Variable, at start: FormulaScanner) throws(FormulaError) {
        guard !bound.contains(variable) else { return }
        throw start.error(
            .unboundVariable, at: start.position,
            LocalizedText(zh: "没有 each 给出“\(variable.rawValue)”", en: "no each clause binds “\(variable.rawValue)”"),
            remedy: LocalizedText(
                zh: "加上 each: \(variable.rawValue) in FA3，或把同名的标签放进引号",
                en: "add each: \(variable.rawValue) in FA3, or put a label of that name in quotation marks"))
    }
}
