//! Teachers (师资队伍建设, provisions 2.2.4): posts on the other side, practice in enterprises, joint training, double-qualified and golden teachers (CJ24xx).

mod double_qualified;
mod golden;

use super::at::At;
use super::bodies::words_once;
use super::dates::{in_force, joint};
use super::first::First;
use super::inspection::{Inspection, items, surely_above};
use super::rule::{COUNTING, rules};
use super::series::{manner, one};
use crate::dossier::{Arrangement, JointTeacherTraining, Listing, MutualPost, PostDirection, TeacherStint, Teachers};
use crate::fault::FaultKind;
use crate::language::Text;
use crate::quantity::{Certainty, Figure, Rational};

rules! {
    HOLDER_OF_SEVERAL = "CJ2401" Error cites ["2.2.4-1b"]:
        "写有一名任职者，任职人数却是{heads}", "one holder is named, and {heads} hold the post";
        "一人一条；几个人的，只写heads", "give each person a record, or state `heads` alone";
    EXPERT_OF_SCHOOL = "CJ2402" Error cites ["2.2.4-1b"]:
        "方向是{direction}，却写有企业人员类别“{expert}”", "the direction is “{direction}”, and a kind of enterprise expert is stated: {expert}";
        "核对方向；学校教师不写expert", "check the direction; leave `expert` out for teachers of schools";
    POST_TWICE = "CJ2403" Warning cites ["2.2.4-1b"]:
        "同一学校、企业、职务、时期的互兼互聘列了两次", "the same school, enterprise, post and period stand twice";
        "合为一条，否则人数重复计算", "make them one, or persons count twice";
    POSTS_WITHOUT_MECHANISM = "CJ2404" Hint cites ["2.2.4-1a", "2.2.4-1b"]:
        "有互兼互聘，而双向聘用机制写明没有", "posts are held on the other side, and it is stated that there is no mechanism for it";
        "补上机制文件；不知道有没有的，不写engagement_mechanisms", "add the document; leave `engagement_mechanisms` out if it is unknown";
    EXPERTS_TWICE = "CJ2405" Error cites ["2.2.4-1c"]:
        "{period}同一类技术能手的人数写了两次", "experts of one kind are stated twice for {period}";
        "每个时期每类只留一项", "keep one entry for each period and kind";
    EXPERTS_WITHOUT_MECHANISM = "CJ2406" Warning cites ["2.2.4-1c"]:
        "有{heads}名技术能手经认定取得教师资格，而认定机制写明没有", "{heads} experts were qualified as teachers, and it is stated that there is no mechanism for it";
        "补上机制文件，或核对人数", "add the document, or check the number";
    STINTS_WITHOUT_RULE = "CJ2407" Hint cites ["2.2.4-2a", "2.2.4-2b"]:
        "有教师实岗锻炼，而教师企业实践制度写明没有", "teachers worked at real posts, and it is stated that there is no rule for it";
        "补上制度文件；不知道有没有的，不写practice_rules", "add the document; leave `practice_rules` out if it is unknown";
    MORE_DAYS_THAN_THERE_ARE = "CJ2408" Error cites ["2.2.4-2b"] after COUNTING:
        "{teachers}名教师在{period}实岗{days}人天，多于该时期的天数", "{teachers} teachers spent {days} teacher-days at the post in {period}, more than the period has";
        "核对人数、人天数与时期", "check the teachers, the days and the period";
    FEWER_DAYS_THAN_TEACHERS = "CJ2409" Warning cites ["2.2.4-2b"]:
        "实岗{days}人天，少于选派的教师{teachers}人", "{days} teacher-days at the post, fewer than the {teachers} teachers sent";
        "写各人天数之和，不写每人天数", "state the sum over the teachers, not the days of each";
    STINT_TWICE = "CJ2410" Warning cites ["2.2.4-2b"]:
        "同一学校、企业、地点、时期的实岗锻炼列了两次", "the same school, enterprise, place and period of a stint stand twice";
        "合为一条，否则教师重复计算", "make them one, or teachers count twice";
    TRAINING_NOT_JOINT = "CJ2411" Warning cites ["2.2.4-3a"]:
        "培养培训写明没有{who}参与，就不是校企联合", "the training is stated to have no {who} in it, so it is not joint";
        "写明参与的学校和企业；不知道的不写", "name the schools and the enterprises; leave out what is unknown";
}

