"""What of an article stands in the text of a flyer, and where; and what is to say of it."""

from collections.abc import Iterator
from dataclasses import replace

from bilingual_pub.i18n import _, ngettext
from bilingual_pub.model import BilingualArticle, KeyFact


def leave_out_shown(article: BilingualArticle) -> BilingualArticle:
    """The article without the paragraphs that a flyer shows large, for the text below them."""
    shown = {fact.pair for fact in article.key_facts if fact.pair}
    return replace(article, pairs=tuple(pair for pair in article.pairs if pair.id not in shown))


def is_wordless(fact: KeyFact) -> bool:
    """Whether a fact is a bare number, which a word has to stand before."""
    return not any(char.isalpha() for run in fact.source for char in run.text)


ASKED_FOR = ("when", "where", "phone")
"""What a flyer should say large; nobody makes it up where the article does not say it for sure."""


def describe_flyer(article: BilingualArticle, file: str, pages: int) -> Iterator[str]:
    """What whoever prints a flyer should know: what is not large, and what is not on one page."""
    known = {fact.name for fact in article.key_facts}
    if lacking := [name for name in ASKED_FOR if name not in known]:
        yield _(
            "{file}: some of what a flyer shows in large letters was not found for sure: {names}."
            " To have it there, add a line of its own to the article, for example: {example}"
        ).format(file=file, names=", ".join(lacking), example=EXAMPLES[lacking[0]])
    if pages > 1:
        yield ngettext(
            "{file} has {count} page, because the text does not fit on one. Nothing was left out."
            " Print it on both sides, or make the text shorter.",
            "{file} has {count} pages, because the text does not fit on one. Nothing was left out."
            " Print it on both sides, or make the text shorter.",
            pages,
        ).format(file=file, count=pages)


EXAMPLES = {
    "when": "When: Saturday, October 17, 9 a.m. to 2 p.m.",
    "where": "Where: Main Library, 210 Cottonwood Ave.",
    "phone": "Phone: (520) 555-0118",
}
"""In English, as the labels of an article in English are; the names of the settings are too."""
