import ZipArchive

/// Text files that a command writes.
enum OutputFile {
    /// Writes a whole text; until it is complete the old file stays.
    static func write(_ text: String, to path: String) throws {
        let file = try FileReplacement(path: path)
        try file.append(Array(text.utf8))
        try file.commit()
    }
}
