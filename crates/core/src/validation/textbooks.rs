//! Textbooks (教材建设, provisions 2.2.3): forms and parts, carriers, what of enterprises' went in, golden textbooks (CJ23xx).

use super::at::At;
use super::bodies::words_once;
use super::dates::{happened, is_after};
use super::first::First;
use super::golds::{self, Gold};
use super::inspection::{Inspection, items, surely_above};
use super::rule::{COUNTING, DATES, FORMAT, JUDGEMENT, rules};
use crate::code::DivisionCode;
use crate::dossier::{
    Carrier, CarrierKind, GoldenTextbook, Industry, Listing, Presence, Reference, Textbook, TextbookComponent,
    TextbookForm, TextbookPart, Textbooks,
};
use crate::fault::FaultKind;
use crate::language::{Text, Words};
use crate::lookup::HashMap;
use crate::quantity::{Count, Figure, Interval, Rational};

rules! {
    WORKBOOK_WITHOUT_PARTS = "CJ2301" Warning cites ["2.2.3-1r"]:
        "工作手册式教材“{name}”没有任何组成部分", "the workbook-style textbook “{name}” has no parts at all";
        "写明有工作计划书、质量检测手册、工具书、文件清单中的哪几项；不知道的不写parts", "name its parts, such as work plans or lists of documents; leave `parts` out if they are unknown";
    PARTS_WITHOUT_FORM = "CJ2302" Hint cites ["2.2.3-1r", "2.2.3-1s"]:
        "教材“{name}”有{part}，却既不是工作手册式也不是新形态", "the textbook “{name}” has a part ({part}), and is stated to be neither workbook-style nor in a new form";
        "核对forms；不知道形态的不写", "check `forms`; leave it out if the form is unknown";
    NAMELESS_PROJECT = "CJ2303" Warning cites ["2.2.3-1f"]:
        "真实生产项目既没有名称也没有来源企业，无从核对", "a real production project has neither a title nor an enterprise, so nobody can check that it is real";
        "在title中写明项目，或在enterprise中写明来源企业", "state the project under `title`, or the enterprise under `enterprise`";
    NAMELESS_CONTENT = "CJ2304" Hint cites ["2.2.3-1i", "2.2.3-1j", "2.2.3-1k", "2.2.3-1l", "2.2.3-1m"]:
        "编入的{kind}既没有名称也没有来源企业", "something of an enterprise's ({kind}) went in, with neither a title nor the enterprise";
        "在title中写明是什么，或在enterprise中写明来源企业", "state what it is under `title`, or whose under `enterprise`";
    NONE_OF_THEM = "CJ2305" Warning cites ["2.2.3-1a", "2.2.3-1b", "2.2.3-1c", "2.2.3-1d"]:
        "列有{what}，数量却是0", "“{what}” is listed, and there are 0";
        "没有的不列；数量不知道的不写", "do not list what is not there; leave the number out if it is unknown";
    TEXTBOOK_TWICE = "CJ2306" Warning cites ["2.2.3-1r", "2.2.3-1s"]:
        "同一院校的教材“{name}”列了两次", "the same schools' textbook “{name}” is listed twice";
        "合为一种；不同版次的，在name中写明", "make them one; if they are two editions, say so under `name`";
    REGION_ELSEWHERE = "CJ2307" Hint cites ["2.2.3-1u"] after JUDGEMENT:
        "教材体现的是{region}的特色，与联合体所在的{seat}不在同一省", "the textbook bears the character of {region}, which lies in another province than the seat, {seat}";
        "核对区域；确为外地特色的，不必改", "check the region; if it is so, nothing need be done";
    MAJORS_OF_OTHERS = "CJ2308" Hint after FORMAT:
        "适用专业都不是开发院校的专业", "none of the majors that it is for is offered by a school that developed it";
        "同名专业在各校各有一条；核对所引用的专业", "each school has a record of its own for a major: check which are named";
    MORE_GOLDEN_THAN_ALL = "CJ2309" Error after COUNTING:
        "金教材{golden}种，多于全部教材{all}种", "there are {golden} golden textbooks, more than the {all} textbooks in all";
        "金教材也列在books中；核对两数", "golden textbooks are among `books`: check the two numbers";
    UNRECOGNISED_GOLD = "CJ2310" Warning cites ["2.2.3-1t"]:
        "金教材“{name}”没有写明认定", "no recognition is stated for the golden textbook “{name}”";
        "在recognitions中写明由谁、何时、据何文件认定；未经认定的，只列入books", "state who recognised it, when and by which document; one that is not recognised stands under `books` alone";
    RECOGNISED_EARLIER = "CJ2311" Hint cites ["2.2.3-1t"]:
        "金教材的认定（{on}）早于联合体的成立时间{established}", "the textbook was recognised on {on}, before the alliance was founded ({established})";
        "核对该认定是否出自联合体的建设", "check whether the alliance had a part in it";
    RECOGNISED_TWICE = "CJ2312" Warning cites ["2.2.3-1t"]:
        "“{by}”对金教材的同一认定列了两次", "the same recognition of a textbook by “{by}” is listed twice";
        "只留一次", "keep one of them";
    COMPONENT_TWICE = "CJ2313" Warning cites ["2.2.3-1t"]:
        "金教材要素“{component}”列了两次", "the textbook's component “{component}” is listed twice";
        "合为一项，佐证写在一起", "make them one, with the evidence of both";
    GOLD_TWICE = "CJ2314" Warning cites ["2.2.3-1t"]:
        "金教材“{name}”与另一项对应同一教材", "the golden textbook “{name}” is the same book as another";
        "合为一项，认定写在一起", "make them one, with the recognitions of both";
    COMPONENT_DENIED = "CJ2315" Warning cites ["2.2.3-1t"]:
        "金教材“{name}”写有“{component}”，而对应教材写明没有", "the golden textbook “{name}” shows “{component}”, and the textbook it names is stated to have none";
        "核对教材的记录与要素", "check the record of the textbook, and the component";
    COMPONENT_LEFT_OUT = "CJ2316" Hint cites ["2.2.3-1t"]:
        "对应教材有“{component}”，而金教材“{name}”的要素已列全，没有这一项", "the textbook has “{component}”, and the golden textbook “{name}” lists all its components without it";
        "补上这一要素及其佐证", "add the component, with what shows it";
    NAMED_OTHERWISE = "CJ2317" Hint cites ["2.2.3-1t"]:
        "金教材名称“{name}”与对应教材“{other}”不同", "the golden textbook is named “{name}”, and the textbook it names “{other}”";
        "统一名称，或在教材的former_names中写曾用名", "use one name, or give the other under the textbook's `former_names`";
    RECOGNISED_UNPUBLISHED = "CJ2318" Warning cites ["2.2.3-1t"] after DATES:
        "金教材的认定（{on}）早于教材的出版或启用时间{published}", "the textbook was recognised on {on}, before it was published or first used ({published})";
        "核对两个日期；以新版为准的，宜说明", "check both dates; if a new edition is meant, say so";
    INDUSTRY_OF_NO_MAJOR = "CJ2319" Hint cites ["2.2.3-1u"] after JUDGEMENT:
        "教材体现“{industry}”的特色，而其适用专业都不服务这一产业", "the textbook bears the character of “{industry}”, and none of the majors that it is for serves that industry";
        "核对体现的产业、适用专业，或专业的serves", "check the industry, the majors, or what the majors serve";
    WORKBOOK_OF_OTHER_PARTS = "CJ2320" Hint cites ["2.2.3-1r"]:
        "工作手册式教材“{name}”的组成部分中，没有通知所列的任何一种", "none of the parts of the workbook-style textbook “{name}” is one that the notice names";
        "通知所列的是工作计划书、质量检测手册、工具书、文件清单；名称不同而实为其一的，写该词", "the notice names work plan, quality inspection manual, reference book and list of documents; if a part is one of these under another name, write that word";
}

