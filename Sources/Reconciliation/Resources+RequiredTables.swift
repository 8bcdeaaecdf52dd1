// Made from Resources/RequiredTables.yaml by `make resources`; edit that file, not this one.
// swift-format-ignore-file

enum RequiredTablesResource {
    static let text = ####"""
# The tables that a published document must hold, by form and fiscal year. A table with nothing to report is published too,
# with a sentence that says so. Sources: 部门决算公开 and 部门预算公开, tables of contents of published documents.
sets:
  - name: { zh: 部门决算公开, en: published final account }
    kind: final_account
    forms: [ministry, shanghai]
    years: -2019
    tables:
      FA1: 收入支出决算总表
      FA2: 收入决算表
      FA3: 支出决算表
      FA4: 财政拨款收入支出决算总表
      FA5: 一般公共预算财政拨款支出决算表
      FA6: 一般公共预算财政拨款基本支出决算表
      FA7: 财政拨款“三公”经费支出决算表
      FA8: 政府性基金预算财政拨款收入支出决算表

  - name: { zh: 部门决算公开, en: published final account }
    kind: final_account
    forms: [ministry, shanghai]
    years: 2020-
    tables:
      FA1: 收入支出决算总表
      FA2: 收入决算表
      FA3: 支出决算表
      FA4: 财政拨款收入支出决算总表
      FA5: 一般公共预算财政拨款支出决算表
      FA6: 一般公共预算财政拨款基本支出决算表
      FA7: 财政拨款“三公”经费支出决算表
      FA8: 政府性基金预算财政拨款收入支出决算表
      FA9: 国有资本经营预算财政拨款支出决算表

  - name: { zh: 部门预算公开, en: published budget }
    kind: budget
    forms: [ministry, shanghai]
    tables:
      B1: 部门收支总表
      B2: 部门收入总表
      B3: 部门支出总表
      B6: 财政拨款收支总表
      B7: 一般公共预算支出表
      B8: 一般公共预算基本支出表
      B9: 一般公共预算“三公”经费支出表
      B10: 政府性基金预算支出表
      B11: 国有资本经营预算支出表

  - name: { zh: 部门预算公开（湖南）, en: published budget (Hunan) }
    kind: budget
    forms: [hunan]
    tables:
      B1: 收支总表
      B2: 收入总表
      B3: 支出总表
      B4: 支出预算分类汇总表（按政府预算经济分类）
      B5: 支出预算分类汇总表（按部门预算经济分类）
      B6: 财政拨款收支总表
      B7: 一般公共预算支出表
      B8: 一般公共预算基本支出表
      B9: 一般公共预算“三公”经费支出表
      B10: 政府性基金预算支出表
      B11: 国有资本经营预算支出表
      B12: 财政专户管理资金预算支出表
"""####
}
