import Findings
import SpreadsheetML
import XLSXReader

/// What should not be published in a workbook.
struct WorkbookInspection {
    let book: Workbook
    let parts: PackageParts
    let file: String

    func look(into findings: inout BoundedFindings) throws {
        var outward: [Int: [Place]] = [:]
        for info in book.sheets {
            findings.add(
                TextInspection.findings(in: info.name, source: Self.sheetName, at: Place(file: file, sheet: info.name)))
            guard info.kind == .worksheet else {
                if info.state != .visible {
                    findings.add([
                        PublicationFinding.hiddenSheet(
                            veryHidden: info.state == .veryHidden, filled: 0, at: Place(file: file, sheet: info.name))
                    ])
                }
                continue
            }
            var cells = SheetInspection(sheet: try book.sheet(at: info.index), file: file)
            try cells.look(into: &findings)
            outward.merge(cells.outwardFormulas) { $0 + $1 }
        }
        findings.add(try links(outward) + names() + ThreadedComments(parts: parts, file: file).findings())
        findings.add(try PackageInspection(parts: parts, file: file).findings())
    }

    private static let sheetName = LocalizedText(zh: "工作表名称", en: "the name of a sheet")
    private static let definedName = LocalizedText(zh: "定义的名称", en: "a defined name")

    /// The other workbooks, in the order of their numbers, with the cells whose formulas use them.
    private func links(_ formulas: [Int: [Place]]) throws -> [Finding] {
        let links = parts.names { $0.contains("/externalLinks/") && !$0.contains("/_rels/") }
        let numbered = links.map { part in
            (number: Int(part.filter { $0.isASCII && $0.isNumber }) ?? 0, part: part)
        }
        let known = try numbered.sorted { $0.number < $1.number }.map { number, part in
            let targets = try parts.relationships(of: part).filter(\.isExternal).map(\.target)
            let places = formulas[number] ?? [Place(file: file)]
            return PublicationFinding.externalLink(targets.first ?? part, at: Array(places.prefix(10)))
        }
        // Formulas whose workbook is not said: what they take cannot be calculated again, and is somebody else's.
        let numbers = Set(numbered.map(\.number))
        let unknown = formulas.filter { !numbers.contains($0.key) }.sorted { $0.key < $1.key }
        return known + unknown.map { PublicationFinding.externalLink("[\($0)]", at: Array($1.prefix(10))) }
    }

    private func names() -> [Finding] {
        book.definedNames.flatMap { name -> [Finding] in
            let sheet = name.sheetIndex.flatMap { book.sheets.indices.contains($0) ? book.sheets[$0].name : nil }
            let place = Place(file: file, sheet: sheet)
            let numbers = PersonalNumberScanner.numbers(
                in: name.formula, context: NumberContext(label: name.name)
            ).map { PublicationFinding.number($0, in: Self.definedName, at: place) }
            guard !SheetInspection.outwardReferences(name.formula).isEmpty || FilePaths.first(in: name.formula) != nil
            else { return numbers }
            return numbers + [PublicationFinding.outwardName(name.name, formula: name.formula, at: place)]
        }
    }
}
