public import Findings

/// What came of one instance of a rule.
public struct Outcome: Sendable {
    /// The rule.
    public let rule: Rule
    /// The test of the rule; nil when the rule has none.
    public let test: RuleTest?
    /// The instance: `FA3[20105, 项目支出]`.
    public let instance: String
    /// What came of it.
    public let result: Result

    /// What came of a test.
    public enum Result: Sendable {
        /// Two sides were compared.
        case compared(Quantity, Quantity, Judgement)
        /// Each of a number of figures was tested by itself; these failed.
        case listed([Term], tested: Int)
        /// The codes of a table were tested; these are wrong.
        case codes([CodeFault])
        /// These names differ from the code list of the year.
        case names([CodeFault])
        /// Whether an empty table says so; nil when it is in order.
        case disclosure(DisclosureFault?)
        /// The heads of the tables were compared; these differ.
        case heads([HeadFault])
        /// A table that the document must hold is absent; nil when none is.
        case presence(MissingTable?)
        /// It could not be tested.
        case omitted(OmissionReason)

        /// The id of the table that is absent, by which such results are told apart.
        var absentTable: String? {
            if case .presence(let missing?) = self { missing.table.id } else { nil }
        }
    }

    /// The verdict.
    public var verdict: Verdict {
        switch result {
        case .compared(_, _, let judgement): judgement.verdict
        case .listed(let failing, _): failing.isEmpty ? .exact : .mismatch
        case .codes(let faults): faults.isEmpty ? .exact : .mismatch
        case .names: .suspicious
        case .heads(let faults): faults.isEmpty ? .exact : .mismatch
        case .disclosure(let fault): fault == nil ? .exact : .mismatch
        case .presence(let missing): missing == nil ? .exact : .mismatch
        case .omitted: .notEvaluated
        }
    }

    /// How much it weighs: the rule's level when it failed, a warning for names, else good to know.
    public var severity: Severity {
        switch (verdict, result) {
        case (.mismatch, .disclosure(let fault)) where fault?.isContradiction == true: .error
        case (.mismatch, .presence(let missing?)) where missing.isDemanded: .error
        case (.mismatch, _): test?.level ?? rule.level
        case (_, .names): .warning
        default: .info
        }
    }
}
