import Documents
import EvaluationReports
import Facts
import Findings
import PerformanceEvaluation
import PublicationCheck
import Reconciliation
import TableLayout
import ZipArchive

/// Writes the files of a publication, checks them as they were written, and says what it did.
struct PublicationFolder {
    let set: PublicationSet
    let folder: FolderReplacement
    let reader: BookReader
    let form: TableForm.Name?
    let language: Language
    let record: PublicationRecord

    private var written: [ImportedBook] = []
    private var paths: [String] = []
    private var lost: [Finding] = []
    private var reports: [CheckReport] = []
    private var inspection = CheckReport()
    private var manifest: PublicationManifest

    init(
        set: PublicationSet, folder: FolderReplacement, reader: BookReader, form: TableForm.Name?, language: Language,
        record: PublicationRecord
    ) {
        self.set = set
        self.folder = folder
        self.reader = reader
        self.form = form
        self.language = language
        self.record = record
        manifest = PublicationManifest(department: set.department, year: set.year)
    }

    /// Writes the tables anew and reads them again: what is checked is what is published.
    mutating func writeTables() throws {
        for part in set.parts {
            let path = folder.path(ofFile: part.file)
            try set.write(part, catalogue: reader.catalogue, form: form ?? part.form, to: path)
            let book = try reader.book(path: path)
            lost += PublicationSet.lost(part, in: book)
            written.append(book)
            try add(part.file, title: part.title, at: path)
        }
    }

    /// The budget by itself, and everything else with the budget beside it.
    private var groups: (budget: BookGroup?, rest: BookGroup?) {
        let budgets = zip(set.parts, written).filter { $0.0.kind == .budget }.map(\.1)
        let rest = zip(set.parts, written).filter { $0.0.kind != .budget }.map(\.1)
        return (budgets.isEmpty ? nil : BookGroup(budgets), rest.isEmpty ? nil : BookGroup(rest))
    }

    /// The evaluation report, or the finished one in its place; nothing where there is no performance table to report on.
    mutating func writeReport(finished: String?) throws {
        let title = "整体支出绩效评价报告"
        if let finished {
            let suffix = finished.split(separator: ".").last.map(String.init) ?? "docx"
            return try write(try InputFile.bytes(of: finished), set.fileName(title, suffix), title: title)
        }
        guard let rest = groups.rest, set.parts.contains(where: { $0.title == "绩效评价表" }) else { return }
        let evaluation = Evaluation(tables: rest.book.tables, budget: companions[.budget]?.tables ?? [])
        let findings = rest.checked(by: .besideEvaluation, companions: companions, trace: false).findings
        let report = EvaluationReport(evaluation, findings: findings, publication: record)
        try write(try DOCXRenderer().render(report.document), set.fileName(title, "docx"), title: title)
    }

    private var companions: [BookRole: FactBook] { groups.budget.map { [.budget: $0.book] } ?? [:] }

    /// The check report: one page about every table.
    mutating func writeCheck() throws {
        let provenance = Provenance(files: paths.filter { $0.hasSuffix(".xlsx") }, rules: .builtIn)
        let (budget, rest) = groups
        if let budget { reports.append(budget.checked(by: Reconciler(), companions: [:], trace: false)) }
        if let rest {
            var report = rest.checked(by: .besideEvaluation, companions: companions, trace: false)
            report.findings += Evaluation(tables: rest.book.tables, budget: budget?.book.tables ?? []).findings
            if let budget {
                report.charts = BudgetComparer().compare(budget: budget.book, actual: rest.book).charts(language)
            }
            reports.append(report)
        }
        reports = reports.map { report in
            var report = report.withExcerpts(from: paths.filter { $0.hasSuffix(".xlsx") }, reader: reader)
            report.provenance = provenance
            return report
        }
        let page = ReportFormat.html.render(reports, language: language)
        try write(Array(page.utf8), checkName, title: "勾稽核对报告")
    }

    private var checkName: String { self.set.fileName("勾稽核对报告", "html") }

    /// The inspection of everything written so far, the manifest and the sums.
    mutating func finish() throws {
        let inspections = try paths.map { try PublicationInspector.inspect(path: $0) }
        inspection = inspections.first ?? CheckReport()
        inspection.files = inspections.flatMap(\.files)
        inspection.findings = set.unnamed + lost + inspections.flatMap(\.findings)
        let findings = reports.flatMap(\.findings)
        let json = manifest.json(
            errors: findings.count { $0.severity == .error }, warnings: findings.count { $0.severity == .warning })
        try write(Array(json.utf8), PublicationManifest.name, title: "清单")
        let sums = folder.path(ofFile: PublicationManifest.sumsName)
        try OutputFile.write(manifest.sums, to: sums)
    }

    private mutating func write(_ bytes: [UInt8], _ name: String, title: String) throws {
        let path = folder.path(ofFile: name)
        let file = try FileReplacement(path: path)
        try file.append(bytes)
        try file.commit()
        try add(name, title: title, at: path)
    }

    private mutating func add(_ name: String, title: String, at path: String) throws {
        paths.append(path)
        manifest.add(name, title: title, bytes: try InputFile.bytes(of: path))
    }

    // MARK: What it says

    /// Whether a check or the inspection has an error.
    var hasErrors: Bool { (reports + [inspection]).contains { $0.severity == .error } }

    /// The files, the errors of the check, and what is not fit for publication.
    func summary(folder name: String, readingFindings: [Finding]) -> String {
        var text = "\(name)\n"
        for file in manifest.files { text += "  \(file.name)\n" }
        text += "  \(PublicationManifest.sumsName)\n\n"
        let renderer = TextRenderer(language: language)
        let errors = reports.flatMap(\.findings).filter { $0.severity == .error }
        for finding in readingFindings + errors { text += renderer.text(of: finding) + "\n\n" }
        for report in reports {
            let warnings = report.findings.count { $0.severity == .warning }
            let pointer = LocalizedText(
                zh: "，其中警告 \(warnings) 条，见 \(checkName)", en: ", \(warnings) of them warnings: see \(checkName)")
            text += renderer.summary(report) + (warnings > 0 ? pointer[language] : "") + "\n"
        }
        return text + "\n" + renderer.render([inspection])
    }
}
