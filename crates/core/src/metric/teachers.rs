//! Metrics of teachers (师资队伍建设, provisions 2.2.4): posts on the other side, practice in enterprises, double-qualified and golden teachers.

use super::build::{Item, Listed, every, in_force, is_nothing, names_nothing, sum};
use super::declare::PERSON;
use super::element::tagging;
use super::golds::{self, Golden};
use super::parts::TeacherParts;
use super::value::{Extent, Lack};
use super::{Facts, Metric, Set, Value};
use crate::dossier::{
    Arrangement, DoubleQualifiedTeachers, GoldenTeacher, JointTeacherTraining, Listing, MutualPost, PostDirection,
    Recognition, TeacherAbility, TeacherComponentShown, TeacherStint,
};
use crate::language::Text;
use crate::quantity::{Count, Figure, Interval, Period, PeriodKind, Rational};

const ARRANGEMENT: Text = Text::new("项", "arrangement");

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount(
        "mutual_engagement_mechanisms",
        Text::new("双向聘用机制数", "mechanisms of mutual engagement"),
        ARRANGEMENT,
        |facts, _| written(facts, "/artefacts/teachers/engagement_mechanisms", |teachers| teachers.engagement_mechanisms()),
    )
    .formula(
        "写成文件的双向聘用机制清单的项数，含未列出的；写明截至日期尚未生效的不计",
        "written mechanisms by which schools and enterprises engage each other's staff, listed or not, but for those stated to come into force only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.2.4-1a"]),
    Metric::amount(
        "teachers_with_posts_in_enterprises",
        Text::new("在企业任职的学校教师数", "teachers who hold posts in enterprises"),
        PERSON,
        |facts, _| holding(facts, PostDirection::TeacherInEnterprise),
    )
    .formula(
        "互兼互聘中学校教师到企业任职的人数之和；写有任职者的按一人计，跨项的同一人按项计",
        "persons who hold posts of teachers in enterprises, over all that are listed; a record that names its holder counts one, and a person in two records counts in each",
    )
    .answers(&["moe-2024-20/2.2.4-1b"]),
    Metric::amount(
        "enterprise_experts_with_posts_in_schools",
        Text::new("在学校任职的企业人员数", "enterprise experts who hold posts in schools"),
        PERSON,
        |facts, _| holding(facts, PostDirection::ExpertInSchool),
    )
    .formula(
        "互兼互聘中企业人员到学校任职的人数之和；写有任职者的按一人计，跨项的同一人按项计",
        "persons who hold posts of enterprise experts in schools, over all that are listed; a record that names its holder counts one, and a person in two records counts in each",
    )
    .answers(&["moe-2024-20/2.2.4-1b"]),
    Metric::amount(
        "expert_qualification_mechanisms",
        Text::new("技术能手教师资格认定机制数", "mechanisms for qualifying experts as teachers"),
        ARRANGEMENT,
        |facts, _| {
            let pointer = "/artefacts/teachers/qualification_mechanisms";
            written(facts, pointer, |teachers| teachers.qualification_mechanisms())
        },
    )
    .formula(
        "写成文件的技术能手教师资格认定机制清单的项数，含未列出的；写明截至日期尚未生效的不计",
        "written mechanisms by which skilled experts are qualified as teachers, listed or not, but for those stated to come into force only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.2.4-1c"]),
    Metric::amount(
        "enterprise_practice_rules",
        Text::new("教师企业实践制度数", "rules for teachers' practice in enterprises"),
        ARRANGEMENT,
        |facts, _| written(facts, "/artefacts/teachers/practice_rules", |teachers| teachers.practice_rules()),
    )
    .formula(
        "写成文件的教师企业实践制度清单的项数，含未列出的；写明截至日期尚未生效的不计",
        "written rules for teachers' practice in enterprises, listed or not, but for those stated to come into force only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.2.4-2a"]),
    Metric::amount(
        "teacher_stints",
        Text::new("教师实岗锻炼项数", "stints of teachers at real posts"),
        Text::new("项", "stint"),
        |facts, _| {
            stints(facts).size_but(|stint| {
                is_nothing(stint.teachers.as_ref())
                    || is_nothing(stint.teacher_days.as_ref())
                    || facts.begins_ahead(stint.period)
            })
        },
    )
    .formula(
        "教师实岗锻炼清单的项数，含未列出的；写明选派教师数或人天数为0的、在截至日期之后才开始的不计",
        "stints of teachers at real posts, listed or not, but for those stated to be of 0 teachers or 0 teacher-days, or to begin only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.2.4-2b"]),
    Metric::amount(
        "teachers_sent_to_enterprises",
        Text::new("选派到企业实岗锻炼的教师数", "teachers sent to real posts in enterprises"),
        PERSON,
        |facts, _| sum(&stints(facts), every, |stint, sum| stint.add_figure(sum, "teachers", stint.record.teachers.as_ref())),
    )
    .formula(
        "各项实岗锻炼选派教师数之和；跨项的同一教师按项计",
        "teachers sent, over all stints; a teacher in two stints counts in each",
    )
    .answers(&["moe-2024-20/2.2.4-2b"]),
    Metric::amount(
        "teacher_days_in_enterprises",
        Text::new("教师实岗锻炼人天数", "teacher-days at real posts"),
        Text::new("人天", "teacher-day"),
        |facts, _| {
            sum(&stints(facts), every, |stint, sum| stint.add_figure(sum, "teacher_days", stint.record.teacher_days.as_ref()))
        },
    )
    .formula("各项实岗锻炼人天数之和", "teacher-days at the post, over all stints")
    .answers(&["moe-2024-20/2.2.4-2b"]),
    Metric::amount(
        "joint_teacher_trainings",
        Text::new("教师一体化培养培训项数", "joint trainings of teachers"),
        Text::new("项", "training"),
        |facts, _| {
            let trainings = facts.teachers().joint_trainings();
            let trainings: Listed<'_, JointTeacherTraining> =
                Listed::at(facts, "/artefacts/teachers/joint_trainings", trainings);
            trainings.size_but(|training| {
                names_nothing(training.schools.as_ref())
                    || names_nothing(training.enterprises.as_ref())
                    || is_nothing(training.teachers.as_ref())
                    || facts.begins_ahead(training.period)
            })
        },
    )
    .formula(
        "教师一体化培养培训清单的项数，含未列出的；写明没有学校或没有企业参与的、参训教师数为0的、在截至日期之后才开始的不计",
        "joint trainings of teachers, listed or not, but for those stated to have no school or no enterprise in them, to be of 0 teachers, or to begin only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.2.4-3a"]),
    Metric::share(
        "double_qualified_teacher_share",
        Text::new("“双师型”教师占比", "share of double-qualified teachers"),
        double_qualified_share,
    )
    .in_each(PeriodKind::AcademicYear)
    .defined("double_qualified_teacher_share")
    .formula(
        "当学年“双师型”教师数 ÷ 专业课教师数，就档案所列全部学校计；两年按不同标准认定的不比较",
        "double-qualified teachers ÷ teachers of specialised courses in the academic year, over all schools that the dossier lists; two years recognised by different standards are not compared",
    )
    .answers(&["moe-2024-20/2.2.4-3b"])
    .proxy(
        "通知没有提到“双师型”教师，以它衡量教师实践能力是本库的理解",
        "the notice does not speak of double-qualified teachers; taking them for teachers' practical ability is our reading",
    ),
    Metric::amount(
        "golden_teachers",
        Text::new("经认定的“金师”数", "recognised golden teachers"),
        PERSON,
        |facts, _| golds::recognised(&golden(facts)),
    )
    .formula(
        "至少有一项认定的金师数；未填报认定的视为未知",
        "golden teachers with one recognition at least; of one whose recognitions are not stated it is unknown",
    )
    .answers(&["moe-2024-20/2.2.4-3e"]),
    Metric::share(
        "complete_golden_teacher_share",
        Text::new("要素齐全的“金师”占比", "share of golden teachers with every component"),
        |facts, _| golds::complete_share(&golden(facts), golds::nowhere),
    )
    .formula(
        "实践能力、专业能力、数字素养三项要素齐全的金师数 ÷ 所列金师数；未填报要素的视为未知",
        "golden teachers shown to have practical ability, professional ability and digital literacy ÷ golden teachers; of one whose components are not stated it is unknown",
    )
    .answers(&["moe-2024-20/2.2.4-3e"]),
];

