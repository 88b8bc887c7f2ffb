"""What comes back in a review file, mended like any article: texts, addresses, and every name.

Anybody may have had the file in hand, and nobody sees a character that turns text around or hides a
word. What our own readers let through comes back as it went out.
"""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bilingual_pub.model import (
    BilingualArticle,
    Block,
    Flag,
    Head,
    Image,
    Origin,
    Pair,
    Run,
    joined_text,
)
from bilingual_pub.readers.characters.repair import mend
from bilingual_pub.readers.finish import mended_meta
from bilingual_pub.readers.html.links import link_target, picture_address
from bilingual_pub.review.row import NO_NAME

if TYPE_CHECKING:
    from bilingual_pub.review.corrections import Correction

SOUND = re.compile(r"[\t\n -~]*")
"""A text in which there is nothing to mend."""


def mended(text: str, paragraph: str | None = None) -> str:
    """A text without its damage; `paragraph` is what it is a part of, itself where it is whole."""
    if SOUND.fullmatch(text):
        return text
    return mend(text, text if paragraph is None else paragraph)[0]


def mended_correction(correction: "Correction") -> "Correction":
    """A row as it came back, what a person wrote in it mended."""
    return replace(
        correction,
        source=None if correction.source is None else mended(correction.source),
        target=None if correction.target is None else mended(correction.target),
        by=mended(correction.by),
    )


def mended_article(article: BilingualArticle) -> BilingualArticle:
    """The article of an archive, whatever is text in it mended."""
    return replace(
        article,
        source=_head(article.source),
        target=_head(article.target),
        title=_pair(article.title),
        pairs=tuple(map(_pair, article.pairs)),
    )


def mended_block(block: Block) -> Block:
    """A block with its runs mended, each as a part of its paragraph; what that empties goes."""
    paragraph = block.text
    runs = ((run, _run(run, paragraph)) for run in block.runs)
    return replace(
        block,
        id=_id(block.id),
        runs=tuple(new for old, new in runs if new.text or not old.text),
        group=_id(block.group),
        place=_picture(block.place) if isinstance(block.place, Image) else block.place,
    )


def _run(run: Run, paragraph: str) -> Run:
    """A run; an address that no reader lets in goes, and its words stay."""
    text = mended(run.text, paragraph)
    href = run.href and link_target(mended(run.href), "")
    return run if (text, href) == (run.text, run.href) else replace(run, text=text, href=href)


def _picture(picture: Image) -> Image:
    """A picture; one without its bytes lies where a reader may say that it lies."""
    src = mended(picture.src)
    return replace(picture, src=src if picture.data else picture_address(src, ""))


def _head(head: Head) -> Head:
    return replace(head, meta=mended_meta(head.meta)[0])


def _pair(pair: Pair) -> Pair:
    """A pair; where its sentences begin and end is forgotten once a text of it was mended."""
    source = tuple(map(mended_block, pair.source))
    target = tuple(map(mended_block, pair.target))
    texts = (joined_text(source), joined_text(target))
    same = texts == (joined_text(pair.source), joined_text(pair.target))
    return replace(
        pair,
        id=_id(pair.id),
        source=source,
        target=target,
        origin=Origin(mended(pair.origin.name), mended(pair.origin.version)),
        flags=tuple(_flag(flag, *texts) for flag in pair.flags),
        approval=pair.approval and replace(pair.approval, by=mended(pair.approval.by)),
        suggestions=tuple(
            replace(each, source=mended(each.source), target=mended(each.target))
            for each in pair.suggestions
        ),
        sentences=pair.sentences if same else (),
    )


def _flag(flag: Flag, source: str, target: str) -> Flag:
    """A flag; what it quotes stays as the text has it, which is mended already."""
    return Flag(mended(flag.check), _quoted(flag.source, source), _quoted(flag.target, target))


def _quoted(words: str, text: str) -> str:
    return words if words in text else mended(words)


def _id(name: str) -> str:
    """A stable name; a damaged one becomes the name that its row has, so that both still meet."""
    return name if mended(name) == name else NO_NAME.sub("_", name)
