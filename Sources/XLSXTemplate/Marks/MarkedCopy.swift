public import SpreadsheetML
internal import XLSXWriter

/// A line of the summary sheet of a marked copy.
public struct SummaryLine: Sendable, Hashable {
    /// What stands in its cells, from left to right.
    public var texts: [String]
    /// Where its first cell leads: a sheet and a cell of the workbook.
    public var target: (sheet: String, cell: CellReference)?

    /// A line.
    public init(_ texts: [String], target: (sheet: String, cell: CellReference)? = nil) {
        self.texts = texts
        self.target = target
    }

    /// Equal texts and equal targets.
    public static func == (left: Self, right: Self) -> Bool {
        left.texts == right.texts && left.target?.sheet == right.target?.sheet
            && left.target?.cell == right.target?.cell
    }

    /// Hashes what `==` looks at.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(texts)
        hasher.combine(target?.sheet)
        hasher.combine(target?.cell)
    }
}

extension WorkbookTemplate {
    /// Puts a colour behind a cell and a comment (Excel calls it a note) beside it; what it holds stays.
    ///
    /// A second mark of a cell adds its text to the comment of the first, and a cell that has a comment keeps it, with the
    /// new text below. A mark inside of a merged range goes to its upper left cell.
    public func mark(
        _ cell: CellReference, sheet: String, comment: String, author: String = "勾稽", color: UInt32 = 0xFFC7CE
    ) throws(TemplateError) {
        let index = try place(ofSheet: sheet)
        let anchor = try sheetMap(index).merges.first { $0.contains(cell) }?.start ?? cell
        try fill(anchor, with: color, sheet: sheet)
        if let earlier = comments[index, default: [:]][anchor] {
            comments[index]?[anchor] = (earlier.author, earlier.text + "\n" + comment)
        } else {
            comments[index, default: [:]][anchor] = (author, comment)
        }
    }

    /// Adds a sheet at the end with these lines, the first of them its heading.
    ///
    /// - Parameters:
    ///   - name: its name; one like it is found when it is taken.
    ///   - widths: the widths of its columns.
    ///   - lines: its lines, with the links of their cells.
    public func addSummary(named name: String, widths: [Double] = [], lines: [SummaryLine]) {
        summary = Summary(name: SheetName.allowed(name, taken: sheetNames), widths: widths, lines: lines)
    }

    struct Summary {
        let name: String
        let widths: [Double]
        let lines: [SummaryLine]
    }

    static let relationshipBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// Writes comments and summary into the package.
    func applyMarks(_ fragments: CellFragments) throws(TemplateError) {
        guard summary != nil || !comments.isEmpty else { return }
        let workbook = try package.part(map.partName)
        guard !(workbook.bytes.text(workbook.root.range).contains("purl.oclc.org")) else {
            throw TemplateError(
                .unsupported, found: "a workbook in the strict dialect", expected: "one in the usual dialect",
                mend: "save it as “Excel Workbook (.xlsx)”")
        }
        for index in comments.keys.sorted() {
            guard let part = map.sheets[index].part, let marks = comments[index] else { continue }
            try CommentAppender(part).apply(marks.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }, to: &package)
        }
        if let summary {
            var styles: StyleAppender?
            if let part = map.styles { styles = try StyleAppender(package, styles: part) }
            try addSheet(summary, fragments, &styles)
            if let styles, styles.isChanged, let part = map.styles { package.set(part, to: try styles.bytes()) }
        }
    }

    private func addSheet(
        _ summary: Summary, _ fragments: CellFragments, _ styles: inout StyleAppender?
    ) throws(TemplateError) {
        let name = package.freeName { "xl/worksheets/sheet\($0).xml" }
        let heading = try styles?.textStyle(isBold: true) ?? 0
        let text = try styles?.textStyle(isBold: false) ?? 0
        package.set(name, to: Array(try markup(of: summary, fragments, heading, text).utf8))
        try package.declare([("/\(name)", "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml")])
        let relationships = try RelationshipPart(of: map.partName, in: package)
        let id = relationships.freeID()
        package.set(
            relationships.name,
            to: relationships.bytes(adding: [(id, "\(Self.relationshipBase)/worksheet", "/\(name)")]))
        let part = try package.part(map.partName)
        var changes = ByteChanges()
        for child in try part.children() where part.isElement(child.tag, "sheets") {
            let number = freeNumber(from: map.sheets.count + 1, taken: Set(map.sheets.map(\.id)))
            let sheet =
                "<\(part.prefix)sheet name=\"\(escaped(summary.name))\" sheetId=\"\(number)\" "
                + "xmlns:r=\"\(Self.relationshipBase)\" r:id=\"\(id)\"/>"
            part.append([sheet], to: child, &changes)
        }
        package.set(map.partName, to: changes.applied(to: part.bytes))
    }

    private func markup(
        of summary: Summary, _ fragments: CellFragments, _ headingStyle: Int, _ textStyle: Int
    ) throws(TemplateError) -> String {
        var rows = ""
        var links = ""
        var linkCount = 0
        for (index, line) in summary.lines.enumerated() {
            let style = index == 0 ? headingStyle : textStyle
            rows += "<row r=\"\(index + 1)\" ht=\"\(height(of: line, summary.widths))\" customHeight=\"1\">"
            for (column, text) in line.texts.enumerated() where !text.isEmpty {
                guard let cell = CellReference(checkedRow: index + 1, column: column + 1) else { continue }
                do {
                    let piece = try fragments.fragment(of: .text(text), at: cell)
                    rows += "<c r=\"\(cell)\" s=\"\(style)\" t=\"\(piece.type ?? "str")\">\(piece.markup)</c>"
                } catch {
                    throw TemplateError(
                        .value, sheet: summary.name, cell: cell, found: error.found, expected: error.expected,
                        cause: error)
                }
            }
            rows += "</row>"
            // A line beyond the most that Excel takes names its cell in its text all the same.
            if let target = line.target, linkCount < SheetLimits.hyperlinks {
                linkCount += 1
                let place = "\(SheetName.quoted(target.sheet))!\(target.cell)"
                links += "<hyperlink ref=\"A\(index + 1)\" location=\"\(escaped(place))\"/>"
            }
        }
        let columns = summary.widths.enumerated().map {
            "<col min=\"\($0.offset + 1)\" max=\"\($0.offset + 1)\" width=\"\($0.element)\" customWidth=\"1\"/>"
        }.joined()
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\""
            + "http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
            + "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView workbookViewId=\"0\">"
            + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
            + (columns.isEmpty ? "" : "<cols>\(columns)</cols>") + "<sheetData>\(rows)</sheetData>"
            + (links.isEmpty ? "" : "<hyperlinks>\(links)</hyperlinks>")
            + "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>"
            + "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"0\"/></worksheet>"
    }

    /// The height in which the broken texts of a line are seen; few programs work it out when they open a file.
    private func height(of line: SummaryLine, _ widths: [Double]) -> Int {
        let lines = zip(line.texts, widths).map { text, width in
            text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { count, piece in
                count + max(1, Int((Double(TextWidth.digits(of: String(piece))) / max(width - 2, 1)).rounded(.up)))
            }
        }
        return min(16 * max(lines.max() ?? 1, 1), Int(SheetLimits.rowHeight))
    }
}
