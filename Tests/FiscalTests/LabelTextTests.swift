import Fiscal
import Testing

@Suite("Labels")
struct LabelTextTests {
    @Test(
        "are the same however they are typed",
        arguments: [
            ("合　 计", "合计"), ("一、一般公共服务支出", "一般公共服务支出"), ("二十一、国有资本经营预算支出", "国有资本经营预算支出"),
            ("（一）一般公共预算", "一般公共预算"), ("1. 一般公共预算", "一般公共预算"), ("其中：公务用车购置", "公务用车购置"),
            ("因公出国（境）费", "因公出国(境)费"), ("“三公”经费", "三公经费"), ("附属单位\n上缴收入", "附属单位上缴收入"),
            ("部⻔预算", "部门预算"), ("公务⽤⻋", "公务用车"), ("２０１０３０１", "2010301"), ("1.5", "1.5"), ("2010301", "2010301"),
            ("一般公共服务支出", "一般公共服务支出"),
        ])
    func keys(label: String, key: String) {
        #expect(LabelText.key(label) == key)
    }

    @Test("are numbered as Chinese lists are", arguments: [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (26, "二十六")])
    func ordinals(number: Int, text: String) {
        #expect(LabelText.ordinal(number) == text)
    }

    @Test("that are nearly right have a nearest one, others have none")
    func nearest() {
        let known = ["收入支出决算总表", "收入决算表", "支出决算表"]
        #expect(LabelText.nearest(to: "收入支出决算总裱", among: known) == "收入支出决算总表")
        #expect(LabelText.nearest(to: "职工花名册", among: known) == nil)
        #expect(LabelText.distance("基本支出", "项目支出") == 2)
        #expect(LabelText.distance("", "支出") == 2)
    }
}
