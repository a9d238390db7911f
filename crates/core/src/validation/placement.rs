//! Students with enterprises (学生实习、实训, provisions 2.1.3-3a and 2.1.3-3c) and posts published (2.1.3-2b; CJ135x).

use super::at::At;
use super::enrolled::{ENROLMENT, enrolled};
use super::first::First;
use super::inspection::{Inspection, items, surely_above};
use super::rule::{COUNTING, FORMAT, rules};
use crate::dossier::{Employment, Placement, PlacementKind, PostUndertaking, Reference, School};
use crate::language::Text;
use crate::lookup::HashMap;
use crate::quantity::{Count, Figure, Interval, Period, Rational};

/// The general limit of the internship rules, with how sure we are of it.
const INTERNSHIP_RULES: Text = Text::new(
    "《职业学校学生实习管理规定》（教职成〔2021〕4号）：一般不超过在岗职工的10%；据公开资料转引，未逐条查阅原文件",
    "the internship rules, 教职成〔2021〕4号: in general not above 10% of the staff; as quoted by public sources, not read article by article",
);

rules! {
    MATCHING_ABOVE_HEADS = "CJ1351" Error cites ["2.1.3-3c"]:
        "专业对口{number}人，多于实习学生{heads}人", "{number} are in matching posts, more than the {heads} students placed";
        "核对两数是否写反", "check whether the two are exchanged";
    PEAK_ABOVE_HEADS = "CJ1352" Error after COUNTING:
        "同时在岗最多{number}人，多于时期内的实习学生{heads}人", "{number} are there at one time, more than the {heads} placed in the whole period";
        "核对两数是否写反", "check whether the two are exchanged";
    MORE_THAN_POSTS = "CJ1353" Hint cites ["2.1.3-3a", "2.2.5-2a"]:
        "“{host}”接收实习学生{heads}人，多于其岗位{posts}个，而未写同时在岗人数", "“{host}” took {heads} students in {posts} posts, and it is not stated how many at one time";
        "如为轮换，在peak_heads中写同时在岗最多人数", "if they take turns, state the most at one time under `peak_heads`";
    ABOVE_A_TENTH_OF_STAFF = "CJ1354" Warning cites ["2.2.5-2a"] after INTERNSHIP_RULES:
        "“{host}”同时接收{number}人，超过其职工{staff}人的十分之一", "“{host}” takes {number} students at one time, above one tenth of its staff of {staff}";
        "核对人数；确实如此的，宜说明理由", "check the counts; if it is so, say why";
    MAJOR_OF_OTHER_SCHOOL = "CJ1355" Warning after FORMAT:
        "专业“{major}”不是派出学校的专业", "the major “{major}” is not the sending school's";
        "同名专业在各校各有一条；改为该校的那一条", "each school has a record of its own for a major: name that school's";
    PLACEMENT_TWICE = "CJ1356" Warning after FORMAT:
        "同一学校、企业、专业、时期的实习出现两次", "the same school, host, major and period stand twice";
        "合为一条，否则学生重复计算", "make them one, or students count twice";
    OBSERVERS_MATCHED = "CJ1357" Hint cites ["2.1.3-3c"]:
        "认识实习写有专业对口人数，而专业对口只按岗位实习统计", "a placement for observation states students in matching posts, and only post placements are counted so";
        "核对实习类型；认识实习不必写", "check the kind; leave it out for observation";
    PUBLISHED_OUTSIDE = "CJ1358" Warning cites ["2.1.3-2b"]:
        "发布日期{on}不在{period}之内", "posts were published on {on}, outside the period: {period}";
        "核对日期，或归入所属时期", "check the date, or put it under its period";
    DATES_WITHOUT_POSTS = "CJ1359" Error cites ["2.1.3-2b"]:
        "写有发布日期，岗位数却是0", "dates of publication are stated, and no posts";
        "核对岗位数；没有发布的，删去日期", "check the posts; if none were published, remove the dates";
    MORE_PLACED_THAN_ENROLLED = "CJ1360" Warning cites ["2.1.3-3a"] after ENROLMENT:
        "专业“{major}”在{period}的实习学生{heads}人，而按所写的在校生，其时至多{enrolled}人", "{heads} students of the major “{major}” were placed in {period}, and by the enrolment stated it had at most {enrolled} then";
        "核对人数与专业；同一学生先后在几处岗位实习的，宜说明", "check the students and the major; if students were placed several times, say so";
    PEAK_ABOVE_THE_HOSTS = "CJ1361" Warning cites ["2.1.3-3a", "2.2.5-2a"]:
        "“{host}”在{period}同时接收这批实习学生{number}人，多于该企业所写的同时接收最多学生数{all}人", "“{host}” took {number} of these students at one time in {period}, more than the {all} that it is stated to have taken at one time in all";
        "核对两数；企业的数应包含各校的实习学生", "check the two: the enterprise's number includes the students of every school";
}

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let cooperation = inspection.dossier.cooperation.as_ref();
    let employment = cooperation.and_then(|cooperation| cooperation.employment.as_ref());
    let at = At::ROOT.field("cooperation");
    let at = at.field("employment");
    if let Some(employment) = employment {
        published(inspection, at, employment);
        placements(inspection, at, employment);
        trainings(inspection, at, employment);
    }
    undertakings(inspection);
}

