import DecimalNumbers
import SpreadsheetML

extension ClerkDefect {
    private static func title(_ name: String, _ change: @escaping @Sendable (String) -> String?) -> ClerkDefect {
        head(name, \.title, change)
    }

    private static func unit(_ name: String, _ change: @escaping @Sendable (String) -> String?) -> ClerkDefect {
        head(name, \.unit, change)
    }

    private static func head(
        _ name: String, _ cell: @escaping @Sendable (Sheet) -> CellReference?,
        _ change: @escaping @Sendable (String) -> String?
    ) -> ClerkDefect {
        sheet(name) { sheet, _ in
            guard let cell = cell(sheet), let text = change(sheet.text(cell)) else { return nil }
            sheet.cells[cell] = text.isEmpty ? nil : .text(text)
            return text.isEmpty ? .sheet : .cell(cell)
        }
    }

    private static func heading(_ name: String, _ change: @escaping @Sendable (String) -> String?) -> ClerkDefect {
        sheet(name) { sheet, draw in
            let wanted = ["决算数", "金额", "预算数", "合计", "支出", "收入", "人员经费", "公用经费", "拨款", "经费", "小计"]
            let below = Set(sheet.amountColumns)
            let headings = sheet.headings.filter { cell in
                cell.row > 2 && below.contains(cell.column) && wanted.contains { sheet.text(cell).hasSuffix($0) }
            }
            guard let cell = Sheet.one(of: headings, draw), let text = change(sheet.text(cell)) else { return nil }
            sheet.cells[cell] = text.isEmpty ? nil : .text(text)
            return .sheet
        }
    }

    static let heads: [ClerkDefect] = [
        title("a title spaced out") { $0.map(String.init).joined(separator: "　") },
        title("a title with the year before it") { $0.hasPrefix("20") ? "某街道" + $0 : "2025年度" + $0 },
        title("a title with the department before it") { $0.hasPrefix("20") ? nil : "某市某区某街道办事处" + $0 },
        title("a title with its number behind it") { $0 + "（公开03表）" },
        title("a title with its unit behind it") { $0 + "（单位：万元）" },
        title("a title with (续) behind it") { $0 + "（续）" },
        title("a title broken over two lines") { $0.prefix(4) + "\n" + $0.dropFirst(4) },
        title("a title in traditional characters") { replaced($0, traditional) },
        title("a title with a character lost") { $0.replacing("决算", with: "决").replacing("预算", with: "预") },
        title("a title with a wrong character") { $0.replacing("决算表", with: "结算表").replacing("预算", with: "予算") },
        title("a title retyped in other words") { _ in "本年收支情况一览表" },
        title("a title that is lost") { _ in "" },
        title("a title of another table") { $0.contains("收入决算表") ? "支出决算表" : "收入决算表" },
        sheet("a title and a sheet's name that are lost") { sheet, draw in
            guard let title = sheet.title else { return nil }
            sheet.cells[title] = nil
            sheet.name = "Sheet\(draw(90) + 10)"
            return .sheet
        },
        sheet("a sheet renamed") { sheet, draw in
            sheet.name = "Sheet\(draw(90) + 10)"
            return .sheet
        },
        sheet("a sheet with the name of another table") { sheet, _ in
            sheet.name = sheet.name.contains("收入决算表") ? "支出决算表 (2)" : "收入决算表 (2)"
            return .sheet
        },
        sheet("a sheet with a number before its name") { sheet, draw in
            sheet.name = String("\(draw(9) + 1).1\(draw(9))\(sheet.name)".prefix(31))
            return .sheet
        },
        sheet("a sheet with a space behind its name") { sheet, _ in
            sheet.name = String((sheet.name + " ").prefix(31))
            return .sheet
        },
        unit("a unit with a half-width colon") { $0.replacing("：", with: ": ") },
        unit("a unit in brackets") { "（" + $0 + "）" },
        unit("a unit without its colon") { $0.replacing("单位：", with: "单位 ") },
        unit("a unit in traditional characters") { replaced($0, traditional) },
        unit("a unit spaced out") { $0.map(String.init).joined(separator: " ") },
        unit("a unit as RMB") { $0.replacing("单位：", with: "单位：人民币") },
        unit("a unit with (人民币) behind it") { $0 + "（人民币）" },
        unit("a unit alone") { $0.hasSuffix("万元") ? "万元" : "元" },
        unit("a unit that is lost") { _ in "" },
        unit("a unit nobody knows") { $0.hasSuffix("万元") ? $0.replacing("万元", with: "万") : nil },
        sheet("a unit in a merged cell at the right") { sheet, _ in
            guard let unit = sheet.unit, let last = sheet.amountColumns.last, unit.column > 1,
                !sheet.merges.contains(where: { $0.rows.contains(unit.row) })
            else { return nil }
            sheet.cells[CellReference(row: unit.row, column: last - 1)] = sheet.cells[unit]
            sheet.cells[unit] = nil
            sheet.merges.append(
                CellRange(
                    CellReference(row: unit.row, column: last - 1), CellReference(row: unit.row, column: last + 1)))
            return .cell(unit)
        },
        sheet("a sheet in another unit than the rest") { sheet, _ in
            guard let unit = sheet.unit else { return nil }
            let isTenThousand = sheet.text(unit).hasSuffix("万元")
            for cell in sheet.amounts {
                guard let (number, _) = sheet.amount(cell) else { continue }
                sheet.cells[cell] = EditableBook.Cell(
                    content: .decimal(number.scaled(byPowerOfTen: isTenThousand ? 4 : -4)), format: "#,##0.00####")
            }
            sheet.cells[unit] = .text(isTenThousand ? "单位：元" : "单位：万元")
            return .sheet
        },
        sheet("a unit in the headings that is not the sheet's") { sheet, _ in
            guard let unit = sheet.unit, let first = sheet.amountRows?.lowerBound else { return nil }
            let other = sheet.text(unit).hasSuffix("万元") ? "（元）" : "（万元）"
            let headings = sheet.headings.filter {
                $0.row > unit.row && $0.row < first && sheet.amountColumns.contains($0.column)
            }
            guard let cell = headings.last else { return nil }
            sheet.cells[cell] = .text(sheet.text(cell) + other)
            return Trace(mustBeTold: true)
        },
    ]

    static let headings: [ClerkDefect] = [
        heading("a heading with a wrong character") { $0.dropLast() + "裱" },
        heading("a heading broken over two lines") { $0.prefix(2) + "\n" + $0.dropFirst(2) },
        heading("a heading spaced out") { $0.map(String.init).joined(separator: " ") },
        heading("a heading with its unit") { $0 + "（万元）" },
        heading("a heading in traditional characters") { replaced($0, traditional) },
        heading("a heading with radicals for characters") { replaced($0, radicals) },
        heading("a heading with its year before it") { "2025年" + $0 },
        heading("a heading with a formula behind it") { $0 + "（3=1+2）" },
        heading("a heading that is lost") { _ in "" },
        heading("a heading in other words") { _ in "数额" },
    ]
}
