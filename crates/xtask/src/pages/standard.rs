//! `docs/standard.md`: the built-in standard, point by point: what it asks, on what words of the notice, and why no more.

use std::fmt::Write as _;

use chanjiao::language::{Bilingual, Text};
use chanjiao::metric;
use chanjiao::notice::{Actor, Force, Provision, provision};
use chanjiao::quantity::Rational;
use chanjiao::standard::{Criterion, Indicator, Point, Scoring, Shape, Standard, Tier};

use super::{both, mark, short_citation};

/// The page.
pub(crate) fn page() -> String {
    let standard = Standard::built_in();
    let document = standard.document();
    let mut page = format!("# {}\n\n*{}*\n\n", document.title.zh, document.title.en);
    page.push_str(&mark("crates/core/src/standard/built_in"));
    page.push_str("\n\n");
    page.push_str(&head(&standard));
    for indicator in &document.indicators {
        let tier = indicator.tier.unwrap_or(Tier::Substantive);
        page.push_str(&tree(indicator, tier, 2));
    }
    page
}

fn head(standard: &Standard) -> String {
    let document = standard.document();
    let mut head = String::new();
    if let Some(note) = &document.note {
        let _ = write!(head, "> {}\n>\n> {}\n\n", note.zh, note.en);
    }
    let _ = write!(
        head,
        "| | |\n|---|---|\n| 编号 id | `{}` |\n| 版次 edition | {} |\n| 权威性 authority | {} (`{}`) |\n| 观测点 points | {} |\n\n",
        document.id,
        document.edition,
        both(document.authority.label()),
        document.authority.word(),
        standard.points().count(),
    );
    let (annex, ours) = (Shape::ANNEX_2024, standard.shape());
    let _ = write!(
        head,
        "## 是什么，不是什么 What it is, and is not\n\n\
         - 每个观测点都引用条款，只问条款文字所能承载的：有没有、齐不齐、能不能说明、是否提高、是否兑现。通知没有给出的数字，这里也没有。\n  \
         Every point cites its provisions and asks only what their words can carry: that a thing is there, that a set is complete, that \
         a figure is stated or rises, that an undertaking is kept. Where the notice gives no number, neither does this.\n\
         - 没有合格线，没有等级，没有权重；分值相等，只为计数。否定性指标为空。\n  \
         No pass mark, no grades, no weights; points are equal and merely count. The vetoes are empty.\n\
         - 通知用“要”的，未达到算问题；用“探索”“支持”“鼓励”或只说目标的，未达到只算建议；一个观测点引用多条的，从其最强者。\n  \
         Where the notice requires, a shortfall is a problem; where it explores, supports, encourages or aims, only a suggestion; of \
         several provisions the strongest counts.\n\
         - 基础性观测点是门槛：有一项未达到，其余好坏都不改变结论。门槛是本项目设的，通知没有说到门槛；\
         设在这里的，是通知\
         当作任何联合体都有而说起的（见下）。\n  \
         The basic points are gates: while one is not met, nothing else changes the verdict. The gates are ours, for the notice speaks of none: what stands \
         there is what it takes for granted of any consortium when it speaks of it (see below).\n\
         - 它不是通知附件1《市域产教联合体建设标准（试行）》。那份标准的文本未公开；据对通知的公开报道，它有一级指标{}项（基础性、实质性、否定性）、\
         二级{}项、三级{}项，本项目手头没有可以引用的报道原文，只当作传闻。本清单有{}、{}、{}项，不声称与之相同，也不由之推出。谁有该标准，可照[格式](schema/standard.schema.json)录入一次，\
         用本库评估。\n  \
         It is not annex 1 of the notice, the ministry's Construction Standard. That text is not public; public reports of the notice say that it has {} \
         first-level indicators (basic, substantive, veto), {} of the second level and {} of the third, and this project has none of them at hand in a \
         text that it could cite: take it for hearsay. This checklist has {}, {} and {}: \
         it does not claim to be that, nor does it follow from it. Whoever holds the annex types it in once, in the \
         [format](schema/standard.schema.json), and assesses with it.\n\
         - 结论不是任何部门的认定。\n  Its verdict is nobody's recognition.\n\n",
        annex.first,
        annex.second,
        annex.third,
        ours.first,
        ours.second,
        ours.third,
        annex.first,
        annex.second,
        annex.third,
        ours.first,
        ours.second,
        ours.third,
    );
    head.push_str(
        "判据和计分的确切含义见 [semantics.md](semantics.md)，条款与应答的对应见 [trace.md](trace.md)。\n\
         What criteria and scorings mean exactly is said in [semantics.md](semantics.md); which provision is answered by what, in \
         [trace.md](trace.md).\n",
    );
    head
}

