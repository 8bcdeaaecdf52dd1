import Facts
import Findings

/// The findings of filling a template, one function each. Codes `T021`… are stable; texts are not.
enum FillFinding {
    static func noTable(_ table: FactTable, file: String) -> Finding {
        ReadingFinding.finding(
            "T021", .warning, place: Place(file: file, table: table.id, title: table.title),
            zh: "模板中没有 \(table.id) \(table.title)，这张表没有写入。",
            en: "the template has no \(table.id) \(table.title); that table was not written.")
    }

    static func noData(_ place: Place) -> Finding {
        ReadingFinding.finding(
            "T022", .info, place: place, zh: "导入结果中没有这张表，模板中的这张表保持不变。",
            en: "the imported book has no such table; that of the template stays as it is.")
    }

    static func noUnit(_ place: Place) -> Finding {
        ReadingFinding.finding(
            "T023", .error, place: place, zh: "模板中的这张表没有注明金额单位，没有写入。",
            en: "this table of the template states no unit of money; it was not filled.",
            mendZh: "在模板中写上“单位：万元”等，或用 --unit 给出。",
            mendEn: "write the unit into the template (单位：万元), or give it with --unit.")
    }

    static func noPlace(_ names: [String], place: Place, what: (zh: String, en: String)) -> Finding {
        ReadingFinding.finding(
            "T024", .error, place: place,
            zh: "模板中没有\(what.zh)\(names.map { "“\($0)”" }.joined(separator: "、"))，其内容没有写入。",
            en: "the template has no \(what.en) \(names.map { "\"\($0)\"" }.joined(separator: ", ")); "
                + "what stands there was not written.",
            mendZh: "在模板中加上，或手工填写。", mendEn: "add it to the template, or write it by hand.")
    }

    static func noRows(_ place: Place, count: Int, reason: LocalizedText) -> Finding {
        ReadingFinding.finding(
            "T025", .error, place: place, zh: "还缺 \(count) 行，而模板的行不能增加（\(reason.chinese)）；这张表没有写入。",
            en:
                "\(count) more rows are needed, and the template's cannot be repeated (\(reason.english)); the table was not filled.",
            mendZh: "在模板中加上足够的空行。", mendEn: "put enough blank rows into the template.")
    }

    static let otherHeadCode = "T026"

    static func otherHead(_ place: Place, found: String, expected: String) -> Finding {
        var finding = ReadingFinding.finding(
            otherHeadCode, .warning, place: place, zh: "模板写的是“\(found)”，而数据是“\(expected)”的；模板保持不变。",
            en: "the template says \"\(found)\", the data is of \"\(expected)\"; the template stays as it is.")
        finding.found = Finding.Evidence(found, source: place.shortAddress)
        finding.expected = Finding.Evidence(expected)
        return finding
    }

    static func noHead(_ place: Place, text: String) -> Finding {
        ReadingFinding.finding(
            otherHeadCode, .info, place: place, found: text, zh: "模板没有写“\(text)”的地方，没有写入。",
            en: "the template has no place for \"\(text)\"; it was not written.",
            mendZh: "需要时手工填写。", mendEn: "write it by hand where it is wanted.")
    }

    static func noRoom(_ place: Place, note: String) -> Finding {
        ReadingFinding.finding(
            "T027", .warning, place: place, zh: "表下没有空行写说明：\(note)",
            en: "no free row below the table for the note: \(note)")
    }

    static func readsOtherwise(_ place: Place, count: Int) -> Finding {
        ReadingFinding.finding(
            "T028", .error, place: place, zh: "填好的表中有 \(count) 个单元格读出的数与写入的不同，第一个在这里。",
            en: count == 1
                ? "1 cell of the filled table reads otherwise than it was filled."
                : "\(count) cells of the filled table read otherwise than they were filled; this is the first.",
            mendZh: "核对该单元格的数字格式和公式。", mendEn: "check the number format and the formula of that cell.")
    }

    static func notRead(_ table: FactTable) -> Finding {
        ReadingFinding.finding(
            "T028", .error, place: table.place, zh: "填好之后这张表不能识别。", en: "once filled, this table is not recognised.")
    }
}
