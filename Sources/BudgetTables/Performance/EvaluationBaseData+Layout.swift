import Findings
import Fiscal
public import TableLayout

extension EvaluationBaseData: SignedForm {
    /// The declaration. Source: the base data form of Hunan's evaluations of departments.
    public static let layout = TableLayout<Self>(
        id: "P5", kind: .performance, title: LocalizedText(zh: "部门整体支出绩效评价基础数据表", en: "Base data of an evaluation"),
        titleAliases: ["整体支出绩效评价基础数据表", "部门整体支出绩效自评基础数据表", "整体支出绩效自评基础数据表"],
        purpose: LocalizedText(
            zh: "反映部门人员编制、经费控制和楼堂馆所控制情况。", en: "Staff, costs of two years against the budget, and buildings."),
        forms: [.performance(notes: notes)], columnWidths: [30, 15, 15, 15, 15, 15, 17]
    ) {
        BlockOf.lines(
            heading: FormLabel("财政供养人员情况（人）", aliases: ["财政供养人员情况"]),
            columns: [
                .number("编制数", aliases: ["人员编制数"], \.posts),
                .number("实际在职人数", aliases: ["在职人数"], yearOffset: 0, \.employed), .percent("控制率", \.rate),
            ], blank: StaffControl()
        ) { LineOf.plain("财政供养人员", \.staff) }
        BlockOf.lines(
            heading: FormLabel("经费控制情况"), showsUnit: true,
            columns: [
                .money("上年决算数", yearOffset: -1, \.previousActual), .money("本年预算数", yearOffset: 0, \.budget),
                .money("本年决算数", yearOffset: 0, \.actual),
            ], blank: CostFigures()
        ) {
            costLines
            projectLines
            runningLines
        }
        BlockOf.lines(
            heading: FormLabel("楼堂馆所控制情况", aliases: ["楼堂馆所控制"]), columns: buildingColumns, blank: BuildingControl()
        ) { LineOf.plain("楼堂馆所", \.buildings) }
        BlockOf.fields(.beside, rows: [[FieldOf("厉行节约保障措施", height: 3, \.thrift)]])
        FormBlocks.signature()
    }

    private static let notes = ["说明：“项目支出”需要填报基本支出以外的所有项目支出情况，“公用经费”填报基本支出中的一般商品和服务支出。"]

    private static let buildingColumns: [CellOf<BuildingControl>] = [
        .number("批复规模（㎡）", aliases: ["批复规模", "批复规模（平方米）"], \.approvedArea),
        .number("实际规模（㎡）", aliases: ["实际规模", "实际规模（平方米）"], \.actualArea), .percent("规模控制率", \.areaRate),
        .money("预算投资", \.plannedInvestment), .money("实际投资", \.actualInvestment),
        .percent("投资概算控制率", aliases: ["投资控制率"], \.investmentRate),
    ]

    private static var costLines: [LineOf<Self, CostFigures>] {
        let parent = "三公经费"
        let cars = [parent, "公务用车购置和维护经费"]
        return [
            .plain(parent, \.costs.threePublic),
            .plain(cars[1], under: [parent], aliases: ["公务用车购置及运行维护费", "公务用车购置和运行维护经费"], \.costs.cars),
            .plain("公车购置", under: cars, aliases: ["公务用车购置", "公务用车购置费"], \.costs.carPurchase),
            .plain("公车运行维护", under: cars, aliases: ["公务用车运行维护", "公务用车运行维护费"], \.costs.carOperation),
            .plain("出国经费", under: [parent], aliases: ["因公出国（境）费", "因公出国费"], \.costs.travelAbroad),
            .plain("公务接待", under: [parent], aliases: ["公务接待费"], \.costs.receptions),
        ]
    }

    private static var projectLines: [LineOf<Self, CostFigures>] {
        let parent = "项目支出"
        return [
            .plain(parent, \.costs.project), .plain("业务工作专项", under: [parent], \.costs.businessProjects),
            .repeated(under: [parent, "业务工作专项"], \.costs.businessItems, \.figures),
            .plain("运行维护专项", under: [parent], \.costs.maintenanceProjects),
            .repeated(under: [parent, "运行维护专项"], \.costs.maintenanceItems, \.figures),
            .plain(
                "专项资金", under: [parent],
                aliases: ["省级专项资金", "市级专项资金", "区级专项资金", "县级专项资金", "本级专项资金"], \.costs.specialFunds),
            .repeated(under: [parent, "专项资金"], \.costs.specialFundItems, \.figures),
        ]
    }

    private static var runningLines: [LineOf<Self, CostFigures>] {
        let parent = ["公用经费"]
        return [
            .plain("公用经费", \.costs.running), .plain("办公经费", under: parent, aliases: ["办公费"], \.costs.office),
            .plain("水费、电费、差旅费", under: parent, \.costs.utilitiesAndTravel),
            .plain("会议费、培训费", under: parent, \.costs.meetingsAndTraining), .plain("政府采购金额", \.costs.procurement),
            .plain("部门基本支出预算调整", \.costs.basicAdjustment),
        ]
    }
}
