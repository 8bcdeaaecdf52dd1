import SpreadsheetML

extension Workbook {
    /// A name that stands for a range or a formula.
    public struct DefinedName: Sendable, Hashable {
        /// The name; those that programs give begin with `_xlnm.`.
        public let name: String
        /// The formula it stands for, such as `'总表'!$A$1:$D$40`.
        public let formula: String
        /// The index of the one sheet where it holds; nil when it holds everywhere.
        public let sheetIndex: Int?
        /// Whether users see it.
        public let isHidden: Bool
    }

    /// The formula of the print area of a sheet, if it has one.
    ///
    ///     let area = book.printArea(ofSheet: 0)     // '总表'!$A$1:$D$40
    public func printArea(ofSheet index: Int) -> String? { name("_xlnm.Print_Area", ofSheet: index) }

    /// The formula of the rows and columns repeated on every page of a sheet, if it has any.
    ///
    ///     let titles = book.printTitles(ofSheet: 0)     // '总表'!$1:$5
    public func printTitles(ofSheet index: Int) -> String? { name("_xlnm.Print_Titles", ofSheet: index) }

    private func name(_ name: String, ofSheet index: Int) -> String? {
        definedNames.first { $0.sheetIndex == index && $0.name == name }?.formula
    }
}
