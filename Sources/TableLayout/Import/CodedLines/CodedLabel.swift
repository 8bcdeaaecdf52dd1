import Fiscal

/// The classification code and the name of a line, from the cells that they stand in.
struct CodedLabel {
    let code: String
    let name: String

    /// Nil when the cells spell no code.
    ///
    ///     CodedLabel(["201", "03", "01"], name: "行政运行")   // 2010301 行政运行
    ///     CodedLabel(["2010301 行政运行"], name: "")          // the same, typed into one cell
    init?(_ parts: [String], name: String) {
        if let code = Self.code(parts) {
            self.code = code
            self.name = name.trimmingSpaces
            return
        }
        guard LabelText.folded(name).isEmpty, let last = parts.lastIndex(where: { !LabelText.folded($0).isEmpty }),
            let (digits, rest) = Self.split(parts[last])
        else { return nil }
        var parts = parts
        parts[last] = digits
        guard let code = Self.code(parts) else { return nil }
        self.code = code
        self.name = rest
    }

    /// What a cell of a code holds, without the points between its levels: `201.03.01`. A number with a point is no code.
    static func digits(of label: SheetLabel) -> String {
        let text = label.digits
        guard label.cell.kind == .text,
            text.utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") })
        else { return text }
        let levels = LabelText.folded(text).split(omittingEmptySubsequences: false) { $0 == "." || $0 == "-" }
        let isCode = levels.enumerated().allSatisfy { index, level in
            level.utf8.count == (index == 0 ? 3 : 2) && level.utf8.allSatisfy { (48...57).contains($0) }
        }
        return isCode ? levels.joined() : text
    }

    /// The code that cells spell: whole in one cell, level by level, or each cell its own level.
    ///
    ///     ["2010301"]           // 2010301
    ///     ["201", "03", "01"]   // 2010301
    ///     ["201", "20103", ""]  // 20103
    private static func code(_ parts: [String]) -> String? {
        var code = ""
        for part in parts {
            let digits = LabelText.folded(part)
            guard !digits.isEmpty else { continue }
            guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
            if !code.isEmpty, digits.hasPrefix(code) {
                code = digits
            } else {
                code += code.isEmpty || digits.utf8.count >= 2 ? digits : "0" + digits
            }
        }
        let bytes = Array(code.utf8)
        guard [3, 5, 7].contains(bytes.count) else { return nil }
        // No level is numbered 00: a digit was lost.
        let zero = UInt8(ascii: "0")
        let isLost = stride(from: 3, to: bytes.count, by: 2).contains { bytes[$0] == zero && bytes[$0 + 1] == zero }
        return isLost ? nil : code
    }

    /// A text that begins with digits and goes on with ideographs, a space or dash between them or not.
    private static func split(_ text: String) -> (digits: String, rest: String)? {
        let trimmed = text.trimmingSpaces
        // 一 counts as a number, too: 201一般公共服务支出.
        let digits = trimmed.prefix { ("0"..."9").contains($0) || ("０"..."９").contains($0) }
        let rest = trimmed.dropFirst(digits.count).drop { $0.isWhitespace || "-—－_".contains($0) }
        guard !digits.isEmpty, rest.count >= 2, rest.unicodeScalars.first?.properties.isIdeographic == true
        else { return nil }
        return (String(digits), String(rest))
    }
}
