import Fiscal

/// A list of fixed lines with its own label column and columns of amounts; tables set lanes side by side.
public struct Lane: Sendable {
    /// The heading above the lane (`收入`), first part of its lines' keys; empty in a table of one lane without heading.
    public let name: String
    /// What stands above the lane where that is not its name: several views of 支出 stand below one heading.
    public let heading: String?
    /// The forms that print the lane; nil for all. Others print it only when it holds something.
    public let forms: Set<TableForm.Name>?
    /// Other headings above the lane.
    public internal(set) var nameAliases: [String]
    /// The heading of the label column, such as `项目`, and other wordings.
    public internal(set) var labelHeadings: [String]
    /// The columns of amounts.
    public internal(set) var columns: [Column]
    /// The lines from top to bottom.
    public internal(set) var lines: [Line]

    /// A lane.
    public init(
        name: String, under heading: String? = nil, nameAliases: [String], labelHeadings: [String], columns: [Column],
        lines: [Line], in forms: Set<TableForm.Name>? = nil
    ) {
        self.name = name
        self.heading = heading
        self.forms = forms
        self.nameAliases = nameAliases
        self.labelHeadings = labelHeadings
        self.columns = columns
        self.lines = lines
    }

    /// The heading that the lane stands below.
    var shownHeading: String { heading ?? name }

    /// What the keys of lines under one of its lines begin with.
    func prefix(under line: Line) -> String {
        let key = key(of: line)
        return key.isEmpty ? "" : key + "/"
    }

    /// Whether a key is of a line that the department named, under one of the repeated lines.
    func repeats(_ key: String, under line: Line) -> Bool {
        let own = prefix(under: line)
        let isFixed = lines.contains { $0.role.isPrinted && self.key(of: $0) == key }
        // Of two repeated lines the one deeper down has the key.
        let isDeeper = lines.contains {
            $0.role == .repeated && prefix(under: $0).count > own.count && key.hasPrefix(prefix(under: $0))
        }
        return key.hasPrefix(own) && !isFixed && !isDeeper
    }

    /// The key of one of its lines.
    public func key(of line: Line) -> String {
        ([name] + line.path).filter { !$0.isEmpty }.joined(separator: "/")
    }
}

/// One line of a lane.
public struct Line: Sendable {
    /// What a line is in its lane.
    public enum Role: Sendable, Hashable {
        /// An item, numbered 一、二、三… among its neighbours.
        case numbered
        /// An item, numbered 1. 2. 3. among its neighbours.
        case listed
        /// A line without a number.
        case plain
        /// A sum, printed in bold and centred.
        case total
        /// Any number of lines whose labels the department chooses.
        case repeated
        /// Blank lines, as many as bring the lane to the length of the longest.
        case filler
        /// A blank line with a row number.
        case blank

        var isPrinted: Bool { self != .filler && self != .blank && self != .repeated }
    }

    /// The label less ordinals, after the labels of the lines it stands under: `["年初财政拨款结转和结余", "一般公共预算财政拨款"]`.
    public let path: [String]
    /// What the line is.
    public let role: Role
    /// The functional 类 whose sum the line shows, such as `201`.
    public let code: String?
    /// Other labels it goes by.
    public internal(set) var aliases: [String]
    /// The forms that print the line; nil for all. Others print it only when it holds something.
    public let forms: Set<TableForm.Name>?

    /// A line.
    public init(
        path: [String], role: Role, code: String? = nil, aliases: [String] = [], forms: Set<TableForm.Name>? = nil
    ) {
        self.path = path
        self.role = role
        self.code = code
        self.aliases = aliases
        self.forms = forms
    }

    /// The label without its ordinal.
    public var label: String { path.last ?? "" }

    /// Every wording of the label, folded.
    var foldedLabels: [String] { ([label] + aliases).map { LabelText.key($0) } }
}
