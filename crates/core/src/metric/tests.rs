//! What the tables of metrics must hold.

use std::collections::BTreeSet;

use super::*;
use crate::definition::definition;
use crate::language::Lang;
use crate::notice::{Kind, provision, provisions};

/// The name, texts and provisions of every metric, set and undertaking.
fn declared() -> Vec<(&'static str, Vec<Text>, &'static [&'static str])> {
    let metrics = metrics().map(|metric| {
        let texts = [metric.label, metric.unit, metric.formula].into_iter().chain(metric.proxy).collect();
        (metric.name, texts, metric.provisions)
    });
    let sets = sets().map(|set| (set.name, vec![set.label, set.formula], set.provisions));
    let undertakings = undertakings().map(|all| (all.name, vec![all.label, all.unit, all.formula], all.provisions));
    metrics.chain(sets).chain(undertakings).collect()
}

#[test]
fn names_are_snake_case_and_none_stands_twice() {
    let mut seen = BTreeSet::new();
    for (name, ..) in declared() {
        assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'), "{name}");
        assert!(seen.insert(name), "{name} stands twice");
    }
}

#[test]
fn everything_is_said_in_both_languages() {
    for (name, texts, _) in declared() {
        for text in texts {
            assert!(!text.get(Lang::Zh).is_empty() && text.get(Lang::En).is_ascii_or_quoted(), "{name}: {text:?}");
        }
    }
}

trait Wording {
    /// Whether it is English, with perhaps a sign of arithmetic or typographic quotes.
    fn is_ascii_or_quoted(&self) -> bool;
}

impl Wording for str {
    fn is_ascii_or_quoted(&self) -> bool {
        !self.is_empty() && self.chars().all(|character| character.is_ascii() || "÷×“”".contains(character))
    }
}

#[test]
fn every_metric_says_how_it_is_computed_beyond_its_label() {
    for metric in metrics() {
        assert_ne!(metric.formula, metric.label, "{}", metric.name);
    }
}

#[test]
fn every_provision_and_definition_that_is_named_exists() {
    for (name, _, cited) in declared() {
        assert!(!cited.is_empty(), "{name} answers no provision");
        for id in cited {
            assert!(provision(id).is_some(), "{name} names {id}");
        }
    }
    for metric in metrics() {
        assert!(metric.definition.is_none_or(|id| definition(id).is_some()), "{}", metric.name);
    }
}

#[test]
fn a_metric_named_as_a_definition_computes_it() {
    for metric in metrics() {
        if definition(metric.name).is_some() {
            assert_eq!(metric.definition, Some(metric.name));
        }
    }
}

#[test]
fn every_provision_of_these_sections_that_is_owed_a_metric_has_one() {
    const SECTIONS: [&str; 6] = [
        "moe-2024-20/1-",
        "moe-2024-20/2.1.1-",
        "moe-2024-20/2.1.2-",
        "moe-2024-20/2.1.3-",
        "moe-2024-20/2.2.5-",
        "moe-2024-20/3.2-1",
    ];
    let owed = provisions().filter(|provision| {
        provision.kinds.contains(&Kind::Metric) && SECTIONS.iter().any(|section| provision.id.starts_with(section))
    });
    for provision in owed {
        assert!(answers().any(|answer| answer.provision == provision.id), "{} has no metric", provision.id);
    }
}

#[test]
fn a_metric_of_a_provision_that_is_only_our_reading_says_so() {
    for metric in metrics() {
        let is_our_reading = |id: &&str| provision(id).is_some_and(|provision| provision.is_proxy);
        assert!(metric.proxy.is_some() || !metric.provisions.iter().any(is_our_reading), "{}", metric.name);
    }
}

fn facts_of(dossier: &str, test: impl FnOnce(&Facts<'_>)) {
    let dossier: crate::dossier::Dossier = serde_json::from_str(dossier).unwrap();
    test(&Facts::of(&dossier, None));
}

#[test]
fn the_linkage_table_has_a_row_for_each_major_and_one_for_graduates_without() {
    let dossier = r#"{
        "schema": "chanjiao/dossier/1", "as_of": "2025-04-09",
        "alliance": {"id": "a", "name": "甲", "leading_industries": [
            {"id": "新能源", "name": "新能源汽车"}, {"id": "新材料", "name": "新材料"}
        ]},
        "artefacts": {"majors": {"listed": [
            {"id": "机电", "name": "机电一体化", "serves": ["新材料", "新能源"]},
            {"id": "旅游", "name": "旅游管理", "serves": []},
            {"id": "会计", "name": "大数据与会计"}
        ]}},
        "cooperation": {"employment": {"graduates": [
            {"id": "一", "level": "associate", "period": {"class": 2024}, "major": "机电", "graduates": 40, "contract": 20,
                "start_up": 2, "freelance": 3, "hired_by_members": 9, "hired_in_matching_posts": {"at_least": 5}},
            {"id": "二", "level": "associate", "period": {"class": 2023}, "major": "机电", "graduates": 99},
            {"id": "三", "level": "secondary", "period": {"class": 2024}, "graduates": 7}
        ]}}
    }"#;
    facts_of(dossier, |facts| {
        let table = linkage_table(facts, 0);
        let shown = |row: &LinkageRow| {
            let industries: Vec<String> = row.industries.iter().map(|industry| industry.name.clone()).collect();
            (row.major.as_ref().map(|major| major.id.to_string()), industries.join("、"))
        };
        let expected = [(Some("机电"), "新材料、新能源汽车"), (Some("旅游"), ""), (Some("会计"), ""), (None, "")];
        let expected = expected.map(|(major, industries)| (major.map(str::to_owned), industries.to_owned()));
        assert_eq!(table.rows.iter().map(shown).collect::<Vec<_>>(), expected);
        assert_eq!(table.class, Period::graduating_class(2024));
        let pointers: Vec<String> = table.missing.iter().map(|missing| missing.fact.pointer.to_string()).collect();
        assert_eq!(
            pointers,
            ["/artefacts/majors/listed/2/serves", "/artefacts/majors", "/cooperation/employment/graduates/2/major",]
        );

        let exact = |value: &Value| value.interval().and_then(Interval::exact).cloned();
        let first = &table.rows[0];
        assert_eq!(exact(&first.graduates), Some(Rational::from(40)));
        assert_eq!(exact(&first.employed), Some(Rational::from(25)));
        assert_eq!(exact(&first.hired_by_members), Some(Rational::from(9)));
        assert_eq!(first.in_matching_posts.interval(), Some(&Interval::at_least(Rational::from(5))));
        assert_eq!(exact(&table.rows[1].graduates), Some(Rational::zero()));
        assert_eq!(exact(&table.rows[3].graduates), Some(Rational::from(7)));
    });
}

#[test]
fn the_incentive_table_has_a_row_for_each_of_the_six_and_one_for_each_other_kind() {
    let dossier = r#"{
        "schema": "chanjiao/dossier/1", "as_of": "2025-04-09", "alliance": {"id": "a", "name": "甲"},
        "safeguards": {"policies": {"listed": [
            {"id": "一", "title": "若干政策",
                "measures": [{"incentive": "land"}, {"incentive": "land"}, {"incentive": {"other": "人才"}}],
                "results": [{"on": "2024-12", "incentive": "land", "bodies": 3}, {"on": "2024-12", "bodies": 1}]},
            {"id": "二", "title": "实施办法", "measures": {"listed": [{"incentive": "fiscal"}, {"incentive": "land"}]}}
        ], "total": 3}}
    }"#;
    facts_of(dossier, |facts| {
        let table = incentive_table(facts);
        let shown = |row: &IncentiveRow| {
            let policies: Vec<(&str, usize, usize)> =
                row.policies.iter().map(|one| (one.policy.id.as_str(), one.measures, one.results)).collect();
            format!("{} {policies:?}", row.label.zh)
        };
        let expected = [
            "金融 []",
            r#"财政 [("二", 1, 0)]"#,
            "税费 []",
            r#"土地 [("一", 2, 1), ("二", 1, 0)]"#,
            "信用 []",
            "就业 []",
            r#"人才 [("一", 1, 0)]"#,
        ];
        assert_eq!(table.rows.iter().map(shown).collect::<Vec<_>>(), expected);
        assert_eq!(table.rows.iter().filter_map(|row| row.incentive).count(), 6);
        let pointers: Vec<String> = table.missing.iter().map(|missing| missing.fact.pointer.to_string()).collect();
        assert_eq!(pointers, ["/safeguards/policies/listed/1/measures", "/safeguards/policies"]);
        let land = metric("policies_with_land_incentive").unwrap().value(facts, 0);
        assert_eq!(table.rows[3].number, land);
    });
}

