//! Golden majors (“金专业”, provision 2.2.1-2e; CJ212x), and key majors that support no industry.

use super::at::At;
use super::first::First;
use super::golds::{self, Gold};
use super::inspection::{Inspection, items};
use super::major_lists::name_of;
use super::rule::rules;
use crate::dossier::{Major, MajorDevelopment, Reference};
use crate::language::Text;
use crate::lookup::HashSet;

rules! {
    UNRECOGNISED = "CJ2120" Warning cites ["2.2.1-2e"]:
        "金专业“{name}”没有写明认定", "no recognition is stated for the golden major “{name}”";
        "在recognitions中写明由谁、何时、据何文件认定；未经认定的，列入重点建设专业清单", "state who recognised it, when and by which document; a major that is not recognised is a key major";
    RECOGNISED_EARLIER = "CJ2121" Hint cites ["2.2.1-2e"]:
        "金专业的认定（{on}）早于联合体的成立时间{established}", "the major was recognised on {on}, before the alliance was founded ({established})";
        "核对该认定是否出自联合体的建设", "check whether the alliance had a part in it";
    RECOGNISED_TWICE = "CJ2122" Warning cites ["2.2.1-2e"]:
        "“{by}”对同一金专业的同一认定列了两次", "the same recognition of a golden major by “{by}” is listed twice";
        "只留一次", "keep one of them";
    GOLD_TWICE = "CJ2123" Warning cites ["2.2.1-2e"]:
        "金专业“{name}”列了两次", "the golden major “{name}” is listed twice";
        "合为一条，认定写在一起", "make them one, with the recognitions of both";
    SUPPORTS_NOTHING = "CJ2124" Warning cites ["2.2.1-2e"]:
        "金专业“{name}”不服务任何主导产业", "the golden major “{name}” serves no leading industry";
        "金专业应支撑产业；核对该专业的serves", "a golden major is one that supports the industries: check the `serves` of the major";
    NOT_A_KEY_MAJOR = "CJ2125" Hint cites ["2.2.1-2a", "2.2.1-2e"]:
        "金专业“{name}”不在重点建设专业清单中", "the golden major “{name}” is not in the list of key majors";
        "补入清单；清单未列全的，写含listed或total的对象", "add it to the list, or write an object with `listed` or `total` if the list names only some";
    GOLD_IS_RESTRICTED = "CJ2126" Warning cites ["2.2.1-2c", "2.2.1-2e"]:
        "金专业“{name}”又在限制撤销专业清单中", "the golden major “{name}” is in the list of majors to be restricted or withdrawn as well";
        "核对两处", "check both places";
    KEY_SERVES_NOTHING = "CJ2127" Hint cites ["2.1.3-1b", "2.2.1-2a"]:
        "重点建设专业“{name}”不服务任何主导产业", "the key major “{name}” serves no leading industry";
        "核对该专业的serves，或清单", "check the `serves` of the major, or the list";
}

const GOLD: Gold = Gold { unrecognised: &UNRECOGNISED, earlier: &RECOGNISED_EARLIER, twice: &RECOGNISED_TWICE };

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let artefacts = inspection.dossier.artefacts.as_ref();
    let Some(development) = artefacts.and_then(|artefacts| artefacts.major_development.as_ref()) else { return };
    let at = At::ROOT.field("artefacts");
    let at = at.field("major_development");
    keys(inspection, at, development);
    golds(inspection, at, development);
}

/// Whether a major surely serves no leading industry.
fn serves_nothing(inspection: &Inspection<'_>, major: &Reference<Major>) -> bool {
    let major = inspection.index.major(major.id().as_str());
    major.and_then(|major| major.serves.as_ref()).is_some_and(Vec::is_empty)
}

fn keys(inspection: &mut Inspection<'_>, at: At<'_>, development: &MajorDevelopment) {
    let Some(keys) = &development.key_majors else { return };
    let all = at.field("key_majors");
    let all = all.items_of(keys);
    for (index, entry) in keys.items().iter().enumerate() {
        if serves_nothing(inspection, &entry.major) {
            let fault = KEY_SERVES_NOTHING.fault().with("name", name_of(inspection, &entry.major));
            inspection.report(all.item(index).field("major"), &fault);
        }
    }
}

fn golds(inspection: &mut Inspection<'_>, at: At<'_>, development: &MajorDevelopment) {
    let Some(golds) = &development.golden_majors else { return };
    let all = at.field("golden_majors");
    let all = all.items_of(golds);
    let key = development.key_majors.as_ref().filter(|keys| keys.is_complete());
    let key: Option<HashSet<&str>> =
        key.map(|keys| keys.items().iter().map(|entry| entry.major.id().as_str()).collect());
    let restricted = items(development.restricted_majors.as_ref()).iter();
    let restricted: HashSet<&str> = restricted.map(|entry| entry.major.id().as_str()).collect();
    let mut first = First::default();
    for (index, gold) in golds.items().iter().enumerate() {
        let here = all.item(index);
        let name = name_of(inspection, &gold.major);
        golds::recognitions(inspection, here, name, gold.recognitions.as_ref(), &GOLD);
        let earlier = first.met(gold.major.id().as_str(), index);
        if earlier != index {
            let what = Text::new("第一次在这里", "it stands first here");
            inspection.report_beside(here, &GOLD_TWICE.fault().with("name", name), all.item(earlier), what);
        }
        if serves_nothing(inspection, &gold.major) {
            inspection.report(here.field("major"), &SUPPORTS_NOTHING.fault().with("name", name));
        }
        if key.as_ref().is_some_and(|key| !key.contains(gold.major.id().as_str())) {
            let what = Text::new("重点建设专业清单", "the list of key majors");
            let fault = NOT_A_KEY_MAJOR.fault().with("name", name);
            inspection.report_beside(here.field("major"), &fault, at.field("key_majors"), what);
        }
        if restricted.contains(gold.major.id().as_str()) {
            let what = Text::new("限制撤销专业清单", "the list of majors to be restricted or withdrawn");
            let fault = GOLD_IS_RESTRICTED.fault().with("name", name);
            inspection.report_beside(here.field("major"), &fault, at.field("restricted_majors"), what);
        }
    }
}
