import Fiscal

/// What quantities are counted in, with the names that mean surely the same made one: ㎡ and 平方米, km and 公里.
enum MeasureName {
    /// The unit by one of its names, folded; what is not known stays as it is.
    static func canonical(_ unit: String) -> String {
        let folded = LabelText.folded(unit).lowercased()
        if let name = names[folded] { return name }
        // 万㎡ is 万平方米.
        guard let first = folded.first, "万亿".contains(first), let name = names[String(folded.dropFirst())] else {
            return folded
        }
        return String(first) + name
    }

    private static let names: [String: String] = {
        let groups = [
            ["平方米", "㎡", "m²", "m2", "平米"], ["平方公里", "k㎡", "㎢", "km²", "km2", "平方千米"], ["立方米", "m³", "m3", "㎥"],
            ["公里", "千米", "km", "㎞"], ["米", "m"], ["公斤", "千克", "kg", "㎏"], ["吨", "t"], ["小时", "h"],
            ["天", "日"],
        ]
        return Dictionary(uniqueKeysWithValues: groups.flatMap { group in group.map { ($0, group[0]) } })
    }()
}