#[test]
fn the_demand_table_tells_what_answers_each_need_and_what_may_yet() {
    let dossier = r#"{
        "schema": "chanjiao/dossier/1", "as_of": "2025-04-09",
        "alliance": {"id": "a", "name": "甲", "members": {"listed": [{"id": "厂", "name": "汽车公司", "kind": "enterprise"}]}},
        "cooperation": {
            "schooling": {
                "technology_needs": [{"id": "检测", "need": "焊点检测", "enterprise": "厂", "state": "taken_on"}, {"id": "仿真", "need": "碰撞仿真", "enterprise": "外"}],
                "talent_needs": {"listed": [{"id": "焊工", "post": "焊接", "heads": 30}, {"id": "调度", "post": "调度"}]}
            },
            "cultivation": {"programmes": [{"id": "班", "name": "焊接班", "answers": ["焊工"]}, {"id": "另一班", "name": "调度班"}]},
            "development": {"services": [{"id": "一", "title": "检测装置", "answers": ["检测"]}, {"id": "二", "title": "检测软件", "answers": ["检测"]}]}
        }
    }"#;
    facts_of(dossier, |facts| {
        let table = demand_table(facts);
        let shown = |row: &DemandRow| {
            let answers: Vec<&str> = row.answers.iter().map(|answer| answer.name.as_str()).collect();
            (row.need.name.clone(), row.answered, answers.join("、"))
        };
        let technology: Vec<_> = table.technology.iter().map(shown).collect();
        let expected = [("焊点检测", Answered::Answered, "检测装置、检测软件"), ("碰撞仿真", Answered::Unanswered, "")];
        assert_eq!(technology, expected.map(|(need, how, answers)| (need.to_owned(), how, answers.to_owned())));
        let talent: Vec<_> = table.talent.iter().map(shown).collect();
        let expected = [("焊接", Answered::Answered, "焊接班"), ("调度", Answered::Unknown, "")];
        assert_eq!(talent, expected.map(|(need, how, answers)| (need.to_owned(), how, answers.to_owned())));
        let enterprises: Vec<_> =
            table.technology.iter().map(|row| row.enterprise.as_ref().unwrap().name.as_str()).collect();
        assert_eq!(enterprises, ["汽车公司", "外"]);
        let heads = table.talent[0].heads.as_ref().and_then(Value::interval).and_then(Interval::exact);
        assert_eq!(heads, Some(&Rational::from(30)));
        let pointers: Vec<String> = table.missing.iter().map(|missing| missing.fact.pointer.to_string()).collect();
        assert_eq!(pointers, ["/cooperation/cultivation/programmes/1/answers", "/cooperation/schooling/talent_needs"]);
    });
}

