internal import SpreadsheetML

/// The sheets that formulas of a workbook name, each with the first place that does. A formula may come before its sheet, so
/// that only the whole workbook tells whether they are there; Excel removes formulas for sheets that are not.
struct SheetReferences {
    private struct Place {
        let target: String
        let sheet: String?
        let cells: CellRange?
    }

    private var places: [String: Place] = [:]

    mutating func add(_ target: String, from sheet: String?, _ cells: CellRange?) {
        let key = SheetName.key(target)
        if places[key] == nil { places[key] = Place(target: target, sheet: sheet, cells: cells) }
    }

    /// Refuses a formula for a sheet that is not among these.
    func check(_ names: [String]) throws(WritingError) {
        let known = Set(names.map(SheetName.key))
        guard let place = places.sorted(by: { $0.key < $1.key }).first(where: { !known.contains($0.key) })?.value else {
            return
        }
        throw WritingError(
            .formula, sheet: place.sheet, cells: place.cells,
            found: "a formula for the sheet “\(place.target)”, which is not there",
            expected: "a sheet of this workbook",
            mend: "add the sheet, or check its name", chinese: "公式引用的工作表“\(place.target)”不存在；请添加该表，或核对表名")
    }
}
