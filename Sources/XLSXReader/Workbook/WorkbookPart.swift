import SpreadsheetML
import XMLStream

/// The workbook part: the list of sheets, the date system, names, and whether formulas are to be calculated anew.
final class WorkbookPart: PartHandler {
    /// A sheet as it is listed.
    struct Sheet {
        var name: String
        var state: SheetInfo.State
        var relationshipID: String?
    }

    private(set) var sheets: [Sheet] = []
    private(set) var dateSystem = DateSystem.since1900
    private(set) var recalculatesOnLoad = false
    private(set) var definedNames: [Workbook.DefinedName] = []
    private var name: (name: String, sheetIndex: Int?, isHidden: Bool)?
    private var text = TextCollector()
    private let limits: ReadingLimits

    init(_ part: String, of package: Package) throws(ReadingError) {
        limits = package.limits
        try package.parse(part, roots: ["workbook"], with: self)
    }

    func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
        switch (parent, name) {
        case ("workbook", "workbookPr"):
            dateSystem = attributes.flag("date1904") ? .since1904 : .since1900
        case ("workbook", "calcPr"): recalculatesOnLoad = attributes.flag("fullCalcOnLoad")
        case ("sheets", "sheet"):
            guard sheets.count < limits.sheets else { throw ReadingLimits.exceeded("sheets", limits.sheets) }
            sheets.append(
                Sheet(
                    name: attributes.value("name").map(EscapedText.decoded) ?? "",
                    state: attributes.value("state").flatMap(SheetInfo.State.init) ?? .visible,
                    relationshipID: attributes.value("id", in: Namespace.relationshipID)))
        case ("definedNames", "definedName"):
            guard definedNames.count < limits.definedNames else {
                throw ReadingLimits.exceeded("definedNames", limits.definedNames)
            }
            self.name = (attributes.value("name") ?? "", attributes.integer("localSheetId"), attributes.flag("hidden"))
            text.clear()
            text.isOpen = true
        default: break
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) {
        try text.append(bytes, limit: limits.textBytes)
    }

    func end(_ name: String, in parent: String) throws(ReadingError) {
        guard text.isOpen, let known = self.name else { return }
        text.isOpen = false
        definedNames.append(
            Workbook.DefinedName(
                name: known.name, formula: String(decoding: text.bytes, as: UTF8.self), sheetIndex: known.sheetIndex,
                isHidden: known.isHidden))
    }
}

extension XMLAttributes {
    /// A truth value: `1`, `true`, `on`.
    func flag(_ name: StaticString) -> Bool {
        switch value(name) {
        case "1", "true", "on", "t": true
        default: false
        }
    }

    /// A whole number, or nil when there is none.
    func integer(_ name: StaticString) -> Int? { value(name).flatMap { Int($0) } }
}
