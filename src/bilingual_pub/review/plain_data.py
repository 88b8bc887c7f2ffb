"""The model as plain data that JSON can hold, and back, told by the types of its fields.

A field that has its default is left out. Coming back, every value must be of its field's type and
every number within what an article can have: the data may have been made by anybody.
"""

import datetime as dt
import math
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

LIMITS: dict[str, tuple[float, float]] = {
    "level": (0, 100),
    "row": (0, 1_000_000),
    "column": (0, 10_000),
    "rowspan": (1, 65_534),
    "colspan": (1, 1_000),
    "number": (-(10**9), 10**9),
    "confidence": (0, 1),
    "likeness": (0, 1),
}
"""The least and the most of each number, by the name of its field; spans as HTML caps them."""


class WrongDataError(ValueError):
    """The data are not what the model's types ask for."""


def to_plain(value: object) -> Any:  # noqa: ANN401
    """A value of the model as dicts, lists, text and numbers.

    >>> from bilingual_pub.model import Mark, Run
    >>> to_plain((Run("It’s"), Run("here", frozenset({Mark.STRONG})))) == [
    ...     {"text": "It’s"}, {"text": "here", "marks": ["strong"]}
    ... ]
    True
    """
    if is_dataclass(value):
        return {
            field.name: to_plain(said)
            for field in fields(value)
            if (said := getattr(value, field.name)) != field.default
        }
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if isinstance(value, frozenset):
        return sorted(to_plain(item) for item in value)
    if isinstance(value, bytes):
        return b64encode(value).decode()
    if isinstance(value, dt.date):
        return value.isoformat()
    return value


def from_plain(wanted: Any, plain: object) -> Any:  # noqa: ANN401
    """A value of a type from plain data.

    Raises:
        WrongDataError: the data do not make such a value.
    """
    origin = get_origin(wanted)
    if origin is UnionType:
        return from_plain(_find_member(get_args(wanted), plain), plain)
    if origin in {tuple, frozenset}:
        items = _read_exact(list, plain)
        return origin(from_plain(get_args(wanted)[0], item) for item in items)
    if is_dataclass(wanted):
        return _read_record(wanted, _read_exact(dict, plain))
    if isinstance(wanted, type) and issubclass(wanted, StrEnum):
        return _make_value(wanted, _read_exact(str, plain))
    return SCALARS[wanted](plain)


def _read_record(wanted: Any, plain: dict[str, object]) -> Any:  # noqa: ANN401
    if not _fits(wanted, plain):
        raise WrongDataError
    hints = _get_hints(wanted)
    values = {name: from_plain(hints[name], said) for name, said in plain.items()}
    for name, value in values.items():
        least, most = LIMITS.get(name, (-math.inf, math.inf))
        if isinstance(value, int | float) and not least <= value <= most:
            raise WrongDataError
    return wanted(**values)


def _find_member(members: tuple[Any, ...], plain: object) -> Any:  # noqa: ANN401
    """Which type of a union the data are of: records are told apart by the names they have."""
    if plain is None and NoneType in members:
        return NoneType
    rest = [member for member in members if member is not NoneType]
    if len(rest) == 1:
        return rest[0]
    for member in rest:
        if isinstance(plain, dict) and _fits(member, plain):
            return member
    raise WrongDataError


def _fits(wanted: Any, plain: dict[str, object]) -> bool:  # noqa: ANN401
    known = {field.name for field in fields(wanted)}
    required = {field.name for field in fields(wanted) if _is_required(field)}
    return required <= plain.keys() <= known


def _is_required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


@cache
def _get_hints(wanted: Any) -> dict[str, Any]:  # noqa: ANN401
    return get_type_hints(wanted)


def _read_exact(wanted: type, plain: object) -> Any:  # noqa: ANN401
    """The data, if they are exactly of a type: `True` is no number."""
    if type(plain) is not wanted:
        raise WrongDataError
    return plain


def _make_value(make: Callable[[str], Any], text: str) -> Any:  # noqa: ANN401
    try:
        return make(text)
    except ValueError as error:
        raise WrongDataError from error


def _check_text(text: str) -> str:
    """A text without half a character (a surrogate), which JSON can write and no file can hold."""
    text.encode()
    return text


def _read_number(plain: object) -> float:
    if type(plain) not in {int, float}:
        raise WrongDataError
    return float(plain)  # type: ignore[arg-type]


SCALARS: dict[Any, Callable[[object], Any]] = {
    str: lambda plain: _make_value(_check_text, _read_exact(str, plain)),
    int: lambda plain: _read_exact(int, plain),
    bool: lambda plain: _read_exact(bool, plain),
    float: _read_number,
    NoneType: lambda plain: _read_exact(NoneType, plain),
    bytes: lambda plain: _make_value(
        lambda text: b64decode(text, validate=True), _read_exact(str, plain)
    ),
    dt.date: lambda plain: _make_value(dt.date.fromisoformat, _read_exact(str, plain)),
}
"""How each type without parts is read."""