fn published(inspection: &mut Inspection<'_>, at: At<'_>, employment: &Employment) {
    let all = at.field("posts_published");
    for (index, posts) in employment.posts_published.iter().flatten().enumerate() {
        let here = all.item(index);
        let Some(dates) = &posts.published_on else { continue };
        let days = here.field("published_on");
        let has_dates = !dates.items().is_empty();
        if has_dates && posts.posts.as_ref().is_some_and(|posts| posts.interval() == Interval::point(Rational::zero()))
        {
            let what = Text::new("岗位数", "the posts");
            inspection.report_beside(days, &DATES_WITHOUT_POSTS.fault(), here.field("posts"), what);
        }
        let days = days.items_of(dates);
        for (day, on) in dates.items().iter().enumerate() {
            if on.last_day() < posts.period.first_day() || on.first_day() > posts.period.last_day() {
                let fault = PUBLISHED_OUTSIDE.fault().with("on", on.to_string()).with("period", posts.period.label());
                inspection.report_beside(days.item(day), &fault, here.field("period"), Text::new("时期", "the period"));
            }
        }
    }
}

fn placements(inspection: &mut Inspection<'_>, at: At<'_>, employment: &Employment) {
    let Some(placements) = &employment.placements else { return };
    let all = at.field("placements");
    let all = all.items_of(placements);
    let undertaken = Undertaken::of(inspection);
    let mut first = First::default();
    for (index, placement) in placements.items().iter().enumerate() {
        let here = all.item(index);
        counts(inspection, here, placement, &undertaken);
        offered(inspection, here, placement.school.as_ref(), placement.major.as_ref().map(|major| major.id().as_str()));
        if let (Some(school), Some(host)) = (&placement.school, &placement.host) {
            let major = placement.major.as_ref().map(Reference::id);
            let key = (placement.kind, school.id(), host.id(), major, placement.period);
            let earlier = first.met(key, index);
            if earlier != index {
                let what = Text::new("第一次在这里", "it stands first here");
                inspection.report_beside(here, &PLACEMENT_TWICE.fault(), all.item(earlier), what);
            }
        }
    }
    against_posts(inspection, all, placements.items(), &undertaken);
    against_enrolment(inspection, all, placements.items());
}