const GOLD: Gold = Gold { unrecognised: &UNRECOGNISED_GOLD, earlier: &RECOGNISED_EARLIER, twice: &RECOGNISED_TWICE };

const FIRST: Text = Text::new("第一次在这里", "it stands first here");
const TEXTBOOK: Text = Text::new("对应的教材", "the textbook");

pub(super) fn inspect(inspection: &mut Inspection<'_>) {
    let artefacts = inspection.dossier.artefacts.as_ref();
    let Some(textbooks) = artefacts.and_then(|artefacts| artefacts.textbooks.as_ref()) else { return };
    let at = At::ROOT.field("artefacts");
    let at = at.field("textbooks");
    books(inspection, at, textbooks);
    golds(inspection, at, textbooks);
    if let (Some(golden), Some(all)) = (&textbooks.golden_textbooks, &textbooks.books)
        && surely_above(&size(golden), &size(all))
    {
        let fault = MORE_GOLDEN_THAN_ALL.fault().with("golden", size(golden).describe());
        let what = Text::new("全部教材", "the textbooks in all");
        let fault = fault.with("all", size(all).describe());
        inspection.report_beside(at.field("golden_textbooks"), &fault, at.field("books"), what);
    }
}

fn size<T>(listing: &Listing<T>) -> Interval {
    let named = u64::try_from(listing.items().len()).unwrap_or(u64::MAX);
    Interval::point(Rational::from(named)) + listing.rest()
}

