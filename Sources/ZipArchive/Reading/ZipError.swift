/// Why an archive could not be read.
///
/// Two errors are equal when code and entry are; the figures are for the reader of the message.
public struct ZipError: Error, Sendable {
    /// What is wrong.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The file could not be opened or read.
        case unreadable
        /// The file ends before its own directory says so, or has no directory at all.
        case truncated
        /// No record of a ZIP archive was found.
        case notAnArchive
        /// The directory contradicts itself.
        case damagedDirectory
        /// Two entries have the same name.
        case duplicateName
        /// Two entries claim the same bytes.
        case overlappingEntries
        /// An entry is encrypted.
        case encrypted
        /// An entry is compressed by a method other than stored or deflate.
        case unsupportedMethod
        /// The compressed data of an entry is broken.
        case damagedData
        /// An entry is shorter or longer than declared.
        case wrongSize
        /// The checksum of an entry does not match.
        case wrongChecksum
        /// A limit of ``ZipLimits`` was passed.
        case limitExceeded
    }

    /// What is wrong.
    public let code: Code
    /// The entry it concerns, if any.
    public let entry: String?
    /// What was found.
    public let found: String?
    /// What would have been right; for ``Code/limitExceeded`` the limit, as `partBytes 1073741824`.
    public let expected: String?
    /// The system's error number, for ``Code/unreadable``.
    public let errorNumber: Int32?

    init(
        _ code: Code, entry: String? = nil, found: String? = nil, expected: String? = nil, errorNumber: Int32? = nil
    ) {
        self.code = code
        self.entry = entry
        self.found = found
        self.expected = expected
        self.errorNumber = errorNumber
    }

    func naming(_ entry: String) -> ZipError {
        ZipError(code, entry: entry, found: found, expected: expected, errorNumber: errorNumber)
    }
}

extension ZipError: Equatable {
    /// Whether code and entry are the same.
    public static func == (left: ZipError, right: ZipError) -> Bool {
        left.code == right.code && left.entry == right.entry
    }
}

extension ZipError: CustomStringConvertible {
    /// `xl/workbook.xml: wrongChecksum: found 0x1, expected 0x2`.
    public var description: String {
        var text = entry.map { "\($0): " } ?? ""
        text += code.rawValue
        if let found { text += ": found \(found)" }
        if let expected { text += (found == nil ? ": " : ", ") + "expected \(expected)" }
        return text
    }
}