fn counts(inspection: &mut Inspection<'_>, at: At<'_>, placement: &Placement, undertaken: &Undertaken<'_>) {
    let heads = placement.heads.as_ref();
    let parts = [
        ("matching_heads", &MATCHING_ABOVE_HEADS, &placement.matching_heads),
        ("peak_heads", &PEAK_ABOVE_HEADS, &placement.peak_heads),
    ];
    for (field, kind, part) in parts {
        if let (Some(part), Some(heads)) = (part, heads)
            && surely_above(&part.interval(), &heads.interval())
        {
            let fault = kind.fault().with("number", part.describe()).with("heads", heads.describe());
            let what = Text::new("实习学生数", "the students placed");
            inspection.report_beside(at.field(field), &fault, at.field("heads"), what);
        }
    }
    if placement.kind == PlacementKind::Observation && placement.matching_heads.is_some() {
        inspection.report(at.field("matching_heads"), &OBSERVERS_MATCHED.fault());
    }
    let Some(host) = placement.host.as_ref().map(|host| host.id().as_str()) else { return };
    if placement.kind != PlacementKind::Post {
        return;
    }
    let Some((peak, undertaking)) = placement.peak_heads.as_ref().zip(undertaken.by(host, placement.period)) else {
        return;
    };
    let here = at.field("peak_heads");
    tenth_of_staff(inspection, here, host, peak, undertaking.staff.as_ref());
    if let (Some(period), Some(all)) = (placement.period, &undertaking.peak_students)
        && undertaking.period == Some(period)
        && surely_above(&peak.interval(), &all.interval())
    {
        let name = inspection.index.member(host).map_or(host, |host| host.name.as_str());
        let fault = PEAK_ABOVE_THE_HOSTS.fault().with("host", name).with("period", period.label());
        inspection.report(here, &fault.with("number", peak.describe()).with("all", all.describe()));
    }
}

/// What each enterprise undertook, period by period.
struct Undertaken<'a>(HashMap<&'a str, Vec<&'a PostUndertaking>>);

impl<'a> Undertaken<'a> {
    fn of(inspection: &Inspection<'a>) -> Self {
        let training = inspection.dossier.artefacts.as_ref().and_then(|artefacts| artefacts.training.as_ref());
        let mut by_enterprise: HashMap<&str, Vec<&PostUndertaking>> = HashMap::default();
        for one in items(training.and_then(|training| training.post_undertakings.as_ref())) {
            by_enterprise.entry(one.enterprise.id().as_str()).or_default().push(one);
        }
        Self(by_enterprise)
    }

    /// The enterprise's undertaking for a period; where it states only one, that may do for every period.
    fn by(&self, host: &str, period: Option<Period>) -> Option<&'a PostUndertaking> {
        match self.0.get(host)?.as_slice() {
            [only] if only.period.is_none() || period.is_none() => Some(only),
            several => several.iter().find(|one| one.period.is_some() && one.period == period).copied(),
        }
    }
}

fn tenth_of_staff(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    host: &str,
    students: &Figure<Count>,
    staff: Option<&Figure<Count>>,
) {
    let Some(staff) = staff else { return };
    if surely_above(&students.interval().scale(&Rational::from_integer(10)), &staff.interval()) {
        let name = inspection.index.member(host).map_or(host, |host| host.name.as_str());
        let fault = ABOVE_A_TENTH_OF_STAFF.fault().with("host", name).with("number", students.describe());
        inspection.report(at, &fault.with("staff", staff.describe()));
    }
}

fn undertakings(inspection: &mut Inspection<'_>) {
    let training = inspection.dossier.artefacts.as_ref().and_then(|artefacts| artefacts.training.as_ref());
    let Some(undertakings) = training.and_then(|training| training.post_undertakings.as_ref()) else { return };
    let at = At::ROOT.field("artefacts");
    let at = at.field("training");
    let all = at.field("post_undertakings");
    let all = all.items_of(undertakings);
    for (index, one) in undertakings.items().iter().enumerate() {
        if let Some(peak) = &one.peak_students {
            let here = all.item(index);
            tenth_of_staff(
                inspection,
                here.field("peak_students"),
                one.enterprise.id().as_str(),
                peak,
                one.staff.as_ref(),
            );
        }
    }
}

