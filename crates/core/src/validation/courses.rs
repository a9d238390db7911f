//! Courses and rebuilt curricula (课程建设, provisions 2.2.2-1a to 2.2.2-1q; CJ22xx).

use super::at::At;
use super::bodies::words_once;
use super::dates::{happened, is_after};
use super::first::First;
use super::inspection::{Inspection, items};
use super::major_lists::{Withdrawn, name_of, withdrawn};
use super::rule::{FORMAT, JUDGEMENT, rules};
use crate::dossier::{AnalysisSource, Course, CourseDevelopment, Enterprise, Listing, Major, Reference};
use crate::language::{Text, Words};
use crate::lookup::HashSet;
use crate::quantity::AsOf;

rules! {
    MAJOR_OF_OTHER_SCHOOL = "CJ2201" Warning cites ["2.2.2-1p"] after FORMAT:
        "课程“{name}”所属的专业“{major}”是另一学校的", "the course “{name}” belongs to the major “{major}”, which is another school's";
        "同名专业在各校各有一条；改为本校的那一条，或核对课程的学校", "each school has a record of its own for a major: name this school's, or check the school of the course";
    COURSE_TWICE = "CJ2202" Warning cites ["2.2.2-1p"]:
        "同一学校的课程“{name}”列了两次", "the same school's course “{name}” is listed twice";
        "合为一门，所属专业写在一起", "make them one, with the majors of both";
    WITHOUT_ENTERPRISE = "CJ2203" Hint cites ["2.2.2-1b"]:
        "课程“{name}”没有合作企业", "no enterprise builds the course “{name}” with the school";
        "通知要求学校与行业龙头企业一起建课程；不知道的不写partners", "the notice wants courses built with leading enterprises; leave `partners` out if it is unknown";
    PARTNER_TWICE = "CJ2204" Warning cites ["2.2.2-1b"]:
        "合作企业“{name}”列了两次", "the enterprise “{name}” is listed twice";
        "合为一项", "make them one";
    LEADS_ELSEWHERE = "CJ2205" Hint cites ["2.2.2-1b"] after JUDGEMENT:
        "“{enterprise}”所引领的产业不是课程“{name}”所属专业服务的产业", "the industry that “{enterprise}” leads is none that the majors of the course “{name}” serve";
        "核对产业，或补上专业的serves", "check the industry, or add it to the `serves` of the major";
    NOT_A_PARTNER = "CJ2206" Hint cites ["2.2.2-1b", "2.2.2-1c", "2.2.2-1i"]:
        "“{enterprise}”不在课程“{name}”的合作企业之列", "“{enterprise}” is not among the enterprises that build the course “{name}”";
        "补入partners；合作企业未列全的，写含listed或total的对象", "add it to `partners`, or write an object with `listed` or `total` if they are not all named";
    NOTHING_NEW = "CJ2207" Hint cites ["2.2.2-1d", "2.2.2-1e", "2.2.2-1f", "2.2.2-1g"]:
        "课程“{name}”的四新一项也没有", "the course “{name}” takes in nothing new";
        "写明新方法、新技术、新工艺、新标准中的哪几项；不知道的不写new_elements", "name what it takes in: method, technology, process, standard; leave `new_elements` out if it is unknown";
    WORKED_OUT_NOTHING = "CJ2208" Hint cites ["2.2.2-1c", "2.2.2-1j", "2.2.2-1k", "2.2.2-1l"]:
        "课程“{name}”写有生产任务，而梳理内容是空的", "the course “{name}” centres on tasks of production, and nothing is stated as worked out of them";
        "写明梳理了什么；不知道的不写analysed_from", "state what was worked out; leave `analysed_from` out if it is unknown";
    ALIGNED_TWICE = "CJ2209" Warning cites ["2.2.2-1h", "2.2.2-1i"]:
        "“{title}”列了两次", "“{title}” is listed twice";
        "只留一次；版本不同的，用日期或发布单位分开", "keep one of them; tell editions apart by date or issuer";
    STANDARD_IS_NEWER = "CJ2210" Hint cites ["2.2.2-1h", "2.2.2-1n"] after JUDGEMENT:
        "职业标准“{title}”（{on}）晚于课程“{name}”最近一次重组内容（{last}）", "the occupational standard “{title}” ({on}) is newer than the last reorganisation of the course “{name}” ({last})";
        "核对课程是否已按新标准调整", "check whether the course has been adjusted to it";
    REORGANISED_TWICE = "CJ2211" Warning after FORMAT:
        "重组时间{on}列了两次", "the date {on} is listed twice";
        "只留一次", "keep one of them";
    CURRICULUM_TWICE = "CJ2212" Warning cites ["2.2.2-1m"]:
        "专业“{name}”的课程体系重构列了两次", "the rebuilding of the curriculum of the major “{name}” is listed twice";
        "合为一条；确有两次的，写明各自的时间", "make them one; if it was rebuilt twice, date both";
    REBUILT_AFTER_WITHDRAWAL = "CJ2213" Warning cites ["2.2.1-2c", "2.2.2-1m"]:
        "专业“{name}”自{since}起撤销，其后（{on}）又重构课程体系", "the major “{name}” is withdrawn from {since}, and its curriculum was rebuilt after that ({on})";
        "核对两个日期", "check both dates";
    REBUILT_WITHOUT_COURSES = "CJ2214" Hint cites ["2.2.2-1m", "2.2.2-1n"] after JUDGEMENT:
        "专业“{name}”的课程体系已重构，而所列该专业的课程都没有重组内容", "the curriculum of the major “{name}” was rebuilt, and none of its courses that are listed had its content reorganised";
        "核对课程的content_reorganised_on", "check the courses' `content_reorganised_on`";
    MAJOR_OF_NO_SCHOOL = "CJ2215" Hint after FORMAT:
        "课程“{name}”所属的专业“{major}”没有写明由哪所学校开设", "the course “{name}” belongs to the major “{major}”, of which it is not stated what school offers it";
        "在该专业的school中写明学校", "name the school under the major's `school`";
    MAJORS_WITHDRAWN = "CJ2216" Hint cites ["2.2.1-2c", "2.2.2-1p"] after JUDGEMENT:
        "课程“{name}”所属的专业都已撤销四年以上：{majors}", "every major that the course “{name}” belongs to was withdrawn more than four years ago: {majors}";
        "核对撤销清单与课程；撤销前入学的学生一般都已毕业，课程已停的，删去", "check the list of withdrawn majors and the course; those enrolled before have graduated as a rule, so remove the course if it has ended";
}

