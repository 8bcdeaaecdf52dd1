import ZipArchive

/// Finds the workbook part of a package, or says what the package is instead.
struct WorkbookFinder {
    private let package: Package

    init(_ package: Package) { self.package = package }

    func find() throws(ReadingError) -> String {
        let types = try ContentTypes(of: package)
        let relationships = try Relationships(of: "", in: package)
        guard let relationship = relationships.first("officeDocument") else {
            if let part = types.part(ofTypeEnding: "sheet.main+xml"), package.contains(part) { return part }
            if package.contains("xl/workbook.xml") { return "xl/workbook.xml" }
            throw ReadingError(try kindWithoutWorkbook())
        }
        let part = try relationships.part(relationship)
        if let type = types.type(of: part) { try check(type, part) }
        guard package.contains(part) else { throw ReadingError(.missingPart, at: package.place(part)) }
        return part
    }

    private func check(_ type: String, _ part: String) throws(ReadingError) {
        if type.hasSuffix("spreadsheetml.sheet.main+xml") { return }
        let type = type.lowercased()
        if type.contains("sheet.binary") { throw ReadingError(.binaryWorkbook) }
        if ["wordprocessingml", "presentationml", "visio", "ms-word", "ms-powerpoint"].contains(where: type.contains) {
            throw ReadingError(.otherOfficeDocument, found: part)
        }
    }

    private func kindWithoutWorkbook() throws(ReadingError) -> ReadingError.Code {
        if package.contains("xl/workbook.bin") { return .binaryWorkbook }
        if package.contains("word/document.xml") || package.contains("ppt/presentation.xml") {
            return .otherOfficeDocument
        }
        if let entry = package.archive.entry(named: "mimetype"), entry.size < 256 {
            let bytes = try asReading { () throws(ZipError) in try package.archive.bytes(of: entry) }
            if String(decoding: bytes, as: UTF8.self).contains("opendocument") { return .openDocument }
        }
        return .notAWorkbook
    }
}
