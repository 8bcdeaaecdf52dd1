import Fiscal

/// Faults of the declaration of a form.
struct FormLint {
    private let form: FormBody

    init(_ form: FormBody) { self.form = form }

    func faults() -> [String] {
        var faults: [String] = []
        if form.columnWidths.count < 2 { faults.append("a form needs two columns at least") }
        faults += repeats(fieldLabels).map { "two fields are labelled \($0)" }
        faults += repeats(lineKeys).map { "two lines have the key \($0)" }
        for block in form.blocks {
            switch block {
            case .fields: break
            case .lines(let lines):
                faults += repeats(lines.columns.flatMap { Set([$0.key] + $0.aliases).map { LabelText.key($0) } })
                    .map { "two columns of a block are headed \($0)" }
                if lines.side == nil, lines.heading == nil { faults.append("a block of lines has no label") }
                if lines.columns.count >= form.columnWidths.count {
                    faults.append("a block has more columns than the form")
                }
            case .pairs(let pairs):
                if pairs.groups.contains(where: \.lines.isEmpty) { faults.append("a group has no lines") }
            case .indicators(let tree):
                if tree.levels.count < 2 { faults.append("named rows have two levels at least") }
                if tree.parts.drop(while: { !$0.isOptional }).contains(where: { !$0.isOptional }) {
                    faults.append("optional columns come last")
                }
                if tree.levels.count + tree.parts.count + 1 != form.columnWidths.count {
                    faults.append("the columns of the indicators are not those of the form")
                }
                faults += repeats((tree.levels + tree.parts.map(\.label)).flatMap { Array(Set($0.wordings)) })
                    .map { "two columns of the indicators are headed \($0)" }
            }
        }
        return faults
    }

    private var fieldLabels: [String] {
        form.blocks.flatMap { block -> [String] in
            guard case .fields(let fields) = block else { return [] }
            return fields.fields.flatMap { Array(Set($0.label.wordings)) }
        }
    }

    private var lineKeys: [String] {
        form.blocks.flatMap { block -> [String] in
            switch block {
            case .lines(let lines): lines.lines.filter(\.role.isPrinted).map(LineBlock.key)
            case .pairs(let pairs): pairs.lines.map(LineBlock.key)
            case .fields, .indicators: []
            }
        }
    }

    private func repeats(_ texts: [String]) -> [String] {
        Dictionary(grouping: texts, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
    }
}
