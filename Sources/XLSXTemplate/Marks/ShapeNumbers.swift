/// The numbers of shapes in drawings of the old kind, which a workbook gives out in blocks of 1,024.
///
/// Such drawings need not be well-formed, so that they are searched and not parsed.
enum ShapeNumbers {
    /// The numbers of the shapes.
    static func shapes(in drawing: String) -> [Int] {
        numbers(behind: "id=\"_x0000_s", in: drawing)
    }

    /// The blocks that a drawing says it takes.
    static func blocks(in drawing: String) -> [Int] {
        guard let map = drawing.firstRange(of: "idmap") else { return [] }
        let tag = drawing[map.upperBound...].prefix { $0 != ">" }
        guard let list = tag.firstRange(of: "data=\"") else { return [] }
        return tag[list.upperBound...].prefix { $0 != "\"" }.split(separator: ",").compactMap { Int(part: $0) }
    }

    private static func numbers(behind mark: String, in text: String) -> [Int] {
        text.ranges(of: mark).compactMap { Int(part: text[$0.upperBound...].prefix { $0.isASCII && $0.isNumber }) }
    }
}

extension TemplatePackage {
    /// A block of shape numbers that no drawing of the workbook takes.
    func freeShapeBlock() throws(TemplateError) -> Int {
        var largest = 0
        for name in names where name.lowercased().hasSuffix(".vml") {
            let drawing = String(decoding: try bytes(of: name), as: UTF8.self)
            largest = max(
                largest, ShapeNumbers.blocks(in: drawing).max() ?? 0,
                (ShapeNumbers.shapes(in: drawing).max() ?? 0) / 1024)
        }
        return largest + 1
    }
}
