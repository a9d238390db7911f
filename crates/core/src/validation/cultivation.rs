//! Cooperation on cultivating people (合作育人, provisions 2.1.2-2a to 2.1.2-3a): programmes, higher-skill certificates, plans across levels (CJ120x, CJ121x).

use super::at::At;
use super::bodies::words_once;
use super::dates::{in_force, joint};
use super::enrolled::{ENROLMENT, enrolled};
use super::first::First;
use super::inspection::{Inspection, items, surely_above};
use super::rule::{FORMAT, JUDGEMENT, rules};
use super::schooling::of_these_schools;
use super::series::{manner, one as period_of, series};
use crate::dossier::{Cultivation, CultivationMode, Enterprise, Major, Programme, Reference, School, TalentNeed};
use crate::language::Text;
use crate::lookup::{HashMap, HashSet};
use crate::quantity::{Count, Figure, Interval, LocalId, Period, Rational};

rules! {
    NOBODY_ORDERS = "CJ1201" Error cites ["2.1.2-2e"]:
        "订单培养项目“{name}”没有订单企业", "the programme to order “{name}” has no enterprise that orders";
        "补上企业；企业已退出的，删去订单培养这一方式；不知道的不写enterprises", "name the enterprise; if it has left, remove the mode; leave `enterprises` out if it is unknown";
    NOBODY_HOSTS = "CJ1202" Error cites ["2.1.2-2f"]:
        "学徒制培养项目“{name}”没有聘用或接收学徒的企业", "the apprenticeship “{name}” has no enterprise that employs or hosts the apprentices";
        "补上企业；企业已退出的，删去学徒制培养这一方式；不知道的不写enterprises", "name the enterprise; if it has left, remove the mode; leave `enterprises` out if it is unknown";
    ORDER_NOT_STATED = "CJ1203" Hint cites ["2.1.2-2e"]:
        "订单培养项目“{name}”没有写明{what}", "the programme to order “{name}” does not state {what}";
        "通知所说的订单，要有企业、有人数", "an order has an enterprise and a number of people";
    ORDER_OF_NOBODY = "CJ1204" Warning cites ["2.1.2-2e"]:
        "订单培养项目“{name}”的订单人数是0", "the order in the programme “{name}” is of 0 people";
        "核对人数；没有订单的企业不列", "check the number; an enterprise without an order is not listed";
    PART_ABOVE_STUDENTS = "CJ1205" Error cites ["2.1.2-2b", "2.1.2-2c"]:
        "{part}{number}人，多于项目学生{students}人", "{number} students are stated as “{part}”, more than the {students} of the programme";
        "核对两数是否写反", "check whether the two are exchanged";
    ORDERS_ABOVE_STUDENTS = "CJ1206" Hint cites ["2.1.2-2e"] after JUDGEMENT:
        "订单培养项目“{name}”的订单合计{orders}人，多于项目学生{students}人", "the orders in the programme “{name}” add up to {orders} people, more than its {students} students";
        "核对人数；订单没有招满的不必改", "check the numbers; nothing need be done if the order was not filled";
    ENTERPRISE_TWICE = "CJ1207" Warning after FORMAT:
        "同一项目中，企业“{enterprise}”列了两次", "the enterprise “{enterprise}” stands twice in one programme";
        "合为一项，人数相加", "make them one, with the people of both";
    NO_SCHOOL = "CJ1208" Warning cites ["2.1.2-2a"]:
        "培养项目“{name}”没有学校", "the programme “{name}” has no school";
        "补上学校；不知道的不写schools", "name the school, or leave `schools` out if it is unknown";
    ANSWERS_OTHER = "CJ1209" Warning cites ["2.1.1-2e"]:
        "培养项目“{name}”对应的人才需求“{post}”是另一企业提出的", "the programme “{name}” answers the need of “{post}”, which an enterprise has that is not in it";
        "核对项目的企业与所对应的需求", "check the enterprises of the programme and the need answered";
    NOTHING_JOINT = "CJ1210" Hint cites ["2.1.2-2a"]:
        "培养项目“{name}”不属委托、订单、学徒制培养，也没有联合招生、联合培养", "the programme “{name}” is neither commissioned, to order nor an apprenticeship, and nobody is enrolled or trained jointly";
        "核对培养方式；与企业无关的培养不列在这里", "check the modes; training without enterprises does not stand here";
    PROGRAMME_TWICE = "CJ1211" Warning cites ["2.1.2-2a"]:
        "培养项目“{name}”在同一时期列了两次", "the programme “{name}” is listed twice for one period";
        "合为一项，否则学生重复计算", "make them one, or its students count twice";
    HIGHER_ABOVE_ALL = "CJ1212" Warning cites ["2.1.2-2g", "2.1.3-3e"]:
        "{period}的高技能等级证书{higher}本，多于学生取得的全部职业证书{all}本", "{higher} higher-skill certificates are stated for {period}, more than the {all} vocational certificates that students gained in all";
        "核对两数；高技能等级证书应计入全部职业证书", "check the two; the higher ones are part of all";
    PLAN_OF_ONE_LEVEL = "CJ1213" Hint cites ["2.1.2-3a"] after JUDGEMENT:
        "一体化培养方案“{title}”只涉及一个层次的学校", "the plan across levels, “{title}”, binds schools of one level only";
        "核对适用成员；一体化设计应贯穿各层次", "check whom it binds; a system designed as one spans levels";
    MORE_THAN_ENROLLED = "CJ1214" Warning cites ["2.1.2-2a"] after ENROLMENT:
        "培养项目“{name}”在{period}的学生{students}人，而按所写的在校生，其{whose}其时至多{enrolled}人", "the programme “{name}” has {students} students in {period}, and by the enrolment stated its {whose} had at most {enrolled} then";
        "核对人数与专业；含企业员工等非在校生的，宜说明", "check the students and the majors; if others than students of the schools are counted, say so";
}

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let cooperation = inspection.dossier.cooperation.as_ref();
    let Some(cultivation) = cooperation.and_then(|cooperation| cooperation.cultivation.as_ref()) else { return };
    let at = At::ROOT.field("cooperation");
    let at = at.field("cultivation");
    programmes(inspection, at, cultivation);
    certificates(inspection, at, cultivation);
    plans(inspection, at, cultivation);
}

