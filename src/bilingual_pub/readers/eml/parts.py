"""The parts of a message: which hold its text, which its pictures, and what else came with it."""

import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

from bilingual_pub.errors import InputError
from bilingual_pub.model import Change, Note
from bilingual_pub.pictures import MAX_PICTURE_BYTES, identify_picture
from bilingual_pub.readers.eml.refusal import make_encrypted_error, make_sealed_error
from bilingual_pub.readers.limits import MAX_NESTING
from bilingual_pub.readers.mime import (
    Part,
    clean_line,
    list_parts,
    parse_message,
    read_bytes,
    read_field,
    read_parameter,
    read_text,
)
from bilingual_pub.readers.notes import make_note
from bilingual_pub.readers.reading import Source

HTML_TYPES = frozenset({"text/html", "application/xhtml+xml"})

TEXT_TYPES = frozenset({"text/plain", *HTML_TYPES})

SEALED_TYPES = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
"""S/MIME (RFC 8551): encrypted, or signed so that the text lies inside."""

SIGNATURE_TYPES = frozenset(
    {
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-signature",
        "application/pgp-keys",
    }
)

WORD = re.compile(r"\w+")

TAG = re.compile(r"<[^<>]*>")

UNSEEN_PART = re.compile(r"<(?=/?(?:style|script|head)\b)", re.IGNORECASE)

FEWEST_SHARE = 0.5
"""Of the plain text's words that the page beside it must have; else it only says “see below”."""


@dataclass(slots=True)
class Letter:
    """What a message holds: the parts with its text in order, pictures by name, and the rest."""

    name: str
    texts: list[Part] = field(default_factory=list)
    named_texts: list[Part] = field(default_factory=list)
    """Texts with a file's name: attached, unless nothing else says anything."""
    pictures: dict[str, bytes] = field(default_factory=dict)
    loose: dict[str, str] = field(default_factory=dict)
    """Pictures by the name that the text must have for them, and what their files are called."""
    messages: list[Part] = field(default_factory=list)
    attached: list[str] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def open_letter(message: Part, source: Source) -> Letter:
    """The parts of a message, sorted.

    Raises:
        InputError: it is encrypted, or signed so that its text can't be read.
    """
    letter = Letter(source.name)
    _sort(message, letter, source, 0)
    if not letter.texts and letter.named_texts:
        letter.texts.append(letter.named_texts.pop(0))
    letter.attached += map(name_part, letter.named_texts)
    return letter


def _sort(part: Part, letter: Letter, source: Source, depth: int) -> None:
    kind = part.get_content_type()
    inner = list_parts(part)
    if depth > MAX_NESTING:
        return
    if kind == "multipart/encrypted":
        raise make_encrypted_error(letter.name)
    if kind in SEALED_TYPES:
        is_signed = "signed" in read_parameter(part, "smime-type").lower()
        raise (make_sealed_error if is_signed else make_encrypted_error)(letter.name)
    if kind in SIGNATURE_TYPES:
        letter.notes.append(make_note("digital-signature", Change.LEFT_OUT, name_part(part)))
    elif kind == "message/rfc822":
        letter.messages += _open_encoded(inner, source) if is_encoded(part) else inner
    elif kind == "multipart/alternative" and inner:
        _sort(_choose_alternative(inner), letter, source, depth + 1)
    elif kind == "multipart/related" and inner:
        _sort_related(part, inner, letter, source, depth)
    elif inner:
        for one in inner:
            _sort(one, letter, source, depth + 1)
    else:
        _sort_leaf(part, kind, letter)


def is_encoded(part: Part) -> bool:
    """Whether a part is written in base64, which the standard forbids for a message."""
    return read_field(part, "content-transfer-encoding").lower() == "base64"


def _open_encoded(inner: list[Part], source: Source) -> list[Part]:
    """A message that a program attached in base64; the parser takes the letters for its text."""
    coded = inner[0].get_payload() if inner else ""
    try:
        data = b64decode(coded.encode("ascii", "ignore")) if isinstance(coded, str) else b""
    except ValueError:
        return []
    return [parse_message(data, source)] if data else []


