public import Findings

extension ReconciliationReport {
    /// The report as renderers take it.
    ///
    /// - Parameters:
    ///   - files: the names of the files that make up the book.
    ///   - importFindings: what was found while reading them; these come first.
    ///   - trace: whether every test is listed with its figures.
    public func checkReport(
        files: [String] = [], importFindings: [Finding] = [], trace: Bool = false
    ) -> CheckReport {
        CheckReport(
            department: department, year: year, kind: kind?.rawValue, files: files,
            findings: importFindings + findings, counts: counts, omissions: omissions,
            trace: trace ? outcomes.compactMap(\.traced) : [])
    }
}
