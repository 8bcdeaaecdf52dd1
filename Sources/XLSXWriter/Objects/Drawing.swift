public import SpreadsheetML
internal import XMLStream

/// Where a picture or a chart lies: its upper left corner, and its size in pixels (96 to the inch).
public struct DrawingPlace: Sendable, Hashable {
    /// The cell under the upper left corner.
    public var cell: CellReference
    /// Width in pixels.
    public var width: Int
    /// Height in pixels.
    public var height: Int

    /// A place.
    public init(_ cell: CellReference, width: Int = 480, height: Int = 288) {
        self.cell = cell
        self.width = width
        self.height = height
    }
}

/// What is drawn on a sheet, in the order in which it was added.
enum DrawingItem {
    case image(part: String, DrawingPlace, description: String)
    case chart(part: String, DrawingPlace, title: String)

    var place: DrawingPlace {
        switch self {
        case .image(_, let place, _), .chart(_, let place, _): place
        }
    }
}

extension SheetWriter {
    /// Lays a picture over the sheet: PNG or JPEG, told by its first bytes.
    ///
    /// - Parameters:
    ///   - bytes: the picture as a file.
    ///   - place: where it lies.
    ///   - description: what it shows, for those who can't see it.
    public func addImage(
        _ bytes: [UInt8], at place: DrawingPlace, description: String = ""
    ) throws(WritingError) {
        try requireOpen()
        let format: (suffix: String, type: String)
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
            format = ("png", "image/png")
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            format = ("jpeg", "image/jpeg")
        } else {
            throw error(
                .setting, CellRange(place.cell, place.cell), found: "a picture that is neither PNG nor JPEG",
                expected: "PNG or JPEG")
        }
        try check(place)
        let name = state.parts.newName("xl/media/image", ".\(format.suffix)")
        state.parts.extensions[format.suffix] = format.type
        try state.add(name, bytes)
        drawings.append(.image(part: name, place, description: description))
    }

    /// Lays a chart over the sheet.
    public func addChart(_ chart: Chart, at place: DrawingPlace) throws(WritingError) {
        try requireOpen()
        try check(place)
        guard !chart.series.isEmpty, chart.kind != .pie || chart.series.count == 1 else {
            throw error(
                .setting, CellRange(place.cell, place.cell), found: "a chart of \(chart.series.count) series",
                expected: "at least one; of a pie, one")
        }
        for series in chart.series {
            for formula in [series.values, series.categories].compactMap({ $0 }) {
                let checked = try checkedWhole(formula, CellRange(place.cell, place.cell))
                // A chart stands on no sheet, so that its ranges must name theirs; nor does it calculate.
                guard !checked.sheets.isEmpty, !checked.calls else {
                    throw error(
                        .setting, CellRange(place.cell, place.cell), found: "a chart of \(formula)",
                        expected: "cells of a sheet, such as \(SheetName.quoted(self.name))!$B$2:$B$9, or a name of one"
                    )
                }
            }
        }
        let name = state.parts.newName("xl/charts/chart", ".xml")
        state.parts.add(name, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
        let xml = XMLWriter(unwritable: .replaced)
        xml.chart(chart)
        try state.add(name, xml)
        drawings.append(.chart(part: name, place, title: chart.title ?? ""))
    }

    private func check(_ place: DrawingPlace) throws(WritingError) {
        guard (1...20_000).contains(place.width), (1...20_000).contains(place.height) else {
            throw error(
                .setting, CellRange(place.cell, place.cell), found: "\(place.width) × \(place.height) pixels",
                expected: "1 to 20,000 each way")
        }
    }

    /// The pointer to the drawing, in the sheet's tail.
    func writeDrawing() {
        guard !drawings.isEmpty else { return }
        let name = "xl/drawings/drawing\(number).xml"
        state.parts.add(name, "application/vnd.openxmlformats-officedocument.drawing+xml")
        xml.empty("drawing", [("r:id", relationships.add("drawing", "../drawings/drawing\(number).xml"))])
    }

    /// The drawing itself, and what it refers to.
    func writeDrawingParts() throws(WritingError) {
        guard !drawings.isEmpty else { return }
        var relationships = Relationships()
        let xml = XMLWriter(unwritable: .replaced)
        xml.drawing(drawings, &relationships)
        try state.add("xl/drawings/drawing\(number).xml", xml)
        xml.relationships(relationships)
        try state.add("xl/drawings/_rels/drawing\(number).xml.rels", xml)
    }
}

extension XMLWriter {
    fileprivate func drawing(_ items: [DrawingItem], _ relationships: inout Relationships) {
        raw(XMLWriter.declaration)
        open(
            "xdr:wsDr",
            [
                ("xmlns:xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"),
                ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
                ("xmlns:r", Namespace.relationships),
            ])
        for (index, item) in items.enumerated() {
            open("xdr:oneCellAnchor")
            let corner = item.place.cell
            raw("<xdr:from><xdr:col>")
            integer(corner.column - 1)
            raw("</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>")
            integer(corner.row - 1)
            raw("</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>")
            // 9,525 units a pixel.
            let size: Attributes = [("cx", "\(item.place.width * 9525)"), ("cy", "\(item.place.height * 9525)")]
            empty("xdr:ext", size)
            switch item {
            case .image(let part, _, let description):
                let id = relationships.add("image", "../media/\(part.split(separator: "/").last ?? "")")
                picture(id, number: index + 1, description: description, size: size)
            case .chart(let part, _, let title):
                let id = relationships.add("chart", "../charts/\(part.split(separator: "/").last ?? "")")
                chartFrame(id, number: index + 1, title: title)
            }
            raw("<xdr:clientData/>")
            close("xdr:oneCellAnchor")
        }
        close("xdr:wsDr")
    }

    private func picture(_ id: String, number: Int, description: String, size: Attributes) {
        raw("<xdr:pic><xdr:nvPicPr>")
        empty(
            "xdr:cNvPr",
            [
                ("id", "\(number + 1)"), ("name", "Picture \(number)"),
                ("descr", description.isEmpty ? nil : description),
            ])
        raw("<xdr:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill>")
        empty("a:blip", [("r:embed", id)])
        raw("<a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/>")
        empty("a:ext", size)
        raw("</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>")
    }

    private func chartFrame(_ id: String, number: Int, title: String) {
        raw("<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr>")
        empty(
            "xdr:cNvPr",
            [("id", "\(number + 1)"), ("name", "Chart \(number)"), ("descr", title.isEmpty ? nil : title)])
        raw("<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/>")
        raw("<a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm><a:graphic>")
        element("a:graphicData", [("uri", "http://schemas.openxmlformats.org/drawingml/2006/chart")]) {
            empty("c:chart", [("xmlns:c", "http://schemas.openxmlformats.org/drawingml/2006/chart"), ("r:id", id)])
        }
        raw("</a:graphic></xdr:graphicFrame>")
    }
}