/// Everything that this section's rules can find.
pub(super) const ALL: &[&[&FaultKind]] = &[FAULTS, double_qualified::FAULTS, golden::FAULTS];

const FIRST: Text = Text::new("第一次在这里", "it stands first here");

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let artefacts = inspection.dossier.artefacts.as_ref();
    let Some(teachers) = artefacts.and_then(|artefacts| artefacts.teachers.as_ref()) else { return };
    let at = At::ROOT.field("artefacts");
    let at = at.field("teachers");
    let arrangements = [
        ("engagement_mechanisms", &teachers.engagement_mechanisms),
        ("qualification_mechanisms", &teachers.qualification_mechanisms),
        ("practice_rules", &teachers.practice_rules),
        ("recognising_standards", &teachers.recognising_standards),
    ];
    for (field, arrangements) in arrangements {
        in_force(inspection, at.field(field), arrangements.as_ref());
    }
    let what = Text::new("双向聘用机制", "mechanism of mutual engagement");
    joint(inspection, at.field("engagement_mechanisms"), teachers.engagement_mechanisms.as_ref(), what);
    posts(inspection, at, teachers);
    experts(inspection, at, teachers);
    stints(inspection, at, teachers);
    trainings(inspection, at, teachers);
    double_qualified::inspect(inspection, at, teachers);
    golden::inspect(inspection, at, teachers);
}

/// Whether it is stated that there is no such arrangement.
fn surely_none(arrangements: Option<&Listing<Arrangement>>) -> bool {
    arrangements.is_some_and(|listing| listing.is_complete() && listing.items().is_empty())
}

fn posts(inspection: &mut Inspection<'_>, at: At<'_>, teachers: &Teachers) {
    let Some(posts) = &teachers.mutual_posts else { return };
    let all = at.field("mutual_posts");
    if !posts.items().is_empty() && surely_none(teachers.engagement_mechanisms.as_ref()) {
        let what = Text::new("双向聘用机制", "the mechanisms");
        inspection.report_beside(all, &POSTS_WITHOUT_MECHANISM.fault(), at.field("engagement_mechanisms"), what);
    }
    let all = all.items_of(posts);
    let mut first = First::default();
    for (index, post) in posts.items().iter().enumerate() {
        let here = all.item(index);
        holder(inspection, here, post);
        if let Some(period) = post.period {
            let manner = manner("互兼互聘", "the post").at_any_time().never_by_class();
            one(inspection, here.field("period"), period, manner);
        }
        let (Some(school), Some(enterprise)) = (&post.school, &post.enterprise) else { continue };
        let words = (post.post.as_deref().map(str::trim), post.holder.as_deref().map(str::trim), post.expert);
        let key = (post.direction, school.id(), enterprise.id(), words, post.period);
        let earlier = first.met(key, index);
        if earlier != index {
            inspection.report_beside(here, &POST_TWICE.fault(), all.item(earlier), FIRST);
        }
    }
}

fn holder(inspection: &mut Inspection<'_>, at: At<'_>, post: &MutualPost) {
    if let (Some(_), Some(heads)) = (&post.holder, &post.heads)
        && !heads.interval().contains(&Rational::one())
    {
        let fault = HOLDER_OF_SEVERAL.fault().with("heads", heads.describe());
        let what = Text::new("任职者", "the holder");
        inspection.report_beside(at.field("heads"), &fault, at.field("holder"), what);
    }
    if let (PostDirection::TeacherInEnterprise, Some(expert)) = (post.direction, post.expert) {
        let fault = EXPERT_OF_SCHOOL.fault().with("direction", post.direction.label());
        let what = Text::new("方向", "the direction");
        let fault = fault.with("expert", expert.label());
        inspection.report_beside(at.field("expert"), &fault, at.field("direction"), what);
    }
}

