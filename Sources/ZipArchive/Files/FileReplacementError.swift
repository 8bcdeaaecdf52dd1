#if canImport(Darwin)
    internal import Darwin
#else
    internal import Glibc
#endif

/// Why a file could not be written.
///
/// Two errors are equal when code and path are.
public struct FileReplacementError: Error, Sendable {
    /// The kinds of failure.
    public enum Code: String, Sendable, Hashable {
        /// The folder is not there.
        case noFolder
        /// The path names a folder, or something else that is not a regular file.
        case notAFile
        /// The folder is there already.
        case exists
        /// The system does not allow it.
        case notPermitted
        /// The disk is full, or the file would pass a limit on sizes.
        case noSpace
        /// Anything else; ``FileReplacementError/systemError`` says what.
        case failed
    }

    /// The kind of failure.
    public let code: Code
    /// The file that was to be written.
    public let path: String
    /// What was being done: `write`, `rename`, …
    public let operation: String
    /// The system's error number.
    public let systemError: Int32

    init(path: String, operation: String, systemError: Int32) {
        self.path = path
        self.operation = operation
        self.systemError = systemError
        code =
            switch systemError {
            case ENOENT, ENOTDIR: .noFolder
            case EISDIR: .notAFile
            case EEXIST, ENOTEMPTY: .exists
            case EACCES, EPERM, EROFS: .notPermitted
            case ENOSPC, EDQUOT, EFBIG: .noSpace
            default: .failed
            }
    }
}

extension FileReplacementError: Hashable {
    /// Equal code and equal path.
    public static func == (left: Self, right: Self) -> Bool {
        left.code == right.code && left.path == right.path
    }

    /// Hashes what `==` looks at.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(path)
    }
}

extension FileReplacementError: CustomStringConvertible {
    /// One line: file, what is wrong, how to mend it.
    public var description: String {
        let mend =
            switch code {
            case .noFolder: "there is no such folder; create it first"
            case .notAFile: "this is not a file; give the name of a file"
            case .exists: "there is one already; give another name, or replace it with --force"
            case .notPermitted: "not allowed to write there; choose another folder or change its permissions"
            case .noSpace: "the disk is full; make room and run again (the old file is unchanged)"
            case .failed: String(cString: strerror(systemError))
            }
        return "\(path): \(mend) (\(operation))"
    }
}
