//! The counts of one cohort against one another: parts are not above their wholes.

use crate::dossier::{GraduateCohort, Locality};
use crate::fault::FaultKind;
use crate::language::{Text, Words};
use crate::quantity::{Count, Figure, Interval, Rational};
use crate::validation::at::At;
use crate::validation::inspection::{Inspection, surely_above};
use crate::validation::rule::{COUNTING, rules};

rules! {
    PART_ABOVE_GRADUATES = "CJ1302" Error cites ["2.1.3-2c"]:
        "{part}{number}人，多于毕业生{graduates}人", "{number} are stated as “{part}”, more than the {graduates} graduates";
        "核对两数是否写反、口径是否一致", "check whether the two are exchanged or counted differently";
    DESTINATIONS_ABOVE_GRADUATES = "CJ1303" Error cites ["2.1.3-2c"]:
        "各去向合计{sum}人，多于毕业生{graduates}人", "the destinations add up to {sum}, more than the {graduates} graduates";
        "每名毕业生只计入一种去向", "count each graduate under one destination";
    DESTINATIONS_BELOW_GRADUATES = "CJ1304" Hint cites ["2.1.3-2c"]:
        "各去向都已写明，合计{sum}人，少于毕业生{graduates}人", "all destinations are stated and add up to {sum}, fewer than the {graduates} graduates";
        "余下的人是否属未就业？请核对", "are the others without a destination? check the counts";
    LOCAL_ABOVE_EMPLOYED = "CJ1305" Error cites ["2.1.3-2d"]:
        "{locality}就业{number}人，多于已就业的{employed}人", "{number} are employed in {locality}, more than the {employed} employed in all";
        "本地就业只计已就业的，不含升学", "local employment counts those employed, not further study";
    LOCALITIES_NOT_NESTED = "CJ1306" Error cites ["2.1.3-2d"]:
        "{near}就业{number}人，多于{far}就业的{limit}人", "{number} are employed in {near}, more than the {limit} in {far}";
        "较大范围的人数包含较小范围的", "the count of a wider locality includes that of a narrower one";
    LOCALITY_TWICE = "CJ1307" Error cites ["2.1.3-2d"]:
        "{locality}就业人数写了两次", "employment in {locality} is stated twice";
        "只留一个", "keep one of them";
    HIRED_ABOVE_EMPLOYED = "CJ1308" Error after COUNTING:
        "成员企业录用{number}人，多于已就业的{employed}人", "members hired {number}, more than the {employed} employed in all";
        "核对两数", "check the two counts";
    HIRED_ABOVE_CONTRACT = "CJ1309" Warning cites ["2.1.3-3d"]:
        "成员企业录用{number}人，多于协议和合同就业的{contract}人", "members hired {number}, more than the {contract} employed under contract";
        "企业录用一般签有协议或合同，请核对", "a firm that hires usually signs a contract: check the counts";
    MATCHING_ABOVE_HIRED = "CJ1310" Error cites ["2.1.3-3d"]:
        "成员企业录用且专业对口{number}人，多于成员企业录用的{hired}人", "{number} were hired in matching posts, more than the {hired} hired";
        "核对两数是否写反", "check whether the two are exchanged";
}

type Stated<'a> = (&'static str, Text, Option<&'a Figure<Count>>);

pub(super) fn inspect(inspection: &mut Inspection<'_>, at: At<'_>, cohort: &GraduateCohort) {
    let counted = Counted {
        graduates: cohort.graduates.as_ref().map(|figure| (figure, figure.interval())),
        employed: employed(cohort),
    };
    destinations(inspection, at, cohort, &counted);
    local(inspection, at, cohort, &counted);
    hired(inspection, at, cohort, &counted);
}

/// What most counts of a cohort are held against, reckoned once.
struct Counted<'a> {
    graduates: Option<(&'a Figure<Count>, Interval)>,
    employed: Option<Interval>,
}

impl<'a> Counted<'a> {
    /// The graduates, if they are surely fewer.
    fn fewer_graduates(&self, number: &Interval) -> Option<&'a Figure<Count>> {
        self.graduates.as_ref().filter(|(_, graduates)| surely_above(number, graduates)).map(|(figure, _)| *figure)
    }
}

/// Those in employment (已就业), if all that counts them is stated.
pub(super) fn employed(cohort: &GraduateCohort) -> Option<Interval> {
    let parts = [&cohort.contract, &cohort.start_up, &cohort.freelance];
    parts.into_iter().map(|part| part.as_ref().map(Figure::interval)).sum()
}

