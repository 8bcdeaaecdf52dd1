internal import SpreadsheetML

/// What lies over the cells of a sheet, collected until the rows are written.
struct SheetExtras {
    struct Validation {
        let range: CellRange
        let validation: DataValidation
        let type: String
        let comparison: String?
        let formulas: [String]
    }

    struct Link {
        let range: CellRange
        let target: Hyperlink.Target
        let tooltip: String?
    }

    struct Comment {
        let cell: CellReference
        let author: String
        let text: String
    }

    var validated = RangeSet()
    var validations: [Validation] = []
    var conditionalFormats: [(CellRange, ConditionalFormat, Int?)] = []
    var linked = RangeSet()
    var links: [Link] = []
    var comments: [Comment] = []
    var commented: Set<CellReference> = []
    var autoFilter: CellRange?
    var protection: SheetProtection?
    var rowBreaks: Set<Int> = []
    var columnBreaks: Set<Int> = []
}

/// The relationships of one part, numbered as they come.
struct Relationships {
    struct Item {
        let type: String
        let target: String
        let isExternal: Bool
    }

    private(set) var items: [Item] = []

    /// Adds one and returns its id.
    mutating func add(_ type: String, _ target: String, isExternal: Bool = false) -> String {
        items.append(Item(type: type, target: target, isExternal: isExternal))
        return "rId\(items.count)"
    }
}
