"""Glossaries in TBX-Basic, the exchange format of terminology (ISO 30042).

Both dialects are read: the `martif` of 2008 and the `tbx` of 2019, the latter with its categories
as attributes (DCA) or as elements (DCT). An entry is a meaning; in each language it has terms, of
which one may be preferred, and others deprecated: translations that must not be used.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bilingual_pub.errors import InputError
from bilingual_pub.glossary.term import Glossary, Term, check_term, check_terms
from bilingual_pub.i18n import _
from bilingual_pub.lang import get_language
from bilingual_pub.text import strip_hidden
from bilingual_pub.xml import (
    XML_LANG,
    DocumentTypeError,
    XmlError,
    get_local_name,
    parse_markup,
)

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ROOTS = frozenset({"martif", "tbx"})
ENTRIES = frozenset({"termEntry", "conceptEntry"})
SECTIONS = frozenset({"langSet", "langSec"})
TERMS = frozenset({"tig", "ntig", "termSec"})
GROUPING = "Grp"
"""How an element ends that only keeps others together: `termGrp`, `termNoteGrp` and so on."""

MOST_WORDS = 200
"""Terms of one meaning in one language. Each source term is paired with all forbidden ones."""

GENDERS = {"masculine": "m", "feminine": "f"}
NOT_TO_BE_USED = ("deprecated", "superseded", "obsolete")


@dataclass(frozen=True, slots=True)
class TbxWord:
    """One term of one language, with what the file says of it, by category."""

    text: str
    said: dict[str, str]

    @property
    def status(self) -> str:
        """Whether it is preferred, admitted or deprecated."""
        return self.said.get("administrativeStatus", self.said.get("normativeAuthorization", ""))

    @property
    def usable(self) -> bool:
        """Whether it may be used."""
        return not self.status.startswith(NOT_TO_BE_USED)

    @property
    def plural(self) -> bool:
        """Whether it is the plural of another."""
        return self.said.get("grammaticalNumber") == "plural"


def read_tbx(data: bytes, name: str, source_lang: str, target_lang: str) -> Glossary:
    """The glossary in the bytes of a TBX file; `name` is that of the file.

    What stands inside of its own kind, as an entry in an entry, is no part of the format and is not
    looked at: so the time grows with the file and not with how deep it nests.

    Raises:
        InputError: it is no TBX, brings a DOCTYPE, has no term in both languages, or too many for
            one meaning.
    """
    terms: list[Term] = []
    for entry in _find_entries(_parse_root(data, name)):
        place = _("{path}, line {line}").format(path=name, line=entry.sourceline)
        sources = find_words(entry, source_lang, place)
        targets = find_words(entry, target_lang, place)
        terms.extend(
            check_term(term, place) for term in make_terms(sources, targets, _read_note(entry))
        )
    if not terms:
        raise InputError(
            _("{path} has no terms in both {source} and {target}.").format(
                path=name, source=source_lang, target=target_lang
            )
        )
    return Glossary(source_lang, target_lang, check_terms(terms, name))


def _parse_root(data: bytes, name: str) -> "Element":
    try:
        root = parse_markup(data)
    except DocumentTypeError as error:
        raise InputError(
            _(
                "{path} has its own document type, which can't be read. Remove the line that"
                " starts with <!DOCTYPE."
            ).format(path=name)
        ) from error
    except XmlError as error:
        raise InputError(
            _(
                "{path}, line {line}: this is not valid XML ({reason}). Export the glossary again."
            ).format(path=name, line=error.line, reason=error.reason)
        ) from error
    if get_local_name(root) not in ROOTS:
        raise InputError(
            _("{path}, line {line}: this is not TBX. Export the glossary as TBX-Basic.").format(
                path=name, line=root.sourceline
            )
        )
    return root


def make_terms(sources: Sequence[TbxWord], targets: Sequence[TbxWord], note: str) -> Iterator[Term]:
    """The terms of a meaning: one for each word that the source language has."""
    best = pick_preferred([word for word in targets if not word.plural])
    if best is None:
        return
    unusable = (word.text for word in targets if not word.usable)
    forbidden = tuple(text for text in unusable if text != best.text)
    singular = [word for word in sources if not word.plural]
    first = pick_preferred(singular)
    for word in singular:
        yield Term(
            word.text,
            best.text,
            _read_plural(sources) if word is first else "",
            _read_plural(targets),
            GENDERS.get(best.said.get("grammaticalGender", ""), ""),
            keep=word.text == best.text,
            part=word.said.get("partOfSpeech", ""),
            forbidden=forbidden,
            note=note,
        )


def pick_preferred(words: Sequence[TbxWord]) -> TbxWord | None:
    """The preferred one of some words that mean the same, or the first that may be used."""
    usable = [word for word in words if word.usable]
    return min(usable, key=lambda word: not word.status.startswith("preferred"), default=None)


def find_words(entry: "Element", lang: str, place: str) -> list[TbxWord]:
    """The terms that an entry has in a language, or in one of its regions.

    Raises:
        InputError: there are more than a meaning can have; `place` says where the entry is.
    """
    sections = [part for part in _find_parts(entry) if get_local_name(part) in SECTIONS]
    exact = [section for section in sections if _read_tag(section) == lang.lower()]
    base = get_language(lang)
    near = [section for section in sections if get_language(_read_tag(section)) == base]
    parts = (part for section in exact or near for part in _find_parts(section))
    words = [
        word for part in parts if get_local_name(part) in TERMS and (word := _read_word(part)).text
    ]
    if len(words) > MOST_WORDS:
        raise InputError(
            _(
                "{place}: a meaning may have up to {count} terms in a language, and this one has"
                " more. Put terms with different meanings into separate entries."
            ).format(place=place, count=MOST_WORDS)
        )
    return words


def _find_entries(root: "Element") -> "Iterator[Element]":
    """All entries, but for those inside of another."""
    from lxml.etree import iterwalk

    walk = iterwalk(root, events=("start",))
    for _event, element in walk:
        if get_local_name(element) in ENTRIES:
            yield element
            walk.skip_subtree()


def _find_parts(element: "Element") -> "Iterator[Element]":
    """The children of an element, and in the place of one that only groups others, those."""
    from lxml.etree import iterwalk

    walk = iterwalk(element, events=("start",))
    for _event, part in walk:
        if part is element or get_local_name(part).endswith(GROUPING):
            continue
        yield part
        walk.skip_subtree()


def _read_word(group: "Element") -> TbxWord:
    said: dict[str, str] = {}
    text = ""
    for element in _find_parts(group):
        name = get_local_name(element)
        kind = str(element.get("type", name))
        if name == "term":
            text = text or _read_text(element)
        elif kind not in said:
            said[kind] = _read_text(element)
    return TbxWord(text, said)


def _read_plural(words: Sequence[TbxWord]) -> str:
    return next((word.text for word in words if word.plural and word.usable), "")


def _read_note(entry: "Element") -> str:
    notes = (element for element in entry if get_local_name(element) in {"note", "descrip"})
    return next((_read_text(element) for element in notes), "")


def _read_tag(section: "Element") -> str:
    return str(section.get(XML_LANG, "")).lower().replace("_", "-")


def _read_text(element: "Element") -> str:
    """All text of an element: one space between words, letters composed, nothing in it hidden."""
    text = strip_hidden("".join(map(str, element.itertext())))
    return unicodedata.normalize("NFC", " ".join(text.split()))
