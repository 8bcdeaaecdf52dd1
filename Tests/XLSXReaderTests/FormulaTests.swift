import TestSupport
import Testing

@testable import XLSXReader

@Suite("Formulas of cells")
struct FormulaTests {
    static let rows = """
        <row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:C3" si="0">A1+$A$1+SUM($A1:A$1)</f><v>3</v></c>\
        <c r="C1"><f t="shared" si="0"/><v>0</v></c><c r="D1"><f>A1</f></c><c r="E1" t="str"><f>""</f><v></v></c></row>\
        <row r="2"><c r="B2"><f t="shared" si="0"/><v/></c><c r="C2"><f t="array" ref="C2:C3">A1:A2*2</f><v>2</v></c></row>\
        <row r="3"><c r="C3"><v>4</v></c><c r="D3"><f t="dataTable" ref="D3:E4" dt2D="1" dtr="1" r1="A1" r2="A2"/><v>9</v></c>\
        <c r="E3"><v>8</v></c><c r="F3" t="str"><f>A1&amp;"&lt;_x000D_"</f><v>1</v></c></row>
        """

    static func grids() throws -> [SheetGrid] {
        let sheet = try Workbook(bytes: TestWorkbook(rows: rows).bytes).sheet(at: 0)
        return try [ReadingManner.fast, .parser].map { manner in
            let cursor = try sheet.cursor(manner)
            var batches: [CellBatch] = []
            while let (batch, _) = try cursor.nextBatch() { batches.append(batch.compacted()) }
            #expect(cursor.usesParser == !manner.usesScanner)
            return SheetGrid(batches, frame: try cursor.frame())
        }
    }

    @Test("shared ones read as they stand in each cell")
    func shared() throws {
        for grid in try Self.grids() {
            #expect(grid["B1"].formula == "A1+$A$1+SUM($A1:A$1)")
            #expect(grid["C1"].formula == "B1+$A$1+SUM($A1:B$1)")
            #expect(grid["B2"].formula == "A2+$A$1+SUM($A2:A$1)")
            #expect(grid["B1"].formulaKind == .shared)
            #expect(grid["B1"].formulaRange == "B1:C3")
            #expect(grid["B2"].formulaRange == nil)
        }
    }

    @Test("those of arrays and data tables say what they fill")
    func ranges() throws {
        for grid in try Self.grids() {
            #expect(grid["C2"].formula == "A1:A2*2")
            #expect(grid["C2"].formulaKind == .array)
            #expect(grid["C2"].formulaRange == "C2:C3")
            #expect(grid["C3"].formulaKind == nil)
            #expect(grid["D3"].formulaKind == .dataTable)
            #expect(grid["D3"].formulaRange == "D3:E4")
            #expect(grid["D3"].formula == nil)
            #expect(grid["D3"].double == 9)
        }
    }

    @Test("a result that is absent, be its v left out or empty, an empty text and zero are told apart")
    func results() throws {
        for grid in try Self.grids() {
            #expect(!grid["D1"].hasCachedValue)
            #expect(grid["D1"].value == .blank)
            #expect(grid["D1"].formulaKind == .normal)
            #expect(grid["E1"].hasCachedValue)
            #expect(grid["E1"].value == .text(""))
            #expect(!grid["B2"].hasCachedValue)
            #expect(grid["B2"].value == .blank)
            #expect(grid["C1"].hasCachedValue)
            #expect(grid["C1"].decimal == .zero)
            #expect(!grid["D1"].isBlank)
        }
    }

    @Test("are text of their own: entities are undone, escapes of cells are not")
    func text() throws {
        for grid in try Self.grids() { #expect(grid["F3"].formula == "A1&\"<_x000D_\"") }
    }
}
