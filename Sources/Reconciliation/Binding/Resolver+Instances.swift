internal import Facts

extension Resolver {
    /// All that the words of an `each` clause can stand for together, in the order of the sheets.
    ///
    /// - Throws: ``OmissionReason`` when a table that the clause runs over is not there.
    func instances(of each: [Iteration]) throws(OmissionReason) -> [Bindings] {
        var instances = [Bindings()]
        for iteration in each {
            var next: [Bindings] = []
            for bindings in instances { next += try extend(bindings, by: iteration) }
            instances = next
        }
        return instances
    }

    private func extend(_ bindings: Bindings, by iteration: Iteration) throws(OmissionReason) -> [Bindings] {
        switch iteration.variable {
        case .row:
            guard let source = iteration.sources.first else { return [] }
            let index = try table(of: source, bindings)
            return try lines(of: source, in: index, bindings).map { line in
                var extended = bindings
                extended.row = line
                return extended
            }
        case .column:
            guard let source = iteration.sources.first else { return [] }
            let index = try table(of: source, bindings)
            let columns = source.line == nil ? index.table.columns : try columns(of: source, in: index, bindings)
            return columns.map { column in
                var extended = bindings
                extended.column = column
                return extended
            }
        case .code, .class:
            return try codes(of: iteration, bindings).map { code in
                var extended = bindings
                if iteration.variable == .code { extended.code = code } else { extended.class = code }
                return extended
            }
        case .table:
            return iteration.sources.map { source in
                var extended = bindings
                extended.table = source.table
                return extended
            }
        }
    }

    /// The codes that have a figure in one of the tables, ascending.
    private func codes(of iteration: Iteration, _ bindings: Bindings) throws(OmissionReason) -> [String] {
        var codes: Set<String> = []
        for source in iteration.sources {
            let index = try table(of: source, bindings)
            for line in try lines(of: source, in: index, bindings) {
                guard let code = line.code, iteration.variable == .code || code.count == CodeLevel.class.digits,
                    !codes.contains(code)
                else { continue }
                if index.hasFigure(line) { codes.insert(code) }
            }
        }
        return codes.sorted()
    }
}
