import Findings
import SpreadsheetML
import XLSXReader

/// What should not be published in a workbook.
struct WorkbookInspection {
    let book: Workbook
    let parts: PackageParts
    let file: String

    func findings() throws -> [Finding] {
        var findings: [Finding] = []
        var outward: [Int: [Place]] = [:]
        for info in book.sheets where info.kind == .worksheet && !info.isMissing {
            let sheet = try book.sheet(at: info.index)
            var cells = SheetInspection(sheet: sheet, file: file)
            findings += try cells.findings()
            outward.merge(cells.outwardFormulas) { $0 + $1 }
        }
        return try findings + links(outward) + names() + PackageInspection(parts: parts, file: file).findings()
    }

    /// The other workbooks, in the order of their numbers, with the cells whose formulas use them.
    private func links(_ formulas: [Int: [Place]]) throws -> [Finding] {
        let links = parts.names { $0.contains("/externalLinks/") && !$0.contains("/_rels/") }
        let numbered = links.map { part in
            (number: Int(part.filter { $0.isASCII && $0.isNumber }) ?? 0, part: part)
        }
        return try numbered.sorted { $0.number < $1.number }.map { number, part in
            let targets = try parts.relationships(of: part).filter(\.isExternal).map(\.target)
            let places = formulas[number] ?? [Place(file: file)]
            return PublicationFinding.externalLink(targets.first ?? part, at: Array(places.prefix(10)))
        }
    }

    private func names() -> [Finding] {
        book.definedNames.compactMap { name in
            guard !SheetInspection.outwardReferences(name.formula).isEmpty || FilePaths.first(in: name.formula) != nil
            else { return nil }
            let sheet = name.sheetIndex.flatMap { book.sheets.indices.contains($0) ? book.sheets[$0].name : nil }
            return PublicationFinding.outwardName(
                name.name, formula: name.formula, at: Place(file: file, sheet: sheet))
        }
    }
}
