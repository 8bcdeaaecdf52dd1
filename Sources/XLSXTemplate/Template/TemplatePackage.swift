internal import ZipArchive

/// The parts of a workbook: those of the file, and what has become of some.
struct TemplatePackage {
    let archive: ZipReader
    /// Parts with other bytes than in the file, or new ones.
    private(set) var changed: [String: [UInt8]] = [:]
    private(set) var added: [String] = []
    private(set) var removed: Set<String> = []

    init(_ archive: ZipReader) throws(TemplateError) {
        self.archive = archive
        for entry in archive.entries where entry.isEncrypted {
            throw TemplateError(
                .sealed, part: entry.name, found: "an encrypted archive", expected: "a workbook without a password",
                mend: "remove the password first")
        }
        if archive.entries.contains(where: { $0.name.lowercased().hasPrefix("_xmlsignatures/") }) {
            throw TemplateError(
                .sealed, found: "a digital signature", expected: "a workbook that may be changed",
                mend: "remove the signature first: any change would make it invalid")
        }
    }

    /// The name of a part as the archive has it, or nil when there is none.
    func name(of part: String) -> String? {
        if changed[part] != nil { return part }
        guard let entry = archive.entry(named: part), !removed.contains(entry.name) else { return nil }
        return entry.name
    }

    /// The bytes of a part as it now is.
    func bytes(of part: String) throws(TemplateError) -> [UInt8] {
        if let bytes = changed[part] { return bytes }
        guard let entry = archive.entry(named: part) else {
            throw TemplateError(.damaged, part: part, found: "no such part", expected: "a whole workbook")
        }
        do {
            return try archive.bytes(of: entry)
        } catch {
            throw TemplateError(.unreadable, part: part, found: "\(error)", expected: "a whole workbook", cause: error)
        }
    }

    func part(_ name: String) throws(TemplateError) -> XMLPart {
        do {
            return try XMLPart(try bytes(of: name), name: name)
        } catch {
            throw TemplateError(
                error.code, part: name, found: error.found, expected: error.expected, mend: error.mend,
                cause: error.cause)
        }
    }

    /// Gives a part other bytes, or adds it.
    mutating func set(_ part: String, to bytes: [UInt8]) {
        if archive.entry(named: part) == nil, changed[part] == nil { added.append(part) }
        changed[part] = bytes
    }

    mutating func remove(_ part: String) {
        changed[part] = nil
        if let entry = archive.entry(named: part) { removed.insert(entry.name) }
        added.removeAll { $0 == part }
    }

    /// Writes the parts in the order of the file, and new ones after them.
    func write(to zip: ZipWriter) throws(ZipWritingError) {
        for entry in archive.entries where !removed.contains(entry.name) {
            if let bytes = changed[entry.name] {
                try zip.add(entry.name, bytes)
            } else {
                try zip.add(entry, of: archive)
            }
        }
        for part in added { try zip.add(part, changed[part] ?? []) }
        try zip.finish()
    }
}
