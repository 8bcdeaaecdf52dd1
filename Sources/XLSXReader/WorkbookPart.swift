import SpreadsheetML
import XMLStream

/// The workbook part: the list of sheets and the date system.
final class WorkbookPart: PartHandler {
    /// A sheet as it is listed.
    struct Sheet {
        var name: String
        var state: SheetInfo.State
        var relationshipID: String?
    }

    private(set) var sheets: [Sheet] = []
    private(set) var dateSystem = DateSystem.since1900
    private let limits: ReadingLimits

    init(_ part: String, of package: Package) throws(ReadingError) {
        limits = package.limits
        try package.parse(part, roots: ["workbook"], with: self)
    }

    func start(_ name: String, in parent: String, _ attributes: XMLAttributes) throws(ReadingError) {
        switch (parent, name) {
        case ("workbook", "workbookPr"):
            dateSystem = attributes.flag("date1904") ? .since1904 : .since1900
        case ("sheets", "sheet"):
            guard sheets.count < limits.sheets else { throw ReadingLimits.exceeded("sheets", limits.sheets) }
            sheets.append(
                Sheet(
                    name: attributes.value("name").map(EscapedText.decoded) ?? "",
                    state: attributes.value("state").flatMap(SheetInfo.State.init) ?? .visible,
                    relationshipID: attributes.value("id", in: Namespace.relationshipID)))
        default: break
        }
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
