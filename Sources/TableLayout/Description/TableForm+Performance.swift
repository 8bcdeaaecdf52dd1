extension TableForm {
    /// The form of a table of performance, which says its fiscal year in the title.
    ///
    /// - Parameters:
    ///   - departmentLead: what stands before the department above the blocks; nil when a field of the form names it.
    ///   - notes: the notes below a blank form.
    public static func performance(departmentLead: String? = "填报单位：", notes: [String] = []) -> TableForm {
        TableForm(
            name: .ministry, titleHasYear: true, notes: notes, departmentLead: departmentLead, unitLead: "金额单位：",
            isNumbered: false, codes: .whole(columns: 1))
    }
}
