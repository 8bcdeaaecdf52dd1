import XMLStream

/// What reads the elements of one kind of part. Elements of other namespaces never reach it.
protocol PartHandler: AnyObject {
    /// An element begins inside `parent`, which is empty for the root.
    func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError)
    /// Text directly inside the element that began last and has not ended.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError)
    /// An element ends.
    func end(_ name: String, in parent: String) throws(ReadingError)
}

extension PartHandler {
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) {}
    func end(_ name: String, in parent: String) throws(ReadingError) {}
}

/// Stands between the parser and a part's handler: checks the root, keeps foreign elements and extensions out, and sees
/// through alternate content, of which the fallback is read.
final class PartFilter: XMLEventHandler {
    private let handler: any PartHandler
    private let namespace: XMLVocabulary.Number
    private let roots: Set<String>
    private var path: [String] = [""]
    /// The depth inside an element that is left out; 0 outside.
    private var ignoredDepth = 0
    /// How many of the open elements are markup of alternate content.
    private var transparentDepth = 0

    init(_ handler: any PartHandler, namespace: XMLVocabulary.Number, roots: Set<String>) {
        self.handler = handler
        self.namespace = namespace
        self.roots = roots
    }

    func startElement(_ name: XMLName, _ attributes: XMLAttributes) throws {
        if path.count == 1 { try checkRoot(name) }
        if ignoredDepth > 0 {
            ignoredDepth += 1
        } else if name.namespace == Namespace.compatibility, name.local != "Choice", path.count > 1 {
            transparentDepth += 1
        } else if name.local != "extLst", name.namespace == namespace || path.count == 1 {
            let parent = path[path.count - 1]
            path.append(name.local)
            try handler.start(name.local, in: parent, attributes)
        } else {
            ignoredDepth = 1
        }
    }

    func endElement(_ name: XMLName) throws {
        if ignoredDepth > 0 {
            ignoredDepth -= 1
        } else if name.namespace == Namespace.compatibility {
            transparentDepth -= 1
        } else {
            path.removeLast()
            try handler.end(name.local, in: path[path.count - 1])
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws {
        if ignoredDepth == 0 { try handler.text(bytes) }
    }

    private func checkRoot(_ name: XMLName) throws(ReadingError) {
        let isRight =
            name.namespace == namespace || (name.namespace == Namespace.macroSheet && name.local == "macrosheet")
        guard isRight, roots.contains(name.local) else {
            throw ReadingError(.unexpectedContent, found: "<\(name.local)>", expected: "<\(roots.sorted()[0])>")
        }
    }
}
