//! Golden teachers (金师, provision 2.2.4-3e): recognised, each once, with the components shown.

use super::FIRST;
use crate::dossier::{TeacherAbility, Teachers};
use crate::validation::at::At;
use crate::validation::first::First;
use crate::validation::golds::{self, Gold};
use crate::validation::inspection::Inspection;
use crate::validation::rule::rules;

rules! {
    UNRECOGNISED_GOLD = "CJ2420" Warning cites ["2.2.4-3e"]:
        "金师“{name}”没有写明认定", "no recognition is stated for the golden teacher “{name}”";
        "在recognitions中写明由谁、何时、据何文件认定；未经认定的不列", "state who recognised the teacher, when and by which document; one who is not recognised is not listed";
    RECOGNISED_EARLIER = "CJ2421" Hint cites ["2.2.4-3e"]:
        "金师的认定（{on}）早于联合体的成立时间{established}", "the teacher was recognised on {on}, before the alliance was founded ({established})";
        "核对该认定是否出自联合体的建设", "check whether the alliance had a part in it";
    RECOGNISED_TWICE = "CJ2422" Warning cites ["2.2.4-3e"]:
        "“{by}”对金师的同一认定列了两次", "the same recognition of a teacher by “{by}” is listed twice";
        "只留一次", "keep one of them";
    COMPONENT_TWICE = "CJ2423" Warning cites ["2.2.4-3e"]:
        "金师要素“{component}”列了两次", "the teacher's component “{component}” is listed twice";
        "合为一项，佐证写在一起", "make them one, with the evidence of both";
    GOLD_TWICE = "CJ2424" Warning cites ["2.2.4-3e"]:
        "同一学校的金师“{name}”列了两次", "the same school's golden teacher “{name}” is listed twice";
        "合为一项，认定写在一起；同名的两人，在evidence中写明", "make them one, with the recognitions of both; if they are two of one name, say so under `evidence`";
}

const GOLD: Gold = Gold { unrecognised: &UNRECOGNISED_GOLD, earlier: &RECOGNISED_EARLIER, twice: &RECOGNISED_TWICE };

pub(super) fn inspect(inspection: &mut Inspection<'_>, at: At<'_>, teachers: &Teachers) {
    let Some(golds) = &teachers.golden_teachers else { return };
    let all = at.field("golden_teachers");
    let all = all.items_of(golds);
    let mut first = First::default();
    for (index, gold) in golds.items().iter().enumerate() {
        let here = all.item(index);
        let name = gold.name.as_deref().map(str::trim);
        golds::recognitions(inspection, here, name.unwrap_or(gold.id.as_str()), gold.recognitions.as_ref(), &GOLD);
        if let Some(components) = &gold.components {
            let components_at = here.field("components");
            let shown = components.items().iter().map(|shown| shown.component);
            let all = components_at.items_of(components);
            golds::components(inspection, all, shown, TeacherAbility::label, &COMPONENT_TWICE);
        }
        let (Some(name), Some(school)) = (name, &gold.school) else { continue };
        let earlier = first.met((name, school.id()), index);
        if earlier != index {
            inspection.report_beside(here, &GOLD_TWICE.fault().with("name", name), all.item(earlier), FIRST);
        }
    }
}
