internal import DecimalNumbers
internal import XMLStream

/// A bar chart as SVG. Positions are whole numbers, so that the drawing is the same everywhere.
struct BarDrawing {
    private let chart: BarChart
    private let caption: String
    private let low: Double
    private let high: Double

    private static let width = 720
    private static let left = 170
    private static let right = 90
    private static let bar = 16
    private static let gap = 14
    private static let top = 8

    init(_ chart: BarChart, caption: String) {
        self.chart = chart
        self.caption = caption
        let values = chart.series.flatMap { $0.values.compactMap { $0?.double } }
        low = min(0, values.min() ?? 0)
        high = max(0, values.max() ?? 0, low + 1e-9)
    }

    private var group: Int { Self.bar * max(1, chart.series.count) + Self.gap }
    private var bottom: Int { Self.top + group * chart.categories.count }

    func write(_ xml: XMLWriter) {
        let height = bottom + 36
        xml.element(
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(Self.width) \(height)"), ("role", "img"),
                ("aria-label", caption), ("font-size", "12"),
            ]
        ) {
            line(xml, x(0), Self.top, x(0), bottom)
            for category in chart.categories.indices { write(xml, category) }
            legend(xml)
        }
    }

    private func write(_ xml: XMLWriter, _ category: Int) {
        let start = Self.top + group * category + Self.gap / 2
        let middle = start + (group - Self.gap) / 2 + 4
        text(xml, min(x(0), x(low)) - 8, middle, "end", chart.categories[category])
        for series in chart.series.indices {
            guard let value = chart.value(series, category), let label = chart.label(series, category) else { continue }
            let edge = x(value.double)
            let y = start + Self.bar * series
            xml.empty(
                "rect",
                [
                    ("x", "\(min(edge, x(0)))"), ("y", "\(y + 1)"), ("width", "\(max(1, abs(edge - x(0))))"),
                    ("height", "\(Self.bar - 2)"), ("fill", "#" + BarChart.colour(of: series)),
                ])
            text(xml, max(edge, x(0)) + 5, y + 12, "start", label)
        }
    }

    private func legend(_ xml: XMLWriter) {
        var left = Self.left
        for series in chart.series.indices {
            xml.empty(
                "rect",
                [
                    ("x", "\(left)"), ("y", "\(bottom + 14)"), ("width", "12"), ("height", "12"),
                    ("fill", "#" + BarChart.colour(of: series)),
                ])
            text(xml, left + 18, bottom + 24, "start", chart.name(series))
            left += 40 + chart.name(series).unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 7 : 12) }
        }
    }

    private func x(_ value: Double) -> Int {
        let room = Double(Self.width - Self.left - Self.right)
        return Self.left + Int(((value - low) / (high - low) * room).rounded())
    }

    private func line(_ xml: XMLWriter, _ x1: Int, _ y1: Int, _ x2: Int, _ y2: Int) {
        xml.empty(
            "line", [("x1", "\(x1)"), ("y1", "\(y1)"), ("x2", "\(x2)"), ("y2", "\(y2)"), ("stroke", "currentColor")])
    }

    private func text(_ xml: XMLWriter, _ x: Int, _ y: Int, _ anchor: String, _ words: String) {
        xml.element(
            "text", [("x", "\(x)"), ("y", "\(y)"), ("text-anchor", anchor), ("fill", "currentColor")], text: words)
    }
}
