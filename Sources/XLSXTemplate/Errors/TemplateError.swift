public import SpreadsheetML

/// Why a workbook could not be changed as asked.
///
/// Two errors are equal when code and place are.
public struct TemplateError: Error, Sendable {
    /// The kinds of failure.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The file can't be read; the cause says why.
        case unreadable
        /// The file could not be written; the cause says why.
        case output
        /// An encrypted or signed workbook: a change would make it worthless.
        case sealed
        /// Not a workbook, or one that is not put together as a workbook must be.
        case damaged
        /// Something that can't be changed without touching what was not asked for.
        case unsupported
        /// A sheet that is not there.
        case noSheet
        /// A defined name that is not there, or that names no single cell.
        case noName
        /// A placeholder that no value was given for.
        case noValue
        /// A cell inside a merged range, where it is not seen.
        case merged
        /// A cell of an array formula, or of one that other cells share.
        case formula
        /// Rows that can't be repeated or deleted without tearing what lies across them.
        case rows
        /// A value that a cell can't hold; the cause says why.
        case value
        /// The same cell set twice.
        case twice
    }

    /// The kind of failure.
    public let code: Code
    /// The part of the package, when it concerns one.
    public let part: String?
    /// The sheet.
    public let sheet: String?
    /// The cell.
    public let cell: CellReference?
    /// What was found.
    public let found: String
    /// What would have been right.
    public let expected: String
    /// What to do.
    public let mend: String
    /// The error behind this one.
    public let cause: (any Error)?
    /// What is wrong and what to do, in Chinese, where the code does not say it all.
    let chinese: String?

    init(
        _ code: Code, part: String? = nil, sheet: String? = nil, cell: CellReference? = nil, found: String,
        expected: String, mend: String = "", chinese: String? = nil, cause: (any Error)? = nil
    ) {
        self.code = code
        self.part = part
        self.sheet = sheet
        self.cell = cell
        self.found = found
        self.expected = expected
        self.mend = mend
        self.cause = cause
        self.chinese = chinese
    }
}

extension TemplateError: Hashable {
    /// Equal code and equal place.
    public static func == (left: Self, right: Self) -> Bool {
        left.code == right.code && left.part == right.part && left.sheet == right.sheet && left.cell == right.cell
    }

    /// Hashes what `==` looks at.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(part)
        hasher.combine(sheet)
        hasher.combine(cell)
    }
}

extension TemplateError: CustomStringConvertible {
    /// One line: place, found, expected, what to do.
    public var description: String {
        if code == .output { return found }
        let cells = [sheet, cell.map(\.description)].compactMap { $0 }.joined(separator: "!")
        let place = cells.isEmpty ? part : cells
        return (place.map { $0 + ": " } ?? "") + "found \(found), expected \(expected)"
            + (mend.isEmpty ? "" : "; \(mend)")
    }
}
