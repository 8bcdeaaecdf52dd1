internal import XMLStream

/// What can't be done to a workbook as a whole. Protection keeps from mistakes; it is no secret-keeping.
public struct WorkbookProtection: Sendable, Hashable {
    /// Whether sheets can't be added, removed, renamed, moved, hidden or shown.
    public var locksStructure: Bool
    /// Whether the windows keep their size and place.
    public var locksWindows: Bool
    /// What lifts the protection; nil for nothing. ASCII, 15 characters at most.
    public var password: String?

    /// A protection.
    public init(locksStructure: Bool = true, locksWindows: Bool = false, password: String? = nil) {
        self.locksStructure = locksStructure
        self.locksWindows = locksWindows
        self.password = password
    }

    var attributes: XMLWriter.Attributes {
        [
            ("workbookPassword", password.map(LegacyPassword.hash)), ("lockStructure", locksStructure ? "1" : nil),
            ("lockWindows", locksWindows ? "1" : nil),
        ]
    }
}

extension WorkbookWriter {
    /// Protects the workbook as a whole; cells are protected by their sheets (``SheetWriter/protect(_:)``).
    ///
    ///     try book.protect(WorkbookProtection(password: "2024"))
    public func protect(_ protection: WorkbookProtection = WorkbookProtection()) throws(WritingError) {
        try requireOpen()
        guard LegacyPassword.holds(protection.password) else {
            throw WritingError(
                .setting, found: "a password that the format can't hold", expected: "15 ASCII characters")
        }
        state.protection = protection
    }
}
