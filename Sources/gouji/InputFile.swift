#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Files that a command reads whole.
enum InputFile {
    struct Unreadable: Error {
        let path: String
        let reason: String
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
        (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil
    }

    /// The name of a file without its folder.
    static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }

    /// The bytes of a file, or of standard input for `-`.
    static func bytes(of path: String) throws -> [UInt8] {
        do {
            return Array(try Data(contentsOf: URL(filePath: path == "-" ? "/dev/stdin" : path)))
        } catch {
            let reason = FileManager.default.fileExists(atPath: path) ? String(describing: error) : "no such file"
            throw Unreadable(path: path, reason: reason)
        }
    }
}
