"""The last steps that every format shares: limits, ids, the language."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import blake2b

from bilingual_pub.errors import InputError
from bilingual_pub.i18n import _, knows_language
from bilingual_pub.lang import detect_language, normalize_tag
from bilingual_pub.model import Article, Block, Kind, Meta, Note, Run, join_text
from bilingual_pub.readers.deleted_words import part_deleted_words
from bilingual_pub.readers.drop_caps import join_drop_caps
from bilingual_pub.readers.html import LINK_SCHEMES, find_scheme
from bilingual_pub.readers.limits import MAX_PARAGRAPH_CHARACTERS, check_blocks
from bilingual_pub.readers.notes import is_deleted, note_deleted_words, note_lost_letters
from bilingual_pub.readers.options import Deleted
from bilingual_pub.readers.picture_words import describe_pictures
from bilingual_pub.readers.reading import Draft, Reading, Source, make_no_words_error
from bilingual_pub.readers.symbol_fonts import write_out_signs
from bilingual_pub.readers.titles import choose_title
from bilingual_pub.readers.typed_items import find_typed_items
from bilingual_pub.text import Repair, RepairedText, read_private_symbols, repair_text, sum_repairs


def finish_article(draft: Draft, source: Source, lang: str | None, title: str | None) -> Reading:
    """The article of a draft.

    Raises:
        InputError: it says nothing, or a paragraph is past the limit.
    """
    written, unknown = write_out_signs(draft.blocks)
    draft = replace(
        draft, blocks=join_drop_caps(written), title=read_private_symbols(draft.title, "")
    )
    draft, title_from = choose_title(draft, source, title)
    draft = replace(draft, blocks=find_typed_items(draft.blocks))
    described, undescribed = describe_pictures(draft.blocks)
    kept, parted = _part_deleted_words(described)
    kept, notes = _settle_deleted_words(kept, source.options.deleted)
    blocks, late = _repair_blocks(kept)
    heading, repairs = _repair_line(draft.title)
    meta, more = repair_meta(draft.meta)
    _check_article(blocks, heading, source)
    markup_lang = normalize_tag(draft.lang)
    markup_lang = markup_lang if knows_language(markup_lang) else ""
    article = Article(
        lang=lang or markup_lang or detect_language(f"{heading}\n{join_text(blocks)}"),
        title=heading,
        blocks=assign_ids(blocks),
        meta=meta,
        notes=(*draft.notes, *unknown, *undescribed, *parted, *notes, *note_lost_letters(blocks)),
        title_from=title_from,
    )
    return Reading(article, sum_repairs((*draft.repairs, *late, *repairs, *more)))


def _part_deleted_words(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], list[Note]]:
    done = [part_deleted_words(block) for block in blocks]
    return tuple(block for block, _notes in done), [it for _block, notes in done for it in notes]


def _settle_deleted_words(
    blocks: tuple[Block, ...], deleted: Deleted
) -> tuple[tuple[Block, ...], list[Note]]:
    """The blocks with their struck-out words, or without; and what is to be said of them."""
    if not any(is_deleted(run) for block in blocks for run in block.runs):
        return blocks, []
    notes = note_deleted_words(blocks, shown=deleted is Deleted.SHOW)
    if deleted is Deleted.SHOW:
        return blocks, notes
    return tuple(filter(None, map(_omit_deleted_words, blocks))), notes


def _omit_deleted_words(block: Block) -> Block | None:
    """A block without its struck-out words; None where nothing else was in it.

    A cell stays, empty, so that its table keeps its form.
    """
    kept = [run for run in block.runs if not is_deleted(run)]
    if len(kept) == len(block.runs):
        return block
    if not any(run.text.strip() for run in kept) and block.kind is not Kind.TABLE_CELL:
        return None
    return replace(block, runs=tuple(_close_gaps(kept)))


def _close_gaps(runs: list[Run]) -> Iterator[Run]:
    """The runs with one space where words between two were left out, and none at the ends."""
    before = " "
    for number, run in enumerate(runs):
        text = run.text.lstrip(" ") if before.endswith((" ", "\n")) else run.text
        if number == len(runs) - 1:
            text = text.rstrip(" ")
        if text:
            before = text
            yield replace(run, text=text)


def _check_article(blocks: tuple[Block, ...], heading: str, source: Source) -> None:
    if not any(block.text.strip() for block in blocks):
        raise make_no_words_error(source)
    check_blocks(len(blocks), source.name)
    texts = (heading, *(block.text for block in blocks))
    if any(len(text) > MAX_PARAGRAPH_CHARACTERS for text in texts):
        raise InputError(
            _(
                "{name} has a paragraph of more than {count} characters."
                " Put a blank line between its paragraphs."
            ).format(name=source.name, count=f"{MAX_PARAGRAPH_CHARACTERS:,}")
        )


def _repair_blocks(blocks: tuple[Block, ...]) -> tuple[tuple[Block, ...], list[Repair]]:
    """The blocks, repaired once more: markup hides damage in entities, as in `&shy;`."""
    repairs: list[Repair] = []

    def good(run: Run, paragraph: str) -> Run:
        text, done = repair_text(run.text, paragraph)
        repairs.extend(done)
        return replace(run, text=text) if done else run

    def good_block(block: Block) -> Block:
        paragraph = block.text
        if paragraph.isascii():
            return block
        runs = (good(run, paragraph) for run in block.runs)
        return replace(block, runs=tuple(run for run in runs if run.text))

    return tuple(map(good_block, blocks)), repairs


def _repair_line(line: str) -> RepairedText:
    """A line that stands alone, such as a title, or the name of who wrote it."""
    return repair_text(line, line)


def repair_meta(meta: Meta) -> tuple[Meta, tuple[Repair, ...]]:
    """What is known about a side, repaired, with an address that nobody runs; and the repairs."""
    byline, publisher = _repair_line(meta.byline), _repair_line(meta.publisher)
    url = _repair_line(meta.url)
    repaired = replace(meta, byline=byline[0], publisher=publisher[0], url=_clean_address(url[0]))
    return repaired, (*byline[1], *publisher[1], *url[1])


def _clean_address(url: str) -> str:
    """An article's own address, unless whoever follows it would run it or open a file.

    What has a dot is no scheme but a site with its port: `example.org:8080/news`.
    """
    found = find_scheme(url)
    return url if not found or "." in found or found in LINK_SCHEMES else ""


HASH_BYTES = 5
"""Ten hexadecimal digits: two of 1,000 different paragraphs share one once in two million articles,
and counting tells them apart even then."""


def assign_ids(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks, each with its name."""
    seen: Counter[str] = Counter()
    named = []
    for block in blocks:
        name = hash_block(block)
        seen[name] += 1
        number = seen[name]
        named.append(replace(block, id=name if number == 1 else f"{name}-{number}"))
    return tuple(named)


def hash_block(block: Block) -> str:
    """The hash of a block's kind and text, with a letter before it: ids in HTML like that."""
    content = f"{block.kind}\n{block.text}".encode("utf-8", "surrogatepass")
    return "b" + blake2b(content, digest_size=HASH_BYTES).hexdigest()
