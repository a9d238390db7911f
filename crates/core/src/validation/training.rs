//! Practical training (实习实训建设, provisions 2.2.5): projects, golden bases, and posts undertaken by employers (CJ25xx).

use super::at::At;
use super::bodies::words_once;
use super::first::First;
use super::golds::{self, Gold};
use super::inspection::{Inspection, surely_above};
use super::rule::{COUNTING, rules};
use crate::dossier::{BaseComponent, GoldenBase, PostUndertaking, Training};
use crate::language::Text;
use crate::quantity::{Decimal, Figure, Interval, Rational};

rules! {
    NOTHING_REAL = "CJ2501" Warning cites ["2.2.5-1g"]:
        "生产性实训项目“{name}”的四真一项也没有", "nothing is real about the productive training project “{name}”";
        "写明真任务、真场景、真过程、真产品中的哪几项；不知道的不写real", "name what is: task, setting, process, product; leave `real` out if it is unknown";
    UNRECOGNISED_GOLD = "CJ2502" Warning cites ["2.2.5-1h"]:
        "金基地“{name}”没有写明认定", "no recognition is stated for the golden base “{name}”";
        "在recognitions中写明由谁、何时、据何文件认定；未经认定的，列为生产性实训项目", "state who recognised it, when and by which document; a base that is not recognised is no golden one";
    RECOGNISED_EARLIER = "CJ2503" Hint cites ["2.2.5-1h"]:
        "金基地的认定（{on}）早于联合体的成立时间{established}", "the base was recognised on {on}, before the alliance was founded ({established})";
        "核对该认定是否出自联合体的建设", "check whether the alliance had a part in it";
    RECOGNISED_TWICE = "CJ2504" Warning cites ["2.2.5-1h"]:
        "“{by}”的同一认定列了两次", "the same recognition by “{by}” is listed twice";
        "只留一次", "keep one of them";
    COMPONENT_TWICE = "CJ2505" Warning cites ["2.2.5-1h"]:
        "要素“{component}”列了两次", "the component “{component}” is listed twice";
        "合为一项，佐证写在一起", "make them one, with the evidence of both";
    BASE_WITHOUT_PROJECTS = "CJ2506" Warning cites ["2.2.5-1g", "2.2.5-1h"]:
        "金基地“{name}”有生产性实训项目，而项目清单是空的", "the golden base “{name}” has productive training projects, and the list of projects is empty";
        "补上项目；没有列全的，写含listed或total的对象", "add the projects, or write an object with `listed` or `total`";
    NOTHING_UNDERTAKEN = "CJ2507" Error cites ["2.2.5-2a"]:
        "承诺接收没有写出数来", "the undertaking states no number";
        "写heads、of_posts或of_staff之一；没有承诺的，不写undertaken", "state `heads`, `of_posts` or `of_staff`; leave `undertaken` out if nothing was undertaken";
    UNDERTAKEN_IN_SEVERAL_WAYS = "CJ2508" Error cites ["2.2.5-2a"]:
        "承诺接收同时用几种方式写出", "the undertaking is stated in several ways at once";
        "只留原承诺的那一种：人数、占岗位比例或占职工比例", "keep the one that was undertaken: a number, a share of posts or a share of staff";
    SHARE_OUT_OF_RANGE = "CJ2509" Error cites ["2.2.5-2a"]:
        "承诺的比例{share}不在0与1之间", "the share undertaken, {share}, is not between 0 and 1";
        "以1为满，5%写作\"0.05\"", "it is a share of 1: write 5% as \"0.05\"";
    POSTS_ABOVE_STAFF = "CJ2510" Warning after COUNTING:
        "岗位{posts}个，多于职工{staff}人", "there are {posts} posts, more than the staff of {staff}";
        "核对两数；空缺岗位较多的，宜说明", "check the two; if many posts are vacant, say so";
    PEAK_ABOVE_STAFF = "CJ2511" Warning after COUNTING:
        "同时接收学生{peak}人，多于职工{staff}人", "{peak} students are taken at one time, more than the staff of {staff}";
        "核对两数是否写反", "check whether the two are exchanged";
    UNDERTAKING_TWICE = "CJ2512" Error cites ["2.2.5-2a"]:
        "“{enterprise}”同一时期的承诺出现两次", "the undertaking of “{enterprise}” for one period stands twice";
        "每个企业每个时期只列一次", "list each enterprise once for a period";
    UNDERTAKEN_ABOVE_POSTS = "CJ2513" Hint after COUNTING:
        "承诺同时接收{heads}人，多于岗位{posts}个", "{heads} students are undertaken, more than the {posts} posts";
        "核对岗位数是否只计了一部分", "check whether all the posts are counted";
}

const GOLD: Gold = Gold { unrecognised: &UNRECOGNISED_GOLD, earlier: &RECOGNISED_EARLIER, twice: &RECOGNISED_TWICE };
const FIRST: Text = Text::new("第一次在这里", "it stands first here");

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let training = inspection.dossier.artefacts.as_ref().and_then(|artefacts| artefacts.training.as_ref());
    let Some(training) = training else { return };
    let at = At::ROOT.field("artefacts");
    let at = at.field("training");
    projects(inspection, at, training);
    bases(inspection, at, training);
    undertakings(inspection, at, training);
}

