import Findings

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Files that a command reads whole.
enum InputFile {
    struct Unreadable: Error {
        let path: String
        let reason: LocalizedText
    }

    /// Whether two paths lead to one file, by whatever way.
    static func isSame(_ one: String, _ other: String) -> Bool {
        func resolved(_ path: String) -> String {
            URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
        }
        return resolved(one) == resolved(other)
    }

    /// Whether there is a folder at a path.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The ending of a file's name, in lower case.
    private static func kind(of name: String) -> String { name.split(separator: ".").last?.lowercased() ?? "" }

    /// The name of a file without its folder.
    static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The files that a command was given: for a folder the files of these kinds in it, by name.
    ///
    /// Those that Excel and WPS lay beside a workbook while it is open (`~$…`) are left out, since a pattern such as `*.xlsx`
    /// takes them along. Each is told on standard error.
    static func given(_ paths: [String], _ language: Language, kinds: Set<String> = ["xlsx", "xlsm"]) -> [String] {
        let files = paths.flatMap { path -> [String] in
            guard isFolder(path) else { return [path] }
            let entries = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            let wanted = entries.filter { !$0.hasPrefix(".") && kinds.contains(kind(of: $0)) }.sorted()
            let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
            return wanted.isEmpty ? [path] : wanted.map { "\(folder)/\($0)" }
        }
        let own = files.filter { !name(of: $0).hasPrefix("~$") && !name(of: $0).hasPrefix(".~") }
        // What was asked for by itself is read, and refused for what it is.
        guard !own.isEmpty, own.count < files.count else { return files }
        for file in files where !own.contains(file) {
            let line = LocalizedText(
                zh: "\(file)：打开着的工作簿的临时文件，已跳过；请关闭并保存后再运行。",
                en:
                    "\(file): lies there while its workbook is open; left aside. Save and close the workbook, and run again."
            )
            writeErrorLine(line[language])
        }
        return own
    }

    /// The bytes of a file, or of standard input for `-`.
    static func bytes(of path: String) throws -> [UInt8] {
        let file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        defer { if file > STDIN_FILENO { close(file) } }
        guard file >= 0, let bytes = bytes(of: file) else { throw Unreadable(path: path, reason: reason(of: path)) }
        return bytes
    }

    /// Reads to the end, from files and pipes alike.
    private static func bytes(of file: CInt) -> [UInt8]? {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(file, &block, block.count)
            if count > 0 {
                bytes += block[..<count]
            } else if count == 0 {
                return bytes
            } else if errno != EINTR {
                return nil
            }
        }
    }

    /// The text of a file, or of standard input for `-`.
    ///
    /// - Throws: ``Unreadable`` also when it is no UTF-8: a file in GBK would be read as other words.
    static func text(of path: String) throws -> String {
        guard let text = String(validating: try bytes(of: path), as: UTF8.self) else {
            let reason = LocalizedText(
                zh: "不是 UTF-8 编码的文本（可能是 GBK）；请用记事本另存为 UTF-8", en: "no text in UTF-8; save it in that encoding")
            throw Unreadable(path: path, reason: reason)
        }
        return text
    }

    /// Whether there is anything at a path.
    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

    /// Why a file could not be read.
    private static func reason(of path: String) -> LocalizedText {
        if !FileManager.default.fileExists(atPath: path) {
            return LocalizedText(zh: "文件不存在，请检查路径", en: "no such file; check the path")
        }
        if isFolder(path) {
            return LocalizedText(zh: "这是文件夹，请给出文件", en: "a folder; give a file")
        }
        if !FileManager.default.isReadableFile(atPath: path) {
            return LocalizedText(zh: "没有读取权限", en: "no permission to read it")
        }
        return LocalizedText(zh: "读取出错，文件可能正被其他程序占用", en: "reading failed; another program may hold the file")
    }
}
