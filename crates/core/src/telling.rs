//! What a value says as it is serialised, one thing after the other, to whoever writes it in a form of his own.
//!
//! serde writes out how a value is serialised once for each type and each serializer. Our types are hundreds, and each further serializer
//! made the compiled library a twentieth larger. So there is one, which tells what comes to a [`Listener`]: canonical JSON is written by
//! one, Python's objects are made by another.

use std::fmt;

use serde::ser::{self, Serialize};

/// Someone who is told what a value consists of, in the order in which it is declared.
pub trait Listener {
    /// Nothing.
    fn nothing(&mut self);
    /// Yes or no.
    fn truth(&mut self, truth: bool);
    /// A whole number below zero.
    fn negative(&mut self, number: i64);
    /// A whole number, not below zero.
    fn whole(&mut self, number: u64);
    /// A number with a fraction, or none.
    fn number(&mut self, number: f64);
    /// Text.
    fn text(&mut self, text: &str);
    /// A list begins; what comes until it ends are its items.
    fn list(&mut self);
    /// The list ends.
    fn end_list(&mut self);
    /// A record begins; for each of its members its key comes and then its value.
    fn record(&mut self);
    /// The key of the member that comes next.
    fn key(&mut self, key: &str);
    /// The record ends.
    fn end_record(&mut self);
}

/// Why a value cannot be told: it refuses to be serialised, or has keys that are no words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untold(String);

impl fmt::Display for Untold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Untold {}

impl ser::Error for Untold {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

/// Tells what a value consists of.
///
/// # Errors
///
/// Where the value refuses to be serialised. The types of this library never do.
pub fn tell(value: &(impl Serialize + ?Sized), listener: &mut dyn Listener) -> Result<(), Untold> {
    value.serialize(&mut Teller { listener, is_key: false })
}

struct Teller<'l> {
    listener: &'l mut dyn Listener,
    /// Whether what comes next is a key.
    is_key: bool,
}

impl Teller<'_> {
    fn word(&mut self, word: &str) {
        if self.is_key { self.listener.key(word) } else { self.listener.text(word) }
    }

    /// What is no word can be no key.
    fn plain(&mut self, tell: impl FnOnce(&mut dyn Listener)) -> Result<(), Untold> {
        if self.is_key {
            return Err(Untold("a key must be a string".to_owned()));
        }
        tell(self.listener);
        Ok(())
    }

    fn list(&mut self) -> Result<(), Untold> {
        self.plain(|listener| listener.list())
    }

    fn record(&mut self) -> Result<(), Untold> {
        self.plain(|listener| listener.record())
    }

    fn tagged(&mut self, variant: &str) -> Result<(), Untold> {
        self.record()?;
        self.listener.key(variant);
        Ok(())
    }
}

macro_rules! numbers {
    ($($method:ident: $type:ty => $tell:ident),* $(,)?) => {
        $(fn $method(self, number: $type) -> Result<(), Untold> { self.plain(|listener| listener.$tell(number.into())) })*
    };
}

macro_rules! signed {
    ($($method:ident: $type:ty),* $(,)?) => {
        $(fn $method(self, number: $type) -> Result<(), Untold> {
            match u64::try_from(number) {
                Ok(number) => self.serialize_u64(number),
                Err(_) => self.plain(|listener| listener.negative(number.into())),
            }
        })*
    };
}

impl<'t, 'l> ser::Serializer for &'t mut Teller<'l> {
    type Ok = ();
    type Error = Untold;
    type SerializeSeq = Open<'t, 'l>;
    type SerializeTuple = Open<'t, 'l>;
    type SerializeTupleStruct = Open<'t, 'l>;
    type SerializeTupleVariant = Open<'t, 'l>;
    type SerializeMap = Open<'t, 'l>;
    type SerializeStruct = Open<'t, 'l>;
    type SerializeStructVariant = Open<'t, 'l>;

    numbers! {
        serialize_bool: bool => truth, serialize_u8: u8 => whole, serialize_u16: u16 => whole, serialize_u32: u32 => whole,
        serialize_u64: u64 => whole, serialize_f32: f32 => number, serialize_f64: f64 => number,
    }

    signed!(serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64);

