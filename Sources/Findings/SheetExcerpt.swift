/// A few rows of a sheet as a person sees them, with the cells marked that a finding speaks of.
public struct SheetExcerpt: Sendable, Hashable {
    /// The sheet's name.
    public var sheet: String
    /// The letters of the columns, from the left.
    public var columns: [String]
    /// The rows from the top; `nil` where rows are left out.
    public var rows: [Row?]

    /// One row.
    public struct Row: Sendable, Hashable {
        /// Its number in the sheet.
        public var number: Int
        /// Its cells from the left; those that a merged cell covers are left out.
        public var cells: [Cell]

        /// A row.
        public init(number: Int, cells: [Cell]) {
            self.number = number
            self.cells = cells
        }
    }

    /// One cell.
    public struct Cell: Sendable, Hashable {
        /// What it shows.
        public var text: String
        /// Whether it is an amount, set to the right.
        public var isNumber: Bool
        /// How many columns it covers.
        public var columns: Int
        /// How many of the rows shown it covers.
        public var rows: Int
        /// How it takes part.
        public var mark: Mark?

        /// A cell.
        public init(text: String, isNumber: Bool = false, columns: Int = 1, rows: Int = 1, mark: Mark? = nil) {
            self.text = text
            self.isNumber = isNumber
            self.columns = columns
            self.rows = rows
            self.mark = mark
        }
    }

    /// How a cell takes part in a finding.
    public enum Mark: String, Sendable, Hashable {
        /// It is the likely culprit.
        case culprit
        /// It is one of the other cells.
        case other
    }

    /// An excerpt.
    public init(sheet: String, columns: [String], rows: [Row?]) {
        self.sheet = sheet
        self.columns = columns
        self.rows = rows
    }
}
