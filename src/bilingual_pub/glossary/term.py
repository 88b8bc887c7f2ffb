"""A term and its translation, glossaries of them, and what a term must be to be taken."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bilingual_pub.errors import InputError
from bilingual_pub.glossary.inflection import form_plural
from bilingual_pub.i18n import _


@dataclass(frozen=True, slots=True)
class Term:
    """How one term is translated, wherever it stands.

    A term that is always plural has the same text as its plural: `food stamps`.

    Attributes:
        source: the term, as it stands within a sentence.
        target: its translation, as it stands within a sentence.
        plural_source: its plural; empty for the regular one.
        plural_target: the plural of its translation; empty for the regular one.
        gender: `m` or `f` for the translation's head noun, empty where it has none.
        keep: whether it is not translated at all.
        match_case: whether capitals must be as they stand here for it to be found.
        part: `noun`, `name`, `office` (of a person, whose gender varies), `phrase` and so on.
        forbidden: translations that must never be used.
        note: for whoever reads the glossary.
    """

    source: str
    target: str
    plural_source: str = ""
    plural_target: str = ""
    gender: str = ""
    keep: bool = False
    match_case: bool = False
    part: str = ""
    forbidden: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Glossary:
    """Terms of one pair of languages (BCP 47 tags); of two with one source the later counts."""

    source_lang: str
    target_lang: str
    terms: tuple[Term, ...] = ()

    def __hash__(self) -> int:
        """Quick to tell, since indexes are remembered by glossary."""
        return hash((self.source_lang, self.target_lang, len(self.terms)))

    def __bool__(self) -> bool:
        """Whether there is any term in it."""
        return bool(self.terms)


def merge_glossaries(*glossaries: Glossary) -> Glossary:
    """All terms of some glossaries of one pair; of two with one source, that of the later one.

    >>> first = Glossary("en", "es", (Term("aid", "a"),))
    >>> merge_glossaries(first, Glossary("en", "es", (Term("aid", "b"),)))
    Glossary(source_lang='en', target_lang='es', terms=(Term(source='aid', target='b', \
plural_source='', plural_target='', gender='', keep=False, match_case=False, part='', \
forbidden=(), note=''),))
    """
    terms = {_make_key(term): term for glossary in glossaries for term in glossary.terms}
    if not glossaries:
        return Glossary("", "")
    return Glossary(glossaries[-1].source_lang, glossaries[-1].target_lang, tuple(terms.values()))


def _make_key(term: Term) -> str:
    """What two terms share that can't both count; a term in other capitals may be another one."""
    return term.source if term.match_case or term.source.isupper() else term.source.casefold()


def swap_glossary(glossary: Glossary) -> Glossary:
    """A glossary the other way around; of two terms with one translation the first counts.

    What is said of the translation alone, its gender and what is forbidden, is not known then.
    """
    terms: dict[str, Term] = {}
    for term in glossary.terms:
        turned = replace(
            term,
            source=term.target,
            target=term.source,
            plural_source=term.plural_target,
            plural_target=term.plural_source,
            gender="",
            forbidden=(),
        )
        terms.setdefault(_make_key(turned), turned)
    return Glossary(glossary.target_lang, glossary.source_lang, tuple(terms.values()))


def get_source_plural(term: Term, lang: str) -> str:
    """The plural of a term in its own language: the one that it gives, or the regular one."""
    return term.plural_source or form_plural(term.source, lang)


def get_target_plural(term: Term, lang: str) -> str:
    """The plural of a term's translation: the one that it gives, or the regular one."""
    return term.plural_target or form_plural(term.target, lang)


MAX_FILE_BYTES = 10_000_000

MAX_TERMS = 100_000

MAX_TERM_CHARACTERS = 200


def check_term(term: Term, place: str) -> Term:
    """A term, if it is no longer than terms are; `place` is its file and line.

    Raises:
        InputError: it is longer.
    """
    texts = (term.source, term.target, term.plural_source, term.plural_target, *term.forbidden)
    if max(map(len, texts)) > MAX_TERM_CHARACTERS:
        raise InputError(
            _(
                "{place}: a term may have up to {count} characters, and this one is longer. A"
                " glossary is for words, not for sentences."
            ).format(place=place, count=MAX_TERM_CHARACTERS)
        )
    return term


def check_terms(terms: Sequence[Term], name: str) -> tuple[Term, ...]:
    """The terms of a file, if there are no more than a glossary may have.

    Raises:
        InputError: there are more.
    """
    if len(terms) > MAX_TERMS:
        raise InputError(
            _(
                "{path} has {count} terms; the limit for a glossary is {most}. Keep only those"
                " that your articles need."
            ).format(path=name, count=len(terms), most=MAX_TERMS)
        )
    return tuple(terms)
