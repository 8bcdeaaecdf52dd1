import Findings
import Fiscal

/// The findings of reading, one function each. Codes `T001`… are stable; texts are not.
enum ReadingFinding {
    static func noKnownTable(file: String, sheets: [(name: String, title: String, nearest: String?)]) -> Finding {
        func list(_ language: Language) -> String {
            sheets.prefix(12).map { sheet in
                var text =
                    sheet.title.isEmpty || sheet.title == sheet.name
                    ? "“\(sheet.name)”" : "“\(sheet.name)” (\(sheet.title))"
                if let nearest = sheet.nearest {
                    text += language == .chinese ? "，最接近：\(nearest)" : ", nearest: \(nearest)"
                }
                return text
            }.joined(separator: language == .chinese ? "；" : "; ")
        }
        return finding(
            "T001", .error, place: Place(file: file),
            zh: "没有找到能识别的表。工作簿中的工作表：\(list(.chinese))。", en: "no known table found. The sheets are: \(list(.english)).",
            mendZh: "核对各表标题；`gouji describe` 列出能识别的表。本地自定的表可用 `gouji forms stub` 写出说明文件。",
            mendEn:
                "check the titles; `gouji describe` lists the tables that are known, `gouji forms stub` begins the description of a form of your own."
        )
    }

    static func titleNearlyRight(place: Place, found: String, expected: String) -> Finding {
        var finding = finding(
            "T003", .warning, place: place, found: found, zh: "标题“\(found)”与标准标题不同，按“\(expected)”读取。",
            en: "the title \"\(found)\" is not the standard one; read as \"\(expected)\".",
            mendZh: "将标题改为“\(expected)”。", mendEn: "correct the title to \"\(expected)\".")
        finding.expected = Finding.Evidence(expected)
        return finding
    }

    static func headingNearlyRight(place: Place, found: String, expected: String) -> Finding {
        var finding = finding(
            "T004", .warning, place: place, found: found, zh: "栏目名称“\(found)”与标准不同，按“\(expected)”读取。",
            en: "the heading \"\(found)\" is not the standard one; read as \"\(expected)\".",
            mendZh: "将栏目名称改为“\(expected)”。", mendEn: "correct the heading to \"\(expected)\".")
        finding.expected = Finding.Evidence(expected)
        return finding
    }

    static func headingsShortened(place: Place, columns: [String]) -> Finding {
        finding(
            "T004", .warning, place: place,
            zh: "表头上一层的栏目名称与标准不同，按表名读取为\(columns.map { "“\($0)”" }.joined(separator: "、"))。",
            en: "the upper headings are not the standard ones; by the title the columns were read as "
                + columns.map { "\"\($0)\"" }.joined(separator: ", ") + ".",
            mendZh: "核对表名，补上上一层的栏目名称。", mendEn: "check the title, and add the upper headings.")
    }

