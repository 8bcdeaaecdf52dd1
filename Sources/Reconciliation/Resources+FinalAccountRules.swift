// Made from Resources/FinalAccountRules.yaml by `make resources`; edit that file, not this one.
// swift-format-ignore-file

enum FinalAccountRulesResource {
    static let text = ####"""
# Departmental final accounts (部门决算公开). Formula language: Documentation/formula-language.md
kind: final_account
rules:
  # FA1 收入支出决算总表
  R001:
    level: error
    tolerance: RS
    formula: FA1[收入/本年收入合计] = sum(FA1[above(收入/本年收入合计)])
    meaning:
      zh: 本年收入合计等于各项收入之和
      en: revenue of the year equals the sum of the kinds of revenue
    fails:
      zh: 本年收入合计不等于各项收入之和
      en: revenue of the year does not equal the sum of the kinds of revenue
    right:
      zh: 各项收入之和
      en: the sum of the kinds of revenue
    source: 公开01表 27行 =（1+2+…+8）行

  R002:
    level: error
    tolerance: RS
    formula: FA1[支出/本年支出合计] = sum(FA1[above(支出/本年支出合计)])
    meaning:
      zh: 本年支出合计等于各项支出之和
      en: expenditure of the year equals the sum of the functional classes
    fails:
      zh: 本年支出合计不等于各项支出之和
      en: expenditure of the year does not equal the sum of the functional classes
    right:
      zh: 各项支出之和
      en: the sum of the functional classes
    source: 公开01表 57行 =（31+32+…+56）行

  R003:
    level: error
    tolerance: RS
    formula: FA1[收入/总计] = sum(FA1[收入/本年收入合计:收入/年初结转和结余])
    meaning:
      zh: 收入总计等于本年收入合计、使用非财政拨款结余与年初结转和结余之和
      en: total revenue equals revenue of the year plus non-appropriation surplus used plus the opening carry-over
    fails:
      zh: 收入总计不等于本年收入合计、使用非财政拨款结余与年初结转和结余之和
      en: total revenue does not equal revenue of the year plus non-appropriation surplus used plus the opening carry-over
    right:
      zh: 本年收入合计、使用非财政拨款结余与年初结转和结余之和
      en: revenue of the year, surplus used and opening carry-over together
    source: 公开01表 30行 =（27+28+29）行

  R004:
    level: error
    tolerance: RS
    formula: FA1[支出/总计] = sum(FA1[支出/本年支出合计:支出/年末结转和结余])
    meaning:
      zh: 支出总计等于本年支出合计、结余分配与年末结转和结余之和
      en: total expenditure equals expenditure of the year plus surplus distributed plus the closing carry-over
    fails:
      zh: 支出总计不等于本年支出合计、结余分配与年末结转和结余之和
      en: total expenditure does not equal expenditure of the year plus surplus distributed plus the closing carry-over
    right:
      zh: 本年支出合计、结余分配与年末结转和结余之和
      en: expenditure of the year, surplus distributed and closing carry-over together
    source: 公开01表 60行 =（57+58+59）行

  R005:
    level: error
    tolerance: EX
    formula: FA1[收入/总计] = FA1[支出/总计]
    meaning:
      zh: 收入总计等于支出总计
      en: total revenue equals total expenditure
    fails:
      zh: 收入总计不等于支出总计
      en: total revenue does not equal total expenditure
    source: 公开01表 30行 = 60行

  R006:
    level: warning
    tolerance: EX
    formula: all(FA1[above(收入/本年收入合计)], FA1[above(支出/本年支出合计)]) >= 0
    meaning:
      zh: 各项收入和各项支出不为负数
      en: no kind of revenue or expenditure is negative
    fails:
      zh: 有收入或支出项目为负数
      en: a kind of revenue or expenditure is negative
    remedy:
      zh: 核对负数是否为冲销以前年度款项，如属实请在说明中写明原因
      en: check whether the negative figure reverses an earlier year; if it is right, give the reason in the notes
    source: 公开01表

