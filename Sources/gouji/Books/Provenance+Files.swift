import Findings
import Reconciliation
import Reports

extension Provenance {
    /// What a report of some files was made from. A file that cannot be read is left out; its reading has said so.
    init(files: [String], rules: RuleBook?) {
        let inputs = files.compactMap { file in
            (try? InputFile.bytes(of: file)).map {
                Input(name: InputFile.name(of: file), sha256: FileDigest.hex(of: $0))
            }
        }
        self.init(inputs: inputs, tool: Version.version, ruleBook: rules?.version)
    }
}
