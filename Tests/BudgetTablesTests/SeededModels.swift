import BudgetTables
import DecimalNumbers
import Facts
import Findings
import Fiscal
import TableLayout

/// Random models of any table, drawn from its declaration; the same for the same seed.
struct SeededModels {
    private var state: UInt64
    let form: TableForm.Name
    let unit: AmountUnit
    let fractionDigits: Int

    init(seed: UInt64, form: TableForm.Name, unit: AmountUnit = .tenThousandYuan, fractionDigits: Int = 2) {
        state = seed
        self.form = form
        self.unit = unit
        self.fractionDigits = fractionDigits
    }

    /// A model whose cells are amounts, zeros, blanks and marks, as the form can print them.
    mutating func model<Model: TableModel>(_ type: Model.Type) -> Model {
        var blank = Model()
        blank.head = head()
        let layout = Model.layout
        // A table without money has no unit and no decimals to tell.
        if !layout.description.columns.contains(where: { $0.kind == .money }) {
            (blank.head.unit, blank.head.fractionDigits) = (.tenThousandYuan, 2)
        }
        let table = layout.table(of: blank, form: form)
        let lines = table.lines + moreLines(of: layout.description)
        let columns = printedColumns(of: layout.description)
        var facts: [Fact] = []
        var hasMoney = false
        for line in lines {
            for column in columns {
                guard table.facts.isEmpty || isCell(line, column, in: table, of: layout.description) else { continue }
                let isMoney = isMoney(column, of: layout.description)
                let isFirst = isMoney && !hasMoney
                hasMoney = hasMoney || isMoney
                facts.append(Fact(line: line.key, column: column, state: state(isFirst: isFirst), place: Place()))
            }
        }
        return layout.model(
            of: FactTable(
                id: table.id, title: table.title, sheet: table.sheet, form: form.rawValue,
                department: blank.head.department, year: blank.head.year, unit: blank.head.unit,
                fractionDigits: blank.head.fractionDigits, notes: blank.head.notes, lines: lines,
                columns: columns.map { FactColumn(key: $0) },
                fields: fields(of: layout.description, lines: lines), facts: facts))
    }

    mutating func head() -> TableHead {
        TableHead(
            department: "某市某区第\(number(below: 90))街道办事处", year: 2019 + number(below: 8), unit: unit,
            fractionDigits: fractionDigits, notes: ["注：本表反映第\(number(below: 99))号。", "    2.尾数误差。"])
    }

    // MARK: Parts

    mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
    }

    /// The first cell has all the decimals of the table, so that its precision can be read back.
    private mutating func state(isFirst: Bool) -> Fact.State {
        if isFirst { return amount(number(below: 9_000_000) * 10 + 1) }
        switch number(below: 8) {
        case 0, 1: return .blank
        case 2: return amount(0)
        case 3: return .notApplicable(mark: ["—", "/", "*", "－"][number(below: 4)])
        default: return amount(number(below: 90_000_000) - 10_000_000)
        }
    }

    private func amount(_ steps: Int) -> Fact.State {
        let number = ExactDecimal(significand: Int64(steps), exponent: -fractionDigits)
        return .amount(stored: number, displayed: number)
    }

    /// Lines that depend on the department: codes in ascending order, or categories.
    private mutating func moreLines(of table: TableDescription) -> [FactLine] {
        switch table.body {
        case .record: return []
        case .form(let form): return form.blocks.flatMap { moreLines(of: $0) }
        case .codes(let block):
            return units(of: block)
                + codes(
                    from: block.classification == .functional ? 201 : 301,
                    levels: block.classification == .functional ? 3 : 2)
        case .codeLanes:
            return ["30101", "30201", "30239", "31002"].map { FactLine(key: $0, code: $0, label: "科目\($0)") }
        case .lanes(let lanes):
            return lanes.flatMap { lane in lane.lines.filter { $0.role == .repeated }.map { lane.key(of: $0) } }.flatMap
            { key in
                (0..<number(below: 9)).map { FactLine(key: "\(key)/类别\($0)-甲", label: "类别\($0)-甲") }
            }
        }
    }

    /// Units of Hunan's tables: a department of three digits, its units of six.
    private func units(of block: CodeBlock) -> [FactLine] {
        guard block.hasUnits, form == .hunan else { return [] }
        return [("205", "某市某区某街道办事处"), ("205001", "某街道办事处（本级）"), ("205002", "某街道社区服务中心")].map {
            FactLine(key: CodeBlock.unitPrefix + $0.0, label: $0.1)
        }
    }

    private mutating func codes(from first: Int, levels: Int) -> [FactLine] {
        var codes: [String] = []
        for top in 0..<number(below: 4) {
            codes.append(String(first + top))
            for middle in 0..<number(below: 4) {
                codes.append("\(first + top)\(10 + middle)")
                if levels == 3 { codes += (0..<number(below: 4)).map { "\(first + top)\(10 + middle)0\($0 + 1)" } }
            }
        }
        return codes.map { FactLine(key: $0, code: $0, label: "事务（\($0)）") }
    }

    private func isMoney(_ column: String, of table: TableDescription) -> Bool {
        table.columns.first { $0.key == column }?.kind == .money
    }

    private func printedColumns(of table: TableDescription) -> [String] {
        table.form(form)?.columns ?? table.columns.map(\.key)
    }

    /// Lanes have columns of their own: 收入 has no 一般公共预算财政拨款.
    private func isCell(
        _ line: FactLine, _ column: String, in table: FactTable, of description: TableDescription
    ) -> Bool {
        if case .form(let form) = description.body { return SeededForms.isCell(line, column, in: table, of: form) }
        guard case .lanes(let lanes) = description.body else { return true }
        if table[line: line.key, column: column] != nil { return true }
        return !table.lines.contains { $0.key == line.key } && lanes.count == 1
    }
}
