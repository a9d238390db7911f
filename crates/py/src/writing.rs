//! What goes out as plain Python objects: whatever the library serialises, as dictionaries, lists, `str`, `int`, `bool`.

use pyo3::IntoPyObjectExt as _;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};
use serde::ser::{self, Serialize};

/// A serialised value as Python objects, keys in the order in which they are declared.
pub(crate) fn to_python<'py>(py: Python<'py>, value: &(impl Serialize + ?Sized)) -> PyResult<Bound<'py, PyAny>> {
    value.serialize(ToPython { py }).map_err(|Failed(error)| error)
}

/// Makes Python objects.
#[derive(Clone, Copy)]
struct ToPython<'py> {
    py: Python<'py>,
}

/// An exception that Python raised meanwhile, or what a value says it cannot be written for.
#[derive(Debug)]
struct Failed(PyErr);

impl std::fmt::Display for Failed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Failed {}

impl ser::Error for Failed {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Self(PyValueError::new_err(message.to_string()))
    }
}

impl From<PyErr> for Failed {
    fn from(error: PyErr) -> Self {
        Self(error)
    }
}

type Made<'py> = Result<Bound<'py, PyAny>, Failed>;

impl<'py> ToPython<'py> {
    fn plain<T: IntoPyObject<'py>>(self, value: T) -> Made<'py> {
        value.into_bound_py_any(self.py).map_err(Failed)
    }

    fn tagged(self, variant: &str, value: Bound<'py, PyAny>) -> Made<'py> {
        let dictionary = PyDict::new(self.py);
        dictionary.set_item(variant, value)?;
        Ok(dictionary.into_any())
    }
}

macro_rules! plainly {
    ($($method:ident: $type:ty),* $(,)?) => {
        $(fn $method(self, value: $type) -> Made<'py> { self.plain(value) })*
    };
}

impl<'py> ser::Serializer for ToPython<'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Failed;
    type SerializeSeq = Items<'py>;
    type SerializeTuple = Items<'py>;
    type SerializeTupleStruct = Items<'py>;
    type SerializeTupleVariant = Items<'py>;
    type SerializeMap = Members<'py>;
    type SerializeStruct = Members<'py>;
    type SerializeStructVariant = Members<'py>;

    plainly! {
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_i128: i128, serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64,
        serialize_u128: u128, serialize_f32: f32, serialize_f64: f64, serialize_char: char, serialize_str: &str,
        serialize_bytes: &[u8],
    }

    fn serialize_none(self) -> Made<'py> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Made<'py> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Made<'py> {
        Ok(self.py.None().into_bound(self.py))
    }

    fn serialize_unit_struct(self, _: &'static str) -> Made<'py> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Made<'py> {
        self.plain(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Made<'py> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Made<'py> {
        let value = value.serialize(self)?;
        self.tagged(variant, value)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items<'py>, Failed> {
        Ok(Items { to: self, list: PyList::empty(self.py), variant: None })
    }

    fn serialize_tuple(self, _: usize) -> Result<Items<'py>, Failed> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Items<'py>, Failed> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Items<'py>, Failed> {
        Ok(Items { to: self, list: PyList::empty(self.py), variant: Some(variant) })
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Members<'py>, Failed> {
        Ok(Members { to: self, dictionary: PyDict::new(self.py), key: None, variant: None })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Members<'py>, Failed> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Members<'py>, Failed> {
        Ok(Members { to: self, dictionary: PyDict::new(self.py), key: None, variant: Some(variant) })
    }
}

/// A list being made.
struct Items<'py> {
    to: ToPython<'py>,
    list: Bound<'py, PyList>,
    variant: Option<&'static str>,
}

impl<'py> Items<'py> {
    fn add<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        self.list.append(value.serialize(self.to)?).map_err(Failed)
    }

    fn done(self) -> Made<'py> {
        match self.variant {
            Some(variant) => self.to.tagged(variant, self.list.into_any()),
            None => Ok(self.list.into_any()),
        }
    }
}

macro_rules! items {
    ($($trait:ident::$add:ident),*) => {
        $(impl<'py> ser::$trait for Items<'py> {
            type Ok = Bound<'py, PyAny>;
            type Error = Failed;

            fn $add<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
                self.add(value)
            }

            fn end(self) -> Made<'py> {
                self.done()
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

/// A dictionary being made.
struct Members<'py> {
    to: ToPython<'py>,
    dictionary: Bound<'py, PyDict>,
    key: Option<Bound<'py, PyAny>>,
    variant: Option<&'static str>,
}

impl<'py> Members<'py> {
    fn done(self) -> Made<'py> {
        match self.variant {
            Some(variant) => self.to.tagged(variant, self.dictionary.into_any()),
            None => Ok(self.dictionary.into_any()),
        }
    }
}

impl<'py> ser::SerializeMap for Members<'py> {
    type Ok = Bound<'py, PyAny>;
    type Error = Failed;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Failed> {
        self.key = Some(key.serialize(self.to)?);
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Failed> {
        self.dictionary.set_item(self.key.take(), value.serialize(self.to)?).map_err(Failed)
    }

    fn end(self) -> Made<'py> {
        self.done()
    }
}

macro_rules! members {
    ($($trait:ident),*) => {
        $(impl<'py> ser::$trait for Members<'py> {
            type Ok = Bound<'py, PyAny>;
            type Error = Failed;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Failed> {
                // Interned: the same keys come again and again.
                let key = PyString::intern(self.to.py, key);
                self.dictionary.set_item(key, value.serialize(self.to)?).map_err(Failed)
            }

            fn end(self) -> Made<'py> {
                self.done()
            }
        })*
    };
}

members!(SerializeStruct, SerializeStructVariant);
