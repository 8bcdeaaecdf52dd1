import Fiscal

/// Where the blocks of a form begin on a sheet: by their headings and labels, in whatever order they stand.
struct FormAnchors {
    /// A block that was found.
    struct Found {
        /// Index of the block in the form.
        let block: Int
        /// The row of its headings or first label.
        let row: Int
        /// The row before the next block, label or note.
        var end: Int
    }

    let cells: FormCells
    let form: FormBody
    /// The blocks found, from top to bottom. Fields beside their labels are looked up one by one.
    private(set) var found: [Found] = []
    /// The labels of fields beside them, and where they stand.
    private(set) var labels: [(field: FieldBlock.Field, cell: FormCell)] = []

    /// Every wording of a field, a pair and what stands left of them.
    private let wordings: Set<String>

    init(cells: FormCells, form: FormBody) {
        self.cells = cells
        self.form = form
        wordings = Self.wordings(form)
        labels = Self.labels(cells, form)
        var starts: [(block: Int, row: Int)] = []
        for (index, block) in form.blocks.enumerated() {
            if let row = row(of: block, besides: starts.map(\.row)) { starts.append((index, row)) }
        }
        let stops = (starts.map(\.row) + labels.map(\.cell.row) + noteRows + footerRows).sorted()
        found = starts.sorted { $0.row < $1.row }.map { start in
            let next = stops.first { $0 > start.row } ?? cells.rows.upperBound + 1
            return Found(block: start.block, row: start.row, end: next - 1)
        }
    }

    /// Whether a cell is a label or heading of the form, not something that was filled in.
    func isLabel(_ cell: FormCell) -> Bool { wordings.contains(cell.bareKey) || wordings.contains(cell.key) }

    // MARK: Rows

    private func row(of block: FormBlock, besides taken: [Int]) -> Int? {
        switch block {
        case .lines(let lines):
            let headings = lines.columns.map(\.formHeadings)
            return best(lines.columns.count / 2 + 1, besides: taken) { cell in
                headings.firstIndex { cell.heads($0) }
            }
        case .indicators(let indicators):
            let levels = indicators.levels.map(\.wordings)
            return best(2, besides: taken) { cell in levels.firstIndex { cell.says($0) } }
        case .fields(let fields) where fields.style == .below:
            let labels = fields.fields.map(\.label.wordings)
            return best(1, besides: taken) { cell in labels.firstIndex { cell.says($0) } }
        case .fields: return nil
        case .pairs(let pairs):
            let others = Set(lineLabels)
            let own =
                pairs.groups.compactMap(\.heading?.wordings).joined()
                + pairs.lines.flatMap(\.foldedLabels).filter { !others.contains($0) }
            return cells.all.first { cell in own.contains { cell.says([$0]) || cell.leads([$0]) } }?.row
        }
    }

    /// The row that says most of some headings; the first among equals.
    private func best(_ least: Int, besides taken: [Int], _ heading: (FormCell) -> Int?) -> Int? {
        var best: (row: Int, count: Int)?
        for row in cells.rows where !taken.contains(row) {
            let count = Set(cells[row].compactMap(heading)).count
            if count >= least, count > best?.count ?? 0 { best = (row, count) }
        }
        return best?.row
    }

    private var lineLabels: [String] {
        form.blocks.flatMap { block -> [String] in
            if case .lines(let lines) = block { lines.lines.flatMap(\.foldedLabels) } else { [] }
        }
    }

    /// The rows that open notes.
    var noteRows: [Int] { cells.rows.filter { RowText.isNote(LabelText.folded(cells[$0].first?.text ?? "")) } }

    /// The rows of fields in their labels' own cells: `填表人：`.
    var footerRows: [Int] {
        let labels = form.blocks.flatMap { block -> [String] in
            guard case .fields(let fields) = block, fields.style == .inline else { return [] }
            return fields.fields.flatMap(\.label.wordings)
        }
        return cells.rows.filter { row in
            cells[row].contains { $0.leads(labels) }
        }
    }

    // MARK: Labels

    /// How far right the first label of a row may stand: behind the label of the whole block.
    private static let mostCellsBefore = 1

    private static func labels(_ cells: FormCells, _ form: FormBody) -> [(field: FieldBlock.Field, cell: FormCell)] {
        var labels: [(field: FieldBlock.Field, cell: FormCell)] = []
        let fields = form.blocks.flatMap { block -> [FieldBlock.Field] in
            guard case .fields(let fields) = block, fields.style == .beside else { return [] }
            return fields.fields
        }
        let wordings = fields.map(\.label.wordings)
        for row in cells.rows {
            let isLabel: (FormCell) -> Bool = { cell in
                wordings.contains { cell.says($0) || cell.leads($0) }
            }
            guard cells[row].prefix(mostCellsBefore + 1).contains(where: isLabel) else { continue }
            for cell in cells[row] {
                guard let index = wordings.firstIndex(where: { cell.says($0) || cell.leads($0) }),
                    !labels.contains(where: { $0.field.label.text == fields[index].label.text })
                else { continue }
                labels.append((fields[index], cell))
            }
        }
        return labels
    }

    private static func wordings(_ form: FormBody) -> Set<String> {
        Set(
            form.blocks.flatMap { block -> [String] in
                switch block {
                case .fields(let fields): fields.fields.flatMap(\.label.wordings) + (fields.side?.wordings ?? [])
                case .pairs(let pairs):
                    pairs.groups.compactMap(\.heading).flatMap(\.wordings) + pairs.lines.flatMap(\.foldedLabels)
                case .lines, .indicators: []
                }
            })
    }
}

extension FormCell {
    /// Whether the cell is one of a column's headings; a year before the heading counts for columns that have one.
    func heads(_ headings: FormHeadings) -> Bool {
        if says(headings.wordings) { return true }
        guard !headings.undated.isEmpty, let dated else { return false }
        return headings.undated.contains(dated.rest)
    }

    /// The year before the heading, and the heading: 2021 and `决算数` of `2021年决算数`.
    var dated: (year: Int, rest: String)? {
        guard let year = HeadReader.year(in: String(key.prefix(5))), key.hasPrefix("\(year)年") else { return nil }
        let rest = bareKey.dropFirst(5)
        return (year, String(rest.hasPrefix("度") ? rest.dropFirst() : rest))
    }
}

/// The headings of a column of a form, folded.
struct FormHeadings {
    let wordings: [String]
    /// The headings less the year, of columns that print one.
    let undated: [String]
}

extension Column {
    var formHeadings: FormHeadings {
        FormHeadings(
            wordings: ([key] + aliases).map { LabelText.key($0) }, undated: yearOffset == nil ? [] : undatedWordings)
    }

    /// The headings without the word that stands for the year.
    var undatedWordings: [String] {
        ([key] + aliases).map { wording in
            let key = LabelText.key(wording)
            return key.hasPrefix("上年") || key.hasPrefix("本年") ? String(key.dropFirst(2)) : key
        }
    }
}
