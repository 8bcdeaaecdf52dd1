import SpreadsheetML

/// A number format, a number as a file writes it, and the text that Excel shows for it in simplified Chinese.
public struct NumberFormatCase: Sendable {
    /// What of number formats it is about.
    public let feature: String
    /// The format's code.
    public let code: String
    /// The number.
    public let number: String
    /// What Excel shows.
    public let shown: String
    /// What LibreOffice shows instead, when it shows something else.
    public let libreOffice: String?

    init(_ feature: String, _ code: String, _ number: String, _ shown: String, libreOffice: String? = nil) {
        self.feature = feature
        self.code = code
        self.number = number
        self.shown = shown
        self.libreOffice = libreOffice
    }
}

extension NumberFormatCase: CustomStringConvertible {
    /// `percent: 0.00% of 0.5`
    public var description: String { "\(feature): \(code) of \(number)" }
}

extension NumberFormatCase {
    /// The cases of every feature.
    public static let all = numbers + dates
}