const FIRST: Text = Text::new("第一次在这里", "it stands first here");

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let artefacts = inspection.dossier.artefacts.as_ref();
    let Some(development) = artefacts.and_then(|artefacts| artefacts.course_development.as_ref()) else { return };
    let at = At::ROOT.field("artefacts");
    let at = at.field("course_development");
    if let Some(courses) = &development.courses {
        let all = at.field("courses");
        let all = all.items_of(courses);
        let mut first = First::default();
        let withdrawn = withdrawn(inspection.dossier);
        for (index, course) in courses.items().iter().enumerate() {
            let here = all.item(index);
            one(inspection, here, course);
            ended(inspection, here, course, &withdrawn);
            let Some(school) = &course.school else { continue };
            let earlier = first.met((school.id().as_str(), course.name.trim()), index);
            if earlier != index {
                let fault = COURSE_TWICE.fault().with("name", course.name.trim());
                inspection.report_beside(here, &fault, all.item(earlier), FIRST);
            }
        }
    }
    curricula(inspection, at, development);
}

fn one(inspection: &mut Inspection<'_>, at: At<'_>, course: &Course) {
    majors(inspection, at, course);
    partners(inspection, at, course);
    aligned(inspection, at, course);
    content(inspection, at, course);
    if let Some(new) = &course.new_elements {
        let here = at.field("new_elements");
        if new.is_empty() {
            inspection.report(here, &NOTHING_NEW.fault().with("name", course.name.trim()));
        }
        words_once(inspection, here, new, |element| element.label());
    }
}

fn majors(inspection: &mut Inspection<'_>, at: At<'_>, course: &Course) {
    let Some(school) = &course.school else { return };
    let all = at.field("majors");
    for (index, reference) in course.majors.iter().flatten().enumerate() {
        let major = inspection.index.major(reference.id().as_str());
        if let Some(major) = major.filter(|major| major.school.is_none()) {
            let fault = MAJOR_OF_NO_SCHOOL.fault().with("name", course.name.trim());
            inspection.report(all.item(index), &fault.with("major", major.name.as_str()));
        }
        if let Some(major) = major.filter(|major| major.school.as_ref().is_some_and(|other| other != school)) {
            let fault = MAJOR_OF_OTHER_SCHOOL.fault().with("name", course.name.trim());
            let fault = fault.with("major", major.name.as_str());
            inspection.report_beside(
                all.item(index),
                &fault,
                at.field("school"),
                Text::new("课程的学校", "its school"),
            );
        }
    }
}

