import SpreadsheetML
import XMLStream

/// How a row is laid out: what a file says of it besides its cells.
///
/// ```swift
/// for row in try sheet.rowLayouts() where row.isHidden || row.outlineLevel > 0 {
///     print(row.number, row.height ?? 0)
/// }
/// ```
public struct RowLayout: Sendable, Hashable {
    /// The number of the row, from 1.
    public let number: Int
    /// The height in points, when the file gives one; else ``SheetFrame/defaultRowHeight`` holds.
    public let height: Double?
    /// Whether a user has set the height, so that it does not follow the text.
    public let hasCustomHeight: Bool
    /// Whether it is hidden, be it by a filter or a closed group.
    public let isHidden: Bool
    /// The depth of the groups it is in; 0 for none.
    public let outlineLevel: Int
    /// Whether the group that ends beside it is closed.
    public let isCollapsed: Bool
}

extension Worksheet {
    /// Heights, hidden and grouped rows: the rows of which the file says any of it, in the order of the file.
    ///
    /// ```swift
    /// let hidden = try sheet.rowLayouts().filter(\.isHidden).map(\.number)
    /// ```
    ///
    /// The sheet's part is read through for it, cells left aside. Columns are in ``SheetFrame/columns``.
    public func rowLayouts() throws(ReadingError) -> [RowLayout] {
        let handler = RowLayoutHandler()
        do throws(ReadingError) {
            try package.parse(part, roots: SheetPart.roots, with: handler)
        } catch { throw error.at(ReadingError.Place(sheet: name)) }
        return handler.layouts
    }
}

private final class RowLayoutHandler: PartHandler {
    private(set) var layouts: [RowLayout] = []
    private var number = 0

    func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
        guard parent == "sheetData", name == "row" else { return }
        number = try attributes.rowNumber() ?? number + 1
        let layout = RowLayout(
            number: number, height: attributes.double("ht"), hasCustomHeight: attributes.flag("customHeight"),
            isHidden: attributes.flag("hidden"), outlineLevel: attributes.integer("outlineLevel") ?? 0,
            isCollapsed: attributes.flag("collapsed"))
        guard layout.height != nil || layout.isHidden || layout.outlineLevel != 0 || layout.isCollapsed else { return }
        guard layouts.count < SheetLimits.rows else {
            throw ReadingError(.unexpectedContent, found: "more rows", expected: "at most \(SheetLimits.rows)")
        }
        layouts.append(layout)
    }
}
