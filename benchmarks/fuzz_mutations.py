"""Inputs made worse: bytes changed at random, and in a zip the bytes of one of its members."""

import copy
import io
import json
import lzma
import zipfile
import zlib
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import Any

MOST_BYTES = 100_000

Mutation = Callable[[bytes, Random], bytes]

TOKENS = (
    *(b"\0", b"\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\r\n", b"\n\n", b"\t", b" "),
    *(b"-1", b"0", b"99999999999999999999", b"1e999", b"NaN", b"9" * 5_000, b"0x" + b"f" * 5_000),
    *(
        b"<",
        b">",
        b"&",
        b"&lt;",
        b"&#0;",
        b"&#x110000;",
        b'"',
        b"'",
        b"\\",
        b"\\ud800",
        b"/",
        b"../",
    ),
    *(
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"]]>",
        b"<!DOCTYPE x>",
        b"<?",
        b"?>",
        b"<b>",
        b"</b>",
        b"<a1>",
    ),
    *(
        b"[",
        b"]",
        b"{",
        b"}",
        b"(",
        b")",
        b"*",
        b"_",
        b"`",
        b"#",
        b"|",
        b"- ",
        b"> ",
        b"1. ",
        b"---\n",
    ),
    *(
        b"+++\n",
        b"charset=utf-7",
        b"charset=undefined",
        b"charset=idna",
        b"xml:lang",
        b"null",
        b"true",
    ),
    *("\u202e\u200b\u0301\u2028\ufeff".encode(), "β€œ".encode(), "Ã©".encode(), "字".encode()),
    *(
        b"March 4, 2026",
        b"$1,250.50",
        b"www.a.org",
        b"a@b.org",
        b"Mr. ",
        b"U.S. ",
        b"9 a.m. ",
        b"1/2",
    ),
)
"""What is special to one format or another."""

MOST_TIMES = 3_000


def mutated(data: bytes, chance: Random) -> bytes:
    """The bytes with one to eight changes, and no more than `MOST_BYTES` of them."""
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        data = chance.choice(CHANGES)(data, chance)[:MOST_BYTES]
    return data


def _slice(data: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randint(0, len(data))
    length = chance.choice((1, 1, 2, 4, 8, 20, 60, 300, 3_000))
    return start, min(start + chance.randint(0, length), len(data))


def _flipped(data: bytes, chance: Random) -> bytes:
    if not data:
        return data
    place = chance.randrange(len(data))
    return data[:place] + bytes([chance.randrange(256)]) + data[place + 1 :]


def _with_token(data: bytes, chance: Random) -> bytes:
    start, end = _slice(data, chance)
    end = chance.choice((start, end))
    times = chance.choice((1, 1, 1, 1, 2, 30, MOST_TIMES))
    return data[:start] + chance.choice(TOKENS) * times + data[end:]


def _without(data: bytes, chance: Random) -> bytes:
    start, end = _slice(data, chance)
    return data[:start] + data[end:]


def _repeated(data: bytes, chance: Random) -> bytes:
    start, end = _slice(data, chance)
    times = chance.choice((2, 3, 30, MOST_TIMES))
    return data[:start] + data[start:end] * times + data[end:]


def _moved(data: bytes, chance: Random) -> bytes:
    start, end = _slice(data, chance)
    rest = data[:start] + data[end:]
    place = chance.randint(0, len(rest))
    return rest[:place] + data[start:end] + rest[place:]


def _copied(data: bytes, chance: Random) -> bytes:
    start, end = _slice(data, chance)
    place = chance.randint(0, len(data))
    return data[:place] + data[start:end] + data[place:]


def _cut_short(data: bytes, chance: Random) -> bytes:
    return data[: chance.randint(0, len(data))]


CHANGES: Sequence[Mutation] = (
    *(_flipped, _with_token, _with_token, _without, _repeated, _moved, _copied, _cut_short),
)


UNREADABLE = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, RuntimeError, OSError),
)


