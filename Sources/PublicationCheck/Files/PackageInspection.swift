import Findings

/// What workbooks and text documents have in common: properties, links, and what is packed into them.
struct PackageInspection {
    let parts: PackageParts
    let file: String

    private var place: Place { Place(file: file) }

    func findings() throws -> [Finding] {
        try properties() + inclusions() + drawings() + customXML() + people()
    }

    // MARK: Properties

    private static let names: [String: (LocalizedText, isPersonal: Bool)] = [
        "creator": (LocalizedText(zh: "作者", en: "author"), true),
        "lastModifiedBy": (LocalizedText(zh: "最后保存者", en: "person who saved it last"), true),
        "Manager": (LocalizedText(zh: "经理", en: "manager"), true),
        "Company": (LocalizedText(zh: "单位", en: "company"), false),
        "description": (LocalizedText(zh: "备注", en: "description"), false),
        "keywords": (LocalizedText(zh: "关键词", en: "key words"), false),
    ]

    /// What programs write where nobody gave a name.
    private static let programs: Set<String> = ["openpyxl", "python-docx", "Apache POI", "XlsxWriter"]

    private func properties() throws -> [Finding] {
        var findings: [Finding] = []
        let kinds = ["core-properties", "coreProperties", "extended-properties", "extendedProperties"]
        let relationships = try parts.relationships(of: "")
        for relationship in relationships where kinds.contains(relationship.kind) {
            for (element, text) in try parts.texts(of: Self.partName(relationship.target)) {
                let title = LocalizedText(zh: "文件属性", en: "the file's properties")
                findings += TextInspection.findings(in: text, source: title, at: place)
                guard let (name, isPersonal) = Self.names[element], text.contains(where: { !$0.isWhitespace }),
                    !Self.programs.contains(text)
                else { continue }
                findings.append(PublicationFinding.property(name, value: text, isPersonal: isPersonal, at: place))
            }
        }
        for relationship in relationships where relationship.kind.lowercased().hasPrefix("custom") {
            var name = ""
            try parts.walk(
                Self.partName(relationship.target),
                onText: { _, text in
                    let title = LocalizedText(zh: "自定义属性“\(name)”", en: "custom property \"\(name)\"")
                    findings.append(PublicationFinding.property(title, value: text, isPersonal: false, at: place))
                }
            ) { element, attributes in
                if element == "property" { name = attributes.value("name") ?? "" }
            }
        }
        return findings
    }

    private static func partName(_ target: String) -> String {
        target.hasPrefix("/") ? String(target.dropFirst()) : target
    }

    // MARK: What is packed in

    private static let inclusions: [(fragments: [String], name: LocalizedText, Severity)] = [
        (["/vbaProject.bin", "/macrosheets/"], LocalizedText(zh: "宏代码", en: "macros"), .error),
        (["/embeddings/", "/activeX/"], LocalizedText(zh: "嵌入的其他文件或控件", en: "embedded files or controls"), .error),
        (["/pivotCacheRecords"], LocalizedText(zh: "数据透视表缓存的源数据", en: "the source data of a pivot table"), .warning),
        (
            ["/connections.xml", "/queryTables/"], LocalizedText(zh: "外部数据连接", en: "connections to data sources"),
            .warning
        ),
        (["/revisions/"], LocalizedText(zh: "修订记录", en: "a record of changes"), .warning),
        (["/media/"], LocalizedText(zh: "图片，内容无法自动检查", en: "pictures, which this cannot look into"), .info),
    ]

    private func inclusions() -> [Finding] {
        Self.inclusions.compactMap { fragments, name, severity in
            let found = parts.names { part in fragments.contains { "/\(part)".contains($0) } && !part.hasSuffix(".rels")
            }
            return found.isEmpty ? nil : PublicationFinding.inclusion(name, severity, parts: found, at: place)
        }
    }

    /// Data of other programs that travel with the file; what is in them nobody sees when it is open.
    private func customXML() throws -> [Finding] {
        let items = parts.names { part in
            part.hasPrefix("customXml/") && part.hasSuffix(".xml") && !part.contains("itemProps")
                && !part.contains("_rels/")
        }
        guard !items.isEmpty else { return [] }
        let name = LocalizedText(zh: "自定义 XML 数据", en: "custom XML data")
        let numbers = try items.flatMap { part in
            try parts.texts(of: part).flatMap { TextInspection.findings(in: $0.text, source: name, at: place) }
        }
        return [PublicationFinding.inclusion(name, .info, parts: items, at: place)] + numbers
    }

    /// The persons who took part in comments and changes.
    private func people() throws -> [Finding] {
        var names: [String] = []
        for part in parts.names(where: { $0.hasPrefix("xl/persons/") || $0 == "word/people.xml" }) {
            try parts.walk(part) { element, attributes in
                guard element == "person" else { return }
                names += [attributes.value("displayName"), attributes.value("author", in: PackageParts.wordNamespace)]
                    .compactMap(\.self)
            }
        }
        guard !names.isEmpty else { return [] }
        let title = LocalizedText(zh: "批注和修订者名单", en: "persons who commented or changed it")
        return [
            PublicationFinding.property(title, value: names.joined(separator: "、"), isPersonal: true, at: place)
        ]
    }

    /// The words in boxes and charts.
    private func drawings() throws -> [Finding] {
        let name = LocalizedText(zh: "图形文字", en: "the words of a drawing")
        var findings: [Finding] = []
        let drawings = parts.names { part in
            part.hasSuffix(".xml") && ["/drawings/", "/charts/", "/diagrams/"].contains { part.contains($0) }
        }
        for part in drawings {
            let text = try parts.texts(of: part).filter { $0.element == "t" }.map(\.text).joined()
            findings += TextInspection.findings(in: text, source: name, at: place)
        }
        return findings
    }
}
