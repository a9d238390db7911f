//! Metrics of technical services by what they serve (技术服务用途, provisions 2.1.4-2g to 2.1.4-2j).

use super::build::count;
use super::development::services;
use super::{Facts, Metric, Value};
use crate::dossier::ServicePurpose;
use crate::language::Text;
use crate::quantity::Period;

const SERVICE: Text = Text::new("项", "service");

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    Metric::amount(
        "technical_services",
        Text::new("技术服务项目数", "technical services"),
        SERVICE,
        |facts, _| services(facts).size(),
    )
    .formula("技术服务项目清单的项数，含未列出的", "technical services, listed or not")
    .answers(&["moe-2024-20/2.1.1-2f"]),
    serving(
        "services_for_results_transfer",
        Text::new("服务成果转化的技术服务项目数", "services that put results to use"),
        &["moe-2024-20/2.1.4-2g"],
        |facts, _| with_purpose(facts, ServicePurpose::ResultsTransfer),
    ),
    serving(
        "services_for_pilot_production",
        Text::new("服务产品中试的技术服务项目数", "services for pilot production"),
        &["moe-2024-20/2.1.4-2h"],
        |facts, _| with_purpose(facts, ServicePurpose::PilotProduction),
    ),
    serving(
        "services_for_technology_upgrade",
        Text::new("服务技术升级的技术服务项目数", "services that upgrade technology"),
        &["moe-2024-20/2.1.4-2i"],
        |facts, _| with_purpose(facts, ServicePurpose::TechnologyUpgrade),
    ),
    serving(
        "services_for_process_innovation",
        Text::new("服务工艺革新的技术服务项目数", "services that improve processes"),
        &["moe-2024-20/2.1.4-2j"],
        |facts, _| with_purpose(facts, ServicePurpose::ProcessInnovation),
    ),
];

const fn serving(
    name: &'static str,
    label: Text,
    provisions: &'static [&'static str],
    compute: fn(&Facts<'_>, Option<Period>) -> Value,
) -> Metric {
    Metric::amount(name, label, SERVICE, compute)
        .formula(
            "用途含这一项的技术服务项目数；未填报用途的项目视为未知",
            "technical services that serve it; of a service that does not state what it serves it is unknown",
        )
        .answers(provisions)
}

fn with_purpose(facts: &Facts<'_>, purpose: ServicePurpose) -> Value {
    count(&services(facts), |service| match &service.record.purposes {
        Some(purposes) => Ok(purposes.contains(&purpose)),
        None => Err(service.silent("purposes")),
    })
}
