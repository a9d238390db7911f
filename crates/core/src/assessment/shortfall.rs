//! The list of problems (问题清单): every point that is not met, how far it is from it, and who must act (`docs/semantics.md`, section 8).

use super::judge::{Finding, Judged, Status};
use super::result::{Acting, Distance, Shortfall, Weight};
use super::{reason, trend, wording};
use crate::dossier::{Index, Listing, MemberKind};
use crate::language::{Phrase, Text, Words};
use crate::metric::{Fact, Facts, each_once};
use crate::notice::{self, Actor};
use crate::quantity::{Interval, Rational};
use crate::standard::{Criterion, Point, Standard};

/// One shortfall for each subject: the members of a set that are missing, the bodies that broke their word, else the point itself; a
/// veto is one.
pub(super) fn of(
    standard: &Standard,
    point: &Point,
    weight: Weight,
    judged: &Judged<'_>,
    why: &Phrase,
    facts: &Facts<'_>,
) -> Vec<Shortfall> {
    let make =
        |subject: Option<&str>, finding: Phrase, distances: Vec<Distance>, used: Vec<Fact>, body: Option<&str>| {
            let id = format!("{}/{}", standard.document().id, point.id);
            let (acts, urged_by) = who(point, facts, body);
            Shortfall {
                id: subject.map_or_else(|| id.clone(), |subject| format!("{id}/{subject}")),
                point: point.id.to_string(),
                asks: point.text.clone(),
                subject: subject.map(str::to_owned),
                weight,
                finding,
                distances,
                acts,
                urged_by,
                provisions: point.provisions.iter().flatten().map(ToString::to_string).collect(),
                wants: point.wants.clone(),
                facts: used,
            }
        };
    match &judged.finding {
        // A veto that is triggered is one problem, whoever gave rise to it: nobody's part in it is lacking.
        Finding::Set { .. } | Finding::Kept { .. } if point.triggered_when.is_some() => {
            vec![make(None, why.clone(), Vec::new(), judged.used(), None)]
        }
        // While items are left unnamed, none of the members is known to be the missing one.
        Finding::Set { tagging, .. } if tagging.rest.exact() != Some(&Rational::zero()) => {
            vec![make(None, why.clone(), Vec::new(), tagging.used.clone(), None)]
        }
        Finding::Set { set, lacking, tagging } => lacking
            .iter()
            .map(|word| {
                let label = set.members.iter().find(|(known, _)| known == word).map_or(set.label, |(_, label)| *label);
                let finding = Phrase::new(Text::new("{set}中尚缺：{member}", "{set}: {member} missing"))
                    .with("set", set.label)
                    .with("member", label);
                let distance = Phrase::new(Text::new("尚缺{member}", "{member} missing")).with("member", label);
                make(Some(word), finding, vec![in_words(distance)], tagging.used.clone(), None)
            })
            .collect(),
        Finding::Kept { undertakings, bodies, statuses } => bodies
            .bodies
            .iter()
            .zip(statuses)
            .filter(|(_, status)| **status == Status::Unmet)
            .map(|(body, _)| {
                let say = |value: &crate::metric::Value| -> Words {
                    value
                        .interval()
                        .map_or_else(|| Text::new("不详", "unknown").into(), |known| known.describe().into())
                };
                let finding = Phrase::new(Text::new(
                    "{body}：承诺{undertaken}{unit}，实际{done}{unit}",
                    "{body}: undertook {undertaken}, did {done}",
                ))
                .with("body", body.name.as_str())
                .with("undertaken", say(&body.undertaken))
                .with("done", say(&body.done))
                .with("unit", undertakings.unit);
                let gap = body.undertaken.interval().zip(body.done.interval()).map(|(u, d)| u.clone() - d.clone());
                let distance = gap.map(|gap| {
                    let words = Phrase::new(Text::new("还差{gap}{unit}", "{gap} short"))
                        .with("gap", gap.describe())
                        .with("unit", undertakings.unit);
                    let unit = Phrase::new(undertakings.unit);
                    Distance { words, amount: Some(gap), unit: Some(unit) }
                });
                let used = body.undertaken.used.iter().chain(&body.done.used).collect();
                let used = each_once(used, |fact| *fact).into_iter().cloned().collect();
                make(Some(&body.subject), finding, distance.into_iter().collect(), used, Some(&body.name))
            })
            .collect(),
        _ => vec![make(None, why.clone(), distances(judged), judged.used(), None)],
    }
}

