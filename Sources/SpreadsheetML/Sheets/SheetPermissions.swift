/// What a user may do in a protected sheet.
///
/// ```swift
/// let mayOnlyLook: SheetPermissions = [.selectLocked, .selectUnlocked]
/// ```
public struct SheetPermissions: OptionSet, Sendable, Hashable {
    /// The bits.
    public let rawValue: Int
    /// From bits.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// Select cells that are locked.
    public static let selectLocked = SheetPermissions(rawValue: 1)
    /// Select cells that are not locked.
    public static let selectUnlocked = SheetPermissions(rawValue: 2)
    /// Change formats of cells.
    public static let formatCells = SheetPermissions(rawValue: 4)
    /// Change widths of columns.
    public static let formatColumns = SheetPermissions(rawValue: 8)
    /// Change heights of rows.
    public static let formatRows = SheetPermissions(rawValue: 16)
    /// Insert rows.
    public static let insertRows = SheetPermissions(rawValue: 32)
    /// Delete rows.
    public static let deleteRows = SheetPermissions(rawValue: 64)
    /// Sort.
    public static let sort = SheetPermissions(rawValue: 128)
    /// Use the autofilter.
    public static let autoFilter = SheetPermissions(rawValue: 256)
    /// Insert columns.
    public static let insertColumns = SheetPermissions(rawValue: 512)
    /// Delete columns.
    public static let deleteColumns = SheetPermissions(rawValue: 1_024)
    /// Insert links.
    public static let insertHyperlinks = SheetPermissions(rawValue: 2_048)
    /// Use pivot tables.
    public static let pivotTables = SheetPermissions(rawValue: 4_096)
    /// Change drawings and comments.
    public static let editObjects = SheetPermissions(rawValue: 8_192)
    /// Change scenarios.
    public static let editScenarios = SheetPermissions(rawValue: 16_384)
}