fn destinations(inspection: &mut Inspection<'_>, at: At<'_>, cohort: &GraduateCohort, counted: &Counted<'_>) {
    let Some((graduates, all)) = &counted.graduates else { return };
    let parts: [Stated<'_>; 5] = [
        ("contract", Text::new("协议和合同就业", "employed under contract"), cohort.contract.as_ref()),
        ("start_up", Text::new("自主创业", "started a business"), cohort.start_up.as_ref()),
        ("freelance", Text::new("自由职业", "freelance"), cohort.freelance.as_ref()),
        ("further_study", Text::new("升学", "further study"), cohort.further_study.as_ref()),
        ("without_destination", Text::new("未就业", "without destination"), cohort.without_destination.as_ref()),
    ];
    let mut found = false;
    let mut known = Interval::point(Rational::zero());
    for (field, part, figure) in parts {
        let Some(figure) = figure else { continue };
        let number = figure.interval();
        found |= part_above_graduates(inspection, at, field, part.into(), (figure, &number), counted);
        known += &number;
    }
    let what = Text::new("毕业生人数", "the graduates");
    let fault = |kind: &'static FaultKind, sum: &Interval| {
        kind.fault().with("sum", sum.describe()).with("graduates", graduates.describe())
    };
    if found {
        return;
    }
    if surely_above(&known, all) {
        inspection.report_beside(at, &fault(&DESTINATIONS_ABOVE_GRADUATES, &known), at.field("graduates"), what);
    } else if parts.iter().all(|(_, _, figure)| figure.is_some()) && surely_above(all, &known) {
        inspection.report_beside(at, &fault(&DESTINATIONS_BELOW_GRADUATES, &known), at.field("graduates"), what);
    }
}

fn part_above_graduates(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    field: &'static str,
    part: Words,
    (figure, number): (&Figure<Count>, &Interval),
    counted: &Counted<'_>,
) -> bool {
    let Some(graduates) = counted.fewer_graduates(number) else { return false };
    let fault = PART_ABOVE_GRADUATES
        .fault()
        .with("part", part)
        .with("number", figure.describe())
        .with("graduates", graduates.describe());
    let what = Text::new("毕业生人数", "the graduates");
    inspection.report_beside(at.field(field), &fault, at.field("graduates"), what);
    true
}

fn local(inspection: &mut Inspection<'_>, at: At<'_>, cohort: &GraduateCohort, counted: &Counted<'_>) {
    let stated = cohort.local.as_deref().unwrap_or_default();
    let all = at.field("local");
    let numbers: Vec<Interval> = stated.iter().map(|local| local.employed.interval()).collect();
    for ((index, local), number) in stated.iter().enumerate().zip(&numbers) {
        let here = all.item(index);
        let earlier = stated.iter().position(|other| other.locality == local.locality);
        if let Some(earlier) = earlier.filter(|earlier| *earlier != index) {
            let fault = LOCALITY_TWICE.fault().with("locality", local.locality.label());
            let first = Text::new("第一次在这里", "it stands first here");
            inspection.report_beside(here, &fault, all.item(earlier), first);
            continue;
        }
        if let Some(graduates) = counted.fewer_graduates(number) {
            let fault = PART_ABOVE_GRADUATES
                .fault()
                .with("part", local.locality.label())
                .with("number", local.employed.describe())
                .with("graduates", graduates.describe());
            let what = Text::new("毕业生人数", "the graduates");
            inspection.report_beside(here.field("employed"), &fault, at.field("graduates"), what);
        } else if let Some(employed) = counted.employed.as_ref().filter(|employed| surely_above(number, employed)) {
            let fault = LOCAL_ABOVE_EMPLOYED
                .fault()
                .with("locality", local.locality.label())
                .with("number", local.employed.describe())
                .with("employed", employed.describe());
            inspection.report(here.field("employed"), &fault);
        }
        // The words of the vocabulary stand from the narrowest locality to the widest.
        let others = stated.iter().enumerate().zip(&numbers);
        for ((other_index, other), limit) in others.filter(|((_, other), _)| is_wider(other.locality, local.locality)) {
            if surely_above(number, limit) {
                let fault = LOCALITIES_NOT_NESTED
                    .fault()
                    .with("near", local.locality.label())
                    .with("number", local.employed.describe())
                    .with("far", other.locality.label())
                    .with("limit", other.employed.describe());
                let what = Text::new("较大的范围", "the wider locality");
                inspection.report_beside(here.field("employed"), &fault, all.item(other_index).field("employed"), what);
            }
        }
    }
}

fn is_wider(locality: Locality, than: Locality) -> bool {
    locality > than
}

fn hired(inspection: &mut Inspection<'_>, at: At<'_>, cohort: &GraduateCohort, counted: &Counted<'_>) {
    let Some(hired) = &cohort.hired_by_members else { return };
    let number = hired.interval();
    let here = at.field("hired_by_members");
    let part = Text::new("成员企业录用", "hired by members");
    let above_all = part_above_graduates(inspection, at, "hired_by_members", part.into(), (hired, &number), counted);
    let contract = cohort.contract.as_ref().filter(|contract| surely_above(&number, &contract.interval()));
    let above_employed = counted.employed.as_ref().filter(|employed| surely_above(&number, employed));
    if let Some(employed) = above_employed.filter(|_| !above_all) {
        let fault = HIRED_ABOVE_EMPLOYED.fault().with("number", hired.describe());
        inspection.report(here, &fault.with("employed", employed.describe()));
    } else if let Some(contract) = contract.filter(|_| !above_all) {
        let fault = HIRED_ABOVE_CONTRACT.fault().with("number", hired.describe());
        let what = Text::new("协议和合同就业", "employed under contract");
        let fault = fault.with("contract", contract.describe());
        inspection.report_beside(here, &fault, at.field("contract"), what);
    }
    let matching = cohort.hired_in_matching_posts.as_ref();
    if let Some(matching) = matching.filter(|matching| surely_above(&matching.interval(), &number)) {
        let fault = MATCHING_ABOVE_HIRED.fault().with("number", matching.describe()).with("hired", hired.describe());
        inspection.report_beside(at.field("hired_in_matching_posts"), &fault, here, part);
    }
}
