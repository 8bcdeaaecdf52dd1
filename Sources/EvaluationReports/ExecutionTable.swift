import DecimalNumbers
import Documents
import Fiscal
import PerformanceEvaluation

/// The money of the year in its phases, with both rates and the cells that the figures come from.
struct ExecutionTable {
    let lines: [YearMoney.Line]

    init(_ money: YearMoney) {
        lines = money.lines.filter { $0.actual != nil && ($0.opening != nil || $0.adjusted != nil) }
    }

    func add(to document: inout Document) {
        guard let unit = lines.lazy.compactMap(\.actual).first?.precision.unit else { return }
        let origins = lines.map { line in
            let cells = [line.opening, line.adjusted, line.actual].compactMap { $0?.origin }
            return RichText("\(line.name)：\(cells.joined(separator: "；"))")
        }
        document.table(
            DocumentTable(
                caption: "预算执行情况", unit: unit.rawValue,
                columns: [.init(width: 2.4)] + [2, 2, 2, 2.4, 1.8].map { .init(width: $0, alignment: .end) },
                header: [["项目", "年初预算数", "全年预算数", "决算数", "完成年初预算", "执行率"]],
                rows: lines.map { line in
                    let money = [line.opening, line.adjusted, line.actual].map { Self.text($0, in: unit) }
                    let rates = [line.openingRate, line.rate].map { rate in
                        rate.map { $0.text(minimumFractionDigits: 2) + "%" } ?? "—"
                    }
                    return ([line.name] + money + rates).map { .init(RichText($0)) }
                }, notes: ["数据来源："] + origins))
    }

    private static func text(_ source: YearMoney.Source?, in unit: AmountUnit) -> String {
        guard let source else { return "—" }
        let digits = source.precision.unit == unit ? source.precision.fractionDigits : 2
        return source.amount.number(in: unit, fractionDigits: digits).text(minimumFractionDigits: digits)
    }
}
