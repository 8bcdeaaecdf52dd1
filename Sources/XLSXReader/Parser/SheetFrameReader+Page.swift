import SpreadsheetML
import XMLStream

extension SheetFrame.Page {
    /// Takes what one of the elements about printing says.
    mutating func take(_ element: String, _ attributes: XMLAttributes) {
        switch element {
        case "pageSetup":
            isLandscape = attributes.value("orientation").map { $0 == "landscape" }
            paperSize = attributes.integer("paperSize")
            scale = attributes.integer("scale")
            pagesAcross = attributes.integer("fitToWidth")
            pagesDown = attributes.integer("fitToHeight")
            firstPageNumber = attributes.flag("useFirstPageNumber") ? attributes.integer("firstPageNumber") : nil
        case "pageMargins": margins = attributes.margins
        default:
            isCenteredHorizontally = attributes.flag("horizontalCentered")
            isCenteredVertically = attributes.flag("verticalCentered")
            printsGridLines = attributes.flag("gridLines")
            printsHeadings = attributes.flag("headings")
        }
    }
}

extension XMLAttributes {
    fileprivate var margins: PageMargins {
        var margins = PageMargins()
        margins.left = double("left") ?? margins.left
        margins.right = double("right") ?? margins.right
        margins.top = double("top") ?? margins.top
        margins.bottom = double("bottom") ?? margins.bottom
        margins.header = double("header") ?? margins.header
        margins.footer = double("footer") ?? margins.footer
        return margins
    }

    /// The protection that a sheet has, or nil when it is not in force.
    var protection: SheetFrame.Protection? {
        guard flag("sheet") else { return nil }
        var permissions: SheetPermissions = []
        // These are locked unless the file says that they are not.
        let locked: [(StaticString, SheetPermissions)] = [
            ("formatCells", .formatCells), ("formatColumns", .formatColumns), ("formatRows", .formatRows),
            ("insertColumns", .insertColumns), ("insertRows", .insertRows), ("insertHyperlinks", .insertHyperlinks),
            ("deleteColumns", .deleteColumns), ("deleteRows", .deleteRows), ("sort", .sort),
            ("autoFilter", .autoFilter), ("pivotTables", .pivotTables),
        ]
        for (name, permission) in locked where bytes(name) != nil && !flag(name) { permissions.insert(permission) }
        // And these are free.
        let free: [(StaticString, SheetPermissions)] = [
            ("selectLockedCells", .selectLocked), ("selectUnlockedCells", .selectUnlocked), ("objects", .editObjects),
            ("scenarios", .editScenarios),
        ]
        for (name, permission) in free where !flag(name) { permissions.insert(permission) }
        return SheetFrame.Protection(
            permissions: permissions, hasPassword: bytes("password") != nil || bytes("hashValue") != nil)
    }
}
