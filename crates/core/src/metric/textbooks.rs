//! Metrics of textbooks (教材建设, provisions 2.2.3): who was invited to write them, their forms and parts, golden textbooks.

use super::build::{Item, Listed, Says, count, left_out};
use super::element::tagging;
use super::golds::{self, Golden, has_one, has_the_rest};
use super::value::Missing;
use super::{Facts, Metric, Set, Value};
use crate::dossier::{
    AuthorRole, GoldenTextbook, Listing, Presence, Recognition, Textbook, TextbookComponent, TextbookComponentShown,
    TextbookForm, TextbookPart,
};
use crate::language::Text;
use crate::lookup::HashMap;
use crate::quantity::{Certainty, LocalId, Period, Rational};

const BOOK: Text = Text::new("种", "textbook");

/// The components that are required: the last, the character of region and industry, is an aim (provision 2.2.3-1u).
const ASKED: &[(&str, Text)] = match TextbookComponent::WORDS {
    [asked @ .., _] => asked,
    [] => &[],
};

/// The metrics of this section.
pub(super) const METRICS: &[Metric] = &[
    invited(
        "textbooks_with_national_master_craftsmen",
        Text::new("聘请大国工匠编写的教材数", "textbooks written with national master craftsmen"),
        &["moe-2024-20/2.2.3-1a"],
        |facts, _| with_authors(facts, AuthorRole::NationalMasterCraftsman),
    ),
    invited(
        "textbooks_with_skilled_artisans",
        Text::new("聘请能工巧匠编写的教材数", "textbooks written with skilled artisans"),
        &["moe-2024-20/2.2.3-1b"],
        |facts, _| with_authors(facts, AuthorRole::SkilledArtisan),
    ),
    invited(
        "textbooks_with_skill_masters",
        Text::new("聘请技能大师编写的教材数", "textbooks written with skill masters"),
        &["moe-2024-20/2.2.3-1c"],
        |facts, _| with_authors(facts, AuthorRole::SkillMaster),
    ),
    Metric::amount(
        "workbook_textbooks",
        Text::new("工作手册式教材数", "workbook-style textbooks"),
        BOOK,
        |facts, _| of_form(facts, TextbookForm::Workbook),
    )
    .formula(
        "形态写有工作手册式的教材数；未填报形态的视为未知",
        "textbooks whose forms name the workbook style; of a book that does not state its forms it is unknown",
    )
    .answers(&["moe-2024-20/2.2.3-1r"]),
    Metric::share(
        "complete_workbook_share",
        Text::new("组成部分齐全的工作手册式教材占比", "share of workbook-style textbooks with every part"),
        complete_workbook_share,
    )
    .formula(
        "工作计划书、质量检测手册、工具书、文件清单四项齐全的工作手册式教材数 ÷ 工作手册式教材数；未填报组成部分的视为未知",
        "workbook-style textbooks that have all four parts the notice names ÷ workbook-style textbooks; of a book that does not state its parts it is unknown",
    )
    .answers(&["moe-2024-20/2.2.3-1r"]),
    Metric::amount("new_form_textbooks", Text::new("新形态教材数", "textbooks in new forms"), BOOK, |facts, _| {
        of_form(facts, TextbookForm::NewForm)
    })
    .formula(
        "形态写有新形态的教材数；未填报形态的视为未知",
        "textbooks whose forms name a new form; of a book that does not state its forms it is unknown",
    )
    .answers(&["moe-2024-20/2.2.3-1s"]),
    Metric::amount(
        "golden_textbooks",
        Text::new("经认定的“金教材”数", "recognised golden textbooks"),
        BOOK,
        |facts, _| golds::recognised(&golden(facts)),
    )
    .formula(
        "至少有一项认定的金教材数；未填报认定的视为未知",
        "golden textbooks with one recognition at least; of one whose recognitions are not stated it is unknown",
    )
    .answers(&["moe-2024-20/2.2.3-1t"]),
    Metric::share(
        "complete_golden_textbook_share",
        Text::new("要素齐全的“金教材”占比", "share of golden textbooks with every component"),
        |facts, _| golds::complete_share(&golden(facts), BooksById::of(facts).tells()),
    )
    .formula(
        "通知要求的六项要素齐全的金教材数 ÷ 所列金教材数；区域和产业特色只是目标，不在其内；金教材没有列出的要素，据其对应教材的记录；都没有写明的视为未知",
        "golden textbooks that have all six components that are required, the character of region and industry being an aim only ÷ golden textbooks; what a golden textbook does not show is read from the textbook that it names; what neither states is unknown",
    )
    .answers(&["moe-2024-20/2.2.3-1t"]),
];

