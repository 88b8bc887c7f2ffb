"""Every pair checked: what a reviewer should see, whoever or whatever translated it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bilingual_pub.glossary import Glossary, find_violations
from bilingual_pub.model import COPIED, BilingualArticle, Flag, Pair, join_text
from bilingual_pub.qa.facts import compare_facts


def run_qa(article: BilingualArticle, glossary: Glossary | None = None) -> BilingualArticle:
    """The article with a flag for each fact that differs and each term that was not kept to."""
    langs = (article.source.lang, article.target.lang)
    title, *pairs = (add_qa_flags(pair, langs, glossary) for pair in article.all_pairs)
    return replace(article, title=title, pairs=tuple(pairs))


def add_qa_flags(pair: Pair, langs: tuple[str, str], glossary: Glossary | None) -> Pair:
    """A pair with its own flags and those of the checks, each thing flagged once."""
    if pair.origin == COPIED:
        return pair
    return replace(
        pair, flags=tuple(drop_duplicates((*pair.flags, *find_qa_flags(pair, langs, glossary))))
    )


def find_qa_flags(pair: Pair, langs: tuple[str, str], glossary: Glossary | None) -> Iterator[Flag]:
    """What the checks find in a pair; nothing where a side is empty, which anybody sees."""
    source, target = join_text(pair.source), join_text(pair.target)
    if not source.strip() or not target.strip():
        return
    yield from compare_facts(source, target, *langs)
    if glossary:
        yield from find_violations(source, target, glossary)


def drop_duplicates(flags: Iterable[Flag]) -> list[Flag]:
    """The flags, where two checks found the same thing only the one that says more."""
    found: dict[tuple[str, str], Flag] = {}
    for flag in flags:
        key = (flag.check, flag.source)
        if key not in found or (flag.target and not found[key].target):
            found[key] = flag
    return list(found.values())
