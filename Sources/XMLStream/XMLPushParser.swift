// Owns a libxml2 push parser and turns its SAX2 callbacks into calls of a Swift handler. Unsafe: callbacks come
// through C with a pointer back to the parser object, and names and attributes lie in libxml2's memory.
// libxml2 is the authority here; the hand-written scanner of XLSXReader must agree with what this file reports.

#if canImport(Darwin)
    internal import libxml2
#else
    internal import CLibXML2
#endif

/// Parses XML as its bytes come, and tells a handler.
///
/// Document type declarations are refused, no entity but the five of XML is expanded, and nothing is ever fetched.
/// Text is UTF-8 or UTF-16, with or without a byte order mark.
public final class XMLPushParser {
    private let context: xmlParserCtxtPtr
    private let vocabulary: XMLVocabulary
    private let limits: XMLLimits
    private let handler: any XMLEventHandler
    private var decoder = XMLByteDecoder()
    private var guardian: TagGuard
    private var failure: XMLStreamError?
    private var depth = 0
    private var knownNamespaces: [(address: UnsafePointer<UInt8>, number: XMLVocabulary.Number)] = []

    private static let chunkSize = 1 << 16
    private static let libraryIsReady: Void = xmlInitParser()

    /// A parser that tells `handler`, and keeps it.
    public init(
        vocabulary: XMLVocabulary, limits: XMLLimits = XMLLimits(), handler: any XMLEventHandler
    ) throws(XMLStreamError) {
        _ = Self.libraryIsReady
        var callbacks = Self.callbacks()
        guard let context = xmlCreatePushParserCtxt(&callbacks, nil, nil, 0, nil) else {
            throw XMLStreamError(.malformed, found: "no memory for libxml2")
        }
        self.context = context
        self.vocabulary = vocabulary
        self.limits = limits
        self.handler = handler
        guardian = TagGuard(limit: limits.tagBytes)
        // The bytes arrive as UTF-8, whatever the declaration says they were.
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue | XML_PARSE_COMPACT.rawValue
        xmlCtxtUseOptions(context, Int32(bitPattern: UInt32(options)))
        xmlSwitchEncoding(context, XML_CHAR_ENCODING_UTF8)
        context.pointee.userData = Unmanaged.passUnretained(self).toOpaque()
    }

    deinit {
        if let document = context.pointee.myDoc { xmlFreeDoc(document) }
        xmlFreeParserCtxt(context)
    }

    /// The line the parser has come to, counted from 1.
    public var line: Int? {
        guard let input = context.pointee.input else { return nil }
        return Int(input.pointee.line)
    }

    /// Parses the next bytes.
    public func feed(_ bytes: UnsafeRawBufferPointer) throws(XMLStreamError) {
        if let failure { throw failure }
        do throws(XMLStreamError) {
            try decoder.decode(bytes) { (piece: UnsafeRawBufferPointer) throws(XMLStreamError) in try parse(piece) }
        } catch {
            failure = error
            throw error
        }
    }

    /// Ends the text; throws when it is not whole.
    public func finish() throws(XMLStreamError) {
        if let failure { throw failure }
        try decoder.finish()
        xmlParseChunk(context, nil, 0, 1)
        try check()
        guard context.pointee.wellFormed == 1 else { throw malformed() }
    }

