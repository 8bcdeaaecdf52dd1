import SpreadsheetML
import ZipArchive

/// What the cells of a workbook need to be understood.
final class BookContext: Sendable {
    let strings: SharedStrings
    let styles: StyleTable
    let dateSystem: DateSystem

    init(strings: SharedStrings, styles: StyleTable, dateSystem: DateSystem) {
        self.strings = strings
        self.styles = styles
        self.dateSystem = dateSystem
    }
}

/// Reads what cells need when the first of them is asked for, once for all sheets.
final class BookContextLoader: Sendable {
    private let package: Package
    private let stringsPart: String?
    private let stylesPart: String?
    private let dateSystem: DateSystem
    private let loaded = Locked<BookContext?>(nil)
    /// The runs of the rich ones among the strings, once they have been asked for.
    let runsOfStrings = Locked<[Int: [TextRun]]?>(nil)

    /// Parts that are nil have nothing in them.
    init(package: Package, stringsPart: String?, stylesPart: String?, dateSystem: DateSystem) {
        self.package = package
        self.stringsPart = stringsPart
        self.stylesPart = stylesPart
        self.dateSystem = dateSystem
    }

    /// What was read before, or is read now.
    func context(_ manner: ReadingManner) throws(ReadingError) -> BookContext {
        do throws(ReadingError) {
            return try loaded.loaded { () throws(ReadingError) in try read(manner) }
        } catch { throw error.at(ReadingError.Place(file: package.name)) }
    }

    private func read(_ manner: ReadingManner) throws(ReadingError) -> BookContext {
        let strings = try stringsPart.map { part throws(ReadingError) in
            try SharedStringsReader.read(part, of: package, manner)
        }
        let styles = try stylesPart.map { part throws(ReadingError) in try StyleTable(part, of: package) }
        return BookContext(
            strings: strings ?? SharedStrings(), styles: styles ?? StyleTable(), dateSystem: dateSystem)
    }
}