fn tree(indicator: &Indicator, tier: Tier, level: usize) -> String {
    let mut said = format!("\n{} {} · {}\n", "#".repeat(level), indicator.label.zh, indicator.label.en);
    if let Some(because) = &indicator.empty_because {
        let _ = write!(said, "\n无：{}。\n\nNone: {}.\n", because.zh, because.en);
    }
    for child in indicator.indicators.iter().flatten() {
        said.push_str(&tree(child, tier, level.saturating_add(1)));
    }
    for point in indicator.observation_points.iter().flatten() {
        said.push_str(&entry(point, tier));
    }
    said
}

fn entry(point: &Point, tier: Tier) -> String {
    let mut entry = format!("\n<a id=\"{0}\"></a>\n\n**`{0}`** {1}\n*{2}*\n\n", point.id, point.text.zh, point.text.en);
    let mut row = |label: &str, zh: &str, en: &str| {
        let _ = writeln!(entry, "- {label}: {zh}\n  {en}");
    };
    if let Some(criterion) = point.criterion.as_ref().or(point.triggered_when.as_ref()) {
        let Bilingual { zh, en } = words(criterion);
        row("判据 criterion", &zh, &en);
    }
    match (tier, &point.points) {
        (Tier::Substantive, Some(points)) => {
            let scoring = scoring(point.scoring.as_ref());
            row("计分 scoring", &format!("{points}分，{}", scoring.zh), &format!("{points}, {}", scoring.en));
        }
        (tier, _) => row("作用 effect", &format!("{}：基础条件，不计分", tier.label().zh), "a gate, without points"),
    }
    row("强度 binding", point.binding().label().zh, point.binding().label().en);
    let cited: Vec<&Provision> =
        point.provisions.iter().flatten().filter_map(|id| provision(&id.to_string())).collect();
    let (zh, en) = who(point.acts.as_deref(), &cited);
    row("责任方 who acts", &zh, &en);
    for cited in cited {
        let id = format!("`{}` {}，{}", cited.provision_id().short(), short_citation(cited), cited.term.zh);
        row("依据 provision", &format!("{id}：{}", cited.gloss.zh), cited.gloss.en);
    }
    if let Some(wants) = &point.wants {
        row("佐证 evidence", &wants.zh, &wants.en);
    }
    for Bilingual { zh, en } in why_no_more(point) {
        row("为何不再多问 why no more", &zh, &en);
    }
    entry
}

/// Who must act, as a report names them: whom the point itself names, else whom its provisions do; and who urges them.
fn who(named: Option<&[Actor]>, cited: &[&Provision]) -> (String, String) {
    let mut acts: Vec<Actor> = named.unwrap_or_default().to_vec();
    if acts.is_empty() {
        let all = cited.iter().flat_map(|provision| provision.acts);
        all.for_each(|actor| {
            if !acts.contains(actor) {
                acts.push(*actor)
            }
        });
    }
    let mut urges: Vec<Actor> = Vec::new();
    let all = cited.iter().filter_map(|provision| provision.urged_by);
    all.for_each(|actor| {
        if !urges.contains(&actor) {
            urges.push(actor)
        }
    });
    let said = |actors: &[Actor], pick: fn(Text) -> &'static str, mark: &str| {
        actors.iter().map(|actor| pick(actor.label())).collect::<Vec<_>>().join(mark)
    };
    let (mut zh, mut en) = (said(&acts, |label| label.zh, "、"), said(&acts, |label| label.en, ", "));
    if !urges.is_empty() {
        let _ = write!(zh, "；由{}督促", said(&urges, |label| label.zh, "、"));
        let _ = write!(en, "; urged by {}", said(&urges, |label| label.en, ", "));
    }
    (zh, en)
}