/// The sets of this section.
pub(super) const SETS: &[Set] = &[
    Set {
        name: "mutual_post_directions",
        label: Text::new("互兼互聘方向", "directions of posts held on the other side"),
        members: PostDirection::WORDS,
        formula: Text::new(
            "互兼互聘清单各项的方向，一项一个方向；写明任职人数为0的、在截至日期之后才开始的不计",
            "the direction of each post held on the other side, one each, but for those stated to be held by 0 persons, or only after the dossier's date",
        ),
        provisions: &["moe-2024-20/2.2.4-1b"],
        collect: |facts| {
            tagging(&posts(facts), PostDirection::WORDS, true, |post| {
                let is_held = !is_nothing(post.record.heads.as_ref()) && !facts.begins_ahead(post.record.period);
                (is_held.then(|| post.record.direction.word()).into_iter().collect(), None)
            })
        },
    },
    Set {
        name: "teacher_components",
        label: Text::new("金师要素", "components of golden teachers"),
        members: TeacherAbility::WORDS,
        formula: Text::new("各金师所具备的要素", "the components that the golden teachers are shown to have"),
        provisions: &["moe-2024-20/2.2.4-3e"],
        collect: |facts| golds::components(&golden(facts), golds::nowhere),
    },
];

impl Golden for GoldenTeacher {
    type Shown = TeacherComponentShown;

