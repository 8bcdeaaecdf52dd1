import ArgumentParser

/// The options of commands that read tables.
struct ReadingOptions: ParsableArguments {
    @Option(
        name: .customLong("forms"),
        help: ArgumentHelp(
            "Also know the forms that a file (YAML) or a folder of them describes. 本地表格的说明文件或文件夹。", valueName: "file"))
    var formFiles: [String] = []

    /// What reads the files of the command.
    func reader() throws -> BookReader { BookReader(catalogue: try FormFiles.catalogue(formFiles)) }
}
