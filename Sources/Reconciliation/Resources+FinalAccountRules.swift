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

  R007:
    level: warning
    tolerance: EX
    needs: unitKind
    formula: FA1[支出/结余分配] = 0
    meaning:
      zh: 行政单位没有结余分配
      en: an administrative unit distributes no surplus
    fails:
      zh: 行政单位填列了结余分配
      en: an administrative unit shows surplus distributed
    source: 部门决算编制说明：结余分配只适用于事业单位

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

  R009:
    level: info
    tolerance: EX
    formula: numbers(FA1) are consecutive
    meaning:
      zh: 行次依次连续，不重复、不跳号
      en: row numbers (行次) follow on each other, none twice and none left out
    fails:
      zh: 行次有误
      en: row numbers are out of order
    remedy:
      zh: 按统一表样更正行次
      en: correct the row numbers to those of the standard form
    source: 公开01表

  # FA2 收入决算表, FA3 支出决算表
  R010:
    level: error
    tolerance: RS
    each: row in FA2
    formula: FA2[row, 本年收入合计] = sum(FA2[row, after(本年收入合计)])
    meaning:
      zh: 收入决算表本年收入合计等于本行各栏收入之和
      en: revenue of the year equals the sum of the columns of its line in FA2
    fails:
      zh: 收入决算表本年收入合计不等于本行各栏收入之和
      en: revenue of the year does not equal the sum of the columns of its line in FA2
    right:
      zh: 本行各栏收入之和
      en: the sum of the columns of the line
    source: 公开02表 1栏 =（2+3+…+7）栏

  R011:
    level: error
    tolerance: RS
    each: column in FA2
    formula: FA2[合计, column] = sum(FA2[level(类), column])
    meaning:
      zh: 收入决算表合计行等于各类之和
      en: the total line of FA2 equals the sum of its classes (类)
    fails:
      zh: 收入决算表合计行不等于各类之和
      en: the total line of FA2 does not equal the sum of its classes (类)
    right:
      zh: 各类之和
      en: the sum of the classes
    source: 公开02表

  R012:
    level: error
    tolerance: RS
    each: row in FA2[level(类)]; column in FA2
    formula: FA2[row, column] = sum(FA2[children(row), column])
    meaning:
      zh: 收入决算表类级科目等于所属各款之和
      en: a class (类) of FA2 equals the sum of its sections (款)
    fails:
      zh: 收入决算表类级科目不等于所属各款之和
      en: a class (类) of FA2 does not equal the sum of its sections (款)
    right:
      zh: 所属各款之和
      en: the sum of its sections
    source: 公开02表

  R013:
    level: error
    tolerance: RS
    each: row in FA2[level(款)]; column in FA2
    formula: FA2[row, column] = sum(FA2[children(row), column])
    meaning:
      zh: 收入决算表款级科目等于所属各项之和
      en: a section (款) of FA2 equals the sum of its items (项)
    fails:
      zh: 收入决算表款级科目不等于所属各项之和
      en: a section (款) of FA2 does not equal the sum of its items (项)
    right:
      zh: 所属各项之和
      en: the sum of its items
    source: 公开02表

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
      zh: 支出决算表合计行等于各类之和
      en: the total line of FA3 equals the sum of its classes (类)
    fails:
      zh: 支出决算表合计行不等于各类之和
      en: the total line of FA3 does not equal the sum of its classes (类)
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
      zh: 支出决算表类级科目等于所属各款之和
      en: a class (类) of FA3 equals the sum of its sections (款)
    fails:
      zh: 支出决算表类级科目不等于所属各款之和
      en: a class (类) of FA3 does not equal the sum of its sections (款)
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
      zh: 支出决算表款级科目等于所属各项之和
      en: a section (款) of FA3 equals the sum of its items (项)
    fails:
      zh: 支出决算表款级科目不等于所属各项之和
      en: a section (款) of FA3 does not equal the sum of its items (项)
    right:
      zh: 所属各项之和
      en: the sum of its items
    source: 公开03表

  R018:
    level: error
    tolerance: EX
    each: table in FA2, FA3, FA5, FA8, FA9, B2, B3, B7, B10, B11
    formula: codes(table) are unique, ascending, rooted, named
    meaning:
      zh: 科目编码不重复、按升序、上级科目齐全，名称与当年科目表一致
      en: codes are unique, ascending and have their parents, and their names are those of the year’s list
    fails:
      zh: 科目编码有误
      en: the codes are not in order
    remedy:
      zh: 按政府收支分类科目核对编码和名称
      en: compare the codes and names with the classification of that year
    kind: any
    source: 政府收支分类科目

  # FA4 财政拨款收入支出决算总表
  R019:
    level: error
    tolerance: RS
    formula: FA4[收入/本年收入合计] = sum(FA4[above(收入/本年收入合计)])
    meaning:
      zh: 财政拨款本年收入合计等于三本预算财政拨款之和
      en: appropriations of the year equals the sum of the three books
    fails:
      zh: 财政拨款本年收入合计不等于三本预算财政拨款之和
      en: appropriations of the year does not equal the sum of the three books
    right:
      zh: 三本预算财政拨款之和
      en: the sum of the three books
    source: 公开04表 27行 =（1+2+3）行

  R020:
    level: error
    tolerance: RS
    formula: FA4[收入/年初财政拨款结转和结余] = sum(FA4[收入/年初财政拨款结转和结余/*])
    meaning:
      zh: 年初财政拨款结转和结余等于三本预算之和
      en: the opening carry-over of appropriations equals the sum of the three books
    fails:
      zh: 年初财政拨款结转和结余不等于三本预算之和
      en: the opening carry-over of appropriations does not equal the sum of the three books
    right:
      zh: 三本预算年初结转和结余之和
      en: the sum of the three books
    source: 公开04表 28行 =（29+30+31）行

  R021:
    level: error
    tolerance: RS
    formula: FA4[收入/总计] = FA4[收入/本年收入合计] + FA4[收入/年初财政拨款结转和结余]
    meaning:
      zh: 财政拨款收入总计等于本年收入合计与年初结转和结余之和
      en: total appropriations equals those of the year plus the opening carry-over
    fails:
      zh: 财政拨款收入总计不等于本年收入合计与年初结转和结余之和
      en: total appropriations does not equal those of the year plus the opening carry-over
    right:
      zh: 本年收入合计与年初财政拨款结转和结余之和
      en: appropriations of the year plus the opening carry-over
    source: 公开04表 32行 =（27+28）行

  R022:
    level: error
    tolerance: RS
    each: row in FA4[支出/*]
    formula: FA4[row, 合计] = sum(FA4[row, after(合计)])
    meaning:
      zh: 财政拨款支出合计等于三本预算之和
      en: the total column equals the sum of the three books
    fails:
      zh: 财政拨款支出合计不等于三本预算之和
      en: the total column does not equal the sum of the three books
    right:
      zh: 三本预算之和
      en: the sum of the three books
    source: 公开04表 2栏 =（3+4+5）栏

  R023:
    level: error
    tolerance: RS
    each: column in FA4[支出/总计, after(决算数)]
    formula: FA4[支出/本年支出合计, column] = sum(FA4[above(支出/本年支出合计), column])
    meaning:
      zh: 财政拨款本年支出合计等于各项支出之和
      en: appropriations spent equals the sum of the functional classes
    fails:
      zh: 财政拨款本年支出合计不等于各项支出之和
      en: appropriations spent does not equal the sum of the functional classes
    right:
      zh: 各项支出之和
      en: the sum of the functional classes
    source: 公开04表 59行 =（33+34+…+58）行

  R024:
    level: error
    tolerance: RS
    each: column in FA4[支出/总计, after(决算数)]
    formula: FA4[支出/总计, column] = FA4[支出/本年支出合计, column] + FA4[支出/年末财政拨款结转和结余, column]
    meaning:
      zh: 财政拨款支出总计等于本年支出合计与年末结转和结余之和
      en: total appropriations on the expenditure side equals those spent plus the closing carry-over
    fails:
      zh: 财政拨款支出总计不等于本年支出合计与年末结转和结余之和
      en: total appropriations on the expenditure side does not equal those spent plus the closing carry-over
    right:
      zh: 本年支出合计与年末财政拨款结转和结余之和
      en: appropriations spent plus the closing carry-over
    source: 公开04表 64行 =（59+60）行

  R025:
    level: error
    tolerance: EX
    formula: FA4[收入/总计] = FA4[支出/总计, 合计]
    meaning:
      zh: 财政拨款收入总计等于支出总计
      en: total appropriations received equals total appropriations used
    fails:
      zh: 财政拨款收入总计不等于支出总计
      en: total appropriations received does not equal total appropriations used
    source: 公开04表 32行1栏 = 64行2栏

  R026:
    level: error
    tolerance: RS
    formula: FA4[收入/一般公共预算财政拨款] + FA4[收入/年初财政拨款结转和结余/一般公共预算财政拨款] = FA4[支出/本年支出合计, 一般公共预算财政拨款] + FA4[支出/年末财政拨款结转和结余, 一般公共预算财政拨款]
    meaning:
      zh: 一般公共预算本年收入加年初结转和结余等于本年支出加年末结转和结余
      en: 'general budget: revenue plus opening carry-over equals expenditure plus closing carry-over'
    fails:
      zh: 一般公共预算本年收入加年初结转和结余不等于本年支出加年末结转和结余
      en: 'general budget: revenue plus opening carry-over does not equal expenditure plus closing carry-over'
    right:
      zh: 本年支出与年末结转和结余之和
      en: expenditure plus the closing carry-over
    source: 公开04表

  R027:
    level: error
    tolerance: RS
    formula: FA4[收入/政府性基金预算财政拨款] + FA4[收入/年初财政拨款结转和结余/政府性基金预算财政拨款] = FA4[支出/本年支出合计, 政府性基金预算财政拨款] + FA4[支出/年末财政拨款结转和结余, 政府性基金预算财政拨款]
    meaning:
      zh: 政府性基金预算本年收入加年初结转和结余等于本年支出加年末结转和结余
      en: 'fund budget: revenue plus opening carry-over equals expenditure plus closing carry-over'
    fails:
      zh: 政府性基金预算本年收入加年初结转和结余不等于本年支出加年末结转和结余
      en: 'fund budget: revenue plus opening carry-over does not equal expenditure plus closing carry-over'
    right:
      zh: 本年支出与年末结转和结余之和
      en: expenditure plus the closing carry-over
    source: 公开04表

  R028:
    level: error
    tolerance: RS
    formula: FA4[收入/国有资本经营预算财政拨款] + FA4[收入/年初财政拨款结转和结余/国有资本经营预算财政拨款] = FA4[支出/本年支出合计, 国有资本经营预算财政拨款] + FA4[支出/年末财政拨款结转和结余, 国有资本经营预算财政拨款]
    meaning:
      zh: 国有资本经营预算本年收入加年初结转和结余等于本年支出加年末结转和结余
      en: 'state-capital budget: revenue plus opening carry-over equals expenditure plus closing carry-over'
    fails:
      zh: 国有资本经营预算本年收入加年初结转和结余不等于本年支出加年末结转和结余
      en: 'state-capital budget: revenue plus opening carry-over does not equal expenditure plus closing carry-over'
    right:
      zh: 本年支出与年末结转和结余之和
      en: expenditure plus the closing carry-over
    source: 公开04表

  # FA5 一般公共预算财政拨款支出决算表, FA6 一般公共预算财政拨款基本支出决算表
  R029:
    level: error
    tolerance: RS
    each: row in FA5
    formula: FA5[row, 合计] = FA5[row, 基本支出] + FA5[row, 项目支出]
    meaning:
      zh: 一般公共预算支出合计等于基本支出与项目支出之和
      en: general-budget expenditure equals basic plus project expenditure
    fails:
      zh: 一般公共预算支出合计不等于基本支出与项目支出之和
      en: general-budget expenditure does not equal basic plus project expenditure
    right:
      zh: 基本支出与项目支出之和
      en: basic plus project expenditure
    source: 公开05表 1栏 =（2+3）栏

  R030:
    level: error
    tolerance: RS
    each: column in FA5
    formula: FA5[合计, column] = sum(FA5[level(类), column])
    meaning:
      zh: 一般公共预算支出决算表合计行等于各类之和
      en: the total line of FA5 equals the sum of its classes (类)
    fails:
      zh: 一般公共预算支出决算表合计行不等于各类之和
      en: the total line of FA5 does not equal the sum of its classes (类)
    right:
      zh: 各类之和
      en: the sum of the classes
    source: 公开05表

  R031:
    level: error
    tolerance: RS
    each: row in FA5[level(类)]; column in FA5
    formula: FA5[row, column] = sum(FA5[children(row), column])
    meaning:
      zh: 一般公共预算支出决算表类级科目等于所属各款之和
      en: a class (类) of FA5 equals the sum of its sections (款)
    fails:
      zh: 一般公共预算支出决算表类级科目不等于所属各款之和
      en: a class (类) of FA5 does not equal the sum of its sections (款)
    right:
      zh: 所属各款之和
      en: the sum of its sections
    source: 公开05表

  R032:
    level: error
    tolerance: RS
    each: row in FA5[level(款)]; column in FA5
    formula: FA5[row, column] = sum(FA5[children(row), column])
    meaning:
      zh: 一般公共预算支出决算表款级科目等于所属各项之和
      en: a section (款) of FA5 equals the sum of its items (项)
    fails:
      zh: 一般公共预算支出决算表款级科目不等于所属各项之和
      en: a section (款) of FA5 does not equal the sum of its items (项)
    right:
      zh: 所属各项之和
      en: the sum of its items
    source: 公开05表

  R033:
    level: error
    tolerance: RS
    formula: FA6[301] = sum(FA6[children(301)])
    meaning:
      zh: 工资福利支出等于所属各款之和
      en: 301 equals the sum of its items
    fails:
      zh: 工资福利支出不等于所属各款之和
      en: 301 does not equal the sum of its items
    right:
      zh: 所属各款之和
      en: the sum of its items
    source: 公开06表

  R034:
    level: error
    tolerance: RS
    formula: FA6[303] = sum(FA6[children(303)])
    meaning:
      zh: 对个人和家庭的补助等于所属各款之和
      en: 303 equals the sum of its items
    fails:
      zh: 对个人和家庭的补助不等于所属各款之和
      en: 303 does not equal the sum of its items
    right:
      zh: 所属各款之和
      en: the sum of its items
    source: 公开06表

  R035:
    level: error
    tolerance: RS
    formula: FA6[302] = sum(FA6[children(302)])
    meaning:
      zh: 商品和服务支出等于所属各款之和
      en: 302 equals the sum of its items
    fails:
      zh: 商品和服务支出不等于所属各款之和
      en: 302 does not equal the sum of its items
    right:
      zh: 所属各款之和
      en: the sum of its items
    source: 公开06表

  R036:
    level: error
    tolerance: RS
    tests:
      - formula: FA6[307] = sum(FA6[children(307)])
      - formula: FA6[310] = sum(FA6[children(310)])
      - formula: FA6[312] = sum(FA6[children(312)])
      - formula: FA6[399] = sum(FA6[children(399)])
    meaning:
      zh: 经济分类类级科目等于所属各款之和
      en: an economic class equals the sum of its items
    fails:
      zh: 经济分类类级科目不等于所属各款之和
      en: an economic class does not equal the sum of its items
    right:
      zh: 所属各款之和
      en: the sum of its items
    source: 公开06表

  R037:
    level: error
    tolerance: RS
    formula: FA6[人员经费合计] = FA6[301] + FA6[303]
    meaning:
      zh: 人员经费合计等于工资福利支出与对个人和家庭的补助之和
      en: personnel costs equals 301 plus 303
    fails:
      zh: 人员经费合计不等于工资福利支出与对个人和家庭的补助之和
      en: personnel costs does not equal 301 plus 303
    right:
      zh: 工资福利支出与对个人和家庭的补助之和
      en: 301 plus 303
    source: 公开06表

  R038:
    level: error
    tolerance: RS
    formula: FA6[公用经费合计] = orZero(FA6[302]) + orZero(FA6[307]) + orZero(FA6[310]) + orZero(FA6[312]) + orZero(FA6[399])
    meaning:
      zh: 公用经费合计等于各公用经费类级科目之和
      en: running costs equals the sum of 302, 307, 310, 312 and 399, as far as the form prints them
    fails:
      zh: 公用经费合计不等于各公用经费类级科目之和
      en: running costs does not equal the sum of 302, 307, 310, 312 and 399, as far as the form prints them
    right:
      zh: 各公用经费类级科目之和
      en: the sum of its economic classes
    source: 公开06表

  R039:
    level: error
    tolerance: RS
    formula: FA6[合计] = FA6[人员经费合计] + FA6[公用经费合计]
    meaning:
      zh: 基本支出合计等于人员经费与公用经费之和
      en: basic expenditure equals personnel plus running costs
    fails:
      zh: 基本支出合计不等于人员经费与公用经费之和
      en: basic expenditure does not equal personnel plus running costs
    right:
      zh: 人员经费与公用经费之和
      en: personnel plus running costs
    source: 公开06表

  R040:
    level: warning
    tolerance: EX
    formula: none(FA6[under(309)], FA6[under(311)], FA6[under(313)])
    meaning:
      zh: 基本支出不列资本性支出（基本建设）、对企业补助（基本建设）和对社会保障基金补助
      en: basic expenditure has no 309, 311 or 313
    fails:
      zh: 基本支出列了只属项目支出的经济分类
      en: basic expenditure shows an economic class that belongs to projects
    source: 支出经济分类科目

  # FA7 “三公”经费支出决算表, FA8 政府性基金, FA9 国有资本经营预算
  R041:
    level: error
    tolerance: RS
    formula: FA7[三公, 预算数/合计] = FA7[三公, 预算数/因公出国（境）费] + FA7[三公, 预算数/公务用车购置及运行维护费/小计] + FA7[三公, 预算数/公务接待费]
    meaning:
      zh: “三公”经费预算合计等于三项之和
      en: 'the three public expenses, budget: the total equals the sum of the three items'
    fails:
      zh: “三公”经费预算合计不等于三项之和
      en: 'the three public expenses, budget: the total does not equal the sum of the three items'
    right:
      zh: 三项之和
      en: the sum of the three items
    source: 公开“三公”经费表

  R042:
    level: error
    tolerance: RS
    formula: FA7[三公, 预算数/公务用车购置及运行维护费/小计] = FA7[三公, 预算数/公务用车购置及运行维护费/公务用车购置费] + FA7[三公, 预算数/公务用车购置及运行维护费/公务用车运行维护费]
    meaning:
      zh: “三公”经费预算用车小计等于购置费与运行维护费之和
      en: 'official cars, budget: the subtotal equals purchase plus running costs'
    fails:
      zh: “三公”经费预算用车小计不等于购置费与运行维护费之和
      en: 'official cars, budget: the subtotal does not equal purchase plus running costs'
    right:
      zh: 购置费与运行维护费之和
      en: purchase plus running costs
    source: 公开“三公”经费表

  R043:
    level: error
    tolerance: RS
    formula: FA7[三公, 决算数/合计] = FA7[三公, 决算数/因公出国（境）费] + FA7[三公, 决算数/公务用车购置及运行维护费/小计] + FA7[三公, 决算数/公务接待费]
    meaning:
      zh: “三公”经费决算合计等于三项之和
      en: 'the three public expenses, actual: the total equals the sum of the three items'
    fails:
      zh: “三公”经费决算合计不等于三项之和
      en: 'the three public expenses, actual: the total does not equal the sum of the three items'
    right:
      zh: 三项之和
      en: the sum of the three items
    source: 公开“三公”经费表

  R044:
    level: error
    tolerance: RS
    formula: FA7[三公, 决算数/公务用车购置及运行维护费/小计] = FA7[三公, 决算数/公务用车购置及运行维护费/公务用车购置费] + FA7[三公, 决算数/公务用车购置及运行维护费/公务用车运行维护费]
    meaning:
      zh: “三公”经费决算用车小计等于购置费与运行维护费之和
      en: 'official cars, actual: the subtotal equals purchase plus running costs'
    fails:
      zh: “三公”经费决算用车小计不等于购置费与运行维护费之和
      en: 'official cars, actual: the subtotal does not equal purchase plus running costs'
    right:
      zh: 购置费与运行维护费之和
      en: purchase plus running costs
    source: 公开“三公”经费表

  R045:
    level: warning
    tolerance: LE
    tests:
      - formula: FA7[三公, 决算数/合计] <= FA7[三公, 预算数/合计]
      - formula: FA7[三公, 决算数/因公出国（境）费] <= FA7[三公, 预算数/因公出国（境）费]
      - formula: FA7[三公, 决算数/公务用车购置及运行维护费/小计] <= FA7[三公, 预算数/公务用车购置及运行维护费/小计]
      - formula: FA7[三公, 决算数/公务用车购置及运行维护费/公务用车购置费] <= FA7[三公, 预算数/公务用车购置及运行维护费/公务用车购置费]
      - formula: FA7[三公, 决算数/公务用车购置及运行维护费/公务用车运行维护费] <= FA7[三公, 预算数/公务用车购置及运行维护费/公务用车运行维护费]
      - formula: FA7[三公, 决算数/公务接待费] <= FA7[三公, 预算数/公务接待费]
    meaning:
      zh: “三公”经费各项决算不超过预算
      en: no item of the three public expenses exceeds its budget
    fails:
      zh: “三公”经费决算超过预算
      en: the three public expenses exceed their budget
    remedy:
      zh: 如属实，请在说明中写明超支原因
      en: if it is right, give the reason for the over-run in the notes
    source: 公开“三公”经费表

  R046:
    level: error
    tolerance: EX
    formula: all(FA7[三公, *]) >= 0
    meaning:
      zh: “三公”经费各栏不为负数
      en: no figure of the three public expenses is negative
    fails:
      zh: “三公”经费有负数
      en: a figure of the three public expenses is negative
    source: 公开“三公”经费表

  R047:
    level: error
    tolerance: RS
    each: row in FA8
    formula: FA8[row, 年初结转和结余] + FA8[row, 本年收入] = FA8[row, 本年支出/合计] + FA8[row, 年末结转和结余]
    meaning:
      zh: 政府性基金年初结转和结余加本年收入等于本年支出加年末结转和结余
      en: 'fund budget: opening carry-over plus revenue equals expenditure plus closing carry-over'
    fails:
      zh: 政府性基金年初结转和结余加本年收入不等于本年支出加年末结转和结余
      en: 'fund budget: opening carry-over plus revenue does not equal expenditure plus closing carry-over'
    right:
      zh: 本年支出与年末结转和结余之和
      en: expenditure plus the closing carry-over
    source: 公开08表（2022年起07表）

  R048:
    level: error
    tolerance: RS
    each: row in FA8
    formula: FA8[row, 本年支出/合计] = FA8[row, 本年支出/基本支出] + FA8[row, 本年支出/项目支出]
    meaning:
      zh: 政府性基金本年支出等于基本支出与项目支出之和
      en: 'fund budget: expenditure equals basic plus project expenditure'
    fails:
      zh: 政府性基金本年支出不等于基本支出与项目支出之和
      en: 'fund budget: expenditure does not equal basic plus project expenditure'
    right:
      zh: 基本支出与项目支出之和
      en: basic plus project expenditure
    source: 公开08表（2022年起07表）

  R049:
    level: error
    tolerance: RS
    tests:
      - each: column in FA8
        formula: FA8[合计, column] = sum(FA8[level(类), column])
      - each: row in FA8[level(类)]; column in FA8
        formula: FA8[row, column] = sum(FA8[children(row), column])
      - each: row in FA8[level(款)]; column in FA8
        formula: FA8[row, column] = sum(FA8[children(row), column])
    meaning:
      zh: 政府性基金各级科目等于所属下级科目之和
      en: 'fund budget: each line equals the sum of the lines below it'
    fails:
      zh: 政府性基金各级科目不等于所属下级科目之和
      en: 'fund budget: each line does not equal the sum of the lines below it'
    right:
      zh: 所属下级科目之和
      en: the sum of the lines below it
    source: 公开08表（2022年起07表）

  R050:
    level: error
    tolerance: RS
    tests:
      - each: row in FA9
        formula: first(FA9[row, 合计], FA9[row, 本年支出/合计]) = first(FA9[row, 基本支出], FA9[row, 本年支出/基本支出]) + first(FA9[row, 项目支出], FA9[row, 本年支出/项目支出])
      - each: row in FA9
        formula: FA9[row, 年初结转和结余] + FA9[row, 本年收入] = FA9[row, 本年支出/合计] + FA9[row, 年末结转和结余]
    meaning:
      zh: 国有资本经营预算支出等于基本支出与项目支出之和，收支表各行收支相抵
      en: 'state-capital budget: expenditure equals basic plus project expenditure, and each line of the six-column form balances'
    fails:
      zh: 国有资本经营预算支出不等于基本支出与项目支出之和，或收支表有一行收支不相抵
      en: 'state-capital budget: expenditure does not equal basic plus project expenditure, or a line of the six-column form does not balance'
    source: 公开09表（2022年起08表）

  R051:
    level: warning
    tolerance: EX
    each: table in FA7, FA8, FA9, B9, B10, B11
    formula: blank(table) is declared
    meaning:
      zh: 空表须有空表说明，有数据的表不得注明无数据
      en: an empty table says why it is empty, and only an empty one does
    fails:
      zh: 空表说明与表中数据不符
      en: the sentence about an empty table does not fit the table
    remedy:
      zh: 空表请在表下注明“本部门本年度没有……，故本表无数据”
      en: write below an empty table why it has no data
    kind: any
    source: 部门决算公开要求

  # Between tables
  R052:
    level: error
    tolerance: CP
    formula: FA1[收入/本年收入合计] = first(FA2[合计, 本年收入合计], sum(FA2[level(类), 本年收入合计]))
    meaning:
      zh: 收支总表的本年收入合计等于收入决算表的合计
      en: revenue of the year in FA1 equals the total of FA2
    fails:
      zh: 收支总表的本年收入合计不等于收入决算表的合计
      en: revenue of the year in FA1 does not equal the total of FA2
    source: 公开01表 27行 = 公开02表 合计行1栏

  R053:
    level: error
    tolerance: RS
    formula: FA1[收入/一般公共预算财政拨款收入] + orZero(FA1[收入/政府性基金预算财政拨款收入]) + orZero(FA1[收入/国有资本经营预算财政拨款收入]) = first(FA2[合计, 财政拨款收入], sum(FA2[level(类), 财政拨款收入]))
    meaning:
      zh: 收支总表的三类财政拨款收入之和等于收入决算表的财政拨款收入
      en: the three appropriations in FA1 together equal the appropriations in FA2
    fails:
      zh: 收支总表的三类财政拨款收入之和不等于收入决算表的财政拨款收入
      en: the three appropriations in FA1 together do not equal the appropriations in FA2
    source: 公开01表（1+2+3）行 = 公开02表 合计行2栏

  R054:
    level: error
    tolerance: CP
    formula: FA1[收入/上级补助收入] = first(FA2[合计, 上级补助收入], sum(FA2[level(类), 上级补助收入]))
    meaning:
      zh: 收支总表的上级补助收入等于收入决算表的上级补助收入
      en: 上级补助收入 in FA1 equals that of FA2
    fails:
      zh: 收支总表的上级补助收入不等于收入决算表的上级补助收入
      en: 上级补助收入 in FA1 does not equal that of FA2
    source: 公开01表 4行 = 公开02表 合计行3栏

  R055:
    level: error
    tolerance: CP
    formula: FA1[收入/事业收入] = first(FA2[合计, 事业收入], sum(FA2[level(类), 事业收入]))
    meaning:
      zh: 收支总表的事业收入等于收入决算表的事业收入
      en: 事业收入 in FA1 equals that of FA2
    fails:
      zh: 收支总表的事业收入不等于收入决算表的事业收入
      en: 事业收入 in FA1 does not equal that of FA2
    source: 公开01表 5行 = 公开02表 合计行4栏

  R056:
    level: error
    tolerance: CP
    formula: FA1[收入/经营收入] = first(FA2[合计, 经营收入], sum(FA2[level(类), 经营收入]))
    meaning:
      zh: 收支总表的经营收入等于收入决算表的经营收入
      en: 经营收入 in FA1 equals that of FA2
    fails:
      zh: 收支总表的经营收入不等于收入决算表的经营收入
      en: 经营收入 in FA1 does not equal that of FA2
    source: 公开01表 6行 = 公开02表 合计行5栏

  R057:
    level: error
    tolerance: CP
    formula: FA1[收入/附属单位上缴收入] = first(FA2[合计, 附属单位上缴收入], sum(FA2[level(类), 附属单位上缴收入]))
    meaning:
      zh: 收支总表的附属单位上缴收入等于收入决算表的附属单位上缴收入
      en: 附属单位上缴收入 in FA1 equals that of FA2
    fails:
      zh: 收支总表的附属单位上缴收入不等于收入决算表的附属单位上缴收入
      en: 附属单位上缴收入 in FA1 does not equal that of FA2
    source: 公开01表 7行 = 公开02表 合计行6栏

  R058:
    level: error
    tolerance: CP
    formula: FA1[收入/其他收入] = first(FA2[合计, 其他收入], sum(FA2[level(类), 其他收入]))
    meaning:
      zh: 收支总表的其他收入等于收入决算表的其他收入
      en: 其他收入 in FA1 equals that of FA2
    fails:
      zh: 收支总表的其他收入不等于收入决算表的其他收入
      en: 其他收入 in FA1 does not equal that of FA2
    source: 公开01表 8行 = 公开02表 合计行7栏

  R059:
    level: error
    tolerance: CP
    formula: FA1[支出/本年支出合计] = first(FA3[合计, 本年支出合计], sum(FA3[level(类), 本年支出合计]))
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

  R061:
    level: error
    tolerance: CP
    formula: FA1[收入/一般公共预算财政拨款收入] = FA4[收入/一般公共预算财政拨款]
    meaning:
      zh: 收支总表的一般公共预算财政拨款收入等于财政拨款收支总表的一般公共预算财政拨款
      en: the general-budget appropriation in FA1 equals that of FA4
    fails:
      zh: 收支总表的一般公共预算财政拨款收入不等于财政拨款收支总表的一般公共预算财政拨款
      en: the general-budget appropriation in FA1 does not equal that of FA4
    source: 公开01表 1行 = 公开04表 1行

  R062:
    level: error
    tolerance: CP
    formula: FA1[收入/政府性基金预算财政拨款收入] = FA4[收入/政府性基金预算财政拨款]
    meaning:
      zh: 收支总表的政府性基金预算财政拨款收入等于财政拨款收支总表的政府性基金预算财政拨款
      en: the fund-budget appropriation in FA1 equals that of FA4
    fails:
      zh: 收支总表的政府性基金预算财政拨款收入不等于财政拨款收支总表的政府性基金预算财政拨款
      en: the fund-budget appropriation in FA1 does not equal that of FA4
    source: 公开01表 2行 = 公开04表 2行

  R063:
    level: error
    tolerance: CP
    formula: FA1[收入/国有资本经营预算财政拨款收入] = FA4[收入/国有资本经营预算财政拨款]
    meaning:
      zh: 收支总表的国有资本经营预算财政拨款收入等于财政拨款收支总表的国有资本经营预算财政拨款
      en: the state-capital appropriation in FA1 equals that of FA4
    fails:
      zh: 收支总表的国有资本经营预算财政拨款收入不等于财政拨款收支总表的国有资本经营预算财政拨款
      en: the state-capital appropriation in FA1 does not equal that of FA4
    source: 公开01表 3行 = 公开04表 3行

  R064:
    level: error
    tolerance: CP
    formula: first(FA2[合计, 财政拨款收入], sum(FA2[level(类), 财政拨款收入])) = FA4[收入/本年收入合计]
    meaning:
      zh: 收入决算表的财政拨款收入等于财政拨款收支总表的本年收入合计
      en: appropriations in FA2 equals those of the year in FA4
    fails:
      zh: 收入决算表的财政拨款收入不等于财政拨款收支总表的本年收入合计
      en: appropriations in FA2 does not equal those of the year in FA4
    source: 公开02表 合计行2栏 = 公开04表 27行

  R065:
    level: error
    tolerance: CP
    formula: FA4[支出/本年支出合计, 一般公共预算财政拨款] = first(FA5[合计, 合计], sum(FA5[level(类), 合计]))
    meaning:
      zh: 财政拨款收支总表的一般公共预算支出等于一般公共预算支出决算表的合计
      en: general-budget expenditure in FA4 equals the total of FA5
    fails:
      zh: 财政拨款收支总表的一般公共预算支出不等于一般公共预算支出决算表的合计
      en: general-budget expenditure in FA4 does not equal the total of FA5
    source: 公开04表 59行3栏 = 公开05表 合计行1栏

  R066:
    level: error
    tolerance: CP
    each: class in FA4, FA5
    formula: orZero(FA4[class, 一般公共预算财政拨款]) = orZero(FA5[class, 合计])
    meaning:
      zh: 财政拨款收支总表的一般公共预算各类支出等于一般公共预算支出决算表的同类合计
      en: each functional class of the general budget in FA4 equals that class in FA5
    fails:
      zh: 财政拨款收支总表的一般公共预算各类支出不等于一般公共预算支出决算表的同类合计
      en: each functional class of the general budget in FA4 does not equal that class in FA5
    source: 公开04表（33…58）行3栏 = 公开05表 类级科目1栏

  R067:
    level: error
    tolerance: CP
    formula: FA4[支出/本年支出合计, 政府性基金预算财政拨款] = orZero(first(FA8[合计, 本年支出/合计], sum(FA8[level(类), 本年支出/合计])))
    meaning:
      zh: 财政拨款收支总表的政府性基金支出等于政府性基金表的本年支出
      en: fund-budget expenditure in FA4 equals that of FA8
    fails:
      zh: 财政拨款收支总表的政府性基金支出不等于政府性基金表的本年支出
      en: fund-budget expenditure in FA4 does not equal that of FA8
    source: 公开04表 59行4栏 = 公开08表

  R068:
    level: error
    tolerance: CP
    each: class in FA4, FA8
    formula: orZero(FA4[class, 政府性基金预算财政拨款]) = orZero(FA8[class, 本年支出/合计])
    meaning:
      zh: 财政拨款收支总表的政府性基金各类支出等于政府性基金表的同类支出
      en: each functional class of the fund budget in FA4 equals that class in FA8
    fails:
      zh: 财政拨款收支总表的政府性基金各类支出不等于政府性基金表的同类支出
      en: each functional class of the fund budget in FA4 does not equal that class in FA8
    source: 公开04表（33…58）行4栏 = 公开08表 类级科目

  R069:
    level: error
    tolerance: CP
    formula: FA4[收入/政府性基金预算财政拨款] = orZero(first(FA8[合计, 本年收入], sum(FA8[level(类), 本年收入])))
    meaning:
      zh: 财政拨款收支总表的政府性基金收入等于政府性基金表的本年收入
      en: fund-budget revenue in FA4 equals that of FA8
    fails:
      zh: 财政拨款收支总表的政府性基金收入不等于政府性基金表的本年收入
      en: fund-budget revenue in FA4 does not equal that of FA8
    source: 公开04表 2行 = 公开08表

  R070:
    level: error
    tolerance: CP
    formula: FA4[收入/年初财政拨款结转和结余/政府性基金预算财政拨款] = orZero(first(FA8[合计, 年初结转和结余], sum(FA8[level(类), 年初结转和结余])))
    meaning:
      zh: 财政拨款收支总表的政府性基金年初结转和结余等于政府性基金表的年初结转和结余
      en: the opening carry-over of the fund budget in FA4 equals that of FA8
    fails:
      zh: 财政拨款收支总表的政府性基金年初结转和结余不等于政府性基金表的年初结转和结余
      en: the opening carry-over of the fund budget in FA4 does not equal that of FA8
    source: 公开04表 30行 = 公开08表

  R071:
    level: error
    tolerance: CP
    formula: FA4[支出/年末财政拨款结转和结余, 政府性基金预算财政拨款] = orZero(first(FA8[合计, 年末结转和结余], sum(FA8[level(类), 年末结转和结余])))
    meaning:
      zh: 财政拨款收支总表的政府性基金年末结转和结余等于政府性基金表的年末结转和结余
      en: the closing carry-over of the fund budget in FA4 equals that of FA8
    fails:
      zh: 财政拨款收支总表的政府性基金年末结转和结余不等于政府性基金表的年末结转和结余
      en: the closing carry-over of the fund budget in FA4 does not equal that of FA8
    source: 公开04表 60行4栏 = 公开08表

  R072:
    level: error
    tolerance: CP
    tests:
      - formula: FA4[支出/本年支出合计, 国有资本经营预算财政拨款] = orZero(first(FA9[合计, 合计], FA9[合计, 本年支出/合计], sum(FA9[level(类), 合计]), sum(FA9[level(类), 本年支出/合计])))
      - formula: FA4[收入/国有资本经营预算财政拨款] = orZero(first(FA9[合计, 本年收入], sum(FA9[level(类), 本年收入])))
      - formula: FA4[收入/年初财政拨款结转和结余/国有资本经营预算财政拨款] = orZero(first(FA9[合计, 年初结转和结余], sum(FA9[level(类), 年初结转和结余])))
      - formula: FA4[支出/年末财政拨款结转和结余, 国有资本经营预算财政拨款] = orZero(first(FA9[合计, 年末结转和结余], sum(FA9[level(类), 年末结转和结余])))
    meaning:
      zh: 财政拨款收支总表的国有资本经营预算各数等于国有资本经营预算表的同项数
      en: the state-capital figures of FA4 equal those of FA9
    fails:
      zh: 财政拨款收支总表的国有资本经营预算各数不等于国有资本经营预算表的同项数
      en: the state-capital figures of FA4 do not equal those of FA9
    source: 公开04表 = 公开09表

  R073:
    level: error
    tolerance: RS
    formula: first(FA5[合计, 基本支出], sum(FA5[level(类), 基本支出])) = first(FA6[合计], FA6[人员经费合计] + FA6[公用经费合计])
    meaning:
      zh: 一般公共预算基本支出等于人员经费与公用经费之和
      en: basic expenditure in FA5 equals personnel plus running costs in FA6
    fails:
      zh: 一般公共预算基本支出不等于人员经费与公用经费之和
      en: basic expenditure in FA5 does not equal personnel plus running costs in FA6
    right:
      zh: 人员经费与公用经费之和
      en: personnel plus running costs
    source: 公开05表 合计行2栏 = 公开06表 合计

  R074:
    level: error
    tolerance: LE
    tests:
      - each: row in FA3[under(2)]
        formula: orZero(FA5[row, 合计]) + first(FA8[row, 本年支出/合计], 0) + first(FA9[row, 合计], FA9[row, 本年支出/合计], 0) <= FA3[row, 本年支出合计]
      - each: row in FA3[under(2)]
        formula: orZero(FA5[row, 基本支出]) + first(FA8[row, 本年支出/基本支出], 0) + first(FA9[row, 基本支出], FA9[row, 本年支出/基本支出], 0) <= FA3[row, 基本支出]
      - each: row in FA3[under(2)]
        formula: orZero(FA5[row, 项目支出]) + first(FA8[row, 本年支出/项目支出], 0) + first(FA9[row, 项目支出], FA9[row, 本年支出/项目支出], 0) <= FA3[row, 项目支出]
      - formula: orZero(first(FA5[合计, 合计], sum(FA5[level(类), 合计]))) + first(FA8[合计, 本年支出/合计], sum(FA8[level(类), 本年支出/合计]), 0) + first(FA9[合计, 合计], FA9[合计, 本年支出/合计], sum(FA9[level(类), 合计]), sum(FA9[level(类), 本年支出/合计]), 0) <= first(FA3[合计, 本年支出合计], sum(FA3[level(类), 本年支出合计]))
      - formula: orZero(first(FA5[合计, 基本支出], sum(FA5[level(类), 基本支出]))) + first(FA8[合计, 本年支出/基本支出], sum(FA8[level(类), 本年支出/基本支出]), 0) + first(FA9[合计, 基本支出], FA9[合计, 本年支出/基本支出], sum(FA9[level(类), 基本支出]), sum(FA9[level(类), 本年支出/基本支出]), 0) <= first(FA3[合计, 基本支出], sum(FA3[level(类), 基本支出]))
      - formula: orZero(first(FA5[合计, 项目支出], sum(FA5[level(类), 项目支出]))) + first(FA8[合计, 本年支出/项目支出], sum(FA8[level(类), 本年支出/项目支出]), 0) + first(FA9[合计, 项目支出], FA9[合计, 本年支出/项目支出], sum(FA9[level(类), 项目支出]), sum(FA9[level(类), 本年支出/项目支出]), 0) <= first(FA3[合计, 项目支出], sum(FA3[level(类), 项目支出]))
      # Where all revenue is appropriations and nothing was carried over, nothing else can have been spent either.
      - each: row in FA3[under(2)]
        when: orZero(sum(FA1[收入/上级补助收入:收入/其他收入])) = 0 and orZero(FA1[收入/使用非财政拨款结余]) = 0 and FA1[收入/年初结转和结余] = 0
        level: warning
        formula: orZero(FA5[row, 合计]) + orZero(first(FA8[row, 本年支出/合计])) + orZero(first(FA9[row, 合计], FA9[row, 本年支出/合计])) >= FA3[row, 本年支出合计]
      - each: row in FA3[under(2)]
        when: orZero(sum(FA1[收入/上级补助收入:收入/其他收入])) = 0 and orZero(FA1[收入/使用非财政拨款结余]) = 0 and FA1[收入/年初结转和结余] = 0
        level: warning
        formula: orZero(FA5[row, 基本支出]) + orZero(first(FA8[row, 本年支出/基本支出])) + orZero(first(FA9[row, 基本支出], FA9[row, 本年支出/基本支出])) >= FA3[row, 基本支出]
      - each: row in FA3[under(2)]
        when: orZero(sum(FA1[收入/上级补助收入:收入/其他收入])) = 0 and orZero(FA1[收入/使用非财政拨款结余]) = 0 and FA1[收入/年初结转和结余] = 0
        level: warning
        formula: orZero(FA5[row, 项目支出]) + orZero(first(FA8[row, 本年支出/项目支出])) + orZero(first(FA9[row, 项目支出], FA9[row, 本年支出/项目支出])) >= FA3[row, 项目支出]
      - when: orZero(sum(FA1[收入/上级补助收入:收入/其他收入])) = 0 and orZero(FA1[收入/使用非财政拨款结余]) = 0 and FA1[收入/年初结转和结余] = 0
        level: warning
        formula: orZero(first(FA5[合计, 合计], sum(FA5[level(类), 合计]))) + orZero(first(FA8[合计, 本年支出/合计], sum(FA8[level(类), 本年支出/合计]))) + orZero(first(FA9[合计, 合计], FA9[合计, 本年支出/合计], sum(FA9[level(类), 合计]), sum(FA9[level(类), 本年支出/合计]))) >= first(FA3[合计, 本年支出合计], sum(FA3[level(类), 本年支出合计]))
      - when: orZero(sum(FA1[收入/上级补助收入:收入/其他收入])) = 0 and orZero(FA1[收入/使用非财政拨款结余]) = 0 and FA1[收入/年初结转和结余] = 0
        level: warning
        formula: orZero(first(FA5[合计, 基本支出], sum(FA5[level(类), 基本支出]))) + orZero(first(FA8[合计, 本年支出/基本支出], sum(FA8[level(类), 本年支出/基本支出]))) + orZero(first(FA9[合计, 基本支出], FA9[合计, 本年支出/基本支出], sum(FA9[level(类), 基本支出]), sum(FA9[level(类), 本年支出/基本支出]))) >= first(FA3[合计, 基本支出], sum(FA3[level(类), 基本支出]))
      - when: orZero(sum(FA1[收入/上级补助收入:收入/其他收入])) = 0 and orZero(FA1[收入/使用非财政拨款结余]) = 0 and FA1[收入/年初结转和结余] = 0
        level: warning
        formula: orZero(first(FA5[合计, 项目支出], sum(FA5[level(类), 项目支出]))) + orZero(first(FA8[合计, 本年支出/项目支出], sum(FA8[level(类), 本年支出/项目支出]))) + orZero(first(FA9[合计, 项目支出], FA9[合计, 本年支出/项目支出], sum(FA9[level(类), 项目支出]), sum(FA9[level(类), 本年支出/项目支出]))) >= first(FA3[合计, 项目支出], sum(FA3[level(类), 项目支出]))
    meaning:
      zh: 三本预算支出之和不超过支出决算表的同科目支出；只有财政拨款收入且无结转结余时二者相等
      en: the three books together do not exceed FA3 for any code, and equal it where there is no other revenue and no carry-over
    fails:
      zh: 三本预算支出之和与支出决算表的同科目支出不符
      en: the three books together do not fit the same code in FA3
    source: 公开03、05、08、09表

  R075:
    level: error
    tolerance: LE
    # What FA7 leaves blank is taken for 0 only where its items make up their total without it.
    tests:
      - when: max(FA7[三公, 决算数/因公出国（境）费] - 0.01, FA7[三公, 决算数/因公出国（境）费] + FA7[三公, 决算数/公务用车购置及运行维护费/小计] + FA7[三公, 决算数/公务接待费] - FA7[三公, 决算数/合计] + 0.02) >= 0
        formula: FA6[30212] <= FA7[三公, 决算数/因公出国（境）费]
      - when: max(FA7[三公, 决算数/公务接待费] - 0.01, FA7[三公, 决算数/因公出国（境）费] + FA7[三公, 决算数/公务用车购置及运行维护费/小计] + FA7[三公, 决算数/公务接待费] - FA7[三公, 决算数/合计] + 0.02) >= 0
        formula: FA6[30217] <= FA7[三公, 决算数/公务接待费]
      - when: max(FA7[三公, 决算数/公务用车购置及运行维护费/公务用车运行维护费] - 0.01, FA7[三公, 决算数/因公出国（境）费] + FA7[三公, 决算数/公务用车购置及运行维护费/小计] + FA7[三公, 决算数/公务接待费] - FA7[三公, 决算数/合计] + 0.02) >= 0 and max(FA7[三公, 决算数/公务用车购置及运行维护费/公务用车运行维护费] - 0.01, FA7[三公, 决算数/公务用车购置及运行维护费/公务用车购置费] + FA7[三公, 决算数/公务用车购置及运行维护费/公务用车运行维护费] - FA7[三公, 决算数/公务用车购置及运行维护费/小计] + 0.02) >= 0
        formula: FA6[30231] <= FA7[三公, 决算数/公务用车购置及运行维护费/公务用车运行维护费]
      - when: max(FA7[三公, 决算数/公务用车购置及运行维护费/公务用车购置费] - 0.01, FA7[三公, 决算数/因公出国（境）费] + FA7[三公, 决算数/公务用车购置及运行维护费/小计] + FA7[三公, 决算数/公务接待费] - FA7[三公, 决算数/合计] + 0.02) >= 0 and max(FA7[三公, 决算数/公务用车购置及运行维护费/公务用车购置费] - 0.01, FA7[三公, 决算数/公务用车购置及运行维护费/公务用车购置费] + FA7[三公, 决算数/公务用车购置及运行维护费/公务用车运行维护费] - FA7[三公, 决算数/公务用车购置及运行维护费/小计] + 0.02) >= 0
        formula: FA6[31013] <= FA7[三公, 决算数/公务用车购置及运行维护费/公务用车购置费]
    meaning:
      zh: 基本支出中的“三公”科目不超过“三公”经费表的同项决算
      en: an economic item of basic expenditure does not exceed the same item of the three public expenses
    fails:
      zh: 基本支出中的“三公”科目超过“三公”经费表的同项决算
      en: an economic item of basic expenditure exceeds the same item of the three public expenses
    source: 公开06表与“三公”经费表

  R076:
    level: error
    tolerance: LE
    tests:
      - formula: FA4[支出/本年支出合计, 合计] <= FA1[支出/本年支出合计]
      - formula: FA4[收入/年初财政拨款结转和结余] <= FA1[收入/年初结转和结余]
      - formula: FA4[支出/年末财政拨款结转和结余, 合计] <= FA1[支出/年末结转和结余]
    meaning:
      zh: 财政拨款收支总表各数不超过收支总表的同项数
      en: appropriations do not exceed the figures of FA1
    fails:
      zh: 财政拨款收支总表的数超过收支总表的同项数
      en: a figure of FA4 exceeds that of FA1
    source: 公开04表与公开01表

  R077:
    level: warning
    tolerance: EX
    formula: codes(FA3) include FA5, FA8, FA9
    meaning:
      zh: 各财政拨款支出表的科目都在支出决算表中
      en: every code of FA5, FA8 and FA9 stands in FA3
    fails:
      zh: 财政拨款支出表有支出决算表没有的科目
      en: a code of the appropriation tables is not in FA3
    source: 公开03、05、08、09表

  R078:
    level: warning
    tolerance: EX
    formula: none(FA5[under(223), *], FA5[under(21208), *], FA5[under(21213), *], FA5[under(22904), *], FA5[under(22960), *], FA5[under(23401), *], FA5[under(23402), *], FA5[under(xxx98), *], FA8[under(223), *], FA9[under(21208), *], FA9[under(21213), *], FA9[under(22904), *], FA9[under(22960), *], FA9[under(23401), *], FA9[under(23402), *])
    meaning:
      zh: 一般公共预算表不列政府性基金和国有资本经营预算科目，政府性基金表不列国有资本经营预算科目
      en: fund and state-capital codes stand only in the tables of their own books
    fails:
      zh: 科目列在了别的预算的表中
      en: a code stands in the table of another book
    source: 政府收支分类科目

  # Text and tables
  R079:
    level: warning
    tolerance: CP
    needs: narrative
    meaning:
      zh: 文字说明的机关运行经费与公用经费合计相符
      en: the running costs of the text fit those of FA6
    source: 部门决算公开说明

  R080:
    level: error
    tolerance: CP
    needs: narrative
    meaning:
      zh: 文字说明的总额和基本支出、项目支出与表一致
      en: the amounts of the text are those of the tables
    source: 部门决算公开说明

  R081:
    level: error
    tolerance: RT
    needs: narrative
    meaning:
      zh: 文字说明的占比与表中数据一致
      en: the shares of the text follow from the tables
    source: 部门决算公开说明

  # Year to year
  R082:
    level: warning
    tolerance: EX
    tests:
      - formula: FA1[收入/年初结转和结余] = prior.FA1[支出/年末结转和结余]
      - formula: Z01[收入/年初结转和结余, 决算数] = prior.Z01[支出/年末结转和结余, 决算数]
    meaning:
      zh: 年初结转和结余等于上年年末结转和结余
      en: the opening carry-over equals the closing one of the year before
    fails:
      zh: 年初结转和结余不等于上年年末结转和结余
      en: the opening carry-over does not equal the closing one of the year before
    source: 公开01表 29行 = 上年 59行

  R083:
    level: warning
    tolerance: EX
    tests:
      - formula: FA4[收入/年初财政拨款结转和结余] = prior.FA4[支出/年末财政拨款结转和结余, 合计]
      - formula: FA4[收入/年初财政拨款结转和结余/一般公共预算财政拨款] = prior.FA4[支出/年末财政拨款结转和结余, 一般公共预算财政拨款]
      - formula: FA4[收入/年初财政拨款结转和结余/政府性基金预算财政拨款] = prior.FA4[支出/年末财政拨款结转和结余, 政府性基金预算财政拨款]
      - formula: FA4[收入/年初财政拨款结转和结余/国有资本经营预算财政拨款] = prior.FA4[支出/年末财政拨款结转和结余, 国有资本经营预算财政拨款]
    meaning:
      zh: 年初财政拨款结转和结余等于上年年末数
      en: the opening carry-over of appropriations equals the closing one of the year before
    fails:
      zh: 年初财政拨款结转和结余不等于上年年末数
      en: the opening carry-over of appropriations does not equal the closing one of the year before
    source: 公开04表（28…31）行 = 上年 60行

  R084:
    level: warning
    tolerance: EX
    tests:
      - each: code in FA8, prior.FA8
        formula: orZero(FA8[code, 年初结转和结余]) = orZero(prior.FA8[code, 年末结转和结余])
      - formula: FA8[合计, 年初结转和结余] = prior.FA8[合计, 年末结转和结余]
    meaning:
      zh: 政府性基金年初结转和结余等于上年同科目年末数
      en: the opening carry-over of a fund code equals its closing one of the year before
    fails:
      zh: 政府性基金年初结转和结余不等于上年同科目年末数
      en: the opening carry-over of a fund code does not equal its closing one of the year before
    source: 公开08表

  R085:
    level: error
    tolerance: RT
    needs: narrative
    meaning:
      zh: 文字说明的增减百分比与两年数据一致，上年为零时不得写百分比
      en: the growth rates of the text follow from both years; none may be printed on a base of 0
    source: 部门决算公开说明

  # The document as a whole
  R131:
    level: warning
    tolerance: EX
    formula: set is complete
    meaning:
      zh: 公开的部门预决算按格式和年度应有的表齐全
      en: the tables that a published document of this form and year must hold are there
    fails:
      zh: 缺少应公开的表
      en: a required table is absent
    remedy:
      zh: 补上该表；没有数据的也要公开空表并注明，或用 --require none 不核对
      en: add the table, blank with its sentence when there is nothing to report, or do not ask with --require none
    kind: any
    source: 部门预算公开、部门决算公开要求
"""####
}
