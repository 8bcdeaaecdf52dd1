import ZipArchive

/// Tells what a file is that is no archive, from its first bytes.
enum FileSignature {
    private static let headSize = 4_096
    private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

    /// What to say of a file in which no archive was found.
    static func error(for source: ByteSource) -> ReadingError {
        guard source.count > 0 else { return ReadingError(.emptyFile) }
        guard let head = try? source.bytes(at: 0, count: Int(min(source.count, UInt64(headSize)))) else {
            return ReadingError(.unreadable)
        }
        return ReadingError(code(of: head))
    }

    /// What to say of an old Office file or an encrypted new one; nil for all others.
    static func errorForCompoundFile(_ source: ByteSource) -> ReadingError? {
        guard source.count >= 8, let head = try? source.bytes(at: 0, count: 8), head == compoundMark else { return nil }
        return ReadingError(CompoundFile.code(of: source))
    }

    private static func code(of head: [UInt8]) -> ReadingError.Code {
        if head.starts(with: "%PDF".utf8) { return .portableDocument }
        // The records that begin a workbook of Excel 2 to 4.
        if head.count > 2, head[0] == 0x09, [0, 2, 4].contains(head[1]), head[2] <= 8 { return .legacyWorkbook }
        guard !head.contains(0), !head.isEmpty else { return .unknownFormat }
        let text = String(decoding: head, as: UTF8.self).lowercased()
        let start = text.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.hasPrefix("<?xml") || start.hasPrefix("<workbook") {
            return text.contains("<html") ? .webPage : .xmlSpreadsheet
        }
        if start.hasPrefix("<"), ["<html", "<!doctype html", "<table", "<head", "<meta"].contains(where: text.contains)
        {
            return .webPage
        }
        return .plainText
    }
}

/// The directory of a compound file, the container of old Office files and of encrypted new ones.
enum CompoundFile {
    private static let entrySize = 128
    private static let mostSectors = 1_024

    /// What the file is, by the names of its streams.
    static func code(of source: ByteSource) -> ReadingError.Code {
        let names = streamNames(of: source)
        if names.contains("EncryptedPackage") || names.contains("EncryptionInfo") { return .passwordProtected }
        if names.contains("Workbook") || names.contains("Book") { return .legacyWorkbook }
        return .compoundFile
    }

    private static func streamNames(of source: ByteSource) -> Set<String> {
        guard let header = try? source.bytes(at: 0, count: 512) else { return [] }
        let shift = UInt64(header[30]) | UInt64(header[31]) << 8
        guard shift == 9 || shift == 12 else { return [] }
        let sectorSize = 1 << Int(shift)
        var names: Set<String> = []
        var sector = number(header, 48)
        var visited = 0
        // Sectors follow one another by the allocation table; its first 109 sectors are listed in the header.
        while sector < 0xFFFF_FFFA, visited < mostSectors {
            visited += 1
            guard let bytes = try? source.bytes(at: (UInt64(sector) + 1) << shift, count: sectorSize) else { break }
            for start in stride(from: 0, to: sectorSize, by: entrySize) {
                names.insert(name(bytes[start..<start + entrySize]))
            }
            let perSector = UInt32(sectorSize / 4)
            let tableIndex = Int(sector / perSector)
            guard tableIndex < 109 else { break }
            let tableSector = UInt64(number(header, 76 + 4 * tableIndex))
            let place = (tableSector + 1) << shift + UInt64(sector % perSector) * 4
            guard let next = try? source.bytes(at: place, count: 4) else { break }
            sector = number(next, 0)
        }
        return names
    }

    private static func name(_ entry: ArraySlice<UInt8>) -> String {
        let base = entry.startIndex
        let length = min(64, Int(entry[base + 64]) | Int(entry[base + 65]) << 8)
        guard length > 2 else { return "" }
        let units = stride(from: 0, to: length - 2, by: 2).map {
            UInt16(entry[base + $0]) | UInt16(entry[base + $0 + 1]) << 8
        }
        return String(decoding: units, as: UTF16.self)
    }

    private static func number(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
        (0..<4).reduce(0) { $0 | UInt32(bytes[offset + $1]) << UInt32(8 * $1) }
    }
}