    const COMPONENTS: &'static [(&'static str, Text)] = TeacherAbility::WORDS;

    fn recognitions(&self) -> Option<&Vec<Recognition>> {
        self.recognitions.as_ref()
    }

    fn components(&self) -> Option<&Listing<TeacherComponentShown>> {
        self.components.as_ref()
    }

    fn word(shown: &TeacherComponentShown) -> &'static str {
        shown.component.word()
    }
}

/// How many arrangements a field lists, and are in force.
fn written<'a>(
    facts: &Facts<'a>,
    pointer: &'static str,
    listing: impl for<'f> FnOnce(TeacherParts<'a, 'f>) -> Option<&'a Listing<Arrangement>>,
) -> Value {
    in_force(facts, &Listed::at(facts, pointer, listing(facts.teachers())))
}

fn posts<'a>(facts: &Facts<'a>) -> Listed<'a, MutualPost> {
    let posts = facts.teachers().mutual_posts();
    Listed::at(facts, "/artefacts/teachers/mutual_posts", posts)
}

fn stints<'a>(facts: &Facts<'a>) -> Listed<'a, TeacherStint> {
    let stints = facts.teachers().stints();
    Listed::at(facts, "/artefacts/teachers/stints", stints)
}

fn golden<'a>(facts: &Facts<'a>) -> Listed<'a, GoldenTeacher> {
    let golden = facts.teachers().golden_teachers();
    Listed::at(facts, "/artefacts/teachers/golden_teachers", golden)
}

/// How many hold posts that go one way.
fn holding(facts: &Facts<'_>, direction: PostDirection) -> Value {
    sum(&posts(facts), |post| Ok(post.record.direction == direction), |post, sum| sum.add(holders(post)))
}

/// How many hold a post: one, where the record names its holder and no number.
fn holders(post: &Item<'_, MutualPost>) -> Value {
    match (&post.record.heads, &post.record.holder) {
        (None, Some(_)) => {
            Value::of(Extent::Within(Interval::point(Rational::one())), Vec::new(), vec![post.fact("holder")])
        }
        (heads, _) => post.figure("heads", heads.as_ref()),
    }
}

type Counted<'a> = Item<'a, DoubleQualifiedTeachers>;

fn double_qualified_share(facts: &Facts<'_>, year: Option<Period>) -> Value {
    let listing = facts.teachers().double_qualified();
    let listed = Listed::at(facts, "/artefacts/teachers/double_qualified", listing);
    let is_of = |counted: &Counted<'_>| Some(counted.record.period) == year;
    let of_year = |of: fn(&Counted<'_>) -> Value| {
        // A listing that is whole and speaks only of other years leaves this one out.
        if listed.is_complete() && listed.items().next().is_some() && !listed.items().any(|counted| is_of(&counted)) {
            return Value::unknown(Interval::non_negative(), listed.whole().during(year), Lack::NotStated);
        }
        sum(&listed, |counted| Ok(is_of(counted)), |counted, sum| sum.add(of(counted)))
    };
    let double_qualified =
        of_year(|counted| by_standard(counted, "double_qualified", &counted.record.double_qualified));
    let all = of_year(|counted| counted.figure("specialised_teachers", counted.record.specialised_teachers.as_ref()));
    Value::share(double_qualified, all)
}

/// A figure, counted by the standard that recognises them where it names no definition of its own.
fn by_standard(counted: &Counted<'_>, field: &'static str, figure: &Option<Figure<Count>>) -> Value {
    let value = counted.figure(field, figure.as_ref());
    match (&value.definition, &figure, &counted.record.standard) {
        (None, Some(_), Some(standard)) => value.by_definition(standard.id().to_string()),
        _ => value,
    }
}