    static func headingMissing(place: Place, expected: [String]) -> Finding {
        let list = expected.map { "“\($0)”" }.joined(separator: "、")
        var finding = finding(
            "T005", .error, place: place, zh: "表头中找不到栏目\(list)，该栏没有读取。",
            en:
                "the headings \(expected.map { "\"\($0)\"" }.joined(separator: ", ")) are not there; those columns were not read.",
            mendZh: "核对表头文字和合并单元格。", mendEn: "check the wording and the merged cells of the headings.")
        finding.expected = Finding.Evidence(expected.joined(separator: ", "))
        return finding
    }

    static func headingsUnknown(place: Place, expected: [String]) -> Finding {
        var finding = finding(
            "T006", .error, place: place, zh: "标题下面没有找到这张表的表头，整张表没有读取。",
            en: "none of the table's headings stand below its title; the table was not read.",
            mendZh: "核对表头，应有：\(expected.joined(separator: "、"))。",
            mendEn: "check the headings, which should be: \(expected.joined(separator: ", ")).")
        finding.expected = Finding.Evidence(expected.joined(separator: ", "))
        return finding
    }

    /// Whether a finding says that headings of the table are not there.
    static func missesHeadings(_ finding: Finding) -> Bool { ["T005", "T006"].contains(finding.rule) }

    static func lineUnknown(place: Place, label: String, nearest: String?) -> Finding {
        if LabelText.folded(label).isEmpty { return lineWithoutLabel(place: place) }
        let hintZh = nearest.map { "，最接近的标准项目是“\($0)”" } ?? ""
        let hintEn = nearest.map { "; the nearest line is \"\($0)\"" } ?? ""
        var finding = finding(
            "T007", .error, place: place, found: label, zh: "项目“\(label)”不是这张表的项目，其金额没有读取\(hintZh)。",
            en: "\"\(label)\" is no line of this table, its amounts were not read\(hintEn).",
            mendZh: "更正项目名称，或删去这一行。", mendEn: "correct the label, or take the line out.")
        finding.expected = nearest.map { Finding.Evidence($0) }
        return finding
    }

    static func lineNearlyRight(place: Place, label: String, expected: String) -> Finding {
        var finding = finding(
            "T008", .warning, place: place, found: label, zh: "项目“\(label)”与标准名称不同，按“\(expected)”读取。",
            en: "the label \"\(label)\" is not the standard one; read as \"\(expected)\".",
            mendZh: "将项目名称改为“\(expected)”。", mendEn: "correct the label to \"\(expected)\".")
        finding.expected = Finding.Evidence(expected)
        return finding
    }

    /// A text as findings quote it: of one that is very long the beginning.
    static func excerpt(_ text: String) -> String {
        text.utf8.count > 400 ? text.prefix(100) + "…" : text
    }

    static func amountUnreadable(place: Place, text whole: String) -> Finding {
        let text = excerpt(whole)
        let isFormula = text.hasPrefix("=")
        return finding(
            "T009", .error, place: place, found: text,
            zh: isFormula ? "公式没有保存计算结果，不能作为金额。" : "“\(text)”不是数字。",
            en: isFormula
                ? "the formula holds no calculated value, so there is no amount." : "\"\(text)\" is no number.",
            mendZh: isFormula ? "用 Excel 或 WPS 打开、重新计算并保存。" : "只填数字，单位和“余”“多”等字写在别处；没有数的清空单元格。",
            mendEn: isFormula
                ? "open it in Excel or WPS, recalculate and save."
                : "type the number alone, without its unit or other words, or clear the cell.")
    }

    static func textUncomputed(place: Place, formula: String) -> Finding {
        finding(
            "T009", .error, place: place, found: formula, zh: "公式没有保存计算结果，这一格的内容没有读取。",
            en: "the formula holds no calculated value, so the cell was not read.",
            mendZh: "用 Excel 或 WPS 打开、重新计算并保存；如果本来是文字（例如“=100%”），在前面加一个单引号。",
            mendEn:
                "open it in Excel or WPS, recalculate and save; if it is text, such as =100%, put an apostrophe before it."
        )
    }

    static func unitUnknown(place: Place) -> Finding {
        finding(
            "T010", .error, place: place, zh: "表上没有金额单位，金额不能核对。",
            en: "the table does not state its unit of money; its amounts cannot be checked.",
            mendZh: "在表头上方注明，例如“金额单位：万元”。", mendEn: "state it above the headings, for example 金额单位：万元.")
    }

    static func blankWithoutNote(place: Place) -> Finding {
        finding(
            "T011", .warning, place: place, zh: "这张表没有数据，也没有空表说明。",
            en: "the table has no data and no note that says why.",
            mendZh: "在表下注明，例如“说明：本单位本年度无此项收支，故本表无数据。”",
            mendEn: "add a note below it, for example 说明：本单位本年度无此项收支，故本表无数据。")
    }

    /// - Parameter isAlone: whether the table's other amounts are not so.
    static func odd(_ oddity: AmountReader.Oddity, isAlone: Bool = false, place: Place) -> Finding {
        switch oddity {
        case .recomputed(let formula, nil):
            finding(
                "T012", .info, place: place, zh: "公式 =\(formula) 没有保存计算结果，金额按公式重新计算。",
                en: "the formula =\(formula) holds no result; the amount was worked out from it.")
        case .recomputed(let formula, let older?):
            finding(
                "T012", .info, place: place, zh: "公式 =\(formula) 保存的结果 \(older) 不是最新的，金额按公式重新计算。",
                en: "the formula =\(formula) holds \(older), which is out of date; the amount was worked out from it.")
        case .perhapsOutdated: resultsOutdated(places: [place])
        case .scaled(let stored):
            finding(
                "T013", isAlone ? .warning : .info, place: place, zh: "单元格存储 \(stored)，按格式缩小显示；金额取显示的单位。",
                en: "the cell stores \(stored) and its format shows it divided; the amount is taken in the unit shown.")
        case .disguised(let stored, let shown):
            finding(
                "T014", .warning, place: place, zh: "单元格存储 \(stored)，显示为“\(shown)”，格式不能解释这一差别。",
                en: "the cell stores \(stored) but shows \"\(shown)\", which rounding does not explain.",
                mendZh: "核对数字格式。", mendEn: "check the number format.")
        }
    }

    /// - Parameter places: the cells of a table, at least one.
    static func resultsOutdated(places: [Place]) -> Finding {
        var finding = finding(
            "T041", .warning, place: places[0], zh: "工作簿要求打开时重新计算，\(places.count) 个公式保存的结果可能不是最新的，按保存的读取。",
            en:
                "the workbook asks to be calculated anew; the results of \(places.count) formulas may be out of date, and were "
                + "read as they are.",
            mendZh: "用 Excel 或 WPS 打开并保存后再读取。", mendEn: "open it in Excel or WPS, save it, and read it again.")
        finding.places = places
        return finding
    }

    static func columnUnread(place: Place, heading: String) -> Finding {
        finding(
            "T015", .info, place: place, found: heading, zh: "栏目“\(heading)”不是这张表的标准栏目，其金额没有读取。",
            en: "\"\(heading)\" is no column of the standard table; its amounts were not read.")
    }

    static func columnUnheaded(place: Place) -> Finding {
        finding(
            "T015", .warning, place: place, zh: "这一栏没有表头，其金额没有读取。",
            en: "no heading stands over this column; its amounts were not read.",
            mendZh: "补上表头，或把金额移到所属的栏。", mendEn: "add the heading, or move the amounts to their column.")
    }

    static func headAnew(place: Place) -> Finding {
        finding(
            "T042", .error, place: place, zh: "表中又出现一个表头，栏目与上面的不同，从这一行起没有读取。",
            en: "another head begins within the table, with other columns; what follows was not read.",
            mendZh: "下面如果是另一张表，在它上方写明表名；如果是续表，栏目要与上面的相同。",
            mendEn:
                "if this is another table, write its title above it; if it goes on, give it the columns of the first part."
        )
    }

    static func tableUnknown(file: String, sheet: String, title: String) -> Finding {
        finding(
            "T018", .info, place: Place(file: file, sheet: sheet), zh: "“\(title)”像一张表，但不是能识别的表，没有读取。",
            en: "\"\(title)\" looks like a table but is none that is known; it was not read.",
            mendZh: "如需读取：`gouji forms stub \(file) --sheet \(sheet)` 写出说明文件，核对后用 --forms 给出。",
            mendEn:
                "to have it read, complete what `gouji forms stub \(file) --sheet \(sheet)` prints, and give it with --forms."
        )
    }

    static func finding(
        _ code: String, _ severity: Severity, place: Place, found: String? = nil, zh: String, en: String,
        mendZh: String? = nil, mendEn: String? = nil
    ) -> Finding {
        let remedy = mendZh.map { LocalizedText(zh: $0, en: mendEn ?? $0) }
        var finding = Finding(
            rule: code, severity: severity, verdict: .reading, message: LocalizedText(zh: zh, en: en), places: [place],
            remedy: remedy)
        finding.found = found.map { Finding.Evidence($0, source: place.shortAddress) }
        return finding
    }
}
