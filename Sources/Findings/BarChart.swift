/// Budget beside actual, a pair of bars for each line: plain data that a renderer draws.
public struct BarChart: Sendable, Hashable {
    /// What it shows.
    public var title: String
    /// The unit of the figures: `万元`.
    public var unit: String
    /// What the first bar of each pair is: `年初预算数`.
    public var firstName: String
    /// What the second is: `决算数`.
    public var secondName: String
    /// The pairs, from the top.
    public var bars: [Bar]

    /// A pair of bars.
    public struct Bar: Sendable, Hashable {
        /// What it is about.
        public var label: String
        /// The first amount, in 分; nil when there is none.
        public var first: Int64?
        /// The second amount, in 分; nil when there is none.
        public var second: Int64?
        /// The first amount as text.
        public var firstText: String
        /// The second amount as text.
        public var secondText: String
        /// A word on the pair, such as `超预算`; empty for none.
        public var note: String
        /// Whether the second needs attention.
        public var isMarked: Bool

        /// A pair of bars.
        public init(
            label: String, first: Int64?, second: Int64?, firstText: String, secondText: String, note: String = "",
            isMarked: Bool = false
        ) {
            self.label = label
            self.first = first
            self.second = second
            self.firstText = firstText
            self.secondText = secondText
            self.note = note
            self.isMarked = isMarked
        }
    }

    /// A chart.
    public init(title: String, unit: String, firstName: String, secondName: String, bars: [Bar]) {
        self.title = title
        self.unit = unit
        self.firstName = firstName
        self.secondName = secondName
        self.bars = bars
    }

    /// The longest bar, which fills the width; at least 1.
    var largest: Int64 { max(1, bars.flatMap { [$0.first ?? 0, $0.second ?? 0] }.max() ?? 1) }

    /// How long a bar is, in thousandths of the width; a negative amount has none.
    func length(_ amount: Int64?) -> Int {
        guard let amount, amount > 0 else { return 0 }
        return max(2, Int(Int128(amount) * 1000 / Int128(largest)))
    }
}
