// Made from Resources/FilingSetRules.yaml by `make resources`; edit that file, not this one.
// swift-format-ignore-file

enum FilingSetRulesResource {
    static let text = ####"""
# The filed set (财决). Formula language: Documentation/formula-language.md
kind: tables
rules:
  # Z01 收入支出决算总表, in three phases
  R132:
    level: error
    tolerance: RS
    each: column in Z01[收入/总计, 年初预算数:决算数]
    tests:
      - formula: Z01[收入/本年收入合计, column] = sum(Z01[above(收入/本年收入合计), column])
      - formula: Z01[收入/总计, column] = Z01[收入/本年收入合计, column] + orZero(Z01[收入/使用非财政拨款结余, column]) + Z01[收入/年初结转和结余, column]
    meaning:
      zh: 财决01表各阶段的收入合计等于各项收入之和，总计等于合计与年初结转和结余之和
      en: in each phase of the filed summary revenue equals the sum of its kinds, and the total adds the opening carry-over
    fails:
      zh: 财决01表的收入与其组成部分之和不符
      en: a revenue of the filed summary does not equal the sum of its parts
    source: 财决01表 27行、30行

  R133:
    level: error
    tolerance: RS
    each: column in Z01[支出/总计, 年初预算数:决算数]
    tests:
      - formula: Z01[支出/本年支出合计, column] = sum(Z01[above(支出/本年支出合计), column])
      - formula: Z01[支出/总计, column] = Z01[支出/本年支出合计, column] + orZero(Z01[支出/结余分配, column]) + Z01[支出/年末结转和结余, column]
    meaning:
      zh: 财决01表各阶段的支出合计等于各类支出之和，总计等于合计、结余分配与年末结转和结余之和
      en: in each phase of the filed summary expenditure equals the sum of its classes, and the total adds the closing carry-over
    fails:
      zh: 财决01表的支出与其组成部分之和不符
      en: an expenditure of the filed summary does not equal the sum of its parts
    source: 财决01表 57行、60行

  R134:
    level: error
    tolerance: RS
    each: column in Z01[支出/总计, 年初预算数:决算数]
    tests:
      - tolerance: EX
        formula: Z01[收入/总计, column] = Z01[支出/总计, column]
      - formula: Z01[按支出性质和经济分类/本年支出合计, column] = Z01[支出/本年支出合计, column]
      - formula: Z01[按支出性质和经济分类/本年支出合计, column] = Z01[按支出性质和经济分类/基本支出, column] + Z01[按支出性质和经济分类/项目支出, column] + orZero(Z01[按支出性质和经济分类/上缴上级支出, column]) + orZero(Z01[按支出性质和经济分类/经营支出, column]) + orZero(Z01[按支出性质和经济分类/对附属单位补助支出, column])
      - formula: Z01[按支出性质和经济分类/基本支出, column] = sum(Z01[按支出性质和经济分类/基本支出/*, column])
      - formula: Z01[按支出性质和经济分类/经济分类支出合计, column] = sum(Z01[按支出性质和经济分类/经济分类支出合计/*, column])
    meaning:
      zh: 财决01表收支总计相等，按功能、性质和经济分类的支出一致
      en: the filed summary balances, and its expenditure is the same by function, nature and economic class
    fails:
      zh: 财决01表收支总计不相等，或按功能、性质、经济分类的支出不一致
      en: the filed summary does not balance, or its expenditure differs by function, nature and economic class
    source: 财决01表

  # Z03 收入决算表, Z04 支出决算表, Z05_1 基本支出决算明细表
  R135:
    level: error
    tolerance: RS
    tests:
      - each: row in Z03
        formula: Z03[row, 本年收入合计] = sum(Z03[row, after(本年收入合计)])
      - each: column in Z03
        formula: Z03[合计, column] = sum(Z03[level(类), column])
      - each: row in Z03[level(类)]; column in Z03
        formula: Z03[row, column] = sum(Z03[children(row), column])
      - each: row in Z03[level(款)]; column in Z03
        formula: Z03[row, column] = sum(Z03[children(row), column])
      - tolerance: CP
        formula: Z03[合计, 本年收入合计] = Z01[收入/本年收入合计, 决算数]
    meaning:
      zh: 财决03表各行等于各来源之和，各级科目等于下级科目之和，合计等于财决01表
      en: each line of the filed revenue equals the sum of its sources and of the lines below it, and its total that of Z01
    fails:
      zh: 财决03表的数与其组成部分之和或财决01表不符
      en: a figure of the filed revenue does not equal the sum of its parts, or Z01
    source: 财决03表

  R136:
    level: error
    tolerance: RS
    tests:
      - each: row in Z04
        formula: Z04[row, 本年支出合计] = sum(Z04[row, after(本年支出合计)])
      - each: column in Z04
        formula: Z04[合计, column] = sum(Z04[level(类), column])
      - each: row in Z04[level(类)]; column in Z04
        formula: Z04[row, column] = sum(Z04[children(row), column])
      - each: row in Z04[level(款)]; column in Z04
        formula: Z04[row, column] = sum(Z04[children(row), column])
      - tolerance: CP
        formula: Z04[合计, 本年支出合计] = Z01[支出/本年支出合计, 决算数]
    meaning:
      zh: 财决04表各行等于各类支出之和，各级科目等于下级科目之和，合计等于财决01表
      en: each line of the filed expenditure equals the sum of its columns and of the lines below it, and its total that of Z01
    fails:
      zh: 财决04表的数与其组成部分之和或财决01表不符
      en: a figure of the filed expenditure does not equal the sum of its parts, or Z01
    source: 财决04表

  R137:
    level: error
    tolerance: RS
    tests:
      - each: column in Z05_1
        formula: Z05_1[合计, column] = sum(Z05_1[level(类), column])
      - each: row in Z05_1[level(类)]; column in Z05_1
        formula: Z05_1[row, column] = sum(Z05_1[children(row), column])
      - each: row in Z05_1[level(款)]; column in Z05_1
        formula: Z05_1[row, column] = sum(Z05_1[children(row), column])
      - tolerance: CP
        each: row in Z05_1
        formula: Z05_1[row, 合计] = Z04[row, 基本支出]
    meaning:
      zh: 财决05-1表各级科目等于下级科目之和，各科目合计等于财决04表的基本支出
      en: each line of the filed basic expenditure equals the sum of the lines below it, and the same line of Z04
    fails:
      zh: 财决05-1表的数与下级科目之和或财决04表的基本支出不符
      en: a figure of the filed basic expenditure does not equal the sum of the lines below it, or Z04
    source: 财决05-1表
"""####
}
