/// Why an XML text could not be read.
///
/// Two errors are equal when code and line are.
public struct XMLStreamError: Error, Sendable {
    /// What is wrong.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        /// The text is not well-formed XML.
        case malformed
        /// A prefix is used that no namespace is declared for.
        case undeclaredPrefix
        /// There is a document type declaration, which a package part must not have.
        case documentType
        /// The text is neither UTF-8 nor UTF-16.
        case unsupportedEncoding
        /// A tag is longer than ``XMLLimits/tagBytes``.
        case tagTooLong
        /// Elements lie deeper than ``XMLLimits/depth``.
        case tooDeep
        /// The handler threw; its error is the ``XMLStreamError/cause``.
        case handler
    }

    /// What is wrong.
    public let code: Code
    /// The line, counted from 1, where it was noticed.
    public let line: Int?
    /// What was found; for limits the limit that was passed.
    public let found: String?
    /// The error of the handler.
    public let cause: (any Error)?

    init(_ code: Code, line: Int? = nil, found: String? = nil, cause: (any Error)? = nil) {
        self.code = code
        self.line = line
        self.found = found
        self.cause = cause
    }
}

extension XMLStreamError: Equatable {
    /// Whether code and line are the same.
    public static func == (left: XMLStreamError, right: XMLStreamError) -> Bool {
        left.code == right.code && left.line == right.line
    }
}

/// How much an XML text may ask for.
public struct XMLLimits: Sendable, Hashable {
    /// Bytes of one tag with its attributes: 64 KiB.
    ///
    /// libxml2 looks for duplicates among the attributes of a tag in quadratic time, before it tells anyone of the tag.
    public var tagBytes = 1 << 16
    /// Elements within elements: 64.
    public var depth = 64

    /// The defaults.
    public init() {}
}
