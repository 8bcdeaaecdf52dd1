public import Findings
public import Yams

/// The text of a YAML file, and its values with the place of every mistake.
public struct YAMLText: Sendable {
    /// The text.
    public let text: String

    /// The largest file that is read, in bytes.
    public static let sizeLimit = 4 << 20

    /// A text; nothing is read yet.
    public init(_ text: String) {
        self.text = text
    }

    /// The value of the whole file.
    public func root() throws(YAMLFault) -> Node {
        guard text.utf8.count <= Self.sizeLimit else {
            throw fault(
                .yaml, at: TextPosition(), LocalizedText(zh: "文件超过 4 MiB", en: "the file is larger than 4 MiB"))
        }
        do {
            // Every scalar is text: guessing a tag would cost each some regular expressions.
            if let node = try Yams.compose(yaml: text, .basic) { return node }
        } catch let error as YamlError {
            throw fault(error)
        } catch {
            throw fault(.yaml, at: TextPosition(), LocalizedText(verbatim: "\(error)"))
        }
        throw fault(.yaml, at: TextPosition(), LocalizedText(zh: "文件是空的", en: "the file is empty"))
    }

    private func fault(_ error: YamlError) -> YAMLFault {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            fault(
                .yaml, at: TextPosition(line: mark.line, column: mark.column),
                LocalizedText(zh: "YAML 格式有误：\(problem)", en: "not YAML: \(problem)"))
        case .duplicatedKeysInMapping(let duplicates, let context):
            fault(
                .duplicate, at: TextPosition(line: context.mark.line, column: context.mark.column),
                LocalizedText(
                    zh: "重复：\(duplicates.sorted().joined(separator: "、"))",
                    en: "given twice: \(duplicates.sorted().joined(separator: ", "))"))
        default: fault(.yaml, at: TextPosition(), LocalizedText(verbatim: error.description))
        }
    }

    // MARK: Mistakes

    /// A mistake at a place.
    public func fault(_ code: YAMLFault.Code, at position: TextPosition, _ message: LocalizedText) -> YAMLFault {
        YAMLFault(code, at: position, in: String(line(position.line)), message)
    }

    /// A value that is not what it should be.
    public func wrong(_ node: Node, _ message: LocalizedText) -> YAMLFault {
        fault(.value, at: position(of: node), message)
    }

    /// A key that is not there.
    public func missing(_ name: String, in node: Node) -> YAMLFault {
        fault(.missing, at: position(of: node), LocalizedText(zh: "缺少 \(name)", en: "\(name) is missing"))
    }

    /// Where a value begins.
    public func position(of node: Node) -> TextPosition {
        TextPosition(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    /// A line of the file, from 1; empty beyond its end.
    public func line(_ number: Int) -> Substring {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.indices.contains(number - 1) ? lines[number - 1] : ""
    }
}
