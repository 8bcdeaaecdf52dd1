import DecimalNumbers
import SpreadsheetML

extension ClerkDefect {
    /// A defect of the label of a line with amounts.
    private static func label(_ name: String, _ change: @escaping @Sendable (String) -> String?) -> ClerkDefect {
        text(name, of: \.labels, change)
    }

    private static func code(_ name: String, _ change: @escaping @Sendable (String) -> String?) -> ClerkDefect {
        text(name, of: \.codes, change)
    }

    private static func text(
        _ name: String, of cells: @escaping @Sendable (Sheet) -> [CellReference],
        _ change: @escaping @Sendable (String) -> String?
    ) -> ClerkDefect {
        sheet(name) { sheet, draw in
            let changed = cells(sheet).compactMap { cell in change(sheet.text(cell)).map { (cell, $0) } }
            guard let (cell, text) = Sheet.one(of: changed, draw) else { return nil }
            sheet.cells[cell] = text.isEmpty ? nil : .text(text)
            // A code over several columns is one label, and so is a code with its name.
            let beside = sheet.codes + sheet.labels
            return Trace(cells: [cell] + beside.filter { $0.row == cell.row && abs($0.column - cell.column) <= 3 })
        }
    }

    static let labels: [ClerkDefect] = [
        label("a label spaced out") { $0.map(String.init).joined(separator: " ") },
        label("a label spaced out with full-width spaces") { $0.map(String.init).joined(separator: "\u{3000}") },
        label("a label indented") { "　　" + $0 },
        label("a label broken over two lines") { $0.prefix($0.count / 2) + "\n" + $0.dropFirst($0.count / 2) },
        label("a label with a carriage return") { $0.prefix(2) + "\r\n" + $0.dropFirst(2) },
        label("a label with radicals for characters") { replaced($0, radicals) },
        label("a label in traditional characters") { replaced($0, traditional) },
        label("a label without its ordinal") { $0.contains("、") ? String($0.drop { $0 != "、" }.dropFirst()) : nil },
        label("a label with another ordinal") { $0.contains("、") ? "九" + $0.drop { $0 != "、" } : nil },
        label("a label with 其中 before") { "其中：" + $0 },
        label("a label with half-width brackets") {
            $0.contains("（") ? $0.replacing("（", with: "(").replacing("）", with: ")") : nil
        },
        label("a label with a mark of a note") { $0 + "①" },
        label("a label with a star") { "*" + $0 },
        label("a label with its amount in brackets") { $0 + "（万元）" },
        label("a label with its last character lost") { $0.count > 2 ? String($0.dropLast()) : nil },
        label("a label with a character doubled") { $0 + $0.suffix(1) },
        label("a label with two characters changed round") { label in
            guard label.count > 3 else { return nil }
            var characters = Array(label)
            characters.swapAt(characters.count - 2, characters.count - 1)
            return String(characters)
        },
        label("a label with a wrong character") { $0.dropLast() + "裱" },
        label("a label that is lost") { _ in "" },
        sheet("two labels merged, the lower one lost") { sheet, draw in
            let labels = sheet.labels
            let pairs = labels.filter { cell in
                labels.contains(CellReference(row: cell.row + 1, column: cell.column))
                    && !sheet.merges.contains { $0.contains(cell) }
            }
            guard let cell = Sheet.one(of: pairs, draw) else { return nil }
            let lower = CellReference(row: cell.row + 1, column: cell.column)
            guard !sheet.merges.contains(where: { $0.contains(lower) }) else { return nil }
            sheet.cells[lower] = nil
            sheet.merges.append(CellRange(cell, lower))
            return Trace(cells: [cell, lower])
        },
    ]

    static let codes: [ClerkDefect] = [
        sheet("a code as a number") { sheet, draw in
            guard let cell = Sheet.one(of: sheet.codes, draw), let number = ExactDecimal(sheet.text(cell)) else {
                return nil
            }
            sheet.cells[cell] = EditableBook.Cell(content: .decimal(number), format: "General")
            return .cell(cell)
        },
        sheet("a code as a number with separators") { sheet, draw in
            guard let cell = Sheet.one(of: sheet.codes, draw), let number = ExactDecimal(sheet.text(cell)) else {
                return nil
            }
            sheet.cells[cell] = EditableBook.Cell(content: .decimal(number), format: "0_ ")
            return .cell(cell)
        },
        code("a code between spaces") { " \($0)　" },
        code("a code with a space inside") { $0.count > 3 ? $0.prefix(3) + " " + $0.dropFirst(3) : nil },
        code("a code in full-width digits") { fullWidth($0) },
        code("a code behind an apostrophe") { "'" + $0 },
        code("a code with points") { $0.count > 3 ? $0.prefix(3) + "." + $0.dropFirst(3) : nil },
        code("a code with a digit lost") { String($0.dropLast()) },
        code("a code with a digit too many") { $0 + "1" },
        code("a code with the letter O for 0") { $0.contains("0") ? $0.replacing("0", with: "O") : nil },
        code("a code that is lost") { _ in "" },
        sheet("a code and its name in one cell") { sheet, draw in
            let pairs = sheet.codes.filter { !sheet.text($0.right).isEmpty && !sheet.codes.contains($0.right) }
            guard let cell = Sheet.one(of: pairs, draw) else { return nil }
            sheet.cells[cell] = .text(sheet.text(cell) + " " + sheet.text(cell.right))
            sheet.cells[cell.right] = nil
            return Trace(cells: [cell, CellReference(row: cell.row, column: max(1, cell.column - 1))])
        },
    ]

    static func replaced(_ text: String, _ characters: [Character: Character]) -> String? {
        let changed = String(text.map { characters[$0] ?? $0 })
        return changed == text ? nil : changed
    }

    static let radicals: [Character: Character] = [
        "入": "⼊", "工": "⼯", "用": "⽤", "车": "⻋", "门": "⻔", "户": "⼾", "生": "⽣", "行": "⾏", "金": "⾦", "支": "⽀", "文": "⽂",
        "方": "⽅", "水": "⽔", "业": "业",
    ]

    static let traditional: [Character: Character] = [
        "决": "決", "总": "總", "财": "財", "务": "務", "业": "業", "会": "會", "发": "發", "国": "國", "资": "資", "经": "經", "费": "費",
        "项": "項", "预": "預", "单": "單", "职": "職", "员": "員", "补": "補", "贴": "貼", "险": "險", "关": "關", "农": "農", "卫": "衛",
        "体": "體", "计": "計", "余": "餘", "转": "轉", "结": "結", "个": "個", "对": "對", "机": "機", "构": "構", "运": "運", "车": "車",
        "购": "購", "万": "萬", "医": "醫", "疗": "療", "乡": "鄉", "区": "區", "环": "環", "节": "節", "树": "樹", "书": "書", "电": "電",
        "金": "金", "属": "屬", "缴": "繳", "级": "級", "门": "門", "报": "報", "庭": "庭", "临": "臨", "时": "時", "动": "動",
    ]
}

extension CellReference {
    /// The cell to the right.
    var right: CellReference { CellReference(row: row, column: column + 1) }
}
