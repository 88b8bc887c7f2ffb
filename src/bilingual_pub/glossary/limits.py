"""How much a glossary may hold; past these, a file is something else."""

from collections.abc import Sequence

from bilingual_pub.errors import InputError
from bilingual_pub.glossary.term import Term
from bilingual_pub.locale import _

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
                "{place}: a term may have up to {count} characters, and this is longer. A glossary"
                " is for words, not for sentences."
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
                "{path} has {count} terms; a glossary may have up to {most}. Keep those that your"
                " articles need."
            ).format(path=name, count=len(terms), most=MAX_TERMS)
        )
    return tuple(terms)
