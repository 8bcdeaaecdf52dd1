import DecimalNumbers
import Facts
import Findings
import Fiscal

/// What was read and may be other than it was meant: figures that stand twice, that are hidden, or in doubt.
extension ReadingFinding {
    static func lineRepeated(place: Place, label: String, first: String) -> Finding {
        finding(
            "T020", .warning, place: place, zh: "“\(label)”已在 \(first) 出现过，这一行是第二次。",
            en: "\"\(label)\" stands at \(first) already; this is the second time.",
            mendZh: "删去多余的一行，或更正编码、名称。", mendEn: "take one of the lines out, or correct its code or label.")
    }

    static func tableRepeated(place: Place, title: String, first: Place) -> Finding {
        let sheet = first.sheet ?? ""
        let isElsewhere = first.file != place.file
        let file = first.file ?? ""
        var finding = finding(
            "T029", .warning, place: place,
            zh: "\(title)已在\(isElsewhere ? " \(file) 的" : "")工作表“\(sheet)”出现过；核对时以先出现的为准。",
            en: "\(title) stands on the sheet \"\(sheet)\"\(isElsewhere ? " of \(file)" : "") already; "
                + "checks take the first.",
            mendZh: isElsewhere ? "只给出其中一个文件，或用 --each 分别核对。" : "删去旧表或副本，或用 --sheet 指定工作表。",
            mendEn: isElsewhere
                ? "give one of the files only, or check each by itself with --each."
                : "take the older one or the copy out, or name the sheet with --sheet.")
        finding.places.append(first)
        return finding
    }

    /// A table in another form, which says the same as the first or, at some cell, another figure.
    static func otherForm(
        place: Place, title: String, first: Place, contradiction: (there: Fact, here: Fact)?
    ) -> Finding {
        let file = first.file == place.file ? "" : " \(first.file ?? "") "
        let where_ = "\(file.isEmpty ? "" : file + "的")工作表“\(first.sheet ?? "")”"
        let at = "sheet \"\(first.sheet ?? "")\"" + (file.isEmpty ? "" : " of" + file.dropLast())
        var finding: Finding
        if let contradiction, let here = contradiction.here.displayed, let there = contradiction.there.displayed {
            var place = place
            place.cell = contradiction.here.place.cell
            finding = Self.finding(
                "T029", .warning, place: place, found: here.description,
                zh: "\(title)已在\(where_)以另一种格式出现过，但那里的这一项是 \(there)；核对时以先出现的为准。",
                en:
                    "\(title) stands on the \(at) in another form already, where this is \(there); checks take the first.",
                mendZh: "核对两张表，使相同的项目一致。", mendEn: "see which of the two is right, and make them agree.")
            finding.expected = Finding.Evidence(there.description, source: contradiction.there.place.shortAddress)
            finding.places.append(contradiction.there.place)
        } else {
            finding = Self.finding(
                "T029", .info, place: place, zh: "\(title)已在\(where_)以另一种格式出现过；核对时以先出现的为准。",
                en: "\(title) stands on the \(at) in another form already; checks take the first.")
            finding.places.append(first)
        }
        return finding
    }

    static func copyHidden(place: Place, title: String, shown: String) -> Finding {
        finding(
            "T029", .warning, place: place, zh: "这个工作表是隐藏的，其中的\(title)与“\(shown)”重复，没有读取。",
            en: "this sheet is hidden and holds \(title) again, which is on \"\(shown)\"; it was not read.",
            mendZh: "公开前删去隐藏的工作表。", mendEn: "take the hidden sheet out before the workbook is published.")
    }

    static func hidden(place: Place, what: LocalizedText, isRead: Bool) -> Finding {
        finding(
            "T030", .warning, place: place,
            zh: "\(what.chinese)是隐藏的，其中的金额\(isRead ? "已读取" : "与显示的一行重复，没有读取")。",
            en: isRead
                ? "\(what.english) hidden; the amounts there were read."
                : "\(what.english) hidden and repeat a line that is shown; the amounts there were not read.",
            mendZh: "取消隐藏后核对，旧数应删去。", mendEn: "unhide and look; take old figures out.")
    }

    static func headingRepeated(place: Place, heading: String, read: String) -> Finding {
        finding(
            "T031", .warning, place: place, found: heading, zh: "栏目“\(heading)”有两栏，读取了 \(read)，这一栏没有读取。",
            en: "\"\(heading)\" heads two columns; \(read) was read, this one was not.",
            mendZh: "核对哪一栏是本表的数；另一栏改名（如“上年决算数”）或删去。",
            mendEn: "see which one is meant; rename the other (上年决算数, say) or take it out.")
    }

