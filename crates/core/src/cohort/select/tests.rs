//! Selections by hand, and many small ones against trying every batch.

use super::*;

fn quota(attribute: &str, value: Option<&str>, at_least: Option<u32>, at_most: Option<u32>) -> Quota {
    let mut quota = Quota::new(attribute.to_owned());
    quota.value = value.map(str::to_owned);
    quota.at_least = at_least.map(Count::from);
    quota.at_most = at_most.map(Count::from);
    quota
}

fn options(size: u32, quotas: Vec<Quota>) -> SelectionOptions {
    let mut options = SelectionOptions::new(Count::from(size));
    options.quotas = Some(quotas);
    options
}

/// The values of a row of letters, one for each candidate.
fn values(letters: &'static str) -> Vec<Option<&'static str>> {
    letters.split(' ').map(|letter| (letter != "-").then_some(letter)).collect()
}

fn rows(batch: &Batch) -> Vec<usize> {
    batch.chosen.iter().map(|chosen| chosen.row).collect()
}

fn codes(told: &[Fault]) -> Vec<&'static str> {
    told.iter().map(|fault| fault.kind().code).collect()
}

#[test]
fn without_quotas_the_first_are_chosen() {
    let candidates = Candidates { ranks: &[3.0, 1.0, 2.0, 4.0], attributes: &[], second_key: None };
    let (batch, told) = select(&candidates, &options(2, vec![])).unwrap();
    assert_eq!((rows(&batch), told), (vec![1, 2], vec![]));
    let left: Vec<_> = batch.left.iter().map(|left| (left.row, left.by, left.near)).collect();
    assert_eq!(left, [(0, LeftBy::Rank, false), (3, LeftBy::Rank, false)]);
    assert_eq!(batch.left[0].because.both().zh, "2个名额已由名次在前者用完");
}

#[test]
fn a_maximum_stops_and_a_minimum_draws_in_and_both_say_so() {
    let (province, stage) = (values("A A A B B C"), values("x x x x y y"));
    let attributes = [Attribute { name: "province", values: &province }, Attribute { name: "stage", values: &stage }];
    let candidates = Candidates { ranks: &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], attributes: &attributes, second_key: None };
    // At most two of A: row 2 is stopped. One y at least: the last of three places is for row 4.
    let quotas = vec![quota("province", None, None, Some(2)), quota("stage", Some("y"), Some(1), None)];
    let (batch, told) = select(&candidates, &options(3, quotas)).unwrap();
    assert_eq!((rows(&batch), told), (vec![0, 1, 4], vec![]));
    assert_eq!(batch.chosen[2].by, ChosenBy::Minimum);
    assert_eq!(batch.chosen[2].because.both().en, "chosen to meet: at least 1 of stage “y”");
    let left: Vec<_> = batch.left.iter().map(|left| (left.row, left.by, left.near)).collect();
    assert_eq!(left, [(2, LeftBy::Full, true), (3, LeftBy::Reserved, true), (5, LeftBy::Rank, false)]);
    assert_eq!(batch.left[0].because.both().zh, "已达上限：“province”为“A”的至多2个");
    assert_eq!(batch.left[1].because.both().en, "the places left must go to: at least 1 of stage “y”");
    let of_a = &batch.quotas[0];
    assert_eq!((of_a.value.as_str(), of_a.at_most, of_a.candidates, of_a.chosen, of_a.met), ("A", Some(2), 3, 2, true));
    assert_eq!(batch.quotas.iter().map(|quota| quota.value.as_str()).collect::<Vec<_>>(), ["A", "B", "C", "y"]);
}

#[test]
fn quotas_of_two_attributes_that_greed_cannot_meet_are_met() {
    // One of each province and one of each stage, two places. Row 0 alone fits with row 3; taking 0 and then going down, 1 and 2 fail.
    let (province, stage) = (values("A A B B"), values("x y x y"));
    let attributes = [Attribute { name: "province", values: &province }, Attribute { name: "stage", values: &stage }];
    let candidates = Candidates { ranks: &[1.0, 2.0, 3.0, 4.0], attributes: &attributes, second_key: None };
    let quotas = vec![quota("province", None, Some(1), None), quota("stage", None, Some(1), Some(1))];
    let (batch, _) = select(&candidates, &options(2, quotas)).unwrap();
    assert_eq!(rows(&batch), [0, 3]);
    assert_eq!(batch.left.iter().map(|left| left.by).collect::<Vec<_>>(), [LeftBy::Reserved, LeftBy::Full]);
}

