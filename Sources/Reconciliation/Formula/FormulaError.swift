public import Findings
public import YAMLReading

/// A place in the text of a formula or rule file.
public typealias FormulaPosition = TextPosition

/// A formula that cannot be read: where, why, and how to mend it.
///
///     1:12: expected “]”, found “=”
///       FA1[收入/总计 = FA1[支出/总计]
///                     ^
public struct FormulaError: Error, Sendable {
    /// What kind of mistake it is.
    public enum Code: String, Sendable, Hashable {
        /// Something else stands where a part of the grammar should.
        case unexpected
        /// A word that is no function of the language.
        case unknownFunction
        /// `row`, `column`, `code`, `class` or `table` without an `each` that binds it.
        case unboundVariable
        /// Several cells where one figure is needed.
        case severalCells
        /// Parentheses or functions inside each other beyond ``FormulaParser/depthLimit``.
        case tooDeep
        /// A quotation mark without its partner.
        case openQuote
        /// A number that cannot be read.
        case badNumber
    }

    /// What kind of mistake it is.
    public let code: Code
    /// Where it is.
    public let position: FormulaPosition
    /// The line of the formula it is in.
    public let text: String
    /// What is wrong.
    public let message: LocalizedText
    /// How to mend it.
    public let remedy: LocalizedText?

    /// The message with the line and a caret below the place.
    public func description(_ language: Language) -> String {
        "\(position.line):\(position.column): \(details(language))"
    }

    func details(_ language: Language) -> String {
        var lines = [message[language]]
        lines += position.excerpt(of: text)
        if let remedy { lines.append("  " + remedy[language]) }
        return lines.joined(separator: "\n")
    }
}

extension FormulaError: Hashable {
    /// Two errors are the same when they say the same of the same place, however they word it.
    public static func == (left: FormulaError, right: FormulaError) -> Bool {
        left.code == right.code && left.position == right.position
    }

    /// By code and place.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(position)
    }
}

extension FormulaError: CustomStringConvertible {
    /// In English.
    public var description: String { description(.english) }
}
