//! What the dossier's schema calls a place (填报字段), also where the place is told from others by a word and not by a key.

use crate::dossier::Dossier;
use crate::language::Bilingual;

/// What the schema calls a place; an item of a list is called as the list is, and one that is told from the others by a
/// word of a vocabulary (a locality, say) as that word is. Nothing where the schema has no such place.
pub(super) fn label(pointer: &str) -> Option<Bilingual> {
    let steps: Vec<&str> = pointer.split('/').skip(1).map(|step| if step == "-" { "*" } else { step }).collect();
    let named = steps.iter().rposition(|step| !is_position(step))?;
    let path = |steps: &[&str]| steps.iter().map(|step| format!("/{step}")).collect::<String>();
    let (upto, _) = steps.split_at_checked(named.saturating_add(1))?;
    if let Some(described) = Dossier::describe(&path(upto)) {
        return Some(described.label);
    }
    let (word, item) = upto.split_last()?;
    let item = path(item);
    Dossier::describe(&item)?.fields.iter().find_map(|field| {
        let words = Dossier::describe(&format!("{item}/{field}"))?.vocabulary;
        words.into_iter().find(|known| known.word == *word)?.label
    })
}

/// Whether a step of a pointer only says where in a list.
pub(super) fn is_position(step: &&str) -> bool {
    matches!(*step, "*" | "-" | "listed") || step.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_that_is_told_by_a_word_is_called_as_the_word_is() {
        let said = |pointer| label(pointer).map(|label| label.zh);
        assert_eq!(said("/cooperation/employment/graduates/1/local/-/county").as_deref(), Some("本县（市、区）"));
        assert_eq!(said("/alliance/members/listed/3/roles").as_deref(), Some("角色"));
        assert_eq!(said("/alliance/members/listed/3").as_deref(), Some("成员单位"));
        assert_eq!(said("/alliance/nowhere"), None);
    }
}
