internal import DecimalNumbers

extension FormulaParser {
    /// A comparison, or one of the statements that begin with a word.
    mutating func statement() throws(FormulaError) -> Statement {
        let start = scanner
        let word = scanner.word()
        if scanner.take("(") {
            switch word {
            case "all": return try every()
            case "none":
                let references = try cellsList()
                try expect(")")
                return .none(references)
            case "codes": return try codes()
            case "blank":
                let table = try tableInParentheses()
                try expect(word: "is")
                try expect(word: "declared")
                return .declaredBlank(table)
            case "numbers":
                let table = try tableInParentheses()
                try expect(word: "are")
                for order in NumberOrder.allCases where scanner.take(word: order.rawValue) {
                    return .numbers(table, order)
                }
                throw scanner.unexpected(wanted: NumberOrder.allCases.map(\.rawValue).joined(separator: " | "))
            default: break
            }
        }
        scanner = start
        if scanner.take(word: "heads"), scanner.take(word: "are") {
            try expect(word: "consistent")
            return .consistentHeads
        }
        scanner = start
        if scanner.take(word: "set"), scanner.take(word: "is") {
            try expect(word: "complete")
            return .completeSet
        }
        scanner = start
        let left = try sum()
        let relation = try relation()
        return .comparison(left, relation, try sum())
    }

    private mutating func every() throws(FormulaError) -> Statement {
        let references = try cellsList()
        try expect(")")
        let relation = try relation()
        let isNegative = scanner.take("-")
        let number = try scanner.number()
        return .every(
            references, relation,
            isNegative ? ExactDecimal(significand: -number.significand, exponent: number.exponent) : number)
    }

    private mutating func codes() throws(FormulaError) -> Statement {
        let table = try tableInParentheses()
        if scanner.take("⊇") || scanner.take(word: "include") {
            var others = [try reference()]
            while scanner.take(",") { others.append(try reference()) }
            return .includes(table, others)
        }
        try expect(word: "are")
        var qualities = [try quality()]
        while scanner.take(",") { qualities.append(try quality()) }
        return .codes(table, qualities)
    }

    private mutating func cellsList() throws(FormulaError) -> [Reference] {
        var references = [try cells()]
        while scanner.take(",") { references.append(try cells()) }
        return references
    }

    private mutating func tableInParentheses() throws(FormulaError) -> Reference {
        let table = try reference()
        try expect(")")
        return table
    }

    private mutating func expect(word: String) throws(FormulaError) {
        guard scanner.take(word: word) else { throw scanner.unexpected(wanted: word) }
    }
}
