internal import SpreadsheetML

/// Repeats the pictures, charts and shapes of a band: each copy lies over its own copy of the rows.
struct DrawingCopies {
    let shift: FormulaShift
    private let name: String
    private let relationships: RelationshipPart
    private var newRelationships: [(id: String, type: String, target: String)] = []
    private var largestID = 1

    private var rows: RowShift { shift.rows }

    /// - Parameter name: the part of the drawing.
    init(_ name: String, shift: FormulaShift, in package: TemplatePackage) throws(TemplateError) {
        self.name = name
        self.shift = shift
        relationships = try RelationshipPart(of: name, in: package)
    }

    /// The charts that lie in the band: they show the figures of the band, and their copies those of the copies.
    func chartsOfBand(in package: TemplatePackage) throws(TemplateError) -> Set<String> {
        let part = try package.part(name)
        var found: Set<String> = []
        for anchor in try part.children()
        where try AnchorRows(anchor, of: part).map({ $0.lies(in: rows.band) }) ?? false {
            for item in try references(of: anchor, in: part) where item.item.kind == "chart" {
                if let target = package.name(of: relationships.target(item.item)) { found.insert(target) }
            }
        }
        return found
    }

    /// Puts the copies behind the last drawing of the band.
    mutating func apply(
        to part: XMLPart, _ changes: inout ByteChanges, in package: inout TemplatePackage
    ) throws(TemplateError) {
        let anchors = try part.children()
        var band: [(anchor: SheetShifter.Element, rows: AnchorRows)] = []
        for anchor in anchors {
            guard let found = try AnchorRows(anchor, of: part), found.lies(in: rows.band) else { continue }
            try refuse(anchor, of: part)
            band.append((anchor, found))
        }
        guard let last = anchors.last, !band.isEmpty else { return }
        try part.walk { token throws(TemplateError) in
            guard part.bytes.localName(token) == "cNvPr" else { return }
            largestID = max(largestID, part.bytes.value("id", of: token).flatMap { Int(part: $0) } ?? 0)
        }
        for copy in 1...rows.copies {
            for (anchor, anchorRows) in band {
                var edits = anchorRows.edits(movedBy: copy * rows.band.count)
                try part.walk(anchor) { token throws(TemplateError) in
                    if let link = part.bytes.attribute("textlink", of: token) {
                        edits.append((link.value, escaped(shift.drawn(part.bytes.plainText(link.value), copy: copy))))
                    }
                    guard part.bytes.localName(token) == "cNvPr", let id = part.bytes.attribute("id", of: token) else {
                        return
                    }
                    largestID += 1
                    edits.append((id.value, "\(largestID)"))
                }
                for (place, item) in try references(of: anchor, in: part) {
                    guard let id = try relate(item, copy, in: &package) else { continue }
                    edits.append((place, id))
                }
                changes.insert(part.text(anchor.range, replacing: edits), at: last.range.upperBound)
            }
        }
        if !newRelationships.isEmpty {
            package.set(relationships.name, to: relationships.bytes(adding: newRelationships))
        }
    }

    /// Slicers and the like are bound to parts that know of one only.
    private func refuse(_ anchor: SheetShifter.Element, of part: XMLPart) throws(TemplateError) {
        try part.walk(anchor) { token throws(TemplateError) in
            let kind = part.bytes.localName(token)
            guard ["slicer", "timeslicer", "contentPart"].contains(kind) else { return }
            throw TemplateError(
                .rows, part: name, sheet: shift.sheet,
                found: "a drawing in rows \(rows.bandText) that can't be repeated (\(kind))",
                expected: "pictures, charts and shapes", mend: "move it out of the rows first",
                chinese: "第 \(rows.chineseBandText) 行里有不能重复的图形（\(kind)）；请先移出这些行")
        }
    }

    /// The attributes of an anchor that lead to other parts.
    private func references(
        of anchor: SheetShifter.Element, in part: XMLPart
    ) throws(TemplateError) -> [(place: Range<Int>, item: RelationshipPart.Item)] {
        var found: [(place: Range<Int>, item: RelationshipPart.Item)] = []
        try part.walk(anchor) { token throws(TemplateError) in
            for attribute in part.bytes.attributes(of: token) where part.bytes.text(attribute.name).hasPrefix("r:") {
                guard let item = relationships[part.bytes.text(attribute.value)] else { continue }
                found.append((attribute.value, item))
            }
        }
        return found
    }

