/// More wordings for the labels of a form.
extension FormBlock {
    /// The fixed lines.
    var lines: [Line] {
        switch self {
        case .lines(let block): block.lines.filter(\.role.isPrinted)
        case .pairs(let block): block.lines
        case .fields, .indicators: []
        }
    }

    /// The labels of fields, sides, headings and indicators.
    var formLabels: [FormLabel] {
        switch self {
        case .fields(let block): [block.side].compactMap(\.self) + block.fields.map(\.label)
        case .lines(let block): [block.side, block.heading, block.remark].compactMap(\.self)
        case .pairs(let block): ([block.side] + block.groups.map(\.heading)).compactMap(\.self)
        case .indicators(let block):
            [block.side] + block.levels + block.parts.map(\.label) + [block.total].compactMap(\.self)
        }
    }

    /// Adds labels of a line; false when the block has none of that key.
    mutating func add(aliases: [String], toLine key: String) -> Bool {
        switch self {
        case .lines(var block):
            guard let index = block.lines.firstIndex(where: { LineBlock.key(of: $0) == key }) else { return false }
            block.lines[index].aliases += aliases
            self = .lines(block)
            return true
        case .pairs(var block):
            for group in block.groups.indices {
                let lines = block.groups[group].lines
                guard let index = lines.firstIndex(where: { LineBlock.key(of: $0) == key }) else { continue }
                block.groups[group].lines[index].aliases += aliases
                self = .pairs(block)
                return true
            }
            return false
        case .fields, .indicators: return false
        }
    }

    /// Adds wordings of every label of a text.
    mutating func add(aliases: [String], toLabel text: String) {
        func amend(_ label: inout FormLabel) { if label.text == text { label.aliases += aliases } }
        func amend(_ label: inout FormLabel?) { if label?.text == text { label?.aliases += aliases } }
        switch self {
        case .fields(var block):
            amend(&block.side)
            for row in block.rows.indices {
                for field in block.rows[row].indices { amend(&block.rows[row][field].label) }
            }
            self = .fields(block)
        case .lines(var block):
            amend(&block.side)
            amend(&block.heading)
            amend(&block.remark)
            self = .lines(block)
        case .pairs(var block):
            amend(&block.side)
            for group in block.groups.indices { amend(&block.groups[group].heading) }
            self = .pairs(block)
        case .indicators(var block):
            amend(&block.side)
            amend(&block.total)
            for level in block.levels.indices { amend(&block.levels[level]) }
            for part in block.parts.indices { amend(&block.parts[part].label) }
            self = .indicators(block)
        }
    }

    /// Changes the columns of numbers.
    mutating func change(_ body: (inout [Column]) -> Bool) -> Bool {
        switch self {
        case .lines(var block):
            defer { self = .lines(block) }
            return body(&block.columns)
        case .pairs(var block):
            var columns = [block.column]
            defer {
                block.column = columns[0]
                self = .pairs(block)
            }
            return body(&columns)
        case .fields, .indicators: return false
        }
    }
}
