//! Metrics of building courses (课程建设, provisions 2.2.2): what courses take in and are aligned with, curricula rebuilt, golden courses
//! and their components.

use super::build::{Item, Listed, Says, count, left_out};
use super::element::tagging;
use super::value::{Lack, Missing};
use super::{Facts, Metric, Set, Value};
use crate::dossier::{Course, CourseComponent, Entity, GoldenCourse, Presence, RebuiltCurriculum};
use crate::language::Text;
use crate::lookup::HashMap;
use crate::quantity::{LocalId, Period};

const COURSE: Text = Text::new("门", "course");

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount("courses", Text::new("课程数", "courses"), COURSE, |facts, _| courses(facts).size())
        .formula("课程清单的项数，含未列出的", "courses that the schools build, listed or not")
        .answers(&["moe-2024-20/2.2.2-1p"]),
    having(
        "courses_built_with_enterprises",
        Text::new("有企业参与建设的课程数", "courses built with enterprises"),
        &["moe-2024-20/2.2.2-1b"],
        |facts, _| having_component(facts, CourseComponent::Enterprises),
    )
    .proxy(
        "通知要求龙头企业参与而没有规定何为龙头，有合作企业即计，是本库的理解",
        "the notice wants leading enterprises and does not say which lead; counting any enterprise partner is our reading",
    ),
    having(
        "courses_with_new_methods",
        Text::new("引入新方法的课程数", "courses with new methods"),
        &["moe-2024-20/2.2.2-1d"],
        |facts, _| having_component(facts, CourseComponent::NewMethods),
    ),
    having(
        "courses_with_new_technologies",
        Text::new("引入新技术的课程数", "courses with new technologies"),
        &["moe-2024-20/2.2.2-1e"],
        |facts, _| having_component(facts, CourseComponent::NewTechnologies),
    ),
    having(
        "courses_with_new_processes",
        Text::new("引入新工艺的课程数", "courses with new processes"),
        &["moe-2024-20/2.2.2-1f"],
        |facts, _| having_component(facts, CourseComponent::NewProcesses),
    ),
    having(
        "courses_with_new_standards",
        Text::new("引入新标准的课程数", "courses with new standards"),
        &["moe-2024-20/2.2.2-1g"],
        |facts, _| having_component(facts, CourseComponent::NewStandards),
    ),
    having(
        "courses_aligned_with_occupational_standards",
        Text::new("对接职业标准的课程数", "courses aligned with occupational standards"),
        &["moe-2024-20/2.2.2-1h"],
        |facts, _| {
            count(&courses(facts), |course| {
                any(course, "occupational_standards", course.record.occupational_standards.as_ref())
            })
        },
    ),
    having(
        "courses_aligned_with_post_specifications",
        Text::new("对接岗位规范的课程数", "courses aligned with post specifications"),
        &["moe-2024-20/2.2.2-1i"],
        |facts, _| {
            count(&courses(facts), |course| {
                any(course, "post_specifications", course.record.post_specifications.as_ref())
            })
        },
    ),
    Metric::amount(
        "rebuilt_curricula",
        Text::new("重构课程体系数", "curricula rebuilt"),
        Text::new("个", "curriculum"),
        |facts, _| {
            let curricula = facts.course_development().rebuilt_curricula();
            let curricula: Listed<'_, RebuiltCurriculum> =
                Listed::at(facts, "/artefacts/course_development/rebuilt_curricula", curricula);
            curricula.size_but(|curriculum| facts.is_ahead(curriculum.on))
        },
    )
    .formula(
        "重构的课程体系清单的项数，含未列出的；写明在截至日期之后才重构的不计",
        "curricula of majors that were rebuilt, listed or not, but for those stated to be rebuilt only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.2.2-1m"]),
    having(
        "courses_with_reorganised_content",
        Text::new("重组教学内容的课程数", "courses whose content was reorganised"),
        &["moe-2024-20/2.2.2-1n"],
        |facts, _| {
            count(&courses(facts), |course| {
                any(course, "content_reorganised_on", course.record.content_reorganised_on.as_ref())
            })
        },
    ),
    Metric::amount("golden_courses", Text::new("经认定的“金课程”数", "recognised golden courses"), COURSE, |facts, _| {
        count(&golds(facts), |gold| any(gold, "recognitions", gold.record.recognitions.as_ref()))
    })
    .formula(
        "至少有一项认定的金课程数；未填报认定的视为未知",
        "golden courses with one recognition at least; of one whose recognitions are not stated it is unknown",
    )
    .answers(&["moe-2024-20/2.2.2-1p"]),
    Metric::share(
        "complete_golden_course_share",
        Text::new("要素齐全的“金课程”占比", "share of golden courses with every component"),
        complete_golden_course_share,
    )
    .formula(
        "十项要素齐全的金课程数 ÷ 所列金课程数；课程没有写明的要素视为未知",
        "golden courses that have all ten components ÷ golden courses; what a course does not state is unknown",
    )
    .answers(&["moe-2024-20/2.2.2-1p"]),
];

