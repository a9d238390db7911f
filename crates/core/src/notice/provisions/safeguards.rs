//! The provisions of the notice on organisation, policy and money (加强保障): 四.

use crate::notice::provision::{Provision, aim, must};
use crate::notice::vocabulary::Actor::{Alliance, EducationDepartment, Enterprise, Government, School};
use crate::notice::vocabulary::Kind::{Field, Indicator, Metric};

pub(super) const SAFEGUARDS: &[Provision] = &[
    must("moe-2024-20/4.1-1a")
        .term("主体责任", "primary responsibility")
        .acts(&[Government])
        .urged_by(EducationDepartment)
        .kinds(&[Field, Indicator])
        .owed("政府承担主体责任的文件", "the document by which the government takes it on")
        .gloss(
            "教育行政部门要促使地方政府切实担起发展职业教育的责任。",
            "Education departments must bring local governments to take on in earnest their primary responsibility for vocational education.",
        ),
    must("moe-2024-20/4.1-1b")
        .term("省市两级教育工作领导小组", "leading groups for education at province and city level")
        .acts(&[Government])
        .urged_by(EducationDepartment)
        .kinds(&[Field, Indicator])
        .owed("省、市两级都已把联合体纳入职责", "both levels have the alliance within their remit")
        .gloss(
            "教育行政部门要促使省、市两级的教育工作领导小组都把联合体列入职责。",
            "Education departments must see that the leading groups for education, of the province and of the city, both take the alliances into their remit.",
        ),
    must("moe-2024-20/4.1-1c")
        .term("市委市政府专题研究", "city Party committee and government take it up as a topic of its own")
        .acts(&[Government])
        .urged_by(EducationDepartment)
        .kinds(&[Field, Indicator])
        .owed("专题研究会议及其日期", "special-topic meetings, by date")
        .gloss(
            "教育行政部门要促使市委、市政府专门开会研究联合体工作。",
            "Education departments must bring the city Party committee and government to take up the work of the alliance as a topic of its own.",
        ),
    must("moe-2024-20/4.2-1a")
        .term("政策包", "package of policies")
        .acts(&[Government])
        .urged_by(EducationDepartment)
        .kinds(&[Field, Indicator])
        .owed("政策：文号、日期、发文机关", "policies: document number, date, issuer")
        .gloss(
            "教育行政部门要促使市级政府拿出一套支持联合体的政策。",
            "Education departments must bring the city government to issue a package of policies in support of the alliance.",
        ),
    must("moe-2024-20/4.2-1b")
        .term("金融激励", "incentives in finance and credit")
        .acts(&[Government])
        .urged_by(EducationDepartment)
        .kinds(&[Field, Metric])
        .owed("六类激励政策之一", "one of the six kinds of incentive")
        .via(&["moe-2024-20/4.2-1i"])
        .open()
        .gloss(
            "教育行政部门要促使市级政府把金融方面的激励写成具体措施。",
            "Education departments must bring the city government to spell out incentives in finance and credit.",
        ),
    must("moe-2024-20/4.2-1c")
        .term("财政激励", "incentives from the public budget")
        .acts(&[Government])
        .urged_by(EducationDepartment)
        .kinds(&[Field, Metric])
        .owed("六类激励政策之一", "one of the six kinds of incentive")
        .via(&["moe-2024-20/4.2-1i"])
        .open()
        .gloss(
            "教育行政部门要促使市级政府把财政方面的激励写成具体措施。",
            "Education departments must bring the city government to spell out incentives from the public budget.",
        ),
    must("moe-2024-20/4.2-1d")
        .term("税费激励", "incentives in taxes and fees")
        .acts(&[Government])
        .urged_by(EducationDepartment)
        .kinds(&[Field, Metric])
        .owed("六类激励政策之一", "one of the six kinds of incentive")
        .via(&["moe-2024-20/4.2-1i"])
        .open()
        .gloss(
            "教育行政部门要促使市级政府把税费方面的激励写成具体措施。",
            "Education departments must bring the city government to spell out incentives in taxes and fees.",
        ),
    must("moe-2024-20/4.2-1e")
        .term("土地激励", "incentives in the use of land")
        .acts(&[Government])
        .urged_by(EducationDepartment)
        .kinds(&[Field, Metric])
        .owed("六类激励政策之一", "one of the six kinds of incentive")
        .via(&["moe-2024-20/4.2-1i"])
        .open()
        .gloss(
            "教育行政部门要促使市级政府把土地方面的激励写成具体措施。",
            "Education departments must bring the city government to spell out incentives in the use of land.",
        ),
    must("moe-2024-20/4.2-1f")
        .term("信用激励", "incentives in credit standing")
        .acts(&[Government])
        .urged_by(EducationDepartment)
        .kinds(&[Field, Metric])
        .owed("六类激励政策之一", "one of the six kinds of incentive")
        .via(&["moe-2024-20/4.2-1i"])
        .open()
        .gloss(
            "教育行政部门要促使市级政府把信用方面的激励写成具体措施。",
            "Education departments must bring the city government to spell out incentives in credit standing.",
        ),
    must("moe-2024-20/4.2-1g")
        .term("就业激励", "incentives in employment")
        .acts(&[Government])
        .urged_by(EducationDepartment)
        .kinds(&[Field, Metric])
        .owed("六类激励政策之一", "one of the six kinds of incentive")
        .via(&["moe-2024-20/4.2-1i"])
        .open()
        .gloss(
            "教育行政部门要促使市级政府把就业方面的激励写成具体措施。",
            "Education departments must bring the city government to spell out incentives in employment.",
        ),
    aim("moe-2024-20/4.2-1h")
        .term("能落地、见成效", "policies that take effect and show results")
        .acts(&[Government])
        .urged_by(EducationDepartment)
        .kinds(&[Field, Metric, Indicator])
        .owed("有落实成效记录的政策", "policies with a recorded result")
        .gloss(
            "市级政府的政策要真正落得下去、看得到效果。",
            "The city government's policies should be carried out in earnest and show results.",
        ),
    must("moe-2024-20/4.2-1i")
        .term("激励政策细化措施", "incentives spelled out in measures")
        .acts(&[Government])
        .urged_by(EducationDepartment)
        .kinds(&[Field, Indicator])
        .owed("六类激励是否齐全，缺哪几类", "the set of six: complete, or what is missing")
        .gloss(
            "教育行政部门要促使市级政府把六类激励都细化成具体措施。",
            "Education departments must bring the city government to spell out all six kinds of incentive in concrete measures.",
        ),
    must("moe-2024-20/4.3-1a")
        .term("市级政府专项经费", "earmarked money of the city government")
        .acts(&[Government])
        .urged_by(EducationDepartment)
        .kinds(&[Field, Metric, Indicator])
        .owed("各时期、各来源的金额", "money by period and source")
        .gloss(
            "教育行政部门要促使市级政府为联合体安排专门的经费。",
            "Education departments must bring the city government to set money aside for the alliance.",
        ),
    must("moe-2024-20/4.3-1b")
        .term("企业专项经费", "earmarked money of enterprises")
        .acts(&[Enterprise])
        .kinds(&[Field, Metric, Indicator])
        .owed("各时期、各来源的金额", "money by period and source")
        .gloss(
            "在教育行政部门推动下，企业要为联合体安排专门的经费。",
            "Urged by the education departments, enterprises must set money aside for the alliance.",
        ),
    must("moe-2024-20/4.3-1c")
        .term("学校专项经费", "earmarked money of schools")
        .acts(&[School])
        .kinds(&[Field, Metric, Indicator])
        .owed("各时期、各来源的金额", "money by period and source")
        .gloss(
            "在教育行政部门推动下，学校要为联合体安排专门的经费。",
            "Urged by the education departments, schools must set money aside for the alliance.",
        ),
    must("moe-2024-20/4.3-1d")
        .term("加大财政投入", "more fiscal money")
        .acts(&[Government])
        .urged_by(EducationDepartment)
        .kinds(&[Metric, Indicator])
        .owed("各时期的财政经费；应当上升", "fiscal money by period; it should rise")
        .gloss(
            "教育行政部门要促使政府增加给联合体的财政经费。",
            "Education departments must bring the government to give the alliance more money from the public budget.",
        ),
    must("moe-2024-20/4.3-1e")
        .term("吸引社会资本", "non-government capital drawn in")
        .acts(&[Government])
        .urged_by(EducationDepartment)
        .kinds(&[Field, Metric, Indicator])
        .owed("各时期、各来源的金额", "money by period and source")
        .gloss(
            "教育行政部门要促使政府吸引社会资本投向联合体。",
            "Education departments must bring the government to draw non-government capital into the alliance.",
        ),
    must("moe-2024-20/4.3-1f")
        .term("吸引产业资金", "industry capital drawn in")
        .acts(&[Government])
        .urged_by(EducationDepartment)
        .kinds(&[Field, Metric, Indicator])
        .owed("各时期、各来源的金额", "money by period and source")
        .gloss(
            "教育行政部门要促使政府吸引产业资金投向联合体。",
            "Education departments must bring the government to draw capital from industry into the alliance.",
        ),
    aim("moe-2024-20/4.3-1g")
        .term("重大建设项目", "major construction projects")
        .acts(&[Alliance])
        .kinds(&[Field])
        .owed("资金的用途", "what the money is for")
        .gloss(
            "联合体的资金，要用来支持重大建设项目。",
            "The alliance's money should support major construction projects.",
        ),
    aim("moe-2024-20/4.3-1h")
        .term("改革项目", "reform projects")
        .acts(&[Alliance])
        .kinds(&[Field])
        .owed("资金的用途", "what the money is for")
        .gloss("联合体的资金，要用来支持改革项目。", "The alliance's money should support reform projects."),
];
