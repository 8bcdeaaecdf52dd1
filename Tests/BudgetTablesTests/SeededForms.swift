import BudgetTables
import Facts
import TableLayout

/// The parts of random models that only forms have: texts, indicators, lines that the department names.
extension SeededModels {
    mutating func moreLines(of block: FormBlock) -> [FactLine] {
        switch block {
        case .fields, .pairs: return []
        case .lines(let lines):
            return lines.lines.filter { $0.role == .repeated }.flatMap { line in
                let prefix = LineBlock.key(of: line)
                return (0..<number(below: 4)).map { FactLine(key: "\(prefix)/专项\($0)-甲", label: "专项\($0)-甲") }
            }
        case .indicators(let tree):
            return (0..<number(below: 7)).map { FactLine(key: "\(tree.prefix)/\($0 + 1)", label: "第\($0 + 1)项") }
        }
    }

    mutating func fields(of table: TableDescription, lines: [FactLine]) -> [FactField] {
        guard case .form(let form) = table.body else { return [] }
        var fields: [FactField] = []
        for block in form.blocks {
            switch block {
            case .pairs: continue
            case .lines(let lines):
                guard let remark = lines.remark else { continue }
                for line in lines.lines where number(below: 4) == 0 {
                    let key = "\(LineBlock.key(of: line))/\(remark.text)"
                    fields.append(FactField(key: key, text: "追加\(number(below: 900))项"))
                }
            case .fields(let texts):
                for field in texts.rows.joined() where !field.isDepartment && number(below: 4) > 0 {
                    let text = "第\(number(below: 900))条" + (texts.style == .inline ? "" : "，共两行：\n“其二”（略）")
                    fields.append(FactField(key: field.label.text, text: text))
                }
            case .indicators(let tree):
                let count = lines.count { $0.key.hasPrefix(tree.prefix + "/") }
                for index in 0..<count { fields += indicator(index + 1, of: tree) }
            }
        }
        return fields
    }

    /// Two indicators to a category, two categories to a dimension; a dimension of its own has no category at all.
    private mutating func indicator(_ number: Int, of tree: IndicatorBlock) -> [FactField] {
        let dimensions = ["成本指标", "产出指标（50分）", "质量目标", "满意度指标"]
        let dimension = dimensions[(number - 1) / 2]
        var texts = [dimension, dimension == "质量目标" ? "" : "类别\((number - 1) / 2)指标"]
        texts = texts.prefix(tree.levels.count - 1) + ["第\(number)项"]
        var labels = tree.levels.map(\.text)
        for part in tree.parts {
            if case .number = part.content { continue }
            labels.append(part.label.text)
            texts.append(
                self.number(below: 3) == 0 ? "" : ["≥90.00(%)", "=100(%)", "合理", "≤3天"][self.number(below: 4)])
        }
        return zip(labels, texts).filter { $0.1 != "" }.map {
            FactField(key: "\(tree.prefix)/\(number)/\($0)", text: $1)
        }
    }
}

/// Which cells a form has.
enum SeededForms {
    static func isCell(_ line: FactLine, _ column: String, in table: FactTable, of form: FormBody) -> Bool {
        if table.lines.contains(where: { $0.key == line.key }) {
            return table[line: line.key, column: column] != nil
        }
        return form.blocks.contains { block in
            switch block {
            case .fields, .pairs: false
            case .lines(let lines):
                lines.lines.contains { $0.role == .repeated && line.key.hasPrefix(LineBlock.key(of: $0) + "/") }
                    && lines.columns.contains { $0.key == column }
            case .indicators(let tree):
                line.key.hasPrefix(tree.prefix + "/")
                    && tree.parts.contains { part in
                        if case .number(let own) = part.content { own.key == column } else { false }
                    }
            }
        }
    }
}
