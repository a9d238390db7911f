//! The text of the built-in standard: one document, a file for each section of the notice, put together in the notice's order.

/// The document, in TOML.
#[cfg(feature = "toml")]
pub(super) const TEXT: &str = concat!(
    include_str!("built_in/head.toml"),
    include_str!("built_in/basic.toml"),
    include_str!("built_in/general.toml"),
    include_str!("built_in/schooling.toml"),
    include_str!("built_in/cultivation.toml"),
    include_str!("built_in/employment.toml"),
    include_str!("built_in/development.toml"),
    include_str!("built_in/majors.toml"),
    include_str!("built_in/courses.toml"),
    include_str!("built_in/textbooks.toml"),
    include_str!("built_in/teachers.toml"),
    include_str!("built_in/training.toml"),
    include_str!("built_in/organisation.toml"),
    include_str!("built_in/policy.toml"),
    include_str!("built_in/funding.toml"),
    include_str!("built_in/veto.toml"),
);

/// The same as canonical JSON, generated, for where no TOML is read.
#[cfg(any(test, not(feature = "toml")))]
pub(super) const JSON: &str = include_str!("built_in.json");

#[cfg(all(test, feature = "toml"))]
mod tests {
    use super::super::Standard;

    #[test]
    fn it_loads_without_a_word_of_complaint() {
        let loaded = Standard::from_toml(super::TEXT.as_bytes());
        assert!(loaded.diagnostics.is_empty(), "{:#?}", loaded.diagnostics);
    }

    #[test]
    fn it_is_the_same_from_json() {
        let loaded = Standard::from_json(super::JSON.as_bytes());
        assert!(loaded.diagnostics.is_empty(), "{:#?}", loaded.diagnostics);
        assert_eq!(loaded.standard, Some(Standard::built_in()));
    }
}