/// The sets of this section.
pub(super) const SETS: &[Set] = &[
    Set {
        name: "textbook_parts",
        label: Text::new("工作手册式、新形态教材的组成部分", "parts of workbook-style and new-form textbooks"),
        members: TextbookPart::WORDS,
        formula: Text::new(
            "各工作手册式、新形态教材所包含的工作计划书、质量检测手册、工具书、文件清单",
            "the work plans, manuals of quality inspection, reference books and lists of documents that the workbook-style and new-form textbooks have",
        ),
        provisions: &[
            "moe-2024-20/2.2.3-1n",
            "moe-2024-20/2.2.3-1o",
            "moe-2024-20/2.2.3-1p",
            "moe-2024-20/2.2.3-1q",
            "moe-2024-20/2.2.3-1r",
            "moe-2024-20/2.2.3-1s",
        ],
        collect: |facts| {
            let in_these_forms = count(&books(facts), |book| match &book.record.forms {
                Some(forms) => Ok(!forms.is_empty()),
                None => Err(book.silent("forms")),
            });
            tagging(&books(facts), TextbookPart::WORDS, false, parts).of_parts(&in_these_forms)
        },
    },
    Set {
        name: "textbook_components",
        label: Text::new("金教材要素", "components of golden textbooks"),
        members: ASKED,
        formula: Text::new(
            "各金教材所具备的要素，据金教材和其对应教材的记录；区域和产业特色只是目标，不在其内",
            "the components that the golden textbooks have, by their own records and those of the textbooks that they name; the character of region and industry is an aim, and not among them",
        ),
        provisions: &[
            "moe-2024-20/2.2.3-1a",
            "moe-2024-20/2.2.3-1b",
            "moe-2024-20/2.2.3-1c",
            "moe-2024-20/2.2.3-1d",
            "moe-2024-20/2.2.3-1e",
            "moe-2024-20/2.2.3-1f",
            "moe-2024-20/2.2.3-1g",
            "moe-2024-20/2.2.3-1h",
            "moe-2024-20/2.2.3-1i",
            "moe-2024-20/2.2.3-1j",
            "moe-2024-20/2.2.3-1k",
            "moe-2024-20/2.2.3-1l",
            "moe-2024-20/2.2.3-1m",
            "moe-2024-20/2.2.3-1t",
        ],
        collect: |facts| golds::components(&golden(facts), BooksById::of(facts).tells()),
    },
];

const fn invited(
    name: &'static str,
    label: Text,
    provisions: &'static [&'static str],
    compute: fn(&Facts<'_>, Option<Period>) -> Value,
) -> Metric {
    Metric::amount(name, label, BOOK, compute)
        .formula(
            "聘请的编写者中列有这一身份的教材数；未写人数的按至少一人计，未填报编写者的教材视为未知",
            "textbooks among whose invited authors the role is listed, one person at least where no number is stated; of a book that does not state its invited authors it is unknown",
        )
        .answers(provisions)
}

impl Golden for GoldenTextbook {
    type Shown = TextbookComponentShown;

    const COMPONENTS: &'static [(&'static str, Text)] = ASKED;

    fn recognitions(&self) -> Option<&Vec<Recognition>> {
        self.recognitions.as_ref()
    }

    fn components(&self) -> Option<&Listing<TextbookComponentShown>> {
        self.components.as_ref()
    }

    fn word(shown: &TextbookComponentShown) -> &'static str {
        shown.component.word()
    }
}

fn books<'a>(facts: &Facts<'a>) -> Listed<'a, Textbook> {
    Listed::at(facts, "/artefacts/textbooks/books", facts.textbooks().books())
}

