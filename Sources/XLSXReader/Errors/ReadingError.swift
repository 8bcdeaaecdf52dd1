/// Why a workbook could not be read: what is wrong, where, what was found and what was expected.
///
///     do {
///         let book = try Workbook(path: "决算公开.xlsx")
///         print(book.sheets.map(\.name))
///     } catch {
///         print(error)   // 决算公开.xlsx: the file is protected by a password; open it, save it without one, …
///     }
///
/// Two errors are equal when code and place are.
public struct ReadingError: Error, Sendable {
    /// What is wrong.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        // The file.

        /// There is no file at the path.
        case noSuchFile
        /// The path leads to a folder.
        case isDirectory
        /// The system does not let the file be read.
        case unreadable
        /// The file has no bytes.
        case emptyFile
        /// The URL is not one of a file.
        case notAFileAddress

        // Another kind of file.

        /// A workbook of the old binary format: .xls, or .et of WPS.
        case legacyWorkbook
        /// A binary workbook: .xlsb.
        case binaryWorkbook
        /// A workbook that opens with a password only.
        case passwordProtected
        /// A compound file that holds no workbook.
        case compoundFile
        /// An OpenDocument file: .ods.
        case openDocument
        /// A document or presentation of Office.
        case otherOfficeDocument
        /// A web page under the name of a workbook.
        case webPage
        /// XML under the name of a workbook, such as an XML Spreadsheet 2003.
        case xmlSpreadsheet
        /// A PDF under the name of a workbook.
        case portableDocument
        /// Text under the name of a workbook, such as CSV.
        case plainText
        /// No format that is known.
        case unknownFormat
        /// A ZIP archive that holds no workbook.
        case notAWorkbook

        // The archive.

        /// The file ends too soon.
        case truncated
        /// The archive's directory contradicts itself or the file.
        case damagedArchive
        /// Two entries have the same name.
        case duplicatePart
        /// An entry is encrypted.
        case encryptedPart
        /// An entry is neither stored nor deflated.
        case unsupportedCompression
        /// An entry cannot be inflated, or has not the size or checksum that it claims.
        case damagedPart

        // The package.

        /// A part that another leads to is not there.
        case missingPart
        /// A relationship is missing or leads out of the package.
        case badRelationship
        /// A part is not of the kind it is taken for, or holds more than the format allows.
        case unexpectedContent

        // The XML.

        /// A part is not well-formed.
        case malformedXML
        /// A part has a document type declaration.
        case documentType
        /// A part is neither UTF-8 nor UTF-16.
        case unsupportedEncoding

        // The sheets.

        /// The workbook lists no sheets.
        case noSheets
        /// The workbook has no sheet of that name or place.
        case noSuchSheet
        /// The sheet has no cells, as one of a chart.
        case notAWorksheet

        // The cells.

        /// A row's number is none of a sheet.
        case badRowNumber
        /// A cell's reference is none, or not one of its row.
        case badCellReference
        /// A cell of numbers holds something else.
        case badNumber
        /// A cell's text is not among the shared ones.
        case badSharedString
        /// A cell's value is not one of its type.
        case badCellType

        // The reading itself.

        /// A limit of ``ReadingLimits`` is passed, which ``ReadingError/expected`` names.
        case limitExceeded
        /// The task was cancelled.
        case cancelled
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
