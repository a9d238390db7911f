//! How many members there are, by kind and role, against those that are listed.

use super::FIRST;
use super::identity::words_once;
use crate::dossier::{Member, MemberCount, MemberKind};
use crate::language::{Text, Words};
use crate::quantity::{Interval, Rational};
use crate::validation::at::At;
use crate::validation::first::First;
use crate::validation::inspection::{Inspection, items, surely_above};
use crate::validation::rule::{COUNTING, FORMAT, rules};

rules! {
    COUNT_OF_NOTHING = "CJ1058" Error after FORMAT:
        "成员数量没有写明数的是哪类成员或哪种角色", "the count says neither which kinds nor which role it counts";
        "写kinds、role，或两者都写；全部成员的总数写在members的total", "state `kinds`, `role` or both; the total of all members belongs to `members`";
    MORE_LISTED_THAN_COUNTED = "CJ1059" Error cites ["1-3a"]:
        "{what}列出了{listed}个，多于所写的数量{count}", "{listed} are listed of {what}, more than the count of {count}";
        "核对数量与成员清单", "check the count and the list of members";
    FEWER_LISTED_THAN_COUNTED = "CJ1060" Error cites ["1-3a"]:
        "成员清单称已列全，其中{what}只有{listed}个，少于所写的数量{count}", "the list of members claims to be complete and has {listed} of {what}, fewer than the count of {count}";
        "补全清单；没有列全的，改写为含listed、total的对象", "complete the list, or write it as an object with `listed` and `total`";
    COUNTED_TWICE = "CJ1068" Error after FORMAT:
        "{what}的数量写了两次", "the count of {what} is stated twice";
        "只留一个；来源说法不一的，选定一个并写明佐证", "keep one; where sources differ, choose one and name its evidence";
    COUNTS_ABOVE_TOTAL = "CJ1069" Error after COUNTING:
        "各类成员的数量合计{sum}，多于成员总数{total}", "the counts of the kinds of member add up to {sum}, more than the {total} members in all";
        "核对各类数量与总数", "check the counts and the total";
}

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let counts = inspection.dossier.alliance.member_counts.as_deref().unwrap_or_default();
    let at = At::ROOT.field("alliance");
    let all = at.field("member_counts");
    let mut first = First::default();
    for (index, count) in counts.iter().enumerate() {
        let here = all.item(index);
        if count.kinds.as_ref().is_none_or(Vec::is_empty) && count.role.is_none() {
            inspection.report_lack(here, &COUNT_OF_NOTHING.fault());
            continue;
        }
        if let Some(kinds) = &count.kinds {
            words_once(inspection, here.field("kinds"), kinds, |kind| kind.label());
        }
        let mut kinds = count.kinds.clone().unwrap_or_default();
        kinds.sort_unstable();
        kinds.dedup();
        let earlier = first.met((kinds, count.role), index);
        if earlier != index {
            let fault = COUNTED_TWICE.fault().with("what", what(count));
            inspection.report_beside(here, &fault, all.item(earlier), FIRST);
        }
        against_list(inspection, here, count);
    }
    against_total(inspection, all, counts);
}

/// Which members a count counts, in words.
fn what(count: &MemberCount) -> Words {
    let kinds = count.kinds.iter().flatten().map(|kind| kind.label());
    let role = count.role.map(|role| role.label());
    Words::List(kinds.chain(role).map(Text::into).collect())
}

fn counts(count: &MemberCount, member: &Member) -> bool {
    let of_kind = count.kinds.as_ref().is_none_or(|kinds| kinds.is_empty() || kinds.contains(&member.kind));
    let of_role = count.role.is_none_or(|role| member.roles.as_ref().is_some_and(|roles| roles.contains(&role)));
    of_kind && of_role
}

fn against_list(inspection: &mut Inspection<'_>, at: At<'_>, count: &MemberCount) {
    let members = inspection.dossier.alliance.members.as_ref();
    let listed = items(members).iter().filter(|member| counts(count, member)).count();
    let number = Interval::point(Rational::from(u64::try_from(listed).unwrap_or(u64::MAX)));
    let stated = count.count.interval();
    let fault = |kind: &'static crate::fault::FaultKind| {
        kind.fault().with("what", what(count)).with("listed", listed.to_string()).with("count", count.count.describe())
    };
    let alliance = At::ROOT.field("alliance");
    let list = Text::new("成员清单", "the list of members");
    if surely_above(&number, &stated) {
        inspection.report_beside(at.field("count"), &fault(&MORE_LISTED_THAN_COUNTED), alliance.field("members"), list);
        return;
    }
    // Of a member that does not state its roles, nobody knows whether it has this one.
    let silent = |member: &Member| count.role.is_some() && member.roles.is_none();
    let complete = members.is_some_and(|members| members.is_complete() && !members.items().iter().any(silent));
    if complete && surely_above(&stated, &number) {
        inspection.report_beside(
            at.field("count"),
            &fault(&FEWER_LISTED_THAN_COUNTED),
            alliance.field("members"),
            list,
        );
    }
}

/// Counts of kinds that do not overlap add up to no more than all members.
fn against_total(inspection: &mut Inspection<'_>, at: At<'_>, counts: &[MemberCount]) {
    let members = inspection.dossier.alliance.members.as_ref();
    let Some(total) = members.and_then(|members| members.total()) else { return };
    let mut seen: Vec<MemberKind> = Vec::new();
    let mut sum = Interval::point(Rational::zero());
    for count in counts.iter().filter(|count| count.role.is_none()) {
        let kinds = count.kinds.as_deref().unwrap_or_default();
        if !kinds.is_empty() && !kinds.iter().any(|kind| seen.contains(kind)) {
            seen.extend(kinds);
            sum = sum + count.count.interval();
        }
    }
    if surely_above(&sum, &total.interval()) {
        let fault = COUNTS_ABOVE_TOTAL.fault().with("sum", sum.describe()).with("total", total.describe());
        let alliance = At::ROOT.field("alliance");
        let list = alliance.field("members");
        inspection.report_beside(at, &fault, list.field("total"), Text::new("成员总数", "the total of members"));
    }
}
