import Findings

/// What should not be published, by code; each says how much it weighs and what to do.
///
/// An error is personal or was hidden from whoever looked the file through; a warning is for somebody to decide.
enum PublicationFinding {
    /// A sheet without a tab.
    static func hiddenSheet(veryHidden: Bool, filled: Int, at place: Place) -> Finding {
        let state = veryHidden ? ("深度隐藏（只能用宏显示）", "very hidden (only a program can show it)") : ("隐藏", "hidden")
        let content =
            filled > 0
            ? ("读者仍可取出其中 \(filled) 个单元格", "its \(filled) filled cells can still be read") : ("没有内容", "it holds nothing")
        return finding(
            "D001", filled > 0 ? .error : .warning, zh: "工作表被\(state.0)，\(content.0)",
            en: "the sheet is \(state.1); \(content.1)", at: [place],
            zhMend: "公开前删除该工作表，或取消隐藏后检查", enMend: "delete the sheet, or show it and look it through")
    }

    /// Rows or columns that are not shown and hold something.
    static func hiddenLines(_ lines: String, areRows: Bool, filled: Int, at place: Place) -> Finding {
        finding(
            areRows ? "D002" : "D003", .warning,
            zh: "\(areRows ? "隐藏的行" : "隐藏的列") \(lines) 有内容（\(filled) 个单元格）",
            en: "hidden \(areRows ? "rows" : "columns") \(lines) hold something (\(filled) cells)", at: [place],
            zhMend: "取消隐藏后检查，不公开的删除", enMend: "show them, and delete what is not to be published")
    }

    /// A figure or text whose number format shows nothing.
    static func unshownValue(_ format: String, at place: Place) -> Finding {
        finding(
            "D004", .warning, zh: "单元格有内容，但数字格式使其不显示",
            en: "the cell holds something that its number format does not show",
            at: [place], found: format, zhMend: "清除内容或改用普通格式", enMend: "clear the cell, or give it a plain format")
    }

    /// What somebody wrote beside the table.
    static func comment(author: String?, text: String, at place: Place) -> Finding {
        let by = author.flatMap { $0.isEmpty ? nil : $0 }
        return finding(
            "D005", .error, zh: "批注\(by.map { "（作者 \($0)）" } ?? "")",
            en: "a comment\(by.map { " by \($0)" } ?? "")", at: [place], found: shortened(text),
            zhMend: "删除批注", enMend: "delete the comment")
    }

    /// A name or organisation in the properties of the file.
    static func property(_ name: LocalizedText, value: String, isPersonal: Bool, at place: Place) -> Finding {
        finding(
            "D006", isPersonal ? .warning : .info, zh: "文件属性写有\(name.chinese)",
            en: "the file's properties name the \(name.english)", at: [place], found: shortened(value),
            zhMend: "“文件—信息—检查文档”中删除属性和个人信息，或用 `gouji export` 重新导出",
            enMend: "remove the properties (File, Info, Inspect Document), or write the tables anew with `gouji export`"
        )
    }

    /// Another workbook from which figures come.
    static func externalLink(_ target: String, at places: [Place]) -> Finding {
        finding(
            "D007", .error, zh: "引用外部文件，公开后路径和缓存的数据可见",
            en: "the workbook refers to another file; its path and copies of its figures are in it", at: places,
            found: target, zhMend: "“数据—编辑链接—断开链接”，改为数值",
            enMend: "break the link (Data, Edit Links), so that values stay")
    }

    /// A name that stands for something in another file.
    static func outwardName(_ name: String, formula: String, at place: Place) -> Finding {
        finding(
            "D008", .warning, zh: "名称“\(name)”指向外部文件", en: "the defined name \"\(name)\" leads to another file",
            at: [place], found: shortened(formula), zhMend: "在“公式—名称管理器”中删除", enMend: "delete it in the name manager")
    }