/// What a host takes in one period, with nothing said of how many at one time.
fn against_posts(inspection: &mut Inspection<'_>, all: At<'_>, placements: &[Placement], undertaken: &Undertaken<'_>) {
    let mut taken: HashMap<(&str, Option<Period>), (usize, Interval)> = HashMap::default();
    let mut order = Vec::new();
    for (index, placement) in placements.iter().enumerate() {
        let (Some(host), Some(heads), None) = (&placement.host, &placement.heads, &placement.peak_heads) else {
            continue;
        };
        if placement.kind != PlacementKind::Post {
            continue;
        }
        let key = (host.id().as_str(), placement.period);
        match taken.entry(key) {
            std::collections::hash_map::Entry::Occupied(mut so_far) => {
                let sum = &so_far.get().1 + &heads.interval();
                so_far.get_mut().1 = sum;
            }
            std::collections::hash_map::Entry::Vacant(free) => {
                free.insert((index, heads.interval()));
                order.push(key);
            }
        }
    }
    for key in order {
        let Some((index, heads)) = taken.get(&key) else { continue };
        let (host, period) = key;
        let posts = undertaken.by(host, period).and_then(|undertaking| undertaking.posts.as_ref());
        if let Some(posts) = posts.filter(|posts| surely_above(heads, &posts.interval())) {
            let name = inspection.index.member(host).map_or(host, |host| host.name.as_str());
            let fault = MORE_THAN_POSTS.fault().with("host", name).with("heads", heads.describe());
            inspection.report(all.item(*index).field("heads"), &fault.with("posts", posts.describe()));
        }
    }
}

/// The students of a major who were placed in a period, in posts all together: nobody holds two for long. What students see of
/// enterprises they may see of several, and each visit is taken by itself.
fn against_enrolment(inspection: &mut Inspection<'_>, all: At<'_>, placements: &[Placement]) {
    let mut placed: First<(&str, Period, Option<usize>)> = First::default();
    let mut sums: Vec<(usize, Interval)> = Vec::new();
    for (index, placement) in placements.iter().enumerate() {
        let (Some(major), Some(heads), Some(period)) = (&placement.major, &placement.heads, placement.period) else {
            continue;
        };
        let alone = (placement.kind != PlacementKind::Post).then_some(index);
        let place = placed.met((major.id().as_str(), period, alone), sums.len());
        match sums.get_mut(place) {
            Some((_, sum)) => *sum += &heads.interval(),
            None => sums.push((index, heads.interval())),
        }
    }
    for (index, heads) in sums {
        let Some(placement) = placements.get(index) else { continue };
        let major = placement.major.as_ref().and_then(|major| inspection.index.major(major.id().as_str()));
        let Some((major, period)) = major.zip(placement.period) else { continue };
        if let Some(enrolled) = enrolled(major, period).filter(|enrolled| surely_above(&heads, enrolled)) {
            let fault = MORE_PLACED_THAN_ENROLLED.fault().with("major", major.name.as_str());
            let fault = fault.with("period", period.label()).with("heads", heads.describe());
            inspection.report(all.item(index).field("heads"), &fault.with("enrolled", enrolled.describe()));
        }
    }
}

fn trainings(inspection: &mut Inspection<'_>, at: At<'_>, employment: &Employment) {
    let Some(trainings) = &employment.trainings else { return };
    let all = at.field("trainings");
    let all = all.items_of(trainings);
    for (index, training) in trainings.items().iter().enumerate() {
        let major = training.major.as_ref().map(|major| major.id().as_str());
        offered(inspection, all.item(index), training.school.as_ref(), major);
    }
}

/// A major belongs to the school that sends its students.
fn offered(inspection: &mut Inspection<'_>, at: At<'_>, school: Option<&Reference<School>>, major: Option<&str>) {
    let Some(major) = major.and_then(|major| inspection.index.major(major)) else { return };
    if let (Some(sending), Some(offering)) = (school, &major.school)
        && sending != offering
    {
        let fault = MAJOR_OF_OTHER_SCHOOL.fault().with("major", major.name.as_str());
        inspection.report(at.field("major"), &fault);
    }
}
