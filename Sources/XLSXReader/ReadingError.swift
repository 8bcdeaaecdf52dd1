/// Why a workbook could not be read: what is wrong, where, what was found and what was expected.
///
///     do {
///         let book = try Workbook(path: "决算公开.xlsx")
///     } catch {
///         print(error)   // 决算公开.xlsx: the file is protected by a password; open it, save it without one, …
///     }
///
/// Two errors are equal when code and place are.
public struct ReadingError: Error, Sendable {
    /// What is wrong.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        // The file.
        case noSuchFile, isDirectory, unreadable, emptyFile, notAFileAddress
        // Another kind of file.
        case legacyWorkbook, binaryWorkbook, passwordProtected, compoundFile, openDocument, otherOfficeDocument
        case webPage, xmlSpreadsheet, portableDocument, plainText, unknownFormat, notAWorkbook
        // The archive.
        case truncated, damagedArchive, duplicatePart, encryptedPart, unsupportedCompression, damagedPart
        // The package.
        case missingPart, badRelationship, unexpectedContent
        // The XML.
        case malformedXML, documentType, unsupportedEncoding
        // The sheets.
        case noSheets, noSuchSheet, notAWorksheet
        // The cells.
        case badRowNumber, badCellReference, badNumber, badSharedString, badCellType
        // The reading itself.
        case limitExceeded, cancelled
    }

    /// Where in the workbook it is.
    public struct Place: Sendable, Hashable {
        /// The file's path or name, as it was given.
        public var file: String?
        /// The name of the archive entry.
        public var part: String?
        /// The name of the sheet.
        public var sheet: String?
        /// The cell, as the file names it.
        public var cell: String?
        /// The line of the part, counted from 1.
        public var line: Int?

        /// A place; nowhere without arguments.
        public init(
            file: String? = nil, part: String? = nil, sheet: String? = nil, cell: String? = nil, line: Int? = nil
        ) {
            self.file = file
            self.part = part
            self.sheet = sheet
            self.cell = cell
            self.line = line
        }
    }

    /// What is wrong.
    public let code: Code
    /// Where it is.
    public internal(set) var place: Place
    /// What was found there.
    public let found: String?
    /// What would have been right; for ``Code/limitExceeded`` the name of the limit and its value.
    public let expected: String?
    /// The error beneath, of the archive or the XML.
    public let cause: (any Error)?

    init(
        _ code: Code, at place: Place = Place(), found: String? = nil, expected: String? = nil,
        cause: (any Error)? = nil
    ) {
        self.code = code
        self.place = place
        self.found = found
        self.expected = expected
        self.cause = cause
    }

    /// That a workbook was to be opened by an address that is not one of a file.
    package static func notAFileAddress(_ address: String) -> ReadingError {
        ReadingError(.notAFileAddress, at: Place(file: address), expected: "file:")
    }

    /// The same error, with the parts of its place filled in that it does not know yet.
    func at(_ outer: Place) -> ReadingError {
        var error = self
        error.place.file = place.file ?? outer.file
        error.place.part = place.part ?? outer.part
        error.place.sheet = place.sheet ?? outer.sheet
        error.place.cell = place.cell ?? outer.cell
        error.place.line = place.line ?? outer.line
        return error
    }
}

extension ReadingError: Equatable {
    /// Whether code and place are the same.
    public static func == (left: ReadingError, right: ReadingError) -> Bool {
        left.code == right.code && left.place == right.place
    }
}
