internal import SpreadsheetML
internal import XLSXWriter

/// What a cell holds, as the markup inside it and the type in its tag.
struct CellMarkup {
    let type: String?
    let content: String
    /// The number format that shows it, where an unformatted cell would not.
    let format: String?
    let isFormula: Bool

    /// A fragment with the prefix of the part.
    init(_ piece: CellFragment, prefix: String) {
        type = piece.type
        format = piece.format
        isFormula = piece.isFormula
        self.content = prefix.isEmpty ? piece.markup : Self.prefixed(piece.markup, prefix)
    }

    /// Our own markup, whose tags are plain, with a prefix before each name.
    private static func prefixed(_ markup: String, _ prefix: String) -> String {
        var result = ""
        for (index, piece) in markup.split(separator: "<", omittingEmptySubsequences: false).enumerated() {
            if index == 0 {
                result += piece
            } else if piece.hasPrefix("/") {
                result += "</" + prefix + piece.dropFirst()
            } else {
                result += "<" + prefix + piece
            }
        }
        return result
    }
}
