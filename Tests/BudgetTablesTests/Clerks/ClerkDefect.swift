import DecimalNumbers
import SpreadsheetML
import Testing
import XLSXWriter

/// One thing that clerks do to workbooks.
struct ClerkDefect: Sendable, CustomTestStringConvertible {
    /// What was touched.
    struct Trace {
        /// The cells that a finding may point at; none for the whole sheet.
        var cells: [CellReference] = []
        /// An amount that now means its opposite, since it stands in brackets.
        var opposite: CellReference?

        /// Whether the defect must be told even though the figures are the same.
        var mustBeTold = false

        /// The whole sheet.
        static let sheet = Trace()

        static func cell(_ cell: CellReference) -> Trace { Trace(cells: [cell]) }
    }

    typealias Sheet = EditableBook.Sheet
    typealias Draw = (Int) -> Int

    let testDescription: String
    /// Spoils a sheet of a book; the same draws, the same defect. Nil where there is nothing to spoil.
    let spoil: @Sendable (_ book: inout EditableBook, _ sheet: Int, _ draw: Draw) -> Trace?

    init(
        _ name: String, _ spoil: @escaping @Sendable (_ book: inout EditableBook, _ sheet: Int, _ draw: Draw) -> Trace?
    ) {
        testDescription = name
        self.spoil = spoil
    }

    /// A defect of one sheet.
    static func sheet(
        _ name: String, _ spoil: @escaping @Sendable (_ sheet: inout Sheet, _ draw: Draw) -> Trace?
    ) -> ClerkDefect {
        ClerkDefect(name) { book, index, draw in spoil(&book.sheets[index], draw) }
    }

    /// Every kind.
    static let all = amounts + marks + labels + codes + heads + headings + layout + books
}

extension EditableBook.Cell {
    /// Typed text.
    static func text(_ text: some StringProtocol) -> Self { Self(content: .text(String(text)), format: "General") }
}

extension EditableBook.Sheet {
    /// One of some cells; nil of none.
    static func one<Element>(of elements: [Element], _ draw: ClerkDefect.Draw) -> Element? {
        elements.isEmpty ? nil : elements[draw(elements.count)]
    }
}