fn golden<'a>(facts: &Facts<'a>) -> Listed<'a, GoldenTextbook> {
    let golden = facts.textbooks().golden_textbooks();
    Listed::at(facts, "/artefacts/textbooks/golden_textbooks", golden)
}

/// The textbooks that are listed, by id.
struct BooksById<'a>(HashMap<&'a LocalId, &'a Textbook>);

impl<'a> BooksById<'a> {
    /// Those listed, if a golden textbook names one.
    fn of(facts: &Facts<'a>) -> Self {
        let names_one = golden(facts).items().any(|gold| gold.record.textbook.is_some());
        let books = names_one.then(|| books(facts));
        Self(books.iter().flat_map(Listed::items).map(|book| (&book.record.id, book.record)).collect())
    }

    /// What the book that a golden textbook is tells of a component.
    fn tells(self) -> impl Fn(&GoldenTextbook, &str) -> Presence {
        move |gold, word| {
            let book = gold.textbook.as_ref().and_then(|book| self.0.get(book.id()));
            let asked = TextbookComponent::ALL.iter().find(|component| component.word() == word);
            asked.zip(book).map_or(Presence::Unknown, |(component, book)| book.has(*component))
        }
    }
}

fn with_authors(facts: &Facts<'_>, role: AuthorRole) -> Value {
    count(&books(facts), |book| {
        has_one(book, "invited_authors", book.record.invited_authors.as_ref(), |authors| match &authors.heads {
            _ if authors.role != role => Certainty::SurelyNot,
            Some(heads) => heads.interval().is_at_least(&Rational::one()),
            None => Certainty::Surely,
        })
    })
}

fn has_form(book: &Item<'_, Textbook>, form: TextbookForm) -> Says {
    match &book.record.forms {
        Some(forms) => Ok(forms.contains(&form)),
        None => Err(book.silent("forms")),
    }
}

fn of_form(facts: &Facts<'_>, form: TextbookForm) -> Value {
    count(&books(facts), |book| has_form(book, form))
}

fn complete_workbook_share(facts: &Facts<'_>, _: Option<Period>) -> Value {
    let complete = count(&books(facts), |book| match (has_form(book, TextbookForm::Workbook), has_every_part(book)) {
        (Ok(false), _) | (_, Ok(false)) => Ok(false),
        (Ok(true), parts) => parts,
        (Err(mut missing), parts) => {
            missing.extend(parts.err().unwrap_or_default());
            Err(missing)
        }
    });
    Value::share(complete, of_form(facts, TextbookForm::Workbook))
}

fn has_every_part(book: &Item<'_, Textbook>) -> Says {
    let parts = book.record.parts.as_ref();
    let listed = parts.map(Listing::items).unwrap_or_default();
    let is_listed = |named: &str| listed.iter().any(|part| word(part) == Some(named));
    let lacking = TextbookPart::WORDS.iter().filter(|(named, _)| !is_listed(named)).count();
    has_the_rest(book, "parts", parts, lacking)
}

/// The word of a part that the notice names.
const fn word(part: &TextbookPart) -> Option<&'static str> {
    match part {
        TextbookPart::WorkPlan => Some("work_plan"),
        TextbookPart::QualityInspectionManual => Some("quality_inspection_manual"),
        TextbookPart::ReferenceBook => Some("reference_book"),
        TextbookPart::DocumentList => Some("document_list"),
        TextbookPart::Other(_) => None,
    }
}

/// The parts of a book that is of one of the forms.
fn parts(book: &Item<'_, Textbook>) -> (Vec<&'static str>, Option<Missing>) {
    let Some(forms) = &book.record.forms else { return (Vec::new(), book.silent("forms").pop()) };
    if forms.is_empty() {
        return (Vec::new(), None);
    }
    let parts = book.record.parts.as_ref();
    let words: Vec<&'static str> = parts.map(Listing::items).unwrap_or_default().iter().filter_map(word).collect();
    let has_all = TextbookPart::WORDS.iter().all(|(named, _)| words.contains(named));
    (words, left_out(parts, book.fact("parts")).filter(|_| !has_all))
}
