import Foundation
import ZipArchive

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// What Excel takes for granted of a package, checked part by part from the outside: whoever breaks one of these rules makes
/// it say "We found a problem with some content".
///
///     #expect(try PackageRules.broken(by: bytes) == [])
public struct PackageRules {
    /// The rules that a workbook breaks, each as `part: what is wrong`.
    public static func broken(by bytes: [UInt8]) throws -> [String] {
        var rules = try PackageRules(bytes)
        rules.checkNames()
        rules.checkTypes()
        rules.checkRelationships()
        rules.checkWorkbook()
        for name in rules.names where name.hasPrefix("xl/worksheets/sheet") { rules.checkSheet(name) }
        rules.checkStyles()
        rules.checkTables()
        return rules.found
    }

    let names: [String]
    private(set) var documents: [String: XMLElement] = [:]
    /// Elements live as long as their documents.
    private var owners: [XMLDocument] = []
    private(set) var found: [String] = []

    private init(_ bytes: [UInt8]) throws {
        let archive = try ZipReader(bytes: bytes)
        names = archive.entries.map(\.name)
        for entry in archive.entries {
            if ![0, 8].contains(entry.methodNumber) || entry.isEncrypted { fail(entry.name, "method or encryption") }
            let content = try archive.bytes(of: entry)
            guard entry.name.hasSuffix(".xml") || entry.name.hasSuffix(".rels") || entry.name.hasSuffix(".vml") else {
                continue
            }
            let text = String(decoding: content, as: UTF8.self)
            if text.contains("<!DOCTYPE") { fail(entry.name, "a document type") }
            do {
                let document = try XMLDocument(data: Data(content))
                owners.append(document)
                documents[entry.name] = document.rootElement()
            } catch {
                fail(entry.name, "not well-formed: \(error)")
            }
        }
    }

    mutating func fail(_ part: String, _ what: String) { found.append("\(part): \(what)") }

    private mutating func checkNames() {
        if Set(names.map { $0.lowercased() }).count != names.count { fail("package", "a name twice") }
        for name in names where name.hasPrefix("/") || name.contains("\\") || name.hasSuffix("/") {
            fail(name, "not a name of a part")
        }
    }

    private mutating func checkTypes() {
        guard let types = documents["[Content_Types].xml"] else { return fail("[Content_Types].xml", "missing") }
        let defaults = Set(types.elements(forName: "Default").compactMap { $0["Extension"]?.lowercased() })
        let overrides = types.elements(forName: "Override").compactMap { $0["PartName"] }
        if Set(overrides.map { $0.lowercased() }).count != overrides.count {
            fail("[Content_Types].xml", "a part twice")
        }
        for part in overrides where !names.contains(String(part.dropFirst())) { fail(part, "a type without the part") }
        for name in names where name != "[Content_Types].xml" && !overrides.contains("/" + name) {
            let suffix = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
            if !defaults.contains(suffix) || suffix == "xml" { fail(name, "no type") }
        }
    }

    /// The targets of a part's relationships by id; nil where they lead outside.
    func targets(of part: String) -> [String: String?] {
        let folder = part.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
        let file = part.split(separator: "/").last ?? ""
        let rels = (folder.isEmpty ? "" : folder + "/") + "_rels/\(file).rels"
        var targets: [String: String?] = [:]
        for item in documents[rels]?.elements(forName: "Relationship") ?? [] {
            guard let id = item["Id"], let target = item["Target"] else { continue }
            targets[id] = .some(item["TargetMode"] == "External" ? nil : Self.resolved(target, in: folder))
        }
        return targets
    }

    private static func resolved(_ target: String, in folder: String) -> String {
        if target.hasPrefix("/") { return String(target.dropFirst()) }
        var steps = folder.split(separator: "/").map(String.init)
        for step in target.split(separator: "/") {
            if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
        }
        return steps.joined(separator: "/")
    }

