//! Records of facts and entities: declared once, and walked by rules that find every id, reference, figure and text without a
//! list of their own.

/// An entity: a record that other records refer to by its id.
pub trait Entity {
    /// The kind of entity, one stable word.
    const KIND: &'static str;
    /// What such an entity is called.
    const LABEL: crate::language::Text;

    /// The id, local to the dossier.
    fn id(&self) -> &crate::quantity::LocalId;
}

/// Lets a walk go through a record's fields, in the order declared; an entity shows itself first, by the kind given.
macro_rules! walked {
    (
        [$($kind:literal)?]
        $(#[$meta:meta])*
        pub struct $name:ident: $zh:literal, $en:literal {
            $( must { $(
                $(#[$must_meta:meta])*
                $must:ident: $must_type:ty = $must_zh:literal, $must_en:literal
                    $(, unit $must_unit:literal)? $(, cites [$($must_cites:literal),*])? $(, defined [$($must_defined:literal),*])? $(, because $must_because:literal)?;
            )* } )?
            $( may { $(
                $(#[$may_meta:meta])*
                $may:ident: $may_type:ty = $may_zh:literal, $may_en:literal
                    $(, unit $may_unit:literal)? $(, cites [$($may_cites:literal),*])? $(, defined [$($may_defined:literal),*])? $(, because $may_because:literal)?;
            )* } )?
        }
    ) => {
        impl crate::dossier::walk::Walk for $name {
            fn walk<'a>(&'a self, visit: &mut dyn crate::dossier::walk::Visit<'a>) {
                $(visit.entity($kind, <Self as crate::dossier::record::Entity>::LABEL, &self.id);)?
                use crate::dossier::walk::{Step, step_into};
                $($(step_into(&self.$must, Step::Field(stringify!($must)), visit);)*)?
                $($(
                    if let Some(value) = &self.$may {
                        step_into(value, Step::Field(stringify!($may)), visit);
                    }
                )*)?
            }
        }
    };
}

/// Declares a record of facts: what [`declare`](crate::declare) declares, with the walk through it.
macro_rules! record {
    (@entity [$($kind:literal)?] $($record:tt)*) => {
        crate::declare::declare! { $($record)* }
        crate::dossier::record::walked! { [$($kind)?] $($record)* }
    };
    ($($record:tt)*) => {
        crate::dossier::record::record! { @entity [] $($record)* }
    };
}

/// Declares an entity: a [`record!`] with a local id, names it had, ids in other registers, and evidence.
macro_rules! entity {
    (
        $(#[$meta:meta])*
        pub struct $name:ident as $kind:literal: $zh:literal, $en:literal {
            $( must { $($must:tt)* } )?
            $( may { $($may:tt)* } )?
        }
    ) => {
        crate::dossier::record::record! {
            @entity [$kind]
            $(#[$meta])*
            pub struct $name: $zh, $en {
                must {
                    /// The id, local to the dossier; other records refer to it.
                    id: crate::quantity::LocalId = "编号", "id", because "identifies the record";
                    $($($must)*)?
                }
                may {
                    $($($may)*)?
                    /// Ids of the same thing in other registers.
                    other_ids: Vec<crate::dossier::evidence::OtherId> = "其他登记编号", "ids in other registers", because "ties the dossier to other registers";
                    /// Names it had before.
                    former_names: Vec<String> = "曾用名", "former names", because "schools and firms are renamed; sources keep the old name";
                    /// What shows it.
                    evidence: Vec<crate::dossier::reference::Reference<crate::dossier::evidence::Evidence>> = "佐证", "evidence", because "says where the facts come from";
                }
            }
        }

        impl crate::dossier::record::Entity for $name {
            const KIND: &'static str = $kind;
            const LABEL: crate::language::Text = crate::language::Text::new($zh, $en);

            fn id(&self) -> &crate::quantity::LocalId {
                &self.id
            }
        }
    };
}

pub(crate) use {entity, record, walked};
