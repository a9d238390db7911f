//! Random standards: every form of criterion, nested to the third depth, every scoring where a form can
//! have it, gates, marks and declared figures of every kind. Numbers are few and small, so that what is
//! asked and what is stated often meet at an end.

use serde_json::{Map, Value as Json, json};

use super::Tape;

/// The provisions that points cite: one for each force.
const PROVISIONS: [&str; 5] = [
    "moe-2024-20/2.1.3-3a",
    "moe-2024-20/2.1.3-2c",
    "moe-2024-20/2.1.4-1a",
    "moe-2024-20/2.1.1-1c",
    "moe-2024-20/2.1.1-1e",
];

/// Metrics of the library that count a listing.
const COUNTS: [&str; 2] = ["post_undertakings", "reforms"];

/// Questions that are answered, and questions that are rated, each on one scale by so many.
pub(crate) const ANSWERED: [&str; 3] = ["asked.0", "asked.1", "asked.2"];
pub(crate) const RATED: [(&str, &str, &str, usize); 2] = [("rated.0", "0", "5", 2), ("rated.1", "1", "10", 3)];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Tier {
    Basic,
    Substantive,
    Veto,
}

/// What a metric is like: which numbers are worth asking about.
#[derive(Clone)]
struct Metric {
    id: String,
    period: Option<&'static str>,
    scale: Scale,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scale {
    /// Whole numbers from 0.
    Whole,
    /// From 0 to 1.
    Part,
    /// Any sign.
    Signed,
}

impl Scale {
    /// The numbers from which thresholds and figures are drawn; the first is 0.
    pub(crate) fn numerals(self) -> &'static [&'static str] {
        match self {
            Self::Whole => &["0", "1", "2", "3", "4", "5"],
            Self::Part => &["0", "0.25", "0.5", "0.75", "1"],
            Self::Signed => &["0", "1", "-1", "2.5", "-2.5", "5"],
        }
    }

    pub(crate) fn of(figure: &Json) -> Self {
        match (figure["kind"].as_str(), figure["range"][1].as_str()) {
            (_, Some("1")) => Self::Part,
            (Some("decimal"), None) => Self::Signed,
            _ => Self::Whole,
        }
    }
}

struct Draft<'a, 'b> {
    tape: &'a mut Tape<'b>,
    metrics: Vec<Metric>,
    points: usize,
}

fn label(id: &str) -> Json {
    json!({ "zh": id, "en": id })
}

fn keyed(key: &str, value: Json) -> Json {
    Json::Object(Map::from_iter([(key.to_owned(), value)]))
}

fn figure(position: usize, tape: &mut Tape<'_>) -> Json {
    let kind = tape.one_of(&["count", "decimal", "money", "decimal", "count"]);
    let id = format!("figure.{position}");
    let mut figure = json!({ "id": id, "label": label(&id), "unit": label("unit"), "kind": kind });
    if let Some(period) = tape.one_of(&[None, Some("calendar_year"), Some("academic_year"), Some("graduating_class")]) {
        figure["period"] = json!(period);
    }
    if kind == "decimal" && !tape.chance(35) {
        figure["range"] = tape.one_of(&[json!(["0", "1"]), json!(["0", "1"]), json!(["0", "5"])]);
    }
    figure
}

fn metric(figure: &Json) -> Metric {
    let period = match figure["period"].as_str() {
        Some("calendar_year") => Some("calendar_year"),
        Some("academic_year") => Some("academic_year"),
        Some("graduating_class") => Some("graduating_class"),
        _ => None,
    };
    Metric { id: figure["id"].as_str().unwrap_or_default().to_owned(), period, scale: Scale::of(figure) }
}

/// Two different numbers of a list, in its order of size.
fn two_of(numerals: &[&str], tape: &mut Tape<'_>) -> (String, String) {
    let mut sorted = numerals.to_vec();
    sorted.sort_by(|a, b| a.parse::<f64>().unwrap().total_cmp(&b.parse::<f64>().unwrap()));
    let low = tape.below(sorted.len() - 1);
    let high = low + 1 + tape.below(sorted.len() - low - 1);
    (sorted[low].to_owned(), sorted[high].to_owned())
}

impl Draft<'_, '_> {
    fn metrics_where(&self, fits: impl Fn(&Metric) -> bool) -> Vec<Metric> {
        self.metrics.iter().filter(|metric| fits(metric)).cloned().collect()
    }

