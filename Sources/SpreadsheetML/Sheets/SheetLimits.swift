/// The bounds that the file format and Excel set for every workbook.
///
///     SheetLimits.rows                // 1048576
///     SheetLimits.sheetNameLength     // 31
///
/// Source: Microsoft's page "Excel specifications and limits".
public enum SheetLimits {
    /// Rows of a sheet: 1,048,576.
    @inlinable public static var rows: Int { 1_048_576 }
    /// Columns of a sheet: 16,384 (`XFD`).
    @inlinable public static var columns: Int { 16_384 }
    /// UTF-16 units of text in one cell: 32,767.
    public static let cellTextLength = 32_767
    /// Line feeds in the text of one cell: 253.
    public static let cellLineFeeds = 253
    /// UTF-16 units of a sheet name: 31.
    public static let sheetNameLength = 31
    /// Characters of a formula: 8,192.
    public static let formulaLength = 8_192
    /// Different cell formats of a workbook: 65,490.
    public static let cellFormats = 65_490
    /// Hyperlinks of a sheet: 65,530.
    public static let hyperlinks = 65_530
    /// Width of a column in characters: 255.
    public static let columnWidth = 255.0
    /// Height of a row in points: 409.5.
    public static let rowHeight = 409.5
}
