public import Facts
public import Findings

/// What a new workbook is to hold besides the tables, and how it holds their totals.
public struct ExportOptions: Sendable {
    /// When a sheet of its own stands before the tables.
    public enum Cover: Sendable, Hashable {
        /// Where the form prints one, and the year is known.
        case usual
        /// Whenever the year is known.
        case always
        /// Never.
        case never
    }

    /// Whether there is a cover.
    public var cover = Cover.usual
    /// Whether there is a sheet that lists the tables, with links to them.
    public var hasContents = false
    /// Totals that are written as formulas, each with its figure as the result to show. A total that its printed cells do not
    /// add up to exactly stays a value, and so does one whose formula would lead back to itself.
    public var sums: [FactSum] = []

    /// Options.
    public init(cover: Cover = .usual, hasContents: Bool = false, sums: [FactSum] = []) {
        self.cover = cover
        self.hasContents = hasContents
        self.sums = sums
    }
}

/// Why tables cannot be exported.
public enum ExportError: Error, Sendable, Hashable {
    /// The book holds no table that can be written.
    case nothingToExport
    /// A form has none of the tables whose blank forms were asked for.
    case notInForm(TableForm.Name)
    /// A table does not name its unit of money, so that its amounts cannot be put into another.
    case unknownUnit(place: String)

    /// The error in a sentence.
    public var message: LocalizedText {
        switch self {
        case .nothingToExport:
            LocalizedText(zh: "导入结果中没有可以导出的表。", en: "the imported book holds no table that can be written.")
        case .notInForm(let form):
            LocalizedText(
                zh: "\(form.title.chinese)没有这一套表；请换一种 --form。",
                en: "\(form.title.english) has none of these tables; give another --form.")
        case .unknownUnit(let place):
            LocalizedText(
                zh: "\(place)：没有注明金额单位，不能换算；请在导入时用 `gouji import --unit` 给出。",
                en: "\(place): does not name its unit of money, so that it cannot be put into another; "
                    + "give it when importing with `gouji import --unit`.")
        }
    }
}
