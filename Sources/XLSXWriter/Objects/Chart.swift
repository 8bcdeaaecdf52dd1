internal import XMLStream

/// A chart of figures that stand in cells.
public struct Chart: Sendable, Hashable {
    /// The kinds of charts.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Columns side by side.
        case column
        /// Bars one below the other.
        case bar
        /// Lines.
        case line
        /// A pie of one series.
        case pie
    }

    /// One row of figures.
    public struct Series: Sendable, Hashable {
        /// What it is called.
        public var name: String
        /// Where its figures stand: `收支表!$B$2:$B$9`.
        public var values: String
        /// Where the names of its figures stand; nil for 1, 2, 3, ….
        public var categories: String?

        /// A series.
        public init(_ name: String, values: String, categories: String? = nil) {
            self.name = name
            self.values = values
            self.categories = categories
        }
    }

    /// The kind.
    public var kind: Kind
    /// What stands above it.
    public var title: String?
    /// The series.
    public var series: [Series]
    /// What stands beside the axis of figures.
    public var valueTitle: String?
    /// Whether the figures stand at their columns, bars, points or slices.
    public var showsValues: Bool

    /// A chart.
    public init(
        _ kind: Kind, title: String? = nil, series: [Series], valueTitle: String? = nil, showsValues: Bool = false
    ) {
        self.kind = kind
        self.title = title
        self.series = series
        self.valueTitle = valueTitle
        self.showsValues = showsValues
    }
}

extension XMLWriter {
    /// The part of a chart. It holds no copy of the figures; programs read them from the cells.
    func chart(_ chart: Chart) {
        raw(XMLWriter.declaration)
        open(
            "c:chartSpace",
            [
                ("xmlns:c", "http://schemas.openxmlformats.org/drawingml/2006/chart"),
                ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
                ("xmlns:r", Namespace.relationships),
            ])
        raw("<c:roundedCorners val=\"0\"/><c:chart>")
        if let title = chart.title { self.title(title) }
        empty("c:autoTitleDeleted", [("val", chart.title == nil ? "1" : "0")])
        raw("<c:plotArea><c:layout/>")
        plot(chart)
        if chart.kind != .pie { axes(chart) }
        raw("</c:plotArea>")
        if chart.series.count > 1 || chart.kind == .pie {
            raw("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>")
        }
        raw("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
        close("c:chartSpace")
    }

    private func plot(_ chart: Chart) {
        switch chart.kind {
        case .column, .bar:
            open("c:barChart")
            empty("c:barDir", [("val", chart.kind == .bar ? "bar" : "col")])
            raw("<c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>")
            series(of: chart)
            raw("<c:gapWidth val=\"100\"/><c:axId val=\"1\"/><c:axId val=\"2\"/>")
            close("c:barChart")
        case .line:
            raw("<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>")
            series(of: chart)
            raw("<c:marker val=\"1\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:lineChart>")
        case .pie:
            raw("<c:pieChart><c:varyColors val=\"1\"/>")
            series(of: chart)
            raw("<c:firstSliceAng val=\"0\"/></c:pieChart>")
        }
    }

    private func series(of chart: Chart) {
        for (index, series) in chart.series.enumerated() {
            open("c:ser")
            empty("c:idx", [("val", "\(index)")])
            empty("c:order", [("val", "\(index)")])
            element("c:tx") { element("c:v", text: series.name) }
            look(of: chart.kind, index)
            if chart.showsValues {
                raw("<c:dLbls><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>")
                raw("<c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>")
            }
            if let categories = series.categories {
                element("c:cat") { element("c:strRef") { element("c:f", text: categories) } }
            }
            element("c:val") { element("c:numRef") { element("c:f", text: series.values) } }
            if chart.kind == .line { raw("<c:smooth val=\"0\"/>") }
            close("c:ser")
        }
    }

    /// Colours are written out: where a workbook has no theme, some programs draw in none.
    private func look(of kind: Chart.Kind, _ index: Int) {
        switch kind {
        case .column, .bar:
            element("c:spPr") { solid(index) }
            raw("<c:invertIfNegative val=\"0\"/>")
        case .line:
            raw("<c:spPr><a:ln w=\"28575\" cap=\"rnd\">")
            solid(index)
            raw("<a:round/></a:ln></c:spPr><c:marker><c:symbol val=\"none\"/></c:marker>")
        case .pie:
            for slice in Self.palette.indices {
                open("c:dPt")
                empty("c:idx", [("val", "\(slice)")])
                element("c:spPr") { solid(slice) }
                close("c:dPt")
            }
        }
    }

    private static let palette = [
        "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "264478", "9E480E", "636363", "997300",
    ]

    private func solid(_ index: Int) {
        element("a:solidFill") { empty("a:srgbClr", [("val", Self.palette[index % Self.palette.count])]) }
    }

    private func axes(_ chart: Chart) {
        let isBar = chart.kind == .bar
        raw("<c:catAx><c:axId val=\"1\"/><c:scaling>")
        // The first category of a bar chart stands at the top, as in the table.
        empty("c:orientation", [("val", isBar ? "maxMin" : "minMax")])
        raw("</c:scaling><c:delete val=\"0\"/>")
        empty("c:axPos", [("val", isBar ? "l" : "b")])
        raw("<c:numFmt formatCode=\"General\" sourceLinked=\"1\"/><c:majorTickMark val=\"none\"/>")
        raw("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:crossAx val=\"2\"/>")
        raw("<c:crosses val=\"autoZero\"/></c:catAx><c:valAx><c:axId val=\"2\"/><c:scaling>")
        raw("<c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>")
        empty("c:axPos", [("val", isBar ? "b" : "l")])
        raw("<c:majorGridlines><c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"D9D9D9\"/></a:solidFill></a:ln>")
        raw("</c:spPr></c:majorGridlines>")
        if let title = chart.valueTitle { self.title(title) }
        raw("<c:numFmt formatCode=\"General\" sourceLinked=\"1\"/><c:majorTickMark val=\"out\"/>")
        raw("<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/>")
        empty("c:crosses", [("val", isBar ? "max" : "autoZero")])
        raw("</c:valAx>")
    }

    private func title(_ text: String) {
        raw("<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:rPr lang=\"zh-CN\"/>")
        element("a:t", text: text)
        raw("</a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>")
    }
}
