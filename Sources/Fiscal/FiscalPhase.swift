/// The stage of the budget year that a figure belongs to.
public enum FiscalPhase: String, Sendable, Hashable, Codable, CaseIterable {
    /// 年初预算数: as approved.
    case opening
    /// 全年预算数 (调整预算数): after the changes of the year.
    case adjusted
    /// 决算数: as spent.
    case actual
    /// The actual of the year before.
    case priorActual
}

/// What kind of document a workbook is.
public enum DocumentKind: String, Sendable, Hashable, Codable, CaseIterable {
    /// 部门决算
    case finalAccount = "final_account"
    /// 部门预算
    case budget
    /// 绩效
    case performance
}
