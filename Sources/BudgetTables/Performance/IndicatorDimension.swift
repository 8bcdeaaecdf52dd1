public import DecimalNumbers
import Fiscal
public import TableLayout

/// 一级指标: a dimension of indicators, with the points that some forms print in its cell: `产出指标（50分）`.
///
/// The tree of 财预〔2020〕10号 has 产出, 效益 and 满意度; that of 财预〔2021〕101号 adds 成本. Any other name, such as 时效目标, stays
/// as it is printed.
public struct IndicatorDimension: PrintedText {
    /// The name without points.
    public var name: String
    /// The points of all indicators of the dimension, where its cell says them.
    public var points: ExactDecimal?

    /// A dimension.
    public init(_ name: String, points: ExactDecimal? = nil) {
        self.name = name
        self.points = points
    }

    /// Reads `产出指标`, `产出指标(50分)`, `产出指标（50 分）`.
    public init(printed: String) {
        let text = LabelText.unspaced(printed)
        let folded = LabelText.folded(text)
        self.init(text)
        guard folded.count == text.count, folded.hasSuffix("分)"), let open = folded.lastIndex(of: "("),
            let points = ExactDecimal(String(folded[folded.index(after: open)...].dropLast(2)))
        else { return }
        name = String(text.prefix(folded.distance(from: folded.startIndex, to: open)))
        self.points = points
    }

    /// `产出指标（50分）`, or the name alone.
    public var printed: String { points.map { "\(name)（\($0)分）" } ?? name }
}

extension IndicatorDimension: ExpressibleByStringLiteral {
    /// A dimension as printed.
    public init(stringLiteral value: String) { self.init(printed: value) }
}
