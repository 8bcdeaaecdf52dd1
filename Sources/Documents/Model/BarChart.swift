public import DecimalNumbers

/// Bars side by side: for each category one bar of each series. The first category stands at the top.
///
/// A DOCX file holds it as a chart that Word can restyle, HTML as a drawing, Markdown as a table.
public struct BarChart: Sendable, Hashable {
    /// One colour of bars.
    public struct Series: Sendable, Hashable {
        /// What it is called.
        public var name: String
        /// Its figures in the order of the categories; nil draws no bar.
        public var values: [ExactDecimal?]

        /// A series.
        public init(_ name: String, _ values: [ExactDecimal?]) {
            self.name = name
            self.values = values
        }
    }

    /// What stands below it, without its number.
    public var caption: String
    /// The unit of the figures, such as `万元`.
    public var unit: String?
    /// The names of the groups of bars.
    public var categories: [String]
    /// The series.
    public var series: [Series]
    /// How many decimals the figures beside the bars have.
    public var fractionDigits: Int

    /// A chart.
    public init(
        caption: String, unit: String? = nil, categories: [String], series: [Series], fractionDigits: Int = 2
    ) {
        self.caption = caption
        self.unit = unit
        self.categories = categories
        self.series = series
        self.fractionDigits = fractionDigits
    }
}

extension BarChart {
    /// A figure of a series as it is printed; nil for none.
    func label(_ series: Int, _ category: Int) -> String? {
        value(series, category)?.rounded(toFractionDigits: fractionDigits).text(minimumFractionDigits: fractionDigits)
    }

    /// A figure of a series; nil for none.
    func value(_ index: Int, _ category: Int) -> ExactDecimal? {
        series[index].values.indices.contains(category) ? series[index].values[category] : nil
    }

    /// The name of a series in the legend.
    func name(_ index: Int) -> String { series[index].name + (unit.map { "（\($0)）" } ?? "") }

    /// The same figures as a table.
    var table: DocumentTable {
        DocumentTable(
            unit: unit, columns: [.init(width: 2)] + series.map { _ in .init(alignment: .end) },
            header: [[""] + series.map { .init(RichText($0.name)) }],
            rows: categories.indices.map { row in
                [.init(RichText(categories[row]))]
                    + series.indices.map { .init(RichText(label($0, row) ?? "")) }
            })
    }

    static let palette = ["3B6FB5", "E08A3C", "7F8FA6", "5FA777", "B5533C", "8E6BB0"]

    static func colour(of index: Int) -> String { palette[index % palette.count] }
}
