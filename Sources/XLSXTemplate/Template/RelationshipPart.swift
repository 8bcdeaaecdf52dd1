/// The relationships of a part, and how to add to them.
struct RelationshipPart {
    struct Item {
        let id: String
        let type: String
        let target: String
        let isExternal: Bool
        let range: Range<Int>
        /// Where the target stands.
        let place: Range<Int>?

        /// The last step of the type, which both dialects of the format have in common.
        var kind: String { type.split(separator: "/").last.map(String.init) ?? "" }
    }

    /// The name of the part that holds them.
    let name: String
    let source: String
    let items: [Item]
    private let part: XMLPart?

    /// Those of a part; of the package as a whole when the name is empty.
    init(of source: String, in package: TemplatePackage) throws(TemplateError) {
        self.source = source
        let folder = source.lastIndex(of: "/").map { String(source[...$0]) } ?? ""
        let wanted = "\(folder)_rels/\(source.dropFirst(folder.count)).rels"
        guard let name = package.name(of: wanted) else {
            self.name = wanted
            items = []
            part = nil
            return
        }
        self.name = name
        let part = try package.part(name)
        items = try part.children().filter { part.isElement($0.tag, "Relationship") }.map { element in
            Item(
                id: part.bytes.value("Id", of: element.tag) ?? "",
                type: part.bytes.value("Type", of: element.tag) ?? "",
                target: part.bytes.value("Target", of: element.tag) ?? "",
                isExternal: part.bytes.value("TargetMode", of: element.tag) == "External", range: element.range,
                place: part.bytes.attribute("Target", of: element.tag)?.value)
        }
        self.part = part
    }

    func first(_ kind: String) -> Item? { items.first { $0.kind == kind && !$0.isExternal } }

    subscript(id: String) -> Item? { items.first { $0.id == id } }

    /// The name of the part that an item leads to.
    func target(_ item: Item) -> String {
        if item.target.hasPrefix("/") { return String(item.target.dropFirst()) }
        var steps = source.split(separator: "/").dropLast().map(String.init)
        for step in item.target.split(separator: "/") {
            switch step {
            case ".": continue
            case "..": _ = steps.popLast()
            default: steps.append(String(step))
            }
        }
        return steps.joined(separator: "/")
    }

    /// An id that no item has, nor any of as many new ones that were taken before.
    func freeID(after count: Int = 0) -> String {
        let numbers = items.compactMap { $0.id.hasPrefix("rId") ? Int(part: $0.id.dropFirst(3)) : nil }
        let largest = numbers.max() ?? 0
        return "rId\(max(largest, items.count) + 1 + count)"
    }

    /// The bytes with items that lead elsewhere, by id.
    func bytes(leadingTo targets: [String: String]) -> [UInt8] {
        guard let part else { return [] }
        var changes = ByteChanges()
        for item in items {
            guard let target = targets[item.id], let place = item.place else { continue }
            changes.replace(place, with: escaped(target))
        }
        return changes.applied(to: part.bytes)
    }

    /// The bytes with more items and without some.
    func bytes(adding new: [(id: String, type: String, target: String)], removing: Set<String> = []) -> [UInt8] {
        func markup(_ prefix: String) -> String {
            new.map {
                "<\(prefix)Relationship Id=\"\(escaped($0.id))\" Type=\"\(escaped($0.type))\" Target=\"\(escaped($0.target))\"/>"
            }.joined()
        }
        guard let part else {
            return Array(
                ("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns=\""
                    + "http://schemas.openxmlformats.org/package/2006/relationships\">\(markup(""))</Relationships>")
                    .utf8)
        }
        var changes = ByteChanges()
        for item in items where removing.contains(item.id) { changes.replace(item.range, with: "") }
        part.append(markup(part.prefix), to: &changes)
        return changes.applied(to: part.bytes)
    }
}

extension XMLPart {
    /// Puts markup at the end of the root's content.
    func append(_ markup: String, to changes: inout ByteChanges) {
        guard !markup.isEmpty else { return }
        if root.kind == .empty {
            let name = bytes.text(root.name)
            changes.replace(root.range.upperBound - 2..<root.range.upperBound, with: ">\(markup)</\(name)>")
        } else if let end = bytes.lastIndex(of: UInt8(ascii: "<")) {
            changes.insert(markup, at: end)
        }
    }
}

/// Text as an element can hold it; quotation marks and line feeds stay as they are.
func escapedText(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
        switch character {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\r": result += "&#13;"
        default: result.unicodeScalars.append(character)
        }
    }
    return result
}

/// Text as an attribute or an element can hold it.
func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
        switch character {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        case "\"": result += "&quot;"
        case "\t", "\n", "\r": result += "&#\(character.value);"
        default: result.unicodeScalars.append(character)
        }
    }
    return result
}
