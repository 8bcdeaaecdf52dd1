import Fiscal

/// Ways to make a declaration know more wordings, columns and lines: what a bureau's own forms add to the standard ones.
///
/// None of them changes a key, so that models, rules and exports mean the same cells as before.
extension TableDescription {
    /// The keys of all lines that are fixed.
    public var lineKeys: [String] {
        switch body {
        case .lanes(let lanes): lanes.flatMap { lane in lane.lines.filter(\.role.isPrinted).map { lane.key(of: $0) } }
        case .codes: [CodeBlock.totalLabel]
        case .codeLanes(let list): list.totals.map(\.label)
        case .record(let record): [record.line]
        case .form(let form): form.blocks.flatMap(\.lines).map(LineBlock.key)
        }
    }

    /// The titles and headings that are neither columns nor lines: lanes, label columns, codes and names, fields.
    public var labels: [String] {
        switch body {
        case .lanes(let lanes):
            lanes.flatMap { [$0.shownHeading] + $0.labelHeadings }.reduce(into: []) { unique, label in
                if !label.isEmpty, !unique.contains(label) { unique.append(label) }
            }
        case .codes(let block): block.classification.codeHeadings + block.classification.nameHeadings
        case .codeLanes(let list): list.codeHeadings + list.nameHeadings
        case .record: []
        case .form(let form): form.blocks.flatMap { block in block.formLabels.map(\.text) }
        }
    }

    /// Adds titles.
    public mutating func add(titles: [String]) {
        titleAliases += titles
    }

    /// Adds another arrangement of the cells.
    public mutating func add(_ arrangement: Arrangement) {
        arrangements.append(arrangement)
    }

    /// Adds headings of a column.
    ///
    /// - Returns: whether there is such a column.
    public mutating func add(aliases: [String], toColumn key: String) -> Bool {
        change { columns in
            guard let index = columns.firstIndex(where: { $0.key == key }) else { return false }
            columns[index].aliases += aliases
            return true
        }
    }

    /// Adds a column behind the others; of a table of lanes to one lane, or to all when none is named.
    ///
    /// - Returns: whether the table has columns of its own there.
    public mutating func add(_ column: Column, lane: String? = nil) -> Bool {
        switch body {
        case .lanes(var lanes):
            let chosen = lanes.indices.filter { lane == nil || lanes[$0].name == lane }
            guard !chosen.isEmpty else { return false }
            for index in chosen { lanes[index].columns.append(column) }
            body = .lanes(lanes)
        case _ where lane != nil: return false
        case .codes(var block):
            block.columns.append(column)
            body = .codes(block)
        case .record(var record):
            record.columns.append(column)
            body = .record(record)
        case .codeLanes, .form: return false
        }
        // Other forms do not print it, and miss nothing.
        return makeOptional(column: column.key)
    }

    /// Lets every form leave a column out.
    ///
    /// - Returns: whether there is such a column.
    public mutating func makeOptional(column key: String) -> Bool {
        guard columns.contains(where: { $0.key == key }) else { return false }
        for index in forms.indices { forms[index].omittedColumns.insert(key) }
        return true
    }

    /// Adds labels of a line.
    ///
    /// - Returns: whether there is such a line.
    public mutating func add(aliases: [String], toLine key: String) -> Bool {
        switch body {
        case .lanes(var lanes):
            for lane in lanes.indices {
                let found = lanes[lane].lines.firstIndex { $0.role.isPrinted && lanes[lane].key(of: $0) == key }
                guard let line = found else { continue }
                lanes[lane].lines[line].aliases += aliases
                body = .lanes(lanes)
                return true
            }
            return false
        case .codes(var block):
            guard key == CodeBlock.totalLabel else { return false }
            block.totalAliases += aliases
            body = .codes(block)
            return true
        case .codeLanes(var list):
            guard let index = list.totals.firstIndex(where: { $0.label == key }) else { return false }
            list.totals[index].aliases += aliases
            body = .codeLanes(list)
            return true
        case .record: return false
        case .form(var form):
            let isFound = form.blocks.indices.contains { form.blocks[$0].add(aliases: aliases, toLine: key) }
            body = .form(form)
            return isFound
        }
    }

    /// Adds a line to a lane, behind another one of it.
    ///
    /// - Returns: whether there is such a lane and such a line.
    public mutating func add(_ line: Line, lane name: String, after key: String?) -> Bool {
        guard case .lanes(var lanes) = body, let lane = lanes.firstIndex(where: { $0.name == name }) else {
            return false
        }
        var place = lanes[lane].lines.endIndex
        if let key {
            guard let found = lanes[lane].lines.firstIndex(where: { lanes[lane].key(of: $0) == key }) else {
                return false
            }
            place = found + 1
        }
        lanes[lane].lines.insert(line, at: place)
        body = .lanes(lanes)
        return true
    }

    /// Adds wordings of a heading or label that is neither a column's nor a line's.
    ///
    /// - Returns: whether there is such a label.
    public mutating func add(aliases: [String], toLabel text: String) -> Bool {
        guard labels.contains(text) else { return false }
        switch body {
        case .lanes(var lanes):
            for index in lanes.indices {
                if lanes[index].shownHeading == text { lanes[index].nameAliases += aliases }
                if lanes[index].labelHeadings.contains(text) { lanes[index].labelHeadings += aliases }
            }
            body = .lanes(lanes)
        case .codes(var block):
            if block.classification.codeHeadings.contains(text) { block.codeAliases += aliases }
            if block.classification.nameHeadings.contains(text) { block.nameAliases += aliases }
            body = .codes(block)
        case .codeLanes(var list):
            if list.codeHeadings.contains(text) { list.codeHeadings += aliases }
            if list.nameHeadings.contains(text) { list.nameHeadings += aliases }
            body = .codeLanes(list)
        case .record: return false
        case .form(var form):
            for index in form.blocks.indices { form.blocks[index].add(aliases: aliases, toLabel: text) }
            body = .form(form)
        }
        return true
    }

    /// Changes the columns of every part of the table until one part says that it is done.
    private mutating func change(_ body: (inout [Column]) -> Bool) -> Bool {
        switch self.body {
        case .lanes(var lanes):
            // Lanes share columns: 决算数 stands in both.
            let changed = lanes.indices.filter { body(&lanes[$0].columns) }
            self.body = .lanes(lanes)
            return !changed.isEmpty
        case .codes(var block):
            defer { self.body = .codes(block) }
            return body(&block.columns)
        case .codeLanes(var list):
            var columns = [list.column]
            defer {
                list.column = columns[0]
                self.body = .codeLanes(list)
            }
            return body(&columns)
        case .record(var record):
            defer { self.body = .record(record) }
            return body(&record.columns)
        case .form(var form):
            let changed = form.blocks.indices.filter { form.blocks[$0].change(body) }
            self.body = .form(form)
            return !changed.isEmpty
        }
    }
}
