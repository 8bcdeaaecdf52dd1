import ArgumentParser
import Facts
import Findings
import PublicationCheck
import TableLayout
import XLSXReader
import XLSXTemplate
import XLSXWriter
import ZipArchive

/// Ends the command when it could not do what was asked: one line on standard error, status 2.
enum Failure {
    static let status = ExitCode(2)

    /// Runs the body; what it throws is told in one line.
    ///
    /// - Parameter template: the workbook that is filled, which its errors do not name.
    static func reporting<Result>(
        _ language: Language, template: String? = nil, _ body: () throws -> Result
    ) throws -> Result {
        do {
            return try body()
        } catch let exit as ExitCode {
            throw exit
        } catch {
            var line = line(for: error)[language]
            if let template, let error = error as? TemplateError, error.code != .output {
                line = template + (language == .chinese ? "：" : ": ") + line
            }
            writeErrorLine(line)
            throw status
        }
    }

    /// The line for an error.
    static func line(for error: any Error) -> LocalizedText {
        switch error {
        case let error as ReadingError: LocalizedText(zh: error.chineseDescription, en: error.description)
        case let error as WritingError: LocalizedText(zh: error.chineseDescription, en: error.description)
        case let error as TemplateError: LocalizedText(zh: error.chineseDescription, en: error.description)
        case let error as FillProblem: error.text
        case let error as TableChoice.Unknown:
            LocalizedText(
                zh: "没有叫“\(error.name)”的表或规则。可用的表：\(error.known.joined(separator: "、"))。",
                en: "there is no table or rule \"\(error.name)\". Tables: \(error.known.joined(separator: ", ")).")
        case let error as InputFile.NoImportedBook:
            LocalizedText(
                zh: "\(error.path)：不是导入结果：\(error.cause.message.chinese)。请用 `gouji import 文件 --format json` 重新生成。",
                en:
                    "\(error.path): no imported book (JSON): \(error.cause). Make it anew with `gouji import FILE --format json`."
            )
        case let error as ExportError: error.message
        case let error as RuleFiles.Broken:
            LocalizedText(
                zh: "\(error.path):\(error.cause.description(.chinese))",
                en: "\(error.path):\(error.cause.description(.english))")
        case let error as FormFiles.Broken:
            LocalizedText(
                zh: "\(error.path):\(error.cause.description(.chinese))",
                en: "\(error.path):\(error.cause.description(.english))")
        case let error as DescribeCommand.UnknownCode: error.text
        case let error as SpreadsheetConverter.Problem: error.text
        case let error as BookReader.NotConverted:
            LocalizedText(
                zh: error.cause.chineseDescription + "；装有 LibreOffice 时也可加 --convert",
                en: error.cause.description + "; or add --convert, where LibreOffice is installed")
        case let error as AnswerFile.Broken:
            LocalizedText(
                zh: "\(error.path):\(error.cause.description(.chinese))",
                en: "\(error.path):\(error.cause.description(.english))")
        case let error as FileReplacementError:
            LocalizedText(zh: error.chineseDescription, en: error.description)
        case let error as PublicationProblem: error.text
        case let error as UnreadablePackage:
            LocalizedText(
                zh: "\(error.path)：不能检查：\(error.reason.chinese)；请用 Word、WPS 或 Excel 打开并重新保存。",
                en:
                    "\(error.path): cannot be inspected: \(error.reason.english); open it in Word, WPS or Excel and save it again."
            )
        case let error as InputFile.NoFacts:
            LocalizedText(
                zh: "\(error.path)：\(error.cause.message.chinese)。各列的含义见 Documentation/checking.md。",
                en: "\(error.path): \(error.cause.message.english). Documentation/checking.md explains the columns.")
        case let error as EvaluateCommand.NoPerformance:
            LocalizedText(
                zh: "\(error.files.joined(separator: "、"))：没有绩效表（P1–P9）。空白表用 `gouji template P2 -o 自评表.xlsx` 生成。",
                en: "\(error.files.joined(separator: ", ")): no performance table (P1–P9). "
                    + "`gouji template P2 -o 自评表.xlsx` makes a blank one.")
        case let error as EvaluateCommand.NothingToDraftFrom:
            LocalizedText(
                zh: "\(error.files.joined(separator: "、"))：没有自评表（P2、P4）或项目大类表（P7），不能起草下年目标；请一并给出其中任何一张。",
                en:
                    "\(error.files.joined(separator: ", ")): next year's targets are drafted from a self-evaluation (P2, P4) or "
                    + "the categories of projects (P7), and none is there.")
        case let error as ReconcileCommand.NoPair:
            LocalizedText(
                zh: "\(error.files.joined(separator: "、"))：没有同一单位、同一年度的预算和决算可以比较；`gouji import` 可查看各表如何识别。",
                en:
                    "\(error.files.joined(separator: ", ")): no budget and final account of one department and year are "
                    + "among them; `gouji import` shows how each table was recognised.")
        case let error as ReconcileCommand.NoPhases:
            LocalizedText(
                zh: "\(error.path)：没有同时列出年初预算数和决算数的表（财决01表）。请用 --budget 和 --actual 给出两个文件。",
                en:
                    "\(error.path): no table has 年初预算数 beside 决算数 (财决01表). Give two files with --budget and --actual.")
        case let error as RuleFiles.UnknownRule:
            LocalizedText(
                zh: "没有规则“\(error.id)”；`gouji rules list` 列出全部规则。",
                en: "there is no rule \"\(error.id)\"; `gouji rules list` lists them all.")
        case let error as ReconcileCommand.NoReasons:
            LocalizedText(
                zh: "\(error.path)：没有“原因说明”栏。请给出 `gouji reconcile -o` 写出的工作簿。",
                en: "\(error.path): has no column of reasons. Give a workbook that `gouji reconcile -o` wrote.")
        case let error as InputFile.Unreadable:
            LocalizedText(
                zh: "\(error.path)：不能读取：\(error.reason.chinese)",
                en: "\(error.path): cannot be read: \(error.reason.english)")
        default:
            LocalizedText(verbatim: String(describing: error))
        }
    }
}
