"""MIME, as mail and web archives have it: a message in parts (RFC 2045 to 2047).

The standard library parses it. Its parser is given nothing that would take it long: parts inside
each other are counted before, and a field of the head is cut before anybody makes sense of it. What
a part says of itself is only believed when its bytes bear it out.
"""

import codecs
import datetime as dt
import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses, parsedate_to_datetime

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _
from bilingual_pub.readers.limits import check_lines
from bilingual_pub.readers.reading import Source
from bilingual_pub.text import decode_text

Part = Message

MAX_CONTAINERS = 50
"""Parts that hold parts: a mail that was forwarded ten times as an attachment has some 20."""

MAX_PARTS = 500
"""A saved page with a hundred pictures and style sheets has some 200."""

LONGEST_FIELD = 2_000
"""Characters of one field of a head that are read."""

LONGEST_HEAD = 200_000
"""Bytes in which the fields of a message are looked for; the stamps of ten servers are 10,000."""

CONTAINER = re.compile(rb"^content-type:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)

CONTENT_FIELD = re.compile(
    rb"^content-[a-z-]+:[^\n]*(?:\n[ \t][^\n]*)*", re.IGNORECASE | re.MULTILINE
)

LONGEST_CONTENT_FIELD = 10_000
"""Bytes; the parser takes the square of its length to part it."""

FIELD = re.compile(rb"[!-9;-~]{1,76}:[^\n]*\n(?:[ \t][^\n]*\n)*")

TELLING_FIELDS = frozenset(
    {"mime-version", "message-id", "received", "return-path", "delivered-to"}
)
"""Fields that programs write, and nobody who types a memo with `From:` and `Date:`."""

MOST_FIELDS = 200
"""Among so many a message has one of those."""

UNIX_LINE = re.compile(rb"(?:From [^\n]*\n)")
"""What stands before a message in a mailbox file."""

APPLE_LENGTH = re.compile(rb"(?P<length>\d{1,9})[ \t]*\r?\n")
"""What Apple's Mail writes before a message: how many bytes it has. A property list follows it."""

ISO_DAY = re.compile(r"\d{4}-\d\d-\d\d")

SPOKEN_DATE = re.compile(r"\s+at\s+|(?<=\d),\s+")
"""What programs write into the date of an older message, and the standard does not have."""

LATIN = frozenset({"us-ascii", "ascii", "iso8859-1", "cp1252", "latin-1"})
"""Charsets that programs name when they don't know."""

WINDOWS = {"iso8859-1": "cp1252", "latin-1": "cp1252", "iso8859-9": "cp1254", "gb2312": "gb18030"}
"""What is meant where these are named (the WHATWG's Encoding Standard)."""


def begins_like_message(data: bytes) -> bool:
    r"""Whether a file begins with the head of a message, such as a program writes it.

    >>> begins_like_message(b"MIME-Version: 1.0\nSubject: Water\n\nBoil it.")
    True
    >>> begins_like_message(b"From: The clerk\nDate: May 4\n\nBoil it.")
    False
    """
    return not TELLING_FIELDS.isdisjoint(name for name, _value in list_fields(data))


SENT_FIELDS = frozenset({"to", "cc", "received", "message-id", "return-path", "delivered-to"})
"""Fields that a message has and a saved page does not."""

PLACE_FIELDS = frozenset({"content-location", "snapshot-content-location"})


def is_web_archive(data: bytes) -> bool:
    """Whether a file is a page that a browser saved with its pictures, and no message."""
    fields = dict(list_fields(data))
    if TELLING_FIELDS.isdisjoint(fields) or not SENT_FIELDS.isdisjoint(fields):
        return False
    kind = fields.get("content-type", "").lower()
    return kind.startswith("multipart/related") or (
        kind.startswith("text/html") and bool(fields.keys() & PLACE_FIELDS)
    )


def list_fields(data: bytes) -> Iterator[tuple[str, str]]:
    """The first fields of a file that begins with a head: their names in small letters."""
    head = strip_wrapping(data[:LONGEST_HEAD]).replace(b"\r\n", b"\n")
    place = 0
    for _number in range(MOST_FIELDS):
        field = FIELD.match(head, place)
        if field is None:
            return
        name, _colon, value = field[0].partition(b":")
        yield name.decode("ascii").lower(), value.decode("latin-1").strip()
        place = field.end()


def strip_wrapping(data: bytes) -> bytes:
    """A message without what mailbox files and Apple's Mail write around it."""
    bare = data.removeprefix(codecs.BOM_UTF8).lstrip(b"\r\n")
    if line := UNIX_LINE.match(bare):
        return bare[line.end() :]
    if counted := APPLE_LENGTH.match(bare):
        return bare[counted.end() :][: int(counted["length"])]
    return bare


def parse_message(data: bytes, source: Source) -> Part:
    """The parts of a message.

    Raises:
        InputError: there are more than anybody sends, or too many inside each other.
    """
    bare = strip_wrapping(data)
    check_lines(bare.decode("latin-1"), source.name)
    is_long = any(
        field.end() - field.start() > LONGEST_CONTENT_FIELD
        for field in CONTENT_FIELD.finditer(bare)
    )
    if is_long or len(CONTAINER.findall(bare)) > MAX_CONTAINERS:
        raise _make_too_many_error(source)
    try:
        message = message_from_bytes(bare, policy=policy.compat32)
    except (MessageError, RecursionError, ValueError) as error:
        raise _make_too_many_error(source) from error
    if sum(1 for _part in message.walk()) > MAX_PARTS:
        raise _make_too_many_error(source)
    return message


def _make_too_many_error(source: Source) -> InputError:
    return InputError(
        _(
            "{name} has far more parts than a message needs. Copy the text that you need into a"
            " text file, and export that."
        ).format(name=source.name)
    )


def list_parts(part: Part) -> list[Part]:
    """The parts right inside a part; none for one that holds text or data."""
    held = part.get_payload()
    return [inner for inner in held if isinstance(inner, Message)] if isinstance(held, list) else []


def read_bytes(part: Part) -> bytes:
    """What a part holds, its transfer encoding undone as far as it goes."""
    try:
        data = part.get_payload(decode=True)
    except (ValueError, LookupError, AssertionError):
        return b""
    return data if isinstance(data, bytes) else b""


def read_text(part: Part) -> str:
    """The text of a part: in the charset that it names, unless its bytes say another.

    A program that does not know names Latin-1 or ASCII; what is UTF-8 then, is UTF-8. A charset
    that nobody knows, or that the bytes can't be in, does not count.
    """
    data = read_bytes(part)
    named = find_codec(read_parameter(part, "charset"))
    if not named or (named in LATIN and _is_utf8(data)):
        return decode_text(data)
    try:
        return data.decode(WINDOWS.get(named, named))
    except (UnicodeError, LookupError):
        return decode_text(data)


def find_codec(charset: str) -> str:
    """Python's own name of a charset; empty for one that it does not know, or that is none."""
    try:
        found = codecs.lookup(charset.strip()[:40])
    except (LookupError, ValueError):
        return ""
    # `hex`, `zlib` and the like turn bytes into bytes; `idna` and `punycode` are for host names.
    is_charset = getattr(found, "_is_text_encoding", True)
    return found.name if is_charset and found.name not in {"idna", "punycode"} else ""


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def read_parameter(part: Part, name: str, field: str = "content-type") -> str:
    """A parameter of a field, in plain words (RFC 2231, RFC 2047); empty where there is none."""
    try:
        value = part.get_param(name, "", header=field)
    except (ValueError, LookupError, TypeError):
        return ""
    if isinstance(value, tuple):
        charset, _language, raw = value
        text = raw.encode("latin-1", "replace")
        codec = find_codec(charset or "utf-8") or "utf-8"
        return clean_line(text.decode(codec, "replace"))
    return decode_words(str(value))


def read_field(part: Part, name: str) -> str:
    """A field of the head in plain words, on one line; empty where there is none."""
    return decode_words(read_raw_field(part, name))


def read_raw_field(part: Part, name: str) -> str:
    """A field of the head as it is written, cut where it is longer than any field is."""
    found = (str(value) for key, value in part.raw_items() if key.lower() == name)
    return next(found, "")[:LONGEST_FIELD]


def decode_words(text: str) -> str:
    """A field in plain words: encoded words decoded, bytes that should not be there guessed."""
    raw = text[:LONGEST_FIELD]
    if any("\udc80" <= char <= "\udcff" for char in raw):
        raw = decode_text(raw.encode("utf-8", "surrogateescape"))
    try:
        decoded = str(make_header([(it, _know_charset(name)) for it, name in decode_header(raw)]))
    except (MessageError, ValueError, LookupError):
        decoded = raw
    return clean_line(decoded)


def _know_charset(name: str | None) -> str | None:
    """The charset of an encoded word that Python knows, or one in which no byte is wrong."""
    if not name:
        return None
    codec = find_codec(name)
    return WINDOWS.get(codec, codec) or "latin-1"


def clean_line(text: str) -> str:
    """A text on one line, without control characters."""
    return " ".join("".join(it if it.isprintable() else " " for it in text).split())


def read_sender(part: Part) -> str:
    """The name of who sent a message; empty where there is only an address."""
    return read_names(read_raw_field(part, "from"))


def read_names(field: str) -> str:
    """The names in a field of addresses, without the addresses."""
    names = (clean_name(decode_words(name)) for name, _address in getaddresses([field]))
    return ", ".join(dict.fromkeys(filter(None, names)))


def clean_name(name: str) -> str:
    """A name without what programs put around it; empty where it is an address again."""
    bare = name.strip(" \t\"'‘’“”*_<>").strip()
    return "" if "@" in bare else bare


def read_date(field: str) -> dt.date | None:
    """The day in a field of a date, where the clock of the sender stood; None for no date.

    >>> read_date("Mon, 04 May 2026 23:30:00 -0600"), read_date("Mon, May 4, 2026 at 9:00 AM")
    (datetime.date(2026, 5, 4), datetime.date(2026, 5, 4))
    """
    if day := ISO_DAY.match(field.strip()):
        text = day[0]
    else:
        text = SPOKEN_DATE.sub(" ", field[:LONGEST_FIELD])
    try:
        return dt.date.fromisoformat(text) if day else parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
