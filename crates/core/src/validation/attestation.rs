//! What is attested, declared and said not to apply (CJ07xx).

use super::at::At;
use super::first::First;
use super::inspection::Inspection;
use super::rule::{FORMAT, rules};
use crate::dossier::Attestation;
use crate::grammar::Grammar;
use crate::language::Text;
use crate::lookup::HashMap;
use crate::notice::ProvisionId;
use crate::quantity::LocalId;

rules! {
    NOTHING_ATTESTED = "CJ0701" Error after FORMAT:
        "对“{question}”既没有回答，也没有评分", "“{question}” has neither an answer nor a rating";
        "写answer（yes或no）或rating，恰写其一", "state `answer` (yes or no) or `rating`, one of the two";
    ANSWERED_AND_RATED = "CJ0702" Error after FORMAT:
        "对“{question}”既有回答，又有评分", "“{question}” has both an answer and a rating";
        "一个问题要么是是非题，要么是评分题；只留其一", "a question asks one or the other; keep that";
    ATTESTED_TWICE = "CJ0703" Error after FORMAT:
        "“{by}”对“{question}”签署了两次", "“{by}” signs twice on “{question}”";
        "只留一次；不同的人各签一份", "keep one of them; different people sign for themselves";
    CONTRADICTING_ANSWERS = "CJ0704" Warning after FORMAT:
        "对“{question}”的回答互相矛盾", "the answers to “{question}” contradict one another";
        "商定一个回答；在此之前评估视为未知", "settle on one; until then an assessment takes it for unknown";
    ABOUT_NOTHING = "CJ0705" Error after FORMAT:
        "“{about}”既不像观测点的编号，也不是条款编号", "“{about}” is neither like the id of a point nor a provision id";
        "写标准中观测点的编号，或条款的完整编号，如moe-2024-20/2.1.1-1c", "name a point of the standard, or a provision by its full id, as moe-2024-20/2.1.1-1c";
    NO_SUCH_PROVISION = "CJ0706" Error after FORMAT:
        "没有条款“{about}”：{reason}", "there is no provision “{about}”: {reason}";
        "{advice}", "{advice}";
    SHORT_PROVISION = "CJ0707" Warning after FORMAT:
        "“{about}”是条款的简写，这里会被当作观测点的编号", "“{about}” is short for a provision, and is taken for a point's id here";
        "若指条款，写完整编号{full}", "if the provision is meant, write {full}";
    NOT_APPLICABLE_TWICE = "CJ0708" Warning after FORMAT:
        "“{about}”的不适用说明出现两次", "it is said twice that “{about}” does not apply";
        "合为一项", "make them one";
    FIGURE_TWICE = "CJ0709" Error after FORMAT:
        "指标“{figure}”同一时期有两个数值", "the figure “{figure}” is stated twice for one period";
        "只留一个；说法不一的，先弄清哪个对", "keep one; where sources differ, find out first which is right";
}

const FIRST: Text = Text::new("第一次在这里", "it stands first here");

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    attestations(inspection);
    not_applicable(inspection);
    figures(inspection);
}

fn attestations(inspection: &mut Inspection<'_>) {
    let all = At::ROOT.field("attestations");
    let mut signed = First::default();
    let mut answered = HashMap::default();
    for (index, attestation) in inspection.dossier.attestations.iter().flatten().enumerate() {
        let here = all.item(index);
        let question = attestation.question.as_str();
        match (attestation.answer, attestation.rating) {
            (None, None) => inspection.report_lack(here, &NOTHING_ATTESTED.fault().with("question", question)),
            (Some(_), Some(_)) => inspection.report(here, &ANSWERED_AND_RATED.fault().with("question", question)),
            _ => {}
        }
        let by = attestation.by.name.trim();
        let earlier = signed.met((asked(attestation), by), index);
        if earlier != index {
            let fault = ATTESTED_TWICE.fault().with("by", by).with("question", question);
            inspection.report_beside(here, &fault, all.item(earlier), FIRST);
        }
        if let Some(answer) = attestation.answer {
            let (earlier, said) = *answered.entry(asked(attestation)).or_insert((index, answer));
            if said != answer {
                let fault = CONTRADICTING_ANSWERS.fault().with("question", question);
                let what = Text::new("另一个回答", "the other answer");
                inspection.report_beside(here.field("answer"), &fault, all.item(earlier).field("answer"), what);
            }
        }
    }
}

/// The question that an attestation answers, in the standard it names.
fn asked(attestation: &Attestation) -> (&LocalId, Option<&LocalId>) {
    (&attestation.question, attestation.standard.as_ref())
}

fn not_applicable(inspection: &mut Inspection<'_>) {
    let all = At::ROOT.field("not_applicable");
    let mut first = First::default();
    for (index, statement) in inspection.dossier.not_applicable.iter().flatten().enumerate() {
        let here = all.item(index);
        let about = statement.about.as_str();
        let earlier = first.met(about, index);
        if earlier != index {
            let fault = NOT_APPLICABLE_TWICE.fault().with("about", about);
            inspection.report_beside(here, &fault, all.item(earlier), FIRST);
        }
        subject(inspection, here.field("about"), about);
    }
}

/// What a statement speaks of: a provision if it looks like one, else the id of some standard's point.
fn subject(inspection: &mut Inspection<'_>, at: At<'_>, about: &str) {
    if let Ok(full) = ProvisionId::in_notice_2024_20(about) {
        if full.provision().is_some() {
            inspection.report(at, &SHORT_PROVISION.fault().with("about", about).with("full", full.to_string()));
        }
        return;
    }
    let names_document = about.split_once('/').is_some_and(|(document, _)| crate::notice::document(document).is_some());
    let wrong = match ProvisionId::parse(about) {
        Ok(id) => id.remarks().into_iter().next(),
        Err(fault) if names_document => Some(fault),
        Err(_) if LocalId::parse(about).is_ok() => None,
        Err(_) => {
            inspection.report(at, &ABOUT_NOTHING.fault().with("about", excerpt(about)));
            return;
        }
    };
    if let Some(wrong) = wrong {
        let fault = NO_SUCH_PROVISION.fault().with("about", excerpt(about));
        inspection.report(at, &fault.with("reason", wrong.message()).with("advice", wrong.help()));
    }
}

/// The beginning of a long text.
fn excerpt(text: &str) -> String {
    const LONGEST: usize = 40;
    if text.chars().count() <= LONGEST { text.to_owned() } else { text.chars().take(LONGEST).chain(['…']).collect() }
}

fn figures(inspection: &mut Inspection<'_>) {
    let all = At::ROOT.field("figures");
    let mut first = First::default();
    for (index, figure) in inspection.dossier.figures.iter().flatten().enumerate() {
        let key = (&figure.figure, figure.standard.as_ref(), figure.period);
        let earlier = first.met(key, index);
        if earlier != index {
            let fault = FIGURE_TWICE.fault().with("figure", figure.figure.as_str());
            inspection.report_beside(all.item(index), &fault, all.item(earlier), FIRST);
        }
    }
}
