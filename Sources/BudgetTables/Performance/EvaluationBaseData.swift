import Findings
import Fiscal
public import TableLayout

/// P5 部门整体支出绩效评价基础数据表: staff, costs of three years side by side, and buildings.
public struct EvaluationBaseData: TableModel {
    /// What stands around the blocks.
    public var head = TableHead()
    /// 财政供养人员情况
    public var staff = StaffControl()
    /// 经费控制情况
    public var costs = CostControl()
    /// 楼堂馆所控制情况
    public var buildings = BuildingControl()
    /// 厉行节约保障措施
    public var thrift = ""
    /// Who filled it in.
    public var signature = FormSignature()

    /// An empty table.
    public init() {}
}

/// 财政供养人员情况: people paid from public money.
public struct StaffControl: Sendable, Hashable {
    /// 编制数
    public var posts: Measure = nil
    /// 实际在职人数
    public var employed: Measure = nil
    /// 控制率 = 在职 ÷ 编制, in percent.
    public var rate: Measure = nil

    /// All blank.
    public init() {}
}

/// Money of three accounts side by side.
public struct CostFigures: Sendable, Hashable {
    /// 上年决算数
    public var previousActual: Figure = nil
    /// 本年预算数
    public var budget: Figure = nil
    /// 本年决算数
    public var actual: Figure = nil

    /// All blank.
    public init() {}
}

/// 经费控制情况: costs that a department is to hold down.
public struct CostControl: Sendable, Hashable {
    /// 三公经费
    public var threePublic = CostFigures()
    /// 公务用车购置和维护经费
    public var cars = CostFigures()
    /// 公车购置
    public var carPurchase = CostFigures()
    /// 公车运行维护
    public var carOperation = CostFigures()
    /// 出国经费
    public var travelAbroad = CostFigures()
    /// 公务接待
    public var receptions = CostFigures()
    /// 项目支出
    public var project = CostFigures()
    /// 业务工作专项
    public var businessProjects = CostFigures()
    /// 业务工作专项, one by one.
    public var businessItems: [CostItem] = []
    /// 运行维护专项
    public var maintenanceProjects = CostFigures()
    /// 运行维护专项, one by one.
    public var maintenanceItems: [CostItem] = []
    /// 专项资金 of a province, city or district.
    public var specialFunds = CostFigures()
    /// 专项资金, one by one.
    public var specialFundItems: [CostItem] = []
    /// 公用经费
    public var running = CostFigures()
    /// 办公经费
    public var office = CostFigures()
    /// 水费、电费、差旅费
    public var utilitiesAndTravel = CostFigures()
    /// 会议费、培训费
    public var meetingsAndTraining = CostFigures()
    /// 政府采购金额
    public var procurement = CostFigures()
    /// 部门基本支出预算调整
    public var basicAdjustment = CostFigures()

    /// All blank.
    public init() {}
}

/// A project among the costs, named by the department.
public struct CostItem: NamedLine {
    /// The project's name.
    public let name: String
    /// What it cost.
    public var figures = CostFigures()

    /// A project without figures.
    public init(name: String) {
        self.name = name
    }
}

/// 楼堂馆所控制情况: what was approved to be built, and what was.
public struct BuildingControl: Sendable, Hashable {
    /// 批复规模, in ㎡.
    public var approvedArea: Measure = nil
    /// 实际规模, in ㎡.
    public var actualArea: Measure = nil
    /// 规模控制率, in percent.
    public var areaRate: Measure = nil
    /// 预算投资
    public var plannedInvestment: Figure = nil
    /// 实际投资
    public var actualInvestment: Figure = nil
    /// 投资概算控制率, in percent.
    public var investmentRate: Measure = nil

    /// All blank.
    public init() {}
}
