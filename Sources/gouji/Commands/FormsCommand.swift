import ArgumentParser
import Findings
import LocalForms
import TableLayout

/// `gouji forms`: a bureau's own forms.
struct FormsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forms",
        abstract: "Describe a bureau's own forms, without a programmer. 本地表格的说明文件。",
        discussion: """
            A file (YAML) adds titles, headings, labels, columns and lines to the standard tables, or whole tables of a \
            bureau's own. Every command that reads or writes tables takes it with --forms; Documentation/forms.md explains it.

            EXAMPLES
              gouji forms stub 乡镇.xlsx > 本地表.yaml   describe the sheets that are not known yet
              gouji forms lint 本地表.yaml               whether it can be read, and if not, where it is wrong
              gouji forms list 本地表.yaml               what it adds
              gouji import 乡镇.xlsx --forms 本地表.yaml
            """,
        subcommands: [List.self, Lint.self, Stub.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "List what overlays add. 列出增加的内容。")
        @Argument(help: "Overlays (YAML), or folders of them. 说明文件或文件夹。") var files: [String]
        @OptionGroup var messages: MessageOptions

        func run() throws {
            let language = messages.language
            let overlays = try Failure.reporting(language) { try FormFiles.overlays(files) }
            guard let catalogue = overlays.last?.overlay.catalogue else { return }
            let isChinese = language == .chinese
            let rows = overlays.flatMap { path, overlay in
                overlay.additions.map { addition in
                    [
                        addition.table, catalogue.table(addition.table)?.title[language] ?? "",
                        addition.isOwnTable
                            ? (isChinese ? "自定的表" : "a table of its own")
                            : (isChinese ? "增加 \(addition.count) 项" : "\(addition.count) added"), path,
                    ]
                }
            }
            printOut(TextColumns(rows: rows, leftAligned: 4).lines.map { $0 + "\n" }.joined())
        }
    }

    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "lint",
            abstract: "Test whether overlays can be read. 检查说明文件。",
            discussion: """
                Later files may speak of tables that earlier ones bring.

                Exit status: 0 when all can be read, 1 when one is wrong, 2 when one is not there.
                """)
        @Argument(help: "Overlays (YAML), or folders of them. 说明文件或文件夹。") var files: [String]
        @OptionGroup var messages: MessageOptions

        func run() throws {
            let language = messages.language
            do {
                for (path, overlay) in try FormFiles.overlays(files) {
                    let count = overlay.additions.count
                    printOut(
                        language == .chinese ? "\(path)：\(count) 张表，无误\n" : "\(path): \(count) tables, nothing wrong\n")
                }
            } catch let error as FormFiles.Broken {
                printOut(Failure.line(for: error)[language] + "\n")
                throw ExitCode(1)
            } catch {
                writeErrorLine(Failure.line(for: error)[language])
                throw Failure.status
            }
        }
    }

    struct Stub: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "stub",
            abstract: "Begin the description of sheets that are not known. 为不认识的表写出说明文件。",
            discussion: """
                Exit status: 0 when a sheet was described, 1 when none looks like an unknown table, 2 when the workbook cannot \
                be read.
                """)
        @Argument(help: ArgumentHelp("The workbook (.xlsx). 工作簿。", valueName: "file")) var file: String
        @Option(help: "This sheet only. 只看这个工作表。") var sheet: String?
        @OptionGroup var reading: ReadingOptions
        @OptionGroup var messages: MessageOptions

        func run() throws {
            let language = messages.language
            try Failure.reporting(language) {
                let reader = try reading.reader()
                let tables = try reader.workbook(path: file, options: ImportOptions(sheet: sheet)).unknownTables
                guard !tables.isEmpty else {
                    writeErrorLine(
                        language == .chinese
                            ? "\(file)：没有既像表又不认识的工作表。" : "\(file): no sheet looks like a table that is not known.")
                    throw ExitCode(1)
                }
                printOut(FormStub(tables, catalogue: reader.catalogue, language: language).yaml)
            }
        }
    }
}
