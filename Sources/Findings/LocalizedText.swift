/// A sentence in the two languages that the project speaks.
public struct LocalizedText: Sendable, Hashable {
    /// 中文
    public let chinese: String
    /// English
    public let english: String

    /// Both sentences say the same.
    public init(zh chinese: String, en english: String) {
        self.chinese = chinese
        self.english = english
    }

    /// The same text in both languages: a name, a formula.
    public init(verbatim text: String) {
        self.init(zh: text, en: text)
    }

    /// The sentence in one of the languages.
    public subscript(language: Language) -> String {
        language == .chinese ? chinese : english
    }
}

/// A language of messages.
public enum Language: String, Sendable, Hashable, CaseIterable {
    /// 中文
    case chinese = "zh"
    /// English
    case english = "en"

    /// The language that a POSIX locale name such as `zh_CN.UTF-8` asks for: Chinese for `zh…`, else English.
    public init(localeName: String) {
        self = localeName.lowercased().hasPrefix("zh") ? .chinese : .english
    }
}
