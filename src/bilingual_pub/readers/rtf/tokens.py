"""Rich text taken apart: groups, control words, and bytes of text (RTF 1.9.1, “Conventions”)."""

import re
from collections.abc import Iterator
from typing import NamedTuple

TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?"
    rb"|\\'(?P<code>[0-9a-fA-F]{2})"
    rb"|\\(?P<symbol>[^a-zA-Z'])"
    rb"|(?P<brace>[{}])"
    rb"|[\r\n]+"
    rb"|(?P<text>[^\\{}\r\n]+)"
    rb"|\\",
    re.DOTALL,
)

BINARY = "bin"


class Token(NamedTuple):
    """A piece of rich text.

    `kind` is `word`, `symbol`, `brace`, `code`, `text` or `binary`; `number` is what follows a
    control word, None where nothing does; `data` are the bytes of a code, a text or a picture.
    """

    kind: str
    name: str = ""
    number: int | None = None
    data: bytes = b""


def iterate_tokens(data: bytes) -> Iterator[Token]:
    """The tokens of a file; bytes that are announced as a picture's are taken for no markup."""
    place = 0
    while found := TOKEN.match(data, place):
        place = found.end()
        kind = found.lastgroup
        if kind in {"word", "number"}:
            name, said = found["word"].decode(), found["number"]
            number = int(said) if said else None
            if name == BINARY:
                length = max(number or 0, 0)
                yield Token("binary", data=data[place : place + length])
                place += length
            else:
                yield Token("word", name, number)
        elif kind == "code":
            yield Token("code", data=bytes.fromhex(found["code"].decode()))
        elif kind == "text":
            yield Token("text", data=found["text"])
        elif kind:
            yield Token(kind, found[kind].decode("latin-1"))
