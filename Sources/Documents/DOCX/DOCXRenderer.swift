internal import XMLStream
public import ZipArchive

/// Turns a document into a DOCX file (ECMA-376 WordprocessingML) that looks as official documents do (GB/T 9704-2012).
///
/// The file names no author and no time, so that the same document gives the same bytes.
public struct DOCXRenderer: Sendable {
    /// A renderer.
    public init() {}

    /// The bytes of the file.
    public func render(_ document: Document) throws(ZipWritingError) -> [UInt8] {
        let body = DocumentPart(document)
        body.write()
        let sink = MemorySink()
        let zip = try ZipWriter(to: sink)
        for part in body.parts { try zip.add(part.name, part.bytes) }
        try zip.finish()
        return sink.bytes
    }
}

/// One part of the package.
struct PackagePart {
    let name: String
    /// What `[Content_Types].xml` calls it; nil where the extension says enough.
    let contentType: String?
    let bytes: [UInt8]

    init(_ name: String, _ contentType: String? = nil, _ write: (XMLWriter) -> Void) {
        self.name = name
        self.contentType = contentType
        let xml = XMLWriter(unwritable: .replaced)
        xml.raw(XMLWriter.declaration)
        write(xml)
        bytes = xml.takeBytes()
    }
}

/// A link from the document to another part.
struct PartLink {
    let id: String
    let kind: String
    let target: String
}

enum Namespace {
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let package = "http://schemas.openxmlformats.org/package/2006"
    static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    static let wordDrawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    static let chart = "http://schemas.openxmlformats.org/drawingml/2006/chart"
    static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml"

    static let both: XMLWriter.Attributes = [("xmlns:w", word), ("xmlns:r", office)]
}