    static func yearContradicted(place: Place, text: String, year: Int) -> Finding {
        finding(
            "T043", .warning, place: place, found: text, zh: "栏目“\(text)”的年度与表的年度 \(year) 不同，按 \(year) 年的读取。",
            en: "\"\(text)\" is of another year than the table's, \(year); its amounts were read as of \(year).",
            mendZh: "核对表名和栏目的年度。", mendEn: "check the years of title and headings.")
    }

    static func belowNote(place: Place) -> Finding {
        finding(
            "T044", .error, place: place, zh: "“注”或“说明”下面还有金额，从这一行起没有读取。",
            en: "there are amounts below the notes; from here on nothing was read.",
            mendZh: "把说明移到全部金额的下面；下面如果是另一张表，在它上方写明表名。",
            mendEn: "move the notes below all amounts; if another table begins there, write its title above it.")
    }

    static func unitContradicted(place: Place, text: String, unit: String) -> Finding {
        var finding = finding(
            "T032", .error, place: place, found: text, zh: "“\(text)”的单位与表上注明的“\(unit)”不同，按表上的读取。",
            en: "the unit in \"\(text)\" is not the \(unit) that the table states; read as the latter.",
            mendZh: "统一金额单位。", mendEn: "make the two agree.")
        finding.expected = Finding.Evidence(unit)
        return finding
    }

    static func shownCoarser(place: Place, stored: ExactDecimal, shown: ExactDecimal) -> Finding {
        finding(
            "T033", .warning, place: place, zh: "单元格存储 \(stored)，只显示 \(shown)，比本表其他金额的小数位少。",
            en:
                "the cell stores \(stored) and shows \(shown) only, with fewer decimals than the table's other amounts.",
            mendZh: "统一数字格式。", mendEn: "give it the number format of the others.")
    }

    static func columnNumberUnreadable(place: Place, text: String) -> Finding {
        finding(
            "T039", .warning, place: place, found: text, zh: "栏次一行写的是“\(text)”，这一栏按上面的表头读取。",
            en:
                "\"\(text)\" stands where the column's number should be; it was read as the headings above say.",
            mendZh: "核对这一栏的表头和数字：可能是另一栏贴了上来。",
            mendEn: "see whether heading and figures belong together: another column may have been pasted over it.")
    }

    static func headingCovered(place: Place, text: String, shown: String) -> Finding {
        var finding = finding(
            "T040", .warning, place: place, found: text, zh: "“\(text)”被合并单元格“\(shown)”遮住，这一栏按显示的表头读取。",
            en: "\"\(text)\" is covered by the merged cell \"\(shown)\"; the column was read as what is shown says.",
            mendZh: "取消合并后核对这一栏的表头和数字。", mendEn: "unmerge it and see which heading the figures belong to.")
        finding.expected = Finding.Evidence(shown)
        return finding
    }

    static func nameOfAnotherCode(place: Place, code: String, name: String, known: String?) -> Finding {
        var finding = finding(
            "T036", .warning, place: place, found: name,
            zh: known.map { "编码 \(code) 是“\($0)”，表上的名称“\(name)”是另一科目的。" }
                ?? "科目表中没有编码 \(code)，名称“\(name)”是另一科目的。",
            en: known.map { "\(code) is \($0), and the name \"\(name)\" is another code's." }
                ?? "there is no code \(code), and the name \"\(name)\" is another code's.",
            mendZh: "更正编码或名称；`gouji describe \(code)` 解释编码。",
            mendEn: "correct the code or the name; `gouji describe \(code)` explains the code.")
        finding.expected = known.map { Finding.Evidence($0) }
        return finding
    }

    static func lineWithoutLabel(place: Place) -> Finding {
        finding(
            "T007", .error, place: place, zh: "这一行有金额而没有项目名称，其金额没有读取。",
            en: "a line with amounts and without a label; its amounts were not read.",
            mendZh: "补填项目名称；名称写在别的栏里的，移到名称栏。",
            mendEn: "fill in the label; if it stands in another column, move it to its own.")
    }

    static func codeUnknown(place: Place, label: String) -> Finding {
        if LabelText.folded(label).isEmpty { return lineWithoutLabel(place: place) }
        return finding(
            "T007", .error, place: place, found: label, zh: "“\(label)”没有可以识别的科目编码，其金额没有读取。",
            en: "\"\(label)\" has no classification code that can be read, its amounts were not read.",
            mendZh: "更正编码：类 3 位，款 5 位，项 7 位数字。", mendEn: "correct the code: 3, 5 or 7 digits.")
    }
}
