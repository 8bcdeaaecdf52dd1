@_exported public import XLSXReader

#if canImport(FoundationEssentials)
    public import FoundationEssentials
#else
    public import Foundation
#endif

extension Workbook {
    /// Opens a file by its URL.
    ///
    /// ```swift
    /// let book = try Workbook(url: URL(fileURLWithPath: "决算公开.xlsx"))
    /// let total = try book.sheet("收入支出决算总表")["C35"].decimal
    /// ```
    ///
    /// - Throws: ``XLSXReader/ReadingError/Code/notAFileAddress`` for a URL that leads to no file: nothing is ever fetched.
    ///   Otherwise what is wrong with the file.
    public convenience init(url: URL, limits: ReadingLimits = ReadingLimits()) throws(ReadingError) {
        guard url.isFileURL else { throw ReadingError.notAFileAddress(url.absoluteString) }
        try self.init(path: url.path(percentEncoded: false), limits: limits)
    }

    /// Opens a workbook that lies in memory.
    ///
    /// ```swift
    /// let data = try Data(contentsOf: URL(fileURLWithPath: "决算公开.xlsx"))
    /// let book = try Workbook(data: data, name: "决算公开.xlsx")
    /// ```
    ///
    /// - Parameter name: what errors call it.
    public convenience init(
        data: Data, name: String = "workbook", limits: ReadingLimits = ReadingLimits()
    ) throws(ReadingError) {
        try self.init(bytes: Array(data), name: name, limits: limits)
    }
}
