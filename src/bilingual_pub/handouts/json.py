"""The data of `bilingual-pub/1` (docs/formats.md), read back into the article that they tell of.

Anybody may have changed them: types, numbers, size and amount are checked before they are an
article again, and its texts are repaired, as for a review file. Keys that are not known here are
passed over, because a later version 1 may have more.
"""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints

from bilingual_pub.errors import InputError
from bilingual_pub.files import read_regular_file
from bilingual_pub.handouts.handout import Handout
from bilingual_pub.handouts.pairing import flag_missing_side
from bilingual_pub.i18n import _, knows_language
from bilingual_pub.model import (
    COPIED,
    UNKNOWN_LANGUAGE,
    Approval,
    BilingualArticle,
    Block,
    Flag,
    Head,
    Image,
    Kind,
    Meta,
    Note,
    Origin,
    Pair,
    Run,
    State,
    Suggestion,
)
from bilingual_pub.protect import SpanKind
from bilingual_pub.readers import check_blocks
from bilingual_pub.review import (
    MAX_ARCHIVE_BYTES,
    MOST_PARTS,
    WrongDataError,
    from_plain,
    sanitize_article,
)
from bilingual_pub.writers import FORMAT

NAME = FORMAT.partition("/")[0]

MEASURED = {str(kind) for kind in SpanKind if kind is not SpanKind.TERM} | {
    "negation",
    "when",
    "how-often",
}
"""The checks that are made again: what they found may have been mended since."""


@dataclass(frozen=True, slots=True)
class _Head:
    lang: str
    title: str = ""
    byline: str = ""
    date: dt.date | None = None
    publisher: str = ""
    url: str = ""
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class _Flag:
    check: str
    source: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class _Approval:
    by: str = ""
    on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class _Suggestion:
    likeness: float
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class _Pair:
    id: str
    kind: Kind
    source: str
    target: str
    origin: str
    state: State
    level: int = 0
    label: str = ""
    confidence: float | None = None
    flags: tuple[_Flag, ...] = ()
    approval: _Approval | None = None
    suggestions: tuple[_Suggestion, ...] = ()


@dataclass(frozen=True, slots=True)
class _Data:
    format: str
    source: _Head
    target: _Head
    title: _Pair
    pairs: tuple[_Pair, ...]


def read(path: Path) -> Handout | None:
    """The article of a file; None for data of another kind.

    Raises:
        InputError: it is damaged, of a newer version, or holds more than an article has.
        OSError: it can't be read.
    """
    data = read_regular_file(path, MAX_ARCHIVE_BYTES)
    if f'"{NAME}/'.encode() not in data:
        return None
    try:
        plain = _load(data)
        if not _is_ours(plain, path):
            return None
        found = from_plain(_Data, _keep_known(_Data, plain))
    except (ValueError, RecursionError, OverflowError) as error:
        raise InputError(
            _(
                "{path} is damaged: it is not what the format {name} asks for. Export the article"
                " again."
            ).format(path=path, name=FORMAT)
        ) from error
    check_blocks(len(found.pairs), str(path))
    return Handout(_flag_missing(sanitize_article(_make_article(found, path))))


def _load(data: bytes) -> Any:  # noqa: ANN401
    if sum(map(data.count, (b"[", b"{", b","))) > MOST_PARTS:
        raise WrongDataError
    return json.loads(data.decode("utf-8-sig"))


def _is_ours(plain: object, path: Path) -> bool:
    """Whether data say that they are of our format.

    Raises:
        InputError: they are of a version that is not known here.
    """
    said = plain.get("format") if isinstance(plain, dict) else None
    if not isinstance(said, str) or not said.startswith(f"{NAME}/"):
        return False
    if said != FORMAT:
        raise InputError(
            _("{path} was made by a newer version of Bilingual Pub. Update the program.").format(
                path=path
            )
        )
    return True


def _keep_known(wanted: Any, plain: object) -> object:  # noqa: ANN401
    """Data without the keys that a type of ours has not."""
    if get_origin(wanted) is tuple and isinstance(plain, list):
        return [_keep_known(get_args(wanted)[0], item) for item in plain]
    record = next(filter(is_dataclass, (wanted, *get_args(wanted))), None)
    if record is None or not isinstance(plain, Mapping):
        return plain
    hints = get_type_hints(record)
    known = {field.name for field in fields(record)}
    return {name: _keep_known(hints[name], said) for name, said in plain.items() if name in known}


def _make_article(data: _Data, path: Path) -> BilingualArticle:
    for head in (data.source, data.target):
        if head.lang != UNKNOWN_LANGUAGE and not knows_language(head.lang):
            raise InputError(
                _("{path}: “{value}” is not a language code. Spanish is es, English is en.").format(
                    path=path, value=head.lang
                )
            )
    return BilingualArticle(
        _make_head(data.source),
        _make_head(data.target),
        _make_pair(data.title),
        tuple(map(_make_pair, data.pairs)),
    )


def _make_head(head: _Head) -> Head:
    return Head(head.lang, Meta(head.byline, head.date, head.publisher, head.url), head.notes)


def _make_pair(pair: _Pair) -> Pair:
    name, _space, version = pair.origin.partition(" ")
    return Pair(
        pair.id,
        _make_side(pair, pair.source),
        _make_side(pair, pair.target),
        Origin(name, version),
        pair.state,
        pair.confidence,
        tuple(
            Flag(it.check, it.source, it.target) for it in pair.flags if it.check not in MEASURED
        ),
        Approval(pair.approval.by, pair.approval.on) if pair.approval else None,
        tuple(Suggestion(it.source, it.target, it.likeness) for it in pair.suggestions),
    )


def _make_side(pair: _Pair, text: str) -> tuple[Block, ...]:
    """One side as a block: the data don't say which of several a blank line parts."""
    place = Image("") if pair.kind is Kind.IMAGE else None
    if not text and place is None:
        return ()
    return (Block(pair.id, pair.kind, (Run(text),), pair.level, place=place, label=pair.label),)


def _flag_missing(article: BilingualArticle) -> BilingualArticle:
    title, *pairs = (
        pair if pair.origin == COPIED else flag_missing_side(pair) for pair in article.all_pairs
    )
    return BilingualArticle(article.source, article.target, title, tuple(pairs))