#[test]
fn a_period_before_the_first_that_there_is_has_no_figures_and_is_not_stated() {
    let dossier = r#"{"schema": "chanjiao/dossier/1", "as_of": "2025-04-09", "alliance": {"id": "a", "name": "甲"}}"#;
    facts_of(dossier, |facts| {
        for metric in metrics().filter(|metric| metric.counted_in.is_some()) {
            let value = metric.value(facts, 5000);
            assert!(!value.missing.is_empty() && value.definition.is_none(), "{}: {value:?}", metric.name);
        }
    });
}

#[test]
fn figures_side_by_side_are_those_of_the_metrics_and_none_is_left_out() {
    let dossier = r#"{"schema": "chanjiao/dossier/1", "as_of": "2025-04-09", "alliance": {"id": "a", "name": "甲"},
        "cooperation": {"development": {"service_receipts": [{"period": {"year": 2024}, "technical_service": 5}]}}}"#;
    facts_of(dossier, |facts| {
        let figures = side_by_side(facts, 0).figures;
        for figure in &figures {
            assert_eq!(figure.value, metric(figure.metric).unwrap().value(facts, 0));
        }
        let local = metrics().filter(|metric| metric.name.starts_with("local_employment_"));
        let expected: Vec<&str> = ["technical_service_receipts", "employees_trained"]
            .into_iter()
            .chain(local.map(|metric| metric.name))
            .collect();
        assert_eq!(figures.iter().map(|figure| figure.metric).collect::<Vec<_>>(), expected);
    });
}