fn books(inspection: &mut Inspection<'_>, at: At<'_>, textbooks: &Textbooks) {
    let Some(books) = &textbooks.books else { return };
    let all = at.field("books");
    let all = all.items_of(books);
    let mut first = First::default();
    for (index, book) in books.items().iter().enumerate() {
        let here = all.item(index);
        forms(inspection, here, book);
        kinds(inspection, here, book);
        sources(inspection, here, book);
        belonging(inspection, here, book);
        industries(inspection, here, book);
        happened(inspection, here.field("published"), Text::new("教材出版或启用时间", "publication"), book.published);
        let Some(schools) = book.schools.as_deref().filter(|schools| !schools.is_empty()) else { continue };
        let mut schools: Vec<&str> = schools.iter().map(|school| school.id().as_str()).collect();
        schools.sort_unstable();
        let earlier = first.met((book.name.trim(), schools), index);
        if earlier != index {
            let fault = TEXTBOOK_TWICE.fault().with("name", book.name.trim());
            inspection.report_beside(here, &fault, all.item(earlier), FIRST);
        }
    }
}

fn forms(inspection: &mut Inspection<'_>, at: At<'_>, book: &Textbook) {
    let parts = items(book.parts.as_ref());
    let parts_at = at.field("parts");
    if let Some(listing) = &book.parts {
        words_once(inspection, parts_at.items_of(listing), parts, TextbookPart::name);
    }
    let Some(forms) = &book.forms else { return };
    words_once(inspection, at.field("forms"), forms, |form| form.label());
    if forms.contains(&TextbookForm::Workbook) && book.parts.as_ref().is_some_and(is_none) {
        inspection.report(parts_at, &WORKBOOK_WITHOUT_PARTS.fault().with("name", book.name.as_str()));
    }
    let is_other = |part: &TextbookPart| matches!(part, TextbookPart::Other(_));
    let none_named = book.parts.as_ref().is_some_and(Listing::is_complete) && parts.iter().all(is_other);
    if forms.contains(&TextbookForm::Workbook) && none_named && !parts.is_empty() {
        inspection.report(parts_at, &WORKBOOK_OF_OTHER_PARTS.fault().with("name", book.name.as_str()));
    }
    if let (true, Some(part)) = (forms.is_empty(), parts.first()) {
        let fault = PARTS_WITHOUT_FORM.fault().with("name", book.name.as_str()).with("part", named(part));
        inspection.report_beside(parts_at, &fault, at.field("forms"), Text::new("教材形态", "its forms"));
    }
}

/// What a part is called; a part that the notice does not name, in general.
fn named(part: &TextbookPart) -> Text {
    match part {
        TextbookPart::WorkPlan => Text::new("工作计划书", "work plan"),
        TextbookPart::QualityInspectionManual => Text::new("质量检测手册", "quality inspection manual"),
        TextbookPart::ReferenceBook => Text::new("工具书", "reference book"),
        TextbookPart::DocumentList => Text::new("文件清单", "list of documents"),
        TextbookPart::Other(_) => Text::new("其他组成部分", "another part"),
    }
}

