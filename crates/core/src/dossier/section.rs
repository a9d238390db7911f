//! The sections of a dossier, each of which can be read anew while all others stay as they are: for a form in which one field changes at
//! every key, reading a whole dossier again would take too long.

use serde::de::DeserializeOwned;

use super::{Artefacts, Cooperation, Dossier, Safeguards};

/// Groups of a dossier whose members are sections of their own; every other member of a dossier is a section itself.
const GROUPS: [&str; 3] = ["cooperation", "artefacts", "safeguards"];

/// The pointer of the section that a place lies in; none for the whole dossier or a whole group, or where there is no such section.
pub(crate) fn section_of(path: &str) -> Option<&str> {
    let rest = path.strip_prefix('/')?;
    let first = rest.split('/').next()?;
    let mut length = first.len();
    if GROUPS.contains(&first) {
        let second = rest.get(first.len()..)?.strip_prefix('/')?.split('/').next()?;
        length = length.saturating_add(1).saturating_add(second.len());
    }
    path.get(..length.saturating_add(1))
}

impl Dossier {
    /// Reads the section at a pointer anew, or takes it out; the dossier is as it was where that cannot be done.
    pub(crate) fn put_section(&mut self, pointer: &str, json: Option<&str>) -> serde_json::Result<()> {
        let mut steps = pointer.split('/').skip(1);
        match (steps.next().unwrap_or_default(), steps.next()) {
            ("schema", None) => must(&mut self.schema, json),
            ("as_of", None) => must(&mut self.as_of, json),
            ("alliance", None) => must(&mut self.alliance, json),
            ("figures", None) => may(&mut self.figures, json),
            ("definitions", None) => may(&mut self.definitions, json),
            ("evidence", None) => may(&mut self.evidence, json),
            ("attestations", None) => may(&mut self.attestations, json),
            ("observations", None) => may(&mut self.observations, json),
            ("not_applicable", None) => may(&mut self.not_applicable, json),
            ("stated_by", None) => may(&mut self.stated_by, json),
            ("extensions", None) => may(&mut self.extensions, json),
            ("cooperation", Some(section)) => {
                within(&mut self.cooperation, Cooperation::new, |group| group.put(section, json))
            }
            ("artefacts", Some(section)) => {
                within(&mut self.artefacts, Artefacts::new, |group| group.put(section, json))
            }
            ("safeguards", Some(section)) => {
                within(&mut self.safeguards, Safeguards::new, |group| group.put(section, json))
            }
            _ => Err(no_such_section(pointer)),
        }
    }
}

impl Cooperation {
    fn put(&mut self, section: &str, json: Option<&str>) -> serde_json::Result<()> {
        match section {
            "schooling" => may(&mut self.schooling, json),
            "cultivation" => may(&mut self.cultivation, json),
            "employment" => may(&mut self.employment, json),
            "development" => may(&mut self.development, json),
            _ => Err(no_such_section(section)),
        }
    }
}

impl Artefacts {
    fn put(&mut self, section: &str, json: Option<&str>) -> serde_json::Result<()> {
        match section {
            "reforms" => may(&mut self.reforms, json),
            "majors" => may(&mut self.majors, json),
            "major_development" => may(&mut self.major_development, json),
            "course_development" => may(&mut self.course_development, json),
            "textbooks" => may(&mut self.textbooks, json),
            "teachers" => may(&mut self.teachers, json),
            "training" => may(&mut self.training, json),
            _ => Err(no_such_section(section)),
        }
    }
}

impl Safeguards {
    fn put(&mut self, section: &str, json: Option<&str>) -> serde_json::Result<()> {
        match section {
            "responsibility_documents" => may(&mut self.responsibility_documents, json),
            "leading_groups" => may(&mut self.leading_groups, json),
            "special_meetings" => may(&mut self.special_meetings, json),
            "linking_mechanisms" => may(&mut self.linking_mechanisms, json),
            "linked_departments" => may(&mut self.linked_departments, json),
            "guidance_given" => may(&mut self.guidance_given, json),
            "policies" => may(&mut self.policies, json),
            "funds" => may(&mut self.funds, json),
            _ => Err(no_such_section(section)),
        }
    }
}

/// Puts a section into a group, which is made for it where it is not there.
fn within<T>(
    group: &mut Option<T>,
    new: fn() -> T,
    put: impl FnOnce(&mut T) -> serde_json::Result<()>,
) -> serde_json::Result<()> {
    match group {
        Some(group) => put(group),
        None => {
            let mut made = new();
            put(&mut made)?;
            *group = Some(made);
            Ok(())
        }
    }
}

fn must<T: DeserializeOwned>(place: &mut T, json: Option<&str>) -> serde_json::Result<()> {
    *place = serde_json::from_str(json.unwrap_or("null"))?;
    Ok(())
}

fn may<T: DeserializeOwned>(place: &mut Option<T>, json: Option<&str>) -> serde_json::Result<()> {
    *place = json.map(serde_json::from_str).transpose()?;
    Ok(())
}

fn no_such_section(section: &str) -> serde_json::Error {
    serde::de::Error::custom(format_args!("there is no section {section}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Limits;

    fn complete() -> Dossier {
        let json = include_bytes!("../../examples/dossiers/invented/complete.json");
        Dossier::read(json, &Limits::default()).document.unwrap()
    }

    #[test]
    fn the_section_of_a_place_is_its_group_and_member() {
        assert_eq!(section_of("/alliance/members/3/name"), Some("/alliance"));
        assert_eq!(section_of("/cooperation/employment/placements/0"), Some("/cooperation/employment"));
        assert_eq!(section_of("/as_of"), Some("/as_of"));
        for whole in ["", "/cooperation", "no pointer"] {
            assert_eq!(section_of(whole), None, "{whole}");
        }
    }

    #[test]
    fn every_section_of_the_schema_can_be_taken_out_and_put_back() {
        let dossier = complete();
        let fields = |path: &str| Dossier::describe(path).unwrap().fields;
        let whole: serde_json::Value = serde_json::from_str(&dossier.to_canonical_json()).unwrap();
        let mut seen = 0;
        for first in fields("") {
            let sections = if GROUPS.contains(&first.as_str()) {
                fields(&format!("/{first}")).iter().map(|second| format!("/{first}/{second}")).collect()
            } else {
                vec![format!("/{first}")]
            };
            for section in sections {
                let json = whole.pointer(&section).map(ToString::to_string);
                let mut changed = dossier.clone();
                if let Ok(()) = changed.put_section(&section, None) {
                    assert_eq!(changed != dossier, json.is_some(), "{section}");
                }
                changed.put_section(&section, json.as_deref()).unwrap_or_else(|error| panic!("{section}: {error}"));
                assert_eq!(changed, dossier, "{section}");
                seen += 1;
            }
        }
        assert!(seen > 25, "{seen}");
    }

    #[test]
    fn what_cannot_be_read_changes_nothing() {
        let dossier = complete();
        let mut changed = dossier.clone();
        for (section, json) in [
            ("/alliance", Some("{}")),
            ("/as_of", None),
            ("/nothing", Some("1")),
            ("/cooperation/schooling", Some("[]")),
        ] {
            changed.put_section(section, json).unwrap_err();
            assert_eq!(changed, dossier, "{section}");
        }
    }
}