#[test]
fn the_product_of_amounts_holds_every_product_and_is_no_wider() {
    let amounts = [
        Interval::point(Rational::zero()),
        Interval::point(Rational::from(3)),
        Interval::non_negative(),
        Interval::more_than(Rational::zero()),
        Interval::between(Rational::one(), Rational::from(2)).unwrap(),
    ];
    let product = |one: &Interval, two: &Interval| {
        let fact = || vec![Missing { fact: Fact::at("/a"), because: Lack::NotStated }];
        let value = |interval: &Interval| Value::of(Extent::Within(interval.clone()), fact(), Vec::new());
        value(one).product(value(two)).interval().cloned().unwrap()
    };
    let [nothing, three, any, some, few] = &amounts;
    assert_eq!(product(nothing, any), *nothing);
    assert_eq!(product(three, some), *some);
    assert_eq!(product(any, some), *any);
    assert_eq!(product(some, some), *some);
    assert_eq!(product(three, few), Interval::between(Rational::from(3), Rational::from(6)).unwrap());
    for (one, two) in amounts.iter().flat_map(|one| amounts.iter().map(move |two| (one, two))) {
        assert_eq!(product(one, two), product(two, one));
    }
}

mod published_rates {
    use proptest::prelude::*;
    use serde_json::{Value as Json, json};

    use super::super::*;
    use crate::dossier::Dossier;

    /// A school of so many graduates, of whom so many in a hundred have a settled destination.
    #[derive(Debug, Clone)]
    struct School {
        hundreds: i64,
        rate: i64,
        /// How the graduates are stated, and whether the destinations are counted instead of the rate.
        graduates: usize,
        is_counted: bool,
    }

    impl School {
        fn stated(&self, index: usize) -> Json {
            let (graduates, settled) = (100_i64.saturating_mul(self.hundreds), self.rate.saturating_mul(self.hundreds));
            let stated = match self.graduates {
                0 => json!(graduates),
                1 => json!({"at_least": graduates.saturating_sub(7)}),
                2 => json!({"at_most": graduates.saturating_add(7)}),
                _ => json!({"between": [graduates.saturating_sub(7), graduates.saturating_add(7)]}),
            };
            let mut cohort = json!({"id": format!("g{index}"), "level": "associate", "period": {"class": 2024}, "graduates": stated});
            let more = if self.is_counted {
                json!({"contract": settled, "start_up": 0, "freelance": 0, "further_study": 0})
            } else {
                let rate = format!("{}.{:02}", self.rate / 100, self.rate % 100);
                json!({"stated_rates": [{"definition": "destination_rate", "rate": rate}]})
            };
            cohort.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            cohort
        }
    }

    fn schools() -> impl Strategy<Value = Vec<School>> {
        let school = (1_i64..40, 0_i64..=100, 0_usize..6, any::<bool>())
            .prop_map(|(hundreds, rate, graduates, is_counted)| School { hundreds, rate, graduates, is_counted });
        prop::collection::vec(school, 1..5)
    }

    fn rate_of(schools: &[School]) -> Value {
        let cohorts: Vec<Json> = schools.iter().enumerate().map(|(index, school)| school.stated(index)).collect();
        let dossier: Dossier = serde_json::from_value(json!({
            "schema": "chanjiao/dossier/1", "as_of": "2025-04-09", "alliance": {"id": "a", "name": "甲"},
            "cooperation": {"employment": {"graduates": cohorts}},
        }))
        .unwrap();
        metric("destination_rate").unwrap().value(&Facts::of(&dossier, None), 0)
    }

    proptest! {
        #[test]
        fn the_rate_over_all_is_the_mean_weighted_by_graduates_and_never_leaves_the_bounds(schools in schools()) {
            let (mut settled, mut all) = (0_i64, 0_i64);
            for school in &schools {
                settled = settled.saturating_add(school.rate.saturating_mul(school.hundreds));
                all = all.saturating_add(school.hundreds.saturating_mul(100));
            }
            let mean = Rational::new(settled, all).unwrap();
            let exactly: Vec<School> = schools.iter().map(|school| School { graduates: 0, ..school.clone() }).collect();
            let (known, bounded) = (rate_of(&exactly), rate_of(&schools));
            prop_assert_eq!(known.interval().and_then(Interval::exact), Some(&mean));
            prop_assert!(bounded.interval().unwrap().contains(&mean), "{bounded:?}");
            prop_assert_eq!(bounded.missing.is_empty(), bounded.interval().unwrap().is_point());
            if schools.iter().all(|school| !school.is_counted) {
                let least = schools.iter().map(|school| Rational::new(school.rate, 100).unwrap()).min().unwrap();
                let most = schools.iter().map(|school| Rational::new(school.rate, 100).unwrap()).max().unwrap();
                let between = Interval::between(least, most).unwrap();
                prop_assert!(between.contains_interval(bounded.interval().unwrap()), "{bounded:?}");
            }
        }
    }
}
