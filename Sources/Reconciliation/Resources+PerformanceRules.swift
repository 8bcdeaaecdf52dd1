// Made from Resources/PerformanceRules.yaml by `make resources`; edit that file, not this one.
// swift-format-ignore-file

enum PerformanceRulesResource {
    static let text = ####"""
# Performance reports (绩效). Formula language: Documentation/formula-language.md
kind: performance
rules:
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
"""####
}
