/// What may be typed into cells.
public struct DataValidation: Sendable, Hashable {
    /// The kinds of conditions. Bounds are formulas without `=`: numbers, references, or more.
    public enum Condition: Sendable, Hashable {
        /// One of the items. More than 255 characters of them, or an item with a comma, are put on a hidden sheet.
        case list([String])
        /// One of the cells of a range: `Lists!$A$1:$A$9`, or a name.
        case listRange(String)
        /// A whole number.
        case wholeNumber(Comparison)
        /// A number.
        case decimal(Comparison)
        /// A date.
        case date(Comparison)
        /// A time.
        case time(Comparison)
        /// Text of some length.
        case textLength(Comparison)
        /// What makes a formula true.
        case custom(String)
    }

    /// What happens when something else is typed.
    public enum Refusal: String, Sendable, Hashable {
        /// It is refused.
        case stop
        /// The user is asked.
        case warning
        /// The user is told.
        case information
    }

    /// The condition.
    public var condition: Condition
    /// Whether nothing may be typed, too.
    public var allowsBlank: Bool
    /// What happens when something else is typed.
    public var refusal: Refusal
    /// Title of the hint that is shown at the cell, 32 characters at most.
    public var promptTitle: String?
    /// The hint that is shown at the cell, 255 characters at most.
    public var prompt: String?
    /// Title of the message, 32 characters at most.
    public var errorTitle: String?
    /// The message when something else is typed, 255 characters at most.
    public var error: String?

    /// A validation.
    public init(
        _ condition: Condition, allowsBlank: Bool = true, refusal: Refusal = .stop, promptTitle: String? = nil,
        prompt: String? = nil, errorTitle: String? = nil, error: String? = nil
    ) {
        self.condition = condition
        self.allowsBlank = allowsBlank
        self.refusal = refusal
        self.promptTitle = promptTitle
        self.prompt = prompt
        self.errorTitle = errorTitle
        self.error = error
    }
}

/// A comparison with one or two bounds, which are formulas without `=`.
public enum Comparison: Sendable, Hashable {
    /// From the first to the second.
    case between(String, String)
    /// Outside of the first to the second.
    case notBetween(String, String)
    /// The same.
    case equal(String)
    /// Not the same.
    case notEqual(String)
    /// More.
    case greaterThan(String)
    /// As much or more.
    case atLeast(String)
    /// Less.
    case lessThan(String)
    /// As much or less.
    case atMost(String)

    var name: String {
        switch self {
        case .between: "between"
        case .notBetween: "notBetween"
        case .equal: "equal"
        case .notEqual: "notEqual"
        case .greaterThan: "greaterThan"
        case .atLeast: "greaterThanOrEqual"
        case .lessThan: "lessThan"
        case .atMost: "lessThanOrEqual"
        }
    }

    /// The same comparison with bounds that were changed.
    func withBounds<Failure: Error>(_ change: (String) throws(Failure) -> String) throws(Failure) -> Comparison {
        switch self {
        case .between(let low, let high): .between(try change(low), try change(high))
        case .notBetween(let low, let high): .notBetween(try change(low), try change(high))
        case .equal(let bound): .equal(try change(bound))
        case .notEqual(let bound): .notEqual(try change(bound))
        case .greaterThan(let bound): .greaterThan(try change(bound))
        case .atLeast(let bound): .atLeast(try change(bound))
        case .lessThan(let bound): .lessThan(try change(bound))
        case .atMost(let bound): .atMost(try change(bound))
        }
    }

    var bounds: [String] {
        switch self {
        case .between(let low, let high), .notBetween(let low, let high): [low, high]
        case .equal(let bound), .notEqual(let bound), .greaterThan(let bound), .atLeast(let bound),
            .lessThan(let bound), .atMost(let bound):
            [bound]
        }
    }
}