#[test]
fn a_quota_of_a_value_stands_in_the_place_of_the_one_for_each() {
    let province = values("A A A B B B");
    let attributes = [Attribute { name: "province", values: &province }];
    let candidates = Candidates { ranks: &[1.0, 2.0, 3.0, 4.0, 5.0, 6.0], attributes: &attributes, second_key: None };
    let quotas = vec![quota("province", Some("A"), None, Some(2)), quota("province", None, None, Some(1))];
    let (batch, told) = select(&candidates, &options(4, quotas)).unwrap();
    assert_eq!(rows(&batch), [0, 1, 3]);
    // Two of A and one of B are all there can be.
    assert_eq!((batch.asked, batch.size, codes(&told)), (4, 3, vec!["CJ8364"]));
}

#[test]
fn what_cannot_be_met_is_told_or_refused() {
    let province = values("A B B");
    let attributes = [Attribute { name: "province", values: &province }];
    let candidates = Candidates { ranks: &[1.0, 2.0, 3.0], attributes: &attributes, second_key: None };
    // A minimum above what there is: all there are, and told. A value that nobody has: told twice over.
    let quotas = vec![quota("province", Some("B"), Some(3), None), quota("province", Some("C"), Some(1), None)];
    let (batch, told) = select(&candidates, &options(2, quotas)).unwrap();
    assert_eq!((rows(&batch), codes(&told)), (vec![1, 2], vec!["CJ8365", "CJ8363", "CJ8363"]));
    assert!(batch.quotas.iter().all(|quota| !quota.met));
    assert_eq!(batch.left[0].by, LeftBy::Reserved);
    // Minimums beyond the places: refused, with those that contradict one another and no others.
    let quotas = vec![quota("province", Some("A"), Some(1), Some(1)), quota("province", Some("B"), Some(2), None)];
    let fault = select(&candidates, &options(2, quotas)).unwrap_err();
    assert_eq!(fault.kind().code, "CJ8358");
    assert_eq!(
        fault.to_string(),
        "in a batch of 2 these cannot all be met: at least 1 of province “A”, at least 2 of province “B”"
    );
}

#[test]
fn a_tie_at_the_edge_is_never_broken_silently() {
    let candidates =
        Candidates { ranks: &[1.0, 2.0, 2.0, 2.0, 5.0], attributes: &[], second_key: Some(&[0.0, 3.0, 9.0, 3.0, 0.0]) };
    let mut asked = options(2, vec![]);
    let fault = select(&candidates, &asked).unwrap_err();
    assert_eq!((fault.kind().code, fault.to_string().ends_with("numbers 2, 3, 4")), ("CJ8360", true));
    asked.ties = Some(TieRule::TakeAll);
    let (batch, told) = select(&candidates, &asked).unwrap();
    assert_eq!((rows(&batch), batch.asked, batch.size, codes(&told)), (vec![0, 1, 2, 3], 2, 4, vec!["CJ8366"]));
    assert_eq!((&batch.ties[0].rows[..], &batch.ties[0].chosen[..]), (&[1, 2, 3][..], &[1, 2, 3][..]));
    asked.ties = Some(TieRule::SecondKey);
    let (batch, told) = select(&candidates, &asked).unwrap();
    assert_eq!((rows(&batch), told), (vec![0, 2], vec![]));
    assert_eq!(batch.left.iter().map(|left| left.by).collect::<Vec<_>>(), [LeftBy::Tie, LeftBy::Tie, LeftBy::Rank]);
    assert_eq!(batch.ties[0].chosen, [2]);
    // The second key ties too where three places are asked.
    asked.size = Count::from(3);
    assert_eq!(select(&candidates, &asked).unwrap_err().to_string().split("numbers ").nth(1), Some("2, 4"));
    // A tie that is wholly within the batch is no tie at its edge.
    asked.ties = None;
    asked.size = Count::from(4);
    assert_eq!(rows(&select(&candidates, &asked).unwrap().0), [0, 1, 2, 3]);
}