    private func parse(_ bytes: UnsafeRawBufferPointer) throws(XMLStreamError) {
        var rest = bytes
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(Self.chunkSize))
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(Self.chunkSize))
            guard guardian.allows(piece) else {
                throw XMLStreamError(.tagTooLong, line: line, found: "tagBytes \(limits.tagBytes)")
            }
            xmlParseChunk(context, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(piece.count), 0)
            try check()
        }
    }

    private func check() throws(XMLStreamError) {
        if let failure { throw failure }
        guard context.pointee.wellFormed == 1 else { throw malformed() }
        guard context.pointee.nsWellFormed == 1 else {
            throw XMLStreamError(.undeclaredPrefix, line: line, found: message())
        }
    }

    private func malformed() -> XMLStreamError { XMLStreamError(.malformed, line: line, found: message()) }

    private func message() -> String? {
        guard let error = xmlCtxtGetLastError(context), let text = error.pointee.message else { return nil }
        let message = String(cString: text)
        return String(message.prefix { !$0.isNewline })
    }

    private func stop(_ error: XMLStreamError) {
        if failure == nil { failure = error }
        xmlStopParser(context)
    }

    /// The number that the vocabulary gives a namespace.
    func number(ofNamespace name: UnsafePointer<UInt8>?) -> XMLVocabulary.Number {
        guard let name else { return XMLVocabulary.none }
        for known in knownNamespaces where known.address == name { return known.number }
        let text = String(cString: name)
        let number = vocabulary.numbers.first { $0.name == text }?.number ?? XMLVocabulary.unknown
        // libxml2 keeps one copy of each name for the life of the parser, so that its address stands for it.
        if knownNamespaces.count < 32 { knownNamespaces.append((name, number)) }
        return number
    }
}

extension XMLPushParser {
    fileprivate func start(
        _ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?, attributeCount: Int,
        _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard isGoingOn() else { return }
        depth += 1
        guard depth <= limits.depth else {
            return stop(XMLStreamError(.tooDeep, line: line, found: "depth \(limits.depth)"))
        }
        let name = XMLName(namespace: number(ofNamespace: namespace), local: String(cString: local))
        do {
            try handler.startElement(
                name,
                XMLAttributes(attributes, count: attributeCount, of: self))
        } catch {
            stop(XMLStreamError(.handler, line: line, cause: error))
        }
    }

    fileprivate func end(_ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?) {
        guard isGoingOn() else { return }
        depth -= 1
        do {
            try handler.endElement(XMLName(namespace: number(ofNamespace: namespace), local: String(cString: local)))
        } catch {
            stop(XMLStreamError(.handler, line: line, cause: error))
        }
    }

    fileprivate func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard isGoingOn() else { return }
        do {
            try handler.text(bytes)
        } catch {
            stop(XMLStreamError(.handler, line: line, cause: error))
        }
    }

    /// Whether what libxml2 tells still counts. It goes on after an error of namespaces, to the end of the bytes it was given:
    /// unless that is noticed here, how much is told before the error depends on how the text is cut.
    private func isGoingOn() -> Bool {
        if failure == nil, context.pointee.nsWellFormed == 0 {
            stop(XMLStreamError(.undeclaredPrefix, line: line, found: message()))
        }
        return failure == nil
    }

    fileprivate func refuseDocumentType() {
        stop(XMLStreamError(.documentType, line: line))
    }

    private static func callbacks() -> xmlSAXHandler {
        var callbacks = xmlSAXHandler()
        callbacks.initialized = UInt32(XML_SAX2_MAGIC)
        callbacks.startElementNs = { parser, local, _, namespace, _, _, attributeCount, _, attributes in
            guard let local else { return }
            XMLPushParser.of(parser)?.start(local, namespace, attributeCount: Int(attributeCount), attributes)
        }
        callbacks.endElementNs = { parser, local, _, namespace in
            guard let local else { return }
            XMLPushParser.of(parser)?.end(local, namespace)
        }
        let text: charactersSAXFunc = { parser, bytes, count in
            XMLPushParser.of(parser)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        callbacks.characters = text
        callbacks.ignorableWhitespace = text
        callbacks.cdataBlock = text
        callbacks.internalSubset = { parser, _, _, _ in XMLPushParser.of(parser)?.refuseDocumentType() }
        return callbacks
    }

    private static func of(_ pointer: UnsafeMutableRawPointer?) -> XMLPushParser? {
        pointer.map { Unmanaged<XMLPushParser>.fromOpaque($0).takeUnretainedValue() }
    }
}
