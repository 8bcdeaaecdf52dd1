/// Why an archive could not be written.
///
/// Two errors are equal when code and place are.
public struct ZipWritingError: Error, Sendable {
    /// The kinds of failure.
    public enum Code: String, Sendable, Hashable {
        /// The output could not be written; the cause says why.
        case output
        /// Two entries with one name; names differ in more than case.
        case duplicateName
        /// A name that is empty, absolute, or longer than 65,535 bytes.
        case invalidName
        /// An entry passes 4 GiB that was not opened as one that might.
        case tooLarge
        /// The archive that an entry is copied from can't be read, or the entry is encrypted.
        case source
        /// zlib has no memory.
        case outOfMemory
        /// The archive or the entry was finished before.
        case finished
    }

    /// The kind of failure.
    public let code: Code
    /// The entry, or nil for the archive as a whole.
    public let entry: String?
    /// What the system said, for ``Code/output``.
    public let cause: FileReplacementError?

    init(_ code: Code, entry: String? = nil, cause: FileReplacementError? = nil) {
        self.code = code
        self.entry = entry
        self.cause = cause
    }

    /// An error of the output itself.
    public init(output cause: FileReplacementError) {
        self.init(.output, cause: cause)
    }
}

extension ZipWritingError: Hashable {
    /// Equal code and equal entry.
    public static func == (left: Self, right: Self) -> Bool {
        left.code == right.code && left.entry == right.entry
    }

    /// Hashes what `==` looks at.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(entry)
    }
}

extension ZipWritingError: CustomStringConvertible {
    /// One line: place, what is wrong, how to mend it.
    public var description: String {
        let place = entry.map { "\($0): " } ?? ""
        return switch code {
        case .output: cause.map(\.description) ?? "\(place)the output could not be written"
        case .duplicateName: "\(place)an entry of this name is there already"
        case .invalidName: "\(place)not a name that an archive can hold"
        case .tooLarge: "\(place)larger than 4 GiB; split the data"
        case .source: "\(place)can't be copied from the archive that it is in"
        case .outOfMemory: "\(place)no memory left to compress"
        case .finished: "\(place)written to after it was finished"
        }
    }
}
