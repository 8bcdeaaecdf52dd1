#if canImport(Darwin)
    internal import libxml2
#else
    internal import CLibXML2
#endif

/// The attributes of a start tag, lying in the parser's own memory: use them during the call only.
public struct XMLAttributes {
    private let base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    /// The number of attributes.
    public let count: Int
    private let parser: XMLPushParser

    // libxml2 gives five pointers an attribute: local name, prefix, namespace, start and end of the value.
    private static let stride = 5

    init(
        _ base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int,
        of parser: XMLPushParser
    ) {
        self.base = base
        self.count = base == nil ? 0 : count
        self.parser = parser
    }

    /// The value of the attribute without namespace, or of the given one.
    public func value(_ local: StaticString, in namespace: XMLVocabulary.Number = XMLVocabulary.none) -> String? {
        bytes(local, in: namespace).map { bytes in
            // Outside entity expansion, libxml2 writes an ampersand as its character reference.
            let text = String(decoding: bytes, as: UTF8.self)
            return bytes.contains(UInt8(ascii: "&")) ? text.replacingAmpersands() : text
        }
    }

    /// The bytes of the value; an ampersand is written `&#38;` in them.
    public func bytes(
        _ local: StaticString, in namespace: XMLVocabulary.Number = XMLVocabulary.none
    ) -> UnsafeBufferPointer<UInt8>? {
        guard let base else { return nil }
        for index in 0..<count {
            let attribute = base + index * Self.stride
            guard let name = attribute[0], equal(name, local) else { continue }
            let isWanted =
                attribute[2] == nil
                ? namespace == XMLVocabulary.none : parser.number(ofNamespace: attribute[2]) == namespace
            guard isWanted, let start = attribute[3], let end = attribute[4] else { continue }
            return UnsafeBufferPointer(start: start, count: end - start)
        }
        return nil
    }

    private func equal(_ name: UnsafePointer<UInt8>, _ local: StaticString) -> Bool {
        let wanted = local.utf8Start
        for index in 0..<local.utf8CodeUnitCount where name[index] != wanted[index] { return false }
        return name[local.utf8CodeUnitCount] == 0
    }
}

extension String {
    fileprivate func replacingAmpersands() -> String {
        var result: [UInt8] = []
        var rest = Substring(self).utf8
        let reference = Array("&#38;".utf8)
        while let byte = rest.first {
            result.append(byte)
            rest = rest.starts(with: reference) ? rest.dropFirst(reference.count) : rest.dropFirst()
        }
        return String(decoding: result, as: UTF8.self)
    }
}