fn projects(inspection: &mut Inspection<'_>, at: At<'_>, training: &Training) {
    let Some(projects) = &training.projects else { return };
    let all = at.field("projects");
    let all = all.items_of(projects);
    for (index, project) in projects.items().iter().enumerate() {
        let Some(real) = &project.real else { continue };
        let here = all.item(index);
        if real.is_empty() {
            inspection.report(here.field("real"), &NOTHING_REAL.fault().with("name", project.name.as_str()));
        }
        words_once(inspection, here.field("real"), real, |element| element.label());
    }
}

fn bases(inspection: &mut Inspection<'_>, at: At<'_>, training: &Training) {
    let Some(bases) = &training.golden_bases else { return };
    let no_projects =
        training.projects.as_ref().is_some_and(|projects| projects.is_complete() && projects.items().is_empty());
    let all = at.field("golden_bases");
    let all = all.items_of(bases);
    for (index, base) in bases.items().iter().enumerate() {
        let here = all.item(index);
        golds::recognitions(inspection, here, &base.name, base.recognitions.as_ref(), &GOLD);
        if components(inspection, here, base) && no_projects {
            let fault = BASE_WITHOUT_PROJECTS.fault().with("name", base.name.as_str());
            let what = Text::new("项目清单", "the list of projects");
            inspection.report_beside(here.field("components"), &fault, at.field("projects"), what);
        }
    }
}

/// Looks at a base's components, and says whether productive projects are among them.
fn components(inspection: &mut Inspection<'_>, at: At<'_>, base: &GoldenBase) -> bool {
    let Some(components) = &base.components else { return false };
    let all = at.field("components");
    let all = all.items_of(components);
    let shown = || components.items().iter().map(|shown| shown.component);
    golds::components(inspection, all, shown(), BaseComponent::label, &COMPONENT_TWICE);
    shown().any(|component| component == BaseComponent::ProductiveProjects)
}

fn undertakings(inspection: &mut Inspection<'_>, at: At<'_>, training: &Training) {
    let Some(undertakings) = &training.post_undertakings else { return };
    let all = at.field("post_undertakings");
    let all = all.items_of(undertakings);
    let mut first = First::default();
    for (index, one) in undertakings.items().iter().enumerate() {
        let here = all.item(index);
        let id = one.enterprise.id().as_str();
        let earlier = first.met((id, one.period), index);
        if earlier != index {
            let name = inspection.index.member(id).map_or(id, |member| member.name.as_str());
            let fault = UNDERTAKING_TWICE.fault().with("enterprise", name);
            inspection.report_beside(here, &fault, all.item(earlier), FIRST);
        }
        sizes(inspection, here, one);
        undertaken(inspection, here, one);
    }
}

fn sizes(inspection: &mut Inspection<'_>, at: At<'_>, one: &PostUndertaking) {
    let Some(staff) = &one.staff else { return };
    let what = Text::new("职工人数", "the staff");
    if let Some(posts) = one.posts.as_ref().filter(|posts| surely_above(&posts.interval(), &staff.interval())) {
        let fault = POSTS_ABOVE_STAFF.fault().with("posts", posts.describe()).with("staff", staff.describe());
        inspection.report_beside(at.field("posts"), &fault, at.field("staff"), what);
    }
    if let Some(peak) = one.peak_students.as_ref().filter(|peak| surely_above(&peak.interval(), &staff.interval())) {
        let fault = PEAK_ABOVE_STAFF.fault().with("peak", peak.describe()).with("staff", staff.describe());
        inspection.report_beside(at.field("peak_students"), &fault, at.field("staff"), what);
    }
}

fn undertaken(inspection: &mut Inspection<'_>, at: At<'_>, one: &PostUndertaking) {
    let Some(undertaken) = &one.undertaken else { return };
    let here = at.field("undertaken");
    let forms = [undertaken.heads.is_some(), undertaken.of_posts.is_some(), undertaken.of_staff.is_some()];
    match forms.into_iter().filter(|stated| *stated).count() {
        0 => inspection.report_lack(here, &NOTHING_UNDERTAKEN.fault()),
        1 => {}
        _ => inspection.report(here, &UNDERTAKEN_IN_SEVERAL_WAYS.fault()),
    }
    for (field, share) in [("of_posts", &undertaken.of_posts), ("of_staff", &undertaken.of_staff)] {
        if let Some(share) = share {
            range(inspection, here.field(field), share);
        }
    }
    if let (Some(heads), Some(posts)) = (&undertaken.heads, &one.posts)
        && surely_above(&heads.interval(), &posts.interval())
    {
        let fault = UNDERTAKEN_ABOVE_POSTS.fault().with("heads", heads.describe()).with("posts", posts.describe());
        inspection.report_beside(here.field("heads"), &fault, at.field("posts"), Text::new("岗位数", "the posts"));
    }
}

fn range(inspection: &mut Inspection<'_>, at: At<'_>, share: &Figure<Decimal>) {
    let value = share.interval();
    let (nothing, whole) = (Interval::point(Rational::zero()), Interval::point(Rational::one()));
    if surely_above(&value, &whole) || surely_above(&nothing, &value) {
        inspection.report(at, &SHARE_OUT_OF_RANGE.fault().with("share", share.describe()));
    }
}