fn programmes<'a>(inspection: &mut Inspection<'a>, at: At<'_>, cultivation: &'a Cultivation) {
    let Some(programmes) = &cultivation.programmes else { return };
    let schooling = inspection.dossier.cooperation.as_ref().and_then(|cooperation| cooperation.schooling.as_ref());
    let needs = items(schooling.and_then(|schooling| schooling.talent_needs.as_ref()));
    let needs: HashMap<&LocalId, &TalentNeed> = needs.iter().map(|need| (&need.id, need)).collect();
    let all = at.field("programmes");
    let all = all.items_of(programmes);
    let mut schools = Schools::of(inspection);
    let mut first = First::default();
    for (index, programme) in programmes.items().iter().enumerate() {
        let here = all.item(index);
        let modes = programme.modes.as_deref().unwrap_or_default();
        words_once(inspection, here.field("modes"), modes, |mode| mode.label());
        parties(inspection, here, programme);
        counts(inspection, here, programme);
        enrolment(inspection, here, programme, &mut schools);
        answers(inspection, here, programme, &needs);
        if let Some(majors) = &programme.majors {
            of_these_schools(inspection, here.field("majors"), majors, programme.schools.as_deref());
        }
        if let Some(period) = programme.period {
            let label = manner("校企培养项目", "the programme").at_any_time();
            period_of(inspection, here.field("period"), period, label);
        }
        let schools: Vec<_> = programme.schools.iter().flatten().map(|school| school.id()).collect();
        let earlier = first.met((programme.name.trim(), programme.period, schools), index);
        if earlier != index {
            let fault = PROGRAMME_TWICE.fault().with("name", programme.name.as_str());
            inspection.report_beside(here, &fault, all.item(earlier), FIRST);
        }
    }
}

const FIRST: Text = Text::new("第一次在这里", "it stands first here");

fn is_of(programme: &Programme, mode: CultivationMode) -> bool {
    programme.modes.iter().flatten().any(|one| *one == mode)
}

