"""Holds a value against one of the shapes of ``chanjiao.shapes``, as a type checker would if it could see the value."""

from __future__ import annotations

import types
import typing
from typing import Any, Literal, NotRequired, Required, TypeVar, Union


def faults(value: object, shape: Any, place: str = "", bound: dict[Any, Any] | None = None) -> list[str]:
    """Where the value is not of the shape, and why."""
    bound = bound or {}
    origin = typing.get_origin(shape)
    if isinstance(shape, TypeVar):
        return faults(value, bound[shape], place)
    if shape is Any:
        return []
    if typing.is_typeddict(shape):
        return _record_faults(value, shape, place, bound)
    if typing.is_typeddict(origin):
        given = dict(zip(origin.__parameters__, typing.get_args(shape), strict=True))
        return _record_faults(value, origin, place, given)
    arguments = typing.get_args(shape)
    if origin in (Union, types.UnionType):
        tried = [faults(value, branch, place, bound) for branch in arguments]
        return [] if any(not found for found in tried) else min(tried, key=len)
    if origin is Literal:
        return [] if value in arguments else [f"{place}: {value!r} is none of {arguments}"]
    if origin is list:
        if not isinstance(value, list):
            return [f"{place}: {value!r} is no list"]
        return [
            fault for index, item in enumerate(value) for fault in faults(item, arguments[0], f"{place}/{index}", bound)
        ]
    if origin is dict:
        return [] if isinstance(value, dict) else [f"{place}: {value!r} is no dictionary"]
    # `True` is an `int` to Python, and none to JSON.
    fits = type(value) is shape
    return [] if fits else [f"{place}: {value!r} is no {shape.__name__}"]


def _record_faults(value: object, shape: Any, place: str, bound: dict[Any, Any]) -> list[str]:
    if not isinstance(value, dict):
        return [f"{place}: {value!r} is no {shape.__name__}"]
    hints = typing.get_type_hints(shape, include_extras=True)
    found = [f"{place}/{key}: not in {shape.__name__}" for key in value.keys() - hints.keys()]
    found += [f"{place}/{key}: missing in {shape.__name__}" for key in shape.__required_keys__ - value.keys()]
    for key, hint in hints.items():
        if key in value:
            inner = typing.get_args(hint)[0] if typing.get_origin(hint) in (Required, NotRequired) else hint
            found += faults(value[key], inner, f"{place}/{key}", bound)
    return found
