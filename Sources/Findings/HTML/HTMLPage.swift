/// The frame of a report as one HTML page that needs nothing else: no network, no other file.
struct HTMLPage {
    let language: Language
    let title: String

    /// Nothing may be loaded, sent or embedded; style and script are those of the page itself.
    private static let policy =
        "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

    /// The page around a body.
    func html(body: String) -> String {
        var html = HTMLMarkup()
        html.raw("<!DOCTYPE html>\n<html lang=\"\(language == .chinese ? "zh-CN" : "en")\">\n<head>\n")
        html.raw("<meta charset=\"utf-8\">\n")
        html.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"\(Self.policy)\">\n")
        html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        html.raw("<link rel=\"icon\" href=\"data:,\">\n")
        html.element("title", title)
        html.raw("\n<style>\n\(Self.style)\n</style>\n</head>\n<body>\n")
        html.raw(body)
        html.raw("<script>\n\(Self.script)\n</script>\n</body>\n</html>\n")
        return html.html
    }
}