#[test]
fn a_tie_is_none_where_quotas_alone_tell_its_rows_apart() {
    // Of the tied rows 1 and 2 the first is of a province that is full.
    let province = values("A A B");
    let attributes = [Attribute { name: "province", values: &province }];
    let candidates = Candidates { ranks: &[1.0, 2.0, 2.0], attributes: &attributes, second_key: None };
    let (batch, _) = select(&candidates, &options(2, vec![quota("province", None, None, Some(1))])).unwrap();
    assert_eq!((rows(&batch), batch.left[0].by, batch.ties.len()), (vec![0, 2], LeftBy::Full, 0));
    // Both of one province, of which only one may be: a tie; and all of them would break the quota.
    let province = values("B A A");
    let attributes = [Attribute { name: "province", values: &province }];
    let candidates = Candidates { ranks: &[1.0, 2.0, 2.0], attributes: &attributes, second_key: None };
    let mut asked = options(2, vec![quota("province", None, None, Some(1))]);
    assert_eq!(select(&candidates, &asked).unwrap_err().kind().code, "CJ8360");
    asked.ties = Some(TieRule::TakeAll);
    assert_eq!(select(&candidates, &asked).unwrap_err().kind().code, "CJ8361");
}

#[test]
fn faulty_input_is_refused() {
    let province = values("A -");
    let attributes = [Attribute { name: "province", values: &province }];
    let candidates = Candidates { ranks: &[1.0, 2.0], attributes: &attributes, second_key: None };
    let each = |least, most| quota("province", None, least, most);
    let code =
        |candidates: &Candidates<'_>, asked: &SelectionOptions| select(candidates, asked).unwrap_err().kind().code;
    assert_eq!(code(&candidates, &options(1, vec![each(None, Some(1))])), "CJ8353");
    assert_eq!(code(&candidates, &options(1, vec![quota("stage", None, None, Some(1))])), "CJ8351");
    assert_eq!(code(&candidates, &options(0, vec![])), "CJ8350");
    assert_eq!(code(&Candidates { ranks: &[], ..candidates }, &options(1, vec![])), "CJ8350");
    assert_eq!(code(&Candidates { ranks: &[1.0, f64::NAN], ..candidates }, &options(1, vec![])), "CJ8357");
    let mut by_key = options(1, vec![]);
    by_key.ties = Some(TieRule::SecondKey);
    assert_eq!(code(&candidates, &by_key), "CJ8362");
    assert_eq!(code(&Candidates { second_key: Some(&[1.0]), ..candidates }, &by_key), "CJ8357");
    let province = values("A B");
    let attributes = [Attribute { name: "province", values: &province }];
    let candidates = Candidates { ranks: &[1.0, 2.0], attributes: &attributes, second_key: None };
    assert_eq!(code(&candidates, &options(1, vec![each(Some(2), Some(1))])), "CJ8354");
    assert_eq!(code(&candidates, &options(1, vec![each(None, None)])), "CJ8355");
    assert_eq!(code(&candidates, &options(1, vec![each(None, Some(1)), each(Some(0), None)])), "CJ8356");
    let short = [Attribute { name: "province", values: &[Some("A")] }];
    assert_eq!(
        code(&Candidates { attributes: &short, ..candidates }, &options(1, vec![each(None, Some(1))])),
        "CJ8352"
    );
}

/// A generator for cases: numbers that follow one another without pattern (splitmix64).
struct Cases(u64);

impl Cases {
    fn below(&mut self, many: u32) -> u32 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        u32::try_from((bits ^ (bits >> 31)).checked_rem(many.into()).unwrap()).unwrap()
    }
}

/// The best batch by trying every one: the largest size up to what is asked, then the best ranks in order; rows come in order of rank.
fn by_trying(rows: usize, asked: usize, limits: &[(Vec<usize>, usize, usize)]) -> Option<Vec<usize>> {
    let fits = |chosen: &[usize]| {
        limits.iter().all(|(of, least, most)| {
            let many = chosen.iter().filter(|row| of.contains(row)).count();
            (*least.min(&of.len())..=*most).contains(&many)
        })
    };
    let batches = (0u32..1 << rows).map(|bits| (0..rows).filter(|row| bits >> row & 1 == 1).collect::<Vec<usize>>());
    batches
        .filter(|chosen| chosen.len() <= asked && fits(chosen))
        .max_by(|a, b| a.len().cmp(&b.len()).then_with(|| b.cmp(a)))
}

