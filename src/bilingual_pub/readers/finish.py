"""The last steps that every format shares: limits, ids, the language."""

from dataclasses import replace

from bilingual_pub.errors import InputError
from bilingual_pub.language import detected_language, tag_from_markup
from bilingual_pub.locale import _, knows_language
from bilingual_pub.model import Article, Block, Run, joined_text
from bilingual_pub.readers.characters.repair import Repair, added_up, mend
from bilingual_pub.readers.identity import with_ids
from bilingual_pub.readers.limits import MAX_PARAGRAPH_CHARACTERS
from bilingual_pub.readers.reading import Draft, Reading, Source, no_words


def finish(draft: Draft, source: Source, lang: str | None, title: str | None) -> Reading:
    """The article of a draft.

    Raises:
        InputError: it says nothing, or a paragraph is past the limit.
    """
    blocks, late = _mended(draft.blocks)
    heading = title or draft.title
    _check(blocks, heading, source)
    markup_lang = tag_from_markup(draft.lang)
    markup_lang = markup_lang if knows_language(markup_lang) else ""
    article = Article(
        lang=lang or markup_lang or detected_language(f"{heading}\n{joined_text(blocks)}"),
        title=heading,
        blocks=with_ids(blocks),
        meta=draft.meta,
    )
    return Reading(article, added_up((*draft.repairs, *late)))


def _check(blocks: tuple[Block, ...], heading: str, source: Source) -> None:
    if not any(block.text.strip() for block in blocks):
        raise no_words(source)
    texts = (heading, *(block.text for block in blocks))
    if any(len(text) > MAX_PARAGRAPH_CHARACTERS for text in texts):
        raise InputError(
            _(
                "{name} has a paragraph of more than {count} characters."
                " Put a blank line between its paragraphs."
            ).format(name=source.name, count=f"{MAX_PARAGRAPH_CHARACTERS:,}")
        )


def _mended(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], list[Repair]]:
    """The blocks, mended once more: markup hides damage in entities, as in `&shy;`."""
    repairs: list[Repair] = []

    def good(run: Run) -> Run:
        text, done = mend(run.text)
        repairs.extend(done)
        return replace(run, text=text) if done else run

    return tuple(
        block
        if block.text.isascii()
        else replace(block, runs=tuple(run for run in map(good, block.runs) if run.text))
        for block in blocks
    ), repairs
