public import Facts
import Findings
import Fiscal

/// A table's one declaration: its description, and the property of the model that each cell is.
///
///     static let layout = TableLayout<FundUseTable>(id: "P6", …) {
///         LaneOf("", labels: ["项目"], columns: [ColumnOf("决算数", \.self)]) {
///             Total("合计", \.total)
///             Plain("基本支出", \.basic)
///         }
///     }
public struct TableLayout<Model>: Sendable {
    /// What the interpreters read.
    public let description: TableDescription
    private let parts: @Sendable () -> Parts
    /// The bindings, without their type: to know it of every table there is takes longer than to read a workbook's nine.
    private let bound = Once<any Sendable>()

    /// What stands below the title, and the properties that it shows, which are made when a model is read or written.
    struct Parts: Sendable {
        let body: TableDescription.Body
        var arrangements: [Arrangement] = []
        let bindings: @Sendable () -> [Binding<Model>]
    }

    /// A declaration whose parts are made when somebody asks for them.
    init(
        id: String, series: TableDescription.Series = .published, kind: DocumentKind, title: LocalizedText,
        titleAliases: [String], purpose: LocalizedText, forms: [TableForm], parts: @escaping @Sendable () -> Parts
    ) {
        self.parts = parts
        description = TableDescription(
            id: id, series: series, kind: kind, title: title, titleAliases: titleAliases, purpose: purpose,
            forms: forms,
            content: Deferred {
                let parts = parts()
                return TableDescription.Content(body: parts.body, arrangements: parts.arrangements)
            })
    }

    private var bindings: [Binding<Model>] {
        guard let bindings = bound({ parts().bindings() }) as? [Binding<Model>] else {
            preconditionFailure("the bindings of \(description.id) are of another model")
        }
        return bindings
    }
}

extension TableLayout where Model: TableModel {
    /// The model that a table's facts make; cells that the form does not print stay blank.
    public func model(of table: FactTable) -> Model {
        var model = Model()
        model.head = TableHead(
            department: table.department, year: table.year, unit: table.unit ?? model.head.unit,
            fractionDigits: table.fractionDigits, notes: table.notes)
        for binding in bindings { binding.read(table, &model) }
        return model
    }

    /// The table of facts that a model makes, every cell of the layout in it; facts have no places yet.
    public func table(of model: Model, form: TableForm.Name) -> FactTable {
        var draft = TableDraft(unit: model.head.unit, fractionDigits: model.head.fractionDigits)
        for binding in bindings { binding.write(model, &draft) }
        let hasData = !draft.fields.isEmpty || draft.facts.contains { $0.displayed != nil }
        return FactTable(
            id: description.id, title: description.title.chinese, sheet: description.title.chinese,
            form: form.rawValue, department: model.head.department, year: model.head.year, unit: model.head.unit,
            fractionDigits: model.head.fractionDigits,
            disclosure: hasData ? .data : model.head.notes.isEmpty ? .blankWithoutNote : .declaredEmpty,
            notes: model.head.notes, lines: draft.lines,
            columns: description.columns.map { FactColumn(key: $0.key) }, fields: draft.fields,
            facts: draft.facts)
    }
}

/// How one part of a model is found in, and put into, a table of facts.
struct Binding<Model>: Sendable {
    let read: @Sendable (FactTable, inout Model) -> Void
    let write: @Sendable (Model, inout TableDraft) -> Void
}

/// A table of facts in the making.
struct TableDraft {
    let unit: AmountUnit
    let fractionDigits: Int
    var lines: [FactLine] = []
    var facts: [Fact] = []
    var fields: [FactField] = []
    var keys = LineKeys()

    mutating func add(_ line: FactLine) { lines.append(line) }

    mutating func add(_ figure: Figure, line: String, column: String) {
        let state: Fact.State
        switch figure {
        case .blank: state = .blank
        case .notApplicable(let mark): state = .notApplicable(mark: mark)
        case .amount(let amount):
            state = .amount(
                stored: amount.number(in: unit), displayed: amount.number(in: unit, fractionDigits: fractionDigits))
        }
        facts.append(Fact(line: line, column: column, state: state, place: Place()))
    }
}

/// Hands out keys of lines, each once.
struct LineKeys {
    private var used: Set<TextBytes> = []

    /// The key, or with `#2`, `#3`… behind it when it was handed out before.
    mutating func unique(_ key: String) -> String {
        var unique = key
        var count = 1
        while !used.insert(TextBytes(unique)).inserted {
            count += 1
            unique = "\(key)#\(count)"
        }
        return unique
    }
}

extension FactTable {
    /// What a cell holds, as a model keeps it; nil when the form has no such cell.
    func figure(line: String, column: String) -> Figure? {
        guard let fact = self[line: line, column: column], let unit else { return nil }
        switch fact.state {
        case .blank, .unreadable: return .blank
        case .notApplicable(let mark): return .notApplicable(mark: mark)
        case .amount(let stored, _): return Amount(stored, in: unit).map { .amount($0) } ?? .blank
        }
    }
}
