import Findings
import Fiscal
import SpreadsheetML

/// What stands in a form and has no place in its declaration: said, never dropped in silence.
extension FormImporter {
    /// The findings about cells beside known labels, and about rows between the blocks.
    func unread(from headEnd: Int) -> [Finding] {
        let firstNote = anchors.noteRows.first ?? zone.rows.upperBound + 1
        var passed = Set(anchors.footerRows)
        for found in anchors.found where found.row <= found.end { passed.formUnion(found.row...found.end) }
        var used: Set<CellReference> = []
        for (_, label) in anchors.labels {
            used.insert(label.reference)
            for row in label.rows {
                if let value = cells.value(rightOf: label, row: row, isLabel: anchors.isLabel) {
                    used.insert(value.reference)
                }
            }
        }
        let head = (zone.rows.lowerBound..<min(headEnd, firstNote)).filter { !isOfTheHead($0) }
        let rows = head + (headEnd..<max(headEnd, firstNote)).filter { !passed.contains($0) }
        return rows.flatMap { row in unread(cells[row], besides: used) }
    }

    /// Whether a row above the first label of the form is a title, or says department, year, unit or number.
    private func isOfTheHead(_ row: Int) -> Bool {
        let cells = cells[row]
        return cells.count < 2
            || cells.contains { cell in
                var head = HeadReader.Head()
                HeadReader.take(cell.text, into: &head)
                return head.says || LabelText.folded(cell.text).hasSuffix(":")
            }
    }

    /// One finding for a label and what stands right of it.
    func unread(_ cells: [FormCell], besides used: Set<CellReference>) -> [Finding] {
        let left = cells.filter { !used.contains($0.reference) && !anchors.isLabel($0) && !isSide($0) }
        var findings: [Finding] = []
        var index = 0
        while index < left.count {
            let next = index + 1 < left.count ? left[index + 1] : nil
            if let next, AmountReader.read(zone.sheet.grid[next.reference]).isAmount {
                findings.append(
                    ReadingFinding.lineUnknown(place: place(left[index]), label: left[index].text, nearest: nil))
            } else {
                findings.append(ReadingFinding.notOfTheForm(place: place(left[index]), text: left[index].text))
            }
            index += 2
        }
        return findings
    }

    private func isSide(_ cell: FormCell) -> Bool {
        form.blocks.contains { block in
            let side: FormLabel? =
                switch block {
                case .fields(let fields): fields.side
                case .lines(let lines): lines.side ?? lines.heading
                case .pairs(let pairs): pairs.side
                case .indicators(let tree): tree.side
                }
            return side.map { cell.says($0.wordings) } ?? false
        }
    }
}

extension FormCell {
    var reference: CellReference { CellReference(row: row, column: column) }
}

extension ReadingFinding {
    static func notOfTheForm(place: Place, text whole: String) -> Finding {
        let text = excerpt(whole)
        var finding = Finding(
            rule: "T017", severity: .warning, verdict: .reading,
            message: LocalizedText(
                zh: "“\(text)”不是这张表的栏目，其内容没有读取。",
                en: "\"\(text)\" has no place in this form; what it says was not read."),
            places: [place],
            remedy: LocalizedText(zh: "核对栏目名称。", en: "check its wording."))
        finding.found = Finding.Evidence(text, source: place.shortAddress)
        return finding
    }
}
