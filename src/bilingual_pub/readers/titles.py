"""Which title an article has: the user's, the one its markup names, a line of the text, or none."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from bilingual_pub.model import Block, Kind, Run, TitleFrom
from bilingual_pub.readers.headline import drop_title_block, take_headline
from bilingual_pub.readers.reading import Draft, Source

MAY_BE_TITLE = frozenset({Kind.PARAGRAPH, Kind.HEADING, Kind.QUOTE})


def choose_title(draft: Draft, source: Source, given: str | None) -> tuple[Draft, TitleFrom | None]:
    """The draft with its title, and where that is from; None where there is none.

    A line of the text that becomes the title leaves the text. It stays where the user names
    another: no line is lost to a wrong guess.
    """
    if given:
        return replace(draft, title=given), TitleFrom.OPTION
    if draft.title:
        return _keep_lone_title(draft)
    wanted = source.options.title_from
    titled = WAYS[wanted](draft, source) if wanted else take_headline(draft)
    if wanted is TitleFrom.NONE:
        return titled, wanted
    return titled, (wanted or TitleFrom.FIRST_LINE) if titled.title else None


def _keep_lone_title(draft: Draft) -> tuple[Draft, TitleFrom | None]:
    """A title that the markup names; where the text says no more than it, that is the article."""
    worded = [block for block in draft.blocks if block.text.strip()]
    if len(worded) != 1 or worded[0].text.strip() != draft.title or worded[0].label:
        return draft, TitleFrom.MARKUP
    text = replace(worded[0], kind=Kind.PARAGRAPH, level=0)
    blocks = tuple(text if it is worded[0] else it for it in draft.blocks)
    return replace(draft, title="", blocks=blocks), None


def _take_first_line(draft: Draft, _source: Source) -> Draft:
    """The first line of the text is the title, whatever it looks like."""
    block = next((it for it in draft.blocks if it.kind in MAY_BE_TITLE and it.text.strip()), None)
    if block is None:
        return draft
    title, _line_end, _rest = block.text.strip().partition("\n")
    if not _rest:
        return drop_title_block(draft, block, " ".join(title.split()))
    rest = replace(block, runs=_drop_first_line(block))
    blocks = tuple(rest if it is block else it for it in draft.blocks)
    return replace(draft, title=" ".join(title.split()), blocks=blocks)


def _drop_first_line(block: Block) -> tuple[Run, ...]:
    runs: list[Run] = []
    found = False
    for run in block.runs:
        text = run.text
        if not found:
            _line, line_end, text = text.partition("\n")
            found = bool(line_end)
        if text:
            runs.append(replace(run, text=text))
    return tuple(runs)


def _take_file_name(draft: Draft, source: Source) -> Draft:
    """The name of the file without its ending; standard input has none."""
    return replace(draft, title=Path(source.name).stem) if source.folder is not None else draft


WAYS: Mapping[TitleFrom, Callable[[Draft, Source], Draft]] = {
    TitleFrom.FIRST_LINE: _take_first_line,
    TitleFrom.FILE: _take_file_name,
    TitleFrom.NONE: lambda draft, _source: draft,
}
"""What a user may ask for where the markup names no title."""