/// The sets of this section.
pub(super) const SETS: &[Set] = &[Set {
    name: "course_components",
    label: Text::new("金课程要素", "components of golden courses"),
    members: CourseComponent::WORDS,
    formula: Text::new(
        "各金课程所具备的要素，据课程的记录",
        "the components that the golden courses have, by the records of the courses",
    ),
    provisions: &[
        "moe-2024-20/2.2.2-1a",
        "moe-2024-20/2.2.2-1b",
        "moe-2024-20/2.2.2-1c",
        "moe-2024-20/2.2.2-1d",
        "moe-2024-20/2.2.2-1e",
        "moe-2024-20/2.2.2-1f",
        "moe-2024-20/2.2.2-1g",
        "moe-2024-20/2.2.2-1j",
        "moe-2024-20/2.2.2-1k",
        "moe-2024-20/2.2.2-1l",
        "moe-2024-20/2.2.2-1p",
    ],
    collect: |facts| {
        let courses = CoursesById::of(facts);
        tagging(&golds(facts), CourseComponent::WORDS, false, |gold| match courses.of_gold(gold) {
            Ok(course) => {
                let has = |component: &&CourseComponent| course.record.has(**component) == Presence::Present;
                let words = CourseComponent::ALL.iter().filter(has).map(|component| component.word()).collect();
                (words, open_components(course).into_iter().next())
            }
            Err(missing) => (Vec::new(), Some(*missing)),
        })
        .of_parts(&golds(facts).size())
    },
}];

const fn having(
    name: &'static str,
    label: Text,
    provisions: &'static [&'static str],
    compute: fn(&Facts<'_>, Option<Period>) -> Value,
) -> Metric {
    Metric::amount(name, label, COURSE, compute)
        .formula(
            "课程清单中符合的课程数；没有写明的课程视为未知",
            "courses of the list of which it holds; of a course that does not say it is unknown",
        )
        .answers(provisions)
}

fn courses<'a>(facts: &Facts<'a>) -> Listed<'a, Course> {
    let courses = facts.course_development().courses();
    Listed::at(facts, "/artefacts/course_development/courses", courses)
}

fn golds<'a>(facts: &Facts<'a>) -> Listed<'a, GoldenCourse> {
    let golds = facts.course_development().golden_courses();
    Listed::at(facts, "/artefacts/course_development/golden_courses", golds)
}

/// Whether a field names anything.
fn any<R: Entity, T>(item: &Item<'_, R>, field: &'static str, named: Option<&Vec<T>>) -> Says {
    named.map_or_else(|| Err(item.silent(field)), |named| Ok(!named.is_empty()))
}

fn having_component(facts: &Facts<'_>, component: CourseComponent) -> Value {
    count(&courses(facts), |course| match course.record.has(component) {
        Presence::Present => Ok(true),
        Presence::Lacking => Ok(false),
        Presence::Unknown => Err(vec![open_component(course, component)]),
    })
}

/// The fact that would tell whether a course has a component.
fn open_component(course: &Item<'_, Course>, component: CourseComponent) -> Missing {
    let fact = course.fact(component.field());
    match component {
        CourseComponent::Enterprises => left_out(course.record.partners.as_ref(), fact.clone()),
        _ => None,
    }
    .unwrap_or(Missing { fact, because: Lack::NotStated })
}

/// The facts that would tell of the components of which a course does not say whether it has them.
fn open_components(course: &Item<'_, Course>) -> Vec<Missing> {
    let is_open = |component: &&CourseComponent| course.record.has(**component) == Presence::Unknown;
    CourseComponent::ALL.iter().filter(is_open).map(|component| open_component(course, *component)).collect()
}

/// The courses that are listed, by id.
struct CoursesById<'a> {
    by_id: HashMap<&'a LocalId, Item<'a, Course>>,
    left_out: Option<Missing>,
}

impl<'a> CoursesById<'a> {
    fn of(facts: &Facts<'a>) -> Self {
        let courses = courses(facts);
        Self {
            by_id: courses.items().map(|course| (&course.record.id, course)).collect(),
            left_out: courses.left_out(),
        }
    }

    /// The course that a golden course is; or, where it is not listed, the fact that would tell.
    fn of_gold(&self, gold: &Item<'_, GoldenCourse>) -> Result<&Item<'a, Course>, Box<Missing>> {
        self.by_id.get(gold.record.course.id()).ok_or_else(|| {
            let contradicted = || Missing { fact: gold.fact("course"), because: Lack::Conflicting };
            Box::new(self.left_out.clone().unwrap_or_else(contradicted))
        })
    }
}

fn complete_golden_course_share(facts: &Facts<'_>, _: Option<Period>) -> Value {
    let (golds, courses) = (golds(facts), CoursesById::of(facts));
    let complete = count(&golds, |gold| {
        let course = courses.of_gold(gold).map_err(|missing| vec![*missing])?;
        if CourseComponent::ALL.iter().any(|component| course.record.has(*component) == Presence::Lacking) {
            return Ok(false);
        }
        let open = open_components(course);
        if open.is_empty() { Ok(true) } else { Err(open) }
    });
    Value::share(complete, golds.size())
}