fn scoring(scoring: Option<&Scoring>) -> Text {
    match scoring {
        None | Some(Scoring::PassFail) => Text::new("达标得分", "all or none"),
        Some(Scoring::Share) => Text::new("按齐全或兑现的比例得分", "by the share that holds"),
        Some(Scoring::Linear(_)) => Text::new("线性得分", "along a line"),
        Some(Scoring::Steps(_)) => Text::new("分段得分", "by steps"),
    }
}

/// What a criterion asks, in words.
fn words(criterion: &Criterion) -> Bilingual {
    let said = |zh: String, en: String| Bilingual { zh, en };
    let of = |name: Option<&str>, zh: &str, en: &str| {
        let label = measure(name.unwrap_or_default());
        said(format!("“{}”{zh}", label.zh), format!("“{}” {en}", label.en))
    };
    let by = |metric: &Option<chanjiao::standard::Id>| metric.as_ref().map(|id| id.as_str().to_owned());
    match criterion {
        Criterion::AtLeast(asked) => {
            of(by(&asked.metric).as_deref(), &format!("不少于{}", asked.value), &format!("is at least {}", asked.value))
        }
        Criterion::AtMost(asked) => {
            of(by(&asked.metric).as_deref(), &format!("不超过{}", asked.value), &format!("is at most {}", asked.value))
        }
        Criterion::Between(asked) => of(
            by(&asked.metric).as_deref(),
            &format!("介于{}和{}之间", asked.from, asked.to),
            &format!("lies between {} and {}", asked.from, asked.to),
        ),
        Criterion::Exists(asked) => of(Some(asked.metric.as_str()), "不少于1", "is at least 1"),
        Criterion::Rises(asked) => {
            of(by(&asked.metric).as_deref(), "比上一期提高", "is above that of the period before")
        }
        Criterion::DoesNotFall(asked) => {
            of(by(&asked.metric).as_deref(), "比上一期不下降", "is not below that of the period before")
        }
        Criterion::Stated(asked) => of(Some(asked.metric.as_str()), "已说明", "is stated"),
        Criterion::Complete(asked) => of(Some(asked.set.as_str()), "各项齐全", "is complete"),
        Criterion::Kept(asked) => of(Some(asked.undertakings.as_str()), "逐一兑现", "are kept by each body"),
        Criterion::Attested(asked) => {
            said(format!("有人书面确认 `{}`", asked.question), format!("somebody signs a yes to `{}`", asked.question))
        }
        Criterion::Rated(asked) => said(
            format!("`{}` 的均分不少于{}", asked.question, asked.at_least),
            format!("the mean rating of `{}` is at least {}", asked.question, asked.at_least),
        ),
        Criterion::Deducts(asked) => of(
            Some(asked.metric.as_str()),
            &format!("每次扣{}分", asked.each),
            &format!("takes {} off for each", asked.each),
        ),
        Criterion::All(parts) => joined(parts, "全部满足：", "all of: "),
        Criterion::Any(parts) => joined(parts, "任一满足：", "any of: "),
        Criterion::AtLeastOf(some) => {
            joined(&some.of, &format!("至少{}项满足：", some.n), &format!("at least {} of: ", some.n))
        }
    }
}

fn joined(parts: &[Criterion], zh: &str, en: &str) -> Bilingual {
    let parts: Vec<Bilingual> = parts.iter().map(words).collect();
    let each = |pick: fn(&Bilingual) -> &str, mark: &str| parts.iter().map(pick).collect::<Vec<_>>().join(mark);
    Bilingual {
        zh: format!("{zh}{}", each(|part| &part.zh, "；")), en: format!("{en}{}", each(|part| &part.en, "; "))
    }
}

/// The label of a metric, a set or undertakings; a name that is none of ours stays as it is.
fn measure(name: &str) -> Bilingual {
    let label = metric::metric(name)
        .map(|metric| metric.label)
        .or_else(|| metric::set(name).map(|set| set.label))
        .or_else(|| metric::undertaking(name).map(|all| all.label));
    match label {
        Some(Text { zh, en }) => Bilingual { zh: zh.to_owned(), en: en.to_owned() },
        None => Bilingual { zh: name.to_owned(), en: name.to_owned() },
    }
}

/// Why a point may ask no more: what the notice's words leave out, form by form, and what is only our reading.
fn why_no_more(point: &Point) -> Vec<Bilingual> {
    let mut texts = Vec::new();
    for criterion in point.criterion.iter().chain(&point.triggered_when) {
        reasons(criterion, point.binding(), &mut texts);
    }
    let said = texts.into_iter().map(|Text { zh, en }| Bilingual { zh: zh.to_owned(), en: en.to_owned() });
    said.chain(point.proxy.clone()).collect()
}

