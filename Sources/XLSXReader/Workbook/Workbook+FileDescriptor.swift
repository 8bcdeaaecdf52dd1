import ZipArchive

extension Workbook {
    /// Opens a workbook by an open file, such as one that was handed over or has no name any more.
    ///
    /// ```swift
    /// let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: "决算公开.xlsx"))
    /// let book = try Workbook(fileDescriptor: handle.fileDescriptor, name: "决算公开.xlsx")
    /// ```
    ///
    /// The file is read with `pread`: its offset is neither used nor moved. It is not closed, and must stay open as long as
    /// the workbook is used.
    ///
    /// - Parameters:
    ///   - fileDescriptor: an open file that can be read at any place; a pipe cannot.
    ///   - name: what errors call it.
    ///   - limits: how much of what a file may hold.
    /// - Throws: what is wrong with the file; ``ReadingError/Code/unreadable`` for a pipe or a descriptor that is not open.
    public convenience init(
        fileDescriptor: Int32, name: String = "workbook", limits: ReadingLimits = ReadingLimits()
    ) throws(ReadingError) {
        let source: ByteSource
        do throws(ZipError) {
            source = try ByteSource(descriptor: fileDescriptor, closes: false)
        } catch {
            throw ReadingError(error).at(ReadingError.Place(file: name))
        }
        try self.init(source, name: name, limits: limits)
    }
}
