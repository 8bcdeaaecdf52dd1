// Made from Resources/BudgetRules.yaml by `make resources`; edit that file, not this one.
// swift-format-ignore-file

enum BudgetRulesResource {
    static let text = ####"""
# Departmental budgets (部门预算公开). Formula language: Documentation/formula-language.md
kind: budget
rules:
  # B1 … B16
  R086:
    level: error
    tolerance: EX
    formula: B1[收入/总计] = B1[支出/总计]
    meaning:
      zh: 收支总表的收入总计等于支出总计
      en: total revenue of the budget equals its total expenditure
    fails:
      zh: 收支总表的收入总计不等于支出总计
      en: total revenue of the budget does not equal its total expenditure
    source: 部门预算 收支总表

  R087:
    level: error
    tolerance: RS
    formula: first(B1[收入/本年收入合计], B1[收入/总计]) = first(sum(B1[above(收入/本年收入合计)]), sum(B1[above(收入/总计)]))
    meaning:
      zh: 收支总表的收入合计等于各项收入之和
      en: revenue of the budget equals the sum of its kinds
    fails:
      zh: 收支总表的收入合计不等于各项收入之和
      en: revenue of the budget does not equal the sum of its kinds
    right:
      zh: 各项收入之和
      en: the sum of the kinds of revenue
    source: 部门预算 收支总表

  R088:
    level: error
    tolerance: RS
    formula: B1[收入/总计] = B1[收入/本年收入合计] + orZero(B1[收入/上年结转结余]) + orZero(B1[收入/使用非财政拨款结余])
    meaning:
      zh: 收入总计等于本年收入合计与上年结转结余之和
      en: total revenue equals revenue of the year plus what was carried over
    fails:
      zh: 收入总计不等于本年收入合计与上年结转结余之和
      en: total revenue does not equal revenue of the year plus what was carried over
    right:
      zh: 本年收入合计与上年结转结余之和
      en: revenue of the year plus what was carried over
    source: 部门预算 收支总表

  R089:
    level: error
    tolerance: RS
    tests:
      - formula: B1[支出/总计] = first(B1[支出/本年支出合计] + orZero(B1[支出/年终结转结余]), sum(B1[above(支出/总计)]))
        right:
          zh: 各项支出与年终结转结余之和
          en: expenditure plus what is carried over
      - formula: B1[支出/本年支出合计] = sum(B1[above(支出/本年支出合计)])
        right:
          zh: 各项支出之和
          en: the sum of the functional classes
    meaning:
      zh: 支出总计等于本年支出与年终结转结余之和，本年支出合计等于各项支出之和
      en: total expenditure equals expenditure of the year plus what is carried over, expenditure of the year the sum of its classes
    fails:
      zh: 支出总计或本年支出合计不等于其组成部分之和
      en: total expenditure, or expenditure of the year, does not equal the sum of its parts
    source: 部门预算 收支总表

