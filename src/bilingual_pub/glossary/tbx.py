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
from bilingual_pub.glossary.limits import checked_term, checked_terms
from bilingual_pub.glossary.term import Glossary, Term
from bilingual_pub.locale import _

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

ROOTS = frozenset({"martif", "tbx"})
ENTRIES = frozenset({"termEntry", "conceptEntry"})
SECTIONS = frozenset({"langSet", "langSec"})
TERMS = frozenset({"tig", "ntig", "termSec"})
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

GENDERS = {"masculine": "m", "feminine": "f"}
NOT_TO_BE_USED = ("deprecated", "superseded", "obsolete")


@dataclass(frozen=True, slots=True)
class Word:
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

    Raises:
        InputError: it is no TBX, brings a DOCTYPE, or has no term in both languages.
    """
    root = _root(data, name)
    entries = (element for element in root.iter() if local_name(element) in ENTRIES)
    terms = [
        checked_term(term, _("{path}, line {line}").format(path=name, line=entry.sourceline))
        for entry in entries
        for term in terms_of(entry, source_lang, target_lang)
    ]
    if not terms:
        raise InputError(
            _("{path} has no terms in both {source} and {target}.").format(
                path=name, source=source_lang, target=target_lang
            )
        )
    return Glossary(source_lang, target_lang, checked_terms(terms, name))


def _root(data: bytes, name: str) -> "Element":
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise InputError(
            _("{path}, line {line}: this is no XML ({reason}). Export the glossary again.").format(
                path=name, line=error.lineno or 1, reason=error.msg
            )
        ) from error
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # the stubs lack it
        raise InputError(
            _(
                "{path} brings a document type of its own, which is not read. Remove the line that"
                " starts with <!DOCTYPE."
            ).format(path=name)
        )
    if local_name(root) not in ROOTS:
        raise InputError(
            _("{path}, line {line}: this is no TBX. Export the glossary as TBX-Basic.").format(
                path=name, line=root.sourceline
            )
        )
    return root


def terms_of(entry: "Element", source_lang: str, target_lang: str) -> Iterator[Term]:
    """The terms of an entry: one for each that the source language has."""
    sources, targets = words_in(entry, source_lang), words_in(entry, target_lang)
    best = preferred([word for word in targets if not word.plural])
    if best is None:
        return
    forbidden = tuple(word.text for word in targets if not word.usable)
    singular = [word for word in sources if not word.plural]
    first = preferred(singular)
    for word in singular:
        yield Term(
            word.text,
            best.text,
            _plural(sources) if word is first else "",
            _plural(targets),
            GENDERS.get(best.said.get("grammaticalGender", ""), ""),
            keep=word.text == best.text,
            part=word.said.get("partOfSpeech", ""),
            forbidden=tuple(words for words in forbidden if words != best.text),
            note=_note(entry),
        )


def preferred(words: Sequence[Word]) -> Word | None:
    """The preferred one of some words that mean the same, or the first that may be used."""
    usable = [word for word in words if word.usable]
    return min(usable, key=lambda word: not word.status.startswith("preferred"), default=None)


def words_in(entry: "Element", lang: str) -> list[Word]:
    """The terms that an entry has in a language, or in one of its regions."""
    sections = [element for element in entry.iter() if local_name(element) in SECTIONS]
    exact = [section for section in sections if _tag(section) == lang.lower()]
    base = lang.lower().split("-", 1)[0]
    near = [section for section in sections if _tag(section).split("-", 1)[0] == base]
    groups = (
        element
        for section in exact or near
        for element in section.iter()
        if local_name(element) in TERMS
    )
    return [word for group in groups if (word := _word(group)).text]


def _word(group: "Element") -> Word:
    said: dict[str, str] = {}
    text = ""
    for element in group.iter():
        name = local_name(element)
        if name == "term":
            text = text or _text(element)
        else:
            said.setdefault(str(element.get("type", name)), _text(element))
    return Word(text, said)


def _plural(words: Sequence[Word]) -> str:
    return next((word.text for word in words if word.plural and word.usable), "")


def _note(entry: "Element") -> str:
    notes = (element for element in entry if local_name(element) in {"note", "descrip"})
    return next((_text(element) for element in notes), "")


def _tag(section: "Element") -> str:
    return str(section.get(XML_LANG, "")).lower().replace("_", "-")


def _text(element: "Element") -> str:
    """All text of an element with one space between words, its letters composed."""
    return unicodedata.normalize("NFC", " ".join("".join(map(str, element.itertext())).split()))


def local_name(element: "Element") -> str:
    """An element's name without its namespace; empty for a comment or an instruction."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
