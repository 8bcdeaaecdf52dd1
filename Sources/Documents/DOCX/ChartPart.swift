internal import XMLStream

/// `word/charts/chartN.xml`: bars with their figures kept in the part, so that they show without a workbook behind.
enum ChartPart {
    /// In millimetres: room for the bars, the legend and the axis, but never more than a page.
    static func height(of chart: BarChart) -> Int {
        min(200, 18 + chart.categories.count * (3 + 4 * max(1, chart.series.count)))
    }

    static func write(_ xml: XMLWriter, _ chart: BarChart) {
        xml.element(
            "c:chartSpace",
            [("xmlns:c", Namespace.chart), ("xmlns:a", Namespace.drawing), ("xmlns:r", Namespace.office)]
        ) {
            xml.raw("<c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/>")
            xml.raw("<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>")
            for index in chart.series.indices { series(xml, chart, index) }
            xml.raw("<c:gapWidth val=\"60\"/><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>")
            xml.raw(axes)
            xml.raw("<c:spPr><a:noFill/></c:spPr></c:plotArea>")
            xml.raw("<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>")
            xml.raw("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
            xml.raw("<c:spPr><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>")
            xml.raw("<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"900\">")
            xml.raw("<a:latin typeface=\"Times New Roman\"/><a:ea typeface=\"宋体\"/></a:defRPr></a:pPr>")
            xml.raw("<a:endParaRPr lang=\"zh-CN\"/></a:p></c:txPr>")
        }
    }

    private static func series(_ xml: XMLWriter, _ chart: BarChart, _ index: Int) {
        xml.element("c:ser") {
            xml.empty("c:idx", [("val", "\(index)")])
            xml.empty("c:order", [("val", "\(index)")])
            xml.element("c:tx") { xml.element("c:v", text: chart.name(index)) }
            xml.raw("<c:spPr><a:solidFill>")
            xml.empty("a:srgbClr", [("val", BarChart.colour(of: index))])
            xml.raw("</a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/><c:dLbls>")
            xml.empty("c:numFmt", [("formatCode", format(chart)), ("sourceLinked", "0")])
            xml.raw("<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr><c:showLegendKey val=\"0\"/>")
            xml.raw("<c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>")
            xml.raw("<c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>")
            xml.raw("<c:cat><c:strLit>")
            xml.empty("c:ptCount", [("val", "\(chart.categories.count)")])
            for (position, name) in chart.categories.enumerated() {
                xml.element("c:pt", [("idx", "\(position)")]) { xml.element("c:v", text: name) }
            }
            xml.raw("</c:strLit></c:cat><c:val><c:numLit>")
            xml.element("c:formatCode", text: format(chart))
            xml.empty("c:ptCount", [("val", "\(chart.categories.count)")])
            for position in chart.categories.indices {
                guard let value = chart.value(index, position) else { continue }
                xml.element("c:pt", [("idx", "\(position)")]) { xml.element("c:v", text: "\(value)") }
            }
            xml.raw("</c:numLit></c:val>")
        }
    }

    private static func format(_ chart: BarChart) -> String {
        "#,##0" + (chart.fractionDigits > 0 ? "." + String(repeating: "0", count: chart.fractionDigits) : "")
    }

    /// The first category stands at the top; the figures' axis at the bottom.
    private static let axes: StaticString = """
        <c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>\
        <c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>\
        <c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>\
        <c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/>\
        <c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill>\
        </a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="#,##0" sourceLinked="0"/>\
        <c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/>\
        <c:crosses val="max"/></c:valAx>
        """
}