/// Whether a listing surely has nothing in it.
fn is_none<T>(listing: &Listing<T>) -> bool {
    listing.items().is_empty() && listing.rest() == Interval::point(Rational::zero())
}

/// Whom and what a textbook has of each kind: some, where it is listed.
fn kinds(inspection: &mut Inspection<'_>, at: At<'_>, book: &Textbook) {
    let nobody = |number: Option<&Figure<Count>>| {
        number.is_some_and(|number| number.interval() == Interval::point(Rational::zero()))
    };
    if let Some(authors) = &book.invited_authors {
        let all = at.field("invited_authors");
        let all = all.items_of(authors);
        let roles: Vec<_> = authors.items().iter().map(|authors| authors.role).collect();
        words_once(inspection, all, &roles, |role| role.label());
        for (index, authors) in authors.items().iter().enumerate() {
            if nobody(authors.heads.as_ref()) {
                let fault = NONE_OF_THEM.fault().with("what", authors.role.label());
                inspection.report(all.item(index).field("heads"), &fault);
            }
        }
    }
    let resources_at = at.field("digital_resources");
    for (index, resources) in book.digital_resources.iter().flatten().enumerate() {
        if nobody(resources.items.as_ref()) {
            let what = Text::new("数字化资源", "digital resources");
            inspection.report(resources_at.item(index).field("items"), &NONE_OF_THEM.fault().with("what", what));
        }
    }
}

/// What carries the content, and what of enterprises' went in: each can be found.
fn sources(inspection: &mut Inspection<'_>, at: At<'_>, book: &Textbook) {
    if let Some(carriers) = &book.carriers {
        let all = at.field("carriers");
        let all = all.items_of(carriers);
        let nameless = |carrier: &Carrier| {
            carrier.kind == CarrierKind::ProductionProject && carrier.title.is_none() && carrier.enterprise.is_none()
        };
        for (index, _) in carriers.items().iter().enumerate().filter(|(_, carrier)| nameless(carrier)) {
            inspection.report_lack(all.item(index), &NAMELESS_PROJECT.fault());
        }
    }
    if let Some(content) = &book.enterprise_content {
        let all = at.field("enterprise_content");
        let all = all.items_of(content);
        for (index, content) in content.items().iter().enumerate() {
            if content.title.is_none() && content.enterprise.is_none() {
                inspection.report_lack(all.item(index), &NAMELESS_CONTENT.fault().with("kind", content.kind.label()));
            }
        }
    }
}

/// The region and the majors of a textbook, against the alliance and the schools.
fn belonging(inspection: &mut Inspection<'_>, at: At<'_>, book: &Textbook) {
    if let (Some(region), Some(seat)) = (book.region, inspection.dossier.alliance.seat)
        && region.province() != seat.province()
    {
        let name = |division: DivisionCode| {
            division.name().map_or_else(|| Words::from(division.to_string()), |name| Words::from(name.to_owned()))
        };
        let fault = REGION_ELSEWHERE.fault().with("region", name(region)).with("seat", name(seat));
        inspection.report(at.field("region"), &fault);
    }
    let (Some(schools), Some(majors)) = (&book.schools, &book.majors) else { return };
    // Of a major that is not listed, or that does not say, nobody knows whose it is.
    let offering = |id: &str| inspection.index.major(id).and_then(|major| major.school.as_ref());
    let is_of_another = |id: &str| offering(id).is_some_and(|school| !schools.contains(school));
    if !schools.is_empty() && !majors.is_empty() && majors.iter().all(|major| is_of_another(major.id().as_str())) {
        inspection.report(at.field("majors"), &MAJORS_OF_OTHERS.fault());
    }
}