#[test]
fn a_batch_is_the_one_that_trying_every_batch_finds() {
    let mut cases = Cases(7);
    let (mut refused, mut bound) = (0, 0);
    for case in 0..3000 {
        let many = 2 + usize::try_from(cases.below(9)).unwrap();
        let asked = 1 + cases.below(6);
        let attributes_of = 1 + usize::try_from(cases.below(4)).unwrap();
        let names = ["p", "q", "r", "s"];
        let letters = ["a", "b", "c"];
        let mut columns: Vec<Vec<Option<&str>>> = Vec::new();
        for _ in 0..attributes_of {
            columns.push((0..many).map(|_| Some(letters[usize::try_from(cases.below(3)).unwrap()])).collect());
        }
        let (mut quotas, mut limits) = (Vec::new(), Vec::new());
        for (name, column) in names.iter().zip(&columns) {
            for letter in letters {
                let (least, more) = (cases.below(3).saturating_sub(1), cases.below(3));
                if cases.below(3) == 0 {
                    continue;
                }
                quotas.push(quota(name, Some(letter), Some(least), Some(least + more)));
                let of = (0..many).filter(|row| column[*row] == Some(letter)).collect::<Vec<usize>>();
                limits.push((of, usize::try_from(least).unwrap(), usize::try_from(least + more).unwrap()));
            }
        }
        let attributes: Vec<Attribute<'_>> =
            names.iter().zip(&columns).map(|(name, values)| Attribute { name, values }).collect();
        let ranks: Vec<f64> = (1..=many).map(super::super::number::count).collect();
        let candidates = Candidates { ranks: &ranks, attributes: &attributes, second_key: None };
        let expected = by_trying(many, usize::try_from(asked).unwrap(), &limits);
        match (select(&candidates, &options(asked, quotas)), expected) {
            (Ok((batch, _)), Some(expected)) => {
                assert_eq!(rows(&batch), expected, "case {case}");
                bound += usize::from(batch.left.iter().any(|left| left.near));
                check_reasons(&batch, case);
            }
            (Err(fault), None) => {
                refused += 1;
                assert_eq!(fault.kind().code, "CJ8358", "case {case}");
            }
            (found, expected) => panic!("case {case}: {found:?} where {expected:?}"),
        }
    }
    // The cases are of every sort.
    assert!(refused > 100 && bound > 1000, "{refused} {bound}");
}

#[test]
fn a_second_key_orders_within_a_rank_as_if_it_were_part_of_it() {
    let mut cases = Cases(5);
    let mut decided = 0;
    for case in 0..400 {
        let many = 3 + cases.below(7);
        let column: Vec<Option<&str>> =
            (0..many).map(|_| Some(["a", "b"][usize::try_from(cases.below(2)).unwrap()])).collect();
        let attributes = [Attribute { name: "p", values: &column }];
        let ranks: Vec<f64> = (0..many).map(|_| f64::from(cases.below(3))).collect();
        // Keys that all differ.
        let key: Vec<f64> = (0..many).map(|row| f64::from(row * 7 % 11)).collect();
        let strict: Vec<f64> = ranks.iter().zip(&key).map(|(rank, key)| rank * 100.0 - key).collect();
        let least = cases.below(3);
        let mut asked =
            options(1 + cases.below(4), vec![quota("p", Some("a"), Some(least), Some(least + cases.below(2)))]);
        asked.ties = Some(TieRule::SecondKey);
        let by_key = Candidates { ranks: &ranks, attributes: &attributes, second_key: Some(&key) };
        let by_rank = Candidates { ranks: &strict, ..by_key };
        match (select(&by_key, &asked), select(&by_rank, &asked)) {
            (Ok((by_key, _)), Ok((by_rank, _))) => {
                let sorted = |batch: &Batch| rows(batch).into_iter().collect::<BTreeSet<usize>>();
                assert_eq!(sorted(&by_key), sorted(&by_rank), "case {case}");
                assert!(by_rank.ties.is_empty());
                decided += by_key.ties.len();
            }
            (Err(by_key), Err(by_rank)) => assert_eq!(by_key, by_rank, "case {case}"),
            (by_key, by_rank) => panic!("case {case}: {by_key:?} {by_rank:?}"),
        }
    }
    assert!(decided > 100, "{decided}");
}