fn parties(inspection: &mut Inspection<'_>, at: At<'_>, programme: &Programme) {
    let named = |kind: &'static crate::fault::FaultKind| kind.fault().with("name", programme.name.as_str());
    if programme.schools.as_ref().is_some_and(Vec::is_empty) {
        inspection.report(at.field("schools"), &named(&NO_SCHOOL));
    }
    let enterprises_at = at.field("enterprises");
    let is_to_order = is_of(programme, CultivationMode::ToOrder);
    let Some(enterprises) = &programme.enterprises else {
        if is_to_order {
            let what = Text::new("订单企业", "the enterprise that orders");
            inspection.report_lack(at, &named(&ORDER_NOT_STATED).with("what", what));
        }
        return;
    };
    if enterprises.is_empty() {
        let modes = [(CultivationMode::ToOrder, &NOBODY_ORDERS), (CultivationMode::Apprenticeship, &NOBODY_HOSTS)];
        for (_, kind) in modes.into_iter().filter(|(mode, _)| is_of(programme, *mode)) {
            inspection.report(enterprises_at, &named(kind));
        }
    }
    let mut first = First::default();
    for (index, taking_part) in enterprises.iter().enumerate() {
        let here = enterprises_at.item(index);
        let id = taking_part.enterprise.id();
        let earlier = first.met(id, index);
        if earlier != index {
            let name = inspection.index.member(id.as_str()).map_or(id.as_str(), |member| member.name.as_str());
            let fault = ENTERPRISE_TWICE.fault().with("enterprise", name);
            inspection.report_beside(here, &fault, enterprises_at.item(earlier), FIRST);
        }
        if !is_to_order {
            continue;
        }
        match &taking_part.heads {
            None => {
                let what = Text::new("订单人数", "how many people are ordered");
                inspection.report_lack(here, &named(&ORDER_NOT_STATED).with("what", what));
            }
            Some(heads) if is_none(heads) => inspection.report(here.field("heads"), &named(&ORDER_OF_NOBODY)),
            Some(_) => {}
        }
    }
}

fn is_none(figure: &Figure<Count>) -> bool {
    figure.interval() == Interval::point(Rational::zero())
}

fn counts(inspection: &mut Inspection<'_>, at: At<'_>, programme: &Programme) {
    let joint = [
        ("jointly_enrolled", Text::new("联合招生", "jointly enrolled"), programme.jointly_enrolled.as_ref()),
        ("jointly_trained", Text::new("联合培养", "jointly trained"), programme.jointly_trained.as_ref()),
    ];
    let nothing_joint = joint.iter().all(|(_, _, figure)| figure.is_some_and(is_none));
    if nothing_joint && programme.modes.as_ref().is_some_and(Vec::is_empty) {
        inspection.report(at.field("modes"), &NOTHING_JOINT.fault().with("name", programme.name.as_str()));
    }
    let Some(students) = &programme.students else { return };
    let beside = Text::new("项目学生数", "the students");
    for (field, part, figure) in joint {
        if let Some(figure) = figure.filter(|figure| surely_above(&figure.interval(), &students.interval())) {
            let fault = PART_ABOVE_STUDENTS.fault().with("part", part).with("number", figure.describe());
            let fault = fault.with("students", students.describe());
            inspection.report_beside(at.field(field), &fault, at.field("students"), beside);
        }
    }
    if !is_of(programme, CultivationMode::ToOrder) {
        return;
    }
    let orders = programme.enterprises.iter().flatten().filter_map(|one| one.heads.as_ref());
    let orders: Interval = orders.map(Figure::interval).sum();
    if surely_above(&orders, &students.interval()) {
        let fault = ORDERS_ABOVE_STUDENTS.fault().with("name", programme.name.as_str());
        let fault = fault.with("orders", orders.describe()).with("students", students.describe());
        inspection.report_beside(at.field("enterprises"), &fault, at.field("students"), beside);
    }
}

/// A programme's students are students of its majors, or where it states none, of its schools.
fn enrolment<'a>(inspection: &mut Inspection<'a>, at: At<'_>, programme: &'a Programme, schools: &mut Schools<'a>) {
    let (Some(students), Some(period)) = (&programme.students, programme.period) else { return };
    let of_majors = programme.majors.as_deref().unwrap_or_default();
    let of_schools = programme.schools.as_deref().unwrap_or_default();
    let (whose, most): (Text, Option<Interval>) = if !of_majors.is_empty() {
        let of_one = |major: &Reference<Major>| enrolled(inspection.index.major(major.id().as_str())?, period);
        (Text::new("各专业", "majors"), of_majors.iter().map(of_one).sum())
    } else if !of_schools.is_empty() {
        let of_one = |school: &'a Reference<School>| schools.enrolled(school, period);
        (Text::new("各校", "schools"), of_schools.iter().map(of_one).sum())
    } else {
        return;
    };
    if let Some(most) = most.filter(|most| surely_above(&students.interval(), most)) {
        let fault = MORE_THAN_ENROLLED.fault().with("name", programme.name.as_str()).with("period", period.label());
        let fault = fault.with("students", students.describe()).with("whose", whose);
        inspection.report(at.field("students"), &fault.with("enrolled", most.describe()));
    }
}

