public import Findings
import XMLStream
import ZipArchive

/// A document that is damaged, or none; or a workbook of which a part besides its sheets is damaged.
public struct UnreadablePackage: Error {
    /// The file.
    public let path: String
    /// What is wrong with it.
    public let cause: any Error

    /// A document without its text.
    struct NoText: Error {}

    /// What is wrong with it, in words.
    public var reason: LocalizedText {
        switch cause {
        case is NoText:
            LocalizedText(
                zh: "其中没有正文（word/document.xml），不是 Word 文档",
                en: "it holds no text (word/document.xml): it is no Word document")
        case let error as ZipError: Self.reason(error)
        case let error as XMLStreamError: Self.reason(error)
        default: LocalizedText(verbatim: String(describing: cause))
        }
    }

    private static func reason(_ error: ZipError) -> LocalizedText {
        switch error.code {
        case .notAnArchive:
            LocalizedText(
                zh: "不是 .docx 或 .xlsx；旧的 .doc 和加密的文件请另存",
                en: "it is no .docx or .xlsx; save an old .doc or an encrypted file anew")
        case .encrypted: LocalizedText(zh: "已加密", en: "it is encrypted")
        case .limitExceeded: LocalizedText(zh: "解压后过大，不像正常的文档", en: "it grows beyond all measure when it is unpacked")
        case .unreadable: LocalizedText(zh: "不能读取", en: "it cannot be read")
        default: LocalizedText(zh: "文件不完整或已损坏", en: "it is incomplete or damaged")
        }
    }

    private static func reason(_ error: XMLStreamError) -> LocalizedText {
        error.code == .documentType
            ? LocalizedText(zh: "含有不允许的 DOCTYPE", en: "it holds a DOCTYPE, which is not allowed")
            : LocalizedText(
                zh: "其中的 XML 不完整或已损坏\(error.line.map { "（第 \($0) 行）" } ?? "")",
                en: "an XML part of it is incomplete or damaged\(error.line.map { " (line \($0))" } ?? "")")
    }
}
