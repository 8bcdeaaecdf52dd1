public import SpreadsheetML
internal import ZipArchive

/// Why a workbook could not be written as asked.
///
/// Everything that would make Excel say "We found a problem with some content" is refused while writing, with one of
/// these. Two errors are equal when code and place are.
public struct WritingError: Error, Sendable {
    /// The kinds of failure.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The file could not be written; the cause says why.
        case output
        /// The workbook or the sheet was finished before, or an earlier failure has ended it.
        case finished
        /// A workbook needs a visible sheet.
        case noVisibleSheet
        /// Not a name for a sheet.
        case sheetName
        /// Two sheets with one name.
        case duplicateSheet
        /// Rows go up, and so do the cells of a row.
        case order
        /// Not a row or column of a sheet.
        case notOnSheet
        /// Text of more than 32,767 UTF-16 units or 253 line feeds, or longer than its place allows.
        case textTooLong
        /// A number that is not finite, or past 1E308.
        case number
        /// A date that the workbook's date system has no number for.
        case date
        /// A formula that is empty, too long, or not written as the file format wants it.
        case formula
        /// A merged range of one cell, or one that overlaps another.
        case merge
        /// More formats than a workbook can hold.
        case tooManyStyles
        /// A style with a value out of bounds.
        case style
        /// A setting of a sheet or of the workbook with a value out of bounds.
        case setting
        /// A defined name that is not allowed, or is there already.
        case name
        /// Cancelled by the caller.
        case cancelled
    }

    /// The kind of failure.
    public let code: Code
    /// The sheet, or nil for the workbook as a whole.
    public let sheet: String?
    /// The cells, or nil for the sheet as a whole.
    public let cells: CellRange?
    /// What was asked for.
    public let found: String
    /// What would have been right.
    public let expected: String
    /// What to do.
    public let mend: String
    /// The error behind this one.
    public let cause: (any Error)?
    /// What is wrong in Chinese, where more can be told than the code tells.
    let chinese: String?

    init(
        _ code: Code, sheet: String? = nil, cells: CellRange? = nil, found: String, expected: String, mend: String = "",
        cause: (any Error)? = nil, chinese: String? = nil
    ) {
        self.code = code
        self.sheet = sheet
        self.cells = cells
        self.found = found
        self.expected = expected
        self.mend = mend
        self.cause = cause
        self.chinese = chinese
    }

    init(_ cause: ZipWritingError) {
        let isFile = cause.code == .output
        self.init(
            isFile ? .output : .finished, found: "\(cause)", expected: "a workbook written to its end",
            cause: cause.cause.map { $0 as any Error } ?? cause)
    }
}

extension WritingError: Hashable {
    /// Equal code and equal place.
    public static func == (left: Self, right: Self) -> Bool {
        left.code == right.code && left.sheet == right.sheet && left.cells == right.cells
    }

    /// Hashes what `==` looks at.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(sheet)
        hasher.combine(cells)
    }
}

extension WritingError: CustomStringConvertible {
    /// One line: `收支表!B5: found 1899-12-31, expected a date from 1900-01-01 on; write it as text`.
    public var description: String {
        if code == .output { return found }
        let place = [sheet, cells.map(\.description)].compactMap { $0 }.joined(separator: "!")
        return (place.isEmpty ? "" : place + ": ") + "found \(found), expected \(expected)"
            + (mend.isEmpty ? "" : "; \(mend)")
    }
}
