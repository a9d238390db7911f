//! Golden courses (“金课程”, provision 2.2.2-1p; CJ222x).

use super::at::At;
use super::first::First;
use super::golds::{self, Gold};
use super::inspection::Inspection;
use super::rule::rules;
use crate::dossier::{CourseComponent, Presence};
use crate::language::{Text, Words};

rules! {
    UNRECOGNISED = "CJ2221" Warning cites ["2.2.2-1p"]:
        "金课程“{name}”没有写明认定", "no recognition is stated for the golden course “{name}”";
        "在recognitions中写明由谁、何时、据何文件认定；未经认定的，列为一般课程", "state who recognised it, when and by which document; a course that is not recognised is no golden one";
    RECOGNISED_EARLIER = "CJ2222" Hint cites ["2.2.2-1p"]:
        "金课程的认定（{on}）早于联合体的成立时间{established}", "the course was recognised on {on}, before the alliance was founded ({established})";
        "核对该认定是否出自联合体的建设", "check whether the alliance had a part in it";
    RECOGNISED_TWICE = "CJ2223" Warning cites ["2.2.2-1p"]:
        "“{by}”对同一金课程的同一认定列了两次", "the same recognition of a golden course by “{by}” is listed twice";
        "只留一次", "keep one of them";
    GOLD_TWICE = "CJ2224" Warning cites ["2.2.2-1p"]:
        "金课程“{name}”列了两次", "the golden course “{name}” is listed twice";
        "合为一条，认定写在一起", "make them one, with the recognitions of both";
    GOLD_LACKS = "CJ2225" Hint cites ["2.2.2-1p"]:
        "金课程“{name}”没有通知所列的{lacking}", "the golden course “{name}” lacks what the notice names: {lacking}";
        "核对该课程的记录；不知道的不写，不要写空", "check the record of the course; leave out what is unknown rather than state that there is none";
}

const GOLD: Gold = Gold { unrecognised: &UNRECOGNISED, earlier: &RECOGNISED_EARLIER, twice: &RECOGNISED_TWICE };

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let artefacts = inspection.dossier.artefacts.as_ref();
    let development = artefacts.and_then(|artefacts| artefacts.course_development.as_ref());
    let Some(golds) = development.and_then(|development| development.golden_courses.as_ref()) else { return };
    let at = At::ROOT.field("artefacts");
    let at = at.field("course_development");
    let all = at.field("golden_courses");
    let all = all.items_of(golds);
    let mut first = First::default();
    for (index, gold) in golds.items().iter().enumerate() {
        let here = all.item(index);
        let id = gold.course.id().as_str();
        let course = inspection.index.course(id);
        let name = course.map_or(id, |course| course.name.as_str());
        golds::recognitions(inspection, here, name, gold.recognitions.as_ref(), &GOLD);
        let earlier = first.met(id, index);
        if earlier != index {
            let what = Text::new("第一次在这里", "it stands first here");
            inspection.report_beside(here, &GOLD_TWICE.fault().with("name", name), all.item(earlier), what);
        }
        let Some(course) = course else { continue };
        let lacks = |component: &&CourseComponent| course.has(**component) == Presence::Lacking;
        let lacking: Vec<Words> =
            CourseComponent::ALL.iter().filter(lacks).map(|component| component.label().into()).collect();
        if !lacking.is_empty() {
            let fault = GOLD_LACKS.fault().with("name", name).with("lacking", Words::List(lacking));
            inspection.report(here.field("course"), &fault);
        }
    }
}
