import XMLStream

extension Workbook {
    /// What is protected in a workbook. It can be read all the same.
    public struct Protection: Sendable, Hashable {
        /// Whether sheets can be neither added nor removed, moved, renamed, hidden or shown.
        public internal(set) var locksStructure = false
        /// Whether windows can be neither moved nor sized.
        public internal(set) var locksWindows = false
        /// Whether a password lifts it.
        public internal(set) var hasPassword = false
    }

    /// How the workbook is protected against changes; nil when it is not.
    ///
    /// ```swift
    /// if try book.protection()?.locksStructure == true { print("sheets stay as they are") }
    /// ```
    ///
    /// A workbook that cannot be opened without a password is not one that this tells of: it cannot be read.
    public func protection() throws(ReadingError) -> Protection? {
        let handler = ProtectionHandler()
        do throws(ReadingError) {
            try package.parse(try WorkbookFinder(package).find(), roots: ["workbook"], with: handler)
        } catch { throw error.at(ReadingError.Place(file: package.name)) }
        return handler.protection
    }
}

private final class ProtectionHandler: PartHandler {
    private(set) var protection: Workbook.Protection?

    func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
        guard parent == "workbook", name == "workbookProtection" else { return }
        let found = Workbook.Protection(
            locksStructure: attributes.flag("lockStructure"), locksWindows: attributes.flag("lockWindows"),
            hasPassword: attributes.bytes("workbookPassword") != nil || attributes.bytes("workbookHashValue") != nil)
        if found != Workbook.Protection() { protection = found }
    }
}
