import Fiscal

/// The economic classifications as tables print them in their headings.
enum EconomicClasses {
    /// The year whose names are printed.
    private static let year = 2024

    /// 类 of 政府预算经济分类.
    static let government = CodeList.governmentEconomic(year: year).sorted.filter { $0.code.count == 3 }

    /// 类 of 部门预算经济分类.
    static let department = CodeList.departmentEconomic(year: year).sorted.filter { $0.code.count == 3 }

    /// The 款 of one 类 of either classification.
    static func items(of code: String) -> [CodeList.Entry] {
        let list = code.hasPrefix("5") ? CodeList.governmentEconomic(year: year) : .departmentEconomic(year: year)
        return list.sorted.filter { $0.code.count == 5 && $0.code.hasPrefix(code) }
    }

    /// The name of a 类 or 款.
    static func name(of code: String) -> String {
        let list = code.hasPrefix("5") ? CodeList.governmentEconomic(year: year) : .departmentEconomic(year: year)
        return list[code]?.name ?? code
    }
}