/// How far each unmet leaf is from being met.
fn distances(judged: &Judged<'_>) -> Vec<Distance> {
    if let Some(parts) = judged.parts() {
        return parts.iter().filter(|part| part.status == Status::Unmet).flat_map(distances).collect();
    }
    match (&judged.finding, judged.criterion) {
        (Finding::Measure { measured, value }, criterion) => {
            let Some(known) = value.interval() else { return Vec::new() };
            let gap = match criterion {
                Criterion::AtLeast(threshold) => Interval::point(threshold.value.value().clone()) - known.clone(),
                Criterion::AtMost(threshold) => known.clone() - Interval::point(threshold.value.value().clone()),
                Criterion::Exists(_) => Interval::point(Rational::one()) - known.clone(),
                Criterion::Deducts(_) => known.clone(),
                Criterion::Between(range) => {
                    let below = Interval::point(range.from.value().clone()) - known.clone();
                    if below.is_more_than(&Rational::zero()) == crate::quantity::Certainty::Surely {
                        below
                    } else {
                        known.clone() - Interval::point(range.to.value().clone())
                    }
                }
                _ => return Vec::new(),
            };
            let words = match criterion {
                Criterion::Deducts(_) => Text::new("发生{gap}", "{gap} occurred"),
                Criterion::AtMost(_) => Text::new("超出{gap}", "{gap} too much"),
                _ => Text::new("还差{gap}", "{gap} short"),
            };
            let words = Phrase::new(words).with("gap", wording::gap(*measured, &gap));
            vec![Distance { words, amount: Some(gap), unit: Some(wording::unit(*measured)) }]
        }
        (Finding::Trend { measured, now, before, .. }, Criterion::Rises(trend) | Criterion::DoesNotFall(trend)) => {
            let (Some(y), Some(x)) = (now.interval(), before.interval()) else { return Vec::new() };
            let gap = trend::asked(judged.criterion, trend, x) - y.clone();
            let words = if gap.exact().is_some_and(Rational::is_zero) {
                Phrase::new(Text::new("与上一期持平", "no more than in the period before"))
            } else {
                reason::trend_gap(judged.criterion, trend, wording::gap(*measured, &gap))
            };
            vec![Distance { words, amount: Some(gap), unit: Some(wording::unit(*measured)) }]
        }
        (Finding::Rated { mean, .. }, Criterion::Rated(rated)) => {
            let gap = Interval::point(rated.at_least.value().clone()) - mean.clone();
            let words = Phrase::new(Text::new("均分还差{gap}", "the mean is {gap} short")).with("gap", gap.describe());
            vec![Distance { words, amount: Some(gap), unit: None }]
        }
        _ => Vec::new(),
    }
}

fn in_words(words: Phrase) -> Distance {
    Distance { words, amount: None, unit: None }
}

/// Who must act, and who must urge them, by name where the dossier names them. Whom a point itself names goes before whom its provisions
/// name: what a provision has the ministry do, an alliance may have to make ready.
fn who(point: &Point, facts: &Facts<'_>, body: Option<&str>) -> (Vec<Acting>, Vec<Acting>) {
    let mut acts: Vec<Actor> = Vec::new();
    let mut urges: Vec<Actor> = Vec::new();
    let cited = point.provisions.iter().flatten().filter_map(|id| notice::provision(&id.to_string()));
    for provision in cited {
        for actor in provision.acts {
            if !acts.contains(actor) {
                acts.push(*actor);
            }
        }
        if let Some(actor) = provision.urged_by.filter(|actor| !urges.contains(actor)) {
            urges.push(actor);
        }
    }
    if let Some(named) = &point.acts {
        acts.clone_from(named);
    }
    let acting = |actor: Actor| match body {
        Some(body) if actor == Actor::Enterprise => Acting { actor, names: vec![body.to_owned()], leads_only: false },
        _ => named(actor, facts.index()),
    };
    (acts.into_iter().map(acting).collect(), urges.into_iter().map(acting).collect())
}

/// Who an actor is in this alliance, as far as the dossier says. A duty of schools or enterprises is a duty of all of them; named are
/// their leads, who answer to the alliance for it.
fn named(actor: Actor, index: &Index<'_>) -> Acting {
    let alliance = &index.dossier().alliance;
    let governance = alliance.governance.as_ref();
    let leads = |of: fn(MemberKind) -> bool| {
        let names: Vec<String> =
            index.leads().filter(|member| of(member.kind)).map(|member| member.name.clone()).collect();
        Acting { actor, leads_only: !names.is_empty(), names }
    };
    let all = |names: Vec<String>| Acting { actor, names, leads_only: false };
    match actor {
        Actor::Alliance => all(vec![alliance.name.clone()]),
        Actor::School => leads(|kind| kind.is_school() && kind != MemberKind::University),
        Actor::University => leads(|kind| kind == MemberKind::University),
        Actor::Enterprise => leads(|kind| kind == MemberKind::Enterprise),
        Actor::Park => all(listed(alliance.parks.as_ref(), |park| &park.name)),
        Actor::Government => {
            all(listed(governance.and_then(|governance| governance.governments.as_ref()), |body| &body.name))
        }
        Actor::EducationDepartment => {
            all(listed(governance.and_then(|governance| governance.provincial_departments.as_ref()), |body| &body.name))
        }
        Actor::Ministry => all(Vec::new()),
    }
}

/// The names in a listing.
fn listed<T>(listing: Option<&Listing<T>>, name: impl Fn(&T) -> &String) -> Vec<String> {
    listing.into_iter().flat_map(Listing::items).map(|item| name(item).clone()).collect()
}