  R008:
    level: warning
    tolerance: EX
    formula: FA1[收入/总计] <> 0
    meaning:
      zh: 收入总计不为零
      en: the total is not 0
    fails:
      zh: 收入总计为零，可能取错了表
      en: the total is 0, which is mostly a wrong sheet
    source: 公开01表

  # FA3 支出决算表
  R014:
    level: error
    tolerance: RS
    each: row in FA3
    formula: FA3[row, 本年支出合计] = sum(FA3[row, after(本年支出合计)])
    meaning:
      zh: 本年支出合计等于本行各栏支出之和
      en: expenditure of the year equals the sum of the columns of its line
    fails:
      zh: 本年支出合计不等于本行各栏支出之和
      en: expenditure of the year does not equal the sum of the columns of its line
    right:
      zh: 本行各栏支出之和
      en: the sum of the columns of the line
    source: 公开03表 1栏 =（2+3+4+5+6）栏

  R015:
    level: error
    tolerance: RS
    each: column in FA3
    formula: FA3[合计, column] = sum(FA3[level(类), column])
    meaning:
      zh: 合计行等于各类之和
      en: the total line equals the sum of the classes (类)
    fails:
      zh: 合计行不等于各类之和
      en: the total line does not equal the sum of the classes (类)
    right:
      zh: 各类之和
      en: the sum of the classes
    source: 公开03表

  R016:
    level: error
    tolerance: RS
    each: row in FA3[level(类)]; column in FA3
    formula: FA3[row, column] = sum(FA3[children(row), column])
    meaning:
      zh: 类级科目等于所属各款之和
      en: a class (类) equals the sum of its sections (款)
    fails:
      zh: 类级科目不等于所属各款之和
      en: a class (类) does not equal the sum of its sections (款)
    right:
      zh: 所属各款之和
      en: the sum of its sections
    source: 公开03表

  R017:
    level: error
    tolerance: RS
    each: row in FA3[level(款)]; column in FA3
    formula: FA3[row, column] = sum(FA3[children(row), column])
    meaning:
      zh: 款级科目等于所属各项之和
      en: a section (款) equals the sum of its items (项)
    fails:
      zh: 款级科目不等于所属各项之和
      en: a section (款) does not equal the sum of its items (项)
    right:
      zh: 所属各项之和
      en: the sum of its items
    source: 公开03表

  R018:
    level: error
    tolerance: EX
    each: table in FA2, FA3, FA5
    formula: codes(table) are unique, ascending, rooted, named
    meaning:
      zh: 科目编码不重复、按升序、上级科目齐全，名称与当年科目表一致
      en: codes are unique, ascending and have their parents, and their names are those of the year's list
    fails:
      zh: 科目编码有误
      en: the codes are not in order
    remedy:
      zh: 按政府收支分类科目核对编码和名称
      en: compare the codes and names with the classification of that year
    source: 政府收支分类科目

  # Between tables
  R059:
    level: error
    tolerance: CP
    formula: FA1[支出/本年支出合计] = FA3[合计, 本年支出合计]
    meaning:
      zh: 收支总表的本年支出合计等于支出决算表的合计
      en: expenditure of the year in FA1 equals the total of FA3
    fails:
      zh: 收支总表的本年支出合计不等于支出决算表的合计
      en: expenditure of the year in FA1 does not equal the total of FA3
    source: 公开01表 57行 = 公开03表 合计行1栏

  R060:
    level: error
    tolerance: CP
    each: class in FA1, FA3
    formula: orZero(FA1[class]) = orZero(FA3[class, 本年支出合计])
    meaning:
      zh: 收支总表的各类支出等于支出决算表的同类合计
      en: each functional class in FA1 equals that class in FA3
    fails:
      zh: 收支总表的该类支出不等于支出决算表的同类合计
      en: the functional class in FA1 does not equal that class in FA3
    source: 公开01表（31…56）行 = 公开03表 类级科目1栏
"""####
}
