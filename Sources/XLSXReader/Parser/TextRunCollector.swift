import SpreadsheetML
import XMLStream

/// Gathers the runs of one text from the elements inside `si` or `is`. Phonetic text is left out.
struct TextRunCollector {
    private(set) var runs: [TextRun] = []
    private var font: CellFont?
    private var text = TextCollector()

    mutating func start(_ name: String, in parent: String, _ attributes: XMLAttributes) {
        switch (parent, name) {
        case ("si", "r"), ("is", "r"): font = nil
        case ("r", "rPr"): font = CellFont()
        case ("rPr", _): font?.take(name, attributes)
        case ("r", "t"), ("si", "t"), ("is", "t"):
            text.clear()
            text.isOpen = true
        default: break
        }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int) throws(ReadingError) {
        try text.append(bytes, limit: limit)
    }

    mutating func end(_ name: String) {
        guard name == "t", text.isOpen else { return }
        text.isOpen = false
        runs.append(TextRun(String(decoding: text.decoded, as: UTF8.self), font: font))
    }

    /// Takes the runs when they say more than the plain text does; the collector is ready for the next text.
    mutating func take() -> [TextRun]? {
        defer {
            runs = []
            font = nil
        }
        return runs.count > 1 || runs.contains { $0.font != nil } ? runs : nil
    }
}

extension CellFont {
    /// Takes one property of a run.
    fileprivate mutating func take(_ property: String, _ attributes: XMLAttributes) {
        switch property {
        case "rFont": name = attributes.value("val").map(EscapedText.decoded)
        case "sz": size = attributes.double("val")
        case "b": isBold = attributes.isOn
        case "i": isItalic = attributes.isOn
        case "strike": isStruckThrough = attributes.isOn
        case "u": underline = attributes.value("val").map { Underline(rawValue: $0) } ?? .single
        case "vertAlign": position = attributes.value("val").flatMap { Position(rawValue: $0) }
        case "color": color = attributes.color
        default: break
        }
    }
}

extension XMLAttributes {
    /// A property that is on unless `val` says otherwise.
    fileprivate var isOn: Bool { bytes("val") == nil || flag("val") }

    /// The colour that `rgb`, `theme` or `indexed` tell; nil for the automatic one.
    var color: CellColor? {
        if let rgb = value("rgb").flatMap({ UInt32($0, radix: 16) }) { return .rgb(rgb & 0xFF_FFFF) }
        if let theme = integer("theme") { return .theme(theme, tint: double("tint") ?? 0) }
        return integer("indexed").map { .indexed($0) }
    }
}
