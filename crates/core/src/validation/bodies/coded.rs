//! Bodies that stand beside the members, and the credit codes by which they are members: public bodies, entities run by the
//! market.

use crate::code::CreditCode;
use crate::dossier::{Body, Reference};
use crate::validation::at::At;
use crate::validation::inspection::Inspection;
use crate::validation::rule::{FORMAT, rules};

rules! {
    IS_A_MEMBER = "CJ1408" Warning cites ["2.1.4-1d", "3.2-1b"]:
        "“{name}”与成员“{member}”的信用代码相同，却没有写对应成员", "“{name}” bears the credit code of the member “{member}” and does not name it";
        "在member中写该成员的编号", "name the member under `member`";
    MEMBER_OF_OTHER_CODE = "CJ1409" Error after FORMAT:
        "“{name}”的信用代码{code}与所对应成员“{member}”的{other}不同", "“{name}” bears the credit code {code}, and the member that it is given as, “{member}”, bears {other}";
        "同一单位只有一个代码：核对代码，或改对应成员", "a body has one code: check them, or name another member";
}

/// Reports a body that bears the code of a member which it does not name, or another code than the member which it names. Says whether
/// it is a member that it does not name.
pub(in crate::validation) fn is_coded(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    name: &str,
    code: Option<CreditCode>,
    named: Option<&Reference<Body>>,
) -> bool {
    let Some(code) = code else { return false };
    let Some(named) = named else {
        let Some(member) = inspection.member_coded(code) else { return false };
        let fault = IS_A_MEMBER.fault().with("name", name).with("member", member.name.as_str());
        inspection.report_lack(at, &fault);
        return true;
    };
    let member = inspection.index.member(named.id().as_str());
    let other = member.and_then(|member| Some((member, member.credit_code?)));
    if let Some((member, other)) = other.filter(|(_, other)| *other != code) {
        let fault = MEMBER_OF_OTHER_CODE.fault().with("name", name).with("code", code.as_str());
        let fault = fault.with("member", member.name.as_str()).with("other", other.as_str());
        inspection.report(at.field("credit_code"), &fault);
    }
    false
}
