//! Metrics of practical training (实习实训建设, provisions 2.2.5-1a to 2.2.5-1j): the rule, projects of real production, golden bases.

use super::build::{Item, Listed, Says, count, in_force, left_out, names_nothing, number};
use super::element::tagging;
use super::{Facts, Metric, Set, Value};
use crate::dossier::{BaseComponent, GoldenBase, Listing, ProductiveProject, RealElement};
use crate::language::Text;
use crate::quantity::{Certainty, Interval, Period};

const PROJECT: Text = Text::new("个", "project");
const BASE: Text = Text::new("个", "base");

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount(
        "placement_and_practice_rules",
        Text::new("学生实习实践制度数", "rules for placements and practice"),
        Text::new("项", "arrangement"),
        |facts, _| {
            let rules = facts.training().placement_rules();
            in_force(facts, &Listed::at(facts, "/artefacts/training/placement_rules", rules))
        },
    )
    .formula(
        "写成文件的学生实习实践制度清单的项数，含未列出的；写明截至日期尚未生效的不计",
        "written rules for students' placements and practice, listed or not, but for those stated to come into force only after the dossier's date",
    )
    .answers(&["moe-2024-20/2.2.5-1a"]),
    Metric::amount(
        "productive_projects",
        Text::new("生产性实训项目数", "productive training projects"),
        PROJECT,
        |facts, _| productive(&projects(facts)),
    )
    .formula(
        "生产性实训项目清单的项数，含未列出的；写明四真一项也没有的不计",
        "productive training projects, listed or not, but for those of which it is stated that nothing is real",
    )
    .answers(&["moe-2024-20/2.2.5-1g"]),
    Metric::share(
        "fully_real_project_share",
        Text::new("“四真”齐全的实训项目占比", "share of projects that have all four “real”"),
        fully_real_project_share,
    )
    .formula(
        "四真齐全的生产性实训项目数 ÷ 清单的项数，四真一项也没有的也在分母之内；未填报四真的项目视为未知",
        "projects that have all four “real” ÷ projects listed or not, those of which nothing is real among them; of a project that does not state them it is unknown",
    )
    .answers(&["moe-2024-20/2.2.5-1g"]),
    real(
        "projects_with_real_task",
        Text::new("有真任务的实训项目数", "projects with a real task"),
        &["moe-2024-20/2.2.5-1c"],
        |facts, _| with_real(facts, RealElement::Task),
    ),
    real(
        "projects_with_real_setting",
        Text::new("有真场景的实训项目数", "projects in a real setting"),
        &["moe-2024-20/2.2.5-1d"],
        |facts, _| with_real(facts, RealElement::Setting),
    ),
    real(
        "projects_with_real_process",
        Text::new("有真过程的实训项目数", "projects with a real process"),
        &["moe-2024-20/2.2.5-1e"],
        |facts, _| with_real(facts, RealElement::Process),
    ),
    real(
        "projects_with_real_product",
        Text::new("有真产品的实训项目数", "projects with a real product"),
        &["moe-2024-20/2.2.5-1f"],
        |facts, _| with_real(facts, RealElement::Product),
    ),
    Metric::amount("golden_bases", Text::new("经认定的“金基地”数", "recognised golden bases"), BASE, |facts, _| {
        count(&bases(facts), |base| match &base.record.recognitions {
            Some(recognitions) => Ok(!recognitions.is_empty()),
            None => Err(base.silent("recognitions")),
        })
    })
    .formula(
        "至少有一项认定的金基地数；未填报认定的视为未知",
        "golden bases with one recognition at least; of a base whose recognitions are not stated it is unknown",
    )
    .answers(&["moe-2024-20/2.2.5-1h"]),
    Metric::share(
        "complete_golden_base_share",
        Text::new("要素齐全的“金基地”占比", "share of golden bases with every component"),
        complete_golden_base_share,
    )
    .formula(
        "四项要素齐全的金基地数 ÷ 所列金基地数；未填报要素的视为未知",
        "golden bases that have all four components ÷ golden bases; of a base whose components are not stated it is unknown",
    )
    .answers(&["moe-2024-20/2.2.5-1h"]),
];

