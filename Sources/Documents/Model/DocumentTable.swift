/// A table: columns, rows that head it, and rows.
public struct DocumentTable: Sendable, Hashable {
    /// One column.
    public struct Column: Sendable, Hashable {
        /// Its share of the width, against that of the others.
        public var width: Double
        /// Where its cells' text stands.
        public var alignment: Alignment

        /// A column.
        public init(width: Double = 1, alignment: Alignment = .start) {
            self.width = width
            self.alignment = alignment
        }
    }

    /// Where text stands in its cell.
    public enum Alignment: String, Sendable, Hashable {
        /// At the left.
        case start
        /// In the middle.
        case centre
        /// At the right, as figures do.
        case end
    }

    /// One cell.
    public struct Cell: Sendable, Hashable, ExpressibleByStringInterpolation {
        /// What it says.
        public var text: RichText
        /// How many columns it takes.
        public var span: Int
        /// How many rows it takes; the rows below leave it out.
        public var rows: Int
        /// Where its text stands; nil as its column says.
        public var alignment: Alignment?

        /// A cell.
        public init(_ text: RichText, span: Int = 1, rows: Int = 1, alignment: Alignment? = nil) {
            self.text = text
            self.span = span
            self.rows = rows
            self.alignment = alignment
        }

        /// A cell of plain text.
        public init(stringLiteral text: String) {
            self.init(RichText(text))
        }

        /// A cell of rich text.
        public init(stringInterpolation: RichText.Interpolation) {
            self.init(RichText(stringInterpolation: stringInterpolation))
        }
    }

    /// What stands above it, without its number; nil for none, and then it has no number.
    public var caption: String?
    /// The unit of its figures, such as `万元`, printed above at the right; nil for none.
    public var unit: String?
    /// The columns.
    public var columns: [Column]
    /// The rows of headings; a file of pages repeats them on each.
    public var header: [[Cell]]
    /// The rows.
    public var rows: [[Cell]]
    /// How many of the last rows are totals, printed bold.
    public var totals: Int
    /// What stands below it: `注：…`.
    public var notes: [RichText]

    /// A table. Rows that are short of cells are filled up with empty ones.
    public init(
        caption: String? = nil, unit: String? = nil, columns: [Column], header: [[Cell]] = [], rows: [[Cell]],
        totals: Int = 0, notes: [RichText] = []
    ) {
        self.caption = caption
        self.unit = unit
        self.columns = columns
        self.header = header
        self.rows = rows
        self.totals = totals
        self.notes = notes
    }
}

extension DocumentTable {
    /// The widths of the columns in whole parts of a sum, none of them 0.
    func widths(of total: Int) -> [Int] {
        let sum = columns.reduce(0) { $0 + max($1.width, 0.01) }
        var ends = 0.0
        var used = 0
        return columns.map { column in
            ends += max(column.width, 0.01)
            let end = Int((ends / sum * Double(total)).rounded())
            defer { used = end }
            return max(1, end - used)
        }
    }
}