/// How many are enrolled in all the majors of a school, where all majors are listed and each says whose it is.
struct Schools<'a> {
    majors: HashMap<&'a str, Vec<&'a Major>>,
    /// What was reckoned already: programmes are many, and schools and periods few.
    known: HashMap<(&'a str, Period), Option<Interval>>,
}

impl<'a> Schools<'a> {
    fn of(inspection: &Inspection<'a>) -> Self {
        let majors = inspection.dossier.artefacts.as_ref().and_then(|artefacts| artefacts.majors.as_ref());
        let majors = items(majors.filter(|majors| majors.is_complete()));
        let mut of_schools: HashMap<&str, Vec<&Major>> = HashMap::default();
        for major in majors {
            let Some(school) = &major.school else {
                of_schools.clear();
                break;
            };
            of_schools.entry(school.id().as_str()).or_default().push(major);
        }
        Self { majors: of_schools, known: HashMap::default() }
    }

    fn enrolled(&mut self, school: &'a Reference<School>, period: Period) -> Option<Interval> {
        let majors = self.majors.get(school.id().as_str())?;
        let sum = || majors.iter().map(|major| enrolled(major, period)).sum();
        self.known.entry((school.id().as_str(), period)).or_insert_with(sum).clone()
    }
}

/// A programme answers needs of the enterprises that are in it.
fn answers(inspection: &mut Inspection<'_>, at: At<'_>, programme: &Programme, needs: &HashMap<&LocalId, &TalentNeed>) {
    let Some(enterprises) = &programme.enterprises else { return };
    let all = at.field("answers");
    for (index, answered) in programme.answers.iter().flatten().enumerate() {
        let Some(need) = needs.get(answered.id()) else { continue };
        let has_it = |enterprise: &Reference<Enterprise>| enterprises.iter().any(|one| one.enterprise == *enterprise);
        if need.enterprise.as_ref().is_some_and(|enterprise| !has_it(enterprise)) {
            let fault = ANSWERS_OTHER.fault().with("name", programme.name.as_str());
            inspection.report(all.item(index), &fault.with("post", need.post.as_str()));
        }
    }
}

fn certificates(inspection: &mut Inspection<'_>, at: At<'_>, cultivation: &Cultivation) {
    let all = at.field("higher_skill_certificates");
    let label = manner("高技能等级证书", "the higher-skill certificates");
    series(inspection, all, cultivation.higher_skill_certificates.as_deref(), |item| item.period, label);
    let employment = inspection.dossier.cooperation.as_ref().and_then(|cooperation| cooperation.employment.as_ref());
    let results = employment.and_then(|employment| employment.practice_results.as_deref()).unwrap_or_default();
    for (index, higher) in cultivation.higher_skill_certificates.iter().flatten().enumerate() {
        let Some(gained) = &higher.certificates else { continue };
        let of_period = results.iter().filter(|results| results.period == higher.period);
        let above = of_period.filter_map(|results| results.certificates.as_ref());
        let above = above.into_iter().find(|all| surely_above(&gained.interval(), &all.interval()));
        if let Some(all_certificates) = above {
            let fault = HIGHER_ABOVE_ALL.fault().with("period", higher.period.label());
            let fault = fault.with("higher", gained.describe()).with("all", all_certificates.describe());
            inspection.report(all.item(index).field("certificates"), &fault);
        }
    }
}

fn plans(inspection: &mut Inspection<'_>, at: At<'_>, cultivation: &Cultivation) {
    let all = at.field("joint_plans");
    in_force(inspection, all, cultivation.joint_plans.as_ref());
    joint(inspection, all, cultivation.joint_plans.as_ref(), Text::new("一体化培养方案", "plan across levels"));
    let Some(plans) = &cultivation.joint_plans else { return };
    let all = all.items_of(plans);
    for (index, plan) in plans.items().iter().enumerate() {
        let here = all.item(index);
        let bound = plan.parties.iter().flatten().map(|party| inspection.index.member(party.id().as_str()));
        let Some(bound) = bound.collect::<Option<Vec<_>>>() else { continue };
        let kinds: HashSet<_> = bound.iter().map(|member| member.kind).filter(|kind| kind.is_school()).collect();
        if kinds.len() == 1 {
            let fault = PLAN_OF_ONE_LEVEL.fault().with("title", plan.title.as_str());
            inspection.report(here.field("parties"), &fault);
        }
    }
}