/// The industries of a textbook, against those that its majors serve.
fn industries(inspection: &mut Inspection<'_>, at: At<'_>, book: &Textbook) {
    let (Some(industries), Some(majors)) = (&book.industries, &book.majors) else { return };
    let served: Option<Vec<&Vec<Reference<Industry>>>> =
        majors.iter().map(|major| inspection.index.major(major.id().as_str())?.serves.as_ref()).collect();
    let Some(served) = served.filter(|served| !served.is_empty()) else { return };
    let listed = items(inspection.dossier.alliance.leading_industries.as_ref());
    let industries_at = at.field("industries");
    for (index, industry) in industries.iter().enumerate() {
        if served.iter().any(|served| served.contains(industry)) {
            continue;
        }
        let name = listed.iter().find(|listed| listed.id == *industry.id()).map(|listed| listed.name.as_str());
        let fault = INDUSTRY_OF_NO_MAJOR.fault().with("industry", name.unwrap_or(industry.id().as_str()));
        let what = Text::new("适用专业", "the majors");
        inspection.report_beside(industries_at.item(index), &fault, at.field("majors"), what);
    }
}

fn golds(inspection: &mut Inspection<'_>, at: At<'_>, textbooks: &Textbooks) {
    let Some(golds) = &textbooks.golden_textbooks else { return };
    let books_at = at.field("books");
    let books_at = textbooks.books.as_ref().map_or(books_at, |books| books_at.items_of(books));
    let books: HashMap<&str, (usize, &Textbook)> = items(textbooks.books.as_ref())
        .iter()
        .enumerate()
        .map(|(index, book)| (book.id.as_str(), (index, book)))
        .collect();
    let all = at.field("golden_textbooks");
    let all = all.items_of(golds);
    let mut first = First::default();
    for (index, gold) in golds.items().iter().enumerate() {
        let here = all.item(index);
        golds::recognitions(inspection, here, &gold.name, gold.recognitions.as_ref(), &GOLD);
        if let Some(components) = &gold.components {
            let components_at = here.field("components");
            let shown = components.items().iter().map(|shown| shown.component);
            let all = components_at.items_of(components);
            golds::components(inspection, all, shown, TextbookComponent::label, &COMPONENT_TWICE);
        }
        let Some(textbook) = gold.textbook.as_ref().map(|textbook| textbook.id().as_str()) else { continue };
        let earlier = first.met(textbook, index);
        if earlier != index {
            let fault = GOLD_TWICE.fault().with("name", gold.name.as_str());
            inspection.report_beside(here, &fault, all.item(earlier), FIRST);
        }
        if let Some((place, book)) = books.get(textbook) {
            beside_its_book(inspection, here, gold, books_at.item(*place), book);
        }
    }
}

/// A golden textbook against the book that it is.
fn beside_its_book(
    inspection: &mut Inspection<'_>,
    at: At<'_>,
    gold: &GoldenTextbook,
    book_at: At<'_>,
    book: &Textbook,
) {
    let mut names = book.former_names.iter().flatten().chain([&book.name]);
    if !names.any(|name| name.trim() == gold.name.trim()) {
        let fault = NAMED_OTHERWISE.fault().with("name", gold.name.trim()).with("other", book.name.trim());
        inspection.report_beside(at.field("name"), &fault, book_at, TEXTBOOK);
    }
    let recognitions = at.field("recognitions");
    for (index, recognition) in gold.recognitions.iter().flatten().enumerate() {
        if let (Some(on), Some(published)) = (recognition.on, book.published)
            && is_after(published, on)
        {
            let fault = RECOGNISED_UNPUBLISHED.fault().with("on", on.to_string());
            let fault = fault.with("published", published.to_string());
            let here = recognitions.item(index);
            inspection.report_beside(here.field("on"), &fault, book_at.field("published"), TEXTBOOK);
        }
    }
    let Some(components) = &gold.components else { return };
    let components_at = at.field("components");
    let listed_at = components_at.items_of(components);
    let is_whole = components.rest() == Interval::point(Rational::zero());
    for component in TextbookComponent::ALL {
        let shown = components.items().iter().position(|shown| shown.component == *component);
        let fault =
            |kind: &'static FaultKind| kind.fault().with("name", gold.name.trim()).with("component", component.label());
        match (shown, book.has(*component)) {
            (Some(index), Presence::Lacking) => {
                inspection.report_beside(listed_at.item(index), &fault(&COMPONENT_DENIED), book_at, TEXTBOOK);
            }
            (None, Presence::Present) if is_whole => {
                inspection.report_beside(components_at, &fault(&COMPONENT_LEFT_OUT), book_at, TEXTBOOK);
            }
            _ => {}
        }
    }
}
