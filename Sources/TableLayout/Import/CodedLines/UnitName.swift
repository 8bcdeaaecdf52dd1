import Fiscal

/// What departments and their units are called, as far as their last characters tell.
enum UnitName {
    private static let endings = [
        "办", "局", "处", "委", "部门", "单位", "中心", "院", "所", "会", "府", "厅", "校", "站", "街道", "镇", "乡", "室", "队", "部",
        "本级", "机关", "园", "馆",
    ]

    /// Whether a name is likely to be a unit's, not a code's: 某街道办事处, not 行政运行.
    static func isLikely(_ name: String) -> Bool {
        var folded = LabelText.folded(name)
        // 某街道办事处（本级）
        if folded.closes(with: ")"), let open = folded.lastIndex(of: "(") { folded = String(folded[..<open]) }
        return endings.contains { folded.closes(with: $0) } && folded.unicodeScalars.count >= 3
    }
}
