/// Which 部门预算经济分类 code a 政府预算经济分类 code stands for, by the kind of unit.
public struct EconomicCrosswalk: Sendable {
    /// The kinds of unit that the crosswalk tells apart.
    public enum UnitKind: String, Sendable, Hashable, CaseIterable {
        /// 行政单位 and institutions managed like them (参公)
        case administrative = "admin"
        /// 事业单位
        case institution
        /// Either.
        case any
    }

    /// One pair of codes.
    public struct Pair: Sendable, Hashable {
        /// The 政府预算 code, 5 digits.
        public let government: String
        /// The 部门预算 code, 5 digits.
        public let department: String
        /// The units it holds for.
        public let unit: UnitKind
        /// Where the pair comes from.
        public let confidence: CodeList.Confidence
    }

    /// All pairs, in the order of the source.
    public let pairs: [Pair]

    /// The crosswalk of 财预〔2017〕98号.
    public static let standard = EconomicCrosswalk(csv: EconomicCrosswalkResource.text)

    init(csv: String) {
        pairs = csv.split(separator: "\n").dropFirst().compactMap { line in
            let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 4, let unit = UnitKind(rawValue: fields[2]) else { return nil }
            return Pair(
                government: fields[0], department: fields[1], unit: unit,
                confidence: CodeList.Confidence(rawValue: fields[3]) ?? .low)
        }
    }

    /// The government codes that a department code of a kind of unit goes to.
    public func government(of department: String, unit: UnitKind) -> [String] {
        pairs.filter { $0.department == department && ($0.unit == unit || $0.unit == .any) }.map(\.government)
    }
}
