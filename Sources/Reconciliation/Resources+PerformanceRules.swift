// Made from Resources/PerformanceRules.yaml by `make resources`; edit that file, not this one.
// swift-format-ignore-file

enum PerformanceRulesResource {
    static let text = ####"""
# Performance reports (绩效). Formula language: Documentation/formula-language.md
kind: performance
rules:
  # Self-evaluation, base data and fund table
  R116:
    level: error
    tolerance: EX
    unit: 分
    tests:
      - formula: P2[年度资金总额, 分值] + sum(P2[指标/*, 分值]) = 100
      - formula: P4[年度资金总额, 分值] + sum(P4[指标/*, 分值]) = 100
      - formula: P2[总分, 分值] = 100
      - formula: P4[总分, 分值] = 100
    meaning:
      zh: 各项分值之和为100，总分的分值也是100
      en: the weights add up to 100, and their total is printed as 100
    fails:
      zh: 各项分值之和或总分的分值不是100
      en: the weights do not add up to 100, or their total is not printed as 100
    source: 绩效自评表

  R117:
    level: error
    tolerance: PX
    unit: 分
    tests:
      - formula: P2[总分, 得分] = P2[年度资金总额, 得分] + sum(P2[指标/*, 得分])
      - formula: P4[总分, 得分] = P4[年度资金总额, 得分] + sum(P4[指标/*, 得分])
    meaning:
      zh: 总分等于各项得分之和
      en: the total score equals the sum of the scores
    fails:
      zh: 总分不等于各项得分之和
      en: the total score does not equal the sum of the scores
    right:
      zh: 各项得分之和
      en: the sum of the scores
    source: 绩效自评表

  R118:
    level: error
    tolerance: EX
    unit: 分
    tests:
      - each: row in P2[指标/*]
        formula: P2[row, 得分] <= P2[row, 分值]
      - each: row in P4[指标/*]
        formula: P4[row, 得分] <= P4[row, 分值]
      - formula: all(P2[*, 得分]) >= 0
      - formula: all(P4[*, 得分]) >= 0
    meaning:
      zh: 得分不超过分值，不为负数
      en: no score exceeds its weight or is negative
    fails:
      zh: 得分超过分值或为负数
      en: a score exceeds its weight or is negative
    source: 绩效自评表

  R119:
    level: warning
    tolerance: SC
    unit: 分
    tests:
      - when: P2[年度资金总额, 分值] = 10
        formula: P2[年度资金总额, 得分] = min(10, 10 * P2[年度资金总额, 全年执行数] / P2[年度资金总额, 全年预算数])
      - when: P4[年度资金总额, 分值] = 10
        formula: P4[年度资金总额, 得分] = min(10, 10 * P4[年度资金总额, 全年执行数] / P4[年度资金总额, 全年预算数])
    meaning:
      zh: 预算执行率得分等于10分乘以执行率，最多10分
      en: the score of budget execution equals 10 times the rate, at most 10
    fails:
      zh: 预算执行率得分不等于10分乘以执行率，最多10分
      en: the score of budget execution does not equal 10 times the rate, at most 10
    right:
      zh: 10分乘以执行率
      en: 10 times the rate
    remedy:
      zh: 本地另有评分办法的，请在答复中注明
      en: where a local scoring table says otherwise, answer with it
    source: 绩效自评表

  R120:
    level: error
    tolerance: EX
    needs: evaluation
    meaning:
      zh: 评价等级与总分所在区间一致
      en: the grade is that of the band of the total score
    source: 绩效自评表

  R121:
    level: error
    tolerance: RS
    tests:
      - each: column in P2[年度资金总额, 年初预算数:全年执行数]
        formula: P2[年度资金总额, column] = sum(P2[年度资金总额/*, column])
      - unless: sum(P2[按收入性质/*, 全年执行数]) = 0
        formula: P2[年度资金总额, 全年执行数] = sum(P2[按收入性质/*, 全年执行数])
      - unless: sum(P2[按支出性质/*, 全年执行数]) = 0
        formula: P2[年度资金总额, 全年执行数] >= sum(P2[按支出性质/*, 全年执行数])
      - each: column in P4[年度资金总额, 年初预算数:全年执行数]
        formula: P4[年度资金总额, column] = sum(P4[年度资金总额/*, column])
      - formula: P3[项目资金总额] = sum(P3[项目资金总额/*])
      - formula: P3[年度资金申请总额] = sum(P3[年度资金申请总额/*])
    meaning:
      zh: 年度资金总额等于各资金来源之和
      en: the funds of the year equal the sum of their sources
    fails:
      zh: 年度资金总额不等于各资金来源之和
      en: the funds of the year do not equal the sum of their sources
    right:
      zh: 各资金来源之和
      en: the sum of their sources
    source: 绩效自评表

  R122:
    level: error
    tolerance: CP
    tests:
      - formula: P2[年度资金总额, 全年执行数] = first(FA1[支出/本年支出合计], FA3[合计, 本年支出合计])
      - formula: P2[按支出性质/基本支出, 全年执行数] = first(FA3[合计, 基本支出], sum(FA3[level(类), 基本支出]))
      - formula: P2[按支出性质/项目支出, 全年执行数] = first(FA3[合计, 项目支出], sum(FA3[level(类), 项目支出]))
      - formula: P2[年度资金总额, 年初预算数] = budget.B1[支出/总计]
    meaning:
      zh: 整体支出自评表的执行数等于决算数，年初预算数等于预算数
      en: the amounts of the overall self-evaluation equal those of final account and budget
    fails:
      zh: 整体支出自评表的执行数不等于决算数，或年初预算数不等于预算数
      en: the amounts of the overall self-evaluation do not equal those of final account and budget
    source: 整体支出绩效自评表

  R123:
    level: error
    tolerance: CP
    tests:
      - formula: P5[三公经费, 本年决算数] = FA7[三公, 决算数/合计]
      - formula: P5[三公经费, 上年决算数] = prior.FA7[三公, 决算数/合计]
      - formula: P5[三公经费/出国经费, 本年决算数] = FA7[三公, 决算数/因公出国（境）费]
      - formula: P5[三公经费/出国经费, 上年决算数] = prior.FA7[三公, 决算数/因公出国（境）费]
      - formula: P5[三公经费/公务接待, 本年决算数] = FA7[三公, 决算数/公务接待费]
      - formula: P5[三公经费/公务接待, 上年决算数] = prior.FA7[三公, 决算数/公务接待费]
      - formula: P5[三公经费/公务用车购置和维护经费, 本年决算数] = FA7[三公, 决算数/公务用车购置及运行维护费/小计]
      - formula: P5[三公经费/公务用车购置和维护经费, 上年决算数] = prior.FA7[三公, 决算数/公务用车购置及运行维护费/小计]
      - formula: P5[三公经费/公务用车购置和维护经费/公车购置, 本年决算数] = FA7[三公, 决算数/公务用车购置及运行维护费/公务用车购置费]
      - formula: P5[三公经费/公务用车购置和维护经费/公车购置, 上年决算数] = prior.FA7[三公, 决算数/公务用车购置及运行维护费/公务用车购置费]
      - formula: P5[三公经费/公务用车购置和维护经费/公车运行维护, 本年决算数] = FA7[三公, 决算数/公务用车购置及运行维护费/公务用车运行维护费]
      - formula: P5[三公经费/公务用车购置和维护经费/公车运行维护, 上年决算数] = prior.FA7[三公, 决算数/公务用车购置及运行维护费/公务用车运行维护费]
      - formula: P5[项目支出, 本年决算数] = FA3[合计, 项目支出]
      - formula: P5[公用经费, 本年决算数] = FA6[公用经费合计]
      - tolerance: RT
        unit: '%'
        formula: P5[财政供养人员, 控制率] = 100 * P5[财政供养人员, 实际在职人数] / P5[财政供养人员, 编制数]
      - tolerance: RT
        unit: '%'
        formula: P5[楼堂馆所, 规模控制率] = 100 * P5[楼堂馆所, 实际规模（㎡）] / P5[楼堂馆所, 批复规模（㎡）]
      - tolerance: RT
        unit: '%'
        formula: P5[楼堂馆所, 投资概算控制率] = 100 * P5[楼堂馆所, 实际投资] / P5[楼堂馆所, 预算投资]
    meaning:
      zh: 基础数据表的各数等于决算表的同项数，控制率等于实际数除以批复数
      en: the figures of the base data equal those of the final account, its rates the actual divided by what was approved
    fails:
      zh: 基础数据表的数与决算表的同项数不符，或控制率不等于实际数除以批复数
      en: a figure of the base data does not equal that of the final account, or a rate is not the actual divided by what was approved
    source: 部门整体支出绩效评价基础数据表

  R124:
    level: error
    tolerance: RS
    formula: P6[合计] = P6[基本支出] + P6[项目支出]
    meaning:
      zh: 支出合计等于基本支出与项目支出之和
      en: total expenditure equals basic plus project expenditure
    fails:
      zh: 支出合计不等于基本支出与项目支出之和
      en: total expenditure does not equal basic plus project expenditure
    right:
      zh: 基本支出与项目支出之和
      en: basic plus project expenditure
    source: 整体支出资金使用情况表

  R125:
    level: error
    tolerance: RS
    formula: P6[项目支出] = sum(P6[项目支出/*])
    meaning:
      zh: 项目支出等于各类项目支出之和
      en: project expenditure equals the sum of its categories
    fails:
      zh: 项目支出不等于各类项目支出之和
      en: project expenditure does not equal the sum of its categories
    right:
      zh: 各类项目支出之和
      en: the sum of the project categories
    source: 整体支出资金使用情况表

  R126:
    level: error
    tolerance: EX
    formula: heads are consistent
    meaning:
      zh: 各表的部门和年度一致
      en: all tables name the same department and year
    fails:
      zh: 各表的部门或年度不一致
      en: the tables name different departments or years
    remedy:
      zh: 更正表头
      en: correct the heads of the tables
    kind: any
    source: 报表封面与表头

  R127:
    level: error
    tolerance: RS
    formula: P6[合计] = P6[基本支出] + sum(P6[项目支出/*])
    meaning:
      zh: 支出合计等于基本支出与各类项目支出之和
      en: total expenditure equals basic expenditure plus the project categories
    fails:
      zh: 支出合计不等于基本支出与各类项目支出之和
      en: total expenditure does not equal basic expenditure plus the project categories
    right:
      zh: 基本支出与各类项目支出之和
      en: basic expenditure plus the project categories
    source: 整体支出资金使用情况表

  # Categories of projects
  R141:
    level: error
    tolerance: RS
    tests:
      - each: column in P7[项目支出, 年初预算数:全年执行数]
        formula: P7[项目支出, column] = sum(P7[项目支出/*, column])
    meaning:
      zh: 项目支出等于各项目大类之和
      en: project expenditure equals the sum of the categories of projects
    fails:
      zh: 项目支出不等于各项目大类之和
      en: project expenditure does not equal the sum of the categories of projects
    right:
      zh: 各项目大类之和
      en: the sum of the categories
    source: 项目大类绩效目标完成情况表

  R142:
    level: error
    tolerance: CP
    tests:
      - each: row in P7[项目支出/*]
        formula: P7[row, 全年执行数] = P6[row, 决算数]
      - formula: P7[项目支出, 全年执行数] = P6[项目支出, 决算数]
      - formula: P7[项目支出, 全年执行数] = FA3[合计, 项目支出]
      - formula: P7[项目支出, 年初预算数] = budget.B3[合计, 项目支出]
    meaning:
      zh: 各项目大类的执行数等于资金使用情况表和决算表的同项数，年初预算数等于预算数
      en: the amounts of the categories of projects equal those of fund table, final account and budget
    fails:
      zh: 项目大类的金额与资金使用情况表、决算表或预算表的同项数不一致
      en: an amount of a category of projects differs from that of fund table, final account or budget
    source: 项目大类绩效目标完成情况表
"""####
}
