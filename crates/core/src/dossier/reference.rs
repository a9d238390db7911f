//! References: one record names another by its id, and says which kind of record that must be.

use std::fmt;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::alliance::{MemberKind, NamedBody};
use super::record::Entity;
use super::walk::{Pointing, Visit, Walk};
use crate::language::Text;
use crate::quantity::LocalId;

/// What a reference may point at.
#[derive(Debug, PartialEq, Eq)]
pub struct Target {
    /// The kind of entity.
    pub entity: &'static str,
    /// Further kinds that will do; mostly none.
    pub or: &'static [&'static str],
    /// Of members, the kinds that will do; empty where any will.
    pub member_kinds: &'static [MemberKind],
    /// What it is called.
    pub label: Text,
}

/// Something that a [`Reference`] can point at: an [`Entity`], or members of some kinds.
pub trait Referent {
    /// What the reference may point at.
    const TARGET: &'static Target;
}

impl<E: Entity> Referent for E {
    const TARGET: &'static Target = &Target { entity: E::KIND, or: &[], member_kinds: &[], label: E::LABEL };
}

/// Any member of the alliance (成员单位).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Body {}

/// A body that consults on the alliance (会商各方): a member, or a public body that its governance names, be it a member or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consulting {}

/// A member that is a school or university (院校).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum School {}

/// A member that is an enterprise (企业).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Enterprise {}

impl Referent for Body {
    const TARGET: &'static Target =
        &Target { entity: "member", or: &[], member_kinds: &[], label: Text::new("成员单位", "member") };
}

impl Referent for Consulting {
    const TARGET: &'static Target = &Target {
        entity: "member",
        or: &[NamedBody::KIND],
        member_kinds: &[],
        label: Text::new("成员单位或会商各方", "member or public body of the governance"),
    };
}

impl Referent for School {
    const TARGET: &'static Target = &Target {
        entity: "member",
        or: &[],
        member_kinds: MemberKind::SCHOOLS,
        label: Text::new("成员院校", "member school or university"),
    };
}

impl Referent for Enterprise {
    const TARGET: &'static Target = &Target {
        entity: "member",
        or: &[],
        member_kinds: &[MemberKind::Enterprise],
        label: Text::new("成员企业", "member enterprise"),
    };
}

/// A reference by id to a record in the same dossier. Wire form: the id, a string.
///
/// That the record exists and is of the right kind is checked by validation, which shows both places.
pub struct Reference<R: Referent> {
    id: LocalId,
    referent: PhantomData<fn() -> R>,
}

impl<R: Referent> Reference<R> {
    /// A reference to the record with this id.
    #[must_use]
    pub const fn to(id: LocalId) -> Self {
        Self { id, referent: PhantomData }
    }

    /// The id it names.
    #[must_use]
    pub const fn id(&self) -> &LocalId {
        &self.id
    }
}

impl<R: Referent> Clone for Reference<R> {
    fn clone(&self) -> Self {
        Self::to(self.id.clone())
    }
}

impl<R: Referent> fmt::Debug for Reference<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Reference").field(&self.id).finish()
    }
}

impl<R: Referent> PartialEq for Reference<R> {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl<R: Referent> Eq for Reference<R> {}

impl<R: Referent> Serialize for Reference<R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.id.serialize(serializer)
    }
}

impl<'de, R: Referent> Deserialize<'de> for Reference<R> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        LocalId::deserialize(deserializer).map(Self::to)
    }
}

impl<R: Referent> JsonSchema for Reference<R> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("ReferenceTo{}", R::TARGET.label.en.replace(' ', "_")).into()
    }

    fn inline_schema() -> bool {
        true
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let kinds: Vec<&str> = R::TARGET.member_kinds.iter().map(|kind| kind.word()).collect();
        let mut schema = generator.subschema_for::<LocalId>();
        schema.insert("x-refers".to_owned(), R::TARGET.entity.into());
        if !R::TARGET.or.is_empty() {
            schema.insert("x-refers-or".to_owned(), R::TARGET.or.into());
        }
        if !kinds.is_empty() {
            schema.insert("x-refers-kinds".to_owned(), kinds.into());
        }
        schema
    }
}

impl Target {
    /// Whether a record of this kind will do.
    #[must_use]
    pub fn allows(&self, entity: &str) -> bool {
        self.entity == entity || self.or.contains(&entity)
    }
}

impl<R: Referent> Walk for Reference<R> {
    fn walk<'a>(&'a self, visit: &mut dyn Visit<'a>) {
        visit.reference(Pointing { id: &self.id, to: R::TARGET });
    }
}