/// What the notice says where it names no number, by how binding it is.
const fn without_number(force: Force) -> Text {
    match force {
        Force::Must => Text::new("通知要求有，没有说要多少", "the notice asks that there be one, and names no number"),
        Force::Encourage => Text::new("通知只是鼓励，没有说要多少", "the notice encourages it, and names no number"),
        Force::Support => Text::new("通知只是支持，没有说要多少", "the notice supports it, and names no number"),
        Force::Explore => Text::new("通知只是说探索，没有说要多少", "the notice has it explored, and names no number"),
        Force::Aim => Text::new("通知只作为目标，没有说要多少", "the notice aims at it, and names no number"),
        Force::Context => Text::new("通知只是提到，没有说要多少", "the notice mentions it, and names no number"),
    }
}

fn reasons(criterion: &Criterion, force: Force, texts: &mut Vec<Text>) {
    let reason = match criterion {
        Criterion::Exists(_) => without_number(force),
        Criterion::Stated(_) => Text::new(
            "通知没有给出数值，说明即可；没有说明的算未知，不算问题",
            "the notice gives no number: stating it is enough, and silence is unknown, never a shortfall",
        ),
        Criterion::Rises(_) => {
            Text::new("通知只说提高，没有说提高多少", "the notice says to raise it, and not by how much")
        }
        Criterion::Complete(_) => Text::new(
            "通知逐项列出，各项都有即可，每项多少没有要求",
            "the notice names the members: each must be there, and of none is more asked",
        ),
        Criterion::AtLeast(whole) if *whole.value.value() == Rational::one() => Text::new(
            "通知说的是“各自”，即一个不缺；没有另设比例",
            "the notice says “each”: all of them, and it sets no other share",
        ),
        Criterion::Kept(_) => Text::new(
            "通知只说按一定比例，比例由企业自己承诺",
            "the notice says a certain ratio: which, the enterprises undertake themselves",
        ),
        _ => {
            criterion.parts().unwrap_or_default().iter().for_each(|part| reasons(part, force, texts));
            return;
        }
    };
    if !texts.contains(&reason) {
        texts.push(reason);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_point_says_what_it_asks_of_whom_and_why_no_more() {
        let page = page();
        for (_, point) in Standard::built_in().points() {
            assert!(page.contains(&format!("\n**`{}`** {}\n", point.id, point.text.zh)), "{}", point.id);
            assert!(!why_no_more(point).is_empty(), "{} leaves out why it asks no more", point.id);
        }
    }

    #[test]
    fn why_no_more_is_said_as_binding_as_the_notice_says_it() {
        for (_, point) in Standard::built_in().points() {
            let asks = why_no_more(point).iter().any(|text| text.zh.starts_with("通知要求有"));
            assert!(!asks || point.binding().is_must(), "{} is not required", point.id);
        }
        assert!(page().contains("the notice encourages it, and names no number"));
    }

    #[test]
    fn every_point_says_who_acts_as_a_report_does() {
        let standard = Standard::built_in();
        for (_, point) in standard.points() {
            let cited: Vec<&Provision> =
                point.provisions.iter().flatten().filter_map(|id| provision(&id.to_string())).collect();
            let (zh, en) = who(point.acts.as_deref(), &cited);
            assert!(!zh.is_empty() && !zh.starts_with('；') && !en.starts_with(';'), "{}", point.id);
            let park = who(Some(&[Actor::Park]), &cited).1;
            assert!(park.starts_with("the industrial park"), "whom a point names goes before its provisions");
        }
    }

    #[test]
    fn every_name_in_a_criterion_is_said_by_its_label() {
        for (_, point) in Standard::built_in().points() {
            let said = words(point.criterion.as_ref().unwrap());
            assert!(!said.zh.contains('_') && !said.en.contains('_'), "{}: {said:?}", point.id);
        }
    }

    #[test]
    fn the_head_sets_the_annex_apart() {
        let head = head(&Standard::built_in());
        assert!(head.contains("一级指标3项") && head.contains("二级16项、三级44项"));
        assert!(head.contains("nobody's recognition"));
    }
}