    fn serialize_char(self, letter: char) -> Result<(), Untold> {
        self.serialize_str(letter.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Result<(), Untold> {
        self.word(text);
        Ok(())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), Untold> {
        self.collect_seq(bytes)
    }

    fn serialize_none(self) -> Result<(), Untold> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Untold> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), Untold> {
        self.plain(|listener| listener.nothing())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), Untold> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), Untold> {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), Untold> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), Untold> {
        self.tagged(variant)?;
        value.serialize(&mut *self)?;
        self.listener.end_record();
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'t, 'l>, Untold> {
        self.list()?;
        Ok(Open { teller: self, is_tagged: false })
    }

    fn serialize_tuple(self, _: usize) -> Result<Open<'t, 'l>, Untold> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Open<'t, 'l>, Untold> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'t, 'l>, Untold> {
        self.tagged(variant)?;
        self.list()?;
        Ok(Open { teller: self, is_tagged: true })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'t, 'l>, Untold> {
        self.record()?;
        Ok(Open { teller: self, is_tagged: false })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'t, 'l>, Untold> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'t, 'l>, Untold> {
        self.tagged(variant)?;
        self.record()?;
        Ok(Open { teller: self, is_tagged: true })
    }
}

/// A list or a record whose end has not come.
struct Open<'t, 'l> {
    teller: &'t mut Teller<'l>,
    /// Whether it stands in a record that tells which variant it is.
    is_tagged: bool,
}

impl Open<'_, '_> {
    fn end_list(self) {
        self.teller.listener.end_list();
        self.end_tag();
    }

    fn end_record(self) {
        self.teller.listener.end_record();
        self.end_tag();
    }

    fn end_tag(self) {
        if self.is_tagged {
            self.teller.listener.end_record();
        }
    }
}

macro_rules! items {
    ($($trait:ident::$item:ident),*) => {
        $(impl ser::$trait for Open<'_, '_> {
            type Ok = ();
            type Error = Untold;

            fn $item<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Untold> {
                value.serialize(&mut *self.teller)
            }

            fn end(self) -> Result<(), Untold> {
                self.end_list();
                Ok(())
            }
        })*
    };
}

items!(
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
);

macro_rules! members {
    ($($trait:ident),*) => {
        $(impl ser::$trait for Open<'_, '_> {
            type Ok = ();
            type Error = Untold;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Untold> {
                self.teller.listener.key(key);
                value.serialize(&mut *self.teller)
            }

            fn end(self) -> Result<(), Untold> {
                self.end_record();
                Ok(())
            }
        })*
    };
}

members!(SerializeStruct, SerializeStructVariant);

impl ser::SerializeMap for Open<'_, '_> {
    type Ok = ();
    type Error = Untold;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Untold> {
        self.teller.is_key = true;
        let told = key.serialize(&mut *self.teller);
        self.teller.is_key = false;
        told
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Untold> {
        value.serialize(&mut *self.teller)
    }

    fn end(self) -> Result<(), Untold> {
        self.end_record();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[derive(Default)]
    struct Heard(Vec<String>);

    impl Listener for Heard {
        fn nothing(&mut self) {
            self.0.push("nothing".to_owned());
        }
        fn truth(&mut self, truth: bool) {
            self.0.push(truth.to_string());
        }
        fn negative(&mut self, number: i64) {
            self.0.push(number.to_string());
        }
        fn whole(&mut self, number: u64) {
            self.0.push(number.to_string());
        }
        fn number(&mut self, number: f64) {
            self.0.push(format!("{number:?}"));
        }
        fn text(&mut self, text: &str) {
            self.0.push(format!("{text:?}"));
        }
        fn list(&mut self) {
            self.0.push("[".to_owned());
        }
        fn end_list(&mut self) {
            self.0.push("]".to_owned());
        }
        fn record(&mut self) {
            self.0.push("{".to_owned());
        }
        fn key(&mut self, key: &str) {
            self.0.push(format!("{key}:"));
        }
        fn end_record(&mut self) {
            self.0.push("}".to_owned());
        }
    }

    fn heard(value: &impl Serialize) -> Result<String, Untold> {
        let mut heard = Heard::default();
        tell(value, &mut heard).map(|()| heard.0.join(" "))
    }

    #[derive(serde::Serialize)]
    enum Kind {
        Plain,
        Of(i8),
        Both(u8, char),
        Record { b: Option<()>, a: bool },
    }

    #[test]
    fn everything_that_a_value_can_be_is_told_in_the_order_in_which_it_is_declared() {
        let all = (Kind::Plain, Kind::Of(-3), Kind::Both(3, '中'), Kind::Record { b: None, a: true }, 0.5, i64::MIN);
        let told = r#"[ "Plain" { Of: -3 } { Both: [ 3 "中" ] } { Record: { b: nothing a: true } } 0.5 -9223372036854775808 ]"#;
        assert_eq!(heard(&all).unwrap(), told);
    }

    #[test]
    fn keys_are_words_and_nothing_else() {
        assert_eq!(heard(&BTreeMap::from([("b", [1]), ("c", [2])])).unwrap(), "{ b: [ 1 ] c: [ 2 ] }");
        assert_eq!(heard(&BTreeMap::from([('中', ())])).unwrap(), "{ 中: nothing }");
        assert_eq!(heard(&BTreeMap::from([(1, ())])), Err(Untold("a key must be a string".to_owned())));
        assert!(heard(&BTreeMap::from([(Some([1]), ())])).is_err());
    }
}