    /// The id under which a copy leads to what the original does: the same picture or address, but a chart of its own.
    private mutating func relate(
        _ item: RelationshipPart.Item, _ copy: Int, in package: inout TemplatePackage
    ) throws(TemplateError) -> String? {
        guard !item.isExternal, !["image", "hyperlink"].contains(item.kind),
            let target = package.name(of: relationships.target(item))
        else { return nil }
        let new = try package.copyPart(target)
        if item.kind == "chart" { try moveChart(new, copy, in: &package) }
        let id = relationships.freeID(after: newRelationships.count)
        newRelationships.append((id, item.type, "/\(new)"))
        return id
    }

    private func moveChart(_ name: String, _ copy: Int, in package: inout TemplatePackage) throws(TemplateError) {
        let part = try package.part(name)
        var changes = ByteChanges()
        try part.walk { token throws(TemplateError) in
            guard part.bytes.localName(token) == "f", let range = try part.leafText(after: token, name: name) else {
                return
            }
            let old = part.bytes.plainText(range)
            let new = shift.drawn(old, copy: copy)
            if new != old { changes.replace(range, with: escapedText(new)) }
        }
        if !changes.isEmpty { package.set(name, to: changes.applied(to: part.bytes)) }
    }
}

/// The rows that the corners of a drawing stand in, counted from 0.
struct AnchorRows {
    private var corners: [(place: Range<Int>, row: Int)] = []
    private let first: Int
    private let last: Int

    /// nil for a drawing that is not bound to cells.
    init?(_ anchor: SheetShifter.Element, of part: XMLPart) throws(TemplateError) {
        let bytes = part.bytes
        guard anchor.tag.kind == .start, bytes.localName(anchor.tag) != "absoluteAnchor",
            bytes.value("editAs", of: anchor.tag) != "absolute"
        else { return nil }
        var offset = 0
        for corner in try part.elements(in: anchor.tag.range.upperBound) {
            guard ["from", "to"].contains(bytes.localName(corner.tag)), corner.tag.kind == .start else { continue }
            for item in try part.elements(in: corner.tag.range.upperBound) where item.tag.kind == .start {
                let place = try part.leafText(of: item, name: "drawing") ?? 0..<0
                switch bytes.localName(item.tag) {
                case "row": if let row = Int(part: bytes.text(place)) { corners.append((place, row)) }
                case "rowOff": offset = Int(part: bytes.text(place)) ?? 0
                default: continue
                }
            }
        }
        guard let from = corners.first, let to = corners.last else { return nil }
        first = from.row
        // A lower corner at the very top of a row ends with the row before.
        last = offset == 0 && to.row > from.row ? to.row - 1 : to.row
    }

    /// Whether all of it lies in rows that are counted from 1.
    func lies(in band: ClosedRange<Int>) -> Bool { band.contains(first + 1) && band.contains(last + 1) }

    func edits(movedBy distance: Int) -> [SheetFormulas.Edit] {
        corners.map { ($0.place, "\($0.row + distance)") }
    }
}

extension TemplatePackage {
    /// Adds a copy of a part under a new name, with copies of what it leads to; pictures are shared.
    mutating func copyPart(_ name: String) throws(TemplateError) -> String {
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        var stem = String(name[..<dot])
        while stem.last?.isNumber ?? false { stem.removeLast() }
        let new = freeName { "\(stem)\($0)\(name[dot...])" }
        set(new, to: try bytes(of: name))
        if let type = try overriddenType(of: name) { try declare([("/\(new)", type)]) }
        let old = try RelationshipPart(of: name, in: self)
        guard !old.items.isEmpty else { return new }
        var targets: [String: String] = [:]
        for item in old.items where !item.isExternal {
            guard let target = self.name(of: old.target(item)) else { continue }
            targets[item.id] = "/" + (item.kind == "image" ? target : try copyPart(target))
        }
        let relationships = try RelationshipPart(of: new, in: self)
        set(relationships.name, to: old.bytes(leadingTo: targets))
        return new
    }

    private func overriddenType(of name: String) throws(TemplateError) -> String? {
        guard let types = self.name(of: "[Content_Types].xml") else { return nil }
        let part = try self.part(types)
        return try part.children().first { child in
            part.isElement(child.tag, "Override")
                && part.bytes.value("PartName", of: child.tag)?.lowercased() == "/" + name.lowercased()
        }.flatMap { part.bytes.value("ContentType", of: $0.tag) }
    }
}
