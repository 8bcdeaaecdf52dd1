import BudgetTables
import Findings
import LocalForms
import TableLayout
import YAMLReading

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Overlays that describe a bureau's own forms: files, and folders of them.
enum FormFiles {
    /// An overlay that is wrong.
    struct Broken: Error {
        let path: String
        let cause: YAMLFault
    }

    /// The standard tables, with what the files add, one after another.
    static func catalogue(_ paths: [String]) throws -> TableCatalogue {
        try overlays(paths).last?.overlay.catalogue ?? StandardTables.catalogue
    }

    /// The overlays in the order in which they are added, each over those before it.
    static func overlays(_ paths: [String]) throws -> [(path: String, overlay: FormOverlay)] {
        var overlays: [(path: String, overlay: FormOverlay)] = []
        for path in try paths.flatMap(files) {
            let text = try InputFile.text(of: path)
            do {
                let overlay = try FormOverlay(
                    yaml: text, over: overlays.last?.overlay.catalogue ?? StandardTables.catalogue)
                overlays.append((path, overlay))
            } catch {
                throw Broken(path: path, cause: error)
            }
        }
        return overlays
    }

    /// A file itself; of a folder its `.yaml` and `.yml`, by name.
    private static func files(_ path: String) throws -> [String] {
        guard let entries = try? FileManager.default.contentsOfDirectory(atPath: path) else { return [path] }
        let names = entries.filter {
            ["yaml", "yml"].contains($0.split(separator: ".").last?.lowercased() ?? "") && !$0.hasPrefix(".")
        }
        guard !names.isEmpty else {
            throw InputFile.Unreadable(
                path: path, reason: LocalizedText(zh: "文件夹里没有 .yaml 文件", en: "no .yaml file in this folder"))
        }
        return names.sorted().map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
    }
}