#[test]
fn taking_all_of_a_tie_keeps_the_places_that_minimums_need() {
    // One place of three is for b. Both of rank 2 tie for the other, and with both the batch has four.
    let column = values("a a a b");
    let attributes = [Attribute { name: "p", values: &column }];
    let candidates = Candidates { ranks: &[1.0, 2.0, 2.0, 4.0], attributes: &attributes, second_key: None };
    let mut asked = options(3, vec![quota("p", Some("b"), Some(1), None)]);
    asked.ties = Some(TieRule::TakeAll);
    let (batch, told) = select(&candidates, &asked).unwrap();
    assert_eq!((rows(&batch), codes(&told)), (vec![0, 1, 2, 3], vec!["CJ8366"]));
    assert_eq!(batch.chosen[3].by, ChosenBy::Minimum);
}

/// Every reason stands on quotas that say so.
fn check_reasons(batch: &Batch, case: usize) {
    let filled = |name: &LimitName| {
        batch.quotas.iter().find(|quota| quota.attribute == name.attribute && quota.value == name.value).unwrap()
    };
    for left in &batch.left {
        let sides: BTreeSet<Side> = left.limits.iter().map(|limit| limit.side).collect();
        match left.by {
            LeftBy::Rank => assert!(left.limits.is_empty() && !left.near, "case {case}: {left:?}"),
            LeftBy::Full => assert_eq!(sides.into_iter().collect::<Vec<_>>(), [Side::AtMost], "case {case}"),
            LeftBy::Reserved => assert_eq!(sides.into_iter().collect::<Vec<_>>(), [Side::AtLeast], "case {case}"),
            LeftBy::Together => assert_eq!(sides.len(), 2, "case {case}"),
            LeftBy::Tie => panic!("case {case}: there are no ties"),
        }
    }
    for chosen in &batch.chosen {
        assert_eq!(chosen.by == ChosenBy::Minimum, !chosen.limits.is_empty(), "case {case}");
        for limit in &chosen.limits {
            assert_eq!(filled(limit).chosen, limit.number, "case {case}");
        }
        if chosen.by == ChosenBy::Rank {
            assert!(chosen.rank.get() <= super::super::number::count(batch.asked), "case {case}");
        }
    }
}

#[test]
fn hundreds_of_candidates_under_quotas_of_two_attributes_are_soon_settled() {
    let mut cases = Cases(1);
    let many = 600;
    let provinces: Vec<String> = (0..31).map(|at| format!("province {at}")).collect();
    let province: Vec<Option<&str>> =
        (0..many).map(|_| Some(provinces[usize::try_from(cases.below(31)).unwrap()].as_str())).collect();
    let stage: Vec<Option<&str>> =
        (0..many).map(|_| Some(["x", "y", "z"][usize::try_from(cases.below(3)).unwrap()])).collect();
    let attributes = [Attribute { name: "province", values: &province }, Attribute { name: "stage", values: &stage }];
    let ranks: Vec<f64> = (1..=many).map(super::super::number::count).collect();
    let candidates = Candidates { ranks: &ranks, attributes: &attributes, second_key: None };
    let quotas = vec![
        quota("province", None, Some(1), Some(2)),
        quota("stage", Some("z"), Some(20), Some(20)),
        quota("stage", None, Some(5), None),
    ];
    let (batch, told) = select(&candidates, &options(50, quotas)).unwrap();
    assert!(told.is_empty() && batch.size == 50 && batch.quotas.iter().all(|quota| quota.met));
}

#[test]
fn a_batch_can_be_read_as_json() {
    let candidates = Candidates { ranks: &[1.0, 2.0], attributes: &[], second_key: None };
    let (batch, _) = select(&candidates, &options(1, vec![])).unwrap();
    let json = serde_json::to_value(&batch).unwrap();
    assert_eq!(json["chosen"][0]["by"], "rank");
    assert_eq!(json["left"][0]["because"]["en"], "all places (of 1) went to better ranks");
}
