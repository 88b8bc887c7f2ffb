"""What comes back in a review file, repaired like any article: texts, addresses, and every name.

Anybody may have had the file in hand, and nobody sees a character that turns text around or hides a
word. What our own readers let through comes back as it went out.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilingual_pub.model import (
    BilingualArticle,
    Block,
    Cell,
    Flag,
    Head,
    Image,
    Item,
    Note,
    Origin,
    Pair,
    Run,
    join_text,
)
from bilingual_pub.readers import repair_meta
from bilingual_pub.readers.html import resolve_link, resolve_picture
from bilingual_pub.review.row import NO_NAME
from bilingual_pub.text import repair_text

if TYPE_CHECKING:
    from bilingual_pub.review.row import Correction

SOUND = re.compile(r"[\t\n -~]*")
"""A text in which there is nothing to mend."""


def sanitize_text(text: str, paragraph: str | None = None) -> str:
    """A text without its damage; `paragraph` is what it is a part of, itself where it is whole."""
    if SOUND.fullmatch(text):
        return text
    return repair_text(text, text if paragraph is None else paragraph)[0]


def sanitize_correction(correction: "Correction") -> "Correction":
    """A row as it came back, what a person wrote in it repaired."""
    return replace(
        correction,
        source=None if correction.source is None else sanitize_text(correction.source),
        target=None if correction.target is None else sanitize_text(correction.target),
        by=sanitize_text(correction.by),
    )


def sanitize_article(article: BilingualArticle) -> BilingualArticle:
    """The article of an archive, whatever is text in it repaired."""
    return replace(
        article,
        source=_sanitize_head(article.source),
        target=_sanitize_head(article.target),
        title=_sanitize_pair(article.title),
        pairs=tuple(map(_sanitize_pair, article.pairs)),
    )


def sanitize_block(block: Block) -> Block:
    """A block with its runs repaired, each as a part of its paragraph; what that empties goes."""
    paragraph = block.text
    runs = ((run, _sanitize_run(run, paragraph)) for run in block.runs)
    return replace(
        block,
        id=_sanitize_id(block.id),
        runs=tuple(new for old, new in runs if new.text or not old.text),
        group=_sanitize_id(block.group),
        place=_sanitize_place(block.place),
        label=sanitize_text(block.label),
    )


def _sanitize_place(place: Item | Cell | Image | None) -> Item | Cell | Image | None:
    if isinstance(place, Image):
        return _sanitize_picture(place)
    if isinstance(place, Item) and place.label:
        return replace(place, label=sanitize_text(place.label))
    return place


def _sanitize_run(run: Run, paragraph: str) -> Run:
    """A run; an address that no reader lets in goes, and its words stay."""
    text = sanitize_text(run.text, paragraph)
    href = run.href and resolve_link(sanitize_text(run.href), "")
    return run if (text, href) == (run.text, run.href) else replace(run, text=text, href=href)


def _sanitize_picture(picture: Image) -> Image:
    """A picture; one without its bytes lies where a reader may say that it lies."""
    src = sanitize_text(picture.src)
    return replace(picture, src=src if picture.data else resolve_picture(src, ""))


def _sanitize_head(head: Head) -> Head:
    notes = tuple(map(_sanitize_note, head.notes))
    return replace(head, meta=repair_meta(head.meta)[0], notes=notes)


def _sanitize_note(note: Note) -> Note:
    return Note(
        what=sanitize_text(note.what),
        change=note.change,
        text=sanitize_text(note.text),
        where=sanitize_text(note.where),
        why=sanitize_text(note.why),
    )


def _sanitize_pair(pair: Pair) -> Pair:
    """A pair; where its sentences begin and end is forgotten once a text of it was repaired."""
    source = tuple(map(sanitize_block, pair.source))
    target = tuple(map(sanitize_block, pair.target))
    texts = (join_text(source), join_text(target))
    same = texts == (join_text(pair.source), join_text(pair.target))
    return replace(
        pair,
        id=_sanitize_id(pair.id),
        source=source,
        target=target,
        origin=Origin(sanitize_text(pair.origin.name), sanitize_text(pair.origin.version)),
        flags=tuple(_sanitize_flag(flag, *texts) for flag in pair.flags),
        approval=pair.approval and replace(pair.approval, by=sanitize_text(pair.approval.by)),
        suggestions=tuple(
            replace(each, source=sanitize_text(each.source), target=sanitize_text(each.target))
            for each in pair.suggestions
        ),
        sentences=pair.sentences if same else (),
    )


def _sanitize_flag(flag: Flag, source: str, target: str) -> Flag:
    """A flag; what it quotes stays as the text has it, which is repaired already."""
    return Flag(
        sanitize_text(flag.check),
        _sanitize_quote(flag.source, source),
        _sanitize_quote(flag.target, target),
    )


def _sanitize_quote(words: str, text: str) -> str:
    return words if words in text else sanitize_text(words)


def _sanitize_id(name: str) -> str:
    """A stable name; a damaged one becomes the name that its row has, so that both still meet."""
    return name if sanitize_text(name) == name else NO_NAME.sub("_", name)