    private mutating func checkRelationships() {
        for (name, root) in documents.sorted(by: { $0.key < $1.key }) where name.hasSuffix(".rels") {
            let ids = root.elements(forName: "Relationship").compactMap { $0["Id"] }
            if Set(ids).count != ids.count { fail(name, "an id twice") }
        }
        for (name, root) in documents.sorted(by: { $0.key < $1.key }) where !name.hasSuffix(".rels") {
            let targets = self.targets(of: name)
            for target in targets.values.compactMap({ $0 }) where !names.contains(target) {
                fail(name, "leads to \(target), which is not there")
            }
            for element in root.all {
                for attribute in element.attributes ?? [] where attribute.name?.hasPrefix("r:") ?? false {
                    if let id = attribute.stringValue, targets[id] == nil { fail(name, "no relationship \(id)") }
                }
            }
        }
    }

    private mutating func checkWorkbook() {
        guard let book = documents["xl/workbook.xml"] else { return fail("xl/workbook.xml", "missing") }
        let order = [
            "fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups",
            "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "extLst",
        ]
        checkOrder(book, order, "xl/workbook.xml")
        let sheets = book.elements(forName: "sheets").flatMap { $0.elements(forName: "sheet") }
        if Set(sheets.compactMap { $0["sheetId"] }).count != sheets.count { fail("xl/workbook.xml", "a sheetId twice") }
        if !sheets.contains(where: { $0["state"] ?? "visible" == "visible" }) {
            fail("xl/workbook.xml", "none visible")
        }
        var keys: Set<String> = []
        for name in book.elements(forName: "definedNames").flatMap({ $0.elements(forName: "definedName") }) {
            let scope = name["localSheetId"]
            if let scope, !sheets.indices.contains(Int(scope) ?? -1) { fail("xl/workbook.xml", "no sheet \(scope)") }
            if !keys.insert("\(scope ?? "") \(name["name"]?.lowercased() ?? "")").inserted {
                fail("xl/workbook.xml", "the name \(name["name"] ?? "") twice")
            }
        }
    }

    mutating func checkOrder(_ root: XMLElement, _ order: [String], _ part: String) {
        var place = 0
        for child in root.children ?? [] {
            guard let name = child.localName else { continue }
            guard let next = order.firstIndex(of: name), next >= place else {
                return fail(part, "\(name) out of order")
            }
            place = next
        }
    }

    private mutating func checkStyles() {
        guard let styles = documents["xl/styles.xml"] else { return }
        func count(_ list: String, _ item: String) -> Int {
            styles.elements(forName: list).flatMap { $0.elements(forName: item) }.count
        }
        let limits = [
            "fontId": count("fonts", "font"), "fillId": count("fills", "fill"), "borderId": count("borders", "border"),
            "xfId": count("cellStyleXfs", "xf"),
        ]
        for list in ["cellStyleXfs", "cellXfs"] {
            for format in styles.elements(forName: list).flatMap({ $0.elements(forName: "xf") }) {
                for (name, limit) in limits {
                    if let number = format[name].flatMap({ Int($0) }), number >= limit {
                        fail("xl/styles.xml", "\(name) \(number) of \(limit)")
                    }
                }
            }
        }
        if limits["fillId"] ?? 0 < 2 || limits["fontId"] == 0 { fail("xl/styles.xml", "fills or fonts") }
    }

    private mutating func checkTables() {
        var ids: Set<String> = []
        for name in names where name.hasPrefix("xl/tables/") {
            guard let table = documents[name] else { continue }
            if !ids.insert(table["id"] ?? "").inserted { fail(name, "an id twice") }
            if !ids.insert("=" + (table["displayName"]?.lowercased() ?? "")).inserted { fail(name, "a name twice") }
            let columns = table.elements(forName: "tableColumns").flatMap { $0.elements(forName: "tableColumn") }
            guard let area = Area(table["ref"] ?? "") else { return fail(name, "no ref") }
            if columns.count != area.columns.count { fail(name, "\(columns.count) columns for \(area.columns.count)") }
        }
    }
}

extension XMLElement {
    subscript(name: String) -> String? { attributes?.first { $0.name == name }?.stringValue }

    /// The element and all below it.
    var all: [XMLElement] { [self] + (children ?? []).compactMap { $0 as? XMLElement }.flatMap(\.all) }
}
