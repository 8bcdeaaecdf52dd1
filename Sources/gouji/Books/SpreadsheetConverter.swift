import Findings
import Synchronization
import XLSXReader

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Workbooks of other programs (.xls, .et, .ods, .xlsb, web pages under such names) as .xlsx, by LibreOffice.
final class SpreadsheetConverter: Sendable {
    /// Why a file was not converted.
    struct Problem: Error {
        enum Cause: Equatable {
            case noLibreOffice
            case timedOut(seconds: Int)
            case failed(String)
        }

        let path: String
        let cause: Cause
    }

    private struct State {
        var folder: TemporaryFolder?
        var results: [String: String] = [:]
    }

    private let state = Mutex(State())
    private let program: String?
    private let seconds: Int

    /// How long one file may take.
    static let usualSeconds = 180

    /// A converter by the LibreOffice that is on the path.
    init(seconds: Int = usualSeconds) {
        self.seconds = seconds
        let folders = (environmentValue("PATH") ?? "").split(separator: ":")
        program = ["soffice", "libreoffice"].lazy.flatMap { name in folders.map { "\($0)/\(name)" } }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }

    /// Whether LibreOffice can make a workbook of a file that was refused.
    static func canConvert(_ error: ReadingError) -> Bool {
        [.legacyWorkbook, .binaryWorkbook, .openDocument, .webPage, .xmlSpreadsheet].contains(error.code)
    }

    /// The workbook that was made of a file earlier.
    func result(of path: String) -> String? { state.withLock { $0.results[path] } }

    /// The path of a .xlsx with the sheets and cells of a file; it goes away with the command. One file at a time.
    func convert(_ path: String) throws -> String {
        guard let program else { throw Problem(path: path, cause: .noLibreOffice) }
        return try state.withLock { state in
            if let result = state.results[path] { return result }
            let folder = try state.folder ?? TemporaryFolder()
            state.folder = folder
            let result = try run(program, on: path, in: folder.path, number: state.results.count + 1)
            state.results[path] = result
            return result
        }
    }

    private func run(_ program: String, on path: String, in folder: String, number: Int) throws -> String {
        // A copy under a plain name: no lock file beside the original, and no name that looks like an option.
        let ending = path.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased() ?? "xls"
        let isPlain = ending.utf8.allSatisfy { (0x61...0x7A).contains($0) }
        let copy = "\(folder)/\(number).\(isPlain && ending != "et" && ending != "xlsx" ? ending : "xls")"
        try Data(try InputFile.bytes(of: path)).write(to: URL(filePath: copy))
        let log = "\(folder)/\(number).log"
        let output = "\(folder)/out"
        let outcome = ChildProcess.run(
            [
                "/usr/bin/env", "TMPDIR=\(folder)", program, "-env:UserInstallation=file://\(folder)/profile",
                "--headless", "--norestore", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", output, copy,
            ], log: log, seconds: seconds, started: TemporaryFolder.setWorker)
        TemporaryFolder.stayIfInterrupted()
        TemporaryFolder.setWorker(nil)
        if outcome == .timedOut { throw Problem(path: path, cause: .timedOut(seconds: seconds)) }
        let result = "\(output)/\(number).xlsx"
        guard FileManager.default.fileExists(atPath: result) else {
            let said = (try? String(contentsOf: URL(filePath: log), encoding: .utf8)) ?? ""
            let line = said.split(whereSeparator: \.isNewline).last.map(String.init) ?? "\(outcome)"
            throw Problem(path: path, cause: .failed(line))
        }
        return result
    }
}

extension SpreadsheetConverter.Problem {
    /// What to tell the user.
    var text: LocalizedText {
        let steps = LocalizedText(
            zh: "也可用 WPS 或 Excel 打开，“文件”→“另存为”，文件类型选 .xlsx",
            en: "or open it in WPS or Excel, and choose .xlsx under File > Save As")
        let what =
            switch cause {
            case .noLibreOffice:
                LocalizedText(
                    zh: "--convert 需要 LibreOffice（soffice），PATH 中没有；请安装",
                    en: "--convert needs LibreOffice (soffice), which is not on PATH; install it")
            case .timedOut(let seconds):
                LocalizedText(
                    zh: "LibreOffice 在 \(seconds) 秒内没有完成转换",
                    en: "LibreOffice did not convert it within \(seconds) seconds")
            case .failed(let said):
                LocalizedText(zh: "LibreOffice 没有转换成功（\(said)）", en: "LibreOffice did not convert it (\(said))")
            }
        return LocalizedText(
            zh: "\(path)：\(what.chinese)；\(steps.chinese)。", en: "\(path): \(what.english); \(steps.english).")
    }
}
