import ArgumentParser

/// The files that a command is to write: none is one that it reads, and no two are one.
enum OutputPaths {
    /// Makes sure of it before anything is read.
    ///
    /// - Parameters:
    ///   - outputs: each with the option that names it; nil where the option is not given.
    ///   - inputs: the files that are read; a folder stands for the files in it.
    /// - Throws: `ValidationError` naming option and file.
    static func check(_ outputs: [(option: String, path: String?)], inputs: [String?]) throws {
        let outputs = outputs.compactMap { option, path in path.map { (option: option, path: $0) } }
        let inputs = inputs.compactMap(\.self).filter { $0 != "-" }
        for (index, output) in outputs.enumerated() {
            guard output.path != "-" else {
                throw ValidationError("\(output.option) - : it is a file; give it a name. \(output.option) 请给出文件名。")
            }
            if let input = inputs.first(where: { InputFile.isSame($0, output.path) }) {
                throw ValidationError(
                    "\(output.option) \(output.path) would replace \(input), which is read: give it another name. "
                        + "输出文件不能是所读的 \(input)，请另起文件名。")
            }
            if let other = outputs[..<index].first(where: { InputFile.isSame($0.path, output.path) }) {
                throw ValidationError(
                    "\(output.option) and \(other.option) name one file. \(output.option) 与 \(other.option) 是同一个文件，请另起文件名。"
                )
            }
        }
    }
}
