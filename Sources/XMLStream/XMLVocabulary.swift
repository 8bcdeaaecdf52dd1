/// The namespaces a reader knows, each by a small number of the reader's own choice.
///
/// Several names may have one number, as the Transitional and the Strict form of a namespace do.
public struct XMLVocabulary: Sendable {
    /// The number of a namespace.
    public typealias Number = UInt8
    /// No namespace at all, as attributes without a prefix have.
    public static let none: Number = 0
    /// A namespace that is not in the vocabulary.
    public static let unknown: Number = .max

    let numbers: [(name: String, number: Number)]

    /// A vocabulary.
    ///
    /// - Parameter numbers: the name of each namespace and its number, 1...254.
    public init(_ numbers: [(name: String, number: Number)]) {
        self.numbers = numbers
    }
}

/// The name of an element: its namespace by number, and its local name.
public struct XMLName: Sendable, Hashable {
    /// The number of the namespace in the reader's vocabulary.
    public let namespace: XMLVocabulary.Number
    /// The name without prefix.
    public let local: String

    /// A name.
    public init(namespace: XMLVocabulary.Number, local: String) {
        self.namespace = namespace
        self.local = local
    }
}

/// What an ``XMLPushParser`` tells of the text it is fed.
public protocol XMLEventHandler: AnyObject {
    /// An element begins. The attributes are good only during the call.
    func startElement(_ name: XMLName, _ attributes: XMLAttributes) throws
    /// Text inside the current element, in as many pieces as it happens to come. The bytes are good only during the call.
    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws
    /// An element ends.
    func endElement(_ name: XMLName) throws
}
