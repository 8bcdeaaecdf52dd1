import TestSupport
import Testing
import XLSXReader

@Suite("Rows decoded by their headings")
struct DecodingTests {
    enum Level: String, Decodable { case category = "类", item = "项" }

    struct Line: Decodable, Equatable {
        var code: String
        var total: Double?
        var count: Int
        var level: Level

        enum CodingKeys: String, CodingKey {
            case code = "科目编码"
            case total = "合计"
            case count = "户数"
            case level = "级次"
        }
    }

    static func rows(_ third: String) -> String {
        let text = { (cell: String, text: String) in #"<c r="\#(cell)" t="str"><v>\#(text)</v></c>"# }
        return "<row r=\"1\">\(text("A1", "决算表"))</row><row r=\"2\">\(text("A2", " 科目编码 "))\(text("B2", "合计"))"
            + "\(text("C2", "户数"))\(text("D2", "级次"))</row>"
            + "<row r=\"3\"><c r=\"A3\"><v>2010301</v></c><c r=\"B3\"><v>12.5</v></c><c r=\"C3\"><v>3</v></c>\(text("D3", "项"))</row>"
            + "<row r=\"4\"><c r=\"A4\" s=\"1\"/></row>" + third
    }

    @Test("fill the properties, with nil for what is blank")
    func decodes() throws {
        let last =
            "<row r=\"5\"><c r=\"A5\" t=\"str\"><v>201</v></c><c r=\"C5\"><v>0</v></c><c r=\"D5\" t=\"str\"><v>类</v></c></row>"
        let sheet = try Workbook(bytes: TestWorkbook(rows: Self.rows(last)).bytes).sheet(at: 0)
        let lines = try sheet.decode([Line].self, headingRow: 2)
        #expect(
            lines == [
                Line(code: "2010301", total: 12.5, count: 3, level: .item),
                Line(code: "201", total: nil, count: 0, level: .category),
            ])
    }

    @Test(
        "say which cell does not fit",
        arguments: [
            ("<c r=\"C5\"><v>1.5</v></c>", "C5"), ("<c r=\"C5\" t=\"str\"><v>三</v></c>", "C5"), ("", "C5"),
            ("<c r=\"C5\" t=\"e\"><v>#N/A</v></c>", "C5"),
        ])
    func misfits(cell: String, place: String) throws {
        let row = "<row r=\"5\"><c r=\"A5\"><v>1</v></c>\(cell)<c r=\"D5\" t=\"str\"><v>类</v></c></row>"
        let sheet = try Workbook(bytes: TestWorkbook(rows: Self.rows(row)).bytes).sheet(at: 0)
        let error = #expect(throws: ReadingError.self) { _ = try sheet.decode([Line].self, headingRow: 2) }
        #expect(error?.place.cell == place)
        #expect(error?.code == .badCellType)
    }
}