/// A course of which every major was withdrawn so long ago that those who were enrolled before have graduated.
fn ended(inspection: &mut Inspection<'_>, at: At<'_>, course: &Course, withdrawn: &Withdrawn<'_>) {
    /// The longest regular course of study has four years.
    const FOUR_YEARS: u64 = 4 * 366;
    let majors = course.majors.as_deref().unwrap_or_default();
    let as_of = inspection.as_of().first_day();
    let is_long_gone = |since: AsOf| since.last_day() < as_of && as_of.days_since(since.last_day()) > FOUR_YEARS;
    let is_withdrawn =
        |major: &Reference<Major>| withdrawn.get(major.id().as_str()).is_some_and(|(_, since)| is_long_gone(*since));
    if withdrawn.is_empty() || majors.is_empty() || !majors.iter().all(is_withdrawn) {
        return;
    }
    let names = majors.iter().map(|major| name_of(inspection, major).into()).collect();
    let fault = MAJORS_WITHDRAWN.fault().with("name", course.name.trim()).with("majors", Words::List(names));
    inspection.report(at.field("majors"), &fault);
}

fn partners(inspection: &mut Inspection<'_>, at: At<'_>, course: &Course) {
    let Some(partners) = &course.partners else { return };
    let name = course.name.trim();
    let field = at.field("partners");
    if partners.is_complete() && partners.items().is_empty() {
        inspection.report(field, &WITHOUT_ENTERPRISE.fault().with("name", name));
    }
    let majors: Option<Vec<_>> = course.majors.as_ref().and_then(|majors| {
        majors.iter().map(|major| inspection.index.major(major.id().as_str())?.serves.as_ref()).collect()
    });
    let all = field.items_of(partners);
    let mut first = First::default();
    for (index, partner) in partners.items().iter().enumerate() {
        let here = all.item(index);
        let id = partner.enterprise.id().as_str();
        let earlier = first.met(id, index);
        if earlier != index {
            let fault = PARTNER_TWICE.fault().with("name", member_name(inspection, &partner.enterprise));
            inspection.report_beside(here, &fault, all.item(earlier), FIRST);
        }
        let served_by_none = |industry| {
            let all_say = majors.as_ref().filter(|majors| !majors.is_empty());
            all_say.is_some_and(|majors| majors.iter().all(|serves| !serves.contains(industry)))
        };
        if partner.leads.as_ref().is_some_and(served_by_none) {
            let fault = LEADS_ELSEWHERE.fault().with("name", name);
            let fault = fault.with("enterprise", member_name(inspection, &partner.enterprise));
            inspection.report(here.field("leads"), &fault);
        }
    }
    if !partners.is_complete() {
        return;
    }
    let tasks = at.field("production_tasks");
    let specifications = at.field("post_specifications");
    let of_tasks = course.production_tasks.iter().flatten().map(|task| task.enterprise.as_ref()).enumerate();
    let of_specifications =
        course.post_specifications.iter().flatten().map(|post| post.enterprise.as_ref()).enumerate();
    let named = of_tasks.map(|one| (tasks, one)).chain(of_specifications.map(|one| (specifications, one)));
    for (list, (index, enterprise)) in named {
        let Some(enterprise) = enterprise.filter(|enterprise| first.place_of(&enterprise.id().as_str()).is_none())
        else {
            continue;
        };
        let fault = NOT_A_PARTNER.fault().with("name", name);
        let fault = fault.with("enterprise", member_name(inspection, enterprise));
        let here = list.item(index);
        inspection.report_beside(here.field("enterprise"), &fault, field, Text::new("合作企业", "its partners"));
    }
}

fn member_name<'n, 'a: 'n>(inspection: &Inspection<'a>, enterprise: &'n Reference<Enterprise>) -> &'n str {
    let id = enterprise.id().as_str();
    inspection.index.member(id).map_or(id, |member| member.name.as_str())
}

fn aligned(inspection: &mut Inspection<'_>, at: At<'_>, course: &Course) {
    let all = at.field("occupational_standards");
    let last = course.content_reorganised_on.iter().flatten().max_by_key(|on| on.last_day());
    let mut first = First::default();
    for (index, standard) in course.occupational_standards.iter().flatten().enumerate() {
        let here = all.item(index);
        let title = standard.title.trim();
        let earlier = first.met((title, standard.issued_by.as_deref().map(str::trim), standard.on), index);
        if earlier != index {
            inspection.report_beside(here, &ALIGNED_TWICE.fault().with("title", title), all.item(earlier), FIRST);
        }
        happened(
            inspection,
            here.field("on"),
            Text::new("职业标准的发布日期", "the issue of the standard"),
            standard.on,
        );
        if let (Some(on), Some(last)) = (standard.on, last)
            && is_after(on, *last)
        {
            let fault = STANDARD_IS_NEWER.fault().with("title", title).with("on", on.to_string());
            let fault = fault.with("name", course.name.trim()).with("last", last.to_string());
            let what = Text::new("教学内容重组时间", "the dates of reorganisation");
            inspection.report_beside(here.field("on"), &fault, at.field("content_reorganised_on"), what);
        }
    }
    let all = at.field("post_specifications");
    let mut first = First::default();
    for (index, post) in course.post_specifications.iter().flatten().enumerate() {
        let title = post.title.trim();
        let earlier = first.met((title, post.enterprise.as_ref().map(|one| one.id().as_str())), index);
        if earlier != index {
            let fault = ALIGNED_TWICE.fault().with("title", title);
            inspection.report_beside(all.item(index), &fault, all.item(earlier), FIRST);
        }
    }
}

