/// What a form printed up to a year; parts that are nil were as they are now.
extension TableForm {
    /// One earlier state of a form.
    public struct Edition: Sendable {
        /// The last fiscal year in which it was printed so.
        public let lastYear: Int
        /// The table's printed number.
        public let number: String?
        /// The title.
        public let title: String?
        /// Keys of columns that were not printed yet.
        public let omittedColumns: Set<String>
        /// Keys of lines that were not printed yet.
        public let omittedLines: Set<String>

        /// An earlier state.
        public static func until(
            _ lastYear: Int, number: String? = nil, title: String? = nil, omittedColumns: Set<String> = [],
            omittedLines: Set<String> = []
        ) -> Edition {
            Edition(
                lastYear: lastYear, number: number, title: title, omittedColumns: omittedColumns,
                omittedLines: omittedLines)
        }
    }

    /// The form as it was printed for a fiscal year; as it is now when the year is not known.
    func inForce(in year: Int?) -> TableForm {
        guard let year,
            let edition = editions.filter({ year <= $0.lastYear }).min(by: { $0.lastYear < $1.lastYear })
        else { return self }
        return with { form in
            form.number = edition.number ?? number
            form.title = edition.title ?? title
            form.omittedColumns.formUnion(edition.omittedColumns)
            form.omittedLines.formUnion(edition.omittedLines)
        }
    }

    /// Whether a sheet of a year may lack a column; a sheet whose year is not known may.
    func mayOmit(column: String, in year: Int?) -> Bool {
        omittedColumns.contains(column) || optionalColumns.contains(column)
            || editions.contains { $0.omittedColumns.contains(column) && (year ?? $0.lastYear) <= $0.lastYear }
    }
}