  R090:
    level: error
    tolerance: RS
    tests:
      - formula: B1[支出/总计] = B1[按部门预算经济分类/总计]
      - formula: B1[支出/总计] = B1[按政府预算经济分类/总计]
      - formula: B1[按部门预算经济分类/总计] = B1[按部门预算经济分类/本年支出合计] + orZero(B1[按部门预算经济分类/年终结转结余])
      - formula: B1[按部门预算经济分类/本年支出合计] = sum(B1[above(按部门预算经济分类/本年支出合计)])
      - formula: B1[按政府预算经济分类/总计] = B1[按政府预算经济分类/本年支出合计] + orZero(B1[按政府预算经济分类/年终结转结余])
      - formula: B1[按政府预算经济分类/本年支出合计] = sum(B1[above(按政府预算经济分类/本年支出合计)])
      - formula: B1[按部门预算经济分类/基本支出] = sum(B1[按部门预算经济分类/基本支出/*])
      - formula: B1[按部门预算经济分类/项目支出] = sum(B1[按部门预算经济分类/项目支出/*])
    meaning:
      zh: 按功能、部门经济和政府经济分类的支出总计等于同一数，各为其组成部分之和
      en: total expenditure is the same by function and by both economic classifications, each the sum of its parts
    fails:
      zh: 按功能分类与按经济分类的支出总计不一致，或与其组成部分之和不符
      en: total expenditure by function and by economic classification differ, or one is not the sum of its parts
    source: 部门预算 收支总表

  R091:
    level: error
    tolerance: RS
    tests:
      - each: row in B2
        formula: B2[row, 合计] = sum(B2[row, after(合计)])
      - each: column in B2
        formula: B2[合计, column] = sum(B2[level(类), column])
      - each: row in B2[level(类)]; column in B2
        formula: B2[row, column] = sum(B2[children(row), column])
      - each: row in B2[level(款)]; column in B2
        formula: B2[row, column] = sum(B2[children(row), column])
      - formula: first(B2[合计, 合计], sum(B2[level(类), 合计])) = B1[收入/总计]
    meaning:
      zh: 收入总表各行等于各来源之和，各级科目等于下级科目之和，合计等于收支总表的收入总计
      en: each line of the revenue budget equals the sum of its sources and of the lines below it, and its total that of B1
    fails:
      zh: 收入总表的数与其组成部分之和不符
      en: a figure of the revenue budget does not equal the sum of its parts
    source: 部门预算 收入总表

  R092:
    level: error
    tolerance: RS
    tests:
      - each: row in B3
        formula: B3[row, 合计] = sum(B3[row, after(合计)])
      - each: column in B3
        formula: B3[合计, column] = sum(B3[level(类), column])
      - each: row in B3[level(类)]; column in B3
        formula: B3[row, column] = sum(B3[children(row), column])
      - each: row in B3[level(款)]; column in B3
        formula: B3[row, column] = sum(B3[children(row), column])
      - formula: first(B3[合计, 合计], sum(B3[level(类), 合计])) = first(B1[支出/本年支出合计], B1[支出/总计])
      - each: row in B10
        formula: B10[row, 合计] = B10[row, 基本支出] + B10[row, 项目支出]
      - each: column in B10
        formula: B10[合计, column] = sum(B10[level(类), column])
      - each: row in B10[level(类)]; column in B10
        formula: B10[row, column] = sum(B10[children(row), column])
      - each: row in B10[level(款)]; column in B10
        formula: B10[row, column] = sum(B10[children(row), column])
      - each: row in B11
        formula: B11[row, 合计] = B11[row, 基本支出] + B11[row, 项目支出]
      - each: column in B11
        formula: B11[合计, column] = sum(B11[level(类), column])
      - each: row in B11[level(类)]; column in B11
        formula: B11[row, column] = sum(B11[children(row), column])
      - each: row in B11[level(款)]; column in B11
        formula: B11[row, column] = sum(B11[children(row), column])
    meaning:
      zh: 支出总表和政府性基金、国有资本经营预算支出表各行等于各类支出之和，各级科目等于下级科目之和，支出总表合计等于收支总表的本年支出
      en: each line of B3, B10 and B11 equals the sum of its columns and of the lines below it, and the total of B3 that of B1
    fails:
      zh: 支出预算表的数与其组成部分之和或收支总表不符
      en: a figure of an expenditure budget does not equal the sum of its parts, or B1
    source: 部门预算 支出总表

  R093:
    level: error
    tolerance: RS
    tests:
      - each: row in B4
        formula: B4[row, 总计] = sum(B4[row, after(总计)])
        right:
          zh: 各类之和
          en: the sum of its classes
      - each: column in B4
        formula: B4[合计, column] = sum(B4[level(类), column])
      - each: row in B4[level(类)]; column in B4
        formula: B4[row, column] = sum(B4[children(row), column])
      - each: row in B4[level(款)]; column in B4
        formula: B4[row, column] = sum(B4[children(row), column])
    meaning:
      zh: 按政府预算经济分类的总计等于各类之和，各级科目等于下级科目之和
      en: the total by government economic classification equals the sum of its classes, each line the sum of those below it
    fails:
      zh: 按政府预算经济分类的数不等于其组成部分之和
      en: a figure by government economic classification does not equal the sum of its parts
    source: 部门预算 支出预算分类汇总表（按政府预算经济分类）

  R094:
    level: error
    tolerance: RS
    tests:
      - each: row in B5
        formula: B5[row, 总计] = B5[row, 基本支出/合计] + B5[row, 项目支出/合计]
      - each: row in B5
        formula: B5[row, 基本支出/合计] = B5[row, 基本支出/工资福利支出] + B5[row, 基本支出/一般商品和服务支出] + B5[row, 基本支出/对个人和家庭的补助]
      - each: row in B5
        formula: B5[row, 项目支出/合计] = sum(B5[row, after(项目支出/合计)])
      - each: column in B5
        formula: B5[合计, column] = sum(B5[level(类), column])
      - each: row in B5[level(类)]; column in B5
        formula: B5[row, column] = sum(B5[children(row), column])
      - each: row in B5[level(款)]; column in B5
        formula: B5[row, column] = sum(B5[children(row), column])
    meaning:
      zh: 按部门预算经济分类的总计等于基本支出与项目支出之和，各合计等于其组成部分之和
      en: the total by department economic classification equals basic plus project expenditure, each the sum of its parts
    fails:
      zh: 按部门预算经济分类的数不等于其组成部分之和
      en: a figure by department economic classification does not equal the sum of its parts
    right:
      zh: 其各组成部分之和
      en: the sum of its parts
    source: 部门预算 支出预算分类汇总表（按部门预算经济分类）

  R095:
    level: error
    tolerance: CP
    tests:
      - each: row in B4
        formula: B4[row, 总计] = B3[row, 合计]
      - each: row in B5
        formula: B5[row, 总计] = B3[row, 合计]
      - each: row in B4
        formula: B4[row, 总计] = B5[row, 总计]
    meaning:
      zh: 按两种经济分类的总计相等，并等于支出总表的同科目合计
      en: the totals by both economic classifications are the same and equal those of B3, for each code
    fails:
      zh: 按经济分类的总计不等于支出总表或另一经济分类的同科目合计
      en: a total by economic classification does not equal that of B3, or of the other classification
    source: 部门预算 支出预算分类汇总表

  R096:
    level: warning
    tolerance: CP
    # A department with institutions has 505 and 506, which take from 301, 302 and from 309, 310.
    tests:
      - when: B4[合计, 505] = 0 and B4[合计, 506] = 0
        formula: B4[合计, 501] = B5[合计, 基本支出/工资福利支出]
      - when: B4[合计, 505] = 0 and B4[合计, 506] = 0
        formula: B4[合计, 502] = B5[合计, 基本支出/一般商品和服务支出] + orZero(B5[合计, 项目支出/按项目管理的商品和服务支出])
      - when: B4[合计, 505] = 0 and B4[合计, 506] = 0
        formula: B4[合计, 503] = B5[合计, 项目支出/资本性支出]
      - when: B4[合计, 505] = 0 and B4[合计, 506] = 0
        formula: B4[合计, 504] = B5[合计, 项目支出/资本性支出（基本建设）]
      - formula: B4[合计, 501] + B4[合计, 502] + B4[合计, 505] = B5[合计, 基本支出/工资福利支出] + B5[合计, 基本支出/一般商品和服务支出] + orZero(B5[合计, 项目支出/按项目管理的商品和服务支出])
      - formula: B4[合计, 503] + B4[合计, 504] + B4[合计, 506] = B5[合计, 项目支出/资本性支出（基本建设）] + B5[合计, 项目支出/资本性支出]
      - formula: B4[合计, 509] = B5[合计, 基本支出/对个人和家庭的补助] + B5[合计, 项目支出/按项目管理的对个人和家庭的补助]
    meaning:
      zh: 政府预算经济分类各类等于对应的部门预算经济分类
      en: each government economic class equals the department classes that make it up
    fails:
      zh: 政府预算经济分类各类不等于对应的部门预算经济分类
      en: a government economic class does not equal the department classes that make it up
    source: 支出经济分类科目对照表

  R097:
    level: error
    tolerance: RS
    tests:
      - tolerance: EX
        formula: B6[收入/总计] = B6[支出/总计, 合计]
      - formula: B6[收入/总计] = sum(B6[above(收入/总计)])
      - each: column in B6[支出/总计, after(预算数)]
        formula: B6[支出/总计, column] = sum(B6[above(支出/总计), column])
      - each: row in B6[支出/*]
        formula: B6[row, 合计] = sum(B6[row, after(合计)])
    meaning:
      zh: 财政拨款收支总表收支相等，各行等于三本预算之和
      en: the appropriations budget balances, and each line equals the sum of the three books
    fails:
      zh: 财政拨款收支总表的数与其组成部分不符
      en: a figure of the appropriations budget does not equal its parts
    source: 部门预算 财政拨款收支总表

  R098:
    level: error
    tolerance: CP
    tests:
      - formula: B6[支出/总计, 一般公共预算] - orZero(B6[支出/年终结转结余, 一般公共预算]) = first(B7[合计, 合计], sum(B7[level(类), 合计]))
      - formula: B6[支出/总计, 政府性基金预算] - orZero(B6[支出/年终结转结余, 政府性基金预算]) = orZero(first(B10[合计, 合计], sum(B10[level(类), 合计])))
      - formula: B6[支出/总计, 国有资本经营预算] - orZero(B6[支出/年终结转结余, 国有资本经营预算]) = orZero(first(B11[合计, 合计], sum(B11[level(类), 合计])))
    meaning:
      zh: 财政拨款收支总表的三本预算支出等于各自支出表的合计
      en: each book of the appropriations budget equals the total of its own table
    fails:
      zh: 财政拨款收支总表的支出不等于该预算支出表的合计
      en: a book of the appropriations budget does not equal the total of its own table
    source: 部门预算 财政拨款收支总表

  R099:
    level: error
    tolerance: RS
    tests:
      - each: row in B7
        formula: B7[row, 合计] = B7[row, 基本支出] + B7[row, 项目支出]
      - each: row in B7
        formula: B7[row, 基本支出] = B7[row, 基本支出/人员经费] + B7[row, 基本支出/公用经费]
      - each: column in B7
        formula: B7[合计, column] = sum(B7[level(类), column])
      - each: row in B7[level(类)]; column in B7
        formula: B7[row, column] = sum(B7[children(row), column])
      - each: row in B7[level(款)]; column in B7
        formula: B7[row, column] = sum(B7[children(row), column])
    meaning:
      zh: 一般公共预算支出表各行等于基本支出与项目支出之和，各级科目等于下级科目之和
      en: each line of the general-budget table equals basic plus project expenditure and the sum of the lines below it
    fails:
      zh: 一般公共预算支出表的数与其组成部分之和不符
      en: a figure of the general-budget table does not equal the sum of its parts
    source: 部门预算 一般公共预算支出表

  R100:
    level: error
    tolerance: RS
    tests:
      - each: row in B8
        formula: B8[row, 合计] = B8[row, 人员经费] + B8[row, 公用经费]
      - each: row in B8[level(类)]; column in B8
        formula: B8[row, column] = sum(B8[children(row), column])
      - each: column in B8
        formula: B8[合计, column] = sum(B8[level(类), column])
      - formula: first(B8[合计, 合计], sum(B8[level(类), 合计])) = first(B7[合计, 基本支出], sum(B7[level(类), 基本支出]))
    meaning:
      zh: 基本支出表各行等于人员经费与公用经费之和，各类等于所属各款之和，合计等于一般公共预算支出表的基本支出
      en: each line of the basic-expenditure budget equals personnel plus running costs and the sum of its items, and its total that of B7
    fails:
      zh: 基本支出表的数与其组成部分之和不符
      en: a figure of the basic-expenditure budget does not equal the sum of its parts
    source: 部门预算 一般公共预算基本支出表

  R101:
    level: error
    tolerance: RS
    tests:
      - formula: B8[合计, 人员经费] = orZero(B8[301, 合计]) + orZero(B8[303, 合计])
      - formula: B8[合计, 公用经费] = orZero(B8[302, 合计]) + orZero(B8[307, 合计]) + orZero(B8[310, 合计]) + orZero(B8[399, 合计])
    meaning:
      zh: 人员经费等于301与303之和，公用经费等于302、307、310与399之和
      en: personnel costs equal 301 plus 303, running costs 302, 307, 310 and 399
    fails:
      zh: 人员经费不等于301与303之和，或公用经费不等于302、307、310与399之和
      en: personnel costs do not equal 301 plus 303, or running costs 302, 307, 310 and 399
    right:
      zh: 所含经济分类之和
      en: the sum of their economic classes
    source: 部门预算 一般公共预算基本支出表

  R102:
    level: error
    tolerance: RS
    tests:
      - formula: B9[三公, 合计] = B9[三公, 因公出国（境）费] + B9[三公, 公务接待费] + B9[三公, 公务用车购置及运行维护费/小计]
      - formula: B9[三公, 公务用车购置及运行维护费/小计] = B9[三公, 公务用车购置及运行维护费/公务用车购置费] + B9[三公, 公务用车购置及运行维护费/公务用车运行维护费]
    meaning:
      zh: “三公”经费预算合计等于三项之和，用车小计等于购置费与运行费之和
      en: the budget of the three public expenses equals the sum of its items
    fails:
      zh: “三公”经费预算合计不等于三项之和，或用车小计不等于购置费与运行费之和
      en: the budget of the three public expenses does not equal the sum of its items
    right:
      zh: 各项之和
      en: the sum of the items
    source: 部门预算 “三公”经费表

  R103:
    level: warning
    tolerance: LE
    # What B9 leaves blank is taken for 0 only where its items make up their total without it.
    tests:
      - when: max(B9[三公, 因公出国（境）费] - 0.01, B9[三公, 因公出国（境）费] + B9[三公, 公务用车购置及运行维护费/小计] + B9[三公, 公务接待费] - B9[三公, 合计] + 0.02) >= 0
        formula: B8[30212, 合计] <= B9[三公, 因公出国（境）费]
      - when: max(B9[三公, 公务接待费] - 0.01, B9[三公, 因公出国（境）费] + B9[三公, 公务用车购置及运行维护费/小计] + B9[三公, 公务接待费] - B9[三公, 合计] + 0.02) >= 0
        formula: B8[30217, 合计] <= B9[三公, 公务接待费]
      - when: max(B9[三公, 公务用车购置及运行维护费/公务用车运行维护费] - 0.01, B9[三公, 因公出国（境）费] + B9[三公, 公务用车购置及运行维护费/小计] + B9[三公, 公务接待费] - B9[三公, 合计] + 0.02) >= 0 and max(B9[三公, 公务用车购置及运行维护费/公务用车运行维护费] - 0.01, B9[三公, 公务用车购置及运行维护费/公务用车购置费] + B9[三公, 公务用车购置及运行维护费/公务用车运行维护费] - B9[三公, 公务用车购置及运行维护费/小计] + 0.02) >= 0
        formula: B8[30231, 合计] <= B9[三公, 公务用车购置及运行维护费/公务用车运行维护费]
      - when: max(B9[三公, 公务用车购置及运行维护费/公务用车购置费] - 0.01, B9[三公, 因公出国（境）费] + B9[三公, 公务用车购置及运行维护费/小计] + B9[三公, 公务接待费] - B9[三公, 合计] + 0.02) >= 0 and max(B9[三公, 公务用车购置及运行维护费/公务用车购置费] - 0.01, B9[三公, 公务用车购置及运行维护费/公务用车购置费] + B9[三公, 公务用车购置及运行维护费/公务用车运行维护费] - B9[三公, 公务用车购置及运行维护费/小计] + 0.02) >= 0
        formula: B8[31013, 合计] <= B9[三公, 公务用车购置及运行维护费/公务用车购置费]
    meaning:
      zh: 基本支出中的“三公”科目不超过“三公”经费预算
      en: an economic item of the basic-expenditure budget does not exceed the same item of the three public expenses
    fails:
      zh: 基本支出中的“三公”科目超过“三公”经费预算
      en: an economic item exceeds the same item of the three public expenses
    source: 部门预算 基本支出表与“三公”经费表

  R104:
    level: error
    tolerance: CP
    tests:
      - when: B1[收入/总计] = first(B1[收入/财政拨款收入], orZero(B1[收入/一般公共预算拨款收入]) + orZero(B1[收入/政府性基金预算拨款收入]) + orZero(B1[收入/国有资本经营预算拨款收入]))
        formula: B1[收入/总计] = B6[收入/总计]
      - when: B1[收入/总计] = first(B1[收入/财政拨款收入], orZero(B1[收入/一般公共预算拨款收入]) + orZero(B1[收入/政府性基金预算拨款收入]) + orZero(B1[收入/国有资本经营预算拨款收入]))
        formula: B1[支出/总计] = B6[支出/总计, 合计]
      - when: B1[收入/总计] = first(B1[收入/财政拨款收入], orZero(B1[收入/一般公共预算拨款收入]) + orZero(B1[收入/政府性基金预算拨款收入]) + orZero(B1[收入/国有资本经营预算拨款收入]))
        formula: first(B3[合计, 合计], sum(B3[level(类), 合计])) = first(B7[合计, 合计], sum(B7[level(类), 合计])) + orZero(first(B10[合计, 合计], sum(B10[level(类), 合计]))) + orZero(first(B11[合计, 合计], sum(B11[level(类), 合计])))
    meaning:
      zh: 只有财政拨款的部门，收支总表与财政拨款收支总表相等
      en: where all revenue is appropriations, the totals equal those of the appropriations budget
    fails:
      zh: 只有财政拨款的部门，收支总表与财政拨款收支总表不相等
      en: all revenue is appropriations, but the totals do not equal those of the appropriations budget
    source: 部门预算 收支总表与财政拨款收支总表

  R105:
    level: warning
    tolerance: CP
    # Many departments publish the targets of some projects only, so that less is no fault.
    formula: sum(every.P3[年度资金申请总额]) <= first(B3[合计, 项目支出], sum(B3[level(类), 项目支出]), budget.B3[合计, 项目支出])
    meaning:
      zh: 各项目金额之和不超过支出总表的项目支出
      en: the amounts of all projects together do not exceed project expenditure in B3
    fails:
      zh: 各项目金额之和超过支出总表的项目支出
      en: the amounts of all projects together exceed project expenditure in B3
    source: 部门预算 项目支出绩效目标表

  R106:
    level: error
    tolerance: CP
    tests:
      - formula: P1[资金总额] = sum(P1[按收入性质/*])
      - formula: P1[资金总额] = sum(P1[按支出性质/*])
      - formula: P1[资金总额] = first(B1[支出/总计], budget.B1[支出/总计])
      - formula: P1[按支出性质/基本支出] = first(B3[合计, 基本支出], budget.B3[合计, 基本支出])
      - formula: P1[按支出性质/项目支出] = first(B3[合计, 项目支出], budget.B3[合计, 项目支出])
    meaning:
      zh: 整体支出绩效目标表的资金总额等于各组成部分之和，并与预算表一致
      en: the funds of the overall performance targets equal their parts and the budget tables
    fails:
      zh: 整体支出绩效目标表的资金与其组成部分或预算表不符
      en: the funds of the overall performance targets do not equal their parts or the budget tables
    source: 部门预算 整体支出绩效目标表

  R107:
    level: error
    tolerance: RS
    tests:
      - formula: B16[合计] = B16[货物] + B16[工程] + B16[服务]
      - level: warning
        formula: B16[合计] <= B3[合计, 合计]
    meaning:
      zh: 政府采购预算合计等于货物、工程、服务之和，且不超过支出预算
      en: the procurement budget equals goods plus works plus services and does not exceed the expenditure budget
    fails:
      zh: 政府采购预算合计不等于货物、工程、服务之和，或超过支出预算
      en: the procurement budget does not equal its parts, or exceeds the expenditure budget
    source: 部门预算 政府采购预算表

  R128:
    level: error
    tolerance: RS
    formula: B1[收入/财政拨款收入] = sum(B1[收入/财政拨款收入/*])
    meaning:
      zh: 财政拨款收入等于所列各本预算之和
      en: appropriations in B1 equals the sum of the books below it
    fails:
      zh: 财政拨款收入不等于所列各本预算之和
      en: appropriations in B1 does not equal the sum of the books below it
    right:
      zh: 所列各本预算之和
      en: the sum of the books below it
    source: 部门预算 收支总表

  R129:
    level: error
    tolerance: CP
    each: class in B1, B3
    formula: orZero(B1[class]) = orZero(B3[class, 合计])
    meaning:
      zh: 收支总表的各类支出等于支出总表的同类合计
      en: each functional class in B1 equals that class in B3
    fails:
      zh: 收支总表的各类支出不等于支出总表的同类合计
      en: each functional class in B1 does not equal that class in B3
    source: 部门预算 收支总表与支出总表

  R130:
    level: error
    tolerance: CP
    each: class in B6, B7
    formula: orZero(B6[class, 一般公共预算]) = orZero(B7[class, 合计])
    meaning:
      zh: 财政拨款收支总表的一般公共预算各类支出等于一般公共预算支出表的同类合计
      en: each functional class of the general budget in B6 equals that class in B7
    fails:
      zh: 财政拨款收支总表的一般公共预算各类支出不等于一般公共预算支出表的同类合计
      en: each functional class of the general budget in B6 does not equal that class in B7
    source: 部门预算 财政拨款收支总表与一般公共预算支出表
"""####
}
