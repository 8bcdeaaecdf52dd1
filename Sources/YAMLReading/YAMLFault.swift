public import Findings

/// A YAML file that cannot be read: where and why.
///
///     12:12: level must be error, warning or info, not “fatal”
///           level: fatal
///                  ^
public struct YAMLFault: Error, Sendable {
    /// What kind of mistake it is.
    public enum Code: String, Sendable, Hashable {
        /// The file is no YAML, or too large.
        case yaml
        /// A value is of the wrong kind, or none of those allowed.
        case value
        /// Something that must be there is not.
        case missing
        /// A key that such files do not have.
        case unknownKey
        /// Something given twice.
        case duplicate
    }

    /// What kind of mistake it is.
    public let code: Code
    /// Where in the file.
    public let position: TextPosition
    /// The line of the file.
    public let line: String
    /// What is wrong, in one sentence.
    public let message: LocalizedText

    /// A mistake.
    public init(_ code: Code, at position: TextPosition, in line: String, _ message: LocalizedText) {
        self.code = code
        self.position = position
        self.line = line
        self.message = message
    }

    /// Place and message, then the line with a caret below the place.
    public func description(_ language: Language) -> String {
        let head = "\(position.line):\(position.column): \(message[language])"
        guard !line.isEmpty else { return head }
        return ([head] + position.excerpt(of: line)).joined(separator: "\n")
    }
}

extension YAMLFault: Hashable {
    /// Two mistakes are the same when they are of one kind at one place, however they are worded.
    public static func == (left: YAMLFault, right: YAMLFault) -> Bool {
        left.code == right.code && left.position == right.position
    }

    /// By code and place.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(position)
    }
}

extension YAMLFault: CustomStringConvertible {
    /// In English.
    public var description: String { description(.english) }
}
