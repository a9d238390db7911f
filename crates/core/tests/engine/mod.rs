//! The engine, seen as the naive evaluator is: what it says of a standard and a dossier, read off its report.

use chanjiao::assessment::{Assessor, Options};
use chanjiao::dossier::Dossier;
use chanjiao::reading::Limits;
use chanjiao::standard::Standard;
use serde_json::Value as Json;

use crate::naive::{Fact, IndicatorVerdict, PointVerdict, Points, Verdict};

/// What the engine says, in the naive evaluator's words.
pub(crate) fn evaluate(standard: &Json, dossier: &Json, year: Option<i32>) -> Verdict {
    let report = report(standard, dossier, year);
    let facts: Vec<Fact> = items(&report["unknown"]).map(|unknown| fact(&unknown["fact"])).collect();
    let numbered = |numbers: &Json| -> Vec<Fact> {
        items(numbers).map(|number| facts[usize::try_from(number.as_u64().unwrap()).unwrap()].clone()).collect()
    };
    let mut verdict = Verdict {
        veto_gate: text(&report["verdict"]["veto"]),
        basic_gate: text(&report["verdict"]["basic"]),
        points: Vec::new(),
        indicators: Vec::new(),
        outcomes: items(&report["verdict"]["outcomes"]).map(text).collect(),
        could_end_it: numbered(&report["could_end_it"]),
        path: report.get("path").map(numbered),
    };
    for indicator in items(&report["indicators"]) {
        read(indicator, &numbered, &mut verdict);
    }
    verdict
}

/// The engine's report as JSON; every generated standard and dossier must load without an error of form.
pub(crate) fn report(standard: &Json, dossier: &Json, year: Option<i32>) -> Json {
    let loaded = Standard::from_json(standard.to_string().as_bytes());
    let standard = loaded.standard.unwrap_or_else(|| panic!("{:#?}", loaded.diagnostics));
    let reading = Dossier::read(dossier.to_string().as_bytes(), &Limits::default());
    assert!(!reading.diagnostics.has_errors(), "{:#?}", reading.diagnostics);
    let options = year.map_or_else(Options::default, |year| Options::default().in_year(year.try_into().unwrap()));
    let assessment = Assessor::new(standard).assess(reading.document.unwrap(), &options);
    serde_json::to_value(assessment).unwrap()
}

fn read(indicator: &Json, numbered: &dyn Fn(&Json) -> Vec<Fact>, verdict: &mut Verdict) {
    verdict.indicators.push(IndicatorVerdict {
        id: text(&indicator["id"]),
        status: text(&indicator["status"]),
        points: points(&indicator["points"]),
    });
    for child in items(&indicator["indicators"]) {
        read(child, numbered, verdict);
    }
    for point in items(&indicator["observation_points"]) {
        verdict.points.push(PointVerdict {
            id: text(&point["id"]),
            status: text(&point["status"]),
            points: point.get("points").map(points),
            missing: numbered(&point["missing"]),
        });
    }
}

fn items(json: &Json) -> impl Iterator<Item = &Json> {
    json.as_array().into_iter().flatten()
}

fn text(json: &Json) -> String {
    json.as_str().unwrap_or_else(|| panic!("text, not {json}")).to_owned()
}

fn points(json: &Json) -> Points {
    let number = |end: &str| json[end]["exact"].as_str().unwrap().parse().unwrap();
    Points { low: number("low"), high: number("high"), max: number("max") }
}

fn fact(json: &Json) -> Fact {
    Fact {
        pointer: text(&json["pointer"]),
        entity: json.get("entity").map(text),
        period: json.get("period").map(Json::to_string),
    }
}