    /// A number by which a person can be found.
    static func number(_ number: PersonalNumber, in source: LocalizedText?, at place: Place) -> Finding {
        let (code, severity, name): (String, Severity, (String, String)) =
            switch number.kind {
            case .identity: ("D009", .error, ("身份证号码", "an identity-card number"))
            case .doubtfulIdentity:
                (
                    "D009", .warning,
                    ("疑似身份证号码（校验码不符）", "what may be an identity-card number, though its check digit is wrong")
                )
            case .oldIdentity: ("D009", .warning, ("疑似15位身份证号码", "what may be an identity-card number of 15 digits"))
            case .mobile: ("D010", .error, ("手机号码", "a mobile number"))
            case .landline: ("D011", .warning, ("固定电话号码", "a telephone number"))
            case .bankCard: ("D012", .error, ("银行卡号", "a bank-card number"))
            }
        let source = source.map { ("\($0.chinese)中有", " in \($0.english)") } ?? ("", "")
        return finding(
            code, severity, zh: source.0 + name.0, en: name.1 + source.1, at: [place], found: number.masked,
            zhMend: severity == .warning ? "确认是否应当公开" : "删除，或遮盖中间几位",
            enMend: severity == .warning
                ? "decide whether it is to be published" : "delete it, or cover its middle digits")
    }

    /// A path of a computer or an internal network.
    static func path(_ path: String, in source: LocalizedText?, at place: Place) -> Finding {
        finding(
            "D013", .warning, zh: "\(source.map { "\($0.chinese)中有" } ?? "")本机或内网路径",
            en: "a path of a computer or an internal network\(source.map { " in \($0.english)" } ?? "")", at: [place],
            found: shortened(path), zhMend: "删除路径", enMend: "delete the path")
    }

    /// Something in the file besides what is read.
    static func inclusion(_ name: LocalizedText, _ severity: Severity, parts: [String], at place: Place) -> Finding {
        finding(
            "D014", severity, zh: "文件中有\(name.chinese)", en: "the file holds \(name.english)", at: [place],
            found: parts[0] + (parts.count > 1 ? " … (\(parts.count))" : ""),
            zhMend: severity == .info ? "请打开核对" : "公开前删除", enMend: severity == .info ? "look at it" : "remove it")
    }

    /// What a text document keeps of how it was written.
    static func remnant(_ name: LocalizedText, count: Int, at place: Place) -> Finding {
        finding(
            "D015", .error, zh: "\(name.chinese) \(count) 处", en: "\(name.english), \(count) times", at: [place],
            zhMend: "接受或删除后再公开", enMend: "accept or delete it first")
    }

    /// What a draft still asks for.
    static func placeholder(_ prompt: String, at place: Place) -> Finding {
        finding(
            "D016", .warning, zh: "草稿中尚未填写", en: "the draft still asks for something", at: [place],
            found: "【\(shortened(prompt))】", zhMend: "填写后再公开", enMend: "write it first")
    }

    /// How many more findings of a kind there are, from the first of them to the last.
    static func more(_ count: Int, like first: Finding, upTo last: Place) -> Finding {
        Finding(
            rule: first.rule, severity: first.severity, verdict: .reading,
            message: LocalizedText(
                zh: "这一类还有 \(count) 处，直到 \(last.address)，不再逐一列出",
                en: "\(count) more of this kind, up to \(last.address), are not listed one by one"),
            places: first.places, remedy: first.remedy)
    }

    private static func finding(
        _ code: String, _ severity: Severity, zh: String, en: String, at places: [Place], found: String? = nil,
        zhMend: String, enMend: String
    ) -> Finding {
        Finding(
            rule: code, severity: severity, verdict: .reading, message: LocalizedText(zh: zh, en: en), places: places,
            found: found.map { Finding.Evidence($0) }, remedy: LocalizedText(zh: zhMend, en: enMend))
    }

    /// A line of a text; the report must not repeat numbers that should not be published.
    private static func shortened(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        let covered = PersonalNumberScanner.covering(line)
        return covered.count > 60 ? covered.prefix(59) + "…" : covered
    }
}
