import Findings

/// What is to be said of titles: lost ones, and those of another table.
extension ReadingFinding {
    /// - Parameter nearly: what stands there, where that is not quite the title.
    static func notReadYet(place: Place, id: String, title: String, nearly: String? = nil) -> Finding {
        let forms = (
            zh: "用 --forms 给出它的说明文件（见 Documentation/forms.md）。",
            en: "describe it in a file for --forms (Documentation/forms.md)."
        )
        guard let nearly else {
            return finding(
                "T002", .info, place: place, zh: "识别为 \(id) \(title)，这张表没有内置的格式，没有读取。",
                en: "this is \(id) \(title), a table that is known but has no model; it was not read.",
                mendZh: "如需读取，" + forms.zh, mendEn: "to have it read, " + forms.en)
        }
        return finding(
            "T002", .warning, place: place, found: nearly,
            zh: "标题“\(nearly)”与 \(id) \(title) 相近，那张表没有内置的格式，没有读取。",
            en:
                "the title \"\(nearly)\" is near to \(id) \(title), a table that is known but has no model; it was not read.",
            mendZh: "是别的表的，更正标题；如需读取，" + forms.zh,
            mendEn: "if it is another table's, correct the title; to have it read, " + forms.en)
    }

    /// - Parameter shown: what stands where the title should, if anything.
    static func titleMissing(place: Place, shown: String?, title: String) -> Finding {
        guard let shown else {
            return finding(
                "T034", .warning, place: place, zh: "没有标题，按表头读取为“\(title)”。",
                en: "there is no title; by its headings this was read as \"\(title)\".",
                mendZh: "补上标题“\(title)”。", mendEn: "add the title \"\(title)\".")
        }
        var finding = finding(
            "T034", .warning, place: place, found: shown, zh: "“\(shown)”不是能识别的标题，按表头读取为“\(title)”。",
            en: "\"\(shown)\" is no title that is known; by its headings this was read as \"\(title)\".",
            mendZh: "将标题改为“\(title)”。", mendEn: "correct the title to \"\(title)\".")
        finding.expected = Finding.Evidence(title)
        return finding
    }

    /// - Parameter shown: what stands where the title should, if anything.
    static func titleAmbiguous(place: Place, shown: String?, ids: [String]) -> Finding {
        let lead = shown.map { (zh: "“\($0)”不是能识别的标题", en: "\"\($0)\" is no title that is known") }
        let sheet = place.sheet ?? ""
        return finding(
            "T035", .error, place: place, found: shown,
            zh: "\(lead?.zh ?? "没有标题")，表头可能是 \(ids.joined(separator: "、")) 中的一张，没有读取。",
            en: "\(lead?.en ?? "there is no title"), and the headings may be those of \(ids.joined(separator: ", ")); "
                + "it was not read.",
            mendZh: "\(shown == nil ? "补上" : "更正")标题，或用 --sheet “\(sheet)” --table 指定，例如 --table \(ids.first ?? "")。",
            mendEn: "\(shown == nil ? "add" : "correct") the title, or say which with --sheet \"\(sheet)\" --table "
                + "\(ids.first ?? "").")
    }

    /// - Parameter shown: what stands where the title should, if anything.
    static func tableUntitled(place: Place, shown: String?) -> Finding {
        let lead = shown.map { (zh: "“\($0)”不是能识别的标题", en: "\"\($0)\" is no title that is known, and there are") }
        return finding(
            "T037", .warning, place: place, found: shown, zh: "\(lead?.zh ?? "工作表没有标题")，表头也不是能识别的表，其金额没有读取。",
            en:
                "\(lead?.en ?? "the sheet has no title, and") headings of no table that is known; its amounts were not read.",
            mendZh: "\(shown == nil ? "补上" : "更正")标题，或用 --sheet “\(place.sheet ?? "")” --table 指定是哪一张表。",
            mendEn: "\(shown == nil ? "add" : "correct") the title, or say which table it is with --sheet "
                + "\"\(place.sheet ?? "")\" --table.")
    }

    static func titleMisplaced(place: Place, found: String, expected: String) -> Finding {
        var finding = finding(
            "T038", .warning, place: place, found: found, zh: "标题“\(found)”是另一张表的，按工作表名和表头读取为“\(expected)”。",
            en:
                "the title \"\(found)\" is another table's; by the sheet's name and headings this was read as \"\(expected)\".",
            mendZh: "将标题改为“\(expected)”。", mendEn: "correct the title to \"\(expected)\".")
        finding.expected = Finding.Evidence(expected)
        return finding
    }

    static func titleContradicted(place: Place, found: String, ids: [String]) -> Finding {
        let sheet = place.sheet ?? ""
        return finding(
            "T038", .error, place: place, found: found, zh: "标题是“\(found)”，表头却是 \(ids.joined(separator: "、")) 的，没有读取。",
            en:
                "the title is \"\(found)\", but the headings are those of \(ids.joined(separator: ", ")); it was not read.",
            mendZh: "更正标题或表头，或用 --sheet “\(sheet)” --table 指定，例如 --table \(ids.first ?? "")。",
            mendEn:
                "correct the title or the headings, or say which with --sheet \"\(sheet)\" --table \(ids.first ?? "").")
    }
}