def mutated_zip(data: bytes, chance: Random, inside: Mutation = mutated) -> bytes:
    """A zip of which one member was changed, by `inside`, and now and then the zip itself."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as old:
            members = [(info, old.read(info)) for info in old.infolist()]
    except UNREADABLE:
        return mutated(data, chance)
    if not members or chance.random() < SHARE_RAW:
        return mutated(data, chance)
    number = chance.randrange(len(members))
    info, content = members[number]
    if chance.random() < SHARE_NAMES:
        name = mutated(info.filename.encode("utf-8", "replace"), chance)[:MOST_NAME]
        info.filename = name.decode("utf-8", "replace").replace("\0", "_") or "_"
    else:
        content = inside(content, chance)
    kept = chance.random()
    members[number : number + 1] = [(info, content)] * (0 if kept < SHARE_DROPPED else 1)
    return packed([(info.filename, part) for info, part in members])


SHARE_RAW, SHARE_NAMES, SHARE_DROPPED = 0.1, 0.05, 0.03
MOST_NAME = 300


def packed(members: Sequence[tuple[str, bytes]]) -> bytes:
    """A zip of some members, by their names; two may have the same."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as new:
        names = set()
        for name, content in members:
            if name not in names:
                new.writestr(name, content)
            names.add(name)
    return made.getvalue()


ODD_VALUES: tuple[Any, ...] = (
    *(None, True, 0, -1, 1, 10**9, 10**30, 0.5, -0.5, 1e308, "", " ", "x", "\0", "a\nb", "\ud800"),
    *("a\u0001b", "\u202e", "x" * 300, "en", "xx-YY", "2026-03-04", "0001-01-01", [], {}, [[]]),
    *("javascript:x", "http://[", "<b>", "<a1>", "a\n\n\nb", "=1+1", "\r", "\u2028", "]]>", "--"),
)
"""What a field may hold that nobody thought of."""


def mutated_json(data: bytes, chance: Random) -> bytes:
    """JSON in which values were replaced, repeated, moved or left out; now and then just bytes."""
    try:
        whole = json.loads(data)
    except (ValueError, RecursionError):
        return mutated(data, chance)
    places = list(_places(whole)) if isinstance(whole, dict | list) else []
    if not places or chance.random() < SHARE_RAW:
        return mutated(data, chance)
    for _ in range(chance.choice((1, 1, 2, 4))):
        _change_value(*chance.choice(places), chance, places)
    return json.dumps(whole, default=str)[:MOST_BYTES].encode()


def _places(whole: Any) -> Iterator[tuple[Any, Any]]:  # noqa: ANN401
    """Every list or table in JSON with each of its keys."""
    keys = list(whole) if isinstance(whole, dict) else range(len(whole))
    for key in keys:
        yield whole, key
        if isinstance(whole[key], dict | list):
            yield from _places(whole[key])


def _change_value(
    holder: Any,  # noqa: ANN401
    key: Any,  # noqa: ANN401
    chance: Random,
    places: Sequence[tuple[Any, Any]],
) -> None:
    if key not in (holder if isinstance(holder, dict) else range(len(holder))):
        return
    kind = chance.randrange(6)
    if kind == 0:
        del holder[key]
    elif kind == 1 and isinstance(holder, list):
        holder.insert(key, copy.deepcopy(holder[key]))
    elif kind == 2:  # noqa: PLR2004
        other, place = chance.choice(places)
        if place in (other if isinstance(other, dict) else range(len(other))):
            holder[key] = copy.deepcopy(other[place])
    elif kind == 3 and isinstance(holder[key], str):  # noqa: PLR2004
        made = mutated(holder[key].encode("utf-8", "surrogatepass"), chance)
        holder[key] = made.decode("utf-8", "replace")
    else:
        holder[key] = chance.choice(ODD_VALUES)