fn experts(inspection: &mut Inspection<'_>, at: At<'_>, teachers: &Teachers) {
    let all = at.field("experts_qualified");
    let no_mechanism = surely_none(teachers.qualification_mechanisms.as_ref());
    let mut first = First::default();
    for (index, experts) in teachers.experts_qualified.iter().flatten().enumerate() {
        let here = all.item(index);
        let manner = manner("取得教师资格的技术能手", "the experts qualified").never_by_class();
        one(inspection, here.field("period"), experts.period, manner);
        let earlier = first.met((experts.period, &experts.kind), index);
        if earlier != index {
            let fault = EXPERTS_TWICE.fault().with("period", experts.period.label());
            inspection.report_beside(here, &fault, all.item(earlier), FIRST);
        }
        let some = |heads: &&Figure<_>| heads.interval().is_more_than(&Rational::zero()) == Certainty::Surely;
        if let Some(heads) = experts.heads.as_ref().filter(some).filter(|_| no_mechanism) {
            let fault = EXPERTS_WITHOUT_MECHANISM.fault().with("heads", heads.describe());
            let what = Text::new("认定机制", "the mechanisms");
            inspection.report_beside(here.field("heads"), &fault, at.field("qualification_mechanisms"), what);
        }
    }
}

fn stints(inspection: &mut Inspection<'_>, at: At<'_>, teachers: &Teachers) {
    let Some(stints) = &teachers.stints else { return };
    let all = at.field("stints");
    if !stints.items().is_empty() && surely_none(teachers.practice_rules.as_ref()) {
        let what = Text::new("教师企业实践制度", "the rules");
        inspection.report_beside(all, &STINTS_WITHOUT_RULE.fault(), at.field("practice_rules"), what);
    }
    let all = all.items_of(stints);
    let mut first = First::default();
    for (index, stint) in stints.items().iter().enumerate() {
        let here = all.item(index);
        days(inspection, here, stint);
        if let Some(period) = stint.period {
            one(inspection, here.field("period"), period, manner("教师实岗锻炼", "the stint").never_by_class());
        }
        let (Some(school), Some(enterprise)) = (&stint.school, &stint.enterprise) else { continue };
        let earlier = first.met((school.id(), enterprise.id(), stint.place, stint.period), index);
        if earlier != index {
            inspection.report_beside(here, &STINT_TWICE.fault(), all.item(earlier), FIRST);
        }
    }
}

fn days(inspection: &mut Inspection<'_>, at: At<'_>, stint: &TeacherStint) {
    let (Some(teachers), Some(days)) = (&stint.teachers, &stint.teacher_days) else { return };
    let what = Text::new("选派教师数", "the teachers sent");
    let said =
        |kind: &'static FaultKind| kind.fault().with("teachers", teachers.describe()).with("days", days.describe());
    if surely_above(&teachers.interval(), &days.interval()) {
        let fault = said(&FEWER_DAYS_THAN_TEACHERS);
        inspection.report_beside(at.field("teacher_days"), &fault, at.field("teachers"), what);
    }
    let Some(period) = stint.period else { return };
    if surely_above(&days.interval(), &teachers.interval().scale(&Rational::from(period.days()))) {
        let fault = said(&MORE_DAYS_THAN_THERE_ARE).with("period", period.label());
        inspection.report_beside(at.field("teacher_days"), &fault, at.field("teachers"), what);
    }
}

fn trainings(inspection: &mut Inspection<'_>, at: At<'_>, teachers: &Teachers) {
    let listing = teachers.joint_trainings.as_ref();
    let all = at.field("joint_trainings");
    let all = listing.map_or(all, |trainings| all.items_of(trainings));
    for (index, training) in items(listing).iter().enumerate() {
        let here = all.item(index);
        parties(inspection, here, training);
        let purposes = training.purposes.as_deref().unwrap_or_default();
        words_once(inspection, here.field("purposes"), purposes, |purpose| purpose.label());
        if let Some(period) = training.period {
            one(inspection, here.field("period"), period, manner("教师培养培训", "the training").never_by_class());
        }
    }
}

fn parties(inspection: &mut Inspection<'_>, at: At<'_>, training: &JointTeacherTraining) {
    let (schools, enterprises) = (Text::new("学校", "school"), Text::new("企业", "enterprise"));
    let no_school = training.schools.as_ref().is_some_and(Vec::is_empty);
    let no_enterprise = training.enterprises.as_ref().is_some_and(Vec::is_empty);
    for (field, who, is_missing) in [("schools", schools, no_school), ("enterprises", enterprises, no_enterprise)] {
        if is_missing {
            inspection.report(at.field(field), &TRAINING_NOT_JOINT.fault().with("who", who));
        }
    }
}