def _sort_related(
    part: Part, inner: list[Part], letter: Letter, source: Source, depth: int
) -> None:
    """A text with its pictures: the text is the first part, or the one that is named."""
    start = read_parameter(part, "start").strip("<>")
    root = next((it for it in inner if start and read_content_id(it) == start), inner[0])
    for one in [root, *(it for it in inner if it is not root)]:
        _sort(one, letter, source, depth + 1)


def _sort_leaf(part: Part, kind: str, letter: Letter) -> None:
    disposition = part.get_content_disposition() or ""
    file = read_file_name(part)
    if kind.startswith("image/"):
        _keep_picture(part, letter)
    elif kind in TEXT_TYPES and disposition != "attachment" and not file:
        letter.texts.append(part)
    elif kind in TEXT_TYPES and disposition != "attachment":
        letter.named_texts.append(part)
    elif kind.startswith("multipart/"):
        letter.notes.append(make_note("message-part", Change.UNREADABLE, kind))
    elif kind != "text/css" and (file or kind != "application/octet-stream" or read_bytes(part)):
        letter.attached.append(name_part(part))


def _keep_picture(part: Part, letter: Letter) -> None:
    """Take a picture that the text may show; one that is too large is named."""
    names = list(list_picture_names(part))
    data = read_bytes(part)
    if not names:
        letter.attached.append(name_part(part))
        return
    if not is_usable_picture(data):
        name = name_part(part)
        letter.notes.append(make_note("picture", Change.UNREADABLE, name, why="unusable-picture"))
        return
    letter.loose[names[0]] = name_part(part)
    letter.pictures |= dict.fromkeys(names, data)


def list_picture_names(part: Part) -> Iterator[str]:
    """How a page calls a picture that comes with it (RFC 2392, RFC 2557)."""
    if name := read_content_id(part):
        yield f"cid:{name}"
        yield f"cid:{quote(name)}"
    if place := read_field(part, "content-location"):
        yield place


def is_usable_picture(data: bytes) -> bool:
    """Whether some bytes are a picture of a kind and size that a handout can show."""
    try:
        return len(data) <= MAX_PICTURE_BYTES and identify_picture(data) is not None
    except InputError:
        return False


def read_content_id(part: Part) -> str:
    """The name by which other parts call a part."""
    return read_field(part, "content-id").strip("<> ")


def read_file_name(part: Part) -> str:
    """The name of the file that a part is; empty where it has none."""
    named = read_parameter(part, "filename", "content-disposition") or read_parameter(part, "name")
    return clean_line(re.split(r"[/\\]", named)[-1])


def name_part(part: Part) -> str:
    """What a note calls a part: the name of its file, or its kind."""
    place = clean_line(read_field(part, "content-location").partition("?")[0])
    return read_file_name(part) or place.rpartition("/")[2] or part.get_content_type()


def _choose_alternative(inner: list[Part]) -> Part:
    """The form of a text that says most: a page, unless the plain text has far more words."""
    pages = [part for part in inner if _find_kind(part, HTML_TYPES)]
    plain = [part for part in inner if _find_kind(part, frozenset({"text/plain"}))]
    plain = [part for part in plain if part not in pages]
    if not pages:
        return plain[-1] if plain else inner[-1]
    words = sum(_count_words(part) for part in _find_kind(pages[-1], TEXT_TYPES))
    others = sum(_count_words(part) for part in plain[-1:])
    return plain[-1] if plain and words < others * FEWEST_SHARE else pages[-1]


def _find_kind(part: Part, kinds: frozenset[str]) -> list[Part]:
    return [inner for inner in part.walk() if inner.get_content_type() in kinds]


def _count_words(part: Part) -> int:
    text = read_text(part)
    if part.get_content_type() in HTML_TYPES:
        seen = (part for part in UNSEEN_PART.split(text) if part.startswith("/"))
        text = TAG.sub(" ", " ".join((UNSEEN_PART.split(text, 1)[0], *seen)))
    return sum(1 for _word in WORD.finditer(text))
