import Foundation
import XLSXWriter

/// The table that the writers are compared by: columns 0-2 and 17-19 text, 3-14 money, 15-16 dates; a heading line.
struct Table {
    static let columnCount = 20
    private(set) var headings: [String] = []
    private(set) var texts: [String] = []
    private(set) var numbers: [Double] = []

    var rowCount: Int { numbers.count / 14 }

    static func isText(_ column: Int) -> Bool { column < 3 || column > 16 }

    init(path: String) throws {
        let lines = try String(contentsOfFile: path, encoding: .utf8).utf8.split(separator: 10)
        headings = lines.first?.split(separator: 9).map { String(Substring($0)) } ?? []
        for line in lines.dropFirst() {
            for (column, field) in line.split(separator: 9, omittingEmptySubsequences: false).enumerated() {
                if Self.isText(column) {
                    texts.append(String(Substring(field)))
                } else {
                    numbers.append(Double(Substring(field)) ?? 0)
                }
            }
        }
    }
}

/// Writes the table as anyone would, and reports the seconds that it took.
func writeTable(from source: String, to path: String, options: [String]) throws {
    let table = try Table(path: source)
    var writing = WritingOptions()
    for option in options {
        let parts = option.split(separator: "=")
        guard parts.count == 2, let value = Int(parts[1]) else { continue }
        if parts[0] == "level" { writing.compressionLevel = value }
        if parts[0] == "threads" { writing.compressionThreads = value }
    }
    let memory = PeakMemory()
    let start = seconds()
    let book = try WorkbookWriter(path: path, options: writing)
    let sheet = try book.addSheet("ledger")
    let money = try book.register(CellStyle(numberFormat: "#,##0.00"))
    let date = try book.register(CellStyle(numberFormat: "yyyy-mm-dd"))
    try sheet.writeRow(1, table.headings.map { .text($0) })
    var text = 0
    var number = 0
    for index in 0..<table.rowCount {
        try sheet.writeRow(index + 2) { row in
            for column in 0..<Table.columnCount {
                if Table.isText(column) {
                    try row.write(.text(table.texts[text]), at: column + 1)
                    text += 1
                } else {
                    try row.write(.number(table.numbers[number]), at: column + 1, style: column < 15 ? money : date)
                    number += 1
                }
            }
        }
    }
    try book.close()
    let end = seconds()
    let size = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
    report(["inproc": end - start, "size": Double(size ?? 0), "grownMB": memory.growth])
}

/// How much more memory than at its beginning the process has had at its peak; Linux tells, elsewhere it is 0.
struct PeakMemory {
    private let start: Double

    init() {
        // Writing 5 sets the peak back to what is in use now (proc(5)).
        try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .ascii)
        start = Self.peak
    }

    var growth: Double { Self.peak - start }

    private static var peak: Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let kilobytes = line?.split { $0 == " " || $0 == "\t" }.dropFirst().first.flatMap { Double($0) }
        return (kilobytes ?? 0) / 1024
    }
}
