import ArgumentParser

/// The language that messages are printed in.
enum MessageLanguage: String, ExpressibleByArgument, CaseIterable {
    case chinese = "zh"
    case english = "en"

    /// The language of the locale, by the variables that name it in the order they count.
    static func ofLocale(_ environment: (String) -> String?) -> MessageLanguage {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
        return locale?.lowercased().hasPrefix("zh") == true ? .chinese : .english
    }
}
