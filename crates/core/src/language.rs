//! The two languages the library speaks, and the one way it keeps and fills its sentences.
//!
//! Everything that is said to a user (labels, diagnostics, reasons, reports) is a [`Text`]: a pair of
//! Chinese and English templates that stand side by side where the thing they speak of is declared.
//! A [`Phrase`] is such a text with its numbers and names; it is rendered only when somebody reads it.

use serde::{Deserialize, Serialize};

/// A language in which the library speaks to people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Chinese (中文), the language of the notice and the default.
    #[default]
    Zh,
    /// English.
    En,
}

/// A sentence or label in both languages, perhaps with `{placeholders}`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Text {
    /// The Chinese wording.
    pub zh: &'static str,
    /// The English wording.
    pub en: &'static str,
}

impl Text {
    /// Puts the two wordings side by side.
    #[must_use]
    pub const fn new(zh: &'static str, en: &'static str) -> Self {
        Self { zh, en }
    }

    /// The wording in one language, placeholders unfilled.
    #[must_use]
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

/// Words to put in a placeholder: the same in both languages, or not.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Words {
    /// A number, a code, an id, a name as it was written.
    Same(String),
    /// A label of ours.
    Text(Text),
    /// A label that somebody's document carries in both languages.
    Both(Bilingual),
    /// A whole phrase inside another.
    Phrase(Box<Phrase>),
    /// Several of them, joined as each language joins a list (`、` or `, `).
    List(Vec<Words>),
}

impl Words {
    /// Renders the words in one language.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Self::Same(words) => words.clone(),
            Self::Text(text) => text.get(lang).to_owned(),
            Self::Both(both) => both.get(lang).to_owned(),
            Self::Phrase(phrase) => phrase.say(lang),
            Self::List(items) => {
                let items: Vec<String> = items.iter().map(|item| item.say(lang)).collect();
                items.join(match lang {
                    Lang::Zh => "、",
                    Lang::En => ", ",
                })
            }
        }
    }
}

impl From<Text> for Words {
    fn from(text: Text) -> Self {
        Self::Text(text)
    }
}

impl From<Phrase> for Words {
    fn from(phrase: Phrase) -> Self {
        Self::Phrase(Box::new(phrase))
    }
}

impl From<Bilingual> for Words {
    fn from(both: Bilingual) -> Self {
        Self::Both(both)
    }
}

impl From<String> for Words {
    fn from(words: String) -> Self {
        Self::Same(words)
    }
}

impl From<&str> for Words {
    fn from(words: &str) -> Self {
        Self::Same(words.to_owned())
    }
}

/// A label or sentence carried by a document (a standard, a report) in both languages.
///
/// Wire form: `{"zh": "…", "en": "…"}`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// The Chinese wording.
    pub zh: String,
    /// The English wording.
    pub en: String,
}

impl Bilingual {
    /// The wording in one language.
    #[must_use]
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Zh => &self.zh,
            Lang::En => &self.en,
        }
    }
}

/// A [`Text`] with the words for its placeholders.
///
/// ```
/// use chanjiao::language::{Lang, Phrase, Text};
/// const FOUND: Text = Text::new("发现{count}个问题", "{count} problems found");
/// let phrase = Phrase::new(FOUND).with("count", "3");
/// assert_eq!(phrase.say(Lang::Zh), "发现3个问题");
/// assert_eq!(phrase.say(Lang::En), "3 problems found");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phrase {
    text: Text,
    words: Vec<(&'static str, Words)>,
}

impl Phrase {
    /// A phrase whose placeholders are still to be given.
    #[must_use]
    pub const fn new(text: Text) -> Self {
        Self { text, words: Vec::new() }
    }

    /// Gives the words for one placeholder.
    #[must_use]
    pub fn with(mut self, placeholder: &'static str, words: impl Into<Words>) -> Self {
        self.words.push((placeholder, words.into()));
        self
    }

    /// Renders the phrase; a placeholder without words stays visible as it is.
    #[must_use]
    pub fn say(&self, lang: Lang) -> String {
        let mut said = String::new();
        let mut rest = self.text.get(lang);
        while let Some((before, after)) = rest.split_once('{') {
            said.push_str(before);
            let Some((name, after)) = after.split_once('}') else {
                said.push('{');
                rest = after;
                continue;
            };
            match self.words.iter().find(|(placeholder, _)| *placeholder == name) {
                Some((_, words)) => said.push_str(&words.say(lang)),
                None => {
                    said.push('{');
                    said.push_str(name);
                    said.push('}');
                }
            }
            rest = after;
        }
        said.push_str(rest);
        said
    }

    /// Renders the phrase in both languages.
    #[must_use]
    pub fn both(&self) -> Bilingual {
        Bilingual { zh: self.say(Lang::Zh), en: self.say(Lang::En) }
    }
}

/// On the wire a phrase is what it says, in both languages.
impl Serialize for Phrase {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.both().serialize(serializer)
    }
}

impl schemars::JsonSchema for Phrase {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        Bilingual::schema_name()
    }

    fn schema_id() -> std::borrow::Cow<'static, str> {
        Bilingual::schema_id()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Bilingual::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_fills_placeholders_in_any_order_and_keeps_unknown_ones() {
        const TEXT: Text = Text::new("{b}之{a}，{c}", "{a} of {b} {c}");
        let phrase = Phrase::new(TEXT).with("a", "x").with("b", Text::new("甲", "one"));
        assert_eq!(phrase.say(Lang::Zh), "甲之x，{c}");
        assert_eq!(phrase.say(Lang::En), "x of one {c}");
    }

    #[test]
    fn a_lone_brace_is_text() {
        assert_eq!(Phrase::new(Text::new("a{b", "a{b")).say(Lang::En), "a{b");
    }

    #[test]
    fn a_list_is_joined_as_each_language_does() {
        let list = Words::List(vec!["甲".into(), "乙".into()]);
        assert_eq!(list.say(Lang::Zh), "甲、乙");
        assert_eq!(list.say(Lang::En), "甲, 乙");
    }
}
