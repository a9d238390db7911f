//! What a textbook's own record tells of the components of golden textbooks (金教材要素, provisions 2.2.3-1a to 2.2.3-1u).

use super::presence::{Presence, any, any_listed, any_such};
use super::textbook::{EnterpriseContentKind, Textbook, TextbookComponent};
use crate::quantity::Figure;

impl Textbook {
    /// Whether the textbook has a component of golden textbooks. Authors and resources of which there are stated to be none are not there.
    ///
    /// ```
    /// use chanjiao::dossier::{Presence, Textbook, TextbookComponent};
    /// let book: Textbook = serde_json::from_str(
    ///     r#"{"id": "book", "name": "电池包装配", "invited_authors": [{"role": "skilled_artisan", "heads": 2}], "carriers": []}"#,
    /// )?;
    /// assert_eq!(book.has(TextbookComponent::InvitedAuthors), Presence::Present);
    /// assert_eq!(book.has(TextbookComponent::RealCarriers), Presence::Lacking);
    /// assert_eq!(book.has(TextbookComponent::DigitalTechnology), Presence::Unknown);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[must_use]
    pub fn has(&self, component: TextbookComponent) -> Presence {
        use EnterpriseContentKind::{ProductionProcess, TechnicalStandard};
        use TextbookComponent as Asked;
        let content = |turned_into: bool| {
            any_such(self.enterprise_content.as_ref(), |content| {
                matches!(content.kind, ProductionProcess | TechnicalStandard) == turned_into
            })
        };
        match component {
            Asked::InvitedAuthors => any_such(self.invited_authors.as_ref(), |authors| {
                !authors.heads.as_ref().is_some_and(Figure::is_nothing)
            }),
            Asked::DigitalResources => any(self.digital_resources.as_ref(), |resources| {
                !resources.items.as_ref().is_some_and(Figure::is_nothing)
            }),
            Asked::DigitalTechnology => any_listed(self.digital_technologies.as_ref()),
            Asked::RealCarriers => any_listed(self.carriers.as_ref()),
            Asked::ProcessesAndStandards => content(true),
            Asked::ManualsAndPackages => content(false),
            // Without either it may yet bear the other.
            Asked::LocalCharacter => match &self.industries {
                Some(industries) if !industries.is_empty() => Presence::Present,
                _ if self.region.is_some() => Presence::Present,
                _ => Presence::Unknown,
            },
        }
    }
}
