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
                extended.row = index.table.lines[line]
                return extended
            }
        case .column:
            guard let source = iteration.sources.first else { return [] }
            let index = try table(of: source, bindings)
            let columns =
                source.line == nil ? Array(index.table.columns.indices) : try columns(of: source, in: index, bindings)
            return columns.map { column in
                var extended = bindings
                extended.column = index.table.columns[column]
                return extended
            }
        case .code, .class:
            return try codes(of: iteration, bindings).map { code in
                var extended = bindings
                if iteration.variable == .code { extended.code = code } else { extended.class = code }
                return extended
            }
        case .table:
            let present = iteration.sources.filter { source in
                source.table.map { (try? books.table($0, in: source.book)) != nil } ?? false
            }
            guard !present.isEmpty else { throw .noTable(iteration.sources.first?.table ?? "") }
            return present.map { source in
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
                guard let code = index.table.lines[line].code,
                    iteration.variable == .code || code.utf8.count == CodeLevel.class.digits,
                    !codes.contains(code)
                else { continue }
                if index.hasFigure(line) { codes.insert(code) }
            }
        }
        return codes.sorted()
    }
}
