import Fiscal

/// The economic classifications as tables print them in their headings.
enum EconomicClasses {
    /// The year whose names are printed.
    private static let year = 2024

    private static let governmentCodes = CodeList.governmentEconomic(year: year)
    private static let departmentCodes = CodeList.departmentEconomic(year: year)
    private static let governmentEntries = governmentCodes.sorted
    private static let departmentEntries = departmentCodes.sorted

    /// 类 of 政府预算经济分类.
    static let government = governmentEntries.filter { $0.code.utf8.count == 3 }

    /// 类 of 部门预算经济分类.
    static let department = departmentEntries.filter { $0.code.utf8.count == 3 }

    /// The 款 of one 类 of either classification.
    static func items(of code: String) -> [CodeList.Entry] {
        let entries = code.hasPrefix("5") ? governmentEntries : departmentEntries
        return entries.filter { $0.code.utf8.count == 5 && $0.code.hasPrefix(code) }
    }

    /// The name of a 类 or 款.
    static func name(of code: String) -> String {
        (code.hasPrefix("5") ? governmentCodes : departmentCodes)[code]?.name ?? code
    }
}
