public import ArgumentParser
public import Findings

/// The options that every command has.
struct MessageOptions: ParsableArguments {
    @Option(name: .customLong("lang"), help: "The language of messages: zh or en; else that of the locale. 信息的语言。")
    var chosen: Language?

    /// The language chosen, else that of the locale.
    var language: Language { chosen ?? .ofLocale(environmentValue) }
}

extension Language: ExpressibleByArgument {
    /// The language of the locale, by the variables that name it in the order they count.
    static func ofLocale(_ environment: (String) -> String?) -> Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty }
        return Language(localeName: locale ?? "")
    }
}
