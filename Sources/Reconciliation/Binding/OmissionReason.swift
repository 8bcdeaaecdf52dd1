public import Findings

/// Why a rule could not be tested.
public enum OmissionReason: Error, Sendable, Hashable {
    /// The book has no such table.
    case noTable(String)
    /// The book of the year before, or the budget, was not given.
    case noBook(BookRole)
    /// The table prints no such line.
    case noLine(table: String, line: String)
    /// The table prints no such column.
    case noColumn(table: String, column: String)
    /// The form has no cell where the line meets the column.
    case noCell(table: String, line: String, column: String)
    /// The table prints no line of the kind that the formula sums.
    case nothingSelected(table: String, what: String)
    /// All cells of the formula are blank.
    case allBlank
    /// A cell holds something that is no amount.
    case unreadable(Place, text: String)
    /// The table does not say in which unit its amounts are, and is compared with another.
    case noUnit(table: String)
    /// The rule needs something that no table holds.
    case need(Rule.Need)
    /// No set of required tables is known for the kind of document, its form and year.
    case noSet
    /// The book holds too few of the required tables to be taken for a whole document.
    case fewTables(found: Int, of: Int)
    /// A ratio to nothing.
    case zeroDenominator
    /// A sum is past what 64 bits of 分 hold.
    case tooLarge

    /// The reason in words.
    public var message: LocalizedText {
        switch self {
        case .noTable(let table): LocalizedText(zh: "缺表 \(table)", en: "there is no table \(table)")
        case .noBook(.prior): LocalizedText(zh: "没有上年资料", en: "the year before was not given")
        case .noBook(.budget): LocalizedText(zh: "没有预算资料", en: "the budget was not given")
        case .noBook(.current): LocalizedText(zh: "没有资料", en: "no book was given")
        case .noLine(let table, let line):
            LocalizedText(zh: "\(table) 没有“\(line)”一行", en: "\(table) has no line “\(line)”")
        case .noColumn(let table, let column):
            LocalizedText(zh: "\(table) 没有“\(column)”一栏", en: "\(table) has no column “\(column)”")
        case .noCell(let table, let line, let column):
            LocalizedText(
                zh: "\(table) 的“\(line)”没有“\(column)”一格", en: "\(table) has no cell for “\(line)” and “\(column)”")
        case .nothingSelected(let table, let what):
            LocalizedText(zh: "\(table) 没有可加总的 \(what)", en: "\(table) prints nothing for \(what)")
        case .allBlank: LocalizedText(zh: "有关单元格均为空", en: "every cell is blank")
        case .unreadable(let place, let text):
            LocalizedText(zh: "\(place.address) 不是金额：“\(text)”", en: "\(place.address) is no amount: “\(text)”")
        case .noUnit(let table):
            LocalizedText(zh: "\(table) 没有注明金额单位", en: "\(table) does not say its unit")
        case .need(.narrative): LocalizedText(zh: "没有可读取的文字说明", en: "no narrative")
        case .need(.unitKind):
            LocalizedText(
                zh: "不知道是否全部为行政单位（是则加 --administrative）",
                en: "it is not known whether all units are administrative (if so, add --administrative)")
        case .need(.comparison):
            LocalizedText(
                zh: "须逐行对比预算与决算（gouji reconcile）",
                en: "needs a comparison of budget and actual (gouji reconcile)")
        case .need(.evaluation):
            LocalizedText(
                zh: "表中不印等级；gouji evaluate 由总分得出", en: "no table prints a grade; gouji evaluate takes it from the total"
            )
        case .zeroDenominator:
            LocalizedText(zh: "分母为0，比率不适用（n/a）", en: "a ratio to 0 is not applicable (n/a)")
        case .noSet:
            LocalizedText(zh: "没有该类文件的必备表清单", en: "no list of required tables for this kind of document")
        case .fewTables(let found, let all):
            LocalizedText(
                zh: "只有 \(all) 张应公开表中的 \(found) 张，不按整套核对",
                en: "only \(found) of the \(all) tables of a set, so that it is not taken for one")
        case .tooLarge: LocalizedText(zh: "金额超出可计算范围", en: "the amounts are too large")
        }
    }
}
