public import Findings
public import YAMLReading

/// A rule file that cannot be read: where, why, and how to mend it.
public struct RuleBookError: Error, Sendable {
    /// What kind of mistake it is: those of any YAML file, and a formula that cannot be read.
    public enum Code: String, Sendable, Hashable {
        /// The file is no YAML.
        case yaml
        /// A value is of the wrong kind, or none of those allowed.
        case value
        /// Something that must be there is not.
        case missing
        /// A key that rule files do not have.
        case unknownKey
        /// Two rules have the same id.
        case duplicate
        /// A formula that cannot be read.
        case formula
    }

    /// What kind of mistake it is.
    public let code: Code
    /// Where in the file, from 1.
    public let position: FormulaPosition
    /// The id of the rule, where it is known.
    public let rule: String?
    /// What is wrong, in one line.
    public let message: LocalizedText
    /// The formula's error, for code ``Code/formula``.
    public let formula: FormulaError?

    init(
        _ code: Code, at position: FormulaPosition, rule: String? = nil, _ message: LocalizedText,
        formula: FormulaError? = nil
    ) {
        self.code = code
        self.position = position
        self.rule = rule
        self.message = message
        self.formula = formula
    }

    /// A mistake of the YAML itself.
    init(_ fault: YAMLFault, rule: String?) {
        let code: Code =
            switch fault.code {
            case .yaml: .yaml
            case .value: .value
            case .missing: .missing
            case .unknownKey: .unknownKey
            case .duplicate: .duplicate
            }
        self.init(code, at: fault.position, rule: rule, fault.message)
    }

    /// `12:5: R001: level must be error, warning or info, not fatal`, with a caret where a formula is wrong.
    public func description(_ language: Language) -> String {
        let head = "\(position.line):\(position.column): " + (rule.map { "\($0): " } ?? "")
        return head + (formula?.details(language) ?? message[language])
    }
}

extension RuleBookError: Hashable {
    /// Two errors are the same when they say the same of the same place, however they word it.
    public static func == (left: RuleBookError, right: RuleBookError) -> Bool {
        left.code == right.code && left.position == right.position
    }

    /// By code and place.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(code)
        hasher.combine(position)
    }
}

extension RuleBookError: CustomStringConvertible {
    /// In English.
    public var description: String { description(.english) }
}
