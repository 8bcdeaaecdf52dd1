import Findings

/// What is to be said of titles: lost ones, and those of another table.
extension ReadingFinding {
    static func titleMissing(place: Place, title: String) -> Finding {
        finding(
            "T034", .warning, place: place, zh: "没有标题，按表头读取为“\(title)”。",
            en: "there is no title; by its headings this was read as \"\(title)\".",
            mendZh: "补上标题“\(title)”。", mendEn: "add the title \"\(title)\".")
    }

    static func titleAmbiguous(place: Place, ids: [String]) -> Finding {
        let choice = ids.joined(separator: "、")
        return finding(
            "T035", .error, place: place, zh: "没有标题，表头可能是 \(choice) 中的一张，没有读取。",
            en: "there is no title, and the headings may be those of \(ids.joined(separator: ", ")); it was not read.",
            mendZh: "补上标题，或用 --sheet “\(place.sheet ?? "")” --table 指定，例如 --table \(ids.first ?? "")。",
            mendEn: "add the title, or say which with --sheet \"\(place.sheet ?? "")\" --table \(ids.first ?? "").")
    }

    static func tableUntitled(place: Place) -> Finding {
        finding(
            "T037", .warning, place: place, zh: "工作表没有标题，表头也不是能识别的表，其金额没有读取。",
            en: "the sheet has no title, and headings of no table that is known; its amounts were not read.",
            mendZh: "补上标题，或用 --sheet “\(place.sheet ?? "")” --table 指定是哪一张表。",
            mendEn: "add the title, or say which table it is with --sheet \"\(place.sheet ?? "")\" --table.")
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