fn content(inspection: &mut Inspection<'_>, at: At<'_>, course: &Course) {
    let has_tasks = course.production_tasks.as_ref().is_some_and(|tasks| !tasks.is_empty());
    if has_tasks && course.analysed_from.as_ref().is_some_and(Vec::is_empty) {
        let fault = WORKED_OUT_NOTHING.fault().with("name", course.name.trim());
        let what = Text::new("生产任务", "the tasks");
        inspection.report_beside(at.field("analysed_from"), &fault, at.field("production_tasks"), what);
    }
    let sources = course.analysed_from.as_deref().unwrap_or_default();
    words_once(inspection, at.field("analysed_from"), sources, AnalysisSource::name);
    let all = at.field("content_reorganised_on");
    let mut first: First<AsOf> = First::default();
    for (index, on) in course.content_reorganised_on.iter().flatten().enumerate() {
        let earlier = first.met(*on, index);
        if earlier != index {
            let fault = REORGANISED_TWICE.fault().with("on", on.to_string());
            inspection.report_beside(all.item(index), &fault, all.item(earlier), FIRST);
        }
        happened(
            inspection,
            all.item(index),
            Text::new("教学内容重组时间", "the reorganisation of content"),
            Some(*on),
        );
    }
}

fn curricula(inspection: &mut Inspection<'_>, at: At<'_>, development: &CourseDevelopment) {
    let Some(curricula) = &development.rebuilt_curricula else { return };
    let withdrawn = withdrawn(inspection.dossier);
    let unchanged = with_unchanged_courses_alone(development.courses.as_ref());
    let all = at.field("rebuilt_curricula");
    let all = all.items_of(curricula);
    let mut first = First::default();
    for (index, curriculum) in curricula.items().iter().enumerate() {
        let here = all.item(index);
        let id = curriculum.major.id().as_str();
        let name = name_of(inspection, &curriculum.major);
        let earlier = first.met((id, curriculum.on), index);
        if earlier != index {
            inspection.report_beside(here, &CURRICULUM_TWICE.fault().with("name", name), all.item(earlier), FIRST);
        }
        happened(inspection, here.field("on"), Text::new("课程体系重构时间", "the rebuilding"), curriculum.on);
        if let (Some(on), Some((_, since))) = (curriculum.on, withdrawn.get(id))
            && is_after(on, *since)
        {
            let fault = REBUILT_AFTER_WITHDRAWAL.fault().with("name", name);
            let fault = fault.with("since", since.to_string()).with("on", on.to_string());
            inspection.report(here.field("on"), &fault);
        }
        if unchanged.contains(id) {
            let fault = REBUILT_WITHOUT_COURSES.fault().with("name", name);
            inspection.report_beside(here, &fault, at.field("courses"), Text::new("课程清单", "the list of courses"));
        }
    }
}

/// The majors that have courses, of which each is known never to have been reorganised; none unless all courses are listed.
fn with_unchanged_courses_alone(courses: Option<&Listing<Course>>) -> HashSet<&str> {
    let courses = items(courses.filter(|courses| courses.is_complete()));
    let is_unchanged = |course: &&Course| course.content_reorganised_on.as_ref().is_some_and(Vec::is_empty);
    // A course whose majors are not stated may belong to any.
    if courses.iter().any(|course| course.majors.is_none() && !is_unchanged(&course)) {
        return HashSet::default();
    }
    let (unchanged, others): (Vec<&Course>, Vec<&Course>) = courses.iter().partition(is_unchanged);
    let others: HashSet<&str> = others.into_iter().flat_map(major_ids).collect();
    unchanged.into_iter().flat_map(major_ids).filter(|major| !others.contains(major)).collect()
}

fn major_ids(course: &Course) -> impl Iterator<Item = &str> {
    course.majors.iter().flatten().map(|major| major.id().as_str())
}