/// The sets of this section.
pub(super) const SETS: &[Set] = &[
    Set {
        name: "real_elements",
        label: Text::new("四真", "four “real”"),
        members: RealElement::WORDS,
        formula: Text::new(
            "各生产性实训项目所具备的真任务、真场景、真过程、真产品",
            "the real tasks, settings, processes and products that the productive training projects have",
        ),
        provisions: &[
            "moe-2024-20/2.2.5-1c",
            "moe-2024-20/2.2.5-1d",
            "moe-2024-20/2.2.5-1e",
            "moe-2024-20/2.2.5-1f",
            "moe-2024-20/2.2.5-1g",
        ],
        collect: |facts| {
            tagging(&projects(facts), RealElement::WORDS, false, |project| match &project.record.real {
                Some(real) => (real.iter().map(|real| real.word()).collect(), None),
                None => (Vec::new(), project.silent("real").pop()),
            })
            .of_parts(&productive(&projects(facts)))
        },
    },
    Set {
        name: "base_components",
        label: Text::new("金基地要素", "components of golden bases"),
        members: BaseComponent::WORDS,
        formula: Text::new("各金基地所具备的要素", "the components that the golden bases have"),
        provisions: &[
            "moe-2024-20/2.2.5-1b",
            "moe-2024-20/2.2.5-1g",
            "moe-2024-20/2.2.5-1h",
            "moe-2024-20/2.2.5-1i",
            "moe-2024-20/2.2.5-1j",
        ],
        collect: |facts| {
            tagging(&bases(facts), BaseComponent::WORDS, false, |base| {
                let components = base.record.components.as_ref();
                let shown = components.map(Listing::items).unwrap_or_default();
                let words = shown.iter().map(|shown| shown.component.word()).collect();
                let is_complete = lacking(base) == 0;
                (words, left_out(components, base.fact("components")).filter(|_| !is_complete))
            })
            .of_parts(&bases(facts).size())
        },
    },
];

const fn real(
    name: &'static str,
    label: Text,
    provisions: &'static [&'static str],
    compute: fn(&Facts<'_>, Option<Period>) -> Value,
) -> Metric {
    Metric::amount(name, label, PROJECT, compute)
        .formula(
            "具备这一项的生产性实训项目数；未填报四真的项目视为未知",
            "productive training projects that have it; of a project that does not state what is real it is unknown",
        )
        .answers(provisions)
}

/// How many there are, but for those of which it is stated that nothing is real.
fn productive(projects: &Listed<'_, ProductiveProject>) -> Value {
    projects.size_but(|project| names_nothing(project.real.as_ref()))
}

fn projects<'a>(facts: &Facts<'a>) -> Listed<'a, ProductiveProject> {
    let projects = facts.training().projects();
    Listed::at(facts, "/artefacts/training/projects", projects)
}

fn bases<'a>(facts: &Facts<'a>) -> Listed<'a, GoldenBase> {
    let bases = facts.training().golden_bases();
    Listed::at(facts, "/artefacts/training/golden_bases", bases)
}

fn has_real(project: &Item<'_, ProductiveProject>, asked: &[RealElement]) -> Says {
    match &project.record.real {
        Some(real) => Ok(asked.iter().all(|element| real.contains(element))),
        None => Err(project.silent("real")),
    }
}

fn with_real(facts: &Facts<'_>, element: RealElement) -> Value {
    count(&projects(facts), |project| has_real(project, &[element]))
}

fn fully_real_project_share(facts: &Facts<'_>, _: Option<Period>) -> Value {
    let projects = projects(facts);
    Value::share(count(&projects, |project| has_real(project, RealElement::ALL)), projects.size())
}

/// How many components a base does not show.
fn lacking(base: &Item<'_, GoldenBase>) -> usize {
    let shown = base.record.components.as_ref().map(Listing::items).unwrap_or_default();
    let is_shown = |component: &&BaseComponent| shown.iter().any(|shown| shown.component == **component);
    BaseComponent::ALL.iter().filter(|component| !is_shown(component)).count()
}

fn complete_golden_base_share(facts: &Facts<'_>, _: Option<Period>) -> Value {
    let bases = bases(facts);
    Value::share(count(&bases, has_every_component), bases.size())
}

/// Not all, only if those that are not listed are too few to be the ones that lack.
fn has_every_component(base: &Item<'_, GoldenBase>) -> Says {
    let lacking = lacking(base);
    if lacking == 0 {
        return Ok(true);
    }
    let components = base.record.components.as_ref();
    let rest = components.map_or_else(Interval::non_negative, Listing::rest);
    match left_out(components, base.fact("components")) {
        Some(missing) if rest.is_at_least(&number(lacking)) != Certainty::SurelyNot => Err(vec![missing]),
        _ => Ok(false),
    }
}
