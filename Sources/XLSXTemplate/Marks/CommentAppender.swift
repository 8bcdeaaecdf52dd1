internal import SpreadsheetML
internal import XLSXWriter

/// Adds comments to a sheet; those that are there stay.
struct CommentAppender {
    typealias Mark = (cell: CellReference, content: (author: String, text: String))

    private let sheet: String

    init(_ sheet: String) { self.sheet = sheet }

    func apply(_ marks: [Mark], to package: inout TemplatePackage) throws(TemplateError) {
        let relationships = try RelationshipPart(of: sheet, in: package)
        let existing = relationships.first("comments").flatMap { package.name(of: relationships.target($0)) }
        let drawing = try noteDrawing(relationships, package)
        var new: [(id: String, type: String, target: String)] = []
        var types: [(String, String)] = []
        func relate(_ kind: String, _ part: String) -> String {
            let id = relationships.freeID(after: new.count)
            new.append((id, "\(WorkbookTemplate.relationshipBase)/\(kind)", "/\(part)"))
            return id
        }
        var shown = marks.map(\.cell)
        if let existing {
            shown = try append(marks, to: existing, &package)
        } else {
            let name = package.freeName { "xl/comments\($0).xml" }
            package.set(name, to: CommentMarkup.comments(marks.map { ($0.cell, $0.content.author, $0.content.text) }))
            types.append(("/\(name)", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"))
            _ = relate("comments", name)
        }
        if let drawing, !shown.isEmpty {
            try append(shapesFor: shown, to: drawing, &package)
        } else if drawing == nil {
            let name = package.freeName { "xl/drawings/vmlDrawing\($0).vml" }
            package.set(name, to: CommentMarkup.shapes(shown, firstBlock: try package.freeShapeBlock()))
            try insertLegacyDrawing(relate("vmlDrawing", name), &package)
        }
        if !new.isEmpty { package.set(relationships.name, to: relationships.bytes(adding: new)) }
        try package.declare(types, defaults: [("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing")])
    }

    /// The drawing of the sheet's notes. A sheet may have another of the same kind, with the pictures of its page's head.
    private func noteDrawing(
        _ relationships: RelationshipPart, _ package: TemplatePackage
    ) throws(TemplateError) -> String? {
        let part = try package.part(sheet)
        let pointer = try part.children().first { part.isElement($0.tag, "legacyDrawing") }
        return pointer.flatMap { part.bytes.value(local: "id", of: $0.tag) }.flatMap { relationships[$0] }
            .flatMap { package.name(of: relationships.target($0)) }
    }

    /// Adds to a list of comments; returns the cells that had none.
    private func append(
        _ marks: [Mark], to name: String, _ package: inout TemplatePackage
    ) throws(TemplateError) -> [CellReference] {
        let part = try package.part(name)
        let prefix = part.prefix
        var changes = ByteChanges()
        var shown: [CellReference] = []
        var old: [String: Range<Int>] = [:]
        var list: (tag: XMLScanner.Token, range: Range<Int>)?
        var authors: [String] = []
        var authorList: (tag: XMLScanner.Token, range: Range<Int>)?
        for child in try part.children() {
            if part.isElement(child.tag, "authors") {
                authorList = child
                guard child.tag.kind == .start else { continue }
                for author in try part.elements(in: child.tag.range.upperBound) {
                    authors.append(try part.text(in: author.range, element: "author"))
                }
            } else if part.isElement(child.tag, "commentList") {
                list = child
                guard child.tag.kind == .start else { continue }
                for comment in try part.elements(in: child.tag.range.upperBound) {
                    old[part.bytes.value("ref", of: comment.tag) ?? ""] = comment.range
                }
            }
        }
        guard let list, let authorList else {
            throw TemplateError(.damaged, part: name, found: "no list of comments", expected: "authors and comments")
        }
        var newAuthors: [String] = []
        var markup: [String] = []
        for mark in marks {
            let run = "<\(prefix)r><\(prefix)t xml:space=\"preserve\">"
            if let range = old["\(mark.cell)"] {
                let end = "</\(prefix)text>"
                let text = part.bytes.text(range)
                guard let place = text.firstRange(of: end) else { continue }
                let offset = text.utf8.distance(from: text.startIndex, to: place.lowerBound)
                let body = CommentMarkup.escaped("\n" + mark.content.text)
                changes.insert("\(run)\(body)</\(prefix)t></\(prefix)r>", at: range.lowerBound + offset)
                continue
            }
            shown.append(mark.cell)
            var author = authors.firstIndex(of: mark.content.author)
            if author == nil {
                author = authors.count
                authors.append(mark.content.author)
                newAuthors.append("<\(prefix)author>\(CommentMarkup.escaped(mark.content.author))</\(prefix)author>")
            }
            markup.append(
                "<\(prefix)comment ref=\"\(mark.cell)\" authorId=\"\(author ?? 0)\"><\(prefix)text>\(run)"
                    + "\(CommentMarkup.escaped(mark.content.text))</\(prefix)t></\(prefix)r></\(prefix)text></\(prefix)comment>"
            )
        }
        if !newAuthors.isEmpty { part.append(newAuthors, to: authorList, &changes) }
        if !markup.isEmpty { part.append(markup, to: list, &changes) }
        package.set(name, to: changes.applied(to: part.bytes))
        return shown
    }

    private func append(
        shapesFor cells: [CellReference], to name: String, _ package: inout TemplatePackage
    ) throws(TemplateError) {
        var text = String(decoding: try package.bytes(of: name), as: UTF8.self)
        guard let end = text.range(ofLast: "</xml>") else {
            throw TemplateError(.unsupported, part: name, found: "no </xml>", expected: "a drawing of comments")
        }
        let largest = ShapeNumbers.shapes(in: text).max()
        let block = try largest == nil ? package.freeShapeBlock() : 0
        let shapes = String(
            decoding: CommentMarkup.shapes(cells, firstBlock: block, firstNumber: largest.map { $0 + 1 }), as: UTF8.self
        )
        // The type of these shapes stands there already, where a program has written comments before.
        let hasType = text.firstRange(of: "\"_x0000_t202\"") != nil
        guard let first = shapes.firstRange(of: hasType ? "<v:shape " : "<v:shapetype "),
            let last = shapes.range(ofLast: "</xml>")
        else { return }
        let added = Self.declaringPrefixes(String(shapes[first.lowerBound..<last.lowerBound]), of: text)
        text.replaceSubrange(end.lowerBound..<end.lowerBound, with: added)
        package.set(name, to: Array(text.utf8))
    }

    /// Shapes with the prefixes that the root of their part does not declare: openpyxl writes others.
    private static func declaringPrefixes(_ shapes: String, of drawing: String) -> String {
        let start = drawing.firstRange(of: "<xml")?.upperBound ?? drawing.startIndex
        let root = drawing[start...].prefix { $0 != ">" }
        let namespaces = [
            ("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"),
            ("x", "urn:schemas-microsoft-com:office:excel"),
        ]
        let missing = namespaces.filter { prefix, name in
            root.firstRange(of: "xmlns:\(prefix)=\"\(name)\"") == nil
        }
        guard !missing.isEmpty else { return shapes }
        let declarations = missing.map { " xmlns:\($0)=\"\($1)\"" }.joined()
        return ["<v:shapetype", "<v:shape"].reduce(shapes) { text, tag in
            text.replacing("\(tag) ", with: "\(tag)\(declarations) ")
        }
    }

    /// The sheet's pointer to the drawing, at the place that the format has for it.
    private func insertLegacyDrawing(_ id: String, _ package: inout TemplatePackage) throws(TemplateError) {
        let part = try package.part(sheet)
        let markup = "<\(part.prefix)legacyDrawing xmlns:r=\"\(WorkbookTemplate.relationshipBase)\" r:id=\"\(id)\"/>"
        let later: Set<String> = [
            "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
            "extLst",
            "AlternateContent",
        ]
        let data = try part.children()
        let start = data.firstIndex { part.isElement($0.tag, "sheetData") } ?? 0
        var changes = ByteChanges()
        if let next = data[start...].first(where: { child in
            later.contains(part.bytes.text(child.tag.name).split(separator: ":").last.map(String.init) ?? "")
        }) {
            changes.insert(markup, at: next.range.lowerBound)
        } else {
            part.append(markup, to: &changes)
        }
        package.set(sheet, to: changes.applied(to: part.bytes))
    }
}

extension TemplatePackage {
    /// The first name of a series that no part has.
    func freeName(_ name: (Int) -> String) -> String {
        var number = 1
        while archive.entry(named: name(number)) != nil || changed[name(number)] != nil { number += 1 }
        return name(number)
    }

    /// Says of what types new parts are.
    mutating func declare(
        _ parts: [(name: String, type: String)], defaults: [(suffix: String, type: String)] = []
    ) throws(TemplateError) {
        guard let name = name(of: "[Content_Types].xml") else {
            throw TemplateError(
                .damaged, part: "[Content_Types].xml", found: "no such part", expected: "a whole workbook")
        }
        let part = try self.part(name)
        let children = try part.children()
        let unknown = defaults.filter { item in
            !children.contains { child in
                part.isElement(child.tag, "Default")
                    && part.bytes.value("Extension", of: child.tag)?.lowercased() == item.suffix
            }
        }
        let markup =
            unknown.map { "<\(part.prefix)Default Extension=\"\($0.suffix)\" ContentType=\"\($0.type)\"/>" }
            + parts.map { "<\(part.prefix)Override PartName=\"\(escaped($0.name))\" ContentType=\"\($0.type)\"/>" }
        var changes = ByteChanges()
        part.append(markup.joined(), to: &changes)
        if !changes.isEmpty { set(name, to: changes.applied(to: part.bytes)) }
    }
}

extension String {
    func range(ofLast text: String) -> Range<String.Index>? {
        ranges(of: text).last
    }
}
