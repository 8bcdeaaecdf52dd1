import XMLStream
import ZipArchive

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension ReadingError {
    /// The archive's error in the words of a workbook.
    init(_ error: ZipError) {
        let code: Code
        switch error.code {
        case .unreadable:
            switch error.errorNumber {
            case ENOENT, ENOTDIR: code = .noSuchFile
            case EISDIR: code = .isDirectory
            default: code = .unreadable
            }
        case .truncated: code = .truncated
        case .notAnArchive: code = .unknownFormat
        case .damagedDirectory, .overlappingEntries: code = .damagedArchive
        case .duplicateName: code = .duplicatePart
        case .encrypted: code = .encryptedPart
        case .unsupportedMethod: code = .unsupportedCompression
        case .damagedData, .wrongSize, .wrongChecksum: code = .damagedPart
        case .limitExceeded: code = .limitExceeded
        }
        self.init(
            code, at: Place(part: error.entry),
            found: error.found ?? (code == .unreadable ? error.errorNumber.map { String(cString: strerror($0)) } : nil),
            expected: code == .limitExceeded ? error.expected.map(ReadingLimits.renamed(zip:)) : error.expected,
            cause: error)
    }

    /// The parser's error, or the one that a handler gave it.
    init(_ error: XMLStreamError) {
        if error.code == .handler, let cause = error.cause as? ReadingError {
            self = cause
            return
        }
        let code: Code =
            switch error.code {
            case .malformed, .undeclaredPrefix, .handler: .malformedXML
            case .documentType: .documentType
            case .unsupportedEncoding: .unsupportedEncoding
            case .tagTooLong, .tooDeep: .limitExceeded
            }
        self.init(
            code, at: Place(line: error.line), found: code == .limitExceeded ? nil : error.found,
            expected: code == .limitExceeded ? error.found.map(ReadingLimits.renamed(xml:)) : nil, cause: error)
    }
}

/// Runs archive work, and tells its errors as those of a part of a workbook.
func asReading<Result>(_ work: () throws(ZipError) -> Result) throws(ReadingError) -> Result {
    do throws(ZipError) { return try work() } catch { throw ReadingError(error) }
}
