public import SpreadsheetML
internal import XMLStream

/// Where a link leads.
public enum Hyperlink {
    /// The kinds of places.
    public enum Target: Sendable, Hashable {
        /// An address outside: `https://…`, `mailto:…`, a file.
        case url(String)
        /// Cells of this workbook.
        case cells(sheet: String, CellRange)
        /// A name of this workbook.
        case name(String)
    }

    /// An address as a file may hold it: characters that no address has are written as `%20` and the like, since Excel
    /// repairs a file with others. Letters of any language and `\` stay.
    static func address(_ url: String) -> String {
        var address = ""
        var rest = url.unicodeScalars[...]
        var hasFragment = false
        func isHexDigit(_ character: Unicode.Scalar) -> Bool {
            character.isASCII && character.properties.isASCIIHexDigit
        }
        while let character = rest.popFirst() {
            let isEscape = character == "%" && rest.count >= 2 && rest.prefix(2).allSatisfy(isHexDigit)
            let isSecondFragment = character == "#" && hasFragment
            if character == "#" { hasFragment = true }
            if isSecondFragment || character == "%" && !isEscape || " \"<>[]^`{|}".unicodeScalars.contains(character) {
                address += "%" + String(character.value, radix: 16, uppercase: true)
            } else {
                address.unicodeScalars.append(character)
            }
        }
        return address
    }
}

extension SheetWriter {
    /// Makes cells a link. Their look does not change; a blue underlined style is usual.
    ///
    /// - Parameters:
    ///   - range: the cells.
    ///   - target: where the link leads.
    ///   - tooltip: what is shown over the link, 255 characters at most.
    public func addHyperlink(
        _ range: CellRange, to target: Hyperlink.Target, tooltip: String? = nil
    ) throws(WritingError) {
        try requireOpen()
        guard extras.links.count < SheetLimits.hyperlinks else {
            throw error(
                .setting, range, found: "one link more than \(SheetLimits.hyperlinks)", expected: "at most that many",
                mend: "use HYPERLINK formulas")
        }
        if case .url(let url) = target {
            let isPlain = !url.isEmpty && url.unicodeScalars.allSatisfy { $0.value >= 0x20 }
            guard isPlain, Hyperlink.address(url).utf16.count <= Self.urlLength else {
                throw error(
                    .setting, range, found: "an address of \(url.utf16.count) characters",
                    expected: "1 to \(Self.urlLength), no line breaks")
            }
        }
        if let tooltip, tooltip.utf16.count > 255 {
            throw error(.textTooLong, range, found: "a tooltip of \(tooltip.utf16.count) characters", expected: "255")
        }
        if let other = extras.linked.insert(range) {
            throw error(.setting, range, found: "a second link where \(other) is one", expected: "one for each cell")
        }
        extras.links.append(SheetExtras.Link(range: range, target: target, tooltip: tooltip))
    }

    private static let urlLength = 2_079

    func writeHyperlinks() {
        guard !extras.links.isEmpty else { return }
        xml.element("hyperlinks") {
            for link in extras.links {
                var id: String?
                var location: String?
                switch link.target {
                case .url(let url): id = relationships.add("hyperlink", Hyperlink.address(url), isExternal: true)
                case .cells(let sheet, let range): location = "\(SheetName.quoted(sheet))!\(range)"
                case .name(let name): location = name
                }
                xml.empty(
                    "hyperlink",
                    [("ref", "\(link.range)"), ("r:id", id), ("location", location), ("tooltip", link.tooltip)])
            }
        }
    }
}