    /// A metric or a ratio of two, and the numbers worth asking about. With `in_time`, only what has periods.
    fn measure(&mut self, in_time: bool) -> Option<(Json, Scale, bool)> {
        let plain = self.metrics_where(|metric| !in_time || metric.period.is_some());
        if plain.is_empty() {
            return None;
        }
        let of = self.tape.one_of(&plain);
        if of.scale != Scale::Signed && self.tape.chance(35) {
            let fits = |metric: &Metric| {
                metric.id != of.id
                    && metric.scale != Scale::Signed
                    && (metric.period == of.period || metric.period.is_none())
            };
            let divisors = self.metrics_where(fits);
            if !divisors.is_empty() {
                let by = self.tape.one_of(&divisors);
                let scale = if self.tape.chance(50) { Scale::Part } else { Scale::Whole };
                return Some((json!({ "ratio": [of.id, by.id] }), scale, of.period.is_some()));
            }
        }
        Some((json!({ "metric": of.id }), of.scale, of.period.is_some()))
    }

    /// A threshold form with the scale of what it measures, and a measure that may be a mean.
    fn threshold(&mut self) -> Option<(Json, Scale)> {
        let (mut asked, scale, in_time) = self.measure(false)?;
        if in_time && self.tape.chance(25) {
            asked["mean_over"] = json!(self.tape.within(1, 3));
        }
        let form = self.tape.one_of(&["at_least", "at_most", "between"]);
        if form == "between" {
            let (from, to) = two_of(scale.numerals(), self.tape);
            asked["from"] = json!(from);
            asked["to"] = json!(to);
        } else {
            asked["value"] = json!(self.tape.one_of(scale.numerals()));
        }
        Some((keyed(form, asked), scale))
    }

    fn trend(&mut self) -> Option<Json> {
        let (mut asked, scale, _) = self.measure(true)?;
        match self.tape.below(4) {
            2 => {
                asked["by"] = json!(self.tape.one_of(if scale == Scale::Part { &["0.25", "0.5"] } else { &["1", "2"] }))
            }
            // A percentage of what may be below zero means nothing.
            3 if scale != Scale::Signed => asked["by_percent"] = json!(self.tape.one_of(&["10", "50", "100"])),
            _ => {}
        }
        Some(keyed(self.tape.one_of(&["rises", "does_not_fall"]), asked))
    }

    fn answered(&mut self) -> Json {
        json!({ "attested": { "question": self.tape.one_of(&ANSWERED), "evidence": self.tape.chance(40) } })
    }

    fn rated(&mut self) -> Json {
        let (question, low, high, raters) = self.tape.one_of(&RATED);
        let at_least = self.tape.one_of(&["3", "2.5", "1", "4.5"]);
        json!({ "rated": { "question": question, "scale": [low, high], "raters": raters, "at_least": at_least } })
    }

    /// A leaf of any form but `deducts`.
    fn leaf(&mut self) -> Json {
        let of_metric = |form: &str, metric: &str| keyed(form, json!({ "metric": metric }));
        let drawn = match self.tape.below(12) {
            1..=3 => self.threshold().map(|(form, _)| form),
            4 | 5 => self.trend(),
            6 => {
                let countable = self.metrics_where(|metric| metric.scale == Scale::Whole);
                Some(of_metric("exists", &self.tape.one_of(&countable).id))
            }
            7 => Some(of_metric("stated", &self.tape.one_of(&self.metrics.clone()).id)),
            8 => Some(json!({ "complete": { "set": "reform_elements" } })),
            9 => Some(json!({ "kept": { "undertakings": "posts_for_students" } })),
            10 => Some(self.rated()),
            _ => None,
        };
        drawn.unwrap_or_else(|| self.answered())
    }

    fn criterion(&mut self, depth: usize) -> Json {
        if depth == 0 || !self.tape.chance(35) { self.leaf() } else { self.combination(depth) }
    }

    fn combination(&mut self, depth: usize) -> Json {
        let parts: Vec<Json> = (0..self.tape.within(1, 3)).map(|_| self.criterion(depth - 1)).collect();
        match self.tape.below(3) {
            0 => json!({ "all": parts }),
            1 => json!({ "any": parts }),
            _ => json!({ "at_least_of": { "n": self.tape.within(1, parts.len()), "of": parts } }),
        }
    }

    /// A scoring by the number that a criterion measures.
    fn scoring(&mut self, scale: Scale, points: &str) -> Json {
        let (low, high) = two_of(scale.numerals(), self.tape);
        if self.tape.chance(50) {
            let (zero_at, full_at) = if self.tape.chance(30) { (high, low) } else { (low, high) };
            return json!({ "linear": { "zero_at": zero_at, "full_at": full_at } });
        }
        let (when, first, last) = if self.tape.chance(40) { ("at_most", high, low) } else { ("at_least", low, high) };
        let steps = if self.tape.chance(60) {
            json!([{ "at": first, "points": "0.25" }, { "at": last, "points": points }])
        } else {
            json!([{ "at": last, "points": points }])
        };
        json!({ "steps": { "when": when, "steps": steps } })
    }

