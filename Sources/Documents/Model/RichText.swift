/// Text of one paragraph, item or cell, with what is bold, what is still to be written, and its notes.
///
/// Literals and interpolation make it:
///
///     "决算\(bold: "4,449.23")万元\(note: "印数之和为4,449.24。")，原因是\(placeholder: "请填写：原因")。"
public struct RichText: Sendable, Hashable, ExpressibleByStringInterpolation {
    /// The pieces in order.
    public var runs: [TextRun]

    /// Text of these pieces.
    public init(_ runs: [TextRun]) {
        self.runs = runs
    }

    /// Plain text.
    public init(_ text: String) {
        runs = text.isEmpty ? [] : [.text(text)]
    }

    /// Plain text.
    public init(stringLiteral text: String) {
        self.init(text)
    }

    /// Text from an interpolation.
    public init(stringInterpolation: Interpolation) {
        runs = stringInterpolation.runs
    }

    /// Both, one behind the other.
    public static func + (left: RichText, right: RichText) -> RichText {
        RichText(left.runs + right.runs)
    }

    /// The words alone: no marks of bold or italic, placeholders in their brackets, no notes.
    public var plain: String {
        runs.reduce(into: "") { text, run in
            switch run {
            case .text(let words, _): text += words
            case .placeholder(let prompt): text += TextRun.bracketed(prompt)
            case .note: break
            }
        }
    }
}

/// A piece of text that looks the same throughout.
public enum TextRun: Sendable, Hashable {
    /// Words.
    case text(String, Emphasis = [])
    /// What a person must write here, such as `请填写：原因`; printed in 【】 and highlighted.
    case placeholder(String)
    /// A note at the foot of the page.
    indirect case note(RichText)

    /// How words stand out.
    public struct Emphasis: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: Int

        /// From bits.
        public init(rawValue: Int) { self.rawValue = rawValue }

        /// Bold.
        public static let bold = Emphasis(rawValue: 1)
        /// Italic.
        public static let italic = Emphasis(rawValue: 2)
    }

    static func bracketed(_ prompt: String) -> String { "【\(prompt)】" }
}

extension RichText {
    /// Collects the pieces of an interpolation.
    public struct Interpolation: StringInterpolationProtocol {
        var runs: [TextRun] = []

        /// Room for the pieces.
        public init(literalCapacity: Int, interpolationCount: Int) {
            runs.reserveCapacity(interpolationCount * 2 + 1)
        }

        /// Plain words.
        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { runs.append(.text(literal)) }
        }

        /// A value as plain words.
        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            appendLiteral(value.description)
        }

        /// Rich text inside rich text.
        public mutating func appendInterpolation(_ text: RichText) {
            runs += text.runs
        }

        /// Bold words.
        public mutating func appendInterpolation(bold words: String) {
            runs.append(.text(words, .bold))
        }

        /// Italic words.
        public mutating func appendInterpolation(italic words: String) {
            runs.append(.text(words, .italic))
        }

        /// What a person must write.
        public mutating func appendInterpolation(placeholder prompt: String) {
            runs.append(.placeholder(prompt))
        }

        /// A note at the foot of the page.
        public mutating func appendInterpolation(note text: RichText) {
            runs.append(.note(text))
        }
    }
}
