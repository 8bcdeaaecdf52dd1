import XMLStream

/// The namespaces of a workbook's parts, Transitional and Strict under one number.
enum Namespace {
    static let none = XMLVocabulary.none
    static let main: XMLVocabulary.Number = 1
    /// `r:id` and its like.
    static let relationshipID: XMLVocabulary.Number = 2
    static let relationships: XMLVocabulary.Number = 3
    static let contentTypes: XMLVocabulary.Number = 4
    static let compatibility: XMLVocabulary.Number = 5
    /// The root of a macro sheet.
    static let macroSheet: XMLVocabulary.Number = 6

    /// Title, author and their like, with the names of Dublin Core.
    static let coreProperties: XMLVocabulary.Number = 7

    /// The program and the organisation.
    static let applicationProperties: XMLVocabulary.Number = 8
    /// What users have added, with the types of its values.
    static let customProperties: XMLVocabulary.Number = 9

    private static let mainNames = [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main",
    ]

    /// Whether a namespace is the one of workbooks, by the bytes of its name.
    static func isMain(_ name: some Collection<UInt8>) -> Bool { mainNames.contains { $0.utf8.elementsEqual(name) } }

    static let vocabulary = XMLVocabulary([
        (mainNames[0], main),
        (mainNames[1], main),
        ("http://schemas.openxmlformats.org/officeDocument/2006/relationships", relationshipID),
        ("http://purl.oclc.org/ooxml/officeDocument/relationships", relationshipID),
        ("http://schemas.openxmlformats.org/package/2006/relationships", relationships),
        ("http://schemas.openxmlformats.org/package/2006/content-types", contentTypes),
        ("http://schemas.openxmlformats.org/markup-compatibility/2006", compatibility),
        ("http://schemas.microsoft.com/office/excel/2006/main", macroSheet),
        ("http://schemas.openxmlformats.org/package/2006/metadata/core-properties", coreProperties),
        ("http://purl.org/dc/elements/1.1/", coreProperties),
        ("http://purl.org/dc/terms/", coreProperties),
        ("http://schemas.openxmlformats.org/officeDocument/2006/extended-properties", applicationProperties),
        ("http://purl.oclc.org/ooxml/officeDocument/extendedProperties", applicationProperties),
        ("http://schemas.openxmlformats.org/officeDocument/2006/custom-properties", customProperties),
        ("http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes", customProperties),
        ("http://purl.oclc.org/ooxml/officeDocument/customProperties", customProperties),
        ("http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes", customProperties),
    ])
}