    /// The criterion of a substantive point and its scoring.
    fn scored(&mut self, points: &str) -> (Json, Option<Json>) {
        match self.tape.below(8) {
            3 => match self.threshold() {
                Some((form, scale)) => (form, Some(self.scoring(scale, points))),
                None => (self.answered(), None),
            },
            4 => (self.rated(), Some(self.scoring(Scale::Whole, points))),
            5 => (json!({ "complete": { "set": "reform_elements" } }), Some(json!("share"))),
            6 => (json!({ "kept": { "undertakings": "posts_for_students" } }), Some(json!("share"))),
            2 => (self.combination(3), Some(json!("share"))),
            7 => {
                let countable = self.metrics_where(|metric| metric.scale != Scale::Signed);
                let mut asked = json!({ "metric": self.tape.one_of(&countable).id, "each": "0.5" });
                if self.tape.chance(40) {
                    asked["floor"] = json!(self.tape.one_of(&["0", "0.25"]));
                }
                (json!({ "deducts": asked }), None)
            }
            _ => (self.criterion(3), self.tape.one_of(&[None, Some(json!("pass_fail"))])),
        }
    }

    fn point(&mut self, tier: Tier) -> Json {
        self.points += 1;
        let id = format!("point.{}", self.points);
        let mut point = json!({ "id": id, "text": label(&id) });
        match tier {
            Tier::Basic => point["criterion"] = self.criterion(3),
            Tier::Veto => point["triggered_when"] = self.criterion(3),
            Tier::Substantive => {
                let points = self.tape.one_of(&["2", "1", "3", "0.5"]);
                let (criterion, scoring) = self.scored(points);
                point["points"] = json!(points);
                point["criterion"] = criterion;
                if let Some(scoring) = scoring {
                    point["scoring"] = scoring;
                }
                if self.tape.chance(35) {
                    point["may_not_apply"] = json!(true);
                }
            }
        }
        match self.tape.below(4) {
            2 => {
                let first = self.tape.below(PROVISIONS.len());
                let second = self.tape.below(PROVISIONS.len());
                let mut cited = vec![PROVISIONS[first]];
                if second != first {
                    cited.push(PROVISIONS[second]);
                }
                point["provisions"] = json!(cited);
            }
            3 => point["force"] = json!(self.tape.one_of(&["must", "encourage", "support", "explore", "aim"])),
            _ => {}
        }
        point
    }

    fn first_level(&mut self, number: usize) -> Json {
        let (tier, word) = self.tape.one_of(&[
            (Tier::Substantive, "substantive"),
            (Tier::Substantive, "substantive"),
            (Tier::Basic, "basic"),
            (Tier::Veto, "veto"),
        ]);
        let id = number.to_string();
        let mut first = json!({ "id": id, "label": label(&id), "tier": word });
        if self.tape.chance(8) {
            first["empty_because"] = label("empty");
            first["indicators"] = json!([]);
            return first;
        }
        let seconds: Vec<Json> = (1..=self.tape.within(1, 2))
            .map(|second| {
                let id = format!("{number}.{second}");
                let thirds: Vec<Json> = (1..=self.tape.within(1, 2))
                    .map(|third| {
                        let id = format!("{number}.{second}.{third}");
                        let points: Vec<Json> = (0..self.tape.within(1, 2)).map(|_| self.point(tier)).collect();
                        json!({ "id": id, "label": label(&id), "observation_points": points })
                    })
                    .collect();
                json!({ "id": id, "label": label(&id), "indicators": thirds })
            })
            .collect();
        first["indicators"] = json!(seconds);
        first
    }
}

/// A random standard.
pub(crate) fn draw(tape: &mut Tape<'_>) -> Json {
    let mut standard = json!({
        "schema": "chanjiao/standard/1", "id": "random", "edition": "1",
        "title": label("random"), "authority": "research",
    });
    match tape.below(3) {
        1 => standard["pass_mark"] = json!(tape.one_of(&["0.5", "0.6", "0.25", "1"])),
        2 => {
            let grades: &[(&str, &str)] = tape.one_of(&[
                &[("good", "0.5")][..],
                &[("fair", "0.25"), ("good", "0.75")],
                &[("fair", "0.3"), ("good", "0.6"), ("fine", "1")],
            ]);
            let grade = |(id, from): &(&str, &str)| json!({ "id": id, "label": label(id), "from": from });
            standard["grades"] = grades.iter().map(grade).collect();
        }
        _ => {}
    }
    let figures: Vec<Json> = (0..tape.within(0, 4)).map(|position| figure(position, tape)).collect();
    let counts = COUNTS.iter().map(|id| Metric { id: (*id).to_owned(), period: None, scale: Scale::Whole });
    let metrics = figures.iter().map(metric).chain(counts).collect();
    if !figures.is_empty() {
        standard["figures"] = json!(figures);
    }
    let how_many = tape.within(1, 4);
    let mut draft = Draft { tape, metrics, points: 0 };
    standard["indicators"] = (1..=how_many).map(|number| draft.first_level(number)).collect();
    standard
}
