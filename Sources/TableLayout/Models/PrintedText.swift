/// A value that a form prints as text, and that keeps whatever was printed.
public protocol PrintedText: Sendable, Hashable {
    /// The value of a text; of a blank one the blank value.
    init(printed: String)
    /// The text; empty for the blank value.
    var printed: String { get }
}
