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
from bilingual_pub.hidden_text import without_hidden
from bilingual_pub.locale import _

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

    What stands inside of its own kind, as an entry in an entry, is no part of the format and is not
    looked at: so the time grows with the file and not with how deep it nests.

    Raises:
        InputError: it is no TBX, brings a DOCTYPE, has no term in both languages, or too many for
            one meaning.
    """
    terms: list[Term] = []
    for entry in _entries(_root(data, name)):
        place = _("{path}, line {line}").format(path=name, line=entry.sourceline)
        sources = words_in(entry, source_lang, place)
        targets = words_in(entry, target_lang, place)
        terms.extend(checked_term(term, place) for term in terms_of(sources, targets, _note(entry)))
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
            _(
                "{path}, line {line}: this is not valid XML ({reason}). Export the glossary again."
            ).format(path=name, line=error.lineno or 1, reason=error.msg)
        ) from error
    if root.getroottree().docinfo.doctype:  # type: ignore[union-attr]  # the stubs lack it
        raise InputError(
            _(
                "{path} has its own document type, which can't be read. Remove the line that"
                " starts with <!DOCTYPE."
            ).format(path=name)
        )
    if local_name(root) not in ROOTS:
        raise InputError(
            _("{path}, line {line}: this is not TBX. Export the glossary as TBX-Basic.").format(
                path=name, line=root.sourceline
            )
        )
    return root


def terms_of(sources: Sequence[Word], targets: Sequence[Word], note: str) -> Iterator[Term]:
    """The terms of a meaning: one for each word that the source language has."""
    best = preferred([word for word in targets if not word.plural])
    if best is None:
        return
    unusable = (word.text for word in targets if not word.usable)
    forbidden = tuple(text for text in unusable if text != best.text)
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
            forbidden=forbidden,
            note=note,
        )


def preferred(words: Sequence[Word]) -> Word | None:
    """The preferred one of some words that mean the same, or the first that may be used."""
    usable = [word for word in words if word.usable]
    return min(usable, key=lambda word: not word.status.startswith("preferred"), default=None)


def words_in(entry: "Element", lang: str, place: str) -> list[Word]:
    """The terms that an entry has in a language, or in one of its regions.

    Raises:
        InputError: there are more than a meaning can have; `place` says where the entry is.
    """
    sections = [part for part in _parts(entry) if local_name(part) in SECTIONS]
    exact = [section for section in sections if _tag(section) == lang.lower()]
    base = lang.lower().split("-", 1)[0]
    near = [section for section in sections if _tag(section).split("-", 1)[0] == base]
    parts = (part for section in exact or near for part in _parts(section))
    words = [word for part in parts if local_name(part) in TERMS and (word := _word(part)).text]
    if len(words) > MOST_WORDS:
        raise InputError(
            _(
                "{place}: a meaning may have up to {count} terms in a language, and this one has"
                " more. Put terms with different meanings into separate entries."
            ).format(place=place, count=MOST_WORDS)
        )
    return words


def _entries(root: "Element") -> "Iterator[Element]":
    """All entries, but for those inside of another."""
    from lxml.etree import iterwalk

    walk = iterwalk(root, events=("start",))
    for _event, element in walk:
        if local_name(element) in ENTRIES:
            yield element
            walk.skip_subtree()


def _parts(element: "Element") -> "Iterator[Element]":
    """The children of an element, and in the place of one that only groups others, those."""
    from lxml.etree import iterwalk

    walk = iterwalk(element, events=("start",))
    for _event, part in walk:
        if part is element or local_name(part).endswith(GROUPING):
            continue
        yield part
        walk.skip_subtree()


def _word(group: "Element") -> Word:
    said: dict[str, str] = {}
    text = ""
    for element in _parts(group):
        name = local_name(element)
        kind = str(element.get("type", name))
        if name == "term":
            text = text or _text(element)
        elif kind not in said:
            said[kind] = _text(element)
    return Word(text, said)


def _plural(words: Sequence[Word]) -> str:
    return next((word.text for word in words if word.plural and word.usable), "")


def _note(entry: "Element") -> str:
    notes = (element for element in entry if local_name(element) in {"note", "descrip"})
    return next((_text(element) for element in notes), "")


def _tag(section: "Element") -> str:
    return str(section.get(XML_LANG, "")).lower().replace("_", "-")


def _text(element: "Element") -> str:
    """All text of an element: one space between words, letters composed, nothing in it hidden."""
    text = without_hidden("".join(map(str, element.itertext())))
    return unicodedata.normalize("NFC", " ".join(text.split()))


def local_name(element: "Element") -> str:
    """An element's name without its namespace; empty for a comment or an instruction."""
    return element.tag.rsplit("}", 1)[-1] if isinstance(element.tag, str) else ""
