// Made from Resources/ComparisonRules.yaml by `make resources`; edit that file, not this one.
// swift-format-ignore-file

enum ComparisonRulesResource {
    static let text = ####"""
# Budget against actual. Formula language: Documentation/formula-language.md
kind: final_account
rules:
  # Budget against actual
  R108:
    level: error
    tolerance: EX
    tests:
      - each: column in FA1[支出/总计, 调增数]; row in FA1
        formula: FA1[row, 全年预算数] = FA1[row, 年初预算数] + FA1[row, column] - FA1[row, 调减数]
      - each: column in Z01[支出/总计, 调增数]; row in Z01
        formula: Z01[row, 全年预算数] = Z01[row, 年初预算数] + Z01[row, column] - Z01[row, 调减数]
    meaning:
      zh: 全年预算数等于年初预算数加调增减调减
      en: the adjusted budget equals the opening one plus increases less decreases
    fails:
      zh: 全年预算数不等于年初预算数加调增减调减
      en: the adjusted budget does not equal the opening one plus increases less decreases
    source: 预算法 预算调整

  R109:
    level: warning
    tolerance: LE
    tests:
      - each: column in FA1[支出/总计, 全年预算数]; row in FA1[支出/*]
        formula: FA1[row, 决算数] <= FA1[row, column]
      - each: column in Z01[支出/总计, 全年预算数]; row in Z01[支出/*]
        formula: Z01[row, 决算数] <= Z01[row, column]
      - each: column in Z01[支出/总计, 全年预算数]; row in Z01[按支出性质和经济分类/*]
        formula: Z01[row, 决算数] <= Z01[row, column]
      # A self-evaluation that leaves the adjusted budget blank does not say that there was none.
      - when: P2[年度资金总额, 全年预算数] <> 0
        formula: P2[年度资金总额, 全年执行数] <= P2[年度资金总额, 全年预算数]
      - when: P4[年度资金总额, 全年预算数] <> 0
        formula: P4[年度资金总额, 全年执行数] <= P4[年度资金总额, 全年预算数]
      - each: row in P7[项目支出/*]
        when: P7[row, 全年预算数] <> 0
        formula: P7[row, 全年执行数] <= P7[row, 全年预算数]
      - when: P7[项目支出, 全年预算数] <> 0
        formula: P7[项目支出, 全年执行数] <= P7[项目支出, 全年预算数]
    meaning:
      zh: 决算数不超过全年预算数
      en: no actual exceeds the adjusted budget of its line
    fails:
      zh: 决算数超过全年预算数
      en: the actual exceeds the adjusted budget
    source: 决算表；绩效自评表

  R110:
    level: error
    tolerance: RT
    partly: narrative
    unit: '%'
    tests:
      - unless: P2[年度资金总额, 执行率] = 0
        formula: P2[年度资金总额, 执行率] = 100 * P2[年度资金总额, 全年执行数] / P2[年度资金总额, 全年预算数]
      - unless: P4[年度资金总额, 执行率] = 0
        formula: P4[年度资金总额, 执行率] = 100 * P4[年度资金总额, 全年执行数] / P4[年度资金总额, 全年预算数]
    meaning:
      zh: 印出的执行率等于执行数除以全年预算数
      en: a printed execution rate is the actual divided by the adjusted budget
    fails:
      zh: 印出的执行率不等于执行数除以全年预算数
      en: the printed execution rate is not the actual divided by the adjusted budget
    right:
      zh: 执行数与全年预算数之比
      en: the ratio of actual to adjusted budget
    source: 绩效自评表 执行率（B/A）；部门决算公开说明

  R111:
    level: error
    tolerance: CP
    partly: narrative
    tests:
      - formula: FA1[收入/总计, 年初预算数] = budget.B1[收入/总计]
      - formula: FA1[支出/总计, 年初预算数] = budget.B1[支出/总计]
      - formula: Z01[收入/总计, 年初预算数] = budget.B1[收入/总计]
      - formula: Z01[支出/总计, 年初预算数] = budget.B1[支出/总计]
      - each: column in FA1[支出/总计, 年初预算数]; class in FA1
        formula: FA1[class, column] = orZero(first(budget.B3[class, 合计], budget.B1[class]))
      - each: column in Z01[支出/总计, 年初预算数]; class in Z01
        formula: Z01[class, column] = orZero(first(budget.B3[class, 合计], budget.B1[class]))
    meaning:
      zh: 决算列示的年初预算数与预算公开一致
      en: the opening budget shown in the final account is that of the published budget
    fails:
      zh: 决算列示的年初预算数与预算公开不一致
      en: the opening budget shown in the final account is not that of the published budget
    source: 决算表的年初预算数栏；部门决算公开说明

  R112:
    level: warning
    tolerance: CP
    tests:
      - formula: FA7[三公, 预算数/合计] = budget.B9[三公, 合计]
      - formula: FA7[三公, 预算数/因公出国（境）费] = budget.B9[三公, 因公出国（境）费]
      - formula: FA7[三公, 预算数/公务接待费] = budget.B9[三公, 公务接待费]
      - formula: FA7[三公, 预算数/公务用车购置及运行维护费/小计] = budget.B9[三公, 公务用车购置及运行维护费/小计]
      - formula: FA7[三公, 预算数/公务用车购置及运行维护费/公务用车购置费] = budget.B9[三公, 公务用车购置及运行维护费/公务用车购置费]
      - formula: FA7[三公, 预算数/公务用车购置及运行维护费/公务用车运行维护费] = budget.B9[三公, 公务用车购置及运行维护费/公务用车运行维护费]
    meaning:
      zh: 决算“三公”经费表的预算数等于预算公开的“三公”经费
      en: the budget column of FA7 equals the published budget of the three public expenses
    fails:
      zh: 决算“三公”经费表的预算数不等于预算公开的“三公”经费
      en: the budget column of FA7 does not equal the published budget of the three public expenses
    source: 公开“三公”经费表（2022年起预算数为全年预算数）

  R113:
    level: warning
    tolerance: RT
    needs: narrative
    meaning:
      zh: 决算比年初预算变动较大的须说明原因，且增减方向与数字一致
      en: a large change against the opening budget has a reason, and its direction fits the figures
    source: 部门决算公开说明

  R114:
    level: warning
    tolerance: EX
    tests:
      - formula: codes(budget.B7) include FA5
      - formula: codes(FA5) include budget.B7
      - formula: codes(budget.B10) include FA8
      - formula: codes(FA8) include budget.B10
      - formula: codes(budget.B11) include FA9
      - formula: codes(FA9) include budget.B11
    meaning:
      zh: 决算有而预算没有、预算有而决算没有的科目须说明
      en: codes with spending and no budget, or with a budget and no spending, are explained
    fails:
      zh: 预算与决算的科目不一致
      en: the codes of budget and final account differ
    source: 预算与决算对比

  R115:
    level: info
    tolerance: RT
    needs: comparison
    meaning:
      zh: 支出结构偏离度
      en: how far the composition of expenditure moved from the budget
    source: PEFA PI-2
"""####
}
