import Fiscal

/// The lines below a table that people sign, and that say how to reach them.
extension RowText {
    /// Whether a cell opens one: `单位负责人（签字）：张三`, `填报日期：2024年3月1日`, or `联系电话` alone.
    static func isSignature(_ folded: String) -> Bool {
        guard let colon = folded.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            let mayBe = labelEnds.contains { folded.closes(with: $0) }
            return mayBe && folded.utf8.count <= longestLabel && signatureLabels.contains(unbracketed(folded[...]))
        }
        let lead = folded[..<colon]
        guard lead.utf8.count <= longestLabel else { return false }
        let name = unbracketed(lead)
        if name.isEmpty { return signatureEnds.contains(lead.filter { !"()".contains($0) }) }
        return signatureEnds.contains { name.hasSuffix($0) }
    }

    /// The bytes of the longest label that is looked at.
    private static let longestLabel = 60

    /// What the label before a colon ends with.
    private static let signatureEnds = [
        "负责人", "代表人", "领导", "主管", "会计", "出纳", "填表人", "填报人", "填表", "填报", "制表人", "制表", "编制人", "编表人", "经办人", "经办",
        "审核人", "审核", "复核人", "复核", "审批人", "审批", "审定人", "审定", "联系人", "电话", "手机", "传真", "邮箱", "日期", "时间", "签字", "签名",
        "签章", "盖章", "公章",
    ]

    /// Labels that stand without a colon, the name in the cell beside them.
    private static let signatureLabels: Set<String> = [
        "单位负责人", "部门负责人", "财务负责人", "分管负责人", "负责人", "填表人", "填报人", "制表人", "编制人", "经办人", "审核人", "复核人", "审批人",
        "联系人", "联系电话", "电话", "填报日期", "填表日期", "报送日期", "制表日期", "编制日期", "制表", "审核", "复核",
    ]

    /// What these labels end with, or the bracket behind them.
    private static let labelEnds = ["人", "话", "期", "表", "核", ")"]

    /// The text without what stands in brackets: 签字, 盖章.
    private static func unbracketed(_ text: Substring) -> String {
        var depth = 0
        return String(
            text.filter { character in
                if character == "(" { depth += 1 }
                defer { if character == ")" { depth -= 1 } }
                return depth == 0 && character != ")"
            })
    }
}

extension TableZone {
    /// Whether people sign in a row: no figure of a table stands there.
    func isSignature(row: Int) -> Bool {
        sheet.filledLabels(row: row).contains { RowText.isSignature($0.folded) }
    }
}
