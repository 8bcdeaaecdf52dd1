internal import SpreadsheetML

/// What the workbook part says: where the sheets are, what the names mean.
struct WorkbookMap {
    struct Sheet {
        let name: String
        let id: Int
        let relationship: String
        /// The part, or nil when the sheet is none of cells, or has no part.
        let part: String?
    }

    struct DefinedName {
        let name: String
        /// The place of the sheet that it holds for.
        let sheet: Int?
        let formula: String
        /// Where the formula stands.
        let range: Range<Int>
    }

    let partName: String
    let relationships: RelationshipPart
    let sheets: [Sheet]
    let names: [DefinedName]
    let dateSystem: DateSystem
    let styles: String?
    let calculationChain: String?

    init(_ package: TemplatePackage) throws(TemplateError) {
        let root = try RelationshipPart(of: "", in: package)
        guard let item = root.first("officeDocument"), let partName = package.name(of: root.target(item)) else {
            throw TemplateError(
                .damaged, found: "no workbook", expected: "an .xlsx or .xlsm file",
                mend: "open it in Excel or WPS and save it as .xlsx")
        }
        self.partName = partName
        let part = try package.part(partName)
        guard part.isElement(part.root, "workbook") else {
            throw TemplateError(
                .damaged, part: partName, found: "<\(part.bytes.text(part.root.name))>", expected: "<workbook>")
        }
        let relationships = try RelationshipPart(of: partName, in: package)
        var sheets: [Sheet] = []
        var names: [DefinedName] = []
        var dateSystem = DateSystem.since1900
        for child in try part.children() {
            let bytes = part.bytes
            if part.isElement(child.tag, "workbookPr") {
                let flag = bytes.value("date1904", of: child.tag) ?? ""
                if ["1", "true", "on"].contains(flag) { dateSystem = .since1904 }
            } else if part.isElement(child.tag, "sheets"), child.tag.kind == .start {
                for sheet in try part.elements(in: child.tag.range.upperBound) where part.isElement(sheet.tag, "sheet")
                {
                    let id = bytes.value(local: "id", of: sheet.tag) ?? ""
                    let target = relationships[id].flatMap { item in
                        item.kind == "worksheet" ? package.name(of: relationships.target(item)) : nil
                    }
                    sheets.append(
                        Sheet(
                            name: bytes.value("name", of: sheet.tag) ?? "",
                            id: Int(part: bytes.value("sheetId", of: sheet.tag) ?? "") ?? 0, relationship: id,
                            part: target))
                }
            } else if part.isElement(child.tag, "definedNames"), child.tag.kind == .start {
                for name in try part.elements(in: child.tag.range.upperBound) where name.tag.kind == .start {
                    let end = bytes[..<name.range.upperBound].lastIndex(of: UInt8(ascii: "<")) ?? name.range.upperBound
                    let range = name.tag.range.upperBound..<end
                    names.append(
                        DefinedName(
                            name: bytes.value("name", of: name.tag) ?? "",
                            sheet: bytes.value("localSheetId", of: name.tag).flatMap { Int(part: $0) },
                            formula: bytes.plainText(range), range: range))
                }
            }
        }
        self.sheets = sheets
        self.names = names
        self.dateSystem = dateSystem
        self.relationships = relationships
        styles = relationships.first("styles").flatMap { package.name(of: relationships.target($0)) }
        calculationChain = relationships.first("calcChain").flatMap { package.name(of: relationships.target($0)) }
    }

    /// The place of a sheet; Excel does not look at case.
    func index(of name: String) -> Int? {
        sheets.firstIndex { SheetName.key($0.name) == SheetName.key(name) }
    }
}
