import ArgumentParser

/// The options of commands that read tables.
struct ReadingOptions: ParsableArguments {
    @Option(
        name: .customLong("forms"),
        help: ArgumentHelp(
            "Also know the forms that a file (YAML) or a folder of them describes. 本地表格的说明文件或文件夹。", valueName: "file"))
    var formFiles: [String] = []

    @Flag(help: "Read .xls, .et, .ods and .xlsb through LibreOffice. 通过 LibreOffice 读取其他格式的工作簿。")
    var convert = false

    /// What reads the files of the command.
    func reader() throws -> BookReader {
        BookReader(
            catalogue: try FormFiles.catalogue(formFiles), converter: convert ? SpreadsheetConverter() : nil)
    }
}
